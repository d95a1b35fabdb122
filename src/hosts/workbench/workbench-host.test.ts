import { readFileSync } from "node:fs";
import { inflateRawSync } from "node:zlib";
import { IUniverInstanceService } from "@univerjs/core";
import { type Book, type Cell, cellsIn, type CellValue, emptyCell, sheetOf } from "../../core/book";
import type { SheetDraft } from "../../core/draft";
import { cellEdit, type Content, type Edit, type EditPlan, invert } from "../../core/edit";
import { rangeAt } from "../../core/place";
import { bookOf, openPackage } from "../../ooxml/reader";
import { headlessGrid } from "../../testing/headless-grid";
import type { Grid } from "./grid";
import { openFile } from "./open-file";
import { type WorkbenchHost, workbenchHost } from "./workbench-host";

const sheet = "项目支出绩效自评表";
const sample = readFileSync("samples/self-evaluation-heating.xlsx");

const opened = (bytes: Uint8Array = sample): { grid: Grid; host: WorkbenchHost } => {
  const grid = headlessGrid();
  const file = openFile("a.xlsx", bytes);
  if (!file.ok) throw new Error(file.fault.kind);
  const host = workbenchHost(grid, file.value);
  // On a page the sheet that is clicked has the focus; undo speaks to that one.
  grid.injector.get(IUniverInstanceService).focusUnit(grid.unit.id);
  return { grid, host };
};

const bookFrom = async (host: WorkbenchHost): Promise<Book> => {
  const read = await host.read("book");
  if (!read.ok) throw new Error(read.fault.kind);
  return read.value;
};

const at = (address: string, on = sheet) => rangeAt(on, address) ?? { sheet: on, row: 0, column: 0, rows: 1, columns: 1 };
const cellAt = async (host: WorkbenchHost, address: string, on = sheet): Promise<Cell> =>
  cellsIn(await bookFrom(host), at(address, on))[0]?.[0] ?? emptyCell;

const plan = (...edits: Edit[]): EditPlan => ({ title: { message: "test.plan", data: {} }, edits });
const write = async (host: WorkbenchHost, address: string, to: Content): Promise<EditPlan> =>
  plan(cellEdit(at(address), await cellAt(host, address), to));
const value = (given: CellValue): Content => ({ value: given, formula: null });

/** As if a person typed into a cell. */
const type = (grid: Grid, address: string, cell: object): Promise<boolean> => {
  const { row, column } = at(address);
  return setValue(grid, "s0", row, column, cell);
};

const setValue = (grid: Grid, subUnitId: string | undefined, row: number, column: number, cell: object): Promise<boolean> =>
  grid.commands.executeCommand("sheet.command.set-range-values", {
    unitId: grid.unit.id,
    subUnitId,
    range: { startRow: row, endRow: row, startColumn: column, endColumn: column },
    value: { [row]: { [column]: cell } },
  });

const package_ = (bytes: Uint8Array) => {
  const file = openPackage(bytes, (compressed, size) => new Uint8Array(inflateRawSync(compressed, { maxOutputLength: Math.max(1, size) })));
  if (!file.ok) throw new Error(file.fault.kind);
  return file.value;
};

const savedBook = (bytes: Uint8Array): Book => {
  const book = bookOf(package_(bytes));
  if (!book.ok) throw new Error(book.fault.kind);
  return book.value;
};

describe("reading", () => {
  test("gives what the file holds, merges and formats too", async () => {
    const { host } = opened();
    const book = await bookFrom(host);
    const file = savedBook(sample);
    expect(book.sheets.map(({ name, merges }) => [name, merges?.length])).toEqual(
      file.sheets.map(({ name, merges }) => [name, merges?.length]),
    );
    for (const [index, { cells }] of file.sheets.entries()) {
      cells.forEach((row, column, place) => expect(book.sheets[index]?.cells.at(row, column)).toEqual(cells.cellAt(place)));
      expect(book.sheets[index]?.cells.size).toBe(cells.size);
    }
  });

  test("gives results of formulas as they are after the last change", async () => {
    const { host } = opened();
    await host.apply(await write(host, "E8", { value: null, formula: "E6+G6" }));
    expect(await cellAt(host, "E8")).toMatchObject({ formula: "E6+G6", value: 80.44 });
    await host.apply(await write(host, "G6", value(40)));
    expect((await cellAt(host, "E8")).value).toBe(83.2);
  });
});

