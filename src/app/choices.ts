import type { Amount } from "../core/amount";
import type { Assessment, Judgement } from "../core/assessment";
import type { Accepted } from "../core/document";
import type { Form, Indicator } from "../core/form";
import { meet } from "../core/place";
import { formKeyOf, subjectOf } from "../core/subject";
import type { Choices, Judged } from "./state";
import type { ProfileChoice } from "./work";

const speaksFor = ({ sheet, region }: ProfileChoice, form: Form): boolean =>
  region === null ? sheet === form.sheet : meet(region, form.region);

/** The choices after a person chose a 口径 for a form or a sheet; `null` forgets the choice. */
export function choosing(
  chosen: readonly ProfileChoice[],
  target: { readonly form: string } | { readonly sheet: string },
  profile: string | null,
  forms: readonly Form[],
): readonly ProfileChoice[] {
  const form = "form" in target ? forms.find(({ id }) => id === target.form) : undefined;
  if ("form" in target && form === undefined) return chosen;
  const others = chosen.filter((choice) =>
    form === undefined ? !("sheet" in target) || choice.sheet !== target.sheet : !speaksFor(choice, form),
  );
  if (profile === null) return others;
  const sheet = "sheet" in target ? target.sheet : (form?.sheet ?? "");
  return [...others, { sheet, region: form?.region ?? null, profile }];
}

/** The choices with their regions moved to where the forms stand now. */
export const following = (chosen: readonly ProfileChoice[], forms: readonly Form[]): readonly ProfileChoice[] =>
  chosen.map((choice) => {
    const form = choice.region === null ? undefined : forms.find((each) => each.profile.id === choice.profile && speaksFor(choice, each));
    return form === undefined ? choice : { ...choice, region: form.region };
  });

/** The chosen 口径 of a form, if a person chose one. */
export const chosenFor = (chosen: readonly ProfileChoice[], form: Form): string | null =>
  chosen.find((choice) => speaksFor(choice, form))?.profile ?? null;

/** What a person said of a row; `null` takes it back. */
export type Verdict = Omit<Judged, "row"> | null;

/** The subject of the row that is judged; without an indicator it is the execution of the budget. */
const rowOf = (indicator: Indicator | null, form: Form): string => (indicator === null ? "execution" : subjectOf(indicator, form));

/** The judgements with one made, changed or taken back. */
export function judging(
  judged: Choices["judged"],
  {
    form,
    forms,
    indicator,
    verdict,
  }: { readonly form: Form; readonly forms: readonly Form[]; readonly indicator: Indicator | null; readonly verdict: Verdict },
): Choices["judged"] {
  const key = formKeyOf(form, forms);
  // The row may have been shown from an earlier reading of the same form.
  const current = form.table?.indicators.find((each) => each.row === indicator?.row) ?? indicator;
  const row = rowOf(current, form);
  const others = (judged.get(key) ?? []).filter((each) => each.row !== row);
  return new Map([...judged, [key, verdict === null ? others : [...others, { row, ...verdict }]]]);
}

/** What a person said of a row, if anything. */
export const verdictOn = ({ judged }: Choices, form: Form, forms: readonly Form[], indicator: Indicator | null): Judged | null =>
  judged.get(formKeyOf(form, forms))?.find(({ row }) => row === rowOf(indicator, form)) ?? null;

/** The judgements of a form, at the rows where its indicators stand now. */
export function judgementsOf({ judged }: Choices, form: Form, forms: readonly Form[]): readonly Judgement[] {
  if (judged.size === 0) return [];
  const byRow = new Map((judged.get(formKeyOf(form, forms)) ?? []).map((each) => [each.row, each]));
  const execution = form.funds?.rows.find(({ id }) => id === "total")?.labelAt.row;
  const rows: (readonly [number, Judged | undefined])[] = (form.table?.indicators ?? []).map((indicator) => [
    indicator.row,
    byRow.get(rowOf(indicator, form)),
  ]);
  if (execution !== undefined) rows.push([execution, byRow.get("execution")]);
  return rows.flatMap(([row, found]) => (found === undefined ? [] : [{ row, points: found.points, reason: found.reason }]));
}

/** A total, and its rows, as a person accepts them today. */
export const acceptedOf = ({ items, grade }: Assessment, points: Amount, by: string, date: string): Accepted => ({
  points,
  grade: grade.grade,
  by,
  date,
  rows: new Map(
    items.flatMap(({ indicator, computed, stated }): [number, { points: Amount; reason: string }][] => {
      const accepted = computed ?? stated;
      return accepted === null ? [] : [[indicator.row, { points: accepted, reason: "" }]];
    }),
  ),
});
