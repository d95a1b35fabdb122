import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";

import { builtInProfiles, lexicon } from "../src/catalog/profiles";
import type { Book, CellRef } from "../src/core/book";
import { type Form, type Indicator, pointsBy, targetOf } from "../src/core/form";
import { addressOf } from "../src/core/place";
import { recognise } from "../src/core/recognise/recognise";
import { nodeCodec } from "../src/hosts/xlsx/node-codec";
import { readBook } from "../src/ooxml/reader";

const folder = join(__dirname, "cases");
const recogniser = { lexicon, profiles: builtInProfiles() };

interface ExpectedIndicator {
  readonly row: number;
  readonly level3: string | null;
  readonly level1_cell: string;
  readonly level2_cell: string;
  readonly level3_cell: string;
  readonly target_cell: string | null;
  readonly actual_cell: string | null;
  readonly weight_cell: string | null;
  readonly score_cell: string | null;
  readonly recheck_cell: string | null;
  readonly reason_cell: string | null;
  readonly weight: number | null;
  readonly stated_score: number | null;
}

interface Expected {
  readonly workbook: string;
  readonly sheet: string;
  readonly kind: string;
  readonly profile_family: string | null;
  readonly fields: Readonly<Record<string, { readonly cell: string; readonly value: string | null }>>;
  readonly funds: readonly {
    readonly row: number;
    readonly full: number | null;
    readonly executed: number | null;
    readonly rate: number | null;
  }[];
  readonly indicators: readonly ExpectedIndicator[];
}

const cases = readdirSync(folder)
  .filter((name) => name.endsWith(".expected.json"))
  .map((name) => JSON.parse(readFileSync(join(folder, name), "utf8")) as Expected);

function bookOf(name: string): Book {
  const read = readBook(new Uint8Array(readFileSync(join(folder, name))), nodeCodec.inflate);
  if (!read.ok) throw new Error(`${name}: ${read.fault.kind}`);
  return read.value;
}

const cell = (ref: CellRef | undefined): string | null => (ref === undefined ? null : addressOf(ref));

const factsOf = (indicator: Indicator): Partial<ExpectedIndicator> => ({
  row: indicator.row + 1,
  level3: indicator.level3.text,
  level3_cell: addressOf(indicator.level3.at),
  target_cell: cell(targetOf(indicator)?.at),
  actual_cell: cell(indicator.actual?.at),
  weight_cell: cell(indicator.weight?.at),
  score_cell: cell(pointsBy("self", indicator)?.at),
  recheck_cell: cell(pointsBy("review-1", indicator)?.at),
  weight: indicator.weight?.value == null ? null : Number(indicator.weight.value),
  stated_score: pointsBy("self", indicator)?.value == null ? null : Number(pointsBy("self", indicator)?.value),
});

const headerConcepts: Readonly<Record<string, keyof Form["header"]>> = {
  项目名称: "project-name",
  专项资金名称: "project-name",
  主管部门: "department",
  县级主管部门: "department",
  项目主管单位: "department",
  实施单位: "unit",
  项目实施单位: "unit",
  "实施单位(盖章)": "unit",
  自评总分: "stated-total",
};

describe.each(cases.map((expected) => [expected.workbook, expected] as const))("%s", (name, expected) => {
  const forms = recognise(bookOf(name), recogniser);
  const form = forms.find(({ sheet }) => sheet === expected.sheet);

  test("the form is found, and nothing else is taken for one", () => {
    expect(forms.map(({ sheet, kind, profile }) => ({ sheet, kind, family: profile.family }))).toEqual([
      { sheet: expected.sheet, kind: expected.kind, family: expected.profile_family },
    ]);
  });

  test("every indicator stands where it stands", () => {
    const wanted = expected.indicators.map(
      ({ row, level3, level3_cell, target_cell, actual_cell, weight_cell, score_cell, recheck_cell, weight, stated_score }) => ({
        row,
        level3,
        level3_cell,
        target_cell,
        actual_cell,
        weight_cell,
        score_cell,
        recheck_cell,
        weight,
        stated_score,
      }),
    );
    expect(form?.table?.indicators.map(factsOf) ?? []).toEqual(wanted);
  });

  test("levels are inherited over blank cells", () => {
    const wanted = expected.indicators.map(({ level1_cell, level2_cell }) => [level1_cell, level2_cell]);
    expect(form?.table?.indicators.map(({ level1, level2 }) => [addressOf(level1.at), addressOf(level2.at)]) ?? []).toEqual(wanted);
  });

  test("funds rows and their amounts are read", () => {
    const wanted = expected.funds.map(({ row, full, executed, rate }) => ({ row, full, executed, rate }));
    const found = form?.funds?.rows.map(({ labelAt, full, executed, rate }) => ({
      row: labelAt.row + 1,
      full: numberIn(full),
      executed: numberIn(executed),
      rate: numberIn(rate),
    }));
    expect(found ?? []).toEqual(wanted);
  });

  test("header fields are read from the cell beside their label", () => {
    const wanted = Object.entries(expected.fields).flatMap(([label, { cell: at, value }]) => {
      const concept = headerConcepts[label];
      return concept === undefined ? [] : [[concept, at, value]];
    });
    const found = wanted.map(([concept]) => {
      const field = form?.header[concept as keyof Form["header"]];
      return [concept, cell(field?.at), field?.value ?? null];
    });
    expect(found).toEqual(wanted);
  });
});

const numberIn = (field: { readonly value: string | null } | null): number | null => (field?.value == null ? null : Number(field.value));