describe("applying", () => {
  const texts = [
    "=",
    "=1+1",
    "+1",
    "-1",
    "@a",
    "'a",
    "＝1",
    "00１1",
    "0012",
    "1-2",
    "2021/1",
    "TRUE",
    "#N/A",
    "1e5",
    "50%",
    "两\n行",
    " 空 格 ",
    "12",
  ];
  test.each(texts)("keeps the text %j text, there and back", async (text) => {
    const { host, grid } = opened();
    const made = await write(host, "E8", value(text));
    expect(await host.apply(made)).toEqual({ ok: true, value: undefined });
    expect(await cellAt(host, "E8")).toMatchObject({ value: text, formula: null });
    expect(savedBook(await host.save()).sheets[0]?.cells.at(7, 4)).toMatchObject({ value: text, formula: null });
    expect(await host.apply(invert(made))).toEqual({ ok: true, value: undefined });
    expect((await cellAt(host, "E8")).value).toBeNull();
    grid.univer.dispose();
  });

  test.each<[string, CellValue]>([
    ["a number", 8.62],
    ["true", true],
    ["false", false],
    ["an error", { error: "#N/A" }],
    ["nothing", null],
  ])("writes %s", async (_, given) => {
    const { host } = opened();
    await host.apply(await write(host, "F6", value(given)));
    expect((await cellAt(host, "F6")).value).toEqual(given);
  });

  test("sets a number format and takes it back", async () => {
    const { host } = opened();
    const before = await cellAt(host, "K6");
    const made = plan(cellEdit(at("K6"), before, { value: 0.5, formula: null, format: "0.0%" }));
    await host.apply(made);
    expect(await cellAt(host, "K6")).toEqual({ value: 0.5, formula: null, format: "0.0%" });
    await host.apply(invert(made));
    expect(await cellAt(host, "K6")).toEqual(before);
  });

  test("refuses a plan made from other content, names the cell, and changes nothing", async () => {
    const { host, grid } = opened();
    const made = plan(...(await write(host, "K6", value(1))).edits, ...(await write(host, "G6", value(2))).edits);
    await type(grid, "G6", { v: 3 });
    const done = await host.apply(made);
    expect(done).toMatchObject({ ok: false, fault: { kind: "stale", at: { row: 5, column: 6 } } });
    expect((await cellAt(host, "K6")).value).toBe(9);
  });

  test("refuses to write under a merge, and names its anchor", async () => {
    const { host } = opened();
    const done = await host.apply(await write(host, "D3", value("x")));
    expect(done).toMatchObject({ ok: false, fault: { kind: "covered", at: { row: 2, column: 3 }, anchor: { row: 2, column: 2 } } });
  });

  test("refuses a sheet that is not there", async () => {
    const { host } = opened();
    const done = await host.apply(plan(cellEdit(at("A1", "没有"), emptyCell, value(1))));
    expect(done).toMatchObject({ ok: false, fault: { kind: "missing-sheet", sheet: "没有" } });
  });

  test("is one step of the grid's own undo", async () => {
    const { host, grid } = opened();
    await host.apply(
      plan(...(await write(host, "K6", value(8.62))).edits, ...(await write(host, "I16", value(9.47))).edits, {
        kind: "sheet",
        id: "notice",
        from: null,
        to: draft,
      }),
    );
    await grid.commands.executeCommand("univer.command.undo");
    const book = await bookFrom(host);
    expect([book.sheets.length, book.names.size]).toEqual([1, 0]);
    expect([(await cellAt(host, "K6")).value, (await cellAt(host, "I16")).value]).toEqual([9, 9]);
    await grid.commands.executeCommand("univer.command.redo");
    expect((await bookFrom(host)).sheets.map(({ name }) => name)).toEqual([sheet, "整改通知书"]);
    expect((await cellAt(host, "K6")).value).toBe(8.62);
  });
});

const draft: SheetDraft = {
  name: "整改通知书",
  columns: [{ width: 20 }, { width: 30 }],
  rows: [
    {
      height: 30,
      cells: [
        { value: "关于整改的通知", style: "title" },
        { value: null, style: "title" },
      ],
    },
    {
      cells: [
        { value: "=问题", style: "text" },
        { value: 1.5, style: "text" },
      ],
    },
  ],
  merges: [{ row: 0, column: 0, rows: 1, columns: 2 }],
  styles: {
    title: { font: { name: "方正小标宋简体", size: 22 }, align: { horizontal: "center", vertical: "center", wrap: true }, border: null },
    text: { font: { name: "仿宋", size: 16 }, align: { horizontal: "left", vertical: "center", wrap: true }, border: "thin" },
  },
  print: { orientation: "portrait", margins: { top: 37, bottom: 35, left: 28, right: 26 } },
};

