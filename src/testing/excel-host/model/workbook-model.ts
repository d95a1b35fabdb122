import { type CellValue, isError } from "../../../core/book";
import type { Area } from "../../../core/draft";
import type { ModelEvent, Node } from "../object-table";
import { area, areaAt, countOf, maxColumns, onSheet, partsOf, quotedName, addressIn } from "./areas";
import { Calculation } from "./calculation";
import { entryOf } from "./entry";
import { afterDelete, afterMove, afterRename, soleReference } from "./references";
import { alreadyExists, denied, invalid, notFound } from "./refusals";
import { type Cell, Sheet } from "./sheet";
import type { CalculationMode, CellStyle, NameState, ProtectionState, SheetState, WorkbookState } from "./state";
import { formatIn, isLocked } from "./style";

export interface ModelOptions {
  /** The year of dates that are entered without one. */
  readonly year?: number;
  /** Who writes comments, and when. */
  readonly author?: string;
  readonly now?: string;
}

/** Numbers of events on the wire. */
export const events = {
  changed: 10,
  activated: 11,
  deactivated: 12,
  added: 13,
  selectionChanged: 14,
  deleted: 15,
  calculated: 16,
  formatChanged: 18,
  rowHiddenChanged: 22,
  protectionChanged: 24,
  nameChanged: 25,
  visibilityChanged: 26,
  moved: 27,
  commentAdded: 250,
  commentDeleted: 251,
  commentChanged: 252,
} as const;

/** Part of a sheet, as ranges, their formats and their validation have it. */
export interface Target extends Node {
  readonly sheet: string;
  readonly areas: readonly Area[];
}

/** Whose act it is: the add-in's, or that of the user at the screen. */
export type Actor = "ThisLocalAddin" | "Unknown";

/** The cells of a request beyond which Excel gives and takes none. */
export const mostCells = 5_000_000;

/** A workbook while a test runs, and the rules that hold whoever changes it. */
export class WorkbookModel {
  readonly sheets: Sheet[];
  readonly calculation: Calculation;
  readonly dateSystem: 1900 | 1904;
  readonly year: number;
  readonly author: string;
  readonly now: string;
  name: string;
  names: readonly NameState[];
  activeId: string;
  selection: Area;
  readOnly: boolean;
  isDirty: boolean;
  calculationMode: CalculationMode;
  protection: ProtectionState | null;
  settings: readonly { readonly key: string; readonly value: unknown }[];
  customXml: readonly { readonly id: string; readonly xml: string }[];
  properties: Readonly<Record<string, string>>;
  customProperties: readonly { readonly key: string; readonly value: unknown }[];
  isSuspended = false;
  areEventsEnabled = true;
  actor: Actor = "ThisLocalAddin";
  private readonly listeners: ((event: ModelEvent) => void)[] = [];
  private lastSheet = 0;
  private lastId = 0;

  constructor(state: WorkbookState, { year = 2026, author = "测试人", now = "2026-11-25T10:00:00Z" }: ModelOptions = {}) {
    this.year = year;
    this.author = author;
    this.now = now;
    this.sheets = state.sheets.map((sheet) => new Sheet(sheet.id ?? this.freshSheetId(), sheet.name, sheet));
    const first =
      this.sheets.find(({ name }) => name === state.activeSheet) ?? this.sheets.find(({ visibility }) => visibility === "Visible");
    if (first === undefined) throw new Error("A workbook has a sheet that is seen");
    this.activeId = first.id;
    this.selection = areaAt(state.selection ?? "A1") ?? area(0, 0);
    this.name = state.name ?? "工作簿1.xlsx";
    this.names = state.names ?? [];
    this.readOnly = state.readOnly ?? false;
    this.isDirty = state.isDirty ?? false;
    this.dateSystem = state.dateSystem ?? 1900;
    this.calculationMode = state.calculationMode ?? "Automatic";
    this.protection = state.protection === undefined || state.protection.protected === false ? null : state.protection;
    this.settings = state.settings ?? [];
    this.customXml = state.customXml ?? [];
    this.properties = state.properties ?? {};
    this.customProperties = state.customProperties ?? [];
    this.calculation = new Calculation({ sheets: this.sheets, nameFormula: (word, sheet) => this.nameOf(word, sheet)?.formula });
    this.calculation.settle();
  }

