import fc from "fast-check";

import { examine, type Examination } from "../src/app/examine";
import { catalog } from "../src/catalog";
import { emptyCell, withCells, type Book, type CellValue } from "../src/core/book";
import { checkForms, formKeyOf } from "../src/core/check";
import { textOfFinding } from "../src/core/finding";
import { crashCode, defineRule, noParameters, type Rule } from "../src/core/rule";
import { placeOf } from "../src/core/place";
import type { Source } from "../src/core/source";
import { declaration, drawn, selfEvaluation } from "../src/testing/drawings";
import { picture } from "../src/testing/picture";

const context = { today: "2026-10-01", year: null };

const examined = (book: Book, rules: readonly Rule[] = catalog.rules): Examination => examine(book, { ...catalog, rules }, context);

const source = (status: Source["status"]): readonly [Source] => [{ title: "示例依据", locator: "第一条", status }];

const speaking = (about: Partial<Pick<Rule, "group" | "severity" | "sources">>): Rule =>
  defineRule({
    code: "TST-01",
    id: "test-rule",
    title: "示例",
    severity: "error",
    group: "mend",
    sources: source("practice"),
    ...about,
    on: { scope: "form", kinds: ["self-evaluation", "target-declaration"] },
    parameters: noParameters,
    messages: { said: () => "示例" },
    remedy: "示例",
    *check(form, { report }) {
      const fix = {
        title: { message: "fix.fill", data: { to: "1" } },
        safety: "safe" as const,
        plan: { title: { message: "", data: {} }, edits: [] },
      };
      yield report("said", { place: placeOf({ sheet: form.sheet, row: 2, column: 0 }), subject: "name", fixes: [fix] });
    },
  });

const formed = (drawing: string, about: Partial<Pick<Rule, "group" | "severity" | "sources">>) =>
  examined(picture(drawing).book, [speaking(about)]).findings.map(({ severity, group, fixes }) => ({
    severity,
    group,
    fixes: fixes.length,
  }));

test("a rule that throws is a finding that names it, and the others go on", () => {
  const broken: Rule = {
    ...speaking({}),
    id: "broken-rule",
    check: () => {
      throw new Error("out of ink");
    },
  };
  const { findings } = examined(picture(selfEvaluation).book, [broken, speaking({})]);
  expect(findings.map(({ code, severity }) => [code, severity])).toEqual([
    [crashCode, "error"],
    ["TST-01", "error"],
  ]);
  expect(textOfFinding(catalog.locales["zh-CN"], findings[0] ?? never())).toBe("规则“broken-rule”运行出错，本项未核查：out of ink");
});

test("a weak goal is to be mended on a declaration, and a note without a fix once it is approved", () => {
  expect(formed(declaration, { group: "goal-quality" })).toEqual([{ severity: "error", group: "mend", fixes: 1 }]);
  expect(formed(selfEvaluation, { group: "goal-quality" })).toEqual([{ severity: "info", group: "goal-quality", fixes: 0 }]);
});

test("what rests on a default of ours alone is never an error, and a reading is only mentioned", () => {
  expect(formed(selfEvaluation, { sources: source("default") })).toEqual([{ severity: "warning", group: "mend", fixes: 1 }]);
  expect(formed(selfEvaluation, { group: "reading" })).toEqual([{ severity: "info", group: "reading", fixes: 1 }]);
});

test("keys hold no addresses: rows above and between leave them as they are", () => {
  const faulty = drawn(selfEvaluation, { G13: "9公里", I13: "20", H14: "", J15: "", I15: "14", I18: "90" });
  const moved = faulty.replace("自评表\n", "自评表\n  | |\n  | 附件2 |\n").replace("  | | | 质量指标", "  | | |\n  | | | 质量指标");
  const keys = (drawing: string): readonly string[] =>
    examined(picture(drawing).book)
      .findings.filter(({ group }) => group !== "reading")
      .map(({ key }) => key)
      .sort();
  expect(keys(faulty).length).toBeGreaterThan(4);
  expect(keys(moved)).toEqual(keys(faulty));
});

test("equal forms of a book are told apart by their order", () => {
  const { forms } = examined(picture(`${selfEvaluation}\n${selfEvaluation.replace("自评表\n", "再报\n")}`).book);
  expect(forms.map((form) => formKeyOf(form, forms))).toEqual([
    "self-evaluation|农村供水管网改造|2025|1",
    "self-evaluation|农村供水管网改造|2025|2",
  ]);
});

test("findings come in the order of the forms and of the sheet, those of the file first", () => {
  const { book, forms } = examined(picture(`${drawn(selfEvaluation, { I18: "90", C3: "" })}\n${declaration}`).book);
  const ofFile: Rule = {
    ...speaking({}),
    on: { scope: "book" },
    check: () => [{ message: "said", data: {}, place: { scope: "book" }, related: [], fixes: [], subject: "file" }],
  };
  const findings = checkForms({ book, forms }, [...catalog.rules, ofFile], {
    ...context,
    scales: catalog.scales,
    assessmentOf: assessments(book),
  });
  expect(findings[0]).toMatchObject({ code: "TST-01", form: null });
  expect(findings.filter(({ severity }) => severity === "error").map(({ code }) => code)).toEqual(["TST-01", "STR-05", "SCR-14"]);
});

test("no rule breaks and no two findings share a key, whatever stands in the cells", () => {
  const odd: fc.Arbitrary<CellValue> = fc.oneof(
    fc.constantFrom<CellValue>(
      null,
      "",
      0,
      -1,
      1e300,
      "≥**%",
      "/",
      "无",
      { error: "#REF!" },
      { uncalculated: true },
      true,
      "100%",
      "≥≤5",
      "０",
      "是",
      "１２０万元",
    ),
    fc.double({ noNaN: true, noDefaultInfinity: true }),
    fc.string({ maxLength: 12 }),
  );
  const change = fc.tuple(fc.nat(18), fc.nat(10), odd, fc.constantFrom("General", "0%", "0.00", "@", "yyyy/m/d"));
  fc.assert(
    fc.property(fc.constantFrom(selfEvaluation, declaration), fc.array(change, { minLength: 1, maxLength: 5 }), (drawing, changes) => {
      const { book } = picture(drawing);
      const cells = changes.map(([row, column, value, format]) => [row, column, { ...emptyCell, value, format }] as const);
      const changed = { ...book, sheets: book.sheets.map((sheet) => ({ ...sheet, cells: withCells(sheet.cells, cells) })) };
      const { findings } = examined(changed);
      expect(findings.filter(({ code }) => code === crashCode)).toEqual([]);
      expect(new Set(findings.map(({ key }) => key)).size).toBe(findings.length);
      expect(examined(changed).findings).toEqual(findings);
    }),
    { numRuns: 150 },
  );
});

function assessments(book: Book) {
  const { forms, assessments: known } = examined(book);
  const [first] = known.values();
  return ({ id }: { readonly id: string }) => known.get(id) ?? first ?? never(forms);
}

function never(about: unknown = "nothing"): never {
  throw new Error(`Expected more than ${JSON.stringify(about)}`);
}
