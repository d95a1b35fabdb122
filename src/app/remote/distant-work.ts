import type { Assessment } from "../../core/assessment";
import type { Book } from "../../core/book";
import type { Examination } from "../examine";
import type { Work } from "../work";
import type { Answer, Inputs, Question } from "./protocol";
import { Listener } from "./records";
import { buffersIn, changeOf } from "./sheet-changes";

/** The line to an examiner elsewhere, such as a worker. */
export interface Line {
  post(question: Question, transfer: readonly ArrayBufferLike[]): void;
  close(): void;
}

/** Opens a line; throws where there can be none. `lost` tells that nothing will be answered any more. */
export type OpenLine = (heard: (answer: Answer) => void, lost: () => void) => Line;

/** Books with fewer filled cells are examined here: asking elsewhere takes longer. */
const fewCells = 400;
/** An examiner that did not come up by then, in milliseconds, never will. */
const longestStart = 10_000;

const cellsIn = ({ sheets }: Book): number => sheets.reduce((sum, { cells }) => sum + cells.size, 0);

interface Means {
  readonly few?: number;
  /** Lets the page do something else before it goes on. */
  readonly pause?: () => Promise<void>;
}

interface Asked {
  readonly book: Book;
  readonly inputs: Inputs;
  readonly done: (examination: Examination | Promise<Examination>) => void;
  readonly failed: (cause: Error) => void;
}

/** Work whose examinations of large books are made elsewhere; here, where there is no elsewhere or it is lost. */
export function distantWork(near: Work, open: OpenLine, { few = fewCells, pause }: Means = {}): Work {
  const distance = new Distance(near, open, few, pause);
  return {
    ...near,
    examine: (book, ...inputs) => distance.examine(book, inputs),
    callOff() {
      near.callOff?.();
      distance.callOff();
    },
  };
}

class Distance {
  private readonly asked = new Map<number, Asked>();
  private readonly listener = new Listener();
  private line: Line | null = null;
  private sent: Book | null = null;
  private turn = 0;

  constructor(
    private readonly near: Work,
    open: OpenLine,
    private readonly few: number,
    private readonly pause: Means["pause"],
  ) {
    const stopWaiting = near.clock.later(longestStart, () => this.lost());
    try {
      this.line = open(
        (answer) => {
          stopWaiting();
          this.hear(answer);
        },
        () => this.lost(),
      );
    } catch {
      stopWaiting(); // no elsewhere: all is examined here
    }
  }

  async examine(book: Book, inputs: Inputs): Promise<Examination> {
    this.callOff();
    const { turn } = this;
    if (this.line !== null && cellsIn(book) >= this.few) await this.pause?.(); // a book was just read, and is to be compared
    const { line } = this;
    if (turn !== this.turn) throw new Error("called off");
    if (line === null || cellsIn(book) < this.few) return this.near.examine(book, ...inputs);
    const change = changeOf(this.sent, book);
    this.sent = book;
    return new Promise((done, failed) => {
      this.asked.set(turn, { book, inputs, done, failed });
      line.post({ kind: "examine", turn, book: change, inputs }, buffersIn(change));
    });
  }

  callOff(): void {
    this.turn += 1;
    if (this.asked.size === 0) return;
    for (const { failed } of this.asked.values()) failed(new Error("called off"));
    this.asked.clear();
    this.line?.post({ kind: "call-off" }, []);
  }

  private hear(answer: Answer): void {
    if (answer.kind === "records") this.listener.hear(answer.records);
    else if (answer.kind === "examined") {
      const told = this.listener.whole(answer.whole, answer.gone) as Told;
      const asked = this.taken(answer.turn);
      const { assessments, ...rest } = told;
      asked?.done({ ...rest, book: asked.book, assessments: new Map(assessments.map((each) => [each.form.id, each])) });
    } else if (answer.kind === "failed") this.taken(answer.turn)?.failed(new Error(answer.reason));
  }

  private taken(turn: number): Asked | undefined {
    const asked = this.asked.get(turn);
    this.asked.delete(turn);
    return asked;
  }

  /** What was asked is done here, and everything after. */
  private lost(): void {
    this.line?.close();
    this.line = null;
    for (const { book, inputs, done } of this.asked.values()) done(Promise.resolve(this.near.examine(book, ...inputs)));
    this.asked.clear();
  }
}

type Told = Omit<Examination, "book" | "assessments"> & { readonly assessments: readonly Assessment[] };
