import type { Browser } from "playwright-core";
import { type Book, type CellRef, cellsOf, type CellValue } from "../../src/core/book";
import type { SheetDraft } from "../../src/core/draft";
import { cellEdit, type Edit, type EditPlan, invert, type Mark } from "../../src/core/edit";
import type { CellState, WorkbookState } from "../../src/testing/excel-host/model/state";
import { stateOf } from "../../src/testing/excel-host/model/state-of";
import { contractBook } from "../../src/testing/host-contract";
import { bridgedHost, bridgeFolder, cellsRead } from "../excel/bridged";
import { type ExcelOptions, type ExcelUnderTest, openExcel } from "../excel/driver";
import { startBrowser } from "./browser";

let browser: Browser;
let opened: ExcelUnderTest[] = [];

beforeAll(async () => {
  browser = await startBrowser();
});

afterAll(() => browser.close());

afterEach(async () => {
  const before = opened;
  opened = [];
  for (const excel of before) {
    const mistakes = await excel.mistakes();
    await excel.close();
    expect(mistakes).toEqual([]);
  }
});

type Host = ReturnType<typeof bridgedHost>;

async function open(state: WorkbookState, options: ExcelOptions = {}): Promise<{ excel: ExcelUnderTest; host: Host }> {
  const excel = await openExcel(browser, { state, folder: bridgeFolder(), ...options });
  opened.push(excel);
  const host = bridgedHost(excel);
  return { excel, host };
}

const title = { message: "test.plan", data: {} };
const planOf = (...edits: Edit[]): EditPlan => ({ title, edits });
const at = (row: number, column: number, sheet = "表"): CellRef => ({ sheet, row, column });
const blank = { value: null, formula: null, format: "General" };
const put = (place: CellRef, from: CellValue, to: CellValue): Edit =>
  cellEdit(place, { ...blank, value: from }, { value: to, formula: null });
const markAt = (place: CellRef, from: Mark | null, to: Mark | null): Edit => ({ kind: "mark", at: place, from, to });
const warning: Mark = { fill: "FFEB9C", note: "合计不符" };

const oneSheet = (cells: Readonly<Record<string, CellState>>, more: Partial<WorkbookState["sheets"][number]> = {}): WorkbookState => ({
  sheets: [{ name: "表", cells, ...more }],
});
const solid = (color: string, tintAndShade = 0): CellState => ({ value: 1, style: { fill: { pattern: "Solid", color, tintAndShade } } });

const formRow = [1, "产出指标", "数量指标", "工程完工数量", "≥100个", "完成全部建设任务并通过验收", "95个", 10, 9.5, "", 0.95, "无"];

const formOf = (rows: number): Book => ({
  sheets: [{ name: "表", visibility: "visible", hiddenRows: [], merges: [], cells: cellsOf(Array.from({ length: rows }, () => formRow)) }],
  names: new Map(),
  dateSystem: 1900,
});

const draft: SheetDraft = {
  name: "整改台账",
  columns: [{ width: 10 }, { width: 30 }, { width: 12, hidden: true }],
  rows: [
    {
      height: 40,
      cells: [
        { value: "台账", style: "title" },
        { value: null, style: "title" },
      ],
    },
    {
      cells: [
        { value: 0.5, style: "rate" },
        { value: "=文字", style: "text" },
        { value: "k", style: "text" },
      ],
    },
    {
      cells: [
        { value: 0.25, style: "rate" },
        { value: "已改", style: "text" },
        { value: "m", style: "text" },
      ],
    },
  ],
  merges: [{ row: 0, column: 0, rows: 1, columns: 2 }],
  styles: {
    title: { font: { name: "方正小标宋简体", size: 22 }, align: { horizontal: "center", vertical: "center", wrap: false }, border: null },
    text: { font: { name: "仿宋", size: 12 }, align: { horizontal: "left", vertical: "top", wrap: true }, border: "thin", fill: "EEEEEE" },
    rate: {
      font: { name: "仿宋", size: 12, bold: true },
      align: { horizontal: "right", vertical: "center", wrap: false },
      border: "thin",
      format: "0.00%",
    },
  },
  print: { orientation: "landscape", titleRows: [0, 0], margins: { top: 20, bottom: 20, left: 25.4, right: 20 }, pageBreaks: [2] },
  freeze: { rows: 1, columns: 1 },
  choices: [{ area: { row: 1, column: 1, rows: 2, columns: 1 }, words: ["已整改", "未整改"] }],
};
const putDraft = planOf({ kind: "sheet", id: "ledger", from: null, to: draft });

