import fc from "fast-check";

import { cellsOf, type Book, type CellValue, type RangeRef } from "../core/book";
import { invert, markFills } from "../core/edit";
import { severities, type Finding, type Severity } from "../core/finding";
import type { Place } from "../core/place";
import { memoryHost, type MemoryHost } from "../hosts/memory/memory-host";
import { cellsOfFindings, markingPlan, unmarkingPlan } from "./marking";

const sheet = "自评表";
const grid: CellValue[][] = Array.from({ length: 8 }, (_, row) => Array.from({ length: 6 }, (__, column) => row * 10 + column));

/** A form's sheet with a merge, one that does not tell its merges, and one of ours. */
const book: Book = {
  sheets: [
    {
      name: sheet,
      visibility: "visible",
      hiddenRows: [],
      merges: [{ sheet, row: 2, column: 1, rows: 2, columns: 2 }],
      cells: cellsOf(grid),
    },
    { name: "资金!表", visibility: "visible", hiddenRows: [], merges: null, cells: cellsOf(grid) },
    { name: "整改台账", visibility: "visible", hiddenRows: [], merges: [], cells: cellsOf(grid) },
  ],
  names: new Map([["_jibiao.ledger", { sheet: "整改台账", row: 0, column: 0, rows: 1, columns: 1 }]]),
  dateSystem: 1900,
};

const rangeAt = (row: number, column: number, on = sheet): RangeRef => ({ sheet: on, row, column, rows: 1, columns: 1 });
const placed = (range: RangeRef): Place => ({ scope: "range", range });
const found = (place: Place, severity: Severity = "error", message = "不符"): Finding => ({
  code: "FND-01",
  rule: "r",
  message,
  data: {},
  place,
  related: [],
  fixes: [],
  subject: "",
  severity,
  group: "mend",
  sources: [],
  key: message,
  form: null,
});
const noteLine = ({ severity, message }: Finding): string =>
  `${{ error: "必须改", warning: "建议改", info: "提示" }[severity]}：${message}`;

const planFor = async (host: MemoryHost, findings: readonly Finding[], form: RangeRef | null = null) => {
  const standing = await host.placedMarks();
  if (!standing.ok) throw new Error(standing.fault.kind);
  return markingPlan({
    book: host.book,
    form: form === null ? null : ({ region: form } as never), // a region is all that marking asks of a form
    findings,
    standing: standing.value,
    noteLine,
  });
};
const mark = async (host: MemoryHost, findings: readonly Finding[], form: RangeRef | null = null) => {
  const plan = await planFor(host, findings, form);
  expect(await host.apply(plan)).toMatchObject({ ok: true });
  return plan;
};
const unmark = async (host: MemoryHost) => {
  const standing = await host.placedMarks();
  if (!standing.ok) throw new Error(standing.fault.kind);
  expect(await host.apply(unmarkingPlan(standing.value))).toMatchObject({ ok: true });
};

test("a cell bears one mark: the fill of the worst, and a line for each finding, the worst first", async () => {
  const host = memoryHost(book);
  const at = placed(rangeAt(0, 0));
  await mark(host, [
    found(at, "info", "宜补充"),
    found(at, "error", "合计不符"),
    found(at, "warning", "单位不明"),
    found(at, "error", "合计不符"),
  ]);
  expect([...host.marks]).toEqual([[`${sheet}!A1`, { fill: markFills.error, note: "必须改：合计不符\n建议改：单位不明\n提示：宜补充" }]]);
});

test("of a range the first cell is marked; sheets, the file, covered cells, sheets of ours and sheets that are gone are not", () => {
  const cells = cellsOfFindings(book, [
    found(placed({ sheet, row: 1, column: 0, rows: 3, columns: 5 })),
    found(placed(rangeAt(2, 1))),
    found(placed(rangeAt(3, 2))),
    found(placed(rangeAt(0, 0, "资金!表"))),
    found(placed(rangeAt(0, 0, "整改台账"))),
    found(placed(rangeAt(0, 0, "无"))),
    found({ scope: "sheet", sheet }),
    found({ scope: "book" }),
  ]);
  expect(cells.map(({ at }) => [at.sheet, at.row, at.column])).toEqual([
    [sheet, 1, 0],
    [sheet, 2, 1],
    ["资金!表", 0, 0],
  ]);
});

