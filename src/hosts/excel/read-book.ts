import { type Book, Cells, CellsBuilder, type Sheet } from "../../core/book";
import type { Area } from "../../core/draft";
import type { HostFault } from "../../core/host";
import { fail, ok, type Result } from "../../core/result";
import { excelErrorOf, isMissing, isTooLarge } from "./faults";
import { areaOf, listNames, listSheets, type ListedSheet, ownSheetNames, rangeOn, rangesOf, usedArea } from "./inventory";
import { requestLimit } from "./requests";
import { contentOf } from "./text";

/** What a host remembers of a workbook from one call to the next; all of it may be wrong by then, and costs a sync if it is. */
export interface Memory {
  /** Names of the sheets whose size can be asked for at once, by id. */
  readonly sheets: Map<string, string>;
  /** Those of them that are ours. */
  readonly own: Set<string>;
  /** Bytes a cell of a sheet took when it was read last. */
  readonly bytesPerCell: Map<string, number>;
}

export const freshMemory = (): Memory => ({ sheets: new Map(), own: new Set(), bytesPerCell: new Map() });

/** For a cell of a sheet never read before: some forty Han characters twice, with format and type. */
const cautiousBytes = 200;

/** Larger areas are asked first where anything stands in them. */
const denseCells = 400_000;
/** More filled cells, or more patches of them, than any form or register has. */
const mostCells = 1_000_000;
const mostPatches = 5000;

interface Piece {
  readonly sheet: ListedSheet;
  readonly area: Area;
}

interface Inventory {
  readonly sheets: readonly ListedSheet[];
  readonly wanted: readonly ListedSheet[];
  readonly names: Book["names"];
  readonly isCalculated: boolean;
  readonly used: ReadonlyMap<string, Area | null>;
}

/** The workbook, or the active sheet and all sheets of ours. */
export async function readBook(context: Excel.RequestContext, scope: "book" | "active", memory: Memory): Promise<Result<Book, HostFault>> {
  const inventory = await inventoryOf(context, scope, memory);
  const pieces: Piece[] = [];
  const vast: Piece[] = [];
  for (const sheet of inventory.wanted) {
    const area = inventory.used.get(sheet.id) ?? null;
    if (area === null) continue;
    (area.rows * area.columns > denseCells ? vast : pieces).push({ sheet, area });
  }
  const patches = await patchesOf(context, vast);
  if (!patches.ok) return patches;
  const reading = new Reading(context, memory, inventory.isCalculated);
  const fault = await reading.read([...pieces, ...patches.value]);
  if (fault !== null) return fail(fault);
  return ok({ sheets: inventory.wanted.map((sheet) => reading.sheet(sheet)), names: inventory.names, dateSystem: 1900 });
}

async function inventoryOf(context: Excel.RequestContext, scope: "book" | "active", memory: Memory): Promise<Inventory> {
  try {
    return await takeInventory(context, scope, memory);
  } catch (error) {
    const known = excelErrorOf(error);
    if (known === null || !isMissing(known) || memory.sheets.size === 0) throw error;
    // A sheet seen before is gone: forget them all and look again.
    memory.sheets.clear();
    memory.own.clear();
    return takeInventory(context, scope, memory);
  }
}

async function takeInventory(context: Excel.RequestContext, scope: "book" | "active", memory: Memory): Promise<Inventory> {
  const { worksheets, application } = context.workbook;
  const sheetsNow = listSheets(context);
  const namesNow = listNames(context);
  application.load("calculationState");
  const active = worksheets.getActiveWorksheet().load("id");
  const activeArea = usedArea(active);
  const areas = new Map([...(scope === "book" ? memory.sheets.keys() : memory.own)].map((id) => [id, usedArea(worksheets.getItem(id))]));
  await context.sync();

  const sheets = sheetsNow();
  const names = rangesOf(namesNow(), sheets);
  const own = ownSheetNames(names);
  const wanted = scope === "book" ? sheets : sheets.filter(({ id, name }) => id === active.id || own.has(name));
  const used = new Map([...areas].map(([id, area]) => [id, area()]));
  used.set(active.id, activeArea());
  const unseen = wanted.filter(({ id }) => !used.has(id)).map(({ id }) => [id, usedArea(worksheets.getItem(id))] as const);
  if (unseen.length > 0) await context.sync();
  for (const [id, area] of unseen) used.set(id, area());

  memory.sheets.clear();
  memory.own.clear();
  for (const { id, name } of sheets) {
    memory.sheets.set(id, name);
    if (own.has(name)) memory.own.add(id);
  }
  return { sheets, wanted, names, used, isCalculated: application.calculationState === "Done" };
}

