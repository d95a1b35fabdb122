import { type Book, type CellRef, CellsBuilder, type RangeRef, type Sheet } from "../../core/book";
import type { Area, SheetDraft } from "../../core/draft";
import { type CellsEdit, type Content, type EditPlan, ownNamePrefix, sameContent, storedName } from "../../core/edit";
import type { HostFault } from "../../core/host";
import { fail, ok, type Result } from "../../core/result";
import { areasOf, boxesAround, partsOf } from "./areas";
import { draftBytes, draftParts } from "./draw-draft";
import { areaOf, type ListedName, type ListedSheet, listNames, listSheets, rangeOn, rangesOf, usedArea } from "./inventory";
import { type Fill } from "./mark-text";
import { gridOf } from "./read-book";
import { has, type Job, send } from "./requests";
import { fillOf, type FoundComment, listComments, locate, placeKey } from "./standing-marks";
import { contentOf } from "./text";

/** A cell that a plan looks at or writes, with what it wants there in the end. */
export interface Target {
  readonly at: CellRef;
  readonly to: Content;
  readonly isWritten: boolean;
}

interface Protection {
  readonly isProtected: boolean;
  readonly allowsFormatting: boolean;
  /** Comments count among them. */
  readonly allowsObjects: boolean;
}

/** What stands where a plan wants to write. */
export interface Standing {
  /** As much of the workbook as the plan looks at. */
  readonly book: Book;
  readonly sheets: readonly ListedSheet[];
  readonly names: readonly ListedName[];
  /** What stands in each cell the plan looks at, formats of empty ones included, by `placeKey`. */
  readonly contents: ReadonlyMap<string, Required<Content>>;
  readonly protections: ReadonlyMap<string, Protection>;
  /** Whether any cell to be written is locked, or filled on a sheet, by sheet. */
  readonly locked: ReadonlySet<string>;
  readonly isStructureLocked: boolean;
  readonly fills: ReadonlyMap<string, Fill>;
  readonly comments: readonly FoundComment[];
}

/** The part of an area that holds values outside a draft: someone wrote there. */
interface OwnSheetLook {
  readonly draft: SheetDraft;
  readonly sheet: Excel.Worksheet;
  readonly used: () => Area | null;
}

/** Cells of a plan by sheet and place; where edits meet, the later one tells what is wanted. */
export function targetsOf({ edits }: EditPlan): ReadonlyMap<string, Target> {
  const targets = new Map<string, Target>();
  for (const edit of edits) {
    if (edit.kind !== "cells") continue;
    for (const [key, target] of targetsIn(edit)) {
      const isWritten = target.isWritten || targets.get(key)?.isWritten === true;
      const format = target.to.format ?? targets.get(key)?.to.format;
      targets.set(key, { ...target, isWritten, to: format === undefined ? target.to : { ...target.to, format } });
    }
  }
  return targets;
}

function* targetsIn({ at, from, to }: CellsEdit): Generator<readonly [string, Target]> {
  const blank: Content = { value: null, formula: null };
  for (let r = 0; r < at.rows; r += 1) {
    for (let c = 0; c < at.columns; c += 1) {
      const place = { sheet: at.sheet, row: at.row + r, column: at.column + c };
      const wanted = to[r]?.[c] ?? blank;
      const isWritten = wanted.format !== undefined || !sameContent(from[r]?.[c] ?? blank, wanted);
      yield [placeKey(place), { at: place, to: wanted, isWritten }];
    }
  }
}

/** Merges in a box cannot be more than its cells, and Excel lists at most 512. */
const mostMerges = 500;
/** Cells asked for at once, so that no answer is too large. */
const mostCells = 20_000;
const bytesPerCell = 200;
/** A range with what is asked of it. */
const bytesPerRange = 900;

/** Looks at everything a plan speaks of: one sync, one more for comments, one more for each further 4 MB. */
export async function standingFor(context: Excel.RequestContext, plan: EditPlan): Promise<Result<Standing, HostFault>> {
  const look = new Look(context, plan);
  const fault = await look.first();
  if (fault !== null) return fail(fault);
  await look.second();
  return ok(look.standing());
}

/** After Excel found something missing: the first sheet of a plan that is not there. */
export async function missingIn(context: Excel.RequestContext, { edits }: EditPlan): Promise<HostFault | null> {
  const sheetsNow = listSheets(context);
  const namesNow = listNames(context);
  await context.sync();
  const known = new Set(sheetsNow().map(({ name }) => name));
  const ranges = rangesOf(namesNow(), sheetsNow());
  for (const edit of edits) {
    if (edit.kind === "sheet") {
      if (edit.from !== null && !ranges.has(ownNamePrefix + edit.id)) return { kind: "missing-sheet", sheet: edit.from.name };
    } else if (edit.kind !== "name" && !known.has(edit.at.sheet)) return { kind: "missing-sheet", sheet: edit.at.sheet };
  }
  return null;
}

