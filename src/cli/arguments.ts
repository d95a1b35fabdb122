import { parseArgs } from "node:util";

import type { Language } from "../core/catalog";
import { type Severity, severities } from "../core/finding";
import { type FormKind, formKinds } from "../core/form";
import { fail, ok, type Result } from "../core/result";

export interface Common {
  readonly files: readonly string[];
  readonly profile: string | null;
  readonly profiles: string | null;
  /** A file of settings, as the pane exports it. */
  readonly settings: string | null;
  /** ISO date; the caller's day where it is not given. */
  readonly today: string;
  readonly year: number | null;
  readonly language: Language;
}

export type Call =
  | (Common & {
      readonly command: "check";
      readonly format: "text" | "json" | "sarif";
      readonly failOn: Severity;
      readonly waivers: string | null;
      readonly ledger: string | null;
    })
  | (Common & {
      readonly command: "score";
      readonly format: "text" | "json";
      readonly write: string | null;
      readonly into: "empty" | "review" | "all";
      readonly as: "values" | "formulas";
    })
  | (Common & {
      readonly command: "report";
      readonly out: string;
      readonly documents: readonly DocumentName[];
      readonly docx: boolean;
      readonly submitCopy: boolean;
      /** Which findings count as formal problems; none unless a person says so. */
      readonly formal: readonly string[];
      readonly waivers: string | null;
    })
  | { readonly command: "profiles"; readonly resolved: string | null; readonly format: "text" | "json"; readonly profiles: string | null }
  | {
      readonly command: "profile new";
      readonly file: string;
      readonly sheet: string | null;
      readonly kind: FormKind | null;
      /** Where the draft is written; to the terminal where it is not given. */
      readonly out: string | null;
      readonly profiles: string | null;
      readonly language: Language;
    }
  | {
      readonly command: "profile check";
      readonly file: string;
      /** A workbook to read by the profile. */
      readonly on: string | null;
      readonly format: "text" | "json";
      readonly profiles: string | null;
      readonly language: Language;
    }
  | { readonly command: "rules"; readonly format: "text" | "json"; readonly language: Language }
  | { readonly command: "help" }
  | { readonly command: "version" };

export const documentNames = [
  "admission",
  "target-review",
  "general-target-review",
  "review",
  "consultation",
  "feedback",
  "letter",
  "ledger",
  "explanation",
] as const;
export type DocumentName = (typeof documentNames)[number];

/** Why a call cannot be understood, in one sentence. */
export interface CallFault {
  readonly reason: string;
}

const options = {
  format: { type: "string" },
  "fail-on": { type: "string" },
  profile: { type: "string" },
  profiles: { type: "string" },
  settings: { type: "string" },
  today: { type: "string" },
  year: { type: "string" },
  lang: { type: "string" },
  write: { type: "string" },
  into: { type: "string" },
  as: { type: "string" },
  out: { type: "string" },
  documents: { type: "string" },
  docx: { type: "boolean" },
  "submit-copy": { type: "boolean" },
  formal: { type: "string" },
  resolved: { type: "string" },
  sheet: { type: "string" },
  kind: { type: "string" },
  on: { type: "string" },
  waivers: { type: "string" },
  ledger: { type: "string" },
  help: { type: "boolean", short: "h" },
  version: { type: "boolean" },
} as const;

type Options = ReturnType<typeof parseArgs<{ options: typeof options; allowPositionals: true }>>["values"];

/** Which options each command takes; another one is a wrong call, never silently ignored. */
const taken: Readonly<Record<string, readonly (keyof Options)[]>> = {
  check: ["format", "fail-on", "profile", "profiles", "settings", "today", "year", "lang", "waivers", "ledger"],
  score: ["format", "profile", "profiles", "settings", "today", "year", "lang", "write", "into", "as"],
  report: ["profile", "profiles", "settings", "today", "year", "lang", "out", "documents", "docx", "submit-copy", "formal", "waivers"],
  profiles: ["format", "resolved", "profiles"],
  "profile new": ["sheet", "kind", "out", "profiles", "lang"],
  "profile check": ["on", "format", "profiles", "lang"],
  rules: ["format", "lang"],
};

/** Understands a command line; `today` stands in for `--today`. */
export function callOf(argv: readonly string[], today: string): Result<Call, CallFault> {
  let parsed: ReturnType<typeof parseArgs<{ options: typeof options; allowPositionals: true }>>;
  try {
    parsed = parseArgs({ args: [...argv], options, allowPositionals: true, strict: true });
  } catch (cause) {
    return fail({ reason: cause instanceof Error ? cause.message : String(cause) });
  }
  const { values, positionals } = parsed;
  const [first, second, ...others] = positionals;
  const isProfile = first === "profile" && second !== undefined;
  const command = isProfile ? `profile ${second}` : first;
  const files = isProfile ? others : positionals.slice(1);
  if (values.version === true) return ok({ command: "version" });
  if (values.help === true || command === undefined) return ok({ command: "help" });
  const known = taken[command];
  if (known === undefined)
    return fail({ reason: first === "profile" ? '"profile" is followed by new or check' : `unknown command "${command}"` });
  const foreign = (Object.keys(values) as (keyof Options)[]).find((option) => !known.includes(option));
  if (foreign !== undefined) return fail({ reason: `"${command}" does not take --${foreign}` });
  try {
    return ok(commandOf(command, files, values, today));
  } catch (cause) {
    if (cause instanceof WrongCall) return fail({ reason: cause.message });
    throw cause;
  }
}

