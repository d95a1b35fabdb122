import { readdirSync } from "node:fs";
import { join } from "node:path";
import { isDeepStrictEqual } from "node:util";

import fc from "fast-check";

import type { Examination } from "../src/app/examine";
import { type Book, CellsBuilder, type CellValue, type Sheet } from "../src/core/book";
import { invert, join as joinPlans, type EditPlan } from "../src/core/edit";
import type { Finding } from "../src/core/finding";
import { memoryHost } from "../src/hosts/memory/memory-host";
import type { RuleExamples } from "../src/testing/examples";
import { picture } from "../src/testing/picture";
import { subjects } from "./mutations/books";
import { beyond, bookOf, look } from "./mutations/mutation";

const folder = join(__dirname, "../src/catalog/rules");

/** Books drawn as examples of rules, and those of published cases. */
const drawn = readdirSync(folder)
  .filter((file) => file.endsWith(".examples.ts"))
  .flatMap((file) => {
    // eslint-disable-next-line @typescript-eslint/no-require-imports -- one file for each rule, found in its folder
    const { examples } = require(join(folder, file)) as { readonly examples: RuleExamples };
    return examples.map(({ says, book }) => [`${file.replace(".examples.ts", "")}: ${says}`, picture(book).book] as const);
  });
const cases = subjects.map(({ file }) => [file, bookOf(file)] as const);

const safePlans = ({ findings }: Examination): readonly EditPlan[] =>
  findings.flatMap(({ fixes }) => fixes.filter(({ safety }) => safety === "safe").map(({ plan }) => plan));

const allSafe = (examination: Examination): EditPlan => joinPlans({ message: "session.fixed", data: {} }, safePlans(examination));

/** Code, message and what it is about, without the numbers it names. */
const errorsIn = ({ findings }: Examination): readonly string[] =>
  findings.filter(({ severity }) => severity === "error").map(({ key }: Finding) => key);

const contentOf = ({ sheets }: Book): readonly unknown[] =>
  sheets.map(({ name, cells }) => {
    const filled: unknown[] = [];
    cells.forEach((row, column, index) => {
      const { value, formula } = cells.cellAt(index);
      if (formula !== null || (value ?? "") !== "") filled.push([row, column, value, formula]);
    });
    return [name, filled];
  });

/** All safe fixes at once: nothing safe is left, no error is new, and one step takes them back. */
async function holds(book: Book): Promise<void> {
  const host = memoryHost(book);
  const before = look(book);
  const plan = allSafe(before);
  expect(await host.apply(plan)).toMatchObject({ ok: true });
  const after = look(host.book);
  expect(safePlans(after)).toEqual([]);
  expect(beyond(errorsIn(after), errorsIn(before))).toEqual([]);
  expect(await host.apply(invert(plan))).toMatchObject({ ok: true });
  expect(contentOf(host.book)).toEqual(contentOf(book));
}

test.each(drawn)("safe fixes of the example %s", async (_, book) => holds(book));

test.each(cases)("safe fixes of %s, with numbers turned into text by chance", async (_, book) => {
  await holds(book);
  await fc.assert(
    fc.asyncProperty(fc.array(fc.boolean(), { minLength: 16, maxLength: 16 }), async (mask) => {
      await holds({ ...book, sheets: book.sheets.map((sheet) => withTexts(sheet, mask)) });
    }),
    { numRuns: 4, seed: 20_261_125 },
  );
});

function withTexts(sheet: Sheet, mask: readonly boolean[]): Sheet {
  const builder = new CellsBuilder();
  sheet.cells.forEach((row, column, index) => {
    const { value, formula, format } = sheet.cells.cellAt(index);
    const isChosen = mask[(row * 3 + column) % mask.length] === true && formula === null && !format.includes("%");
    builder.add(row, column, isChosen ? textOf(value) : value, formula, format);
  });
  return { ...sheet, cells: builder.build() };
}

const textOf = (value: CellValue): CellValue => (typeof value === "number" ? String(value) : value);

const reviewed = cases.flatMap(([file, book]) =>
  look(book).findings.flatMap((finding) =>
    finding.fixes
      .filter(({ safety }) => safety === "review")
      .map((fix, index) => [`${file} ${finding.key} ${String(index + 1)}`, book, finding, fix] as const),
  ),
);

test.each(reviewed)("a review fix cures what it is offered for: %s", async (_, book, { key, data }, { plan }) => {
  const host = memoryHost(book);
  expect(await host.apply(plan)).toMatchObject({ ok: true });
  expect(look(host.book).findings.filter((after) => after.key === key && isDeepStrictEqual(after.data, data))).toEqual([]);
});
