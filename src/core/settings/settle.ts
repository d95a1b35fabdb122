import type { CellRef } from "../book";
import type { Message } from "../message";
import { messages as unitNames, shownValue, type ParameterAbout, type ParameterValue } from "../parameter";
import type { Profile } from "../profile";
import type { Rule } from "../rule";
import type { Source } from "../source";
import { say } from "./messages";
import { parametersFor, profileWith, type Parameter, type Units } from "./parameters";

/** What somebody set in place of what a rule or a profile lays down. */
export interface Setting {
  readonly code: string;
  /** The profile whose forms it is for; `null` for all forms. */
  readonly profile: string | null;
  readonly value: ParameterValue;
  /** Who set it, and the day as an ISO date; empty where that is not known. */
  readonly by: string;
  readonly date: string;
}

/** A setting, and the cell it stands in where it comes from a sheet. */
export interface GivenSetting extends Setting {
  readonly at?: CellRef;
}

/** Why a setting was not taken; without a cell where it does not come from a sheet. */
export interface SettingFault {
  readonly code: string;
  readonly at: CellRef | null;
  readonly says: Message;
}

/** What a rule takes on the forms of a profile, and what these values rest on where not on its defaults. */
export interface RuleValues {
  readonly values: unknown;
  readonly sources: readonly Source[];
}

/** Rules and profiles as somebody set them. */
export interface Settled {
  /** Settings that change something, one for a parameter and profile. */
  readonly applied: readonly GivenSetting[];
  readonly faults: readonly SettingFault[];
  readonly profileOf: (profile: Profile) => Profile;
  /** `null` for rules that look across forms. */
  readonly valuesOf: (rule: Rule, profile: Profile | null) => RuleValues;
}

const isSame = (a: ParameterValue, b: ParameterValue): boolean => JSON.stringify(a) === JSON.stringify(b);

/** What a set value rests on, wherever sources are shown. */
export const sourceOf = ({ by, date }: Pick<Setting, "by" | "date">, about = ""): Source => ({
  title: "本单位设定",
  locator: [about, by, date].filter((part) => part !== "").join(" "),
  status: "setting",
});

/** Why a setting cannot be taken; `null` where it can. */
export function faultOf(setting: Setting, units: Units): Message | null {
  const found = parameterOf(setting, units);
  if (!isParameter(found)) return found;
  return found.read(setting.value).ok ? null : wrong(found, shownValue(setting.value, found.unit));
}

/** The fault of a value that a parameter may not have. */
export const wrong = ({ allowed }: Parameter, value: string): Message => ({
  message: allowed.message.replace("settings.wants", "settings.wrong"),
  data: { ...allowed.data, value },
});

export const isParameter = (found: Parameter | Message): found is Parameter => "code" in found;

/** The parameter a setting is for, or why there is none. */
export function parameterOf({ code, profile: id }: Pick<Setting, "code" | "profile">, units: Units): Parameter | Message {
  const ofAll = parametersFor(units, null).find((each) => each.code === code);
  if (id === null) {
    if (ofAll !== undefined) return ofAll;
    const isCounted = units.profiles.some((profile) => parametersFor(units, profile).some((each) => each.code === code));
    return isCounted ? say("ofProfile", { code }) : say("unknownCode", { code });
  }
  const profile = units.profiles.find((each) => each.id === id);
  if (profile === undefined) return say("unknownProfile", { profile: id });
  const found = parametersFor(units, profile).find((each) => each.code === code);
  if (found !== undefined) return found;
  if (ofAll?.isForAll === true) return say("ofAll", { code });
  const isKnown = units.profiles.some((other) => parametersFor(units, other).some((each) => each.code === code));
  return isKnown ? say("notLaidDown", { code, profile: profile.name }) : say("unknownCode", { code });
}

/** Settles what rules and profiles are given: later settings over earlier ones, those for a profile over those for all. */
export function settle(given: readonly GivenSetting[], units: Units): Settled {
  const faults: SettingFault[] = [];
  const latest = new Map<string, GivenSetting>();
  for (const setting of given) {
    const says = faultOf(setting, units);
    if (says !== null) faults.push({ code: setting.code, at: setting.at ?? null, says });
    else latest.set(JSON.stringify([setting.code, setting.profile]), setting);
  }
  const kept = withoutConflicts([...latest.values()], units, faults);
  const applied = kept.filter((setting) => changes(setting, kept, units));
  const byId = new Map<string, Profile>();
  const values = new Map<string, RuleValues>();
  return {
    applied,
    faults,
    profileOf(profile) {
      const known = byId.get(profile.id);
      if (known !== undefined) return known;
      const own = applied.filter((setting) => setting.profile === profile.id && ruleOf(setting, units) === undefined);
      const settled = own.reduce((so, setting) => profileWith(so, setting.code, setting.value, sourceOf(setting)), profile);
      byId.set(profile.id, settled);
      return settled;
    },
    valuesOf(rule, profile) {
      const key = `${rule.id}|${profile?.id ?? ""}`;
      const known = values.get(key);
      if (known !== undefined) return known;
      const found = ruleValues(rule, profile, applied);
      values.set(key, found);
      return found;
    },
  };
}