async function syncsOf(excel: ExcelUnderTest, act: () => Promise<unknown>): Promise<{ syncs: number; bytes: number; largest: number }> {
  await excel.reset();
  await act();
  const { syncs } = await excel.counts();
  const sizes = syncs.map(({ requestBytes, responseBytes }) => Math.max(requestBytes, responseBytes));
  return { syncs: syncs.length, bytes: sizes.reduce((sum, size) => sum + size, 0), largest: Math.max(0, ...sizes) };
}

/** Fills the sheet with rows of a form: by office.js, since a large workbook travels slowly into the page. */
const fill = (excel: ExcelUnderTest, rows: number): Promise<void> =>
  excel.frame().evaluate(
    ([row, count]) =>
      Excel.run(async (context) => {
        const sheet = context.workbook.worksheets.getItem("表");
        for (let first = 0; first < count; first += 1000) {
          sheet.getRangeByIndexes(first, 0, 1000, row.length).values = Array.from({ length: 1000 }, () => row);
          await context.sync();
        }
      }),
    [formRow, rows] as const,
  );

describe("syncs", () => {
  test("a form of 30 rows is read in two and written in two", async () => {
    const { excel, host } = await open(stateOf(formOf(30)));
    const first = await syncsOf(excel, () => host.read("book"));
    const next = await syncsOf(excel, () => host.read("book"));
    expect([first.syncs, next.syncs]).toEqual([2, 2]);
    const write = await syncsOf(excel, () => host.apply(planOf(put(at(3, 8), 9.5, 9))));
    expect(write.syncs).toBe(2);
  });

  test("10,000 rows take one more for each further 4 MB, and none of them is larger than Excel gives", async () => {
    const { excel, host } = await open(oneSheet({}), { hasWebLimits: true });
    await fill(excel, 10_000);
    const readInPane = (): Promise<number> =>
      excel.frame().evaluate(async () => {
        const book = await (await window.bridge).read("active");
        return book.ok ? (book.value.sheets[0]?.cells.length ?? 0) : -1;
      });
    await readInPane();
    const read = await syncsOf(excel, async () => expect(await readInPane()).toBe(110_000));
    expect(read.syncs).toBeLessThanOrEqual(2 + Math.ceil(read.bytes / 4_000_000) - 1);
    expect(read.largest).toBeLessThan(5_000_000);
    const write = await syncsOf(excel, async () => expect(await host.apply(planOf(put(at(9000, 8), 9.5, 9)))).toMatchObject({ ok: true }));
    expect(write.syncs).toBe(2);
  });

  test("a thousand scattered edits take as many as one", async () => {
    const { excel, host } = await open(oneSheet({}), { hasWebLimits: true });
    await fill(excel, 5000);
    const edits = Array.from({ length: 1000 }, (_, index) => put(at(index * 5, 8), 9.5, 9));
    const one = await syncsOf(excel, async () => expect(await host.apply(planOf(put(at(1, 8), 9.5, 9)))).toMatchObject({ ok: true }));
    const many = await syncsOf(excel, async () => expect(await host.apply(planOf(...edits))).toMatchObject({ ok: true }));
    expect([one.syncs, many.syncs]).toEqual([2, 2]);
    const last = await excel.user((model) => model.state().sheets[0]?.cells?.["I4996"]?.value);
    expect(last).toBe(9);
  });

  test("marks take a third where comments stand", async () => {
    const { excel, host } = await open(stateOf(formOf(30)));
    const places = Array.from({ length: 20 }, (_, row) => at(row, 8));
    const on = planOf(...places.map((place) => markAt(place, null, warning)));
    const first = await syncsOf(excel, async () => expect(await host.apply(on)).toMatchObject({ ok: true }));
    const off = await syncsOf(excel, async () => expect(await host.apply(invert(on))).toMatchObject({ ok: true }));
    expect([first.syncs, off.syncs]).toEqual([2, 3]);
  });

  test("sheets never seen cost one more, once; a sheet that went away does not make a read fail", async () => {
    const { excel, host } = await open({ sheets: ["甲", "乙", "丙"].map((name) => ({ name, cells: { A1: { value: name } } })) });
    expect((await syncsOf(excel, () => host.read("book"))).syncs).toBe(3);
    expect((await syncsOf(excel, () => host.read("book"))).syncs).toBe(2);
    await excel.user((model) => model.deleteSheet("乙"));
    const book = await host.read("book");
    expect(book.ok ? book.value.sheets.map(({ name }) => name) : book).toEqual(["甲", "丙"]);
  });
});

