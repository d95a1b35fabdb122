import fc from "fast-check";
import { asking, refusal } from "./asking";
import type { WorkbookState } from "./state";

const form: WorkbookState = {
  sheets: [
    {
      name: "评分 表",
      cells: { A1: { value: "标题" }, B2: { value: 8.5, style: { numberFormat: "0.00" } }, B3: { formula: "=B2*2" }, C3: { value: true } },
    },
    { name: "字典", cells: { A1: { value: "优" } }, visibility: "Hidden" },
  ],
};

describe("places", () => {
  test.each([
    ["A1", "'评分 表'!A1", 0, 0, 1, 1],
    ["$C$5:B2", "'评分 表'!B2:C5", 1, 1, 4, 2],
    ["B:C", "'评分 表'!B:C", 0, 1, 1_048_576, 2],
    ["3:5", "'评分 表'!3:5", 2, 0, 3, 16_384],
    ["'评分 表'!B7", "'评分 表'!B7", 6, 1, 1, 1],
    ["字典!A1", "字典!A1", 0, 0, 1, 1],
  ])("%s", (address, full, row, column, rows, columns) => {
    const { range, get } = asking(form);
    const at = range(address);
    expect(get(at, "Address")).toBe(full);
    expect([get(at, "RowIndex"), get(at, "ColumnIndex"), get(at, "RowCount"), get(at, "ColumnCount")]).toEqual([
      row,
      column,
      rows,
      columns,
    ]);
  });

  test.each(["", "A", "A0", "1", "XFE1", "A1048577", "A1:B", "无!A1", "A1,B2"])("%j is no address", (address) => {
    const { to } = asking(form);
    expect(refusal(() => to("Worksheets", ["Item", "字典"], ["GetRange", address]))).toBe("InvalidArgument");
  });

  test.each([
    ["GetCell", [1, 1], "C3"],
    ["GetRow", [1], "B3:D3"],
    ["GetColumn", [2], "D2:D4"],
    ["GetLastCell", [], "D4"],
    ["GetLastRow", [], "B4:D4"],
    ["GetEntireRow", [], "2:4"],
    ["GetEntireColumn", [], "B:D"],
    ["GetOffsetRange", [1, -1], "A3:C5"],
    ["GetResizedRange", [1, -2], "B2:B5"],
    ["GetAbsoluteResizedRange", [1, 2], "B2:C2"],
    ["GetBoundingRect", ["F9"], "B2:F9"],
    ["GetIntersection", ["C3:Z9"], "C3:D4"],
    ["GetRowsBelow", [2], "B5:D6"],
    ["GetRowsAbove", [], "B1:D1"],
    ["GetUsedRange", [], "B2:C3"],
    ["GetColumnsAfter", [1], "E2:E4"],
  ])("B2:D4 %s", (method, args, address) => {
    const { range, get, call } = asking(form);
    expect(get(call(range("B2:D4"), method, ...args) as never, "Address")).toBe(`'评分 表'!${address}`);
  });

  test("finds nothing where nothing is, and refuses places beyond the sheet", () => {
    const { range, call } = asking(form);
    expect(call(range("X1:Y2"), "GetUsedRangeOrNullObject")).toBeNull();
    expect(call(range("A1"), "GetIntersectionOrNullObject", "B2")).toBeNull();
    expect(refusal(() => call(range("A1"), "GetIntersection", "B2"))).toBe("ItemNotFound");
    expect(refusal(() => call(range("A1"), "GetOffsetRange", -1, 0))).toBe("InvalidArgument");
  });
});

