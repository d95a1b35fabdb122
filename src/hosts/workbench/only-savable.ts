import type { ICellData, IObjectMatrixPrimitiveType, IStyleData, Nullable } from "@univerjs/core";
import { plainText } from "./cell-data";

/** Takes out of a person's change what could not be saved: looks beside the number format, and rich text. */
export function onlySavable(matrix: IObjectMatrixPrimitiveType<Nullable<ICellData>>): void {
  for (const row of Object.values(matrix)) {
    for (const cell of Object.values(row as Readonly<Record<string, Nullable<ICellData>>>))
      if (cell !== null && cell !== undefined) reduce(cell);
  }
}

function reduce(cell: ICellData): void {
  const text = cell.p?.body?.dataStream;
  if (text !== undefined) {
    cell.v = plainText(text);
    cell.p = null;
  }
  if (typeof cell.s === "object" && cell.s !== null) cell.s = formatOnly(cell.s);
  else delete cell.s;
}

/** A format of null takes the format away. */
const formatOnly = (style: IStyleData): IStyleData | undefined => (style.n === undefined ? undefined : { n: style.n });
