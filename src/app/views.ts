import type { Assessment } from "../core/assessment";
import { dispositionIn, type Accepted, type Disposition } from "../core/document";
import { join, type EditPlan } from "../core/edit";
import type { Finding, Fix } from "../core/finding";
import type { Form } from "../core/form";
import { formKeysOf } from "../core/subject";
import type { Waiver } from "../core/waiver";
import type { Role } from "./preferences";
import type { Results, Session } from "./state";

/** Whoever did not say is 填报人: most are, and nothing happens without a click. */
export const roleOf = ({ preferences }: Session): Role => preferences.role ?? "filler";

/** The form that is looked at. */
export const formOf = ({ examination, form }: Results): Form | null => examination.forms.find(({ id }) => id === form) ?? null;

export const assessmentOf = ({ examination, form }: Results): Assessment | null =>
  form === null ? null : (examination.assessments.get(form) ?? null);

/** Findings of the form that is looked at and those of the file, the worst first within the order given. */
export const findingsOf = ({ examination, form }: Results): readonly Finding[] =>
  examination.findings.filter((finding) => finding.form === form || finding.form === null);

type Decided = Pick<Session, "choices">;

/** What there is to mend in the form that is looked at; what was accepted as it is does not count. */
export const mendIn = ({ choices }: Decided, results: Results): readonly Finding[] =>
  findingsOf(results).filter(({ group, key }) => group === "mend" && !choices.waivers.has(key));

export interface WaivedFinding {
  readonly finding: Finding;
  readonly waiver: Waiver;
}

/** Findings of the form that were accepted as they are. */
export const waivedIn = ({ choices }: Decided, results: Results): readonly WaivedFinding[] =>
  findingsOf(results).flatMap((finding) => {
    const waiver = choices.waivers.get(finding.key);
    return waiver === undefined ? [] : [{ finding, waiver }];
  });

/** How many waivers of the workbook rest, since their problem is no longer there. */
export function restingIn({ choices }: Decided, { examination }: Results): number {
  if (choices.waivers.size === 0) return 0;
  const keys = new Set(examination.findings.map(({ key }) => key));
  return [...choices.waivers.keys()].filter((key) => !keys.has(key)).length;
}

/** What 检查 lists of it: the severities a person wants to see. */
export const shownIn = (session: Pick<Session, "filter" | "choices">, results: Results): readonly Finding[] => {
  const { filter } = session;
  return mendIn(session, results).filter(({ severity }) => filter.length === 0 || filter.includes(severity));
};

/** Fixes exist only for 填报人: whoever mends another's return has changed his evidence. */
export const fixesOf = (session: Session, { fixes }: Finding): readonly Fix[] => (roleOf(session) === "filler" ? fixes : []);

/** All safe fixes of the form in one plan, and how many findings it cures; overlapping ones wait for the next round. */
export function safeFixesOf(session: Session, results: Results): { readonly plan: EditPlan; readonly count: number } {
  const plans = findingsOf(results).flatMap((finding) => {
    if (session.choices.waivers.has(finding.key)) return [];
    const safe = fixesOf(session, finding).find(({ safety }) => safety === "safe");
    return safe === undefined ? [] : [safe.plan];
  });
  const edits = new Set(join({ message: "", data: {} }, plans).edits);
  const taken = plans.filter((plan) => plan.edits.length > 0 && plan.edits.every((edit) => edits.has(edit)));
  return { plan: join({ message: "session.fixed", data: { count: taken.length } }, taken), count: taken.length };
}

/** What becomes of a finding in documents. */
export const dispositionOf = ({ choices }: Session, finding: Finding): Disposition => dispositionIn(choices, finding);

/** Accepted totals that still stand, by form id: another total is 测算得分 again. */
export function acceptedIn({ choices }: Session, { examination }: Results): ReadonlyMap<string, Accepted> {
  if (choices.accepted.size === 0) return new Map();
  const keys = formKeysOf(examination.forms);
  return new Map(
    examination.forms.flatMap(({ id }): [string, Accepted][] => {
      const accepted = choices.accepted.get(keys.get(id) ?? "");
      return accepted !== undefined && accepted.points === examination.assessments.get(id)?.total.provisional ? [[id, accepted]] : [];
    }),
  );
}

/** How many indicator rows a person has yet to judge. */
export const openRows = (assessment: Assessment | null): number =>
  assessment?.items.filter(({ blocked }) => blocked === "judgement").length ?? 0;
