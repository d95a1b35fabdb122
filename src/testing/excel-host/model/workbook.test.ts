import { asking, type Asking, refusal } from "./asking";
import type { WorkbookState } from "./state";

const two: WorkbookState = {
  sheets: [
    { name: "表", cells: { A1: { value: 1 }, A2: { value: 2 }, A3: { formula: "=SUM(A1:A2)" } } },
    { name: "附 件", cells: { A1: { formula: "=表!A3*2" }, B1: { formula: "=合计+1" } } },
  ],
  names: [{ name: "合计", formula: "=表!$A$3" }],
};

const sheet = (ask: Asking, name = "表") => ask.to("Worksheets", ["Item", name]);
const values = (ask: Asking, address: string, name = "表") => ask.get(ask.range(address, name), "Values");

describe("sheets", () => {
  test("are added last, found by id and by name in any case", () => {
    const ask = asking(two);
    const added = ask.to("Worksheets", ["Add", "Neu"]);
    expect([ask.get(added, "Name"), ask.get(added, "Position"), ask.call(ask.to("Worksheets"), "GetCount")]).toEqual(["Neu", 2, 3]);
    expect(ask.get(ask.to("Worksheets", ["Item", ask.get(added, "Id")]), "Name")).toBe("Neu");
    expect(ask.get(ask.to("Worksheets", ["GetItemOrNullObject", "nEU"]), "Name")).toBe("Neu");
    expect(ask.to("Worksheets", ["GetItemOrNullObject", "无"])).toBeNull();
    expect(ask.get(ask.to("Worksheets", ["Add"]), "Name")).toBe("Sheet4");
  });

  test.each([
    ["表", "ItemAlreadyExists"],
    ["附 件", "ItemAlreadyExists"],
    ["a/b", "InvalidArgument"],
    ["a[b", "InvalidArgument"],
    ["'a", "InvalidArgument"],
    ["x".repeat(32), "InvalidArgument"],
    ["x".repeat(31), null],
  ])("a sheet cannot be called everything: %s", (name, code) => {
    const ask = asking(two);
    expect(refusal(() => ask.to("Worksheets", ["Add", name]))).toBe(code);
    const other = asking(two);
    expect(refusal(() => other.set(sheet(other, "附 件"), "Name", name))).toBe(name === "附 件" ? null : code);
  });

  test("one that is seen always stays", () => {
    const ask = asking(two);
    ask.set(sheet(ask, "附 件"), "Visibility", "Hidden");
    expect(refusal(() => ask.set(sheet(ask), "Visibility", "Hidden"))).toBe("InvalidArgument");
    expect(refusal(() => ask.call(sheet(ask), "Delete"))).toBe("InvalidArgument");
    expect(refusal(() => ask.call(sheet(ask, "附 件"), "Activate"))).toBe("InvalidArgument");
  });

  test("renaming leads formulas and names along; deleting breaks them", () => {
    const ask = asking(two);
    ask.set(sheet(ask), "Name", "评分 表");
    expect(ask.get(ask.range("A1:B1", "附 件"), "Formulas")).toEqual([["='评分 表'!A3*2", "=合计+1"]]);
    expect(values(ask, "A1:B1", "附 件")).toEqual([[6, 4]]);
    expect(ask.get(ask.to("Names", ["Item", "合计"]), "Formula")).toBe("='评分 表'!$A$3");
    const gone = sheet(ask, "评分 表");
    ask.call(gone, "Delete");
    expect(values(ask, "A1:B1", "附 件")).toEqual([["#REF!", "#REF!"]]);
    const name = ask.to("Names", ["Item", "合计"]);
    expect([ask.get(name, "Formula"), ask.get(name, "Type"), ask.call(name, "GetRangeOrNullObject")]).toEqual([
      "=#REF!$A$3",
      "Error",
      null,
    ]);
    expect(refusal(() => ask.get(gone, "Name"))).toBe("ItemNotFound");
  });
});