describe("reading", () => {
  test("finds the few filled cells of a sheet that reaches to its last corner", async () => {
    const { excel, host } = await open(oneSheet({ A1: { value: "题" }, B2: { formula: "=1+1" }, XFD1048576: { value: "远" } }));
    const cells = cellsRead(await host.read("book"), "表");
    expect([cells.size, cells.at(0, 0).value, cells.at(1, 1).formula, cells.at(1_048_575, 16_383).value]).toEqual([3, "题", "1+1", "远"]);
    expect((await excel.counts()).syncs.every(({ responseBytes }) => responseBytes < 10_000)).toBe(true);
  });

  test("says of results that wait for calculation that they are not known", async () => {
    const { excel, host } = await open({ ...oneSheet({ A1: { value: 1 }, B1: { formula: "=A1*2" } }), calculationMode: "Manual" });
    await excel.user((model) => model.type("表", "A1", "5"));
    const cells = cellsRead(await host.read("book"), "表");
    expect([cells.at(0, 0).value, cells.at(0, 1)]).toMatchObject([5, { value: { uncalculated: true }, formula: "A1*2" }]);
  });

  test("reads in smaller parts where Excel finds an answer too large, and says so where that does not help", async () => {
    const { excel, host } = await open(stateOf(formOf(30)));
    await excel.inject({ kind: "refused", error: "ResponsePayloadSizeLimitExceeded", request: 2 });
    expect(cellsRead(await host.read("book"), "表").size).toBe(330);
    await excel.inject({ kind: "refused", error: "ResponsePayloadSizeLimitExceeded", request: 2, times: 20 });
    expect(await host.read("book")).toEqual({ ok: false, fault: { kind: "too-large", sheet: "表" } });
  });
});

