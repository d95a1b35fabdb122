import { multiply } from "../amount";
import type { Amount } from "../amount";
import type { CellValue } from "../book";
import type { Message } from "../message";
import type { Comparator, Stated, StatedValue } from "../value";

import { fold } from "./fold";
import { readScaleWord } from "./measure";
import { say } from "./messages";
import { Reader } from "./reader";
import { foreign, readUnit } from "./unit-reader";
import { isMoney, ratioOf } from "./units";
import { leads, signs } from "./words";

/** What the comparator column and the unit column beside a value say. */
interface Columns {
  readonly comparator: { readonly comparator: Comparator; readonly written: string } | null;
  readonly unit: { readonly unit: string; readonly scale: number; readonly written: string } | null;
}

/** The cells of the comparator and the unit column; words that are neither, such as 正向指标, say nothing. */
export const readColumns = (comparatorCell: CellValue, unitCell: CellValue): Columns => ({
  comparator: typeof comparatorCell === "string" ? comparatorOf(fold(comparatorCell)) : null,
  unit: typeof unitCell === "string" ? unitOf(fold(unitCell)) : null,
});

function comparatorOf(folded: string): Columns["comparator"] {
  const reader = new Reader(folded.replace(/^\((.*)\)$/, "$1"));
  const sign = reader.longest(signs) ?? reader.longest(leads);
  if (sign === null || !(reader.atEnd || reader.char === "(") || sign[1] === "about" || sign[1] === "not-after") return null;
  const comparator = typeof sign[1] === "string" ? sign[1] : sign[1].comparator;
  return { comparator, written: sign[0] };
}

const percentNames = new Set(["百分号", "百分率", "百分数"]);

function unitOf(folded: string): Columns["unit"] {
  const written = folded.slice(folded.lastIndexOf(":") + 1).replace(/^\((.*)\)$/, "$1");
  if (percentNames.has(written)) return { unit: "%", scale: 1, written };
  const reader = new Reader(written);
  const scale = readScaleWord(reader);
  const unit = reader.atEnd ? null : readUnit(reader, "any");
  return unit === null || unit === foreign || !reader.atEnd ? null : { unit, scale, written };
}

/** The value completed by what stands in the columns beside it; where they contradict, the value's own words are kept. */
export function withColumns(stated: Stated, columns: Columns): Stated {
  const problems: Message[] = [...stated.problems];
  // 854万 beside 万元 says 万 twice and means it once.
  const isScaled = /[万亿]/.test(stated.raw);
  const values = stated.values.map((value) => completed(value, columns, { isScaled, problems }));
  return { raw: stated.raw, values, problems };
}

interface Merging {
  readonly isScaled: boolean;
  readonly problems: Message[];
}

function completed(value: StatedValue, { comparator, unit }: Columns, merging: Merging): StatedValue {
  if (value.kind !== "quantity" && value.kind !== "interval") return value;
  const measured = unit === null ? value : inUnit(value, unit, merging);
  if (measured.kind !== "quantity" || comparator === null) return measured;
  if (measured.comparator === null) return { ...measured, comparator: comparator.comparator };
  if (measured.comparator !== comparator.comparator) {
    merging.problems.push(say("contradictory", { first: comparator.written, second: measured.comparator }));
  }
  return measured;
}

type Measured = Extract<StatedValue, { kind: "quantity" | "interval" }>;

function inUnit(value: Measured, { unit, scale, written }: NonNullable<Columns["unit"]>, { isScaled, problems }: Merging): Measured {
  if (value.unit !== null) {
    if (ratioOf(value.unit, moneyIn(unit, scale) ?? unit) === null)
      problems.push(say("unitColumn", { stated: value.unit, column: written }));
    return value;
  }
  const money = moneyIn(unit, scale);
  if (money === null) return times(value, unit, isScaled ? "1" : String(scale));
  return times(value, money, isScaled && scale !== 1 ? `0.${"0".repeat(String(scale).length - 2)}1` : "1");
}

/** Money keeps its 万 and 亿 in the unit; `null` for all else. */
function moneyIn(unit: string, scale: number): string | null {
  if (!isMoney(unit)) return null;
  if (scale === 1) return unit;
  return (scale === 10_000 ? "万" : "亿") + unit;
}

function times(value: Measured, unit: string, factor: string): Measured {
  const by = factor as Amount; // plain notation, made above
  if (value.kind === "interval") return { ...value, unit, from: multiply(value.from, by), to: multiply(value.to, by) };
  return { ...value, unit, amount: multiply(value.amount, by), percent: unit === "%" ? "sign" : value.percent };
}
