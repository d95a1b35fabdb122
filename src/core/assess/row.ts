import { exact, isNegative, isZero, zero, type Amount } from "../amount";
import type { ItemScore } from "../assessment";
import type { CellRef } from "../book";
import { pointsBy, scoreCellOf, targetOf, type Indicator } from "../form";
import type { Message } from "../message";
import type { StatedValue } from "../value";
import { blockedBy, cellsOf, decided, isUnfilled, isUnknown, only, type Filled, type Scoring, type Verdict } from "./context";
import { dateIn, inTime } from "./dates";
import { say } from "./messages";
import { isNumeric, scoreQuantity } from "./quantity";
import { reckonBy } from "./reckon";

/** Points one row can earn: its weight cell, or the points printed in its own name where the form has no such column. */
export const weightOf = ({ weight, level3 }: Indicator): Amount | null =>
  weight === null ? (level3.inherited ? null : level3.weight) : weight.value;

interface Texts {
  readonly target: string;
  readonly actual: string;
}

/** Scores one indicator row; never throws, whatever stands in its cells. */
export function scoreRow(indicator: Indicator, scoring: Scoring): ItemScore {
  const outOf = weightOf(indicator);
  return {
    indicator,
    cell: scoreCellOf(indicator),
    outOf,
    stated: pointsBy("self", indicator)?.value ?? null,
    ...decided(verdictOn(indicator, outOf, scoring), outOf, indicator.row, scoring),
  };
}

function verdictOn(indicator: Indicator, outOf: Amount | null, scoring: Scoring): Verdict {
  const { actual, weight } = indicator;
  const target = targetOf(indicator);
  if (!scoring.bearsPoints) return blockedBy("no-points-in-form", [say("noPoints", {})]);
  const unknown = [actual, target, weight].filter(isUnknown);
  if (unknown.length > 0) return blockedBy("uncalculated", [say("uncalculated", {})], cellsOf(...unknown));
  if (outOf === null) return blockedBy("no-weight", [say("noWeight", {})], cellsOf(weight));
  if (isNegative(outOf)) return blockedBy("no-weight", [say("badWeight", { weight: outOf })], cellsOf(weight));
  if (isZero(outOf)) return { ...blockedBy("judgement", [say("weightless", {})], cellsOf(weight)), computed: zero, blocked: null };
  if (indicator.judged) return blockedBy("judgement", [say("judgedItem", {})]);
  if (actual?.value == null || isUnfilled(actual.value)) {
    return blockedBy("no-actual", [say("noActual", {})], cellsOf(actual));
  }
  return byKind({ indicator, target, actual, stated: actual.value, outOf, scoring });
}

function byKind(row: Filled): Verdict {
  const { target, actual, stated } = row;
  const found = only(stated);
  if (found?.kind === "tier") return byTier(found.tier, row);
  if (target?.value == null || isUnfilled(target.value)) return blockedBy("unreadable", [say("noTarget", {})], cellsOf(target));
  const wanted = only(target.value);
  const texts = { target: target.value.raw, actual: stated.raw };
  const from = cellsOf(actual, target);
  if ([wanted, found].some((value) => value?.kind === "not-applicable")) return blockedBy("judgement", [say("notApplicable", {})], from);
  if (isNumeric(wanted) && isNumeric(found)) return scoreQuantity({ ...row, target, wanted, found, aim: target.value });
  const problems = [...target.value.problems, ...stated.problems];
  if (problems.length > 0) return blockedBy("unreadable", problems, from);
  return byWords(wanted, found, texts, from, row);
}

/** Neither side, or only one, is a number. */
function byWords(wanted: StatedValue | null, found: StatedValue | null, texts: Texts, from: readonly CellRef[], row: Filled): Verdict {
  if (wanted === null || found === null) return blockedBy("judgement", [say("mixed", texts)], from);
  if (dateIn(wanted) !== null) return byDate(wanted, found, texts, from, row);
  if (wanted.kind === "yes-no" && found.kind === "yes-no") return byYesNo(wanted.yes, found.yes, from, row);
  return blockedBy("judgement", [say("words", texts)], from);
}

function byTier(tier: 1 | 2 | 3, row: Filled): Verdict {
  const { methods } = row.scoring.form.profile;
  const from = cellsOf(row.actual, row.indicator.weight);
  const input = { target: numberAmount(1), actual: numberAmount(tier), unit: null };
  return reckonBy(methods.qualitative.value, input, row, from) ?? blockedBy("judgement", [say("tier", { tier })], from);
}

function byYesNo(wanted: boolean, found: boolean, from: readonly CellRef[], row: Filled): Verdict {
  const input = { target: numberAmount(wanted ? 1 : 0), actual: numberAmount(found ? 1 : 0), unit: null };
  return reckonBy(row.scoring.form.profile.methods.yesNo.value, input, row, from) ?? blockedBy("judgement", [say("yesNo", {})], from);
}

function byDate(
  wanted: StatedValue,
  found: StatedValue,
  texts: { target: string; actual: string },
  from: readonly CellRef[],
  row: Filled,
): Verdict {
  const [deadline, done] = [dateIn(wanted), dateIn(found)];
  if (deadline === null || done === null) return blockedBy("judgement", [say("deadlineActual", texts)], from);
  const kept = inTime(deadline, done, row.scoring.form.year);
  const unclear = (says: Message): Verdict => blockedBy("judgement", [says], from);
  if (kept.kind === "unclear") return unclear(say("dateUnclear", texts));
  const input = { target: numberAmount(kept.last), actual: numberAmount(kept.day), unit: null };
  return reckonBy("on-time", input, row, from) ?? unclear(say("noMethod", { method: "on-time" }));
}

const numberAmount = (value: number): Amount => exact(String(value));
