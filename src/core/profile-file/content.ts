import { add, type Amount, compare, sum, zero } from "../amount";
import type { FormKind } from "../form";
import type { IndicatorColumn, Profile, TaughtColumn } from "../profile";
import { checkProfile, type ProfileSource, resolveProfiles } from "../resolve-profiles";
import { fold } from "../stated/fold";
import type { LocatedJson } from "./located-json";
import { issue, type Issue, nearest } from "./issue";

/** What a profile may refer to. */
export interface Known {
  /** The profiles it may extend. */
  readonly sources: readonly ProfileSource[];
  /** Those that are shipped and should not be replaced unawares. */
  readonly shipped: ReadonlySet<string>;
  readonly methods: ReadonlySet<string>;
  readonly scales: ReadonlySet<string>;
}

/** What is wrong with a profile that keeps to the schema. */
export function contentProblems(source: ProfileSource, { keysAt }: LocatedJson, known: Known): readonly Issue[] {
  return [
    ...headProblems(source, known),
    ...groundProblems(source),
    ...methodProblems(source, known),
    ...wordProblems(source, keysAt(["teaches", "indicatorColumns"])),
    ...resolvedProblems(source, known),
  ];
}

function headProblems({ id, family, since, until }: ProfileSource, { shipped }: Known): readonly Issue[] {
  return [
    ...(shipped.has(id) ? [issue("warning", ["id"], "replaces", { id })] : []),
    ...(family === null && !shipped.has(id) ? [issue("error", ["family"], "noFamily")] : []),
    ...(since != null && until != null && since > until ? [issue("error", ["since"], "years", { since, until })] : []),
  ];
}

function groundProblems({ title = [], columns, teaches, extends: parent, family }: ProfileSource): readonly Issue[] {
  const isGrounded =
    title.length > 0 ||
    (columns?.indicators?.length ?? 0) > 0 ||
    (columns?.list?.length ?? 0) > 0 ||
    Object.keys(teaches?.indicatorColumns ?? {}).length > 0;
  return isGrounded || parent === undefined || family === null ? [] : [issue("error", [], "noGround")];
}

function methodProblems({ methods = {}, scale }: ProfileSource, known: Known): readonly Issue[] {
  const listed = (ids: ReadonlySet<string>): string => [...ids].sort().join("、");
  return [
    ...Object.entries(methods).flatMap(([key, method]) =>
      method === undefined || known.methods.has(method.value)
        ? []
        : [issue("error", ["methods", key, "value"], "unknownMethod", { given: method.value, allowed: listed(known.methods) })],
    ),
    ...(scale === undefined || known.scales.has(scale.value)
      ? []
      : [issue("error", ["scale", "value"], "unknownScale", { given: scale.value, allowed: listed(known.scales) })]),
  ];
}

/** Columns of which a table may well have several. */
const repeatable: ReadonlySet<TaughtColumn> = new Set<TaughtColumn>(["ignored", "level3", "level2", "target", "remark", "points"]);

function wordProblems({ teaches }: ProfileSource, order: readonly string[]): readonly Issue[] {
  const columns = teaches?.indicatorColumns ?? {};
  const issues: Issue[] = [];
  const seen: { readonly word: string; readonly concept: TaughtColumn }[] = [];
  for (const word of order) {
    const concept = columns[word];
    if (concept === undefined) continue;
    const path = ["teaches", "indicatorColumns", word];
    const alike = seen.find((other) => fold(other.word) === fold(word));
    const same = seen.find((other) => other.concept === concept);
    if (alike !== undefined && alike.concept !== concept) issues.push(issue("error", path, "foldedTwice", { word, other: alike.word }));
    else if (same !== undefined && alike === undefined && !repeatable.has(concept))
      issues.push(issue("warning", path, "sameColumn", { word, other: same.word, concept }));
    seen.push({ word, concept });
  }
  return issues;
}

/** Columns a table of a kind can hardly do without. */
const needed: Readonly<Partial<Record<FormKind, readonly IndicatorColumn[]>>> = {
  "self-evaluation": ["target", "actual", "weight"],
  "department-self-evaluation": ["target", "actual", "weight"],
  "target-declaration": ["target"],
  monitoring: ["target", "actual"],
  "evaluation-scorecard": ["weight", "points"],
};

function columnProblems({ kind, teaches }: Profile): readonly Issue[] {
  const path = ["teaches", "indicatorColumns"];
  const concepts = new Set(Object.values(teaches?.indicatorColumns ?? {}));
  if (concepts.size === 0) return [];
  if (!concepts.has("level3") && !concepts.has("level2")) return [issue("error", path, "noLevel")];
  return (needed[kind] ?? []).filter((concept) => !concepts.has(concept)).map((concept) => issue("warning", path, "noColumn", { concept }));
}

function resolvedProblems(source: ProfileSource, { sources }: Known): readonly Issue[] {
  const resolved = resolveProfiles([...sources.filter(({ id }) => id !== source.id), source]);
  if (!resolved.ok) {
    const { fault } = resolved;
    if (fault.kind === "circle") return [issue("error", ["extends"], "circle", { id: fault.id })];
    if (fault.kind !== "unknown-parent") return [];
    return fault.id === source.id ? [issue("error", ["extends"], "unknownParent", parentData(fault.parent, sources))] : [];
  }
  const whole = resolved.value.find(({ id }) => id === source.id);
  if (whole === undefined) return [];
  const checked = checkProfile(whole);
  if (!checked.ok && checked.fault.kind === "invalid") return [issue("error", [], "notWhole", { name: checked.fault.at })];
  return [...columnProblems(whole), ...weightProblems(whole)];
}

const parentData = (parent: string, sources: readonly ProfileSource[]): { readonly parent: string; readonly near: string } => ({
  parent,
  near: nearest(
    parent,
    sources.map(({ id }) => id),
  ),
});

/** The parts of a total are laid down all or none. */
function weightProblems({ weights: { total, execution, level1 } }: Profile): readonly Issue[] {
  const levels = Object.entries(level1).map(([name, { value }]): readonly [string, Amount] => [name, value]);
  if (total === null || levels.length === 0) return [];
  const all = add(sum(levels.map(([, value]) => value)), execution?.value ?? zero);
  if (compare(all, total.value) === 0) return [];
  const parts = [...levels, ...(execution === null ? [] : [["execution", execution.value] as const])];
  return [
    issue("error", ["weights"], "weightsOff", {
      sum: all,
      total: total.value,
      parts: parts.map(([name, value]) => `${name} ${value}`).join(" + "),
    }),
  ];
}
