import type { Assessment, ItemScore } from "../assessment";
import type { Form, FormKind } from "../form";
import type { Message } from "../message";
import { step, type Assessing, type Scoring } from "./context";
import { scoreExecution } from "./execution";
import { scoreRow, weightOf } from "./row";
import { gradeOn, rescalingSays, totalOf } from "./total";

export type { Assessing } from "./context";

/** Kinds of form that state what was reached; the others set goals or watch them. */
const scoredKinds: ReadonlySet<FormKind> = new Set<FormKind>([
  "self-evaluation",
  "department-self-evaluation",
  "evaluation-scorecard",
  "spot-check",
]);

/** Scores, adds up and grades one form. Never throws on what stands in it, and never finds a number where a person must judge. */
export function assess(form: Form, assessing: Assessing): Assessment {
  const indicators = form.table?.indicators ?? [];
  const isScoredKind = scoredKinds.has(form.kind);
  const scoring: Scoring = {
    ...assessing,
    form,
    judgements: assessing.judgements ?? [],
    places: form.profile.rounding.value,
    bearsPoints: isScoredKind && indicators.some((each) => each.points.length > 0 || weightOf(each) !== null),
  };
  const items = indicators.map((indicator) => scoreRow(indicator, scoring));
  const execution = scoreExecution(scoring, isScoredKind);
  const total = totalOf(items, execution, scoring);
  const rescaled = rescalingSays(items, execution, scoring);
  return { form, execution, items: items.map((item) => withRescaling(item, rescaled)), total, grade: gradeOn(total, items, scoring) };
}

/** A row that was left out tells what became of the total. */
const withRescaling = (item: ItemScore, says: readonly Message[]): ItemScore =>
  item.blocked === "excluded" ? { ...item, steps: [...item.steps, ...says.map((message) => step(message))] } : item;
