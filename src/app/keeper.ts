import { nothingKept, type Kept, type Remembrance } from "./remembrance";
import type { Session } from "./state";
import type { Storage } from "./storage";

/** Remembers what a person decided about a workbook, and the steps that can be undone, outside of it. */
export interface Keeper {
  load(): Promise<Kept>;
  /** Writes what changed, if anything; work goes on meanwhile, and also where writing fails. */
  keep(session: Pick<Session, "choices" | "journal">): void;
}

/** So many workbooks are remembered; the one not worked on for longest is forgotten first. */
export const mostBooks = 50;

const booksKey = "books";
const keyOf = (book: string): string => `book:${book}`;

/** The workbooks remembered, the latest last. */
function booksIn(text: string | null): readonly string[] {
  try {
    const books: unknown = JSON.parse(text ?? "[]");
    return Array.isArray(books) ? books.filter((book) => typeof book === "string") : [];
  } catch {
    return []; // no JSON: as if nothing had been written
  }
}

/** The form of what is kept is read and written by a part of the program that the first screen does not need. */
const schema = () => import("./kept");

export function keeperOn(storage: Storage, { book, what }: Remembrance): Keeper {
  let seen: Kept | null = null;
  /** What the session began with, which needs no writing. */
  let first: Kept | null = null;
  let wanted: Kept | null = null;
  /** The text that stands in the storage, or says no more than nothing there. */
  let written: string | null = null;
  let writing: Promise<void> = Promise.resolve();
  let isListed = false;

  const partOf = ({ choices, journal }: Kept): Kept =>
    what === "choices-and-journal"
      ? { choices, journal }
      : { choices: choices === null ? null : { ...choices, profiles: [], fields: {} }, journal: null };

  const list = async (): Promise<void> => {
    if (isListed) return;
    const books = [...booksIn(await storage.get(booksKey)).filter((each) => each !== book), book];
    for (const forgotten of books.slice(0, -mostBooks)) await storage.remove(keyOf(forgotten));
    await storage.set(booksKey, JSON.stringify(books.slice(-mostBooks)));
    isListed = true;
  };

  const write = async (): Promise<void> => {
    if (first === null || wanted === null) return;
    try {
      const { textOfKept } = await schema();
      written ??= textOfKept(first);
      const text = textOfKept(wanted);
      if (text === written) return;
      await storage.set(keyOf(book), text);
      written = text;
      await list();
    } catch {
      // The next change tries again; a storage that is full or blocked must not stop anyone's work.
    }
  };

  return {
    async load() {
      schema().catch(() => undefined); // at hand when the first change is to be written: the pane may be closed right after it
      try {
        const text = await storage.get(keyOf(book));
        if (text === null) return nothingKept;
        const { keptIn, textOfKept } = await schema();
        const kept = partOf(keptIn(text));
        written = textOfKept(kept);
        return kept;
      } catch {
        return nothingKept; // a blocked storage must not keep the pane from opening
      }
    },
    keep({ choices, journal }) {
      if (seen?.choices === choices && seen.journal === journal) return;
      seen = { choices, journal };
      wanted = partOf(seen);
      if (first === null) first = wanted;
      else writing = writing.then(write);
    },
  };
}
