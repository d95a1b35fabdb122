import type { CellRef } from "./book";
import type { Form, FormKind, Indicator } from "./form";
import { projectsOf } from "./project";
import { fold } from "./stated/fold";

export type TieKind = "name" | "goal" | "target" | "budget" | "detail" | "line";

/** What one form says of a fact. */
export interface Statement {
  readonly form: Form;
  readonly at: CellRef;
  readonly text: string;
}

/** One fact that two forms of a project both state, and whether they say the same; the form that comes earlier in the year stands first. */
export interface Tie {
  readonly kind: TieKind;
  /** Names the fact without addresses and values. */
  readonly subject: string;
  /** What the forms call it; empty where the kind says it all. */
  readonly label: string;
  readonly first: Statement;
  readonly second: Statement;
  readonly holds: boolean;
}

/** An indicator of one form with the one of that name in another. */
export interface IndicatorPair {
  readonly first: Indicator;
  readonly second: Indicator;
}

/** Two forms of a project, of which the second follows from the first. */
export interface FormPair {
  readonly first: Form;
  readonly second: Form;
}

/** The order in which a project's forms are filled in. */
export const stages: readonly FormKind[] = ["target-declaration", "monitoring", "self-evaluation"];

const pairs = new WeakMap<readonly Form[], readonly FormPair[]>();

/** The forms of each project, two and two, where it has one of a kind alone: of two declarations no one can say which was approved. */
export function formPairsOf(forms: readonly Form[]): readonly FormPair[] {
  const known = pairs.get(forms);
  if (known !== undefined) return known;
  const found = projectsOf(forms).flatMap(({ forms: members }) => {
    const chain = stages.flatMap((stage) => {
      const [only, ...more] = members.filter(({ kind }) => kind === stage);
      return only === undefined || more.length > 0 ? [] : [only];
    });
    return chain.flatMap((first, index) => chain.slice(index + 1).map((second) => ({ first, second })));
  });
  pairs.set(forms, found);
  return found;
}

/** Signs between words, which say nothing of a goal. */
export const punctuation = /[,.，。;；:、"'()《》\-—…!！?？]/g;
/** A text without them, for comparing. */
export const wordsOf = (text: string): string => fold(text).replaceAll(punctuation, "");
