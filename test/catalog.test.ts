import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";

import { examine } from "../src/app/examine";
import { catalog } from "../src/catalog";
import { methods } from "../src/catalog/locales/units";
import * as rules from "../src/catalog/rules";
import { scoring } from "../src/catalog/scoring";
import { rulesHash } from "../src/core/check";
import { textOf } from "../src/core/message";
import { noParameters, type Rule } from "../src/core/rule";
import { declaration, selfEvaluation } from "../src/testing/drawings";
import { picture } from "../src/testing/picture";

const root = join(__dirname, "..");
const all = Object.entries(rules) as readonly (readonly [string, Rule])[];
const exportOf = (id: string): string => id.replaceAll(/-([a-z0-9])/g, (_, letter: string) => letter.toUpperCase());

const asked =
  "STR-01 STR-02 STR-03 STR-04 STR-05 STR-06 STR-07 STR-09 STR-10 STR-12 FND-01 FND-02 FND-03 FND-04 FND-05 FND-18 SCR-01 SCR-02 SCR-05 SCR-06 SCR-07 SCR-08 SCR-10 SCR-11 SCR-14 SCR-15 SCR-17 IND-01 IND-02 IND-05 IND-09 IND-12 IND-14";

test("every code of this edition has its rule, and codes and ids are unique", () => {
  const codes = all.map(([, { code }]) => code);
  expect(new Set(codes).size).toBe(codes.length);
  expect(codes).toEqual(expect.arrayContaining(asked.split(" ")));
  expect(new Set(all.map(([, { id }]) => id)).size).toBe(all.length);
});

test("file, id and export agree", () => {
  for (const [name, { id }] of all) expect(exportOf(id)).toBe(name);
});

test("every rule has sources with a title and a locator, and an error rests on more than a default of ours", () => {
  for (const [, { id, severity, sources }] of all) {
    for (const { title, locator } of sources) expect(`${id} ${title} ${locator}`).not.toMatch(/SEED|undefined|\s{2}/);
    if (severity === "error") expect([id, sources.some(({ status }) => status !== "default")]).toEqual([id, true]);
  }
});

test("every rule is within a page and explains itself above its export", () => {
  for (const [name, { id }] of all) {
    const source = readFileSync(join(root, "src/catalog/rules", `${id}.ts`), "utf8");
    expect([id, source.split("\n").length < 130]).toEqual([id, true]);
    expect(source).toMatch(new RegExp(`\\*/\\nexport const ${name} = defineRule`));
  }
});

test("every parameter has a name in both languages", () => {
  for (const [, { id, parameters }] of all)
    for (const name of Object.keys(parameters.about))
      for (const locale of Object.values(catalog.locales))
        expect(textOf(locale, { message: `${id}.parameter.${name}`, data: {} })).not.toBe(`${id}.parameter.${name}`);
});

test("parameters stand on their defaults", () => {
  for (const [, { parameters }] of all) expect(parameters.schema.safeParse({}).success).toBe(true);
  expect(noParameters.schema.safeParse({ unknown: 1 }).success).toBe(false);
});

test("both languages say the same things", () => {
  const { "zh-CN": chinese, "en-US": english } = catalog.locales;
  expect(Object.keys(english).sort()).toEqual(Object.keys(chinese).sort());
  for (const [unit, sentences] of Object.entries(chinese))
    expect([unit, Object.keys(english[unit] ?? {}).sort()]).toEqual([unit, Object.keys(sentences).sort()]);
});

test("every scoring method speaks both languages", () => {
  expect(
    Object.values(methods)
      .map(({ id }) => id)
      .sort(),
  ).toEqual(scoring.map(({ id }) => id).sort());
});

test("every rule has its page, and no page is left over", () => {
  const pages = readdirSync(join(root, "docs/rules")).map((file) => file.replace(".md", ""));
  expect(pages.sort()).toEqual(all.map(([, { id }]) => id).sort());
});

test("the hash of the rules does not depend on their order, and changes with one of them", () => {
  const list = all.map(([, rule]) => rule);
  expect(rulesHash([...list].reverse())).toBe(rulesHash(list));
  expect(rulesHash(list)).toMatch(/^[0-9a-f]{8}$/);
  expect(rulesHash(list.slice(1))).not.toBe(rulesHash(list));
});

test.each([
  ["self-evaluation", selfEvaluation, ["FND-07 info report", "IND-03 info missing"]],
  ["declaration", declaration, ["IND-03 info missing"]],
])(
  "a clean %s hears nothing but how it was read, that it has no cost indicator, and that the report tells why its budget changed",
  (_, drawing, said) => {
    const { findings } = examine(picture(drawing).book, catalog, { today: "2026-10-01", year: null });
    expect(
      findings.filter(({ group }) => group !== "reading").map(({ code, severity, message }) => `${code} ${severity} ${message}`),
    ).toEqual(said);
  },
);
