import { readdirSync } from "node:fs";
import { join } from "node:path";

import * as z from "zod";

import { examine } from "../src/app/examine";
import { catalog } from "../src/catalog";
import * as rules from "../src/catalog/rules";
import { emptyCell, withCells, type Book, type Cell } from "../src/core/book";
import { join as joinPlans, type EditPlan } from "../src/core/edit";
import { type Finding, textOfFinding } from "../src/core/finding";
import { addressOf } from "../src/core/place";
import type { Rule } from "../src/core/rule";
import type { RuleExamples } from "../src/testing/examples";
import { picture } from "../src/testing/picture";

const folder = join(__dirname, "../src/catalog/rules");
const files = readdirSync(folder)
  .filter((file) => /^[a-z0-9-]+\.ts$/.test(file) && file !== "index.ts")
  .map((file) => file.replace(".ts", ""));

const examplesOf = (id: string): RuleExamples =>
  // eslint-disable-next-line @typescript-eslint/no-require-imports -- one file for each rule, found by its id
  (require(join(folder, `${id}.examples`)) as { readonly examples: RuleExamples }).examples;

const run = (book: Book, rule: Rule, year: number | null = null): readonly Finding[] =>
  examine(book, { ...catalog, rules: [rule] }, { today: "2026-10-01", year }).findings.filter(({ code }) => code !== "READING");

const cellOf = ({ place }: Finding): string =>
  place.scope === "range" ? `${place.range.sheet}!${addressOf(place.range)}` : place.scope === "sheet" ? place.sheet : "";

/** The book after a plan of single cells; what hosts do is tested with them. */
function applied(book: Book, { edits }: EditPlan): Book {
  const sheets = book.sheets.map((sheet) => {
    const changes = edits.flatMap((edit): (readonly [number, number, Cell])[] => {
      const to = edit.kind === "cells" && edit.at.sheet === sheet.name ? edit.to[0]?.[0] : undefined;
      if (edit.kind !== "cells" || to === undefined) return [];
      const format = to.format ?? sheet.cells.at(edit.at.row, edit.at.column).format;
      return [[edit.at.row, edit.at.column, { ...emptyCell, value: to.value, formula: to.formula, format }]];
    });
    return { ...sheet, cells: withCells(sheet.cells, changes) };
  });
  return { ...book, sheets };
}

const contentOf = (book: Book): readonly string[] => {
  const lines: string[] = [];
  for (const { name, cells } of book.sheets)
    cells.forEach((row, column, index) => {
      const { value, formula } = cells.cellAt(index);
      lines.push(`${name}!${addressOf({ sheet: name, row, column })} ${JSON.stringify(value)} ${formula ?? ""}`);
    });
  return lines;
};

test("every rule file is in the registry, under its own name", () => {
  expect(
    Object.values(rules)
      .map(({ id }) => id)
      .sort(),
  ).toEqual([...files].sort());
});

/** The rule as an office has set it. */
const setTo = (rule: Rule, parameters: Readonly<Record<string, unknown>> | undefined): Rule =>
  parameters === undefined
    ? rule
    : {
        ...rule,
        parameters: { ...rule.parameters, schema: z.unknown().transform(() => rule.parameters.schema.parse(parameters)) },
      };

describe.each(Object.values(rules).map((rule) => [rule.id, rule as Rule] as const))("%s", (id, rule) => {
  const examples = examplesOf(id);

  test.each(examples.map((example) => [example.says, example] as const))("%s", (_, { book: drawing, fixed, year, parameters }) => {
    const { book, expected } = picture(drawing);
    const set = setTo(rule, parameters);
    const findings = run(book, set, year);

    const graded = new Map(expected.map(({ message, at, severity }) => [`${message} ${at.sheet}!${addressOf(at)}`, severity]));
    const said = findings.map((finding) => ({ what: `${finding.message} ${cellOf(finding)}`, severity: finding.severity }));
    expect(said.map(({ what }) => what).sort()).toEqual([...graded.keys()].sort());
    for (const { what, severity } of said) expect({ what, severity }).toEqual({ what, severity: graded.get(what) ?? severity });

    for (const finding of findings) {
      const text = textOfFinding(catalog.locales["zh-CN"], finding);
      expect(text).not.toContain("undefined");
      expect(text.replaceAll(/#[A-Z0-9/]+!/g, "")).not.toMatch(/作假|骗取|造假|[!！]/);
      if (text.includes("疑似")) expect(finding.severity).not.toBe("error");
      expect(textOfFinding(catalog.locales["en-US"], finding)).not.toContain("undefined");
    }
    if (fixed === undefined) return;

    const plan = joinPlans(
      { message: "fix.fillAll", data: { count: 0 } },
      findings.flatMap(({ fixes }) => fixes.map((fix) => fix.plan)),
    );
    const wanted = picture(fixed).book;
    expect(contentOf(applied(book, plan))).toEqual(contentOf(wanted));
    expect(run(wanted, set, year).flatMap(({ fixes }) => fixes)).toEqual([]);
  });

  test("speaks in one example and is silent in another", () => {
    const counts = examples.map(({ book }) => picture(book).expected.length);
    expect(counts.some((count) => count > 0)).toBe(true);
    expect(counts.some((count) => count === 0)).toBe(true);
  });

  test("every message has an example", () => {
    const shown = examples.flatMap(({ book }) => picture(book).expected.map(({ message }) => message));
    expect([...new Set(shown)].sort()).toEqual(Object.keys(rule.messages).sort());
  });
});