describe("calculation", () => {
  test.each([
    ["=SUM(A1:A2,10)", 13],
    ['=A1&"分"', "1分"],
    ['=IF(A1>=1,"优","良")', "优"],
    ["=ROUND(1.005,2)", 1.01],
    ["=ROUND(-2.5,0)", -3],
    ["=ROUND(98.615,2)", 98.62],
    ["=MIN(A1:A2)+MAX(A1:A2,9)", 10],
    ["=AVERAGE(A1:A3)", 2],
    ["=COUNTA(A1:A9)", 3],
    ['=COUNTIF(A1:A3,">1")', 2],
    ['=SUMIFS(A1:A3,A1:A3,"<3")', 3],
    ["=AND(A1=1,NOT(A2=1))", true],
    ["=1/0", "#DIV/0!"],
    ['=IFERROR(1/0,"无")', "无"],
    ["=无此名", "#NAME?"],
    ["=VLOOKUP(2,A1:A3,1,FALSE)", 2],
    ["=RANK(2,A1:A3)", 2],
    ["=SUM(A:A)", 6],
    ["=Z99", 0],
    ["=无!A1", "#REF!"],
    ["=XLOOKUP(1,A1:A2,A1:A2)", "#TEST-HOST-CANNOT-CALCULATE(XLOOKUP)"],
    ["=5%", 0.05],
    ["=合计*2", 6],
  ])("%s", (formula, value) => {
    const ask = asking(two);
    ask.set(ask.range("E5"), "Formulas", [[formula]]);
    expect(values(ask, "E5")).toEqual([[value]]);
    expect(ask.get(ask.range("E5"), "Formulas")).toEqual([[formula]]);
  });

  test("follows a change across sheets, and a circle is 0", () => {
    const ask = asking(two);
    ask.set(ask.range("A1"), "Values", [[10]]);
    expect(values(ask, "A1:B1", "附 件")).toEqual([[24, 13]]);
    ask.set(ask.range("C1:C2"), "Formulas", [["=C2+1"], ["=C1+1"]]);
    expect(values(ask, "C1:C2")).toEqual([[1], [0]]);
    ask.call(ask.to("Names"), "Add", "新名", "=5");
    ask.set(ask.range("D1"), "Formulas", [["=新名*合计"]]);
    expect(values(ask, "D1")).toEqual([[60]]);
    ask.set(ask.to("Names", ["Item", "新名"]), "Formula", "=7");
    expect(values(ask, "D1")).toEqual([[84]]);
    ask.call(ask.to("Names", ["Item", "新名"]), "Delete");
    expect(values(ask, "D1")).toEqual([["#NAME?"]]);
  });

  test("a long chain is calculated to its end", () => {
    const ask = asking();
    ask.set(
      ask.range("A1:A3000"),
      "Formulas",
      Array.from({ length: 3000 }, (_, row) => [row === 2999 ? 1 : `=A${String(row + 2)}+1`]),
    );
    expect(values(ask, "A1")).toEqual([[3000]]);
  });

  test("waits for the next request where it was suspended, and for the user where it is manual", () => {
    const ask = asking(two);
    const application = ask.to("Application");
    ask.call(application, "SuspendApiCalculationUntilNextSync");
    ask.set(ask.range("A1"), "Values", [[10]]);
    expect([values(ask, "A3"), ask.get(application, "CalculationState")]).toEqual([[[3]], "Pending"]);
    ask.model.endRequest?.();
    expect([values(ask, "A3"), ask.get(application, "CalculationState")]).toEqual([[[12]], "Done"]);
    ask.set(application, "CalculationMode", "Manual");
    ask.set(ask.range("A1:B1"), "Formulas", [[20, "=A1"]]);
    expect([values(ask, "A3"), values(ask, "B1"), ask.get(application, "CalculationState")]).toEqual([[[12]], [[20]], "Pending"]);
    ask.call(application, "Calculate", "Full");
    expect([values(ask, "A3"), ask.get(application, "CalculationState")]).toEqual([[[22]], "Done"]);
  });
});

