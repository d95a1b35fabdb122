import type { Field, Form } from "./form";
import { speaker, type Message } from "./message";
import { projectNameOf } from "./project";
import { fold } from "./stated/fold";
import { formPairsOf, wordsOf, type FormPair, type Statement, type Tie, type TieKind } from "./tie";
import { budgetTies, detailTies } from "./tied-budgets";
import { targetTies } from "./tied-indicators";
import { lineTies } from "./tied-lines";

/** Sentences on ties that hold or do not, of all statements of one kind in two forms. */
export const messages = {
  name: ({ holds }: { holds: boolean }): string => (holds ? "项目名称一致" : "项目名称不一致"),
  goal: ({ holds }: { holds: boolean }): string => (holds ? "年度目标一致" : "年度目标文字不一致"),
  targets: ({ count, differ }: { count: number; differ: number }) =>
    differ === 0 ? `${count} 条指标的指标值一致` : `${count} 条指标中 ${differ} 条的指标值不一致`,
  detail: ({ holds, amount }: { holds: boolean; amount: string }) =>
    holds ? `预算明细合计与预算数一致（${amount} 万元）` : "预算明细合计与预算数不一致",
  lines: ({ count, differ }: { count: number; differ: number }) =>
    differ === 0 ? `预算明细的 ${count} 项数量、单价与绩效目标一致` : `预算明细的 ${count} 项数量、单价中 ${differ} 项与绩效目标不一致`,
  budget: ({ holds, amount }: { holds: boolean; amount: string }) => (holds ? `预算数一致（${amount} 万元）` : "预算数不一致"),
} as const;

const say = speaker("ties", messages);

/** All facts that two forms of one project state alike or not alike; what either leaves open or what cannot be compared is no tie. */
export function tiesOf(forms: readonly Form[]): readonly Tie[] {
  const known = allTies.get(forms);
  if (known !== undefined) return known;
  const ofPairs = formPairsOf(forms).flatMap((pair) => [...namesOf(pair), ...goalsOf(pair), ...targetTies(pair), ...budgetTies(pair)]);
  const found = [...ofPairs, ...detailTies(forms), ...lineTies(forms)];
  allTies.set(forms, found);
  return found;
}

const allTies = new WeakMap<readonly Form[], readonly Tie[]>();

function namesOf({ first, second }: FormPair): readonly Tie[] {
  const [a, b] = [first.header["project-name"], second.header["project-name"]];
  if (a === undefined || b === undefined) return [];
  const said = (form: Form, { at }: Field<string>): Statement => ({ form, at, text: projectNameOf(form) });
  const holds = fold(projectNameOf(first)) === fold(projectNameOf(second));
  return [{ kind: "name", subject: "project-name", label: "", first: said(first, a), second: said(second, b), holds }];
}

function goalsOf({ first, second }: FormPair): readonly Tie[] {
  const [a, b] = [goalOf(first), goalOf(second)];
  if (a?.value == null || b?.value == null || wordsOf(a.value) === "" || wordsOf(b.value) === "") return [];
  const statements = { first: { form: first, at: a.at, text: a.value }, second: { form: second, at: b.at, text: b.value } };
  return [{ kind: "goal", subject: "goal", label: "", ...statements, holds: wordsOf(a.value) === wordsOf(b.value) }];
}

/** The goal of the year: the only one, or the one that is not of the medium term. */
function goalOf({ goals }: Form): Field<string> | null {
  const own = goals.filter(({ kind, label }) => kind === "goal" && !/中期|长期|实施期/.test(fold(label)));
  const [only, ...more] = own;
  return only === undefined || more.length > 0 ? null : only.field;
}

/** All ties of one kind between two forms, in one sentence. */
export interface TieGroup {
  readonly kind: TieKind;
  readonly says: Message;
  readonly holds: boolean;
  readonly ties: readonly [Tie, ...Tie[]];
}

/** The ties gathered by kind and forms, those that hold and those that do not. */
export function tieGroupsOf(forms: readonly Form[]): readonly TieGroup[] {
  const groups = new Map<string, [Tie, ...Tie[]]>();
  for (const tie of tiesOf(forms)) {
    const key = [tie.kind, tie.first.form.id, tie.second.form.id].join("|");
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [tie]);
    else group.push(tie);
  }
  return [...groups.values()].map((ties) => ({ kind: ties[0].kind, says: saidOf(ties), holds: ties.every(({ holds }) => holds), ties }));
}

function saidOf(ties: readonly [Tie, ...Tie[]]): Message {
  const [{ kind, holds, first }] = ties;
  const counts = { count: ties.length, differ: ties.filter((tie) => !tie.holds).length };
  switch (kind) {
    case "name":
      return say("name", { holds });
    case "goal":
      return say("goal", { holds });
    case "target":
      return say("targets", counts);
    case "detail":
      return say("detail", { holds, amount: first.text });
    case "line":
      return say("lines", counts);
    case "budget":
      return say("budget", { holds, amount: first.text });
  }
}
