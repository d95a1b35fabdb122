import { cellsIn, type Book, type CellRef, type CellValue } from "../core/book";
import { cellEdit, type Mark } from "../core/edit";
import type { Host, HostFault } from "../core/host";
import type { Place } from "../core/place";
import { fail, type Result } from "../core/result";
import { memoryHost } from "../hosts/memory/memory-host";

/** A host in memory that can be watched, typed into and made to fail, for tests of screens and sessions. */
export interface PlainHost extends Host {
  readonly book: () => Book;
  readonly revealed: readonly Place[];
  /** As if a user typed into a cell. */
  readonly type: (at: CellRef, value: CellValue) => void;
  /** The next acts fail so, or throw. */
  failWith: HostFault | Error | null;
  /** Tells those who watch that something changed, however long ago. */
  readonly signal: (where?: Place) => void;
  /** Marks that stand, by `sheet!address`. */
  readonly marks: () => ReadonlyMap<string, Mark>;
  /** Reading waits for this. */
  readingWaits: Promise<void> | null;
}

export function plainHost(first: Book): PlainHost {
  const memory = memoryHost(first);
  const listeners = new Set<(where: Place) => void>();
  const revealed: Place[] = [];
  const failing = <T>(work: () => Promise<Result<T, HostFault>>): Promise<Result<T, HostFault>> => {
    if (host.failWith instanceof Error) return Promise.reject(host.failWith);
    return host.failWith === null ? work() : Promise.resolve(fail(host.failWith));
  };
  const host: PlainHost = {
    label: "plain",
    failWith: null,
    readingWaits: null,
    revealed,
    book: () => memory.book,
    type(at, value) {
      const [[before] = []] = cellsIn(memory.book, { ...at, rows: 1, columns: 1 });
      if (before === undefined) throw new Error("There is no such cell");
      void memory.apply({ title: { message: "", data: {} }, edits: [cellEdit(at, before, { value, formula: null })] });
      host.signal();
    },
    async read(scope) {
      await (host.readingWaits ?? Promise.resolve());
      return failing(() => memory.read(scope));
    },
    apply: (plan) => failing(() => memory.apply(plan)),
    placedMarks: () => failing(() => memory.placedMarks()),
    signal(where = { scope: "book" }) {
      for (const listener of listeners) listener(where);
    },
    marks: () => memory.marks,
    reveal(place) {
      revealed.push(place);
      return Promise.resolve();
    },
    watch(changed) {
      listeners.add(changed);
      return () => listeners.delete(changed);
    },
  };
  return host;
}
