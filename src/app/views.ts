import type { Assessment } from "../core/assessment";
import { join, type EditPlan } from "../core/edit";
import { severityRank, type Finding, type Fix } from "../core/finding";
import type { Form } from "../core/form";
import { formKeyOf } from "./keys";
import type { Role } from "./preferences";
import type { Results, Session } from "./state";
import type { Disposition } from "./work";

/** Whoever did not say is 填报人: most are, and nothing happens without a click. */
export const roleOf = ({ preferences }: Session): Role => preferences.role ?? "filler";

/** The form that is looked at. */
export const formOf = ({ examination, form }: Results): Form | null => examination.forms.find(({ id }) => id === form) ?? null;

export const assessmentOf = ({ examination, form }: Results): Assessment | null =>
  form === null ? null : (examination.assessments.get(form) ?? null);

/** Findings of the form that is looked at and those of the file, the worst first within the order given. */
export const findingsOf = ({ examination, form }: Results): readonly Finding[] =>
  examination.findings.filter((finding) => finding.form === form || finding.form === null);

/** Fixes exist only for 填报人: whoever mends another's return has changed his evidence. */
export const fixesOf = (session: Session, { fixes }: Finding): readonly Fix[] => (roleOf(session) === "filler" ? fixes : []);

/** All safe fixes of the form in one plan, and how many findings it cures; overlapping ones wait for the next round. */
export function safeFixesOf(session: Session, results: Results): { readonly plan: EditPlan; readonly count: number } {
  const plans = findingsOf(results).flatMap((finding) => {
    const safe = fixesOf(session, finding).find(({ safety }) => safety === "safe");
    return safe === undefined ? [] : [safe.plan];
  });
  const edits = new Set(join({ message: "", data: {} }, plans).edits);
  const taken = plans.filter((plan) => plan.edits.length > 0 && plan.edits.every((edit) => edits.has(edit)));
  return { plan: join({ message: "session.fixed", data: { count: taken.length } }, taken), count: taken.length };
}

/** What becomes of a finding in documents: unless said otherwise, what must or should be mended goes to 修改意见, nothing is formal. */
export function dispositionOf({ choices }: Session, { key, severity, group }: Finding): Disposition {
  return choices.dispositions.get(key) ?? (group === "mend" && severityRank(severity) < severityRank("info") ? "revise" : "leave");
}

/** Whether a person accepted just this total; otherwise it is called 测算得分. */
export function isAccepted({ choices }: Session, results: Results): boolean {
  const form = formOf(results);
  const total = assessmentOf(results)?.total.provisional ?? null;
  return form !== null && total !== null && choices.accepted.get(formKeyOf(form, results.examination.forms)) === total;
}