describe("content", () => {
  test("tells values, formulas, formats and types", () => {
    const { range, get } = asking(form);
    const at = range("A1:C3");
    expect(get(at, "Values")).toEqual([
      ["标题", "", ""],
      ["", 8.5, ""],
      ["", 17, true],
    ]);
    expect(get(at, "Formulas")).toEqual([
      ["标题", "", ""],
      ["", 8.5, ""],
      ["", "=B2*2", true],
    ]);
    expect(get(at, "ValueTypes")).toEqual([
      ["String", "Empty", "Empty"],
      ["Empty", "Double", "Empty"],
      ["Empty", "Double", "Boolean"],
    ]);
    expect(get(at, "Text")).toEqual([
      ["标题", "", ""],
      ["", "8.50", ""],
      ["", "17", "TRUE"],
    ]);
    expect(get(range("B2"), "NumberFormat")).toEqual([["0.00"]]);
  });

  test("gives nothing for whole rows and columns, and beyond five million cells", () => {
    const { range, get } = asking(form);
    for (const address of ["A:C", "1:3", "A1:F1000000"])
      for (const property of ["Values", "Formulas", "NumberFormat"]) expect(get(range(address), property)).toBeNull();
    expect(get(range("A1:F1000000"), "CellCount")).toBe(6_000_000);
    expect(get(range("1:1048576"), "CellCount")).toBe(-1);
  });

  test("null leaves a cell alone, the empty text clears it, one value is for all", () => {
    const { range, get, set } = asking(form);
    set(range("A1:B2"), "Values", [
      [null, "x"],
      [1, ""],
    ]);
    expect(get(range("A1:B2"), "Values")).toEqual([
      ["标题", "x"],
      [1, ""],
    ]);
    set(range("A1:B2"), "Values", "同");
    expect(get(range("A1:B2"), "Values")).toEqual([
      ["同", "同"],
      ["同", "同"],
    ]);
    set(range("A1:B1"), "Values", [[7]]);
    expect(get(range("A1:B1"), "Values")).toEqual([[7, 7]]);
  });

  test("an array of another shape, and what no cell takes, change nothing", () => {
    const { range, get, set, call } = asking(form);
    for (const wrong of [
      [[1, 2]],
      [[1], [2], [3]],
      [[1, 2], [3]],
      [
        ["x", "y"],
        ["z", { a: 1 }],
      ],
      [
        ["x", "=1+("],
        ["", ""],
      ],
    ])
      expect(refusal(() => set(range("A1:B2"), "Values", wrong))).toBe("InvalidArgument");
    expect(get(range("A1:B2"), "Values")).toEqual([
      ["标题", ""],
      ["", 8.5],
    ]);
    expect(refusal(() => call(range("A1:B2"), "_ValidateArraySize", 2, 3))).toBe("InvalidArgument");
    expect(refusal(() => call(range("A1:B2"), "_ValidateArraySize", 2, 2))).toBeNull();
  });

  test("an entry brings its format into a General cell alone", () => {
    const { range, get, set } = asking(form);
    set(range("A2:B2"), "Values", [["5%", "50%"]]);
    expect(get(range("A2:B2"), "NumberFormat")).toEqual([["0%", "0.00"]]);
    expect(get(range("A2:B2"), "Values")).toEqual([[0.05, 0.5]]);
    set(range("A3"), "Formulas", [["=A2"]]);
    expect(get(range("A3"), "NumberFormat")).toEqual([["0%"]]);
    set(range("A4"), "Formulas", [["=A2*2"]]);
    expect(get(range("A4"), "NumberFormat")).toEqual([["General"]]);
  });

  test("a cell of text takes a number and a formula as texts", () => {
    const { range, get, set } = asking(form);
    set(range("A2"), "NumberFormat", [["@"]]);
    set(range("A2"), "Values", [[5]]);
    expect(get(range("A2"), "Values")).toEqual([["5"]]);
    set(range("A2"), "Formulas", [["=1+1"]]);
    expect(get(range("A2"), "Values")).toEqual([["=1+1"]]);
  });

  test("what is written can be read", () => {
    const scalar = fc.oneof(fc.double({ noNaN: true, noDefaultInfinity: true }), fc.boolean(), fc.integer());
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 4 }),
        fc.integer({ min: 1, max: 4 }),
        fc.array(scalar, { minLength: 16, maxLength: 16 }),
        (rows, columns, pool) => {
          const { range, get, set, call } = asking();
          const grid = Array.from({ length: rows }, (_, r) => Array.from({ length: columns }, (__, c) => pool[r * 4 + c]));
          const at = call(range("B2"), "GetResizedRange", rows - 1, columns - 1) as never;
          set(at, "Values", grid);
          expect(get(at, "Values")).toEqual(grid);
          expect(asking(JSON.parse(JSON.stringify(asking().model.state())) as WorkbookState).model.state()).toEqual(asking().model.state());
        },
      ),
      { numRuns: 40 },
    );
  });

  test("clears contents, formats, or both", () => {
    const { range, get, set, call, model } = asking(form);
    call(range("B2"), "Clear", "Contents");
    expect([get(range("B2"), "Values"), get(range("B2"), "NumberFormat")]).toEqual([[[""]], [["0.00"]]]);
    set(range("B2"), "Values", [[1]]);
    call(range("B2"), "Clear", "Formats");
    expect([get(range("B2"), "Values"), get(range("B2"), "NumberFormat")]).toEqual([[[1]], [["General"]]]);
    call(range("1:1048576"), "Clear");
    expect(model.state().sheets[0]?.cells).toEqual({});
  });

  test("finds constants, formulas and blanks", () => {
    const { range, get, call } = asking(form);
    const found = (kind: string, type?: string): unknown => get(call(range("A1:D9"), "GetSpecialCells", kind, type) as never, "Address");
    expect(found("Constants")).toBe("'评分 表'!A1,'评分 表'!B2,'评分 表'!C3");
    expect(found("Constants", "LogicalNumbers")).toBe("'评分 表'!B2,'评分 表'!C3");
    expect(found("Formulas")).toBe("'评分 表'!B3");
    expect(found("Blanks")).toBe("'评分 表'!B1:C1,'评分 表'!A2:A3,'评分 表'!C2");
    expect(call(range("D1:D9"), "GetSpecialCellsOrNullObject", "Constants")).toBeNull();
  });
});

