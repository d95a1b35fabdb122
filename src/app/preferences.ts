import type { Language } from "../core/catalog";
import type { Storage } from "./storage";

/** 填报人, 审核人, 评价人员: who sits in front of the pane decides what may be changed where. */
export const roles = ["filler", "reviewer", "evaluator"] as const;
export type Role = (typeof roles)[number];

export const languages = ["zh-CN", "en-US"] as const satisfies readonly Language[];

/** `system` follows the device, or the host where it says. */
export const appearances = ["system", "light", "dark", "contrast"] as const;
export type Appearance = (typeof appearances)[number];

/** What a person says once and is not asked again; `role: null` was not said yet and counts as 填报人. */
export interface Preferences {
  readonly role: Role | null;
  readonly language: Language;
  readonly appearance: Appearance;
  /** Who signs what is accepted; empty until said. */
  readonly person: string;
}

export const defaultPreferences: Preferences = { role: null, language: "zh-CN", appearance: "system", person: "" };

const wordOf = <T extends string>(words: readonly T[], text: string | null): T | null => words.find((word) => word === text) ?? null;

/** Nothing where the storage is blocked. */
async function rememberedAs(storage: Storage, key: string): Promise<string | null> {
  try {
    return await storage.get(key);
  } catch {
    return null; // as if it had never been said
  }
}

/** What was remembered; what is not known any more counts as never said. */
export async function loadPreferences(storage: Storage): Promise<Preferences> {
  const [role, language, appearance, person] = await Promise.all(
    ["role", "language", "appearance", "person"].map((key) => rememberedAs(storage, key)),
  );
  return {
    role: wordOf(roles, role ?? null),
    language: wordOf(languages, language ?? null) ?? defaultPreferences.language,
    appearance: wordOf(appearances, appearance ?? null) ?? defaultPreferences.appearance,
    person: person ?? "",
  };
}

/** Remembers them as far as the storage lets us. */
export async function savePreferences(storage: Storage, { role, language, appearance, person }: Preferences): Promise<void> {
  await Promise.allSettled([
    storage.set("role", role ?? ""),
    storage.set("language", language),
    storage.set("appearance", appearance),
    storage.set("person", person),
  ]);
}
