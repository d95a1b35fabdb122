import fc from "fast-check";

import { type Book, type Cell, CellsBuilder, type CellValue, type Sheet } from "../../src/core/book";
import { pointsBy } from "../../src/core/form";
import { fold } from "../../src/core/stated/fold";
import { subjects } from "./books";
import { beyond, bookOf, look } from "./mutation";

type Move = (row: number, column: number, cell: Cell) => readonly [row: number, column: number, cell: Cell];

/** The same book with each cell of its sheets put elsewhere or written otherwise; merges go along by their rows and columns. */
function moved(book: Book, move: Move, rowOf: (row: number) => number = (row) => row, columnsBy = 0): Book {
  const sheets = book.sheets.map((sheet): Sheet => {
    const builder = new CellsBuilder();
    sheet.cells.forEach((row, column, index) => {
      const [newRow, newColumn, { value, formula, format }] = move(row, column, sheet.cells.cellAt(index));
      builder.add(newRow, newColumn, value, formula, format);
    });
    const merges = sheet.merges?.map((merge) => ({ ...merge, row: rowOf(merge.row), column: merge.column + columnsBy })) ?? null;
    return { ...sheet, cells: builder.build(), merges };
  });
  return { ...book, sheets };
}

interface Essence {
  readonly keys: readonly string[];
  readonly points: readonly string[];
  readonly totals: readonly unknown[];
}

/** What is found without saying where: codes and messages with the keys, which hold no address; points by name; totals. */
function essence(book: Book): Essence {
  const { findings, assessments } = look(book);
  const assessed = [...assessments.values()];
  return {
    keys: findings.map(({ key }) => key).sort(),
    points: assessed
      .flatMap(({ items }) =>
        items.map(({ indicator, computed, stated }) =>
          [fold(indicator.level2.text), fold(indicator.level3.text), indicator.weight?.value ?? "", stated, computed].join("|"),
        ),
      )
      .sort(),
    totals: assessed.map(({ total, execution, grade }) => [
      total.outOf,
      total.computed,
      total.stated,
      total.range,
      execution?.computed ?? null,
      grade.grade,
    ]),
  };
}

const files = subjects.map(({ file }) => file);
const books = new Map(files.map((file) => [file, bookOf(file)] as const));
const runs = { numRuns: 4, seed: 20_261_001 };

/** Runs a law on every workbook with seeded choices. */
function law<T>(
  name: string,
  choices: fc.Arbitrary<T>,
  change: (book: Book, choice: T) => Book,
  among: (found: Essence) => unknown = (found) => found,
): void {
  test.each(files)(`${name}: %s`, (file) => {
    const book = books.get(file);
    if (book === undefined) throw new Error(file);
    const before = among(essence(book));
    fc.assert(
      fc.property(choices, (choice) => {
        expect(among(essence(change(book, choice)))).toEqual(before);
      }),
      runs,
    );
  });
}
law("moved down and right", fc.tuple(fc.nat(40), fc.nat(12)), (book, [down, right]) =>
  moved(
    book,
    (row, column, cell) => [row + down, column + right, cell],
    (row) => row + down,
    right,
  ),
);

const wide = (text: string): string =>
  text.replace(/[!-~]/g, (character) => String.fromCharCode(character.charCodeAt(0) + 0xfee0)).replaceAll("\\n", "\n");

/** Labels, names and values in full width, each cell or not by a seeded choice. */
law("full-width characters", fc.array(fc.boolean(), { minLength: 16, maxLength: 16 }), (book, mask) =>
  moved(book, (row, column, cell) => {
    const isChosen = mask[(row * 7 + column) % mask.length] === true;
    return [row, column, isChosen && typeof cell.value === "string" ? { ...cell, value: wide(cell.value) } : cell];
  }),
);

/** Spaces around and line breaks inside labels do not matter; between digits they would. */
law("spaces around texts", fc.array(fc.boolean(), { minLength: 16, maxLength: 16 }), (book, mask) =>
  moved(book, (row, column, cell) => {
    const isChosen = mask[(row * 5 + column) % mask.length] === true;
    return [row, column, isChosen && typeof cell.value === "string" ? { ...cell, value: `　${cell.value} ` } : cell];
  }),
);

