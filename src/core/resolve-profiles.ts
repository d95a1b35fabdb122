import * as z from "zod";

import { formKinds, fundsRowIds, headerFields } from "./form";
import { fundsColumns, indicatorColumns, listColumns, type Profile, type Taught } from "./profile";
import { fail, ok, type Result } from "./result";
import { fold } from "./stated/fold";

const text = z.string().min(1);
const decimal = z.string().regex(/^\d+(\.\d+)?$/);
const source = z.strictObject({ title: text, locator: z.string(), status: z.enum(["regulation", "practice", "default"]) });
const sourced = <T extends z.ZodType>(value: T) => z.strictObject({ value, source });
const methodId = sourced(text);

const taught = <const T extends readonly string[]>(concepts: T) => z.exactOptional(z.record(text, z.enum(concepts)));

const content = {
  title: z.array(text),
  marks: z.array(z.strictObject({ text, speaks: z.enum(["for", "against"]) })),
  columns: z.strictObject({
    funds: z.array(z.enum(fundsColumns)),
    indicators: z.array(z.enum(indicatorColumns)),
    list: z.array(z.enum(listColumns)),
  }),
  words: z.record(text, z.array(text)),
  teaches: z.strictObject({
    indicatorColumns: taught([...indicatorColumns, "ignored"]),
    fundsColumns: taught(fundsColumns),
    fundsRows: taught(fundsRowIds),
    header: taught(headerFields),
    goals: taught(["goal", "outcome"]),
    totals: z.exactOptional(z.array(text)),
  }),
  weights: z.strictObject({
    total: sourced(decimal).nullable(),
    execution: sourced(decimal).nullable(),
    level1: z.record(text, sourced(decimal)),
  }),
  methods: z.strictObject({
    execution: methodId,
    positive: methodId,
    equal: methodId,
    reverse: methodId,
    interval: methodId,
    yesNo: methodId,
    qualitative: methodId,
  }),
  scale: methodId,
  rounding: sourced(z.int().min(0).max(6)),
  tolerance: sourced(decimal),
  denominator: sourced(z.enum(["full", "initial"])),
  parameters: z.record(text, z.record(text, sourced(z.union([z.string(), z.number(), z.boolean(), z.null(), z.array(z.string())])))),
} as const;

const head = {
  id: z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/),
  version: text,
  since: z.int().nullable(),
  until: z.int().nullable(),
  family: text.nullable(),
  kind: z.enum(formKinds),
  name: text,
} as const;

const wholeProfile = z.strictObject({
  ...head,
  ...content,
  teaches: content.teaches.optional(),
  parameters: content.parameters.optional(),
});

/** A profile file as written: whole, or only what differs from the one profile it extends. */
export const profileSource = z.strictObject({
  id: head.id,
  version: text,
  name: text,
  family: head.family,
  extends: head.id.optional(),
  since: head.since.optional(),
  until: head.until.optional(),
  kind: head.kind.optional(),
  title: content.title.optional(),
  marks: content.marks.optional(),
  columns: content.columns.partial().optional(),
  words: content.words.optional(),
  teaches: content.teaches.optional(),
  weights: content.weights.partial().optional(),
  methods: content.methods.partial().optional(),
  scale: content.scale.optional(),
  rounding: content.rounding.optional(),
  tolerance: content.tolerance.optional(),
  denominator: content.denominator.optional(),
  parameters: content.parameters.optional(),
});

export type ProfileSource = z.infer<typeof profileSource>;

/** Why a profile file cannot be used; `at` is the path of the wrong value. */
export type ProfileFault =
  | { readonly kind: "invalid"; readonly id: string; readonly at: string; readonly reason: string }
  | { readonly kind: "unknown-parent"; readonly id: string; readonly parent: string }
  | { readonly kind: "circle"; readonly id: string }
  | { readonly kind: "repeated"; readonly id: string };

/** Checks profile files from outside against the schema. */
export function readProfileSource(id: string, raw: unknown): Result<ProfileSource, ProfileFault> {
  const parsed = profileSource.safeParse(raw);
  if (parsed.success) return ok(parsed.data);
  const issue = parsed.error.issues[0];
  return fail({ kind: "invalid", id, at: (issue?.path ?? []).join("."), reason: issue?.message ?? "" });
}

type Plain = Readonly<Record<string, unknown>>;

const isPlain = (value: unknown): value is Plain => typeof value === "object" && value !== null && !Array.isArray(value);

/** Objects merge by key, arrays replace, null removes; a number with its source is one value. */
function merged(parent: unknown, own: unknown): unknown {
  if (!isPlain(parent) || !isPlain(own) || "source" in own) return own;
  const result: Record<string, unknown> = { ...parent };
  for (const [key, value] of Object.entries(own)) result[key] = key in parent ? merged(parent[key], value) : value;
  return result;
}