/** Of sheets whose used area is vast, the patches in which something stands. */
async function patchesOf(context: Excel.RequestContext, vast: readonly Piece[]): Promise<Result<readonly Piece[], HostFault>> {
  if (vast.length === 0) return ok([]);
  const asked = vast.flatMap(({ sheet, area }) =>
    (["Constants", "Formulas"] as const).map((kind) => ({
      sheet,
      found: rangeOn(context.workbook.worksheets.getItem(sheet.id), area).getSpecialCellsOrNullObject(kind).load("areaCount,cellCount"),
    })),
  );
  await context.sync();
  const filled = asked.filter(({ found }) => !found.isNullObject);
  for (const { sheet } of vast) {
    const here = filled.filter((one) => one.sheet === sheet).map(({ found }) => found);
    const cells = here.reduce((sum, { cellCount }) => sum + (cellCount < 0 ? Infinity : cellCount), 0);
    if (cells > mostCells || here.reduce((sum, { areaCount }) => sum + areaCount, 0) > mostPatches)
      return fail({ kind: "too-large", sheet: sheet.name });
  }
  const lists = filled.map(({ sheet, found }) => ({
    sheet,
    areas: found.areas.load(`items/rowIndex,items/columnIndex,items/rowCount,items/columnCount`),
  }));
  if (lists.length > 0) await context.sync();
  return ok(lists.flatMap(({ sheet, areas }) => areas.items.map((range) => ({ sheet, area: areaOf(range) }))));
}

interface Loaded {
  readonly piece: Piece;
  readonly range: Excel.Range;
  readonly rows: OfficeExtension.ClientResult<Excel.RowProperties[]>;
}

/** Smaller requests are tried so often when Excel finds them too large after all. */
const mostTries = 3;

/** Reads pieces of sheets into cells, as many at once as one answer holds. */
class Reading {
  private readonly builders = new Map<string, CellsBuilder>();
  private readonly hidden = new Map<string, Set<number>>();
  private budget = requestLimit;

  constructor(
    private readonly context: Excel.RequestContext,
    private readonly memory: Memory,
    private readonly isCalculated: boolean,
  ) {}

  async read(pieces: readonly Piece[]): Promise<HostFault | null> {
    let left = pieces;
    for (let tries = 0; left.length > 0;) {
      const { now, later } = this.taken(left);
      const isRead = await this.load(now);
      if (isRead) left = later;
      else {
        tries += 1;
        if (tries > mostTries) return { kind: "too-large", sheet: now[0]?.sheet.name ?? null };
        this.budget /= 4;
      }
    }
    return null;
  }

  sheet({ id, name, visibility }: ListedSheet): Sheet {
    return {
      name,
      visibility,
      hiddenRows: [...(this.hidden.get(id) ?? [])].sort((a, b) => a - b),
      merges: null,
      cells: this.builders.get(id)?.build() ?? Cells.none,
    };
  }

  /** As much as one answer holds, and the rest. */
  private taken(pieces: readonly Piece[]): { now: readonly Piece[]; later: readonly Piece[] } {
    const now: Piece[] = [];
    const later = [...pieces];
    let room = this.budget;
    while (later.length > 0 && room > 0) {
      const [piece] = later;
      if (piece === undefined) break;
      const bytes = this.memory.bytesPerCell.get(piece.sheet.id) ?? cautiousBytes;
      const fits = Math.floor(room / bytes);
      const cells = piece.area.rows * piece.area.columns;
      if (now.length > 0 && fits < Math.min(cells, piece.area.columns)) break;
      const [area, ...rest] = split(piece.area, Math.max(1, fits));
      now.push({ ...piece, area });
      later.splice(0, 1, ...rest.map((left) => ({ ...piece, area: left })));
      room = rest.length > 0 ? 0 : room - cells * bytes;
    }
    return { now, later };
  }

