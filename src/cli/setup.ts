import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";

import { type Examination, examine } from "../app/examine";
import type { Catalog } from "../core/catalog";
import { type ProfileFault, type ProfileSource, readProfileSource, resolveProfiles } from "../core/resolve-profiles";
import { fail, ok, type Result } from "../core/result";
import type { Book } from "../core/book";
import type { Common } from "./arguments";

/** A folder of profiles that cannot be used, and why. */
export type SetupFault = ProfileFault | { readonly kind: "unreadable"; readonly id: string; readonly reason: string };

/** The built-in profile sources and those of a folder; a folder's profile replaces the built-in one of its id. */
export function sourcesWith(builtIn: readonly ProfileSource[], folder: string | null): Result<readonly ProfileSource[], SetupFault> {
  if (folder === null) return ok(builtIn);
  const own: ProfileSource[] = [];
  try {
    for (const name of readdirSync(folder)
      .filter((file) => file.endsWith(".json"))
      .sort()) {
      const read = readProfileSource(name, JSON.parse(readFileSync(join(folder, name), "utf8")));
      if (!read.ok) return read;
      own.push(read.value);
    }
  } catch (cause) {
    return fail({ kind: "unreadable", id: folder, reason: cause instanceof Error ? cause.message : String(cause) });
  }
  const replaced = new Set(own.map(({ id }) => id));
  return ok([...builtIn.filter(({ id }) => !replaced.has(id)), ...own]);
}

/** The catalogue with a folder's profiles in it. */
export function catalogWith(catalog: Catalog, builtIn: readonly ProfileSource[], folder: string | null): Result<Catalog, SetupFault> {
  if (folder === null) return ok(catalog);
  const sources = sourcesWith(builtIn, folder);
  if (!sources.ok) return sources;
  const profiles = resolveProfiles(sources.value);
  return profiles.ok ? ok({ ...catalog, profiles: profiles.value }) : profiles;
}

/** Examines a book as a call asks for. */
export const examineAs = (
  book: Book,
  catalog: Catalog,
  { today, year, profile }: Pick<Common, "today" | "year" | "profile">,
): Examination => examine(book, catalog, { today, year, chosen: profile === null ? {} : { "*": profile } });

export function textOfSetupFault(fault: SetupFault): string {
  switch (fault.kind) {
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