  state(): WorkbookState {
    this.settle();
    return structuredClone({
      name: this.name,
      sheets: this.sheets.map((sheet): SheetState => sheet.state()),
      names: this.names,
      activeSheet: this.active.name,
      selection: addressIn(this.selection),
      readOnly: this.readOnly,
      isDirty: this.isDirty,
      dateSystem: this.dateSystem,
      calculationMode: this.calculationMode,
      ...(this.protection === null ? {} : { protection: this.protection }),
      settings: this.settings,
      customXml: this.customXml,
      properties: this.properties,
      customProperties: this.customProperties,
    });
  }

  // Sheets

  get active(): Sheet {
    return this.sheet(this.activeId);
  }

  sheet(id: string): Sheet {
    return this.sheets.find((sheet) => sheet.id === id) ?? notFound();
  }

  /** By id, or by name in any case. */
  find(key: unknown): Sheet | null {
    const word = String(key).toLowerCase();
    return this.sheets.find(({ id, name }) => id === key || name.toLowerCase() === word) ?? null;
  }

  add(name: unknown): Sheet {
    this.requireOpenStructure();
    const wanted = name === undefined || name === null || name === "" ? this.freeName() : this.checkedName(name, null);
    const sheet = new Sheet(this.freshSheetId(), wanted, { name: wanted });
    this.sheets.push(sheet);
    this.calculation.forget();
    this.tell(events.added, null, { source: "Local", worksheetId: sheet.id });
    return sheet;
  }

  remove(sheet: Sheet): void {
    this.requireOpenStructure();
    const others = this.sheets.filter((other) => other !== sheet && other.visibility === "Visible");
    if (others.length === 0) invalid("A workbook keeps one sheet that is seen.");
    const at = this.sheets.indexOf(sheet);
    this.sheets.splice(at, 1);
    this.rewrite((formula) => afterDelete(formula, sheet.name));
    if (this.activeId === sheet.id) {
      const next = this.sheets.slice(at).find(({ visibility }) => visibility === "Visible") ?? others[others.length - 1];
      this.activeId = next?.id ?? "";
      this.selection = area(0, 0);
    }
    this.calculation.forget();
    this.tell(events.deleted, null, { source: "Local", worksheetId: sheet.id });
  }

  rename(sheet: Sheet, name: unknown): void {
    this.requireOpenStructure();
    const wanted = this.checkedName(name, sheet);
    const before = sheet.name;
    if (wanted === before) return;
    this.rewrite((formula) => afterRename(formula, before, wanted));
    sheet.name = wanted;
    this.calculation.forget();
    this.tell(events.nameChanged, sheet, { source: "Local", worksheetId: sheet.id, nameBefore: before, nameAfter: wanted });
  }

  activate(sheet: Sheet): void {
    if (sheet.visibility !== "Visible") invalid("A hidden sheet cannot be shown.");
    if (sheet.id === this.activeId) return;
    const before = this.active;
    this.activeId = sheet.id;
    this.selection = area(0, 0);
    this.tell(events.deactivated, before, { worksheetId: before.id });
    this.tell(events.activated, sheet, { worksheetId: sheet.id });
  }

  select(sheet: Sheet, selected: Area): void {
    this.activate(sheet);
    this.selection = onSheet(selected);
    this.tell(events.selectionChanged, sheet, { worksheetId: sheet.id, address: addressIn(selected) });
  }

  requireOpenStructure(): void {
    if (this.protection !== null) denied();
  }

  private checkedName(name: unknown, own: Sheet | null): string {
    if (typeof name !== "string" || name === "" || name.length > 31) return invalid("A name of a sheet has 1 to 31 characters.");
    if (/[\\/?*[\]:]/.test(name) || name.startsWith("'") || name.endsWith("'")) return invalid(`No name for a sheet: ${name}`);
    const other = this.sheets.find((sheet) => sheet.name.toLowerCase() === name.toLowerCase());
    return other === undefined || other === own ? name : alreadyExists();
  }