const textOf = (value: CellValue): CellValue => (typeof value === "number" ? String(value) : value);

/** Numbers as text are read as the numbers they are; that they are text is said (STR-12), and no more. Percentages keep their format as numbers. */
law(
  "numbers as text",
  fc.array(fc.boolean(), { minLength: 16, maxLength: 16 }),
  (book, mask) =>
    moved(book, (row, column, cell) => {
      const isChosen = mask[(row * 3 + column) % mask.length] === true && !cell.format.includes("%");
      return [row, column, isChosen ? { ...cell, value: textOf(cell.value) } : cell];
    }),
  ({ keys, points, totals }) => [keys.filter((key) => !key.startsWith("STR-12")), points, totals],
);

/** Hidden rows count, and that is said (READING). */
law(
  "hidden rows",
  fc.array(fc.nat(24), { minLength: 1, maxLength: 12 }),
  (book, rows) => ({ ...book, sheets: book.sheets.map((sheet) => ({ ...sheet, hiddenRows: [...new Set(rows)].sort((a, b) => a - b) })) }),
  ({ keys, points, totals }) => [keys.filter((key) => !key.startsWith("READING")), points, totals],
);

describe("rows of one level 2 in another order", () => {
  /** Rows that stand below each other under one level-2 indicator, by their own cells only: the level's cells stay where they are. */
  const groupsOf = (book: Book): { sheet: string; rows: number[]; from: number }[] => {
    const groups = new Map<string, { sheet: string; rows: number[]; from: number }>();
    for (const { table, sheet } of look(book).forms) {
      for (const { row, level2, level3 } of table?.indicators ?? []) {
        if (level3.inherited) continue;
        const key = `${sheet}:${String(level2.at.row)}`;
        const group = groups.get(key) ?? { sheet, rows: [], from: level3.at.column };
        group.rows.push(row);
        groups.set(key, group);
      }
    }
    return [...groups.values()].filter(({ rows }) => rows.length > 1);
  };

  test.each(files)("%s", (file) => {
    const book = books.get(file);
    if (book === undefined) throw new Error(file);
    const before = essence(book);
    const groups = groupsOf(book);
    fc.assert(
      fc.property(fc.nat(1000), (turn) => {
        const places = new Map<string, number>();
        for (const { sheet, rows } of groups)
          rows.forEach((row, index) => places.set(`${sheet}:${String(row)}`, rows[(index + turn) % rows.length] ?? row));
        const from = new Map<string, number>(
          groups.flatMap((group) => group.rows.map((row) => [`${group.sheet}:${String(row)}`, group.from] as const)),
        );
        const sheets = book.sheets.map((sheet) => {
          const one = moved({ ...book, sheets: [sheet] }, (row, column, cell) => {
            const key = `${sheet.name}:${String(row)}`;
            return [column >= (from.get(key) ?? Number.MAX_SAFE_INTEGER) ? (places.get(key) ?? row) : row, column, cell];
          });
          return one.sheets[0] ?? sheet;
        });
        const after = essence({ ...book, sheets });
        // A finding that is said once for several rows stands at the first of them; its key names none.
        expect(beyond(after.keys, before.keys)).toEqual([]);
        expect(beyond(before.keys, after.keys)).toEqual([]);
        expect(after.points).toEqual(before.points);
        expect(after.totals).toEqual(before.totals);
      }),
      runs,
    );
  });
});

test("the laws look at forms with points, and at some without", () => {
  const has = files.filter((file) => {
    const book = books.get(file);
    return (
      book !== undefined &&
      look(book).forms.some(({ table }) => table?.indicators.some((indicator) => pointsBy("self", indicator) !== null) ?? false)
    );
  });
  expect(has.length).toBeGreaterThanOrEqual(6);
  expect(has.length).toBeLessThan(files.length);
});
