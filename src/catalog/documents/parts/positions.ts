import type { Book, CellRef } from "../../../core/book";
import { isUncalculated, sheetOf } from "../../../core/book";
import type { Finding } from "../../../core/finding";
import type { Form, HeaderField, IndicatorTable, ListTable } from "../../../core/form";
import { headerFields } from "../../../core/form";
import { addressOf, contains } from "../../../core/place";
import { shownText } from "../../../core/stated/number-format";

const plain = (label: string): string => label.replace(/\s+/g, "").replace(/[:：]$/, "");

/** The name of a field as the form prints it: the column under its row, the label of a header field; `null` where none is known. */
export function fieldName(form: Form, cell: CellRef): string | null {
  return inTable(form.table, cell) ?? inList(form.list, cell) ?? inFunds(form, cell) ?? inHeader(form, cell) ?? leftOf(form, cell);
}

function inTable(table: IndicatorTable | null, cell: CellRef): string | null {
  if (table === null || !contains(table.region, cell)) return null;
  const column = table.columns.find(({ at }) => at.column === cell.column);
  const indicator = table.indicators.find(({ row }) => row === cell.row);
  const title = column === undefined ? "" : plain(column.text);
  if (indicator === undefined) return title === "" ? null : title;
  const row = plain(indicator.level3.text);
  return title === "" || column?.concept.startsWith("level") === true ? row : `“${row}”${title}`;
}

function inList(list: ListTable | null, cell: CellRef): string | null {
  if (list === null || !contains(list.region, cell)) return null;
  const column = list.columns.find(({ at }) => at.column === cell.column);
  if (column === undefined) return null;
  const row = [...list.rows, ...(list.total === null ? [] : [list.total])].find((each) => each.row === cell.row);
  return row === undefined ? plain(column.text) : `“${shortened(row.name)}”${plain(column.text)}`;
}

const longestName = 20;

const shortened = (name: string): string => ([...name].length <= longestName ? name : `${[...name].slice(0, longestName).join("")}…`);

function inFunds({ funds, labels }: Form, cell: CellRef): string | null {
  if (funds === null || !contains(funds.region, cell)) return null;
  const row = funds.rows.find(({ labelAt }) => labelAt.row === cell.row);
  const column = labels.find(({ at }) => at.column === cell.column && at.row < cell.row && contains(funds.region, at));
  const names = [row?.label ?? "", column?.text ?? ""].map(plain).filter((name) => name !== "");
  return names.length === 0 ? null : names.join("");
}

function inHeader({ header, labels }: Form, cell: CellRef): string | null {
  const field = headerFields.find((name: HeaderField) => {
    const at = header[name]?.at;
    return at?.row === cell.row && at.column === cell.column;
  });
  const label = field === undefined ? undefined : labels.find(({ concept }) => concept === field);
  return label === undefined ? null : plain(label.text);
}

function leftOf({ labels }: Form, cell: CellRef): string | null {
  const left = labels.filter(({ at }) => at.row === cell.row && at.column <= cell.column).sort((a, b) => b.at.column - a.at.column)[0];
  return left === undefined ? null : plain(left.text);
}

/** Where a finding is, for who must mend it: 栏目名（表 单元格）. */
export function positionOf(finding: Finding, form: Form | null, file: string | null): string {
  const { place } = finding;
  const before = file === null ? "" : `${file} `;
  if (place.scope === "book") return `${before}整个文件`;
  if (place.scope === "sheet") return `${before}${place.sheet}`;
  const name = form === null ? null : fieldName(form, place.range);
  const address = `${before}${place.range.sheet} ${addressOf({ sheet: place.range.sheet, row: place.range.row, column: place.range.column })}`;
  return name === null ? address : `${name}（${address}）`;
}

/** What stands in the cell of a finding, as its reader sees it. */
export function filledIn(finding: Finding, book: Book): string {
  const { place } = finding;
  if (place.scope !== "range") return "";
  const cell = sheetOf(book, place.range.sheet)?.cells.at(place.range.row, place.range.column);
  if (cell === undefined) return "";
  if (isUncalculated(cell.value)) return "（公式尚未计算）";
  const shown = shownText(cell, book.dateSystem).trim();
  return shown === "" ? "（空）" : shown;
}
