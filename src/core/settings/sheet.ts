import type { Book, Cell, CellRef, Sheet } from "../book";
import { emptyCell, isError, isFilled, isUncalculated } from "../book";
import { textOf } from "../message";
import { ownSheets } from "../own-sheets";
import type { ParameterValue } from "../parameter";
import { addressOf } from "../place";
import { fold } from "../stated/fold";
import { wordsIn } from "./listed-words";
import { say } from "./messages";
import { isParameter, parameterOf, wrong, type GivenSetting, type Setting, type SettingFault } from "./settle";
import type { Parameter, Units } from "./parameters";

/** Names the sheet 绩表设置 in a workbook, after our prefix. */
export const settingsSheetId = "settings";
/** The name of the sheet, and by which it is known again where its hidden name is gone. */
export const settingsSheetName = "绩表设置";
/** Its columns in their order. */
export const settingsColumns = ["表", "口径", "参数", "代码", "值", "单位", "依据", "状态"] as const;
export type SettingsColumn = (typeof settingsColumns)[number];

/** What 口径 says of a setting for all forms. */
export const forAll = "全部";
/** What 状态 says of what somebody set. */
export const setByUser = "用户设定";
/** A value that is left unset. */
export const unset = "不设";

/** What the sheet 绩表设置 of a book says. */
export interface SheetSettings {
  /** `null` where there is no such sheet. */
  readonly sheet: string | null;
  readonly settings: readonly GivenSetting[];
  readonly faults: readonly SettingFault[];
}

/** The sheet 绩表设置: by its hidden name, else by its title where it has the columns, as a copied sheet has. */
export function settingsSheetIn(book: Book): Sheet | null {
  const own = ownSheets(book).find(({ id }) => id.toLowerCase() === settingsSheetId);
  if (own !== undefined) return own.sheet;
  return book.sheets.find((sheet) => fold(sheet.name) === settingsSheetName && headerOf(sheet) !== null) ?? null;
}

type Header = ReadonlyMap<SettingsColumn, number>;

/** Where the columns of the sheet stand; `null` where it lacks one that tells what is set. */
export function headerOf({ cells }: Sheet): { readonly row: number; readonly columns: Header } | null {
  for (let row = 0; row < Math.min(cells.rowCount, 20); row += 1) {
    const columns = new Map<SettingsColumn, number>();
    for (let column = 0; column < Math.min(cells.columnCount, 40); column += 1) {
      const text = fold(shownCell(cells.at(row, column)));
      const title = settingsColumns.find((each) => each === text);
      if (title !== undefined && !columns.has(title)) columns.set(title, column);
    }
    if (columns.has("代码") && columns.has("口径") && columns.has("值")) return { row, columns };
  }
  return null;
}

/** Reads the sheet; what is wrong on it is not taken and told at its cell. */
export function sheetSettings(book: Book, units: Units): SheetSettings {
  const sheet = settingsSheetIn(book);
  if (sheet === null) return { sheet: null, settings: [], faults: [] };
  const header = headerOf(sheet);
  if (header === null) {
    const at = { sheet: sheet.name, row: 0, column: 0 };
    return { sheet: sheet.name, settings: [], faults: [{ code: "", at, says: say("noHeader", {}) }] };
  }
  const settings: GivenSetting[] = [];
  const faults: SettingFault[] = [];
  const seen = new Map<string, CellRef>();
  for (let row = header.row + 1; row < sheet.cells.rowCount; row += 1) {
    const line = new Line(sheet, row, header.columns);
    if (!line.isFilled) continue;
    const read = line.read(units);
    if ("says" in read) {
      faults.push(read);
      continue;
    }
    const key = JSON.stringify([read.code, read.profile]);
    const first = seen.get(key);
    if (first === undefined) {
      seen.set(key, read.at);
      settings.push(read);
    } else faults.push({ code: read.code, at: read.at, says: say("repeated", { code: read.code, cell: addressOf(first) }) });
  }
  return { sheet: sheet.name, settings, faults };
}

