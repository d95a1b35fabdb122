import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";

import { contractBook } from "../../host-contract";
import { xlsxOf } from "../../xlsx-of";
import { asking } from "./asking";
import { stateOf } from "./state-of";
import { stateOfXlsx } from "./state-of-xlsx";
import { sparse } from "./style";

const samples = join(__dirname, "../../../../samples");
const files = readdirSync(samples, { recursive: true, encoding: "utf8" }).filter((file) => file.endsWith(".xlsx"));

test("a workbook of the engine is opened with its values, formulas, formats, names and hidden rows", () => {
  const ask = asking(stateOf(contractBook));
  expect(ask.get(ask.range("A5:D5", "评分 表"), "Formulas")).toEqual([["合计", "=SUM(B3:B4)", 0.862, "=SUM(D3:D4)"]]);
  expect(ask.get(ask.range("A6:D6", "评分 表"), "Values")).toEqual([[true, "#N/A", " x", "=已有"]]);
  expect(ask.get(ask.range("C5", "评分 表"), "NumberFormat")).toEqual([["0.00%"]]);
  expect(ask.get(ask.call(ask.to("Names", ["Item", "等次"]), "GetRange") as never, "Address")).toBe("字典!A1:A2");
  expect(ask.get(ask.to("Worksheets", ["Item", "字典"]), "Visibility")).toBe("Hidden");
  expect(ask.get(ask.range("A4", "评分 表"), "RowHidden")).toBe(true);
});

test("a file holds what the workbook it was made of held", () => {
  const ask = asking(stateOfXlsx(xlsxOf(contractBook)));
  const same = asking(stateOf(contractBook));
  for (const property of ["Values", "Formulas", "NumberFormat"])
    expect(ask.get(ask.range("A1:D6", "评分 表"), property)).toEqual(same.get(same.range("A1:D6", "评分 表"), property));
});

test.each(files)("the sample %s opens, and reads as the file says", (file) => {
  const state = stateOfXlsx(readFileSync(join(samples, file)), file);
  const ask = asking(state);
  const told = ask.model.state();
  for (const [index, sheet] of state.sheets.entries()) {
    expect(told.sheets[index]?.merges).toEqual(sheet.merges);
    for (const [address, { value, formula, style }] of Object.entries(sheet.cells ?? {})) {
      const after = told.sheets[index]?.cells?.[address];
      if (formula === undefined || value !== undefined) expect([address, after?.value]).toEqual([address, value]);
      expect([address, after?.formula, sparse(after?.style ?? {})]).toEqual([address, formula, sparse(style ?? {})]);
    }
  }
});
