import type { Form } from "../form";
import { textOf } from "../message";
import { messages as unitNames, type ParameterValue } from "../parameter";
import type { Profile } from "../profile";
import type { Ground, Source } from "../source";
import { parametersFor, type Parameter, type Units } from "./parameters";
import { sourceOf, type GivenSetting, type Settled } from "./settle";
import { cellOfValue, forAll, setByUser, type SettingsColumn } from "./sheet";

/** A parameter as it stands now: plain data for a screen. */
export interface ParameterLine extends Omit<Parameter, "read"> {
  readonly value: ParameterValue;
  /** What the value rests on. */
  readonly ground: Source;
  /** Who set it otherwise: the sheet of the workbook, or the person at work. */
  readonly set: "sheet" | "kept" | null;
}

/** All that may be set for the forms of a profile, as it stands. */
export function linesFor(units: Units, profile: Profile, { applied }: Settled): readonly ParameterLine[] {
  const across = parametersFor(units, null).filter(({ isForAll }) => isForAll);
  return [...parametersFor(units, profile), ...across].map((parameter) => lineOf(parameter, profile.id, applied));
}

function lineOf({ read: _, ...parameter }: Parameter, profile: string | null, applied: readonly GivenSetting[]): ParameterLine {
  const own = applied.filter(({ code }) => code === parameter.code);
  const setting = own.find((each) => each.profile === profile) ?? own.find((each) => each.profile === null);
  if (setting === undefined) return { ...parameter, value: parameter.standing, ground: parameter.source, set: null };
  return { ...parameter, value: setting.value, ground: sourceOf(setting), set: setting.at === undefined ? "kept" : "sheet" };
}

/** A row of the sheet 绩表设置, by its columns. */
export interface SettingsRow {
  readonly cells: Readonly<Record<SettingsColumn, string | number>>;
  /** Number format of the value. */
  readonly format?: string;
}

const grounds: Readonly<Record<Ground, string>> = {
  regulation: "政策依据",
  practice: "通行做法",
  default: "系统默认（可改）",
  setting: setByUser,
};

/** The rows of the sheet 绩表设置: what the profiles of these forms count by, what rules take, and whatever else is set. */
export function settingsRows(
  units: Units,
  forms: readonly Pick<Form, "sheet" | "profile">[],
  { applied }: Settled,
): readonly SettingsRow[] {
  const used = new Map<string, string[]>();
  for (const { profile, sheet } of forms) used.set(profile.id, [...new Set([...(used.get(profile.id) ?? []), sheet])]);
  for (const { profile } of applied) if (profile !== null && !used.has(profile)) used.set(profile, []);
  const ofProfiles = units.profiles.flatMap((profile) => {
    const sheets = used.get(profile.id);
    if (sheets === undefined) return [];
    return parametersFor(units, profile)
      .filter(({ rule, code }) => rule === null || applied.some((each) => each.code === code && each.profile === profile.id))
      .map((parameter) => rowOf(parameter, profile, sheets.join("、"), applied, units));
  });
  return [...ofProfiles, ...parametersFor(units, null).map((parameter) => rowOf(parameter, null, forAll, applied, units))];
}

function rowOf(parameter: Parameter, profile: Profile | null, sheets: string, applied: readonly GivenSetting[], units: Units): SettingsRow {
  const own = applied.find((each) => each.code === parameter.code && each.profile === (profile?.id ?? null));
  const { value, format } = cellOfValue(own?.value ?? parameter.standing, parameter, units);
  const set = own?.by.startsWith("工作表“") === true ? "" : [own?.by ?? "", own?.date ?? ""].filter((part) => part !== "").join(" ");
  const source = parameter.source;
  return {
    cells: {
      表: sheets,
      口径: profile?.name ?? forAll,
      参数: textOf(units.locales["zh-CN"], parameter.label),
      代码: parameter.code,
      值: value,
      单位: unitNames[parameter.unit](),
      依据: own === undefined ? [source.title, source.locator].filter((part) => part !== "").join(" ") : set,
      状态: grounds[own === undefined ? source.status : "setting"],
    },
    ...(format === undefined ? {} : { format }),
  };
}
