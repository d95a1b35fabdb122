import * as z from "zod";

import { readLocatedJson } from "../core/profile-file/located-json";
import { fail, ok, type Result } from "../core/result";
import type { Setting } from "../core/settings/settle";

const value = z.union([z.string(), z.number(), z.boolean(), z.null(), z.array(z.string())]);

export const settingSchema = z.strictObject({
  code: z.string().min(1),
  profile: z.string().min(1).nullable(),
  value,
  by: z.string(),
  date: z.string(),
});

const file = z.strictObject({ jibiao: z.literal("settings"), version: z.literal(1), settings: z.array(settingSchema) });

/** Where a file of settings is wrong: the path of the value, empty for the whole file. */
export interface SettingsFileFault {
  readonly at: string;
}

/** Settings as a file, for other workbooks and for the command line. */
export const settingsText = (settings: readonly Setting[]): string =>
  `${JSON.stringify({ jibiao: "settings", version: 1, settings: settings.map(({ code, profile, value: set, by, date }) => ({ code, profile, value: set, by, date })) }, null, 2)}\n`;

/** The settings in a file; whether its codes and values are right is asked when they are settled. */
export function settingsInFile(text: string): Result<readonly Setting[], SettingsFileFault> {
  const read = readLocatedJson(text);
  if (!read.ok) return fail({ at: "" });
  const parsed = file.safeParse(read.value.value);
  return parsed.success ? ok(parsed.data.settings) : fail({ at: (parsed.error.issues[0]?.path ?? []).map(String).join(".") });
}