class Look {
  private readonly targets: ReadonlyMap<string, Target>;
  private readonly jobs: Job[] = [];
  private readonly takes: (() => void)[] = [];
  private readonly contents = new Map<string, Required<Content>>();
  private readonly locked = new Set<string>();
  private readonly merges = new Map<string, RangeRef[]>();
  private readonly fills = new Map<string, Fill>();
  private readonly own = new Map<string, OwnSheetLook>();
  private readonly protections = new Map<string, Protection>();
  private tooLarge: string | null = null;
  private isStructureLocked = false;
  private readonly sheetsNow: () => readonly ListedSheet[];
  private readonly namesNow: () => readonly ListedName[];
  private readonly commentsNow: () => readonly Excel.Comment[];
  private readonly calculated: Excel.Application;
  private comments: readonly FoundComment[] = [];
  private readonly ownCells = new Map<string, CellsBuilder>();

  constructor(
    private readonly context: Excel.RequestContext,
    private readonly plan: EditPlan,
  ) {
    this.targets = targetsOf(plan);
    this.sheetsNow = listSheets(context);
    this.namesNow = listNames(context);
    this.calculated = context.workbook.application.load("calculationState");
    const hasMarks = plan.edits.some(({ kind }) => kind === "mark");
    this.commentsNow = hasMarks && has("1.10") ? listComments(context) : () => [];
  }

  async first(): Promise<HostFault | null> {
    this.askStructure();
    const sheets = new Set(this.plan.edits.flatMap((edit) => (edit.kind === "cells" || edit.kind === "mark" ? [edit.at.sheet] : [])));
    for (const name of sheets) this.askSheet(name);
    for (const edit of this.plan.edits) if (edit.kind === "sheet" && edit.from !== null) this.askOwn(edit.id, edit.from);
    if (this.jobs.length === 0) await this.context.sync();
    else await send(this.context, this.jobs);
    for (const take of this.takes) take();
    return this.tooLarge === null ? null : { kind: "too-large", sheet: this.tooLarge };
  }

  /** What only the first answers let ask: where comments stand, and what someone wrote beside a draft of ours. */
  async second(): Promise<void> {
    const comments = this.commentsNow();
    const located = locate(comments);
    const beside = [...this.own.values()].flatMap((look) => this.askBeside(look));
    if (comments.length > 0 || beside.length > 0) await this.context.sync();
    this.comments = located();
    for (const take of beside) take();
  }

  standing(): Standing {
    const sheets = this.sheetsNow();
    const names = this.namesNow();
    const ranges = rangesOf(names, sheets);
    const builders = new Map<string, CellsBuilder>();
    for (const [key, { at }] of this.targets) {
      const content = this.contents.get(key);
      if (content === undefined) continue;
      const builder = builders.get(at.sheet) ?? new CellsBuilder();
      builders.set(at.sheet, builder);
      builder.add(at.row, at.column, content.value, content.formula, content.format);
    }
    for (const [id, builder] of this.ownCells) {
      const name = ranges.get(ownNamePrefix + id)?.sheet;
      if (name !== undefined) builders.set(name, builder);
    }
    const book: Book = {
      sheets: sheets.map(({ name, visibility }): Sheet => ({
        name,
        visibility,
        hiddenRows: [],
        merges: this.merges.get(name) ?? null,
        cells: (builders.get(name) ?? new CellsBuilder()).build(),
      })),
      names: ranges,
      dateSystem: 1900,
    };
    const { contents, protections, locked, isStructureLocked, fills, comments } = this;
    return { book, sheets, names, contents, protections, locked, isStructureLocked, fills, comments };
  }

  private get isCalculated(): boolean {
    return this.calculated.calculationState === "Done";
  }

  private askStructure(): void {
    if (!this.plan.edits.some(({ kind }) => kind === "sheet")) return;
    const protection = this.context.workbook.protection.load("protected");
    this.takes.push(() => (this.isStructureLocked = protection.protected));
  }

  private askProtection(sheet: Excel.Worksheet, name: string): void {
    const protection = sheet.protection.load("protected,options");
    this.takes.push(() =>
      this.protections.set(name, {
        isProtected: protection.protected,
        allowsFormatting: protection.protected && protection.options.allowFormatCells === true,
        allowsObjects: protection.protected && protection.options.allowEditObjects === true,
      }),
    );
  }

  private askSheet(name: string): void {
    const sheet = this.context.workbook.worksheets.getItem(name);
    this.askProtection(sheet, name);
    const here = [...this.targets.values()].filter(({ at }) => at.sheet === name);
    const written = areasOf(here.filter(({ isWritten }) => isWritten).map(({ at }) => at));
    const looked = areasOf(here.filter(({ isWritten }) => !isWritten).map(({ at }) => at));
    for (const area of written.flatMap((one) => partsOf(one, mostCells))) this.askCells(sheet, name, area, true);
    for (const area of looked.flatMap((one) => partsOf(one, mostCells))) this.askCells(sheet, name, area, false);
    if (has("1.13")) for (const box of boxesAround(written, mostMerges)) this.askMerges(sheet, name, box);
    const marked = this.plan.edits.flatMap((edit) => (edit.kind === "mark" && edit.at.sheet === name ? [edit.at] : []));
    for (const area of areasOf(marked)) this.askFills(sheet, name, area);
  }