describe("sheets of ours", () => {
  const made = plan({ kind: "sheet", id: "notice", from: null, to: draft });

  test("come last, bear their hidden name, and are always read", async () => {
    const { host } = opened();
    expect((await host.apply(made)).ok).toBe(true);
    const read = await host.read("active");
    if (!read.ok) throw new Error(read.fault.kind);
    expect(read.value.sheets.map(({ name }) => name)).toEqual([sheet, "整改通知书"]);
    expect(read.value.names.get("_jibiao.notice")).toMatchObject({ sheet: "整改通知书" });
    expect(sheetOf(read.value, "整改通知书")?.cells.at(1, 0).value).toBe("=问题");
    expect(sheetOf(read.value, "整改通知书")?.merges).toEqual([{ sheet: "整改通知书", row: 0, column: 0, rows: 1, columns: 2 }]);
  });

  test("are replaced in their place, and refused when people wrote in since", async () => {
    const { host } = opened();
    await host.apply(made);
    const next: SheetDraft = { ...draft, rows: [...draft.rows, { cells: [{ value: "又一行", style: "text" }] }] };
    expect((await host.apply(plan({ kind: "sheet", id: "notice", from: draft, to: next }))).ok).toBe(true);
    expect((await cellAt(host, "A3", "整改通知书")).value).toBe("又一行");
    const stale = await host.apply(
      plan({ kind: "sheet", id: "notice", from: { ...draft, rows: [{ cells: [{ value: "别的", style: "text" }] }] }, to: draft }),
    );
    expect(stale).toMatchObject({ ok: false, fault: { kind: "stale" } });
  });

  test("never take the name of a user's sheet", async () => {
    const { host } = opened();
    expect(await host.apply(plan({ kind: "sheet", id: "notice", from: null, to: { ...draft, name: sheet } }))).toMatchObject({
      ok: false,
      fault: { kind: "name-taken", sheet },
    });
  });

  test("are saved with what people wrote in them, read again as ours, and removed", async () => {
    const { host, grid } = opened();
    await host.apply(made);
    const own = (await bookFrom(host)).names.get("_jibiao.notice");
    expect(own).toBeDefined();
    const id = grid.api.getActiveWorkbook()?.getSheetByName("整改通知书")?.getSheetId();
    await setValue(grid, id, 1, 1, { v: "已整改" });
    const again = opened(await host.save());
    expect((await cellAt(again.host, "B2", "整改通知书")).value).toBe("已整改");
    const standing: SheetDraft = {
      ...draft,
      rows: [
        draft.rows[0] ?? { cells: [] },
        {
          cells: [
            { value: "=问题", style: "text" },
            { value: "已整改", style: "text" },
          ],
        },
      ],
    };
    expect((await again.host.apply(plan({ kind: "sheet", id: "notice", from: standing, to: null }))).ok).toBe(true);
    const book = savedBook(await again.host.save());
    expect([book.sheets.map(({ name }) => name), book.names.size]).toEqual([[sheet], 0]);
  });
});

describe("marks of an earlier session", () => {
  const marks: Edit[] = [
    { kind: "mark", at: at("A3"), from: null, to: { fill: "FFEB9C", note: "建议改：请核对" } },
    { kind: "mark", at: at("E8"), from: null, to: { fill: "FFC7CE", note: "必须改：为空" } },
  ];
  const markedFile = async (): Promise<Uint8Array> => {
    const { host } = opened();
    await host.apply(plan(...marks));
    return host.save();
  };
  const placedIn = async (host: WorkbenchHost) => {
    const placed = await host.placedMarks();
    if (!placed.ok) throw new Error(placed.fault.kind);
    return placed.value;
  };
  /** Styles that were added stay in the list of styles, and a kind of part in the list of kinds. */
  const parts = (bytes: Uint8Array) => {
    const file = package_(bytes);
    const names = file.entries.map(({ name }) => name).filter((name) => name !== "xl/styles.xml" && name !== "[Content_Types].xml");
    return names.map((name) => [name, file.text(name)]);
  };

  test("are told, and are saved again as they are", async () => {
    const bytes = await markedFile();
    const { host } = opened(bytes);
    expect(host.carriesOurs()).toBe(true);
    expect((await placedIn(host)).map(({ mark }) => mark)).toEqual(marks.map((edit) => edit.kind === "mark" && edit.to));
    expect(parts(await host.save())).toEqual(parts(bytes));
  });

  test("are taken off in the grid and in the file, and come back when that is undone", async () => {
    const { host, grid } = opened(await markedFile());
    const off = plan(...(await placedIn(host)).map(({ at: place, mark }): Edit => ({ kind: "mark", at: place, from: mark, to: null })));
    expect(await host.apply(off)).toEqual({ ok: true, value: undefined });
    expect(await placedIn(host)).toEqual([]);
    expect(host.carriesOurs()).toBe(false);
    expect(parts(await host.save())).toEqual(parts(sample));
    await grid.commands.executeCommand("univer.command.undo");
    expect(await placedIn(host)).toHaveLength(2);
  });

  test("leave a copy to hand in by a plan the grid does not see", async () => {
    const { host } = opened(await markedFile());
    const off = plan(...(await placedIn(host)).map(({ at: place, mark }): Edit => ({ kind: "mark", at: place, from: mark, to: null })));
    expect(parts(await host.copyWith(off))).toEqual(parts(sample));
    expect(await placedIn(host)).toHaveLength(2);
  });
});

