import type { Amount } from "../core/amount";
import type { Judgement } from "../core/assessment";
import type { Form, Indicator } from "../core/form";
import { meet } from "../core/place";
import { formKeyOf, rowKeyOf } from "./keys";
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

interface Judging {
  readonly form: Form;
  readonly indicator: Indicator;
  readonly points: Amount | null;
  readonly reason: string;
}

/** The judgements with one made, changed or taken back. */
export function judging(judged: Choices["judged"], formKey: string, { form, indicator, points, reason }: Judging): Choices["judged"] {
  const row = rowKeyOf(indicator, form);
  const others = (judged.get(formKey) ?? []).filter((each) => each.row !== row);
  const all: readonly Judged[] = points === null ? others : [...others, { row, points, reason }];
  return new Map([...judged, [formKey, all]]);
}

/** The judgements of a form, at the rows where its indicators stand now. */
export function judgementsOf({ judged }: Choices, form: Form, forms: readonly Form[]): readonly Judgement[] {
  const all = judged.get(formKeyOf(form, forms)) ?? [];
  if (all.length === 0) return [];
  const byKey = new Map(all.map((each) => [each.row, each]));
  return (form.table?.indicators ?? []).flatMap((indicator) => {
    const found = byKey.get(rowKeyOf(indicator, form));
    return found === undefined ? [] : [{ row: indicator.row, points: found.points, reason: found.reason }];
  });
}
