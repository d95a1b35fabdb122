import { type Book, type Cell, type CellRef, cellsOf, type CellValue, sheetOf } from "../core/book";
import type { SheetDraft } from "../core/draft";
import { cellEdit, type Content, type Edit, type EditPlan, invert, type Mark, ownNamePrefix, sameContent } from "../core/edit";
import type { Host, PlacedMark } from "../core/host";

const scores: CellValue[][] = [
  ["项目支出绩效自评表", null, null, null],
  ["指标", "分值", "完成值", "得分"],
  ["数量", 50, "≥10个", 48.5],
  ["质量", 50, "100%", 50],
];

/** What a host is opened with: values of each kind, a formula, formats, a merge, a hidden row and a hidden sheet. */
export const contractBook: Book = {
  sheets: [
    {
      name: "评分 表",
      visibility: "visible",
      hiddenRows: [3],
      merges: [{ sheet: "评分 表", row: 0, column: 0, rows: 1, columns: 4 }],
      cells: cellsOf([
        ...scores,
        [
          "合计",
          { value: 100, formula: "SUM(B3:B4)" },
          { value: 0.862, format: "0.00%" },
          { value: 98.5, formula: "SUM(D3:D4)", format: "0.00" },
        ],
        [true, { error: "#N/A" }, " x", "=已有"],
      ]),
    },
    { name: "字典", visibility: "hidden", hiddenRows: [], merges: [], cells: cellsOf([["优"], ["良"]]) },
  ],
  names: new Map([["等次", { sheet: "字典", row: 0, column: 0, rows: 2, columns: 1 }]]),
  dateSystem: 1900,
};

const sheet = "评分 表";
const title = { message: "contract.plan", data: {} };
const planOf = (...edits: Edit[]): EditPlan => ({ title, edits });
const at = (row: number, column: number): CellRef => ({ sheet, row, column });

/** Texts that a spreadsheet would turn into something else if they were typed. */
const hostile = [
  "=",
  "=1+1",
  "'a",
  "''",
  "+1",
  "-",
  "-1",
  "@a",
  "＝1",
  "＋1",
  "－1",
  "＠a",
  "００1",
  "001",
  "1-2",
  "2021/1",
  "1e5",
  "TRUE",
  "#N/A",
  " x",
  "x ",
  " ",
  "a\nb",
  "\ta",
  "a & <b> \"c\" 'd'",
  "_x000D_",
  "]]>",
  "𠮷",
  "100%",
  "≥**%",
];

const draft: SheetDraft = {
  name: "整改 台账",
  columns: [{ width: 8 }, { width: 30 }, { width: 12, hidden: true }],
  rows: [
    {
      height: 40,
      cells: [
        { value: "整改台账", style: "title" },
        { value: null, style: "title" },
      ],
    },
    {
      cells: [
        { value: 1, style: "text" },
        { value: "=不是公式", style: "text" },
        { value: "k", style: "text" },
      ],
    },
    {
      cells: [
        { value: 2, style: "text" },
        { value: "得分\n不符", style: "text" },
        { value: true, style: "text" },
      ],
    },
  ],
  merges: [{ row: 0, column: 0, rows: 1, columns: 2 }],
  styles: {
    title: { font: { name: "方正小标宋简体", size: 22 }, align: { horizontal: "center", vertical: "center", wrap: false }, border: null },
    text: { font: { name: "仿宋", size: 12 }, align: { horizontal: "left", vertical: "center", wrap: true }, border: "thin" },
  },
  print: { orientation: "portrait", titleRows: [0, 0], margins: { top: 37, bottom: 35, left: 28, right: 26 } },
  freeze: { rows: 1, columns: 0 },
  choices: [{ area: { row: 1, column: 1, rows: 2, columns: 1 }, words: ["已整改", "未整改"] }],
};
const id = "rectification-ledger";
const putDraft = planOf({ kind: "sheet", id, from: null, to: draft });

/**
 * What every host promises; the numbers are those of docs/host-contract.md. A host's own test is this call and what only that
 * host can do. `open` makes a host that holds the workbook it is given.
 */