class WrongCall extends Error {}

function commandOf(command: string, files: readonly string[], values: Options, today: string): Call {
  const language = oneOf("lang", values.lang, ["zh-CN", "en-US"], "zh-CN");
  const format = oneOf("format", values.format, command === "check" ? ["text", "json", "sarif"] : ["text", "json"], "text");
  if (command === "profiles")
    return { command, resolved: values.resolved ?? null, format: plain(format), profiles: values.profiles ?? null };
  if (command === "rules") return { command, format: plain(format), language };
  if (command === "profile new" || command === "profile check")
    return profileCall(command, files, values, { format: plain(format), language });
  if (files.length === 0) throw new WrongCall(`"${command}" needs at least one file`);
  const common = commonOf(files, language, values, today);
  if (command === "check") {
    const failOn = oneOf("fail-on", values["fail-on"], severities, "error");
    return { ...common, command, format, failOn, waivers: values.waivers ?? null, ledger: values.ledger ?? null };
  }
  return command === "score" ? scoreCall(common, plain(format), values) : reportCall(common, values);
}

const commonOf = (files: readonly string[], language: Language, values: Options, today: string): Common => ({
  files,
  language,
  profile: values.profile ?? null,
  profiles: values.profiles ?? null,
  settings: values.settings ?? null,
  today: dateOf(values.today) ?? today,
  year: yearOf(values.year),
});

function profileCall(
  command: "profile new" | "profile check",
  [file, ...more]: readonly string[],
  values: Options,
  { format, language }: { readonly format: "text" | "json"; readonly language: Language },
): Call {
  if (file === undefined || more.length > 0) throw new WrongCall(`"${command}" needs one file`);
  const common = { file, language, profiles: values.profiles ?? null };
  if (command === "profile check") return { ...common, command, format, on: values.on ?? null };
  const kind = values.kind === undefined ? null : oneOf("kind", values.kind, formKinds, "self-evaluation");
  return { ...common, command, sheet: values.sheet ?? null, kind, out: values.out ?? null };
}

/** SARIF is a format of `check` alone; others were refused above. */
const plain = (format: "text" | "json" | "sarif"): "text" | "json" => (format === "sarif" ? "json" : format);

function scoreCall(common: Common, format: "text" | "json", values: Options): Call {
  if (values.write === undefined && (values.into !== undefined || values.as !== undefined))
    throw new WrongCall("--into and --as go with --write");
  if (values.write !== undefined && common.files.length !== 1) throw new WrongCall("--write takes one file");
  return {
    ...common,
    command: "score",
    format,
    write: values.write ?? null,
    into: oneOf("into", values.into, ["empty", "review", "all"], "empty"),
    as: oneOf("as", values.as, ["values", "formulas"], "values"),
  };
}

function reportCall(common: Common, values: Options): Call {
  if (values.out === undefined) throw new WrongCall('"report" needs --out DIR');
  return {
    ...common,
    command: "report",
    out: values.out,
    documents: listOf(values.documents ?? "review").map((name) => oneOf("documents", name, documentNames, "review")),
    docx: values.docx ?? false,
    submitCopy: values["submit-copy"] ?? false,
    formal: listOf(values.formal ?? ""),
    waivers: values.waivers ?? null,
  };
}

const listOf = (text: string): readonly string[] =>
  text
    .split(",")
    .map((item) => item.trim())
    .filter((item) => item !== "");

function oneOf<const T extends string>(option: string, given: string | undefined, allowed: readonly T[], standard: T): T {
  if (given === undefined) return standard;
  const found = allowed.find((word) => word === given);
  if (found === undefined) throw new WrongCall(`--${option} takes ${allowed.join(", ")}`);
  return found;
}

function dateOf(given: string | undefined): string | null {
  if (given === undefined) return null;
  if (!/^\d{4}-\d{2}-\d{2}$/.test(given) || Number.isNaN(Date.parse(given))) throw new WrongCall("--today takes a date such as 2026-10-01");
  return given;
}

function yearOf(given: string | undefined): number | null {
  if (given === undefined) return null;
  if (!/^20\d\d$/.test(given)) throw new WrongCall("--year takes a year such as 2025");
  return Number(given);
}
