import { asking, refusal } from "./asking";
import type { WorkbookState } from "./state";

const painted: WorkbookState = {
  sheets: [
    { name: "表", cells: { A1: { style: { fill: { pattern: "Solid", color: "#FFFF00" }, font: { bold: true } } }, B1: { value: 1 } } },
  ],
};

const fill = (address: string, ask = asking(painted)) =>
  ask.get(ask.to("Worksheets", ["Item", "表"], ["GetRange", address], "Format", "Fill"), "Color");

test("a look is told where all cells share it, and null where they do not", () => {
  const { to, get, range } = asking(painted);
  expect(fill("A1")).toBe("#FFFF00");
  expect(fill("B1")).toBe("#FFFFFF");
  expect(fill("A1:B1")).toBeNull();
  expect(fill("A:B")).toBeNull();
  expect(fill("C:D")).toBe("#FFFFFF");
  expect(get(to("Worksheets", ["Item", "表"], ["GetRange", "A1:B1"], "Format", "Font"), "Bold")).toBeNull();
  expect(range("A1")).toMatchObject({ type: "Range" });
});

test("a colour makes a fill solid; clearing it leaves none", () => {
  const { to, get, set, call } = asking(painted);
  const look = (address: string) => to("Worksheets", ["Item", "表"], ["GetRange", address], "Format", "Fill");
  set(look("B1"), "Color", "orange");
  expect([get(look("B1"), "Color"), get(look("B1"), "Pattern"), get(look("B1"), "TintAndShade")]).toEqual(["#FFA500", "Solid", 0]);
  set(look("B1"), "TintAndShade", 0.4);
  set(look("B1"), "Color", "#00ff00");
  expect([get(look("B1"), "Color"), get(look("B1"), "TintAndShade")]).toEqual(["#00FF00", 0]);
  call(look("A1:B1"), "Clear");
  expect([get(look("A1:B1"), "Color"), get(look("A1:B1"), "Pattern")]).toEqual(["#FFFFFF", "None"]);
  expect(refusal(() => set(look("B1"), "Color", "kein"))).toBe("InvalidArgument");
});

test("looks of whole columns are those of cells to come", () => {
  const { to, get, set, range } = asking();
  set(to("Worksheets", ["Item", "表"], ["GetRange", "B:B"], "Format", "Font"), "Size", 20);
  set(range("B9"), "Values", [["x"]]);
  set(to("Worksheets", ["Item", "表"], ["GetRange", "3:3"], "Format", "Font"), "Bold", true);
  const font = (address: string) => to("Worksheets", ["Item", "表"], ["GetRange", address], "Format", "Font");
  expect([get(font("B9"), "Size"), get(font("B2"), "Size"), get(font("C2"), "Size")]).toEqual([20, 20, 11]);
  expect([get(font("B3"), "Bold"), get(font("B3"), "Size"), get(font("Z3"), "Bold")]).toEqual([true, 20, true]);
});

test("a line between two cells is one line", () => {
  const { to, get, set } = asking();
  const border = (address: string, side: string) =>
    to("Worksheets", ["Item", "表"], ["GetRange", address], "Format", "Borders", ["Item", side]);
  set(border("A1:B2", "EdgeBottom"), "Style", "Continuous");
  expect(get(border("A3:B3", "EdgeTop"), "Style")).toBe("Continuous");
  expect(get(border("A3:C3", "EdgeTop"), "Style")).toBeNull();
  set(border("A3:B3", "EdgeTop"), "Style", "None");
  expect(get(border("A2:B2", "EdgeBottom"), "Style")).toBe("None");
  set(border("A1:C3", "InsideHorizontal"), "Weight", "Medium");
  expect([get(border("B2", "EdgeTop"), "Style"), get(border("B2", "EdgeTop"), "Weight"), get(border("B1", "EdgeTop"), "Style")]).toEqual([
    "Continuous",
    "Medium",
    "None",
  ]);
});

test("properties of cells are read and set one by one", () => {
  const { range, call } = asking(painted);
  expect(
    call(range("A1:B1"), "GetCellProperties", { address: true, format: { fill: { color: true, pattern: true }, font: { bold: true } } }),
  ).toEqual([
    [
      { address: "表!A1", format: { fill: { color: "#FFFF00", pattern: "Solid" }, font: { bold: true } } },
      { address: "表!B1", format: { fill: { color: "#FFFFFF", pattern: "None" }, font: { bold: false } } },
    ],
  ]);
  call(range("A1:B1"), "SetCellProperties", [[{}, { format: { fill: { color: "#FF0000" }, wrapText: true } }]]);
  expect(call(range("A1:B1"), "GetCellProperties", { format: { fill: { color: true }, wrapText: true } })).toEqual([
    [{ format: { fill: { color: "#FFFF00" }, wrapText: false } }, { format: { fill: { color: "#FF0000" }, wrapText: true } }],
  ]);
  expect(refusal(() => call(range("A1:B1"), "SetCellProperties", [[{}]]))).toBe("InvalidArgument");
});

test("sizes of rows and columns in points", () => {
  const { to, get, set } = asking();
  const format = (address: string) => to("Worksheets", ["Item", "表"], ["GetRange", address], "Format");
  set(format("A1:B1"), "ColumnWidth", 100);
  set(format("2:3"), "RowHeight", 30);
  expect([get(format("A1"), "ColumnWidth"), get(format("A1:C1"), "ColumnWidth"), get(format("C1"), "ColumnWidth")]).toEqual([
    100,
    null,
    48,
  ]);
  expect([get(format("A2:A3"), "RowHeight"), get(format("A2"), "UseStandardHeight"), get(format("A1"), "UseStandardHeight")]).toEqual([
    30,
    false,
    true,
  ]);
  set(format("1:1048576"), "UseStandardHeight", true);
  set(format("1:1048576"), "UseStandardWidth", true);
  expect([get(format("A2"), "RowHeight"), get(format("A1:C1"), "ColumnWidth")]).toEqual([14.25, 48]);
});

test("areas look and count together", () => {
  const { to, get, set, call } = asking(painted);
  const areas = to("Worksheets", ["Item", "表"], ["GetRanges", "A1:B2,D4,F:F"]);
  expect([get(areas, "AreaCount"), get(areas, "CellCount"), get(areas, "Address")]).toEqual([3, 5 + 1_048_576, "表!A1:B2,表!D4,表!F:F"]);
  set(to("Worksheets", ["Item", "表"], ["GetRanges", "A1:B2,D4"], "Format", "Fill"), "Color", "#123456");
  expect([
    fill("D4", { ...asking(painted), to, get }),
    call(to("Worksheets", ["Item", "表"], ["GetRanges", "A1,C3"], "Areas"), "GetCount"),
  ]).toEqual(["#123456", 2]);
  const long = Array.from({ length: 3000 }, (_, row) => `A${String(row + 1)}`).join(",");
  expect(refusal(() => to("Worksheets", ["Item", "表"], ["GetRanges", long]))).toBe("InvalidArgument");
});