describe("faults", () => {
  test.each([
    ["InvalidOperationInCellEditMode", { kind: "cell-editing" }],
    ["WriteNotSupportedWhenModalDialogOpen", { kind: "dialog-open" }],
    ["ActivityLimitReached", { kind: "busy" }],
    ["InvalidOrTimedOutSession", { kind: "session-lost" }],
    ["RequestPayloadSizeLimitExceeded", { kind: "too-large", sheet: "表" }],
    ["AccessDenied", { kind: "protected", sheet: "表" }],
  ] as const)("%s is told, nothing is written, and the plan can be applied afterwards", async (error, fault) => {
    const { excel, host } = await open(oneSheet({ A1: { value: 1 } }));
    const before = await excel.state();
    const plan = planOf(put(at(0, 0), 1, 2));
    for (const request of [1, "next-write"] as const) {
      await excel.inject({ kind: "refused", error, request });
      expect(await host.apply(plan)).toEqual({ ok: false, fault });
      expect((await excel.state()).sheets).toEqual(before.sheets);
      await excel.clearFaults();
    }
    expect(await host.apply(plan)).toMatchObject({ ok: true });
  });

  const mixed = planOf(
    put(at(0, 0), 1, 2),
    put(at(1, 0), "文", "=1+1"),
    markAt(at(0, 0), null, warning),
    { kind: "name", name: "新名", from: null, to: { ...at(0, 0), rows: 1, columns: 1 } },
    ...putDraft.edits,
  );

  test.each([4, 12, 40, 90])("a batch that fails after %d actions leaves nothing behind", async (after) => {
    const { excel, host } = await open(oneSheet({ A1: { value: 1, style: { numberFormat: "0.0" } }, A2: { value: "文" } }));
    const before = await excel.state();
    await excel.inject({ kind: "batch", after, code: "GeneralException", request: 2 });
    expect(await host.apply(mixed)).toMatchObject({ ok: false, fault: { kind: "unavailable" } });
    expect(await excel.waitingFaults()).toEqual([]);
    const now = await excel.state();
    expect(now.sheets.map(({ name, cells, comments }) => ({ name, cells, comments }))).toEqual(
      before.sheets.map(({ name, cells, comments }) => ({ name, cells, comments })),
    );
    expect(now.names).toEqual(before.names);
    expect(await host.apply(mixed)).toMatchObject({ ok: true });
  });

  test("says that a plan stands in part where it cannot be put back", async () => {
    const { excel, host } = await open(oneSheet({ A1: { value: 1 }, A2: { value: "文" } }));
    await excel.inject({ kind: "batch", after: 40, code: "GeneralException", request: 2 });
    await excel.inject({ kind: "batch", after: 3, code: "GeneralException", request: 4 });
    expect(await host.apply(mixed)).toMatchObject({ ok: false, fault: { kind: "partly" } });
  });

  test("a sheet of more than 4 MB goes in several requests, and away again if one of them fails", async () => {
    const { excel, host } = await open(oneSheet({ A1: { value: 1 } }), { hasWebLimits: true });
    const long = "绩".repeat(2000);
    const rows = Array.from({ length: 1000 }, (_, row) => ({ cells: [{ value: `${row}${long}`, style: "text" }] }));
    const large: SheetDraft = { ...draft, rows, merges: [], choices: [] };
    const plan = planOf({ kind: "sheet", id: "large", from: null, to: large });
    await excel.inject({ kind: "batch", after: 30, code: "GeneralException", request: 3 });
    expect(await host.apply(plan)).toMatchObject({ ok: false, fault: { kind: "unavailable" } });
    expect(await excel.waitingFaults()).toEqual([]);
    expect((await excel.state()).sheets.map(({ name }) => name)).toEqual(["表"]);
    const write = await syncsOf(excel, async () => expect(await host.apply(plan)).toMatchObject({ ok: true }));
    expect(write.largest).toBeLessThan(5_000_000);
    const off = await syncsOf(excel, async () => expect(await host.apply(invert(plan))).toMatchObject({ ok: true }));
    expect(off.largest).toBeLessThan(5_000_000);
  });

  test("honours locked cells, a locked structure and a workbook that may only be read", async () => {
    const unlocked: CellState = { value: 1, style: { protection: { locked: false } } };
    const locked = await open(oneSheet({ A1: { value: 1 }, A2: unlocked }, { protection: { protected: true } }));
    const fault = { ok: false, fault: { kind: "protected", sheet: "表" } };
    expect(await locked.host.apply(planOf(put(at(0, 0), 1, 2)))).toEqual(fault);
    expect(await locked.host.apply(planOf(put(at(1, 0), 1, 2), put(at(0, 0), 1, 2)))).toEqual(fault);
    expect(await locked.host.apply(planOf(markAt(at(1, 0), null, warning)))).toEqual(fault);
    expect(await locked.host.apply(planOf(put(at(0, 0), 1, 1), put(at(1, 0), 1, 2)))).toMatchObject({ ok: true });
    const structure = await open({ ...oneSheet({ A1: { value: 1 } }), protection: { protected: true } });
    expect(await structure.host.apply(putDraft)).toEqual({ ok: false, fault: { kind: "structure-protected" } });
    expect(await structure.host.apply(planOf(put(at(0, 0), 1, 2)))).toMatchObject({ ok: true });
    const readOnly = await open(oneSheet({ A1: { value: 1 } }), { isReadOnly: true });
    expect(await readOnly.host.apply(planOf(put(at(0, 0), 1, 2)))).toEqual({ ok: false, fault: { kind: "read-only" } });
  });
});

