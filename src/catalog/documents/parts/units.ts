import type { Form } from "../../../core/form";
import { fold } from "../../../core/stated/fold";

/** What stands before a unit's name in systems (219-), and after it on paper (（盖章）). */
export const plainUnit = (text: string): string =>
  text
    .replace(/\s+/g, "")
    .replace(/^([[［【(（]?\d+[\]］】)）]?)[-—_.、·]*(?=\D)/, "")
    .replace(/[（(](盖章|公章|签章)[）)]$/, "");

/** The name of a sheet or file about something: without what file systems refuse. */
export const paperName = (kind: string, about: string): string => `${kind}-${about.replace(/[\\/:*?"<>|[\]\s]/g, "") || "待填"}`;

/** The unit that handed a form in, as the form names it; `null` where it names none. */
export function statedUnit({ header }: Form): string | null {
  for (const field of ["unit", "budget-unit", "department"] as const) {
    const name = plainUnit(header[field]?.value ?? "");
    if (name !== "") return name;
  }
  return null;
}

/** The name a unit is written to by: aliases are merged by the user, never guessed. */
export function unitName(stated: string, aliases: ReadonlyMap<string, string>): string {
  const key = fold(stated);
  for (const [alias, name] of aliases) if (fold(plainUnit(alias)) === key) return name;
  return stated;
}

const stem = (name: string): string =>
  fold(plainUnit(name))
    .replace(/(人民)?政府$/, "")
    .replace(/街道办事处$/, "街道")
    .replace(/委员会$/, "委");

/** Names that probably mean one unit, for a person to merge. */
export function likelyAliases(names: readonly string[]): readonly (readonly string[])[] {
  const groups = new Map<string, string[]>();
  for (const name of new Set(names)) groups.set(stem(name), [...(groups.get(stem(name)) ?? []), name]);
  return [...groups.values()].filter((group) => group.length > 1);
}

/** How a letter speaks to a unit: 你镇, 你局, 你单位. */
export function addressed(unit: string): string {
  const name = unit.replace(/(人民)?政府$/, "").replace(/办事处$/, "");
  const [, kind] = /(镇|乡|街道|县|区|市|局|委|办|中心|学校)$/.exec(name) ?? [];
  return kind === undefined || kind === "学校" ? (kind === "学校" ? "你校" : "你单位") : `你${kind}`;
}

/** How an office speaks of itself: 我局, 我单位. */
export function ourselves(office: string | undefined): string {
  const [, kind] = /(局|委|办|中心)$/.exec(office?.trim() ?? "") ?? [];
  return office === undefined || office.trim() === "" ? "我局" : kind === undefined ? "我单位" : `我${kind}`;
}
