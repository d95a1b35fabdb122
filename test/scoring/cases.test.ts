import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";

import { builtInProfiles, lexicon } from "../../src/catalog/profiles";
import { scales } from "../../src/catalog/scales";
import { scoring } from "../../src/catalog/scoring";
import { numberOf, type Amount } from "../../src/core/amount";
import { assess } from "../../src/core/assess/assess";
import type { Assessment } from "../../src/core/assessment";
import { addressOf } from "../../src/core/place";
import { recognise } from "../../src/core/recognise/recognise";
import { nodeCodec } from "../../src/hosts/xlsx/node-codec";
import { readBook } from "../../src/ooxml/reader";

const folder = join(__dirname, "../cases");

interface Expected {
  readonly workbook: string;
  readonly sheet: string;
  readonly indicators: readonly {
    readonly row: number;
    readonly weight: number | null;
    readonly stated_score: number | null;
    readonly expected_score: number | null;
    readonly expected_alt?: readonly number[];
    readonly expected_range?: readonly [number, number];
    readonly score_cell: string | null;
  }[];
  readonly execution: { readonly expected_rate: number | null; readonly expected_score: number | null } | null;
  readonly total: { readonly stated: number | null; readonly expected: number | null } | null;
}

const cases = readdirSync(folder)
  .filter((name) => name.endsWith(".expected.json"))
  .map((name) => JSON.parse(readFileSync(join(folder, name), "utf8")) as Expected); // written by hand, and only read here

const assessing = {
  lexicon,
  methods: new Map(scoring.map((method) => [method.id, method])),
  scales: new Map(scales.map((scale) => [scale.id, scale])),
};

function assessmentOf({ workbook, sheet }: Expected): Assessment {
  const read = readBook(new Uint8Array(readFileSync(join(folder, workbook))), nodeCodec.inflate);
  if (!read.ok) throw new Error(`${workbook}: ${read.fault.kind}`);
  const form = recognise(read.value, { lexicon, profiles: builtInProfiles() }).find((each) => each.sheet === sheet);
  if (form === undefined) throw new Error(`${workbook}: no form`);
  return assess(form, assessing);
}

const plain = (amount: Amount | null | undefined): number | null => (amount === null || amount === undefined ? null : numberOf(amount));

describe.each(cases.map((expected) => [expected.workbook, expected] as const))("%s", (_, expected) => {
  const assessment = assessmentOf(expected);

  test("rows score what the published figures give, and nothing where a person must judge", () => {
    for (const row of expected.indicators.filter(({ weight, stated_score }) => weight !== null || stated_score !== null)) {
      const item = assessment.items.find(({ indicator }) => indicator.row === row.row - 1);
      const computed = plain(item?.computed);
      expect({ row: row.row, outOf: plain(item?.outOf), stated: plain(item?.stated) }).toEqual({
        row: row.row,
        outOf: row.weight,
        stated: row.stated_score,
      });
      if (row.score_cell !== null) expect(item === undefined ? null : addressOf(item.cell)).toBe(row.score_cell);
      if (row.expected_score === null) expect({ row: row.row, computed }).toEqual({ row: row.row, computed: null });
      else expect({ row: row.row, computed }).toEqual({ row: row.row, computed: row.expected_score });
    }
  });

  test("the execution and the total follow", () => {
    if (expected.execution?.expected_score != null) expect(plain(assessment.execution?.computed)).toBe(expected.execution.expected_score);
    else expect(plain(assessment.execution?.computed)).toBeNull();
    if (expected.execution?.expected_rate != null)
      expect(plain(assessment.execution?.rate)).toBeCloseTo(expected.execution.expected_rate, 5);
    expect(plain(assessment.total.computed)).toBe(expected.total?.expected ?? null);
    expect(plain(assessment.total.stated)).toBe(expected.total?.stated ?? null);
  });
});