describe("marks", () => {
  const mark: Edit = { kind: "mark", at: { sheet, row: 2, column: 0 }, from: null, to: { fill: "FFF2CC", note: "请核对" } };

  test("show fill and note, are saved, and leave what stood there", async () => {
    const { host, grid } = opened();
    const range = grid.api.getActiveWorkbook()?.getSheetByName(sheet)?.getRange(2, 0);
    const before = range?.getBackground();
    await host.apply(plan(mark));
    expect(range?.getBackground()).toBe("#FFF2CC");
    expect(package_(await host.save()).entries.some(({ name }) => name.includes("comments"))).toBe(true);
    await host.apply(invert(plan(mark)));
    expect(range?.getBackground()).toBe(before);
    expect(package_(await host.save()).entries.some(({ name }) => name.includes("comments"))).toBe(false);
  });
});

describe("saving", () => {
  test("carries what a person typed, and nothing else", async () => {
    const { host, grid } = opened();
    expect(host.isSaved()).toBe(true);
    await type(grid, "J16", { v: "招标推迟,已于年底完工" });
    await type(grid, "E6", { v: "45.5" });
    expect(host.isSaved()).toBe(false);
    const bytes = await host.save();
    expect(host.isSaved()).toBe(true);
    const book = savedBook(bytes);
    const before = savedBook(sample);
    const changed: string[] = [];
    book.sheets[0]?.cells.forEach((row, column, index) => {
      const [now, then] = [book.sheets[0]?.cells.cellAt(index), before.sheets[0]?.cells.at(row, column)];
      if (JSON.stringify(now) !== JSON.stringify(then)) changed.push(`${String(row)},${String(column)}=${JSON.stringify(now?.value)}`);
    });
    expect(changed).toEqual(["5,4=45.5", '15,9="招标推迟,已于年底完工"']);
    const parts = (from: Uint8Array) => new Map(package_(from).entries.map(({ name, crc }) => [name, crc]));
    const [now, then] = [parts(bytes), parts(sample)];
    expect([...then].filter(([name, crc]) => now.get(name) !== crc).map(([name]) => name)).toEqual(["xl/worksheets/sheet1.xml"]);
  });

  test("does not take results of formulas for edits", async () => {
    const { host } = opened();
    await host.apply(await write(host, "E8", { value: null, formula: "E6*2" }));
    await bookFrom(host);
    const saved = await host.save();
    const again = opened(saved);
    await bookFrom(again.host);
    expect(again.host.isSaved()).toBe(true);
    expect((await cellAt(again.host, "E8")).value).toBe(86.4);
    expect(again.host.isSaved()).toBe(true);
  });

  test("does not save what was typed and undone", async () => {
    const { host, grid } = opened();
    await type(grid, "E6", { v: 1 });
    await grid.commands.executeCommand("univer.command.undo");
    expect(savedBook(await host.save())).toEqual(savedBook(sample));
  });
});

describe("watching", () => {
  test("tells of a person's change once the grid is quiet", async () => {
    const { host, grid } = opened();
    let told = 0;
    const stop = host.watch(() => (told += 1));
    await type(grid, "E6", { v: 1 });
    await type(grid, "E6", { v: 2 });
    expect(told).toBe(0);
    await new Promise((done) => setTimeout(done, 400));
    expect(told).toBe(1);
    stop();
  });
});
