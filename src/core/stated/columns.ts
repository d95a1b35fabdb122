import { amountAt, multiply } from "../amount";
import type { CellValue } from "../book";
import type { Message } from "../message";
import type { Comparator, Stated, StatedValue } from "../value";

import { fold } from "./fold";
import { say } from "./messages";
import { Reader } from "./reader";
import { readUnit } from "./unit-reader";
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
  if (sign === null || !reader.atEnd || sign[1] === "about" || sign[1] === "not-after") return null;
  const comparator = typeof sign[1] === "string" ? sign[1] : sign[1].comparator;
  return { comparator, written: sign[0] };
}

function unitOf(folded: string): Columns["unit"] {
  if (folded === "百分号" || folded === "百分率" || folded === "百分数") return { unit: "%", scale: 1, written: folded };
  const reader = new Reader(folded.replace(/^\((.*)\)$/, "$1"));
  const scale = reader.eat("万") ? 10_000 : reader.eat("亿") ? 100_000_000 : 1;
  const unit = reader.atEnd ? null : readUnit(reader, "any");
  if (unit === null || unit === "foreign" || !reader.atEnd) return null;
  if (scale !== 1 && isMoney(unit)) return { unit: (scale === 10_000 ? "万" : "亿") + unit, scale: 1, written: folded };
  return { unit, scale, written: folded };
}

/** The value completed by what stands in the columns beside it; where they contradict, the value's own words are kept. */
export function withColumns(stated: Stated, columns: Columns): Stated {
  const problems: Message[] = [...stated.problems];
  const values = stated.values.map((value) => completed(value, columns, problems));
  return { raw: stated.raw, values, problems };
}

function completed(value: StatedValue, { comparator, unit }: Columns, problems: Message[]): StatedValue {
  if (value.kind !== "quantity" && value.kind !== "interval") return value;
  const measured = unit === null ? value : inUnit(value, unit, problems);
  if (measured.kind !== "quantity" || comparator === null) return measured;
  if (measured.comparator === null) return { ...measured, comparator: comparator.comparator };
  if (measured.comparator !== comparator.comparator) problems.push(say("contradictory", { first: comparator.written, second: measured.comparator }));
  return measured;
}

type Measured = Extract<StatedValue, { kind: "quantity" | "interval" }>;

function inUnit(value: Measured, { unit, scale, written }: NonNullable<Columns["unit"]>, problems: Message[]): Measured {
  if (value.unit === null) return scaledBy(value, unit, scale);
  if (value.unit !== unit && ratioOf(value.unit, unit) === null) problems.push(say("unitColumn", { stated: value.unit, column: written }));
  return value;
}

function scaledBy(value: Measured, unit: string, scale: number): Measured {
  const factor = amountAt(String(scale));
  if (value.kind === "interval") {
    return factor === null ? value : { ...value, unit, from: multiply(value.from, factor), to: multiply(value.to, factor) };
  }
  return factor === null ? value : { ...value, unit, amount: multiply(value.amount, factor), percent: unit === "%" ? "sign" : value.percent };
}