describe("merges", () => {
  test("keep the first value, and let a covered cell hold another", () => {
    const { range, get, set, call } = asking(form);
    call(range("A1:C3"), "Merge", false);
    expect(get(range("A1:C3"), "Values")).toEqual([
      ["标题", "", ""],
      ["", "", ""],
      ["", "", ""],
    ]);
    expect(get(call(range("B2"), "GetMergedAreasOrNullObject") as never, "Address")).toBe("'评分 表'!A1:C3");
    set(range("B2"), "Values", [["藏"]]);
    expect(get(range("B2"), "Values")).toEqual([["藏"]]);
    call(range("C3"), "Unmerge");
    expect(call(range("A1:C3"), "GetMergedAreasOrNullObject")).toBeNull();
  });

  test("across, each row for itself", () => {
    const { range, get, call } = asking(form);
    call(range("E1:F2"), "Merge", true);
    expect(get(call(range("E1:F2"), "GetMergedAreasOrNullObject") as never, "AreaCount")).toBe(2);
  });
});

test("rows are hidden, shown and told of", () => {
  const { range, get, set, call } = asking(form);
  set(range("2:3"), "RowHidden", true);
  expect(get(range("A1:A3"), "RowHidden")).toBeNull();
  expect(get(range("A2:A3"), "RowHidden")).toBe(true);
  expect(call(range("A1:B3"), "GetRowProperties", { rowHidden: true, rowIndex: true })).toEqual([
    { rowHidden: false, rowIndex: 0 },
    { rowHidden: true, rowIndex: 1 },
    { rowHidden: true, rowIndex: 2 },
  ]);
  set(range("1:1048576"), "RowHidden", false);
  expect(get(range("A1:A3"), "RowHidden")).toBe(false);
});