describe("names", () => {
  test.each([
    ["合计数", null],
    ["_jibiao.letter_x002D_1", null],
    ["a.b_1", null],
    ["_jibiao.letter-1", "InvalidArgument"],
    ["A1", "InvalidArgument"],
    ["R1C1", "InvalidArgument"],
    ["c", "InvalidArgument"],
    ["1a", "InvalidArgument"],
    ["a b", "InvalidArgument"],
    ["合计", "ItemAlreadyExists"],
  ])("%s", (name, code) => {
    const ask = asking(two);
    expect(refusal(() => ask.call(ask.to("Names"), "Add", name, ask.range("B2")))).toBe(code);
  });

  test("mean a range, a value, or nothing any more", () => {
    const ask = asking(two);
    const added = ask.call(ask.to("Names"), "Add", "块", ask.range("B2:C3", "附 件")) as never;
    expect([ask.get(added, "Formula"), ask.get(added, "Value"), ask.get(added, "Type"), ask.get(added, "Scope")]).toEqual([
      "='附 件'!$B$2:$C$3",
      "'附 件'!$B$2:$C$3",
      "Range",
      "Workbook",
    ]);
    expect(ask.get(ask.call(added, "GetRange") as never, "Address")).toBe("'附 件'!B2:C3");
    const constant = ask.call(ask.to("Names"), "Add", "率", "=0.5") as never;
    expect([ask.get(constant, "Type"), ask.get(constant, "Value"), ask.call(constant, "GetRangeOrNullObject")]).toEqual([
      "Double",
      0.5,
      null,
    ]);
    const text = ask.call(ask.to("Names"), "Add", "字", "表!$A$1") as never;
    expect([ask.get(text, "Type"), ask.get(text, "Value")]).toEqual(["String", "表!$A$1"]);
    expect(ask.get(ask.to("Worksheets", ["Item", "表"], ["GetRange", "块"]), "Address")).toBe("'附 件'!B2:C3");
    ask.set(added, "Visible", false);
    ask.call(ask.to("Names", ["Item", "率"]), "Delete");
    expect([ask.get(added, "Visible"), ask.call(ask.to("Names"), "GetCount")]).toEqual([false, 3]);
  });
});

describe("comments", () => {
  test("stand one to a cell, also beside notes", () => {
    const ask = asking({ sheets: [{ name: "表", notes: [{ row: 4, column: 0, text: "旧" }] }] });
    const comments = ask.to("Comments");
    const added = ask.call(comments, "Add", "表!B7", "问题") as never;
    expect([ask.get(added, "Content"), ask.get(ask.call(added, "GetLocation") as never, "Address")]).toEqual(["问题", "表!B7"]);
    expect(refusal(() => ask.call(comments, "Add", "表!B7", "再"))).toBe("ItemAlreadyExists");
    expect(refusal(() => ask.call(comments, "Add", "表!A5", "再"))).toBe("ItemAlreadyExists");
    expect(refusal(() => ask.call(comments, "Add", "表!B7:B8", "再"))).toBe("InvalidArgument");
    expect(refusal(() => ask.call(comments, "Add", "B9", "再"))).toBe("InvalidArgument");
    expect(refusal(() => ask.call(comments, "GetItemByCell", "表!A1"))).toBe("ItemNotFound");
    ask.set(added, "Content", "改");
    expect(ask.get(ask.call(comments, "GetItemByCell", ask.range("B7")) as never, "Content")).toBe("改");
    ask.call(added, "Delete");
    expect([ask.call(comments, "GetCount"), refusal(() => ask.get(added, "Content"))]).toEqual([0, "ItemNotFound"]);
    expect(ask.events.map(({ type, target }) => [type, target])).toEqual([
      [250, ask.get(sheet(ask), "Id")],
      [252, ask.get(sheet(ask), "Id")],
      [251, ask.get(sheet(ask), "Id")],
    ]);
  });

  test("of a sheet and of the workbook are the same", () => {
    const ask = asking(two);
    ask.call(ask.to("Worksheets", ["Item", "附 件"], "Comments"), "Add", "B9", "一");
    expect([ask.call(ask.to("Comments"), "GetCount"), ask.call(ask.to("Worksheets", ["Item", "表"], "Comments"), "GetCount")]).toEqual([
      1, 0,
    ]);
  });
});