  /** Whether Excel gave the pieces; values that are missing are as good as a refusal. */
  private async load(pieces: readonly Piece[]): Promise<boolean> {
    const loaded = pieces.map((piece): Loaded => {
      const range = rangeOn(this.context.workbook.worksheets.getItem(piece.sheet.id), piece.area);
      range.load(`values,formulas,numberFormat,valueTypes`);
      return { piece, range, rows: range.getRowProperties({ rowHidden: true }) };
    });
    try {
      await this.context.sync();
    } catch (error) {
      const known = excelErrorOf(error);
      if (known !== null && isTooLarge(known)) return false;
      throw error;
    }
    const grids = loaded.map(({ range }) => gridOf(range));
    if (grids.some((grid) => grid === null)) return false;
    loaded.forEach(({ piece, rows }, index) => {
      const grid = grids[index];
      if (grid != null) this.take(piece, grid, rows.value);
    });
    return true;
  }

  private take({ sheet: { id }, area }: Piece, grid: RangeGrid, rows: readonly Excel.RowProperties[]): void {
    const builder = this.builders.get(id) ?? new CellsBuilder();
    this.builders.set(id, builder);
    let bytes = 0;
    for (let r = 0; r < area.rows; r += 1) {
      for (let c = 0; c < area.columns; c += 1) {
        const told = grid.at(r, c);
        bytes += bytesTold(told.value) + bytesTold(told.formula) + bytesTold(told.format) + bytesTold(told.type);
        const { value, formula } = contentOf(told, this.isCalculated);
        builder.add(area.row + r, area.column + c, value, formula, told.format);
      }
    }
    const perRow = 40;
    this.memory.bytesPerCell.set(id, Math.max(20, Math.ceil((bytes + perRow * area.rows) / (area.rows * area.columns))));
    const hidden = this.hidden.get(id) ?? new Set();
    this.hidden.set(id, hidden);
    rows.forEach(({ rowHidden }, index) => {
      if (rowHidden === true) hidden.add(area.row + index);
    });
  }
}

/** An area from its beginning: a first part of at most so many cells, and what is left. */
function split(area: Area, most: number): readonly [Area, ...Area[]] {
  const { row, column, rows, columns } = area;
  if (rows * columns <= most) return [area];
  const below = (taken: number): Area[] => (rows === taken ? [] : [{ row: row + taken, column, rows: rows - taken, columns }]);
  const full = Math.floor(most / columns);
  if (full > 0) return [{ row, column, rows: full, columns }, ...below(full)];
  return [{ row, column, rows: 1, columns: most }, { row, column: column + most, rows: 1, columns: columns - most }, ...below(1)];
}

/** What a range told of its cells. */
export interface RangeGrid {
  readonly at: (
    row: number,
    column: number,
  ) => { readonly value: unknown; readonly formula: unknown; readonly type: unknown; readonly format: string };
}

/** A loaded range cell by cell; `null` where Excel kept its values back. */
export function gridOf(range: Excel.Range): RangeGrid | null {
  // Excel may answer null instead of an error where it was asked for too much, whatever the types say.
  const [values, formulas, types, formats] = [range.values, range.formulas, range.valueTypes, range.numberFormat] as (unknown[][] | null)[];
  if (values == null || formulas == null || types == null || formats == null) return null;
  return {
    at: (row, column) => {
      const format = formats[row]?.[column];
      return {
        value: values[row]?.[column],
        formula: formulas[row]?.[column],
        type: types[row]?.[column],
        format: typeof format === "string" && format !== "" ? format : "General",
      };
    },
  };
}

/** Bytes of a value in an answer, with its comma and quotes. */
function bytesTold(value: unknown): number {
  if (typeof value !== "string") return 1 + String(value).length;
  return 3 + (/^[\x00-\x7f]*$/.test(value) ? value.length : 3 * value.length);
}