test("marks that say the same already are left alone, and the title counts the cells", async () => {
  const host = memoryHost(book);
  const findings = [found(placed(rangeAt(0, 0))), found(placed(rangeAt(1, 1)), "info")];
  expect((await mark(host, findings)).title).toEqual({ message: "session.marked", data: { count: 2 } });
  expect((await planFor(host, findings)).edits).toEqual([]);
});

test("a cell whose own fill could not be given back is unpainted, and its note is enough", () => {
  const findings = [found(placed(rangeAt(0, 0)))];
  const standing = [{ at: { sheet, row: 0, column: 0 }, mark: { fill: null, note: "必须改：不符" } }];
  expect(markingPlan({ book, form: null, findings, standing, noteLine }).edits).toEqual([]);
});

test("marking again takes off what nothing in the form backs any more, and leaves marks elsewhere", async () => {
  const host = memoryHost(book);
  const region: RangeRef = { sheet, row: 0, column: 0, rows: 8, columns: 6 };
  await mark(host, [found(placed(rangeAt(0, 0))), found(placed(rangeAt(5, 5))), found(placed(rangeAt(0, 0, "资金!表")))], region);
  const again = await mark(host, [found(placed(rangeAt(5, 5)), "warning")], region);
  expect([...host.marks]).toEqual([
    [`${sheet}!F6`, { fill: markFills.warning, note: "建议改：不符" }],
    ["资金!表!A1", { fill: markFills.error, note: "必须改：不符" }],
  ]);
  await host.apply(invert(again));
  expect([...host.marks.keys()].sort()).toEqual([`${sheet}!A1`, `${sheet}!F6`, "资金!表!A1"]);
});

const finding: fc.Arbitrary<Finding> = fc
  .record({
    place: fc.oneof(
      {
        weight: 8,
        arbitrary: fc.record({
          scope: fc.constant("range" as const),
          range: fc.record({
            sheet: fc.constantFrom(sheet, "资金!表", "整改台账", "无"),
            row: fc.nat(9),
            column: fc.nat(7),
            rows: fc.integer({ min: 1, max: 3 }),
            columns: fc.integer({ min: 1, max: 3 }),
          }),
        }),
      },
      { weight: 1, arbitrary: fc.constantFrom<Place>({ scope: "book" }, { scope: "sheet", sheet }) },
    ),
    severity: fc.constantFrom(...severities),
    message: fc.string({ unit: "grapheme", minLength: 1 }),
  })
  .map(({ place, severity, message }) => found(place, severity, message));

test("law: marking, however often, and taking off leave the workbook as it was, and so does undoing it", async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(finding), fc.array(finding), async (first, second) => {
      const host = memoryHost(book);
      const one = await mark(host, first);
      const after = host.marks;
      const two = await mark(host, second, { sheet, row: 0, column: 0, rows: 5, columns: 5 });
      expect(host.book).toBe(book);
      await host.apply(invert(two));
      expect(host.marks).toEqual(after);
      await host.apply(two);
      await unmark(host);
      expect(host.marks).toEqual(new Map());
      await mark(host, first);
      expect(host.marks).toEqual(after);
      await host.apply(invert(one));
      expect(host.marks).toEqual(new Map());
      expect(host.book).toBe(book);
    }),
  );
});

test("black text on a mark can be read, and severities do not look alike", () => {
  const light = (hex: string): number =>
    [0, 2, 4]
      .map((from) => Number.parseInt(hex.slice(from, from + 2), 16) / 255)
      .map((channel) => (channel <= 0.03928 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4))
      .reduce((sum, channel, index) => sum + channel * ([0.2126, 0.7152, 0.0722][index] ?? 0), 0);
  const contrast = (a: string, b: string): number => {
    const [dark = 0, bright = 0] = [light(a), light(b)].sort((x, y) => x - y);
    return (bright + 0.05) / (dark + 0.05);
  };
  for (const severity of severities) {
    // Black, and the grey and blue that forms are written in besides.
    for (const ink of ["000000", "595959", "1F497D"]) expect(contrast(ink, markFills[severity])).toBeGreaterThanOrEqual(4.5);
  }
  expect(new Set(severities.map((severity) => markFills[severity])).size).toBe(severities.length);
});