describe("marks", () => {
  const looks = oneSheet({
    A1: { value: 1 },
    A2: solid("#FFF1CC"),
    A3: solid("#5B9BD5"),
    A4: solid("#FFF1CC", 0.4),
    A5: { value: 1, style: { fill: { pattern: "Gray50", color: "#FFF1CC" } } },
  });
  const all = planOf(...[0, 1, 2, 3, 4].map((row) => markAt(at(row, 0), null, warning)));

  test("give back what stood there exactly, and leave alone what could not be given back", async () => {
    const { excel, host } = await open(looks);
    const before = await excel.state();
    expect(await host.apply(all)).toMatchObject({ ok: true });
    const marked = (await excel.state()).sheets[0];
    const colors = ["A1", "A2", "A3", "A4", "A5"].map((address) => marked?.cells?.[address]?.style?.fill?.color);
    expect(colors).toEqual(["#FFEB9C", "#FFEB9C", "#5B9BD5", "#FFF1CC", "#FFF1CC"]);
    expect(marked?.comments?.map(({ content }) => content)).toEqual([
      "合计不符\n—— 绩表助手标注 · 原底色：无",
      "合计不符\n—— 绩表助手标注 · 原底色：#FFF1CC",
      ...[3, 4, 5].map(() => "合计不符\n—— 绩表助手标注 · 原底色：保留"),
    ]);
    expect(await host.apply(invert(all))).toMatchObject({ ok: true });
    expect((await excel.state()).sheets[0]?.cells).toEqual(before.sheets[0]?.cells);
    expect((await excel.state()).sheets[0]?.comments ?? []).toEqual([]);
  });

  test("are found where rows moved them, and taken away in another session", async () => {
    const { excel, host } = await open(looks);
    await host.apply(all);
    await excel.user((model) => model.insertRows("表", 0, 2));
    await excel.frame().evaluate(async () => (await window.bridge).anew());
    const placed = await host.placedMarks();
    const marks = placed.ok ? [...placed.value].sort((a, b) => a.at.row - b.at.row) : [];
    expect(marks.map(({ at: place, mark }) => [place.row, mark.fill])).toEqual([
      [2, "FFEB9C"],
      [3, "FFEB9C"],
      [4, null],
      [5, null],
      [6, null],
    ]);
    expect(await host.apply(planOf(...marks.map(({ at: place, mark }) => markAt(place, mark, null))))).toMatchObject({ ok: true });
    const sheet = (await excel.state()).sheets[0];
    expect(sheet?.comments ?? []).toEqual([]);
    expect([sheet?.cells?.["A3"]?.style?.fill?.color, sheet?.cells?.["A4"]?.style?.fill?.color]).toEqual([undefined, "#FFF1CC"]);
  });

  test("leave somebody's comment and a note of the old kind alone, and what someone painted over", async () => {
    const { excel, host } = await open(
      oneSheet({ A1: { value: 1 }, A2: { value: 2 } }, { notes: [{ row: 1, column: 0, text: "旧批注" }] }),
    );
    await excel.user((model) => model.addComment("表", "A1", "请核对"));
    const both = planOf(markAt(at(0, 0), null, warning), markAt(at(1, 0), null, warning));
    expect(await host.apply(both)).toMatchObject({ ok: true });
    const sheet = (await excel.state()).sheets[0];
    expect(sheet?.comments?.map(({ content }) => content)).toEqual(["请核对"]);
    expect([sheet?.cells?.["A1"]?.style?.fill?.color, sheet?.cells?.["A2"]?.style?.fill?.color]).toEqual(["#FFEB9C", "#FFEB9C"]);
    expect(await host.placedMarks()).toMatchObject({ ok: true, value: [{ mark: warning }, { mark: warning }] });
    expect(await host.apply(invert(both))).toMatchObject({ ok: true });
    expect((await excel.state()).sheets[0]?.cells?.["A1"]?.style?.fill?.color).toBeUndefined();
  });
});

test("draws a sheet of ours as its draft says, under a hidden name, and anew where it stands", async () => {
  const { excel, host } = await open(stateOf(contractBook));
  expect(await host.apply(putDraft)).toMatchObject({ ok: true });
  const drawn = (await excel.state()).sheets[2];
  expect(drawn?.merges).toEqual(draft.merges);
  expect(drawn?.freeze).toEqual(draft.freeze);
  expect([drawn?.columns?.[0]?.width, drawn?.columns?.[2]?.hidden, drawn?.rows?.[0]?.height]).toEqual([52.5, true, 40]);
  expect(drawn?.cells?.["B2"]).toMatchObject({
    value: "=文字",
    style: { font: { name: "仿宋", size: 12 }, fill: { color: "#EEEEEE" }, alignment: { horizontal: "Left", vertical: "Top", wrap: true } },
  });
  expect(drawn?.cells?.["A3"]?.style).toMatchObject({ numberFormat: "0.00%", font: { bold: true } });
  // A line between two cells belongs to the upper and the left one.
  expect(Object.keys(drawn?.cells?.["B2"]?.style?.borders ?? {})).toEqual(expect.arrayContaining(["top", "bottom", "right"]));
  expect(drawn?.validations?.[0]?.areas).toEqual([{ row: 1, column: 1, rows: 2, columns: 1 }]);
  expect(drawn?.page).toMatchObject({
    layout: { orientation: "Landscape", paperSize: "A4", leftMargin: 72 },
    titleRows: [0, 1],
    rowBreaks: [2],
  });
  expect((await excel.state()).names?.find(({ name }) => name === "_jibiao.ledger")).toMatchObject({ visible: false });
  await excel.user((model) => model.renameSheet("整改台账", "我的台账"));
  const shorter: SheetDraft = { ...draft, rows: draft.rows.slice(0, 2), merges: [], freeze: { rows: 1, columns: 0 } };
  expect(await host.apply(planOf({ kind: "sheet", id: "ledger", from: draft, to: shorter }))).toMatchObject({ ok: true });
  const again = (await excel.state()).sheets[2];
  expect([again?.name, again?.merges, Object.keys(again?.cells ?? {}).includes("A3")]).toEqual(["我的台账", [], false]);
});

