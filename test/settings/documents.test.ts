import { composeAll } from "../../src/app/compose";
import { examine } from "../../src/app/examine";
import { catalog } from "../../src/catalog";
import { documents } from "../../src/catalog/documents";
import { cellsOf, type Book, type Sheet } from "../../src/core/book";
import { noDecisions, type Dossier } from "../../src/core/document";
import { ownNamePrefix } from "../../src/core/edit";
import { settingsColumns } from "../../src/core/settings/sheet";
import { faultyForm } from "../../src/testing/pane-scenes";

/** A form with findings, beside a sheet 绩表设置 that holds a wrong value. */
function withWrongSetting(book: Book): Book {
  const sheet: Sheet = {
    ...(book.sheets[0] as Sheet),
    name: "绩表设置",
    cells: cellsOf([[...settingsColumns], ["全部", "全部", "", "FND-08.explain", "九成", "", "", ""]]),
  };
  const names = new Map(book.names).set(`${ownNamePrefix}settings`, { sheet: sheet.name, row: 0, column: 0, rows: 1, columns: 1 });
  return { ...book, sheets: [...book.sheets, sheet], names };
}

test("what is wrong on an office's own sheet is never written to a unit", () => {
  const examination = examine(withWrongSetting(faultyForm), catalog, { today: "2026-10-12", year: null });
  expect(examination.findings.some(({ code }) => code === "SET-01")).toBe(true);
  const dossier: Dossier = {
    files: [{ name: "a.xlsx", accepted: new Map(), ...examination }],
    decisions: noDecisions,
    locale: catalog.locales["zh-CN"],
    rules: new Map(catalog.rules.map(({ code, title, remedy }) => [code, { title, remedy }])),
    made: "绩表助手",
  };
  const papers = composeAll(documents, dossier);
  expect(papers.length).toBeGreaterThan(0);
  expect(JSON.stringify(papers)).toContain("资金");
  expect(JSON.stringify(papers)).not.toContain("九成");
});