  private freeName(): string {
    for (let number = this.sheets.length + 1; ; number += 1)
      if (this.find(`Sheet${String(number)}`) === null) return `Sheet${String(number)}`;
  }

  private freshSheetId(): string {
    this.lastSheet += 1;
    return `{00000000-0001-0000-${String(this.lastSheet).padStart(4, "0")}-000000000000}`;
  }

  freshId(): string {
    this.lastId += 1;
    return `{${String(this.lastId).padStart(8, "0")}-0000-4000-8000-000000000000}`;
  }

  // Places

  /** A range by its address, which may name another sheet. */
  rangeAt(address: string, own: Sheet | null): { readonly sheet: Sheet; readonly area: Area } {
    const { sheet: name, rest } = partsOf(address.trim());
    const sheet = name === null ? own : this.find(name);
    const found = areaAt(rest);
    if (found !== null && sheet !== null) return { sheet, area: found };
    const named = name === null ? this.nameOf(rest, own) : undefined;
    const meant = named === undefined ? null : soleReference(named.formula);
    const target = meant === null ? null : this.find(meant.sheet);
    return meant === null || target === null ? invalid(`No address: ${address}`) : { sheet: target, area: meant.area };
  }

  addressOf(sheet: Sheet, areas: readonly Area[]): string {
    return areas.map((each) => `${quotedName(sheet.name)}!${addressIn(each)}`).join(",");
  }

  nameOf(word: string, sheet: Sheet | null): NameState | undefined {
    const isIt = ({ name }: NameState): boolean => name.toLowerCase() === word.toLowerCase();
    return sheet?.names.find(isIt) ?? this.names.find(isIt);
  }

  /** Every formula of cells, names and validations, changed alike. */
  private rewrite(change: (formula: string, sheet: Sheet | null) => string): void {
    const words = new Set<string>();
    const named =
      (sheet: Sheet | null) =>
      (name: NameState): NameState => {
        const formula = change(name.formula, sheet);
        if (formula !== name.formula) words.add(name.name.toLowerCase());
        return { ...name, formula };
      };
    this.names = this.names.map(named(null));
    for (const sheet of this.sheets) {
      sheet.names = sheet.names.map(named(sheet));
      sheet.validations = sheet.validations.map((each) => ({
        ...each,
        rule: withFormulas(each.rule, (formula) => change(formula, sheet)),
      }));
      for (const [key, cell] of sheet.cells) {
        if (cell.formula === null) continue;
        const formula = change(cell.formula, sheet);
        if (formula === cell.formula) continue;
        cell.formula = formula;
        this.calculation.touch(sheet, area(Math.floor(key / maxColumns), key % maxColumns));
      }
    }
    this.calculation.forget(words);
  }

  // Content

  /** Refuses a change of content where a locked cell lies in the way. */
  requireUnlocked(sheet: Sheet, areas: readonly Area[]): void {
    if (sheet.protection === null) return;
    for (const each of areas) for (const style of sheet.stylesIn(each)) if (isLocked(style)) denied();
  }

  requireAllowed(sheet: Sheet, option: string): void {
    if (sheet.isProtectedFrom(option)) denied();
  }

  /** Refuses an entry that `enter` would refuse. */
  check(sheet: Sheet, row: number, column: number, given: unknown): void {
    if (typeof given === "number" || typeof given === "boolean") return;
    if (typeof given !== "string") return invalid("A cell takes a text, a number or a truth value.");
    const entry = entryOf(given, { format: formatIn(sheet.styleAt(row, column)), year: this.year, dateSystem: this.dateSystem });
    if (entry.kind === "formula" && !isWellFormed(entry.formula)) invalid(`No formula: ${entry.formula}`);
  }