const isOf = ({ code }: Setting, rule: Rule): boolean =>
  code.startsWith(`${rule.code}.`) && code.slice(rule.code.length + 1) in rule.parameters.about;

const ruleOf = (setting: Setting, { rules }: Units): Rule | undefined => rules.find((rule) => isOf(setting, rule));

const nameIn = ({ code }: Setting): string => code.slice(code.indexOf(".") + 1);

/** Whether a setting says other than what stands without it. */
function changes(setting: Setting, all: readonly Setting[], units: Units): boolean {
  const parameter = parameterOf(setting, units);
  if (!isParameter(parameter)) return false;
  const ofAll = setting.profile === null ? undefined : all.find(({ code, profile }) => code === setting.code && profile === null);
  if (setting.profile === null && overridden(setting, units)) return true;
  return !isSame(setting.value, ofAll?.value ?? parameter.standing);
}

/** Whether some profile lays down its own value of what is set for all forms. */
const overridden = (setting: Setting, units: Units): boolean => {
  const rule = ruleOf(setting, units);
  return rule !== undefined && units.profiles.some(({ parameters }) => parameters?.[rule.id]?.[nameIn(setting)] !== undefined);
};

/** The settings of a rule for the forms of a profile, the stronger last. */
function settingsFor(rule: Rule, profile: Profile | null, settings: readonly GivenSetting[]): readonly GivenSetting[] {
  const own = settings.filter((setting) => isOf(setting, rule));
  return [...own.filter((each) => each.profile === null), ...own.filter((each) => profile !== null && each.profile === profile.id)];
}

function givenTo(rule: Rule, profile: Profile | null, settings: readonly GivenSetting[]): Readonly<Record<string, unknown>> {
  const values: Record<string, unknown> = {};
  for (const [name, { value }] of Object.entries(profile?.parameters?.[rule.id] ?? {})) values[name] = value;
  for (const setting of settingsFor(rule, profile, settings)) values[nameIn(setting)] = setting.value;
  return values;
}

/** Values that are right each for itself may contradict each other: then none that somebody set is taken. */
function withoutConflicts(settings: readonly GivenSetting[], units: Units, faults: SettingFault[]): readonly GivenSetting[] {
  const dropped = new Set<GivenSetting>();
  for (const rule of units.rules) {
    const own = settings.filter((setting) => isOf(setting, rule));
    if (own.length === 0) continue;
    for (const profile of [null, ...units.profiles]) {
      if (rule.parameters.schema.safeParse(givenTo(rule, profile, own)).success) continue;
      for (const each of settingsFor(rule, profile, own)) dropped.add(each);
    }
  }
  for (const { code, at } of dropped) faults.push({ code, at: at ?? null, says: say("conflict", { code }) });
  return settings.filter((setting) => !dropped.has(setting));
}

/** What a rule takes on the forms of a profile; settings are right and free of contradictions. */
export function ruleValues(rule: Rule, profile: Profile | null, settings: readonly GivenSetting[]): RuleValues {
  const sources = new Map<string, Source>();
  for (const [name, { source }] of Object.entries(profile?.parameters?.[rule.id] ?? {})) sources.set(name, source);
  for (const setting of settingsFor(rule, profile, settings)) {
    const name = nameIn(setting);
    sources.set(name, sourceOf(setting, saidOf(setting, rule.parameters.about[name])));
  }
  return { values: rule.parameters.schema.parse(givenTo(rule, profile, settings)), sources: [...sources.values()] };
}

/** What was set, as sources say it; lists of words are too long for that. */
function saidOf({ value }: Setting, about: ParameterAbout | undefined): string {
  if (about === undefined) return "";
  const { label, unit } = about;
  const shown = shownValue(value, unit);
  return `${label}：${unit === "words" ? "已改" : typeof value === "number" ? `${shown}${unitNames[unit]()}` : shown}`;
}
