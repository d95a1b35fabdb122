import * as fc from "fast-check";

import { ledgerPlan } from "../app/ledger-plan";
import { afterwards, bookOf, findingOf, formOf, sampleLocale } from "../testing/document-builders";
import { registerDraft } from "../printers/register-draft";
import type { Book, CellsBuilder } from "./book";
import type { Finding } from "./finding";
import type { LedgerFile } from "./ledger-update";
import { textOf } from "./message";
import { standingOn } from "./register";
import { decisionsIn, ledgerColumns, ledgerKey, ledgerSheet, ledgerText, messages, rowNamed } from "./review-ledger";
import { formKeyOf } from "./subject";
import { isReason, type Waiver } from "./waiver";

const form = formOf();
const keyOf = (subject: string): string => `FND-05|differs|${formKeyOf(form, [form])}|${subject}`;
const finding = (subject: string): Finding => findingOf(form, { cell: "G7", subject, key: keyOf(subject) });
const waiver: Waiver = { reason: "已有调整批复", by: "李某", date: "2026-10-12" };
const empty: Book = { sheets: [], names: new Map(), dateSystem: 1900 };

const file = (findings: readonly Finding[], more: Partial<LedgerFile> = {}): LedgerFile => ({
  name: "镇/a.xlsx",
  forms: [form],
  findings,
  waivers: new Map(),
  ...more,
});

interface Typed {
  readonly row: number;
  readonly column: string;
  readonly value: string | number;
}

/** The workbook after a run, and what people type into it then; rows are counted from the first one below the header. */
function written(book: Book, files: readonly LedgerFile[], today: string, typed: readonly Typed[] = []) {
  const rules = new Map([["FND-05", { id: "execution-points-match-rate", title: "执行率得分" }]]);
  const writing = ledgerPlan(book, { files, today, locale: sampleLocale, rules, made: "绩表助手" }, registerDraft);
  if (writing === null) throw new Error("Rows cannot be told apart");
  const first = 4;
  const type = (_: string, cells: CellsBuilder): void => {
    for (const { row, column, value } of typed)
      cells.add(
        first + row,
        ledgerColumns.findIndex(({ id }) => id === column),
        value,
      );
  };
  return { counts: writing.counts, book: afterwards(book, writing.plan, type) };
}

const rowsIn = (book: Book): readonly Readonly<Record<string, string>>[] => {
  const own = ledgerSheet(book);
  const standing = own === null ? null : standingOn(own.sheet, { columns: ledgerColumns });
  return (standing?.rows ?? []).map((row) => Object.fromEntries(ledgerColumns.map(({ id }) => [id, ledgerText(row, id)])));
};

const decide = (row: number, { reason, by, date }: Waiver): readonly Typed[] => [
  { row, column: "state", value: "不予列入" },
  { row, column: "reason", value: reason },
  { row, column: "by", value: by },
  { row, column: "date", value: date },
];

describe("writing", () => {
  it("lists findings once, and again without change", () => {
    const once = written(empty, [file([finding("a"), finding("b")])], "2026-10-01");
    expect(rowsIn(once.book)).toMatchObject([
      { number: "1", file: "镇/a.xlsx", place: "G7", severity: "必须改", state: "待处理", first: "2026-10-01" },
      { number: "2", state: "待处理" },
    ]);
    expect(once.counts).toEqual({ open: 2, waived: 0, cured: 0, added: 2, closed: 0, reopened: 0 });
    const twice = written(once.book, [file([finding("a"), finding("b")])], "2026-10-01");
    expect(rowsIn(twice.book)).toEqual(rowsIn(once.book));
    expect(twice.counts.added).toBe(0);
  });

  it("closes what is cured with its day, and opens it again where it is found again", () => {
    const before = written(empty, [file([finding("a"), finding("b")])], "2026-10-01");
    const cured = written(before.book, [file([finding("b")])], "2026-10-05");
    expect(rowsIn(cured.book)[0]).toMatchObject({ state: "已整改", date: "2026-10-05", seen: "已消除 2026-10-05", first: "2026-10-01" });
    expect(cured.counts).toMatchObject({ closed: 1, cured: 1, open: 1 });
    const later = written(cured.book, [file([finding("b")])], "2026-10-06");
    expect(rowsIn(later.book)[0]).toEqual(rowsIn(cured.book)[0]);
    const again = written(later.book, [file([finding("a"), finding("b")])], "2026-10-07");
    expect(rowsIn(again.book)[0]).toMatchObject({ state: "待处理", date: "", seen: "再次发现 2026-10-07", first: "2026-10-01" });
    expect(again.counts.reopened).toBe(1);
  });

  it("leaves alone what was not examined: another file, a form that is gone, a rule that broke", () => {
    const before = written(empty, [file([finding("a")])], "2026-10-01").book;
    const other = written(before, [file([], { name: "b.xlsx" })], "2026-10-05").book;
    expect(rowsIn(other)).toEqual(rowsIn(before));
    const gone = written(before, [file([], { forms: [formOf({ project: "道路工程" })] })], "2026-10-05").book;
    expect(rowsIn(gone)[0]).toMatchObject({ state: "待处理", seen: "未找到该表 2026-10-05" });
    const crash = findingOf(form, { code: "RULE-CRASH", data: { rule: "execution-points-match-rate", cause: "x" } });
    const broken = written(before, [file([crash])], "2026-10-05").book;
    expect(rowsIn(broken)).toHaveLength(1);
    expect(rowsIn(broken)[0]).toMatchObject({ state: "待处理", seen: "未能复查 2026-10-05" });
  });

  it("keeps what people decided, also while the finding is not there", () => {
    const decided = written(empty, [file([finding("a")])], "2026-10-01", decide(0, waiver)).book;
    expect(rowsIn(written(decided, [file([finding("a")])], "2026-10-05").book)[0]).toMatchObject({ state: "不予列入", ...waiver });
    const resting = written(decided, [file([])], "2026-10-05").book;
    expect(rowsIn(resting)[0]).toMatchObject({ state: "不予列入", ...waiver, seen: "已不存在 2026-10-05" });
  });

  it("takes up what was decided elsewhere", () => {
    const there = file([finding("a")], { waivers: new Map([[keyOf("a"), waiver]]) });
    expect(rowsIn(written(empty, [there], "2026-10-01").book)[0]).toMatchObject({ state: "不予列入", ...waiver });
    const before = written(empty, [file([finding("a")])], "2026-10-01").book;
    expect(rowsIn(written(before, [there], "2026-10-05").book)[0]).toMatchObject({ state: "不予列入", ...waiver });
  });
});

