// The page of a test add-in: the host over Excel, to be called from a test. Books travel as rows of cells.
import type { Book, Cell } from "../../src/core/book";
import type { EditPlan } from "../../src/core/edit";
import type { HostFault, PlacedMark } from "../../src/core/host";
import type { Place } from "../../src/core/place";
import { ok, type Result } from "../../src/core/result";
import { type ExcelHost, excelHost } from "../../src/hosts/excel/excel-host";

export interface PlainSheet {
  readonly name: string;
  readonly visibility: Book["sheets"][number]["visibility"];
  readonly hiddenRows: readonly number[];
  readonly merges: Book["sheets"][number]["merges"];
  readonly cells: readonly (readonly [row: number, column: number, cell: Cell])[];
}

export interface PlainBook {
  readonly sheets: readonly PlainSheet[];
  readonly names: readonly (readonly [string, Book["names"] extends ReadonlyMap<string, infer R> ? R : never])[];
  readonly dateSystem: Book["dateSystem"];
}

export interface Bridge {
  readonly read: (scope: "book" | "active") => Promise<Result<PlainBook, HostFault>>;
  readonly apply: (plan: EditPlan) => Promise<Result<void, HostFault>>;
  readonly placedMarks: () => Promise<Result<readonly PlacedMark[], HostFault>>;
  readonly reveal: (place: Place) => Promise<void>;
  /** Begins to count changes that are told. */
  readonly watch: () => void;
  readonly stopWatching: () => void;
  readonly changes: () => number;
  /** Forgets everything, as a pane that was closed. */
  readonly anew: () => void;
}

declare global {
  interface Window {
    bridge: Promise<Bridge>;
  }
}

function plain(book: Book): PlainBook {
  return {
    sheets: book.sheets.map(({ name, visibility, hiddenRows, merges, cells }) => {
      const rows: (readonly [number, number, Cell])[] = [];
      cells.forEach((row, column, index) => rows.push([row, column, cells.cellAt(index)]));
      return { name, visibility, hiddenRows, merges, cells: rows };
    }),
    names: [...book.names],
    dateSystem: book.dateSystem,
  };
}

async function bridge(): Promise<Bridge> {
  await Office.onReady();
  let host: ExcelHost = excelHost();
  let told = 0;
  let stop: () => void = () => undefined;
  return {
    read: async (scope) => {
      const book = await host.read(scope);
      return book.ok ? ok(plain(book.value)) : book;
    },
    apply: (plan) => host.apply(plan),
    placedMarks: () => host.placedMarks(),
    reveal: (place) => host.reveal(place),
    watch: () => {
      stop = host.watch(() => (told += 1));
    },
    stopWatching: () => stop(),
    changes: () => told,
    anew: () => {
      host = excelHost();
    },
  };
}

window.bridge = bridge();
