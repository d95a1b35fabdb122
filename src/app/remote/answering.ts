import type { Book } from "../../core/book";
import type { Work } from "../work";
import type { Answer, Question } from "./protocol";
import { type RecordText, Teller } from "./records";
import { changed } from "./sheet-changes";

/** Characters of a portion: read in a few milliseconds. */
const portion = 60_000;

/** The side that examines: keeps the book, answers what is asked, and leaves off what is asked for anew meanwhile. */
export function answering(work: Pick<Work, "examine" | "callOff">, post: (answer: Answer) => void): (question: Question) => Promise<void> {
  const teller = new Teller();
  let book: Book | null = null;
  let latest = 0;
  return async (question) => {
    work.callOff?.();
    if (question.kind === "call-off") {
      latest = 0;
      return;
    }
    const { turn, inputs } = question;
    latest = turn;
    book = changed(book, question.book);
    try {
      const { assessments, book: _, ...rest } = await work.examine(book, ...inputs);
      if (latest !== turn) return;
      const { records, whole, gone } = teller.tell({ ...rest, assessments: [...assessments.values()] });
      for (const some of portionsOf(records)) post({ kind: "records", records: some });
      post({ kind: "examined", turn, whole, gone });
    } catch (error) {
      if (latest === turn) post({ kind: "failed", turn, reason: error instanceof Error ? error.message : String(error) });
    }
  };
}

function* portionsOf(records: readonly RecordText[]): Iterable<readonly RecordText[]> {
  let some: RecordText[] = [];
  let size = 0;
  for (const record of records) {
    some.push(record);
    size += record[1].length;
    if (size < portion) continue;
    yield some;
    [some, size] = [[], 0];
  }
  if (some.length > 0) yield some;
}
