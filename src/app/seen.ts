import type { Book } from "../core/book";

/** What stands on a sheet, for those who wonder why nothing was recognised. */
export interface SeenSheet {
  readonly name: string;
  readonly cells: number;
  /** The first text on it, shortened; `null` where it holds none. */
  readonly begins: string | null;
}

const longest = 24;

/** Visible sheets that hold anything, in order. */
export const seenIn = ({ sheets }: Book): readonly SeenSheet[] =>
  sheets
    .filter(({ visibility, cells }) => visibility === "visible" && cells.size > 0)
    .map(({ name, cells }) => {
      let begins: string | null = null;
      for (let index = 0; index < cells.size && begins === null; index += 1) {
        const { value } = cells.cellAt(index);
        if (typeof value === "string" && value.trim() !== "") begins = value.trim();
      }
      return { name, cells: cells.size, begins: begins !== null && begins.length > longest ? `${begins.slice(0, longest)}…` : begins };
    });