test("rules of validation are kept, cut and refused", () => {
  const ask = asking(two);
  const rule = (address: string) => ask.to("Worksheets", ["Item", "表"], ["GetRange", address], "DataValidation");
  ask.set(rule("B1:B9"), "Rule", { list: { inCellDropDown: true, source: "优,良" } });
  expect([
    ask.get(rule("B2:B3"), "Type"),
    ask.get(rule("B2:B3"), "Rule"),
    ask.get(rule("B9:B10"), "Type"),
    ask.get(rule("C1"), "Type"),
  ]).toEqual(["List", { list: { inCellDropDown: true, source: "优,良" } }, "MixedCriteria", "None"]);
  ask.call(rule("B3:B4"), "Clear");
  expect(ask.model.state().sheets[0]?.validations?.[0]?.areas).toEqual([
    { row: 0, column: 1, rows: 2, columns: 1 },
    { row: 4, column: 1, rows: 5, columns: 1 },
  ]);
  ask.set(rule("B1"), "Rule", { list: { inCellDropDown: true, source: ask.range("A1:A2") } });
  expect(ask.get(rule("B1"), "Rule")).toEqual({ list: { inCellDropDown: true, source: "=表!$A$1:$A$2" } });
  for (const wrong of [{}, { list: { source: "x".repeat(256) } }, { nonsense: {} }, { list: { source: "a" }, custom: { formula: "=1" } }])
    expect(refusal(() => ask.set(rule("B1"), "Rule", wrong))).toBe("InvalidArgument");
});

test("pages, breaks and frozen panes", () => {
  const ask = asking(two);
  const page = ask.to("Worksheets", ["Item", "表"], "PageLayout");
  ask.set(page, "Orientation", "Landscape");
  ask.set(page, "Zoom", { horizontalFitToPages: 1 });
  ask.call(page, "SetPrintMargins", "Centimeters", { top: 2.54, left: 1 });
  ask.call(page, "SetPrintArea", "A1:C9");
  ask.call(page, "SetPrintTitleRows", "$1:$2");
  ask.set(ask.to("Worksheets", ["Item", "表"], "PageLayout", "HeadersFooters", "DefaultForAllPages"), "CenterFooter", "— &P —");
  expect([ask.get(page, "Orientation"), ask.get(page, "Zoom"), ask.get(page, "TopMargin"), ask.get(page, "PaperSize")]).toEqual([
    "Landscape",
    { horizontalFitToPages: 1 },
    72,
    "A4",
  ]);
  expect(ask.get(ask.call(page, "GetPrintTitleRowsOrNullObject") as never, "Address")).toBe("表!1:2");
  expect(ask.get(ask.call(page, "GetPrintArea") as never, "Address")).toBe("表!A1:C9");
  const breaks = ask.to("Worksheets", ["Item", "表"], "HorizontalPageBreaks");
  ask.call(breaks, "Add", "A5");
  expect(ask.model.state().sheets[0]?.page?.rowBreaks).toEqual([4]);
  ask.call(breaks, "RemovePageBreaks");
  expect(ask.call(breaks, "GetCount")).toBe(0);
  const panes = ask.to("Worksheets", ["Item", "表"], "FreezePanes");
  expect(ask.call(panes, "GetLocationOrNullObject")).toBeNull();
  ask.call(panes, "FreezeAt", ask.range("A1:B3"));
  expect(ask.get(ask.call(panes, "GetLocationOrNullObject") as never, "Address")).toBe("表!A1:B3");
  ask.call(panes, "FreezeRows", 2);
  expect(ask.get(ask.call(panes, "GetLocation") as never, "Address")).toBe("表!1:2");
});

