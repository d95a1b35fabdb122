import type { z } from "zod";

import type { Severity } from "../finding";
import type { Message } from "../message";
import { profileSource, type ProfileSource } from "../resolve-profiles";
import { type JsonPath, type LocatedJson, readLocatedJson, type TextPlace } from "./located-json";
import { contentProblems, type Known } from "./content";
import { issue, type Issue, type Mended, nearest } from "./issue";

/** What is wrong in a profile file, where, why, and how to mend it. Only an error keeps the profile from being used. */
export interface ProfileProblem extends TextPlace {
  readonly severity: Exclude<Severity, "info">;
  /** Of the wrong value: `weights.execution.source`; empty for the file itself. */
  readonly path: string;
  readonly says: Message;
  readonly mend: Message;
}

export interface ReadProfile {
  /** `null` where an error keeps the file from being used. */
  readonly source: ProfileSource | null;
  readonly problems: readonly ProfileProblem[];
}

const camel = (kind: string): string => kind.replace(/-(\w)/g, (_, letter: string) => letter.toUpperCase());

/** Reads a profile file from outside, and says all that is wrong with it. */
export function readProfileFile(text: string, known: Known): ReadProfile {
  const read = readLocatedJson(text);
  if (!read.ok) {
    const { line, column, kind, ...data } = read.fault;
    const wrong = issue("error", [], camel(kind) as Mended, data); // a sentence for each kind of fault, held by the test
    return { source: null, problems: [{ ...wrong, path: "", line, column }] };
  }
  const parsed = profileSource.safeParse(read.value.value);
  const issues = parsed.success
    ? contentProblems(parsed.data, read.value, known)
    : parsed.error.issues.flatMap((each) => schemaIssues(each, read.value));
  const isUsable = parsed.success && !issues.some(({ severity }) => severity === "error");
  return {
    source: isUsable ? parsed.data : null,
    problems: issues
      .map(({ path, ...rest }) => ({ ...rest, path: path.map(String).join("."), ...read.value.placeOf(path) }))
      .sort((a, b) => a.line - b.line || a.column - b.column),
  };
}

const at = (value: unknown, path: JsonPath): unknown =>
  path.reduce<unknown>(
    (inner, key) => (typeof inner === "object" && inner !== null ? (inner as Readonly<Record<PropertyKey, unknown>>)[key] : undefined),
    value,
  );

const shownValue = (value: unknown): string => (typeof value === "string" ? value : JSON.stringify(value));

function schemaIssues(found: z.core.$ZodIssue, { value, keysAt }: LocatedJson): readonly Issue[] {
  const { path } = found;
  const given = at(value, path);
  const name = String(path.at(-1) ?? "");
  if (path.length === 0 && found.code !== "unrecognized_keys") return [issue("error", path, "notProfile")];
  if (path[0] === "teaches" && path.length === 3 && typeof given === "string") return [taughtIssue(path, given, keysAt)];
  switch (found.code) {
    case "unrecognized_keys":
      return found.keys.map((key) => issue("error", [...path, key], "unknownKey", { name: key, near: nearest(key, keysOf(path)) }));
    case "invalid_type":
      if (given !== undefined) return [issue("error", path, "wrongType", { wanted: found.expected })];
      return [name === "source" ? issue("error", path, "missingSource") : issue("error", path, "missing", { name })];
    case "invalid_value":
      if (given === undefined) return [issue("error", path, "missing", { name })];
      return [issue("error", path, "wrongWord", { given: shownValue(given), allowed: found.values.map(String).join("、") })];
    case "invalid_format":
      return [issue("error", path, name === "id" || name === "extends" ? "wrongId" : "wrongNumber", { given: shownValue(given) })];
    case "too_small":
      return [issue("error", path, path.at(-2) === "source" ? "emptySource" : "blank")];
    default:
      return [issue("error", path, "other", { reason: found.message })];
  }
}

/** A printed word without a meaning, or with one that does not exist. */
function taughtIssue(path: JsonPath, given: string, keysAt: LocatedJson["keysAt"]): Issue {
  const region = String(path[1]);
  const word = String(path[2]);
  if (given.trim() !== "") return issue("error", path, "unknownConcept", { region, word, given });
  if (region !== "indicatorColumns") return issue("error", path, "blankWord", { region, word });
  return issue("error", path, "blankColumn", { column: keysAt(path.slice(0, 2)).indexOf(word) + 1, word });
}

/** The keys that an object of a profile may have, by its path. */
function keysOf(path: JsonPath): readonly string[] {
  let schema: unknown = profileSource;
  for (const key of path) schema = shapeOf(schema)?.[String(key)];
  return Object.keys(shapeOf(schema) ?? {});
}

/** What a schema of an object is made of, beneath what makes it optional or nullable. */
function shapeOf(schema: unknown): Readonly<Record<string, unknown>> | null {
  if (typeof schema !== "object" || schema === null) return null;
  if ("shape" in schema) return schema.shape as Readonly<Record<string, unknown>>; // zod's own
  return "unwrap" in schema && typeof schema.unwrap === "function" ? shapeOf((schema.unwrap as () => unknown)()) : null; // as above
}