describe("reading", () => {
  it("is null for a workbook that holds none", () => {
    expect(decisionsIn(bookOf([form]))).toBeNull();
  });

  it("gives back what was decided, whatever the words are", () => {
    const words = fc.string({ unit: "grapheme", minLength: 1, maxLength: 20 }).map((text) => `已核实${text.trim()}`);
    const days = fc.date({ min: new Date("2000-01-01"), max: new Date("2099-12-31"), noInvalidDate: true });
    fc.assert(
      fc.property(words, words, days, (reason, by, day) => {
        const decided = { reason: reason.trim(), by: by.trim(), date: day.toISOString().slice(0, 10) };
        const read = decisionsIn(written(empty, [file([finding("a")])], "2026-10-01", decide(0, decided)).book);
        expect(read).toEqual({ waived: [{ file: "镇/a.xlsx", finding: keyOf("a"), waiver: decided }], problems: [] });
      }),
    );
  });

  it.each([
    ["2026/1/2", "2026-01-02"],
    ["2026年1月2日", "2026-01-02"],
    ["２０２６．１．２", "2026-01-02"],
    [46_024, "2026-01-02"],
  ])("takes %p for a day", (date, expected) => {
    const typed = [...decide(0, waiver).slice(0, 3), { row: 0, column: "date", value: date }];
    const read = decisionsIn(written(empty, [file([finding("a")])], "2026-10-01", typed).book);
    expect(read?.waived.map(({ waiver: { date: day } }) => day)).toEqual([expected]);
  });

  it.each([
    ["state", "算了", "J5"],
    ["reason", "√", "K5"],
    ["by", " ", "L5"],
    ["date", "2026-02-30", "M5"],
    ["date", "昨天", "M5"],
  ])("names the cell of a wrong %s %p, and does not take up the row", (column, value, cell) => {
    const typed = [...decide(0, waiver).filter((each) => each.column !== column), { row: 0, column, value }];
    const read = decisionsIn(written(empty, [file([finding("a")])], "2026-10-01", typed).book);
    expect(read?.waived).toEqual([]);
    expect(read?.problems.map(({ says }) => textOf({ "review-ledger": messages }, says))).toEqual([expect.stringContaining(cell)]);
  });

  it("does not take up a row that people added, and says so", () => {
    const book = written(empty, [file([finding("a")])], "2026-10-01", decide(3, waiver)).book;
    const read = decisionsIn(book);
    expect(read?.waived).toEqual([]);
    expect(read?.problems).toHaveLength(1);
  });
});

test("a row's key gives back its file and its finding", () => {
  fc.assert(
    fc.property(fc.string({ unit: "grapheme" }), fc.string({ unit: "grapheme" }), (name, key) => {
      expect(rowNamed(ledgerKey(name, key))).toEqual({ file: name, finding: key });
    }),
  );
});

test.each([
  ["已核实，数据无误", true],
  ["ok", true],
  ["√", false],
  ["无", false],
  ["12.5", false],
])("whether %p is a reason: %p", (text, is) => {
  expect(isReason(text)).toBe(is);
});