test("keeps a number a number and a formula a formula in a cell of texts", async () => {
  const text = { value: "a", style: { numberFormat: "@" } };
  const { excel, host } = await open(
    oneSheet({ A1: text, A2: text, A3: text, B1: { value: 0.5, style: { numberFormat: "0%" } }, C1: { value: 1 } }),
  );
  const plan = planOf(
    put(at(0, 0), "a", 5),
    cellEdit(at(1, 0), { value: "a", formula: null, format: "@" }, { value: 0.5, formula: "B1" }),
    put(at(2, 0), "a", "=1"),
    cellEdit(at(0, 2), { value: 1, formula: null, format: "General" }, { value: 0.5, formula: "B1" }),
  );
  expect(await host.apply(plan)).toMatchObject({ ok: true });
  const cells = cellsRead(await host.read("book"), "表");
  expect([cells.at(0, 0), cells.at(1, 0), cells.at(2, 0), cells.at(0, 2)]).toMatchObject([
    { value: 5, format: "@" },
    { formula: "B1", format: "@" },
    { value: "=1", formula: null, format: "@" },
    { formula: "B1", format: "General" },
  ]);
  expect((await excel.state()).sheets[0]?.cells?.["A1"]?.value).toBe(5);
});

test("shows a place, and tells of changes that are not its own", async () => {
  const { excel, host } = await open({ sheets: [{ name: "表", cells: { A1: { value: 1 } } }, { name: "别" }] });
  await host.reveal({ scope: "range", range: { sheet: "别", row: 6, column: 1, rows: 2, columns: 1 } });
  expect(await excel.state()).toMatchObject({ activeSheet: "别", selection: "B7:B8" });
  const told = (): Promise<number> => excel.frame().evaluate(async () => (await window.bridge).changes());
  await excel.frame().evaluate(async () => (await window.bridge).watch());
  await host.read("book");
  expect(await host.apply(planOf(put(at(0, 0), 1, 2)))).toMatchObject({ ok: true });
  await excel.page.waitForTimeout(900);
  expect(await told()).toBe(0);
  await excel.user((model) => model.type("表", "A1", "7"));
  await excel.user((model) => model.type("表", "A2", "8"));
  await excel.frame().waitForFunction(async () => (await window.bridge).changes() > 0);
  await excel.page.waitForTimeout(600);
  expect(await told()).toBe(1);
  await excel.frame().evaluate(async () => (await window.bridge).stopWatching());
  await excel.page.waitForTimeout(300);
  await excel.user((model) => model.type("表", "A1", "9"));
  await excel.page.waitForTimeout(600);
  expect(await told()).toBe(1);
});

describe("ExcelApi 1.9", () => {
  test("a mark is its fill, known as long as the pane is open", async () => {
    const { excel, host } = await open(oneSheet({ A1: { value: 1 } }), { set: "1.9" });
    const plan = planOf(markAt(at(0, 0), null, warning));
    expect(await host.apply(plan)).toMatchObject({ ok: true });
    expect((await excel.state()).sheets[0]).toMatchObject({ cells: { A1: { style: { fill: { color: "#FFEB9C" } } } } });
    expect(await host.placedMarks()).toEqual({ ok: true, value: [{ at: at(0, 0), mark: warning }] });
    expect(await host.apply(plan)).toMatchObject({ ok: false, fault: { kind: "stale" } });
    expect(await host.apply(invert(plan))).toMatchObject({ ok: true });
    expect((await excel.coverage()).tooNew).toEqual({});
  });

  test("everything else goes as it does in newer ones", async () => {
    const { excel, host } = await open(stateOf(contractBook), { set: "1.9" });
    expect(await host.apply(putDraft)).toMatchObject({ ok: true });
    expect(await host.apply(planOf(put(at(2, 3, "评分 表"), 48.5, "=1")))).toMatchObject({ ok: true });
    expect(cellsRead(await host.read("active"), "评分 表").at(2, 3).value).toBe("=1");
    expect(await host.apply(invert(putDraft))).toMatchObject({ ok: true });
    expect((await excel.coverage()).tooNew).toEqual({});
  });
});
