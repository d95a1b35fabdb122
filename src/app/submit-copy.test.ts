import type { Book } from "../core/book";
import { cellsOf } from "../core/book";
import type { SheetDraft } from "../core/draft";
import type { Content, EditPlan } from "../core/edit";
import type { PlacedMark } from "../core/host";
import { invert } from "../core/edit";
import { noted } from "./journal";
import { footprintIn, submitCopy } from "./submit-copy";

const blank: Content = { value: null, formula: null };
const put = (value: string | number): Content => ({ value, formula: null });
const title = { message: "", data: {} };
const at = (row: number, column: number, rows = 1) => ({ sheet: "自评表", row, column, rows, columns: 1 });

const review: EditPlan = {
  title,
  edits: [{ kind: "cells", at: at(0, 8, 3), from: [[blank], [blank], [blank]], to: [[put("复核得分")], [put(8.62)], [put(8.33)]] }],
};
const fill: EditPlan = { title, edits: [{ kind: "cells", at: at(1, 7), from: [[blank]], to: [[put(9)]] }] };
const mark: PlacedMark = { at: { sheet: "自评表", row: 1, column: 7 }, mark: { fill: "FFEB9C", note: "分值不符" } };

const book = (values: readonly (string | number | null)[]): Book => ({
  sheets: [
    {
      name: "自评表",
      visibility: "visible",
      hiddenRows: [],
      merges: null,
      cells: cellsOf(values.map((value, row) => [row, null, null, null, null, null, null, row === 1 ? 9 : null, value])),
    },
    { name: "整改台账", visibility: "visible", hiddenRows: [], merges: null, cells: cellsOf([["台账"], ["=1+1"]]) },
  ],
  names: new Map([
    ["_jibiao.ledger", { sheet: "整改台账", row: 0, column: 0, rows: 1, columns: 1 }],
    ["_jibiao.gone", { sheet: "已删除", row: 0, column: 0, rows: 1, columns: 1 }],
    ["用户名称", { sheet: "自评表", row: 0, column: 0, rows: 1, columns: 1 }],
  ]),
  dateSystem: 1900,
});

const copyOf = (values: readonly (string | number | null)[], marks: readonly PlacedMark[] = []) =>
  submitCopy(book(values), { marks, review: [review] }, (count) => ({ message: "session.submitCopy", data: { count } }));

it("takes out our sheets, names, marks and review columns, and lists them", () => {
  const { plan, removed, left } = copyOf(["复核得分", 8.62, 8.33], [mark]);
  expect(removed.map(({ kind, what }) => `${kind} ${what}`)).toEqual([
    "cells 自评表!I1",
    "cells 自评表!I2",
    "cells 自评表!I3",
    "mark 自评表!H2",
    "name _jibiao.gone",
    "sheet 整改台账",
  ]);
  expect(left).toEqual([]);
  expect(plan.title.data).toEqual({ count: 6 });
});

it("leaves a fact filled in on request, and the user's own names", () => {
  const { removed } = copyOf(["复核得分", 8.62, 8.33], [mark]);
  expect(removed.some(({ kind, what }) => kind === "cells" && what.endsWith("H2"))).toBe(false);
  expect(removed.some(({ what }) => what === "用户名称")).toBe(false);
});

it("leaves a review cell that a person changed since, and says so", () => {
  const { removed, left } = copyOf(["复核得分", 9.5, 8.33]);
  expect(left).toEqual([{ kind: "cells", what: "自评表!I2" }]);
  expect(removed.some(({ what }) => what.endsWith("I2"))).toBe(false);
});

it("leaves points in a review column the form had already", () => {
  const own: EditPlan = { title, edits: [{ kind: "cells", at: at(1, 8), from: [[blank]], to: [[put(8.62)]] }] };
  const { removed } = submitCopy(book(["复核得分", 8.62, null]), { marks: [], review: [own] }, (count) => ({
    message: "session.submitCopy",
    data: { count },
  }));
  expect(removed.some(({ kind }) => kind === "cells")).toBe(false);
});

it("removes no mark from a sheet of ours, which goes whole", () => {
  const { removed } = copyOf(["复核得分", 8.62, 8.33], [{ ...mark, at: { ...mark.at, sheet: "整改台账" } }]);
  expect(removed.some(({ kind }) => kind === "mark")).toBe(false);
});

it("draws a sheet of ours again as it was when its removal is undone, where a step still tells how", () => {
  const drawn: SheetDraft = {
    name: "整改台账",
    columns: [{ width: 22 }],
    rows: [{ cells: [{ value: "台账", style: "title" }] }, { cells: [{ value: "=1+1", style: "title" }] }],
    merges: [],
    styles: { title: { font: { name: "黑体", size: 18 }, align: { horizontal: "center", vertical: "center", wrap: false }, border: null } },
    print: { orientation: "landscape", margins: { top: 1, bottom: 1, left: 1, right: 1 } },
  };
  const journal = noted([], { title, edits: [{ kind: "sheet", id: "ledger", from: null, to: drawn }] }, 0);
  const { plan } = submitCopy(book([]), footprintIn(journal, []), () => title);
  expect(invert(plan).edits.find(({ kind }) => kind === "sheet")?.to).toMatchObject({
    columns: drawn.columns,
    rows: drawn.rows,
    print: drawn.print,
  });
});

it("tells from the steps which plans wrote points", () => {
  const points: EditPlan = { ...review, title: { message: "write-points.title", data: { count: 3 } } };
  const journal = [review, points].reduce((all, plan) => noted(all, plan, 0), noted([], fill, 0));
  expect(footprintIn(journal, [mark])).toMatchObject({ marks: [mark], review: [points] });
});

it("names the cells that tell of persons, and changes nothing in them", () => {
  const { plan, personal } = copyOf([null, "张某某 13800138000", "11010519491231002X"]);
  expect(personal).toEqual([
    { kind: "phone", what: "自评表!I2" },
    { kind: "identity", what: "自评表!I3" },
  ]);
  expect(plan.edits.every((edit) => edit.kind !== "cells" || edit.at.column !== 8)).toBe(true);
});
