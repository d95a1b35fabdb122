import { type CellRef, isUncalculated } from "../../core/book";
import { type Area, draftValue, type SheetDraft } from "../../core/draft";
import { type Content, type EditPlan, type NameEdit, type OwnSheetEdit, ownNamePrefix, sameValue, storedName } from "../../core/edit";
import { areasOf, partsWithin, spotsIn } from "./areas";
import { bytesPerPart, clearJob, draftBytes, draftParts, drawJobs, pageJob } from "./draw-draft";
import { type ListedName, listNames, rangeOn } from "./inventory";
import { gridOf } from "./read-book";
import { referenceTo } from "./references";
import { type Job, send } from "./requests";
import type { Standing, Target } from "./standing";
import { placeKey } from "./standing-marks";
import { bytesOf, contentOf, writtenValue } from "./text";

const bytesPerCall = 400;

/** What of a plan is left out after Excel refused it: print set-up where no printer is known. */
export interface Leaving {
  readonly page: boolean;
}

/** Writes cells, sheets of ours and names, and looks in the same request whether they stand. */
export class Writing {
  private readonly jobs: Job[] = [];
  private readonly pages: Job[] = [];
  private readonly looks: Job[] = [];
  private readonly checks: (() => string | null)[] = [];
  private readonly sheets: ReadonlyMap<string, string>;

  constructor(
    private readonly context: Excel.RequestContext,
    private readonly standing: Standing,
    private readonly leaving: Leaving,
  ) {
    this.sheets = new Map(standing.sheets.map(({ id, name }) => [name, id]));
  }

  /** Jobs of somebody else, in their order among these. */
  add(...jobs: readonly Job[]): void {
    this.jobs.push(...jobs);
  }

  /** Something to look at after everything is written; the answer is what does not stand, or nothing. */
  expect(look: () => () => string | null): void {
    this.looks.push({ bytes: bytesPerCall, queue: () => this.checks.push(look()) });
  }

  /** The sheet of a name as it was when the plan began. */
  sheet(name: string): Excel.Worksheet {
    return this.context.workbook.worksheets.getItem(this.sheets.get(name) ?? name);
  }

  /** Sends everything; answers with the first thing that does not stand as wanted. */
  async send(): Promise<string | null> {
    const { application } = this.context.workbook;
    const suspend = (): void => {
      application.suspendApiCalculationUntilNextSync();
      application.suspendScreenUpdatingUntilNextSync();
    };
    const jobs = [...this.jobs, ...(this.leaving.page ? [] : this.pages), ...this.looks];
    if (jobs.length > 0) await send(this.context, jobs, suspend);
    for (const check of this.checks) {
      const found = check();
      if (found !== null) return found;
    }
    return null;
  }

  /** How many requests it takes. */
  get requests(): readonly Job[] {
    return [...this.jobs, ...this.pages, ...this.looks];
  }

  plan({ edits }: EditPlan, targets: ReadonlyMap<string, Target>): void {
    for (const edit of edits) if (edit.kind === "sheet") this.ownSheet(edit);
    for (const edit of edits) if (edit.kind === "name") this.name(edit);
    this.cells(targets);
  }

  /** Cells that are to be written; each rectangle of them in one go. */
  cells(targets: ReadonlyMap<string, Target>): void {
    const bySheet = new Map<string, CellRef[]>();
    for (const { at, isWritten } of targets.values()) {
      if (!isWritten) continue;
      const here = bySheet.get(at.sheet) ?? [];
      bySheet.set(at.sheet, here);
      here.push(at);
    }
    for (const [name, spots] of bySheet) {
      const sizeOf = (area: Area): number => cellBytes(name, area, targets);
      const areas = areasOf(spots).flatMap((one) => partsWithin(one, bytesPerPart, sizeOf));
      for (const area of areas) this.area(name, area, targets);
    }
  }

  private area(name: string, area: Area, targets: ReadonlyMap<string, Target>): void {
    const sheet = this.sheet(name);
    const written = gridOver(area, (row, column) => {
      const key = placeKey({ sheet: name, row, column });
      return writtenCell(targets.get(key)?.to ?? { value: null, formula: null }, this.standing.contents.get(key)?.format ?? "General");
    });
    const values = written.map((line) => line.map(({ value }) => value));
    const before = written.map((line) => line.map(({ formatBefore }) => formatBefore));
    const after = written.map((line) => line.map(({ formatAfter }) => formatAfter));
    const hasFormulas = written.some((line) => line.some(({ isFormula }) => isFormula));
    this.jobs.push({
      bytes: bytesOf(JSON.stringify([values, before, after])) + 2 * bytesPerCall,
      queue: () => {
        const range = rangeOn(sheet, area);
        if (before.some(hasAny)) range.numberFormat = before;
        if (hasFormulas) range.formulas = values;
        else range.values = values;
        if (after.some(hasAny)) range.numberFormat = after;
      },
    });
    const wantedAt = (row: number, column: number): Content | null => targets.get(placeKey({ sheet: name, row, column }))?.to ?? null;
    this.look(sheet, name, area, 2 * cellBytes(name, area, targets), wantedAt);
  }

