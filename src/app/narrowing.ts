import type { Finding } from "../core/finding";
import type { Form, Indicator, IndicatorTable } from "../core/form";
import { addressOf } from "../core/place";
import { fold } from "../core/stated/fold";
import { sectionOf } from "./sections";
import type { Narrowing, Part, Results, Session } from "./state";
import { mendIn } from "./views";

export const everything: Narrowing = { words: "", rule: null, part: null, sheet: null, scope: "form" };

export const isNarrowed = ({ words, rule, part, sheet }: Narrowing): boolean =>
  words.trim() !== "" || rule !== null || part !== null || sheet !== null;

const rows = new WeakMap<IndicatorTable, ReadonlyMap<number, Indicator>>();

/** The indicator in a row; looked up for every finding, so that a long form is gone through once. */
function indicatorAt(form: Form | null, row: number): Indicator | undefined {
  const table = form?.table ?? null;
  if (table === null) return undefined;
  const known = rows.get(table) ?? new Map(table.indicators.toReversed().map((indicator) => [indicator.row, indicator]));
  rows.set(table, known);
  return known.get(row);
}

/** The level-1 indicator a finding stands under; `null` outside the indicators. */
export function level1Of(form: Form | null, { place }: Pick<Finding, "place">): string | null {
  if (place.scope !== "range") return null;
  const { row, sheet } = place.range;
  if (form?.sheet !== sheet) return null;
  const text = indicatorAt(form, row)?.level1.text ?? "";
  return text === "" ? null : text;
}

export const sheetOfFinding = ({ place }: Pick<Finding, "place">): string | null =>
  place.scope === "range" ? place.range.sheet : place.scope === "sheet" ? place.sheet : null;

/** What is to be mended within the scope, whatever else it is narrowed by. */
export function inScope(session: Pick<Session, "choices" | "narrowing">, results: Results): readonly Finding[] {
  if (session.narrowing.scope === "form") return mendIn(session, results);
  return results.examination.findings.filter(({ group, key }) => group === "mend" && !session.choices.waivers.has(key));
}

/** The findings that 检查 lists; `said` gives the sentence of one in the language that is read. */
export function listedIn(
  session: Pick<Session, "choices" | "filter" | "narrowing">,
  results: Results,
  said: (finding: Finding) => string,
): readonly Finding[] {
  const { filter, narrowing } = session;
  const forms = new Map(results.examination.forms.map((form) => [form.id, form]));
  const formOf = ({ form }: Finding): Form | null => (form === null ? null : (forms.get(form) ?? null));
  const wanted = narrowing.words
    .split(/\s+/)
    .map(fold)
    .filter((word) => word !== "");
  return inScope(session, results).filter((finding) => {
    if (filter.length > 0 && !filter.includes(finding.severity)) return false;
    if (narrowing.rule !== null && finding.code !== narrowing.rule) return false;
    if (narrowing.sheet !== null && sheetOfFinding(finding) !== narrowing.sheet) return false;
    if (narrowing.part !== null && !isIn(narrowing.part, finding, formOf(finding))) return false;
    return wanted.length === 0 || holds(finding, formOf(finding), said(finding), wanted);
  });
}

const isIn = (part: Part, finding: Finding, form: Form | null): boolean =>
  "section" in part ? sectionOf(form, finding) === part.section : fold(level1Of(form, finding) ?? "") === part.level1;

/** A word may stand in the sentence, be the code, the address, or name the indicator of the row. */
function holds(finding: Finding, form: Form | null, sentence: string, wanted: readonly string[]): boolean {
  const { place, code } = finding;
  const row = place.scope === "range" ? indicatorAt(form, place.range.row) : undefined;
  const address = place.scope === "range" ? addressOf(place.range) : "";
  const texts = [sentence, row?.level2.text ?? "", row?.level3.text ?? "", sheetOfFinding(finding) ?? ""].map((text) =>
    fold(text).toLowerCase(),
  );
  return wanted.every((word) => {
    const lower = word.toLowerCase();
    return code.toLowerCase() === lower || address.toLowerCase() === lower || texts.some((text) => text.includes(lower));
  });
}