/** Whole profiles out of sources: each with all it inherits, words folded. Sources are trusted to match the schema. */
export function resolveProfiles(sources: readonly ProfileSource[]): Result<readonly Profile[], ProfileFault> {
  const byId = new Map<string, ProfileSource>();
  for (const each of sources) {
    if (byId.has(each.id)) return fail({ kind: "repeated", id: each.id });
    byId.set(each.id, each);
  }
  const profiles: Profile[] = [];
  for (const each of sources) {
    const chain = chainOf(each, byId);
    if (!chain.ok) return chain;
    const whole = chain.value.reduce<unknown>((parent, { extends: _, ...own }) => merged(parent, own), {});
    profiles.push(folded(whole as Profile));
  }
  return ok(profiles);
}

/** Whole profiles with those of an office among them; one of these that cannot be resolved is left out, and one of an id that is there replaces it. */
export function withOwnProfiles(profiles: readonly Profile[], own: readonly ProfileSource[]): readonly Profile[] {
  const replaced = new Set(own.map(({ id }) => id));
  const others = profiles.filter(({ id }) => !replaced.has(id));
  const parents = others as unknown as readonly ProfileSource[]; // a whole profile is a source that extends nothing
  const usable = own.filter((each) => {
    const chain = chainOf(each, new Map([...parents, ...own].map((source_) => [source_.id, source_])));
    return chain.ok;
  });
  const resolved = resolveProfiles([...parents, ...usable]);
  return resolved.ok ? [...others, ...resolved.value.slice(others.length)] : others;
}

/** From the oldest ancestor to the source itself. */
function chainOf(source: ProfileSource, byId: ReadonlyMap<string, ProfileSource>): Result<readonly ProfileSource[], ProfileFault> {
  const chain: ProfileSource[] = [source];
  for (let parent = source.extends; parent !== undefined; parent = byId.get(parent)?.extends) {
    const found = byId.get(parent);
    if (found === undefined) return fail({ kind: "unknown-parent", id: source.id, parent });
    if (chain.includes(found)) return fail({ kind: "circle", id: source.id });
    chain.unshift(found);
  }
  return ok(chain);
}

const foldedKeys = <T>(words: Readonly<Record<string, T>>): Readonly<Record<string, T>> =>
  Object.fromEntries(Object.entries(words).map(([word, concept]) => [fold(word), concept]));

const foldedTaught = ({ totals, ...words }: Taught): Taught => ({
  ...Object.fromEntries(Object.entries(words).map(([region, taughtWords]) => [region, foldedKeys<string>(taughtWords)])),
  ...(totals === undefined ? {} : { totals: totals.map(fold) }),
});

const folded = (profile: Profile): Profile => ({
  ...profile,
  title: profile.title.map(fold),
  marks: profile.marks.map(({ text: mark, speaks }) => ({ text: fold(mark), speaks })),
  words: Object.fromEntries(Object.entries(profile.words).map(([concept, words]) => [concept, words.map(fold)])),
  ...(profile.teaches === undefined ? {} : { teaches: foldedTaught(profile.teaches) }),
});

/** Whether a resolved profile is whole and every number in it has a source. */
export function checkProfile(profile: Profile): Result<Profile, ProfileFault> {
  const parsed = wholeProfile.safeParse(profile);
  if (parsed.success) return ok(profile);
  const issue = parsed.error.issues[0];
  return fail({ kind: "invalid", id: profile.id, at: (issue?.path ?? []).join("."), reason: issue?.message ?? "" });
}

export interface Provenance {
  readonly path: string;
  readonly value: string;
  /** The profile that lays the value down. */
  readonly from: string;
}

/** Where each value of a profile comes from, for `jibiao profiles --resolved`. */
export function provenanceOf(id: string, sources: readonly ProfileSource[]): readonly Provenance[] {
  const byId = new Map(sources.map((each) => [each.id, each]));
  const source_ = byId.get(id);
  if (source_ === undefined) return [];
  const chain = chainOf(source_, byId);
  if (!chain.ok) return [];
  const found = new Map<string, Provenance>();
  for (const { extends: _, ...own } of chain.value) leaves("", own, (path, value) => found.set(path, { path, value, from: own.id }));
  return [...found.values()];
}

function leaves(path: string, value: unknown, visit: (path: string, value: string) => void): void {
  if (isPlain(value) && !("source" in value)) {
    for (const [key, inner] of Object.entries(value)) leaves(path === "" ? key : `${path}.${key}`, inner, visit);
    return;
  }
  visit(path, isPlain(value) ? JSON.stringify(value["value"]) : JSON.stringify(value));
}
