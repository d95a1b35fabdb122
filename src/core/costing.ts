import { divide, exact, multiply, type Amount } from "./amount";
import type { Field, Indicator, MoneyUnit } from "./form";
import { moneyUnits } from "./form";
import { inYuan } from "./records";
import { quantityIn } from "./shown";
import { fold } from "./stated/fold";
import { ratioOf } from "./stated/units";
import type { Stated } from "./value";

/** So many of a unit, or so many 元 for one of it. */
export interface Piece {
  readonly amount: Amount;
  readonly unit: string;
}

/** The quantity with its unit that a cell states; `null` for a share, or where it has no unit. */
export function pieceIn(field: Field<Stated> | null): Piece | null {
  const value = quantityIn(field);
  return value?.percent !== null || value.unit === null ? null : { amount: value.amount, unit: value.unit };
}

/** The cost of one piece, such as 475元/亩, in 元 for its 亩. */
export function unitCostIn(field: Field<Stated> | null): Piece | null {
  const piece = pieceIn(field);
  const [word = "", per, ...more] = piece?.unit.split("/") ?? [];
  const money: MoneyUnit | undefined = moneyUnits.find((each) => each === word);
  if (piece === null || money === undefined || per === undefined || more.length > 0 || per.includes("·")) return null;
  return { amount: inYuan(piece.amount, money), unit: per };
}

/** A quantity in another unit of its kind; `null` where there is no way from the one to the other. */
export function inUnit({ amount, unit }: Piece, wanted: string): Amount | null {
  if (unit === wanted) return amount;
  const ratio = ratioOf(unit, wanted);
  return ratio === null ? null : divide(multiply(amount, exact(String(ratio[0]))), exact(String(ratio[1])));
}

/** Whether an indicator stands under a level of that name, such as 成本. */
export const isUnder =
  (word: string) =>
  ({ level1, level2 }: Indicator): boolean =>
    fold(`${level1.text}${level2.text}`).includes(word);
