// The engine in one process: growth of a whole check, a check again after one edit, and the rules that take longest. Usage: tsx bench/engine.ts FILE… (100, 1,000 and 10,000 rows)
import { readFileSync } from "node:fs";
import { performance } from "node:perf_hooks";

import { examine, Examiner } from "../src/app/examine";
import { catalog } from "../src/catalog";
import { type Book, withCells } from "../src/core/book";
import type { Issue } from "../src/core/finding";
import { wholly } from "../src/core/pieces";
import type { Rule } from "../src/core/rule";
import { nodeCodec } from "../src/hosts/xlsx/node-codec";
import { readBook } from "../src/ooxml/reader";

const options = { today: "2026-01-01", year: null } as const;
const rounds = 5;

const median = (numbers: readonly number[]): number => [...numbers].sort((a, b) => a - b)[Math.floor(numbers.length / 2)] ?? 0;

function timed(work: () => void): number {
  const begin = performance.now();
  work();
  return performance.now() - begin;
}

function bookAt(path: string): Book {
  const read = readBook(new Uint8Array(readFileSync(path)), nodeCodec.inflate);
  if (!read.ok) throw new Error(`${path}: ${read.fault.kind}`);
  return read.value;
}

/** The book with another number in a points cell of its last indicator. */
function edited(book: Book, round: number): Book {
  const [sheet] = book.sheets;
  if (sheet === undefined) return book;
  const row = sheet.cells.rowCount - 2;
  const cell = sheet.cells.at(row, 8);
  return { ...book, sheets: [{ ...sheet, cells: withCells(sheet.cells, [[row, 8, { ...cell, value: round / 100 }]]) }] };
}

const books = process.argv.slice(2).map(bookAt);
for (const book of books) examine(book, catalog, options);

const whole = books.map((book) => median(Array.from({ length: rounds }, () => timed(() => examine(book, catalog, options)))));
const sizes = books.map(({ sheets }) => sheets.reduce((sum, { cells }) => sum + cells.rowCount, 0));
console.log(
  `whole check of ${sizes.map((rows, index) => `${String(rows)} rows ${(whole[index] ?? 0).toFixed(1)} ms`).join(", ")}: growth ${whole
    .slice(1)
    .map((time, index) => `× ${(time / (whole[index] ?? 1)).toFixed(1)}`)
    .join(", ")} for × 10 rows`,
);

const largest = books.at(-1);
if (largest === undefined) throw new Error("Name the workbooks");
const examiner = new Examiner(catalog);
wholly(examiner.examining(largest, options));
const again = median(
  Array.from({ length: rounds }, (_, round) => timed(() => wholly(examiner.examining(edited(largest, round + 1), options)))),
);
const unchanged = median(Array.from({ length: rounds }, () => timed(() => wholly(examiner.examining(largest, options)))));
const full = whole.at(-1) ?? 1;
console.log(
  `check again at ${String(sizes.at(-1))} rows: after one edit ${again.toFixed(1)} ms = ${(again / full).toFixed(2)} × the whole, of an unchanged book ${unchanged.toFixed(1)} ms = ${(unchanged / full).toFixed(2)} ×`,
);

const spent = new Map<string, number>();
const watched = catalog.rules.map((rule): Rule => ({
  ...rule,
  check: (subject, given): Iterable<Issue> => {
    let issues: readonly Issue[] = [];
    const time = timed(() => {
      issues = [...rule.check(subject, given)];
    });
    spent.set(rule.code, (spent.get(rule.code) ?? 0) + time);
    return issues;
  },
}));
examine(largest, { ...catalog, rules: watched }, options);
const all = [...spent.values()].reduce((sum, time) => sum + time, 0);
const slowest = [...spent].sort(([, a], [, b]) => b - a).slice(0, 5);
console.log(
  `slowest rules at ${String(sizes.at(-1))} rows: ${slowest.map(([code, time]) => `${code} ${time.toFixed(1)} ms (${((time / all) * 100).toFixed(0)} %)`).join(", ")}; all ${String(watched.length)} rules ${all.toFixed(0)} ms`,
);