  /** Reads an area back and compares it with what is wanted there. */
  private look(
    sheet: Excel.Worksheet,
    name: string,
    area: Area,
    bytes: number,
    wantedAt: (row: number, column: number) => Content | null,
  ): void {
    this.looks.push({
      bytes: bytes + bytesPerCall,
      queue: () => {
        const range = rangeOn(sheet, area).load("values,formulas,numberFormat,valueTypes");
        this.checks.push(() => {
          const grid = gridOf(range);
          if (grid === null) return `${name} cannot be read back`;
          for (let r = 0; r < area.rows; r += 1) {
            for (let c = 0; c < area.columns; c += 1) {
              const wanted = wantedAt(area.row + r, area.column + c);
              if (wanted !== null && !stands(contentOf(grid.at(r, c), true), wanted))
                return referenceTo({ sheet: name, row: area.row + r, column: area.column + c, rows: 1, columns: 1 });
            }
          }
          return null;
        });
      },
    });
  }

  private ownSheet({ id, from, to }: OwnSheetEdit): void {
    const stored = storedName(ownNamePrefix + id);
    const { names, worksheets } = this.context.workbook;
    const known = this.standing.names.find((name) => isNamed(name, stored));
    const sheetName = known?.range?.sheet ?? "";
    const sheetId = this.sheets.get(sheetName);
    if (to === null) {
      this.jobs.push({
        bytes: 2 * bytesPerCall,
        queue: () => {
          if (known !== undefined) names.getItem(known.stored).delete();
          if (sheetId !== undefined) worksheets.getItem(sheetId).delete();
        },
      });
      this.checkName(stored, false);
      return;
    }
    const sheet = sheetId === undefined ? worksheets.add(to.name) : worksheets.getItem(sheetId);
    if (sheetId !== undefined) {
      this.jobs.push(clearJob(sheet));
      if (from?.name !== to.name && to.name !== sheetName) this.jobs.push({ bytes: bytesPerCall, queue: () => (sheet.name = to.name) });
    } else
      this.jobs.push({
        bytes: 2 * bytesPerCall,
        queue: () => {
          if (known !== undefined) names.getItem(known.stored).delete();
          names.add(stored, sheet.getRange("A1")).visible = false;
        },
      });
    this.jobs.push(...drawJobs(sheet, to));
    this.pages.push(pageJob(sheet, to));
    this.lookDraft(sheet, to);
    this.checkName(stored, true);
  }

  private lookDraft(sheet: Excel.Worksheet, draft: SheetDraft): void {
    for (const area of draftParts(draft))
      this.look(sheet, draft.name, area, 2 * draftBytes(draft, area), (row, column) => ({
        value: draftValue(draft, row, column),
        formula: null,
      }));
  }

  private name({ name, to }: NameEdit): void {
    const stored = storedName(name);
    const { names } = this.context.workbook;
    const known = this.standing.names.find((one) => isNamed(one, stored));
    if (to === null && known === undefined) return;
    this.jobs.push({
      bytes: bytesPerCall,
      queue: () => {
        if (known !== undefined) names.getItem(known.stored).delete();
        if (to !== null) names.add(stored, `=${referenceTo(to)}`);
      },
    });
    this.checkName(stored, to !== null);
  }

  private checkName(stored: string, isThere: boolean): void {
    this.expect(() => {
      const namesNow = listNames(this.context);
      return () => (namesNow().some((name) => isNamed(name, stored)) === isThere ? null : stored);
    });
  }
}

/** Bytes of what is wanted in an area on the wire, about. */
function cellBytes(sheet: string, area: Area, targets: ReadonlyMap<string, Target>): number {
  let bytes = 0;
  for (const { row, column } of spotsIn(area)) {
    const { value = null, formula = null, format = "" } = targets.get(placeKey({ sheet, row, column }))?.to ?? {};
    bytes += 30 + bytesOf(`${formula ?? ""}${typeof value === "string" ? value : ""}${format}`);
  }
  return bytes;
}

const isNamed = (name: ListedName, stored: string): boolean => name.stored.toLowerCase() === stored.toLowerCase();

interface Written {
  readonly value: string | number | boolean;
  /** Set before the value is written, or after; `null` leaves the format alone. */
  readonly formatBefore: string | null;
  readonly formatAfter: string | null;
  readonly isFormula: boolean;
}

/**
 * How a content is written so that neither it nor the format becomes another: Excel makes a text of what is written under `@`,
 * and gives a cell the format of what its formula looks at.
 */
function writtenCell({ value, formula, format }: Content, formatNow: string): Written {
  const kept = format ?? formatNow;
  const isText = formula === null && (value === null || typeof value === "string");
  const isUnderText = kept === "@" && !isText;
  return {
    value: formula === null ? writtenValue(value, kept) : `=${formula}`,
    formatBefore: isUnderText ? "General" : (format ?? null),
    formatAfter: isUnderText || formula !== null ? kept : null,
    isFormula: formula !== null,
  };
}

const hasAny = (line: readonly unknown[]): boolean => line.some((one) => one !== null);

const gridOver = <T>({ row, column, rows, columns }: Area, at: (row: number, column: number) => T): T[][] =>
  Array.from({ length: rows }, (_, r) => Array.from({ length: columns }, (__, c) => at(row + r, column + c)));

/** Whether a cell holds what was written: of a formula only that it is one, since Excel spells and calculates it. */
function stands(now: Pick<Content, "value" | "formula">, wanted: Content): boolean {
  if (wanted.formula !== null || now.formula !== null) return (wanted.formula === null) === (now.formula === null);
  if (isUncalculated(wanted.value)) return sameValue(now.value, null);
  if (typeof now.value === "number" && typeof wanted.value === "number")
    return Math.abs(now.value - wanted.value) <= 1e-14 * Math.max(Math.abs(now.value), Math.abs(wanted.value));
  return sameValue(lineEnds(now.value), lineEnds(wanted.value));
}

const lineEnds = (value: Content["value"]): Content["value"] => (typeof value === "string" ? value.replaceAll(/\r\n?/g, "\n") : value);
