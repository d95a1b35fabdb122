import { CommandType, type ICommandService, type IMutation } from "@univerjs/core";
import type { RangeRef } from "../../core/book";
import type { SheetDraft } from "../../core/draft";
import type { Mark } from "../../core/edit";

/** A sheet of ours: where it stands in the grid, and its draft where it was made here. */
export interface OwnSheet {
  readonly sheetId: string;
  /** `null` for one that came with the file. */
  readonly draft: SheetDraft | null;
}

/** A mark of ours, and what it covers. */
export interface RecordedMark {
  readonly mark: Mark;
  /** Fill as the grid has it, and the note that stood there. */
  readonly before: { readonly fill: string | null; readonly note: string | null };
}

/** What the grid does not know of a workbook: our sheets, marks and names. It changes only by `recordMutation`, so the grid's undo takes it along. */
export interface Recorded {
  readonly own: Map<string, OwnSheet>;
  /** By sheet id, row and column. */
  readonly marks: Map<string, RecordedMark>;
  readonly names: Map<string, RangeRef>;
}

/** One entry replaced; `null` takes it away. */
export type RecordChange =
  | { readonly of: "own"; readonly key: string; readonly to: OwnSheet | null }
  | { readonly of: "marks"; readonly key: string; readonly to: RecordedMark | null }
  | { readonly of: "names"; readonly key: string; readonly to: RangeRef | null };

export const recordMutationId = "jibiao.mutation.record";

export const recorded = (names: ReadonlyMap<string, RangeRef> = new Map()): Recorded => ({
  own: new Map(),
  marks: new Map(),
  names: new Map(names),
});

const put = <V>(map: Map<string, V>, key: string, value: V | null): void => {
  if (value === null) map.delete(key);
  else map.set(key, value);
};

function change(record: Recorded, made: RecordChange): void {
  switch (made.of) {
    case "own": {
      put(record.own, made.key, made.to);
      return;
    }
    case "marks": {
      put(record.marks, made.key, made.to);
      return;
    }
    case "names": {
      put(record.names, made.key, made.to);
      return;
    }
  }
}

/** The change that takes another back. */
export function changeBack(record: Recorded, made: RecordChange): RecordChange {
  switch (made.of) {
    case "own":
      return { ...made, to: record.own.get(made.key) ?? null };
    case "marks":
      return { ...made, to: record.marks.get(made.key) ?? null };
    case "names":
      return { ...made, to: record.names.get(made.key) ?? null };
  }
}

/** Lets the grid change the record as it changes cells; `current` answers with that of the open workbook. */
export function registerRecord(commands: ICommandService, current: () => Recorded): void {
  const mutation: IMutation<RecordChange> = {
    id: recordMutationId,
    type: CommandType.MUTATION,
    handler: (_, params) => {
      change(current(), params);
      return true;
    },
  };
  commands.registerCommand(mutation);
}

export const cellKey = (sheetId: string, row: number, column: number): string => [sheetId, row, column].join("\n");