  /** Puts an entry into a cell, read as Excel reads what is typed; `null` leaves it alone. */
  enter(sheet: Sheet, row: number, column: number, given: unknown): void {
    if (given === null || given === undefined) return;
    this.check(sheet, row, column, given);
    const style = sheet.styleAt(row, column);
    const format = formatIn(style);
    const cell = sheet.touch(row, column);
    if (cell.formula !== null) this.calculation.refresh();
    if (typeof given === "string") this.enterText(sheet, cell, given, row, column);
    else if (typeof given === "number" || typeof given === "boolean") {
      cell.formula = null;
      cell.isQuoted = false;
      // A cell of text makes a text of a number.
      cell.value = format === "@" ? (typeof given === "boolean" ? String(given).toUpperCase() : String(given)) : given;
    }
    if (sheet.rows.get(row)?.style !== undefined || sheet.columns.get(column)?.style !== undefined) cell.style ??= style;
  }

  private enterText(sheet: Sheet, cell: Cell, text: string, row: number, column: number): void {
    const format = formatIn(sheet.styleAt(row, column));
    const entry = entryOf(text, { format, year: this.year, dateSystem: this.dateSystem });
    if (entry.kind === "formula") {
      cell.formula = entry.formula;
      this.calculation.refresh();
      cell.isQuoted = false;
      cell.value = { uncalculated: true };
      const inherited = format === "General" ? this.formatMeant(sheet, entry.formula) : null;
      if (inherited !== null) cell.style = { ...sheet.styleAt(row, column), numberFormat: inherited };
      return;
    }
    cell.formula = null;
    cell.value = entry.value;
    cell.isQuoted = entry.isQuoted;
    if (entry.format !== null && format === "General") cell.style = { ...sheet.styleAt(row, column), numberFormat: entry.format };
  }

