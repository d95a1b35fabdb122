import { readFileSync } from "node:fs";
import { join } from "node:path";

import * as z from "zod";

import { examine, type Examination } from "../../src/app/examine";
import { catalog } from "../../src/catalog";
import { type Book, type Cell, type CellValue, withCells } from "../../src/core/book";
import { pointsBy } from "../../src/core/form";
import { addressOf } from "../../src/core/place";
import type { Rule } from "../../src/core/rule";
import { nodeCodec } from "../../src/hosts/xlsx/node-codec";
import { readBook } from "../../src/ooxml/reader";

/** What a cell shall hold: a value in the cell's own number format, or a formula with its cached result or without one. */
export type Content = CellValue | Partial<Cell>;

/** Computed points by points cell; `null` where none can be computed. */
export type Points = Readonly<Record<string, number | null>>;

/** One fact changed, and all that follows from it. What is not named stays as it was. */
export interface Mutation {
  readonly name: string;
  readonly change: Readonly<Record<string, Content>>;
  readonly points?: Points;
  /** Points cells of rows that are no indicators any more. */
  readonly gone?: readonly string[];
  /** Computed points of execution. */
  readonly execution?: number | null;
  /** `CODE cell` of findings that were not there before, and of those that are gone. */
  readonly added?: readonly string[];
  readonly removed?: readonly string[];
}

/** A workbook of the published cases with its mutations. */
export interface Subject {
  readonly file: string;
  readonly sheet: string;
  readonly mutations: readonly Mutation[];
}

export function bookOf(file: string): Book {
  const read = readBook(new Uint8Array(readFileSync(join(__dirname, "..", "cases", `${file}.xlsx`))), nodeCodec.inflate);
  if (!read.ok) throw new Error(`${file}: ${read.fault.kind}`);
  return read.value;
}

/** A drawn workbook of several sheets with its mutations, for what no published case has. */
export interface DrawnSubject extends Subject {
  readonly drawing: string;
  /** What an office has set, by rule id. */
  readonly parameters?: ReadonlyMap<string, unknown>;
}

/** The rules as they are, or as an office has set them. */
const rulesWith = (parameters: ReadonlyMap<string, unknown>): readonly Rule[] =>
  catalog.rules.map((rule) => {
    const given = parameters.get(rule.id);
    if (given === undefined) return rule;
    return { ...rule, parameters: { ...rule.parameters, schema: z.unknown().transform(() => rule.parameters.schema.parse(given)) } };
  });

export const look = (book: Book, parameters: ReadonlyMap<string, unknown> = new Map()): Examination =>
  examine(book, { ...catalog, rules: rulesWith(parameters) }, { today: "2026-10-01", year: null });

const isCell = (content: Content): content is Partial<Cell> =>
  typeof content === "object" && content !== null && !("error" in content) && !("uncalculated" in content);

/** Zero-based row and column of A1. */
export function placeIn(address: string): readonly [row: number, column: number] {
  const [, letters = "", digits = ""] = /^([A-Z]+)(\d+)$/.exec(address) ?? [];
  return [Number(digits) - 1, [...letters].reduce((column, letter) => column * 26 + letter.charCodeAt(0) - 64, 0) - 1];
}

export function changed(book: Book, sheet: string, change: Mutation["change"]): Book {
  return {
    ...book,
    sheets: book.sheets.map((each) => {
      if (each.name !== sheet) return each;
      const cells = Object.entries(change).map(([address, content]) => {
        const [row, column] = placeIn(address);
        const { format } = each.cells.at(row, column);
        const cell: Cell = { value: null, formula: null, format, ...(isCell(content) ? content : { value: content }) };
        return [row, column, cell] as const;
      });
      return { ...each, cells: withCells(each.cells, cells) };
    }),
  };
}

/** All that is compared: findings by code and cell, points by cell, points of execution. */
export interface Facts {
  readonly findings: readonly string[];
  readonly points: Points;
  readonly execution: number | null;
}

export function factsOf({ findings, assessments }: Examination): Facts {
  const points: Record<string, number | null> = {};
  let execution: number | null = null;
  for (const assessment of assessments.values()) {
    for (const { indicator, cell, computed } of assessment.items) {
      points[addressOf(pointsBy("self", indicator)?.at ?? cell)] = computed === null ? null : Number(computed);
    }
    if (assessment.execution?.computed != null) execution = Number(assessment.execution.computed);
  }
  return {
    findings: findings.map(({ code, place }) => `${code} ${place.scope === "range" ? addressOf(place.range) : place.scope}`).sort(),
    points,
    execution,
  };
}

/** What of one list is not in the other, each as often as it is there more often. */
export function beyond(list: readonly string[], other: readonly string[]): readonly string[] {
  const left = [...other];
  return list.filter((each) => {
    const at = left.indexOf(each);
    if (at >= 0) left.splice(at, 1);
    return at < 0;
  });
}
