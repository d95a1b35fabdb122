import type { Area } from "../../../core/draft";
import { area, isUnbounded, maxColumns, maxRows, placesIn } from "./areas";
import { conflict } from "./refusals";
import type { Sheet } from "./sheet";
import type { Border, CellStyle, Side } from "./state";
import { noBorder } from "./style";

export const borderIndexes = [
  "EdgeTop",
  "EdgeBottom",
  "EdgeLeft",
  "EdgeRight",
  "InsideVertical",
  "InsideHorizontal",
  "DiagonalDown",
  "DiagonalUp",
] as const;
export type BorderIndex = (typeof borderIndexes)[number];

interface Spot {
  readonly row: number;
  readonly column: number;
  readonly side: Side;
}

/** The sides of cells that make up one border of a rectangle. */
function* spotsOf({ row, column, rows, columns }: Area, index: BorderIndex): Iterable<Spot> {
  const last = { row: row + rows - 1, column: column + columns - 1 };
  const isHorizontal = index === "EdgeTop" || index === "EdgeBottom";
  if (isHorizontal)
    for (let c = column; c <= last.column; c += 1)
      yield index === "EdgeTop" ? { row, column: c, side: "top" } : { row: last.row, column: c, side: "bottom" };
  else if (index === "EdgeLeft" || index === "EdgeRight")
    for (let r = row; r <= last.row; r += 1)
      yield index === "EdgeLeft" ? { row: r, column, side: "left" } : { row: r, column: last.column, side: "right" };
  else
    for (const [r, c] of placesIn({ row, column, rows, columns })) {
      if (index === "InsideHorizontal" && r < last.row) yield { row: r, column: c, side: "bottom" };
      else if (index === "InsideVertical" && c < last.column) yield { row: r, column: c, side: "right" };
      else if (index === "DiagonalDown") yield { row: r, column: c, side: "diagonalDown" };
      else if (index === "DiagonalUp") yield { row: r, column: c, side: "diagonalUp" };
    }
}

/** The same line seen from the cell on its other side. */
function across({ row, column, side }: Spot): Spot | null {
  if (side === "top" && row > 0) return { row: row - 1, column, side: "bottom" };
  if (side === "bottom" && row < maxRows - 1) return { row: row + 1, column, side: "top" };
  if (side === "left" && column > 0) return { row, column: column - 1, side: "right" };
  if (side === "right" && column < maxColumns - 1) return { row, column: column + 1, side: "left" };
  return null;
}

const own = (sheet: Sheet, { row, column, side }: Spot): Border | undefined => sheet.styleAt(row, column).borders?.[side];

function borderAt(sheet: Sheet, spot: Spot): Border {
  const other = across(spot);
  return own(sheet, spot) ?? (other === null ? undefined : own(sheet, other)) ?? noBorder;
}

/** A border of areas where all its lines are alike; each property is `null` where they are not. */
export function borderOf(sheet: Sheet, areas: readonly Area[], index: BorderIndex): Readonly<Record<keyof Border, string | null>> {
  const found: Border[] = [];
  for (const each of areas) {
    if (isUnbounded(each)) found.push(sheet.style.borders?.top ?? noBorder);
    else for (const spot of spotsOf(each, index)) found.push(borderAt(sheet, spot));
  }
  const uniform = (key: keyof Border): string | null => {
    const [first = noBorder, ...rest] = found;
    return rest.every((border) => border[key] === first[key]) ? first[key] : null;
  };
  return { style: uniform("style"), weight: uniform("weight"), color: uniform("color") };
}

export function setBorder(sheet: Sheet, areas: readonly Area[], index: BorderIndex, change: (border: Border) => Border): void {
  for (const each of areas) {
    if (isUnbounded(each)) conflict("The test host draws no borders around whole rows and columns.");
    for (const spot of spotsOf(each, index)) {
      const border = change(borderAt(sheet, spot));
      put(sheet, spot, border.style === "None" ? null : border);
      const other = across(spot);
      if (other !== null && own(sheet, other) !== undefined) put(sheet, other, null);
    }
  }
}

function put(sheet: Sheet, { row, column, side }: Spot, border: Border | null): void {
  const style = sheet.styleAt(row, column);
  if (border === null && style.borders?.[side] === undefined) return;
  sheet.touch(row, column).style = withSide(style, side, border);
}

function withSide(style: CellStyle, side: Side, border: Border | null): CellStyle {
  const { [side]: _old, ...rest } = style.borders ?? {};
  const { borders: _borders, ...bare } = style;
  const borders = border === null ? rest : { ...rest, [side]: border };
  return Object.keys(borders).length === 0 ? bare : { ...bare, borders };
}

/** Takes away the lines that neighbours share with a rectangle, so that nothing of its borders is left. */
export function plainBorders(sheet: Sheet, given: Area): void {
  if (isUnbounded(given)) return;
  for (const index of ["EdgeTop", "EdgeBottom", "EdgeLeft", "EdgeRight"] as const) {
    for (const spot of spotsOf(area(given.row, given.column, given.rows, given.columns), index)) {
      const other = across(spot);
      if (other !== null && own(sheet, other) !== undefined) put(sheet, other, null);
    }
  }
}
