import type { Cell, CellValue, Sheet } from "./book";
import { emptyCell, isError, isFilled, isUncalculated } from "./book";
import type { Register, RegisterColumn, RegisterRow, RegisterValue, Standing } from "./document";

/** Header of the hidden column that names rows; what it holds in lines below the table. */
export const keyTitle = "问题标识（系统用）";
export const footKey = "#foot";

/** Whether a register has a second header row. */
export const isGrouped = ({ columns }: Pick<Register, "columns">): boolean => columns.some(({ group }) => group !== undefined);

const labelOf = ({ group, title }: Pick<RegisterColumn, "group" | "title">): string => (group === undefined ? title : `${group}/${title}`);

const textAt = (sheet: Sheet, row: number, column: number): string => {
  const value = sheet.cells.valueAt(row, column);
  return typeof value === "string" ? value.trim() : "";
};

/** What stands on a sheet that held a register, by header words; `null` where the hidden column is gone and rows cannot be told. */
export function standingOn(sheet: Sheet, register: Pick<Register, "columns">): Standing | null {
  const header = headerOf(sheet);
  if (header === null) return null;
  const labels = labelsOf(sheet, header.row, isGrouped(register));
  const places = new Map(register.columns.map((column) => [column.id, labels.indexOf(labelOf(column))]));
  const own = new Set([...places.values(), header.column]);
  const strange = Array.from({ length: sheet.cells.columnCount }, (_, column) => column).filter(
    (column) => !own.has(column) && hasContent(sheet, column, header.row),
  );
  const seen = new Set<string>();
  const rows: Standing["rows"][number][] = [];
  for (let row = header.row + 1; row < sheet.cells.rowCount; row += 1) {
    const mark = textAt(sheet, row, header.column);
    if (mark === footKey) continue;
    const cells = Object.fromEntries([...places].map(([id, column]) => [id, column < 0 ? emptyCell : sheet.cells.at(row, column)]));
    const extra = strange.map((column) => sheet.cells.at(row, column));
    if (mark === "" && ![...Object.values(cells), ...extra].some(isFilled)) continue;
    rows.push({ key: mark === "" || seen.has(mark) ? null : mark, row, cells, extra });
    seen.add(mark);
  }
  const titleAt = (column: number): string =>
    textAt(sheet, header.row, column) || (isGrouped(register) ? textAt(sheet, header.row - 1, column) : "");
  return { extra: strange.map(titleAt), columns: Object.fromEntries(places), rows };
}

function headerOf(sheet: Sheet): { readonly row: number; readonly column: number } | null {
  const found: { readonly row: number; readonly column: number }[] = [];
  sheet.cells.forEach((row, column, index) => {
    if (sheet.cells.values[index] === keyTitle) found.push({ row, column });
  });
  return found[0] ?? null;
}

/** Labels of all columns: the lower header row, with the group from above it. */
function labelsOf(sheet: Sheet, row: number, grouped: boolean): readonly string[] {
  let group = "";
  return Array.from({ length: sheet.cells.columnCount }, (_, column) => {
    const lower = textAt(sheet, row, column);
    const upper = grouped ? textAt(sheet, row - 1, column) : "";
    if (upper !== "") group = upper;
    if (!grouped) return lower;
    return lower === "" ? upper : upper === "" && group === "" ? lower : `${group}/${lower}`;
  });
}

const hasContent = (sheet: Sheet, column: number, from: number): boolean =>
  Array.from({ length: Math.max(sheet.cells.rowCount - from, 0) }, (_, offset) => sheet.cells.at(from + offset, column)).some(isFilled);

/** A value as a register can hold it; errors and formulas without a result become what a reader sees of them. */
export function registerValue(value: CellValue): RegisterValue {
  if (isError(value)) return value.error;
  return isUncalculated(value) ? null : value;
}

/** A new row with what people wrote over the old one: their columns are taken as they stand, also where they are blank. */
export function keeping(
  row: RegisterRow,
  standing: Standing["rows"][number],
  columns: readonly RegisterColumn[],
  fillsBlank: readonly string[] = [],
): RegisterRow {
  const kept = columns.filter(({ id, by }) => {
    const cell = standing.cells[id];
    return by === "people" && cell !== undefined && (isFilled(cell) || !fillsBlank.includes(id));
  });
  return {
    key: row.key,
    cells: { ...row.cells, ...Object.fromEntries(kept.map(({ id }) => [id, valueIn(standing, id)])) },
    formats: { ...row.formats, ...formatsOf(standing, kept) },
    extra: standing.extra,
  };
}

/** A row taken over whole, as people left it. */
export const wholly = (standing: Standing["rows"][number], columns: readonly RegisterColumn[]): RegisterRow => ({
  key: standing.key,
  cells: Object.fromEntries(columns.map(({ id }) => [id, valueIn(standing, id)])),
  formats: formatsOf(standing, columns),
  extra: standing.extra,
});

const valueIn = ({ cells }: { readonly cells: Readonly<Record<string, Cell>> }, id: string): RegisterValue =>
  registerValue(cells[id]?.value ?? null);

const formatsOf = (
  { cells }: { readonly cells: Readonly<Record<string, Cell>> },
  columns: readonly RegisterColumn[],
): Readonly<Record<string, string>> =>
  Object.fromEntries(
    columns.flatMap(({ id }) => {
      const format = cells[id]?.format ?? "General";
      return format === "General" ? [] : [[id, format]];
    }),
  );

interface Carrying {
  /** People's columns that are filled in where they stand blank. */
  readonly fillsBlank?: readonly string[];
  /** What becomes of a row that is no longer written and holds words of people. */
  readonly vanished: (row: RegisterRow) => RegisterRow;
}

/** The new rows in their order with people's words kept; then what they answered or added that no new row takes up. */
export function carried(register: Register, standing: Standing, { fillsBlank = [], vanished }: Carrying): Register {
  const byKey = new Map(standing.rows.flatMap((row) => (row.key === null ? [] : [[row.key, row] as const])));
  const rows = register.rows.map((row) => {
    const old = row.key === null ? undefined : byKey.get(row.key);
    return old === undefined ? row : keeping(row, old, register.columns, fillsBlank);
  });
  const written = new Set(register.rows.map(({ key }) => key));
  const people = register.columns.filter(({ by }) => by === "people");
  const left = standing.rows.flatMap((row) => {
    if (row.key === null) return [wholly(row, register.columns)];
    if (written.has(row.key)) return [];
    const isAnswered = people.some(({ id }) => isFilled(row.cells[id] ?? emptyCell)) || row.extra.some(isFilled);
    return isAnswered ? [vanished(wholly(row, register.columns))] : [];
  });
  return { ...register, extra: standing.extra, rows: [...rows, ...left] };
}
