import { catalog } from "../../src/catalog";
import { picture } from "../../src/testing/picture";
import { beyond, bookOf, changed, factsOf, look } from "./mutation";
import { drawnSubjects, subjects } from "./books";

describe.each(subjects.map((subject) => [subject.file, subject] as const))("%s", (file, { sheet, mutations }) => {
  const book = bookOf(file);
  const before = factsOf(look(book));

  test("at least 40 mutations, each with a name of its own", () => {
    expect(new Set(mutations.map(({ name }) => name)).size).toBe(mutations.length);
    expect(mutations.length).toBeGreaterThanOrEqual(40);
  });

  test.each(mutations.map((mutation) => [mutation.name, mutation] as const))(
    "%s",
    (_, { change, points = {}, gone = [], execution, added = [], removed = [] }) => {
      const after = factsOf(look(changed(book, sheet, change)));
      expect({
        added: beyond(after.findings, before.findings),
        removed: beyond(before.findings, after.findings),
        points: after.points,
        execution: after.execution,
      }).toEqual({
        added: [...added].sort(),
        removed: [...removed].sort(),
        points: Object.fromEntries(Object.entries({ ...before.points, ...points }).filter(([cell]) => !gone.includes(cell))),
        execution: execution === undefined ? before.execution : execution,
      });
    },
  );
});

describe.each(drawnSubjects.map((subject) => [subject.file, subject] as const))("%s", (_, { drawing, parameters, sheet, mutations }) => {
  const { book } = picture(drawing);
  const before = factsOf(look(book, parameters)).findings;

  test.each(mutations.map((mutation) => [mutation.name, mutation] as const))("%s", (__, { change, added = [], removed = [] }) => {
    const after = factsOf(look(changed(book, sheet, change), parameters)).findings;
    expect({ added: beyond(after, before), removed: beyond(before, after) }).toEqual({
      added: [...added].sort(),
      removed: [...removed].sort(),
    });
  });
});

const codes = catalog.rules.map(({ code }) => code);

/** What is added was not there before; what is removed is not there any more. */
test.each(codes)("%s fires and stays silent", (code) => {
  const has = (findings: readonly string[] | undefined): boolean => findings?.some((finding) => finding.startsWith(`${code} `)) ?? false;
  const firing = [...subjects, ...drawnSubjects].flatMap(({ mutations }) => mutations).filter(({ added }) => has(added));
  expect(firing.length).toBeGreaterThanOrEqual(1);
  const silent = subjects.filter(({ file }) => !has(factsOf(look(bookOf(file))).findings));
  expect(silent.length).toBeGreaterThanOrEqual(1);
});