/** One row of the sheet. */
class Line {
  constructor(
    private readonly sheet: Sheet,
    private readonly row: number,
    private readonly columns: Header,
  ) {}

  get isFilled(): boolean {
    return isFilled(this.cell("代码")) || isFilled(this.cell("值"));
  }

  read(units: Units): (GivenSetting & { readonly at: CellRef }) | SettingFault {
    const code = this.text("代码").trim();
    const profile = profileIn(this.text("口径"), units);
    const parameter = parameterOf({ code, profile }, units);
    if (!isParameter(parameter)) {
      const isOfCode = parameter.message === "settings.unknownCode";
      return { code, at: this.at(isOfCode ? "代码" : "口径"), says: parameter };
    }
    const at = this.at("值");
    const cell = this.cell("值");
    const fault = (says: SettingFault["says"]): SettingFault => ({ code, at, says });
    if (cell.formula !== null) return fault(say("formula", {}));
    if (!isFilled(cell)) return fault(say("blank", {}));
    const value = parameter.read(valueIn(cell, parameter, units));
    return value.ok ? { code, profile, value: value.value, ...this.setBy(), at } : fault(wrong(parameter, shownCell(cell)));
  }

  /** Who set it, as 依据 says where 状态 says that somebody did. */
  private setBy(): Pick<Setting, "by" | "date"> {
    const ground = this.text("依据").trim();
    const isSet = fold(this.text("状态")) === setByUser && ground !== "";
    return { by: isSet ? ground : `工作表“${this.sheet.name}”`, date: "" };
  }

  private at(title: SettingsColumn): CellRef {
    return { sheet: this.sheet.name, row: this.row, column: this.columns.get(title) ?? 0 };
  }

  private cell(title: SettingsColumn): Cell {
    const column = this.columns.get(title);
    return column === undefined ? emptyCell : this.sheet.cells.at(this.row, column);
  }

  private text(title: SettingsColumn): string {
    return shownCell(this.cell(title));
  }
}

function shownCell({ value }: Cell): string {
  if (isError(value)) return value.error;
  return isUncalculated(value) || value === null ? "" : String(value);
}

/** A profile by id or name; what is none of them stays as it is written, to be told. */
function profileIn(text: string, { profiles }: Units): string | null {
  const word = fold(text);
  if (word === "" || word === forAll) return null;
  return profiles.find(({ id, name }) => id === text.trim() || fold(name) === word)?.id ?? text.trim();
}

function valueIn({ value, format }: Cell, { unit, choices }: Parameter, { locales }: Units): unknown {
  const word = typeof value === "string" ? fold(value) : null;
  if (word === unset && unit !== "words" && unit !== "choice") return null;
  switch (unit) {
    case "words":
      return typeof value === "string" ? wordsIn(value) : undefined;
    case "yes-no":
      return word === "是" ? true : word === "否" ? false : typeof value === "boolean" ? value : undefined;
    case "choice":
      return choices.find((each) => each.value === value || fold(textOf(locales["zh-CN"], each.label)) === word)?.value;
    case "percent":
      // Whoever types 85% into a cell means 85 of 100, though the cell holds 0.85.
      return typeof value === "number" && format.includes("%") ? Number((value * 100).toPrecision(12)) : value;
    default:
      return value;
  }
}

/** What the sheet's cell 值 holds for a value, and how it is formatted. */
export function cellOfValue(
  value: ParameterValue,
  { unit, choices }: Parameter,
  { locales }: Units,
): { readonly value: string | number; readonly format?: string } {
  if (value === null) return { value: unset };
  if (typeof value === "boolean") return { value: value ? "是" : "否" };
  if (typeof value === "number") return unit === "share" ? { value, format: Number.isInteger(value * 100) ? "0%" : "0.00%" } : { value };
  if (typeof value !== "string") return { value: value.join("、") };
  const choice = choices.find((each) => each.value === value);
  return { value: choice === undefined ? value : textOf(locales["zh-CN"], choice.label) };
}