describe("protection", () => {
  const locked: WorkbookState = {
    sheets: [{ name: "表", cells: { B1: { style: { protection: { locked: false } } } }, protection: { protected: true, password: "秘" } }],
  };

  test("keeps locked cells, formats, comments and rows", () => {
    const ask = asking(locked);
    ask.set(ask.range("B1"), "Values", [[1]]);
    ask.set(ask.range("A1:B1"), "Values", [[null, 2]]);
    expect(values(ask, "A1:B1")).toEqual([["", 2]]);
    const acts: readonly (() => unknown)[] = [
      () => ask.set(ask.range("A1"), "Values", [[1]]),
      () => ask.set(ask.range("A1:B1"), "Values", [[1, 2]]),
      () => ask.set(ask.range("B1"), "NumberFormat", [["0%"]]),
      () => ask.set(ask.to("Worksheets", ["Item", "表"], ["GetRange", "B1"], "Format", "Fill"), "Color", "red"),
      () => ask.set(ask.range("2:2"), "RowHidden", true),
      () => ask.call(ask.range("B1:C1"), "Merge"),
      () => ask.call(ask.range("B1:C1"), "Clear"),
      () => ask.call(ask.to("Comments"), "Add", "表!B1", "x"),
      () => ask.call(ask.range("2:2"), "Insert", "Down"),
      () => ask.set(ask.to("Worksheets", ["Item", "表"], ["GetRange", "B1"], "DataValidation"), "Rule", { custom: { formula: "=TRUE" } }),
      () => ask.model.type("表", "A1", "1"),
      () => ask.call(ask.to("Worksheets", ["Item", "表"], "Protection"), "Unprotect"),
      () => ask.call(ask.to("Worksheets", ["Item", "表"], "Protection"), "Protect"),
    ];
    expect(acts.map(refusal)).toEqual(acts.map(() => "AccessDenied"));
    ask.call(ask.to("Worksheets", ["Item", "表"], "Protection"), "Unprotect", "秘");
    ask.set(ask.range("A1"), "Values", [[1]]);
    expect(values(ask, "A1")).toEqual([[1]]);
  });

  test("allows what it is said to allow", () => {
    const ask = asking(two);
    const protection = ask.to("Worksheets", ["Item", "表"], "Protection");
    ask.call(protection, "Protect", { allowFormatCells: true, allowEditObjects: true });
    ask.set(ask.to("Worksheets", ["Item", "表"], ["GetRange", "A1"], "Format", "Fill"), "Color", "red");
    ask.call(ask.to("Comments"), "Add", "表!B1", "x");
    expect(ask.get(protection, "Options")).toMatchObject({ allowFormatCells: true, allowInsertRows: false, selectionMode: "Normal" });
  });

  test("of the workbook keeps its sheets", () => {
    const ask = asking({ ...two, protection: { protected: true } });
    const acts: readonly (() => unknown)[] = [
      () => ask.to("Worksheets", ["Add", "x"]),
      () => ask.call(sheet(ask), "Delete"),
      () => ask.set(sheet(ask), "Name", "x"),
      () => ask.set(sheet(ask), "Visibility", "Hidden"),
      () => ask.set(sheet(ask), "Position", 1),
    ];
    expect(acts.map(refusal)).toEqual(acts.map(() => "AccessDenied"));
    ask.set(ask.range("A1"), "Values", [[5]]);
  });
});

test("settings, properties and parts of XML", () => {
  const ask = asking(two);
  ask.call(ask.to("Settings"), "Add", "键", { a: [1] });
  ask.call(ask.to("Settings"), "Add", "键", { a: [2] });
  expect([ask.call(ask.to("Settings"), "GetCount"), ask.get(ask.to("Settings", ["Item", "键"]), "Value")]).toEqual([1, { a: [2] }]);
  expect(ask.to("Settings", ["GetItemOrNullObject", "无"])).toBeNull();
  ask.call(ask.to("Properties", "Custom"), "Add", "版", 1);
  expect(ask.get(ask.to("Properties", "Custom", ["Item", "版"]), "Type")).toBe("Number");
  const part = ask.call(ask.to("CustomXmlParts"), "Add", '<a xmlns="urn:t"><b/></a>') as never;
  expect(ask.get(part, "NamespaceUri")).toBe("urn:t");
  expect(ask.call(ask.to("CustomXmlParts", ["GetByNamespace", "urn:t"], ["GetOnlyItemOrNullObject"]), "GetXml")).toBe(
    '<a xmlns="urn:t"><b/></a>',
  );
  ask.call(part, "Delete");
  expect(ask.call(ask.to("CustomXmlParts"), "GetCount")).toBe(0);
});

