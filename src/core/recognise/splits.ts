import type { Amount } from "../amount";
import type { BudgetSplit, Field } from "../form";
import { fold } from "../stated/fold";
import { amountIn, fieldAt } from "./fields";
import { type Band, type Seen, type SheetView, textOfValue } from "./sheet-view";

/** What heads a split of the budget. */
const heads: readonly (readonly [words: RegExp, by: BudgetSplit["by"]])[] = [
  [/^按(?:收入|资金)(?:性质|来源)分?/, "income"],
  [/^按支出(?:性质|用途|类型)分?/, "expense"],
];

const longestPart = 40;

/** The splits of a budget by income and by expense that stand side by side between two rows: a label with its amount in one cell, or beside it. */
export function splitsOf(view: SheetView, band: Band, from: number, to: number): readonly BudgetSplit[] {
  for (let row = from; row < to; row += 1) {
    const found = view.rowOf(row, band).flatMap((cell) => {
      const by = heads.find(([words]) => words.test(fold(textOfValue(cell.value))))?.[1];
      return by === undefined ? [] : [{ cell, by }];
    });
    if (found.length === 0) continue;
    return found.map(({ cell, by }, position) => {
      const right = (found[position + 1]?.cell.column ?? band.right + 1) - 1;
      const { label, field } = lineOf(view, cell, right);
      return { by, label, total: field, parts: partsBelow(view, { left: cell.column, right }, row + 1, to) };
    });
  }
  return [];
}

interface Line {
  readonly label: string;
  readonly field: Field<Amount>;
}

/** A label and its amount: behind the colon of the same cell, else in the next filled cell. */
function lineOf(view: SheetView, cell: Seen, right: number): Line {
  const [, label = "", inline = ""] = /^(?:其中:?)?([^:]*):?(.*)$/.exec(fold(textOfValue(cell.value))) ?? [];
  const next = view.firstOf(cell.row, { left: cell.column + 1, right });
  if (inline === "" && next !== null) return { label, field: fieldAt(view, cell.row, next.column, amountIn) };
  const field = fieldAt(view, cell.row, cell.column, amountIn);
  return { label, field: { ...field, value: amountIn({ value: inline, format: "General" }) } };
}

/** The parts below the head of a split, as far as the rows go on with labels of money. */
function partsBelow(view: SheetView, band: Band, from: number, to: number): readonly Line[] {
  const parts: Line[] = [];
  for (let row = from; row < to; row += 1) {
    const cell = view.firstOf(row, band);
    if (cell === null) continue;
    const concepts = typeof cell.value === "string" ? view.labelOf(cell)?.concepts : undefined;
    const isOther = concepts?.goals !== undefined || concepts?.indicatorColumns !== undefined || concepts?.header !== undefined;
    if (typeof cell.value !== "string" || cell.value.length > longestPart || isOther) break;
    const line = lineOf(view, cell, band.right);
    if (line.field.value === null && !fold(cell.value).endsWith(":")) break;
    parts.push(line);
  }
  return parts;
}