export function hostContract(label: string, open: (book: Book) => Promise<Host> | Host): void {
  const opened = async (): Promise<{ host: Host; read: (scope?: "book" | "active") => Promise<Book> }> => {
    const host = await open(contractBook);
    const read = async (scope: "book" | "active" = "book"): Promise<Book> => {
      const book = await host.read(scope);
      if (!book.ok) throw new Error(JSON.stringify(book.fault));
      return book.value;
    };
    return { host, read };
  };
  const cellIn = (book: Book, { sheet: name, row, column }: CellRef): Cell => {
    const found = sheetOf(book, name);
    if (found === undefined) throw new Error(`No sheet ${name}`);
    return found.cells.at(row, column);
  };
  const put = async (host: Host, read: () => Promise<Book>, place: CellRef, content: Content): Promise<EditPlan> => {
    const plan = planOf(cellEdit(place, cellIn(await read(), place), content));
    expect(await host.apply(plan)).toEqual({ ok: true, value: undefined });
    return plan;
  };

  describe(`host contract: ${label}`, () => {
    test("[H1] reads values, formulas and number formats of filled cells, and nothing else", async () => {
      const { read } = await opened();
      expectSame(await read(), contractBook);
    });

    test("[H2] reads hidden sheets and hidden rows, and says that they are", async () => {
      const book = await (await opened()).read();
      expect(book.sheets.map(({ name, visibility }) => [name, visibility])).toEqual([
        [sheet, "visible"],
        ["字典", "hidden"],
      ]);
      expect(book.sheets[0]?.hiddenRows).toEqual([3]);
    });

    test("[H3] reads names that mean a rectangle", async () => {
      expect((await (await opened()).read()).names.get("等次")).toEqual({ sheet: "字典", row: 0, column: 0, rows: 2, columns: 1 });
    });

    test("[H4] reads, as the active part, one visible sheet and all sheets of ours", async () => {
      const { host, read } = await opened();
      expect((await read("active")).sheets.map(({ name }) => name)).toEqual([sheet]);
      await host.apply(putDraft);
      expect((await read("active")).sheets.map(({ name }) => name)).toEqual([sheet, draft.name]);
    });

    test("[H5] applies a plan", async () => {
      const { host, read } = await opened();
      await put(host, read, at(2, 3), { value: 49, formula: null });
      await put(host, read, at(9, 6), { value: "新", formula: null });
      const book = await read();
      expect([cellIn(book, at(2, 3)).value, cellIn(book, at(9, 6)).value]).toEqual([49, "新"]);
    });

    test("[H6] keeps a number format unless the plan names another", async () => {
      const { host, read } = await opened();
      await put(host, read, at(4, 2), { value: 0.5, formula: null });
      expect(cellIn(await read(), at(4, 2))).toMatchObject({ value: 0.5, format: "0.00%" });
      const plan = await put(host, read, at(4, 2), { value: 0.5, formula: null, format: "0.0" });
      expect(cellIn(await read(), at(4, 2)).format).toBe("0.0");
      await host.apply(invert(plan));
      expect(cellIn(await read(), at(4, 2)).format).toBe("0.00%");
    });

    test("[H7] writes a formula with its value", async () => {
      const { host, read } = await opened();
      await put(host, read, at(5, 4), { value: 48.5, formula: "MIN(D3,B3)" });
      expect(cellIn(await read(), at(5, 4))).toMatchObject({ value: 48.5, formula: "MIN(D3,B3)" });
    });

    test("[H8] undoes a plan by its inverse", async () => {
      const { host, read } = await opened();
      const before = await read();
      const plan = planOf(
        cellEdit(at(2, 3), cellIn(before, at(2, 3)), { value: "四十九", formula: null, format: "@" }),
        cellEdit(at(4, 1), cellIn(before, at(4, 1)), { value: 7, formula: null }),
        cellEdit(at(4, 3), cellIn(before, at(4, 3)), { value: null, formula: null }),
        { kind: "mark", at: at(2, 1), from: null, to: { fill: "FFEB9C", note: "分值" } },
        { kind: "name", name: "新名", from: null, to: { sheet, row: 2, column: 1, rows: 2, columns: 1 } },
        { kind: "sheet", id, from: null, to: draft },
      );
      expect(await host.apply(plan)).toMatchObject({ ok: true });
      expect(await host.apply(invert(plan))).toMatchObject({ ok: true });
      expectSame(await read(), before);
    });

    test("[H9] refuses a plan made from other content, names the first cell that differs, and changes nothing", async () => {
      const { host, read } = await opened();
      const plan = await put(host, read, at(2, 3), { value: 49, formula: null });
      const before = await read();
      const fresh = planOf(cellEdit(at(3, 3), cellIn(before, at(3, 3)), { value: 1, formula: null }), ...plan.edits);
      expect(await host.apply(fresh)).toEqual({ ok: false, fault: { kind: "stale", at: at(2, 3) } });
      expectSame(await read(), before);
    });

    test("[H10] lets a plan be undone only while its result stands", async () => {
      const { host, read } = await opened();
      const plan = await put(host, read, at(2, 3), { value: 49, formula: null });
      await put(host, read, at(3, 3), { value: 1, formula: null });
      expect(await host.apply(invert(plan))).toMatchObject({ ok: true });
      expect(await host.apply(invert(plan))).toEqual({ ok: false, fault: { kind: "stale", at: at(2, 3) } });
    });

    test("[H11] takes a blank cell and an empty text for the same", async () => {
      const { host, read } = await opened();
      const plan = planOf({
        kind: "cells",
        at: { ...at(7, 0), rows: 1, columns: 2 },
        from: [
          [
            { value: "", formula: null },
            { value: null, formula: null },
          ],
        ],
        to: [
          [
            { value: null, formula: null },
            { value: "", formula: null },
          ],
        ],
      });
      expect(await host.apply(plan)).toMatchObject({ ok: true });
      expectSame(await read(), contractBook);
    });

    test.each(hostile.map((text) => [JSON.stringify(text), text]))(
      "[H12] keeps the text %s through apply, read and undo",
      async (_, text) => {
        const { host, read } = await opened();
        for (const place of [at(2, 2), at(2, 1), at(8, 5)]) {
          const plan = await put(host, read, place, { value: text, formula: null });
          expect(cellIn(await read(), place)).toMatchObject({ value: text, formula: null });
          expect(await host.apply(invert(plan))).toMatchObject({ ok: true });
          await host.apply(plan);
          await put(host, read, place, { value: 3, formula: null });
          expect(
            await host.apply(
              invert(planOf(cellEdit(place, { value: text, formula: null, format: "General" }, { value: 3, formula: null }))),
            ),
          ).toMatchObject({ ok: true });
          expect(cellIn(await read(), place)).toMatchObject({ value: text, formula: null });
        }
      },
    );

    test("[H13] writes only the anchor of a merge", async () => {
      const { host, read } = await opened();
      const covered = planOf(cellEdit(at(0, 2), { value: null, formula: null, format: "General" }, { value: "x", formula: null }));
      expect(await host.apply(covered)).toEqual({ ok: false, fault: { kind: "covered", at: at(0, 2), anchor: at(0, 0) } });
      await put(host, read, at(0, 0), { value: "题", formula: null });
      expect(cellIn(await read(), at(0, 0)).value).toBe("题");
    });

    test("[H14] says which sheet is missing", async () => {
      const { host } = await opened();
      const plan = planOf(
        cellEdit({ sheet: "无", row: 0, column: 0 }, { value: null, formula: null, format: "General" }, { value: 1, formula: null }),
      );
      expect(await host.apply(plan)).toEqual({ ok: false, fault: { kind: "missing-sheet", sheet: "无" } });
    });

    test("[H15] puts a sheet of ours last, its text as text, under a name that bears its id", async () => {
      const { host, read } = await opened();
      expect(await host.apply(putDraft)).toMatchObject({ ok: true });
      const book = await read();
      expect(book.sheets.map(({ name }) => name)).toEqual([sheet, "字典", draft.name]);
      expect(book.names.get(ownNamePrefix + id)?.sheet).toBe(draft.name);
      const cells = sheetOf(book, draft.name)?.cells;
      draft.rows.forEach((line, row) => {
        line.cells.forEach(({ value }, column) => {
          expect(cells?.at(row, column)).toMatchObject({ value, formula: null });
        });
      });
    });

    test("[H16] replaces a sheet of ours where it stands, and removes it without a trace", async () => {
      const { host, read } = await opened();
      const [first, ...rest] = draft.rows;
      const next: SheetDraft = { ...draft, rows: first === undefined ? [] : [first, ...rest.slice(1)] };
      const replace = planOf({ kind: "sheet", id, from: draft, to: next });
      await host.apply(putDraft);
      expect(await host.apply(replace)).toMatchObject({ ok: true });
      expect(cellIn(await read(), { sheet: draft.name, row: 1, column: 0 }).value).toBe(2);
      expect(await host.apply(invert(replace))).toMatchObject({ ok: true });
      expect(await host.apply(invert(putDraft))).toMatchObject({ ok: true });
      expectSame(await read(), contractBook);
    });

    test("[H17] refuses to replace or remove a sheet of ours in which someone wrote since", async () => {
      const { host, read } = await opened();
      await host.apply(putDraft);
      const place = { sheet: draft.name, row: 2, column: 1 };
      await put(host, read, place, { value: "已改", formula: null });
      expect(await host.apply(invert(putDraft))).toEqual({ ok: false, fault: { kind: "stale", at: place } });
    });

    test("[H18] refuses a sheet whose name another has", async () => {
      const { host } = await opened();
      const plan = planOf({ kind: "sheet", id, from: null, to: { ...draft, name: "字典" } });
      expect(await host.apply(plan)).toEqual({ ok: false, fault: { kind: "name-taken", sheet: "字典" } });
    });

    test("[H19] sets and removes a name", async () => {
      const { host, read } = await opened();
      const range = { sheet, row: 2, column: 1, rows: 2, columns: 1 };
      const plan = planOf({ kind: "name", name: "分值", from: null, to: range });
      await host.apply(plan);
      expect((await read()).names.get("分值")).toEqual(range);
      await host.apply(invert(plan));
      expect((await read()).names.has("分值")).toBe(false);
    });

    test("[H20] puts a mark on and takes it off without touching the cell, and knows whether it is there", async () => {
      const { host, read } = await opened();
      const mark: Mark = { fill: "FFEB9C", note: "合计不符:\n应为 100" };
      const plan = planOf({ kind: "mark", at: at(4, 3), from: null, to: mark }, { kind: "mark", at: at(12, 3), from: null, to: mark });
      expect(await host.apply(plan)).toMatchObject({ ok: true });
      expectSame(await read(), contractBook);
      expect(await host.apply(plan)).toEqual({ ok: false, fault: { kind: "stale", at: at(4, 3) } });
      const other = planOf({ kind: "mark", at: at(4, 3), from: mark, to: { fill: null, note: "另" } });
      expect(await host.apply(other)).toMatchObject({ ok: true });
      expect(await host.apply(invert(other))).toMatchObject({ ok: true });
      expect(await host.apply(invert(plan))).toMatchObject({ ok: true });
      expect(await host.apply(invert(plan))).toMatchObject({ ok: false, fault: { kind: "stale" } });
      expectSame(await read(), contractBook);
    });

    test("[H23] tells which marks of ours stand, and where", async () => {
      const { host } = await opened();
      const standing = async (): Promise<readonly PlacedMark[]> => {
        const placed = await host.placedMarks?.();
        if (placed?.ok !== true) throw new Error(`Marks are not told: ${JSON.stringify(placed)}`);
        return [...placed.value].sort((a, b) => a.at.row - b.at.row);
      };
      expect(await standing()).toEqual([]);
      const first: Mark = { fill: "FFEB9C", note: "建议改：合计不符\n应为 100" };
      const second: Mark = { fill: null, note: "提示：空白" };
      const put = planOf({ kind: "mark", at: at(2, 1), from: null, to: first }, { kind: "mark", at: at(12, 3), from: null, to: second });
      expect(await host.apply(put)).toMatchObject({ ok: true });
      expect(await standing()).toEqual([
        { at: at(2, 1), mark: first },
        { at: at(12, 3), mark: second },
      ]);
      const worse: Mark = { fill: "FFC7CE", note: "必须改：合计不符" };
      expect(await host.apply(planOf({ kind: "mark", at: at(2, 1), from: first, to: worse }))).toMatchObject({ ok: true });
      expect(await standing()).toEqual([
        { at: at(2, 1), mark: worse },
        { at: at(12, 3), mark: second },
      ]);
      const off = planOf(...(await standing()).map(({ at: place, mark }): Edit => ({ kind: "mark", at: place, from: mark, to: null })));
      expect(await host.apply(off)).toMatchObject({ ok: true });
      expect(await standing()).toEqual([]);
    });

    test("[H21] applies a plan whole or not at all", async () => {
      const { host, read } = await opened();
      const before = await read();
      const plan = planOf(
        { kind: "sheet", id, from: null, to: draft },
        { kind: "mark", at: at(2, 1), from: null, to: { fill: null, note: "x" } },
        cellEdit(at(2, 3), cellIn(before, at(2, 3)), { value: 1, formula: null }),
        cellEdit(at(3, 3), { value: "other", formula: null, format: "General" }, { value: 1, formula: null }),
      );
      expect(await host.apply(plan)).toMatchObject({ ok: false });
      expectSame(await read(), before);
    });

    test("[H22] does nothing for an empty plan", async () => {
      const { host, read } = await opened();
      expect(await host.apply(planOf())).toMatchObject({ ok: true });
      expectSame(await read(), contractBook);
    });
  });
}

/** Two workbooks hold the same; results of formulas are the host's to calculate. */
function expectSame(actual: Book, wanted: Book): void {
  expect(actual.sheets.map(({ name, visibility, hiddenRows }) => ({ name, visibility, hiddenRows }))).toEqual(
    wanted.sheets.map(({ name, visibility, hiddenRows }) => ({ name, visibility, hiddenRows })),
  );
  expect([...actual.names].sort()).toEqual([...wanted.names].sort());
  for (const { name, cells } of wanted.sheets) {
    const found = sheetOf(actual, name)?.cells;
    expect(found?.size).toBe(cells.size);
    cells.forEach((row, column, index) => {
      const cell = found?.at(row, column);
      const known = cells.cellAt(index);
      expect({ row, column, cell, isSame: cell !== undefined && sameContent(cell, known) && cell.format === known.format }).toMatchObject({
        isSame: true,
      });
    });
  }
}