  private ask(bytes: number, queue: () => () => void): void {
    this.jobs.push({ bytes: bytes + bytesPerRange, queue: () => this.takes.push(queue()) });
  }

  private askCells(sheet: Excel.Worksheet, name: string, area: Area, isWritten: boolean): void {
    this.ask(area.rows * area.columns * bytesPerCell, () => {
      const range = rangeOn(sheet, area).load("values,formulas,numberFormat,valueTypes,format/protection/locked");
      return () => {
        const grid = gridOf(range);
        if (grid === null) {
          this.tooLarge = name;
          return;
        }
        // Null says that some are locked.
        const { locked } = range.format.protection as { readonly locked: boolean | null };
        if (isWritten && locked !== false) this.locked.add(name);
        for (let r = 0; r < area.rows; r += 1) {
          for (let c = 0; c < area.columns; c += 1) {
            const told = grid.at(r, c);
            const key = placeKey({ sheet: name, row: area.row + r, column: area.column + c });
            this.contents.set(key, { ...contentOf(told, this.isCalculated), format: told.format });
          }
        }
      };
    });
  }

  private askMerges(sheet: Excel.Worksheet, name: string, box: Area): void {
    this.ask(bytesPerRange, () => {
      const merged = rangeOn(sheet, box)
        .getMergedAreasOrNullObject()
        .load("areas/items/rowIndex,areas/items/columnIndex,areas/items/rowCount,areas/items/columnCount");
      return () => {
        const known = this.merges.get(name) ?? [];
        this.merges.set(name, known);
        if (!merged.isNullObject) known.push(...merged.areas.items.map((range) => ({ sheet: name, ...areaOf(range) })));
      };
    });
  }

  private askFills(sheet: Excel.Worksheet, name: string, area: Area): void {
    this.ask(area.rows * area.columns * bytesPerCell, () => {
      const properties = rangeOn(sheet, area).getCellProperties({ format: { fill: { color: true, pattern: true, tintAndShade: true } } });
      return () => {
        properties.value.forEach((line, r) => {
          line.forEach(({ format }, c) => {
            this.fills.set(placeKey({ sheet: name, row: area.row + r, column: area.column + c }), fillOf(format?.fill));
          });
        });
      };
    });
  }

  private askOwn(id: string, draft: SheetDraft): void {
    const sheet = this.context.workbook.names.getItem(storedName(ownNamePrefix + id)).getRange().worksheet;
    this.own.set(id, { draft, sheet, used: usedArea(sheet) });
    this.askProtection(sheet, draft.name);
    const builder = new CellsBuilder();
    this.ownCells.set(id, builder);
    for (const area of draftParts(draft)) this.askOwnCells(sheet, draft, area, builder);
  }

  private askOwnCells(sheet: Excel.Worksheet, draft: SheetDraft, area: Area, builder: CellsBuilder): void {
    this.ask(2 * draftBytes(draft, area), () => {
      const range = rangeOn(sheet, area).load("values,formulas,numberFormat,valueTypes");
      return () => {
        const grid = gridOf(range);
        if (grid === null) this.tooLarge = draft.name;
        else addTo(builder, area, (r, c) => contentOf(grid.at(r, c), true));
      };
    });
  }

  /** Values outside a draft: read only where there are any, which refuses the plan anyway. */
  private askBeside({ draft, sheet, used }: OwnSheetLook): (() => void)[] {
    const area = used();
    const columns = Math.max(1, ...draft.rows.map(({ cells }) => cells.length));
    if (area === null) return [];
    const right = area.column + area.columns;
    const bottom = area.row + area.rows;
    if (right <= columns && bottom <= draft.rows.length) return [];
    const builder = [...this.ownCells].find(([id]) => this.own.get(id)?.draft === draft)?.[1];
    const [rows, width] = [Math.min(area.rows, 200), Math.min(area.columns, 100)];
    const corner = { row: area.row, column: area.column, rows, columns: width };
    const range = rangeOn(sheet, corner).load("values,formulas,numberFormat,valueTypes");
    return [
      () => {
        const grid = gridOf(range);
        // Far away from the draft only where the used part ends is known, and that it is not ours.
        builder?.add(bottom - 1, right - 1, "…");
        if (grid !== null && builder !== undefined) addTo(builder, corner, (r, c) => contentOf(grid.at(r, c), true));
      },
    ];
  }
}

function addTo(builder: CellsBuilder, area: Area, at: (row: number, column: number) => Pick<Content, "value" | "formula">): void {
  for (let r = 0; r < area.rows; r += 1) {
    for (let c = 0; c < area.columns; c += 1) {
      const { value, formula } = at(r, c);
      builder.add(area.row + r, area.column + c, value, formula);
    }
  }
}