describe("events", () => {
  test("tell who did what, with details for one cell alone", () => {
    const ask = asking(two);
    const id = ask.get(sheet(ask), "Id");
    ask.set(ask.range("A1"), "Values", [[5]]);
    ask.set(ask.range("A1:A2"), "Values", [[5], [6]]);
    ask.model.type("表", "A1", "≥5");
    expect(ask.events).toEqual([
      {
        type: 10,
        target: id,
        args: expect.objectContaining({
          address: "A1",
          source: "Local",
          triggerSource: "ThisLocalAddin",
          valueBefore: 1,
          valueAfter: 5,
          valueTypeAfter: "Double",
        }) as unknown,
      },
      { type: 10, target: id, args: expect.not.objectContaining({ valueAfter: expect.anything() as unknown }) as unknown },
      { type: 10, target: id, args: expect.objectContaining({ triggerSource: "Unknown", valueBefore: 5, valueAfter: "≥5" }) as unknown },
    ]);
  });

  test("are silent while the add-in does not want them, but not about the user", () => {
    const ask = asking(two);
    ask.set(ask.to("_Runtime"), "EnableEvents", false);
    ask.set(ask.range("A1"), "Values", [[5]]);
    expect(ask.events).toEqual([]);
  });

  test("of sheets", () => {
    const ask = asking(two);
    ask.model.addSheet("新");
    ask.model.renameSheet("新", "旧");
    ask.model.select("旧", "B2:C3");
    ask.model.deleteSheet("旧");
    expect(ask.events.map(({ type }) => type)).toEqual([13, 25, 12, 11, 14, 15]);
  });
});

describe("what the user does", () => {
  test("rows that go in take everything below along", () => {
    const ask = asking({
      sheets: [
        {
          name: "表",
          cells: {
            A1: { value: 1 },
            A3: { value: 3, style: { fill: { pattern: "Solid", color: "#FF0000" } } },
            A5: { formula: "=SUM(A1:A3)+$A$3" },
          },
          rows: { 2: { hidden: true } },
          merges: [{ row: 2, column: 1, rows: 2, columns: 2 }],
          validations: [{ areas: [{ row: 1, column: 0, rows: 3, columns: 1 }], rule: { custom: { formula: "=TRUE" } } }],
          comments: [{ id: "{1}", row: 2, column: 0, content: "此", authorName: "", authorEmail: "", creationDate: "" }],
          notes: [{ row: 0, column: 0, text: "此" }],
        },
      ],
      names: [{ name: "三", formula: "=表!$A$3" }],
    });
    const before = ask.model.state();
    ask.model.insertRows("表", 2, 2);
    const after = ask.model.state().sheets[0];
    expect(after).toMatchObject({
      rows: { 4: { hidden: true } },
      merges: [{ row: 4, column: 1, rows: 2, columns: 2 }],
      comments: [{ row: 4, column: 0 }],
      notes: [{ row: 0, column: 0 }],
      validations: [{ areas: [{ row: 1, column: 0, rows: 5, columns: 1 }] }],
    });
    expect(after?.cells).toMatchObject({
      A5: { value: 3, style: { fill: { color: "#FF0000" } } },
      A7: { formula: "=SUM(A1:A5)+$A$5", value: 7 },
    });
    expect(ask.get(ask.to("Names", ["Item", "三"]), "Formula")).toBe("=表!$A$5");
    ask.model.deleteRows("表", 2, 2);
    expect({ ...ask.model.state(), isDirty: false }).toEqual({ ...before, sheets: ask.model.state().sheets });
    expect(ask.model.state().sheets[0]?.cells).toEqual(before.sheets[0]?.cells);
    ask.model.deleteRows("表", 2);
    expect(ask.get(ask.range("A4"), "Formulas")).toEqual([["=SUM(A1:A2)+#REF!"]]);
    expect([ask.model.state().sheets[0]?.merges, ask.model.state().sheets[0]?.comments]).toEqual([
      [{ row: 2, column: 1, rows: 1, columns: 2 }],
      [],
    ]);
  });

  test("what is given stays as it is, and what is told is plain data", () => {
    const given = structuredClone(two);
    const ask = asking(two);
    ask.model.type("表", "A1", "9");
    expect(two).toEqual(given);
    expect(JSON.parse(JSON.stringify(ask.model.state()))).toEqual(ask.model.state());
  });

  test("what is selected is the active cell", () => {
    const ask = asking(two);
    ask.model.select("附 件", "B2:C3");
    expect([ask.get(ask.to(["GetSelectedRange"]), "Address"), ask.get(ask.to(["GetActiveCell"]), "Address")]).toEqual([
      "'附 件'!B2:C3",
      "'附 件'!B2",
    ]);
    ask.call(ask.range("D4"), "Select");
    expect(ask.get(ask.to("Worksheets", ["GetActiveWorksheet"]), "Name")).toBe("表");
  });
});