  /** A formula that only adds up or passes on takes the format of the first cell it names, if that is one of percent, date or money. */
  private formatMeant(sheet: Sheet, formula: string): string | null {
    const first = /^=(?:(?:SUM|MAX|MIN|AVERAGE)\()?((?:'(?:[^']|'')+'!|[\p{L}_][\p{L}\p{N}_.]*!)?\$?[A-Z]{1,3}\$?\d+)/iu.exec(formula)?.[1];
    if (first === undefined || /[*/^&<>]|(?<!^)=/.test(formula.slice(1))) return null;
    const { sheet: name, rest } = partsOf(first);
    const source = name === null ? sheet : this.find(name);
    const at = areaAt(rest);
    if (source === null || at === null) return null;
    const format = formatIn(source.styleAt(at.row, at.column));
    return format === "General" || format === "@" ? null : format;
  }

  /** Empties a cell; how it looks stays. */
  empty(cell: Cell): void {
    if (cell.formula !== null) this.calculation.refresh();
    Object.assign(cell, { value: null, formula: null, isQuoted: false });
  }

  /** Tells that cells hold other things than before. */
  changed(sheet: Sheet, areas: readonly Area[], before: CellValue | undefined, kind = "RangeEdited"): void {
    this.isDirty = true;
    for (const each of areas) this.calculation.touch(sheet, each);
    if (this.calculationMode === "Manual" || this.isSuspended) {
      for (const each of areas)
        sheet.forEachIn(each, (cell, row, column) => {
          if (cell.formula !== null && typeof cell.value === "object" && cell.value !== null && "uncalculated" in cell.value)
            this.calculation.calculateOne(sheet, row, column);
        });
    }
    const [first] = areas;
    const isOne = before !== undefined && first !== undefined && areas.length === 1 && countOf(first) === 1;
    if (isOne && sheet.cellAt(first.row, first.column)?.formula != null) this.settle();
    const after = isOne ? sheet.valueAt(first.row, first.column) : null;
    this.tell(events.changed, sheet, {
      changeType: kind,
      source: "Local",
      worksheetId: sheet.id,
      address: areas.map(addressIn).join(","),
      referenceId: this.addressOf(sheet, areas),
      shiftDirection: "None",
      triggerSource: this.actor,
      ...(isOne
        ? {
            valueBefore: wireValue(before),
            valueAfter: wireValue(after),
            valueTypeBefore: valueType(before),
            valueTypeAfter: valueType(after),
          }
        : {}),
    });
  }

  /** Brings results up to date, unless calculation waits. */
  settle(): void {
    if (this.calculationMode === "Manual" || this.isSuspended) return;
    this.calculation.settle();
  }

  /** What waited for the end of a request goes on. */
  endRequest(): void {
    this.isSuspended = false;
  }

  /** Rows or columns are put in, or taken out for a negative count. */
  moveLines(sheet: Sheet, axis: "row" | "column", at: number, count: number): void {
    const word = axis === "row" ? "Rows" : "Columns";
    this.requireAllowed(sheet, count > 0 ? `allowInsert${word}` : `allowDelete${word}`);
    this.rewrite((formula, own) => afterMove(formula, own?.name ?? "", sheet.name, axis, at, count));
    sheet.move(axis, at, count);
    this.calculation.forget();
    const moved = axis === "row" ? area(at, 0, Math.abs(count), maxColumns) : area(0, at, 1_048_576, Math.abs(count));
    this.changed(sheet, [moved], undefined, `${axis === "row" ? "Row" : "Column"}${count > 0 ? "Inserted" : "Deleted"}`);
  }

  /** Changes how cells look. */
  restyle(sheet: Sheet, areas: readonly Area[], change: (style: CellStyle) => CellStyle): void {
    this.requireAllowed(sheet, "allowFormatCells");
    for (const each of areas) {
      if (countOf(each) > mostCells && !(each.rows === 1_048_576 || each.columns === maxColumns)) invalid("The range is too large.");
      sheet.restyle(each, change);
    }
    this.isDirty = true;
    this.tell(events.formatChanged, sheet, {
      source: "Local",
      worksheetId: sheet.id,
      address: areas.map(addressIn).join(","),
      referenceId: this.addressOf(sheet, areas),
    });
  }

  // Events

  listen(listener: (event: ModelEvent) => void): void {
    this.listeners.push(listener);
  }

  /** What happens on a sheet concerns those who listen to it, and by way of the host those who listen to all sheets. */
  tell(type: number, sheet: Sheet | null, args: Readonly<Record<string, unknown>>): void {
    if (!this.areEventsEnabled) return;
    for (const listener of this.listeners) listener({ type, target: sheet?.id ?? "Workbook", args });
  }

  /** Does something as the user at the screen. */
  asUser<T>(act: () => T): T {
    const [actor, areEventsEnabled] = [this.actor, this.areEventsEnabled];
    this.actor = "Unknown";
    this.areEventsEnabled = true;
    try {
      return act();
    } finally {
      this.actor = actor;
      this.areEventsEnabled = areEventsEnabled;
    }
  }
}

/** The formulas inside a rule, changed alike. */
const withFormulas = <T>(rule: T, change: (formula: string) => string): T => {
  const walk = (value: unknown): unknown => {
    if (typeof value === "string") return value.startsWith("=") ? change(value) : value;
    if (typeof value !== "object" || value === null) return value;
    return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, walk(inner)]));
  };
  return walk(rule) as T; // as: the same shape
};

/** Whether brackets and quotes of a formula close, and it does not end in the middle. */
function isWellFormed(formula: string): boolean {
  const bare = formula.slice(1).replaceAll(/"(?:[^"]|"")*"|'(?:[^']|'')*'!/g, "0");
  if (/["']/.test(bare)) return false;
  let depth = 0;
  for (const letter of bare) {
    if (letter === "(" || letter === "{") depth += 1;
    if (letter === ")" || letter === "}") depth -= 1;
    if (depth < 0) return false;
  }
  return (
    depth === 0 &&
    /[^\s]/.test(bare) &&
    !/[-+*/^&=<>,(]\s*$/.test(bare) &&
    !/^\s*[*/^&=<>,)]/.test(bare) &&
    !/\d\s*[\p{Script=Han}]/u.test(bare)
  );
}

export const wireValue = (value: CellValue): unknown => {
  if (value === null) return "";
  if (isError(value)) return value.error;
  return typeof value === "object" ? 0 : value;
};

export function valueType(value: CellValue): string {
  if (value === null) return "Empty";
  if (typeof value === "string") return "String";
  if (typeof value === "boolean") return "Boolean";
  return isError(value) ? "Error" : "Double";
}
