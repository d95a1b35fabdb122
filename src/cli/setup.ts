import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";

import { type Examination, examine } from "../app/examine";
import { settingsInFile } from "../app/settings-file";
import { knownIn } from "../app/own-profiles";
import type { Catalog, Language } from "../core/catalog";
import { type Locale, textOf } from "../core/message";
import { readLocatedJson } from "../core/profile-file/located-json";
import { type ProfileProblem, readProfileFile } from "../core/profile-file/problems";
import { type ProfileFault, type ProfileSource, readProfileSource, resolveProfiles } from "../core/resolve-profiles";
import { fail, ok, type Result } from "../core/result";
import { wrongParameterOf } from "../core/settings/parameters";
import { settle, type Setting } from "../core/settings/settle";
import type { Book } from "../core/book";
import type { Common } from "./arguments";

/** A folder of profiles that cannot be used, and why. */
export type SetupFault =
  | ProfileFault
  | { readonly kind: "unreadable"; readonly id: string; readonly reason: string }
  | { readonly kind: "wrong"; readonly id: string; readonly problem: ProfileProblem };

/** The built-in profile sources and those of a folder; a folder's profile replaces the built-in one of its id. */
export function sourcesWith(
  catalog: Catalog,
  builtIn: readonly ProfileSource[],
  folder: string | null,
): Result<readonly ProfileSource[], SetupFault> {
  if (folder === null) return ok(builtIn);
  const files = textsIn(folder);
  if (!files.ok) return files;
  const own: ProfileSource[] = [];
  for (const { name, text } of files.value) {
    const others = files.value.flatMap((file) => (file.name === name ? [] : lenient(file.text)));
    const { source, problems } = readProfileFile(text, { ...knownIn(catalog, []), sources: [...builtIn, ...others] });
    const problem = problems.find(({ severity }) => severity === "error");
    if (source === null && problem !== undefined) return fail({ kind: "wrong", id: name, problem });
    if (source !== null) own.push(source);
  }
  const twice = own.find(({ id }, index) => own.findIndex((other) => other.id === id) < index);
  if (twice !== undefined) return fail({ kind: "repeated", id: twice.id });
  const replaced = new Set(own.map(({ id }) => id));
  return ok([...builtIn.filter(({ id }) => !replaced.has(id)), ...own]);
}

interface NamedText {
  readonly name: string;
  readonly text: string;
}

function textsIn(folder: string): Result<readonly NamedText[], SetupFault> {
  try {
    const names = readdirSync(folder)
      .filter((file) => file.endsWith(".json"))
      .sort();
    return ok(names.map((name) => ({ name, text: readFileSync(join(folder, name), "utf8") })));
  } catch (cause) {
    return fail({ kind: "unreadable", id: folder, reason: cause instanceof Error ? cause.message : String(cause) });
  }
}

/** The profile in a text as a possible parent of others; what is wrong with it is said when its own turn comes. */
function lenient(text: string): readonly ProfileSource[] {
  const read = readLocatedJson(text);
  const parsed = read.ok ? readProfileSource("", read.value.value) : read;
  return parsed.ok ? [parsed.value] : [];
}

/** The catalogue with a folder's profiles in it. */
export function catalogWith(catalog: Catalog, builtIn: readonly ProfileSource[], folder: string | null): Result<Catalog, SetupFault> {
  if (folder === null) return ok(catalog);
  const sources = sourcesWith(catalog, builtIn, folder);
  if (!sources.ok) return sources;
  const profiles = resolveProfiles(sources.value);
  if (!profiles.ok) return profiles;
  for (const profile of profiles.value) {
    const at = wrongParameterOf(profile, catalog.rules);
    if (at !== null) return fail({ kind: "invalid", id: profile.id, at, reason: "no rule has this parameter, or it cannot be so" });
  }
  return ok({ ...catalog, profiles: profiles.value });
}

/** What the file of settings that a call names holds; settled anew for each workbook, whose own sheet it stands above. */
export function settingsOf({ settings }: Pick<Common, "settings">, catalog: Catalog): Result<readonly Setting[], string> {
  if (settings === null) return ok([]);
  try {
    const read = settingsInFile(readFileSync(settings, "utf8"));
    if (!read.ok) return fail(read.fault.at === "" ? `${settings} is no file of settings` : `${settings}: "${read.fault.at}" is wrong`);
    const [fault] = settle(read.value, catalog).faults;
    return fault === undefined ? read : fail(`${settings}: ${textOf(catalog.locales["en-US"], fault.says)}`);
  } catch (cause) {
    return fail(`${settings}: ${cause instanceof Error ? cause.message : String(cause)}`);
  }
}

/** What a call examines by: the catalogue, and what the file of settings set. */
export interface Setup {
  readonly catalog: Catalog;
  readonly settings: readonly Setting[];
}

/** Examines a book as a call asks for. */
export const examineAs = (
  book: Book,
  { catalog, settings }: Setup,
  { today, year, profile }: Pick<Common, "today" | "year" | "profile">,
): Examination => examine(book, catalog, { today, year, settings, chosen: profile === null ? {} : { "*": profile } });

/** Where in a profile file something is wrong, what, and how to mend it; a long way to mend it that was just told is not told again. */
export function textOfProblem(
  { line, path, says, mend }: ProfileProblem,
  locale: Locale,
  language: Language,
  before?: Pick<ProfileProblem, "mend">,
): string {
  const words =
    language === "zh-CN"
      ? { at: `第 ${line} 行`, mend: "怎么改：", same: "同上" }
      : { at: `line ${line}`, mend: "To mend it: ", same: "as above" };
  const mending = textOf(locale, mend);
  const isTold = before !== undefined && textOf(locale, before.mend) === mending;
  return `${words.at}${path === "" ? "" : `  ${path}`}\n  ${textOf(locale, says)}\n  ${words.mend}${isTold ? words.same : mending}`;
}

export function textOfSetupFault(fault: SetupFault, locale: Locale, language: Language): string {
  switch (fault.kind) {
    case "wrong":
      return `${fault.id}: ${textOfProblem(fault.problem, locale, language)}`;
    case "invalid":
      return `profile ${fault.id}: ${fault.at === "" ? "the file" : fault.at} is wrong: ${fault.reason}`;
    case "unknown-parent":
      return `profile ${fault.id} extends ${fault.parent}, which does not exist`;
    case "circle":
      return `profile ${fault.id} extends itself in a circle`;
    case "repeated":
      return `two profiles are called ${fault.id}`;
    case "unreadable":
      return `${fault.id}: ${fault.reason}`;
  }
}
