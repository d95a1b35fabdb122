import * as z from "zod";

import { amountOf, numberOf } from "../amount";
import type { Catalog } from "../catalog";
import { textOf, type Message } from "../message";
import type { ParameterUnit, ParameterValue } from "../parameter";
import { methodKeys, type MethodKey, type Profile, type Sourced } from "../profile";
import { fail, ok, type Result } from "../result";
import type { Rule } from "../rule";
import type { Source } from "../source";
import { say } from "./messages";

/** What of the catalogue parameters belong to. */
export type Units = Pick<Catalog, "rules" | "profiles" | "methods" | "scales" | "locales">;

/** One of the words a parameter may be set to. */
export interface ParameterChoice {
  readonly value: string;
  readonly label: Message;
}

/** What may be set otherwise, as it stands before anybody did. */
export interface Parameter {
  /** `FND-08.explain` of a rule, `weights.total` of a profile. */
  readonly code: string;
  /** The rule it belongs to; `null` for a number the profile counts by. */
  readonly rule: string | null;
  readonly label: Message;
  readonly unit: ParameterUnit;
  readonly standing: ParameterValue;
  readonly source: Source;
  /** Empty unless its unit is `choice`. */
  readonly choices: readonly ParameterChoice[];
  /** May be set for all forms alone: its rule looks across them. */
  readonly isForAll: boolean;
  /** What it may be set to, in words. */
  readonly allowed: Message;
  /** The value as it is kept, or `null` where it may not be set so. */
  readonly read: (value: unknown) => Result<ParameterValue, null>;
}

const read =
  (schema: z.ZodType): Parameter["read"] =>
  (value) => {
    const parsed = value === undefined ? null : schema.safeParse(value);
    return parsed?.success === true ? ok(parsed.data as ParameterValue) : fail(null); // each schema of a parameter gives one of its values
  };

/** Made once for a catalogue, which is plain data that stays. */
const known = new WeakMap<Units, Map<Profile | null, readonly Parameter[]>>();

/** All that may be set for the forms of a profile, or with `null` for all forms. */
export function parametersFor(units: Units, profile: Profile | null): readonly Parameter[] {
  const ofUnits = known.get(units) ?? new Map<Profile | null, readonly Parameter[]>();
  known.set(units, ofUnits);
  const parameters = ofUnits.get(profile) ?? [
    ...(profile === null ? [] : countedBy(profile, units)),
    ...units.rules.flatMap((rule) => (profile !== null && !isOfForm(rule) ? [] : parametersIn(rule, profile))),
  ];
  ofUnits.set(profile, parameters);
  return parameters;
}

const isOfForm = ({ on }: Rule): boolean => on.scope === "form";

function parametersIn(rule: Rule, profile: Profile | null): readonly Parameter[] {
  if (Object.keys(rule.parameters.about).length === 0) return [];
  const defaults = rule.parameters.schema.parse({}) as Readonly<Record<string, ParameterValue>>;
  return Object.entries(rule.parameters.about).flatMap(([name, { unit, source }]): Parameter[] => {
    const schema = rule.parameters.each[name];
    if (schema === undefined) return [];
    const own = profile?.parameters?.[rule.id]?.[name];
    return [
      {
        code: `${rule.code}.${name}`,
        rule: rule.id,
        label: { message: `${rule.id}.parameter.${name}`, data: {} },
        unit,
        standing: own?.value ?? defaults[name] ?? null,
        source: own?.source ?? source,
        choices: [],
        isForAll: !isOfForm(rule),
        allowed: allowedBy(schema, unit),
        read: read(schema),
      },
    ];
  });
}

/** Where a profile sets what a rule has not, or to what it cannot be; `null` where it does not. Profiles from outside are asked this. */
export function wrongParameterOf(profile: Profile, rules: readonly Rule[]): string | null {
  for (const [id, names] of Object.entries(profile.parameters ?? {})) {
    const rule = rules.find((each) => each.id === id);
    for (const [name, { value }] of Object.entries(names)) {
      const schema = rule !== undefined && isOfForm(rule) ? rule.parameters.each[name] : undefined;
      if (schema?.safeParse(value).success !== true) return `parameters.${id}.${name}`;
    }
    const values = Object.fromEntries(Object.entries(names).map(([name, { value }]) => [name, value]));
    if (rule?.parameters.schema.safeParse(values).success !== true) return `parameters.${id}`;
  }
  return null;
}

interface Bounded {
  readonly from: number | null;
  readonly to: number | null;
  readonly whole: boolean;
  readonly optional: boolean;
}

/** The bounds of a number as its schema lays them down. */
function boundsOf(schema: unknown, optional = false): Bounded {
  if (schema instanceof z.ZodNullable) return boundsOf(schema.unwrap(), true);
  if (schema instanceof z.ZodDefault) return boundsOf(schema.unwrap(), optional);
  if (!(schema instanceof z.ZodNumber)) return { from: null, to: null, whole: false, optional };
  const bound = (value: number | null): number | null => (value === null || Math.abs(value) >= Number.MAX_SAFE_INTEGER ? null : value);
  return { from: bound(schema.minValue), to: bound(schema.maxValue), whole: schema.format === "safeint", optional };
}

function allowedBy(schema: unknown, unit: ParameterUnit): Message {
  if (unit === "words") return say("wantsWords", {});
  if (unit === "yes-no") return say("wantsYesNo", {});
  const { from, to, whole, optional } = boundsOf(schema);
  const shown = (bound: number | null): number | string => (bound === null ? "" : unit === "share" ? bound * 100 : bound);
  return say("wantsNumber", { from: shown(from), to: shown(to), unit, whole, optional });
}

const points = z.number().min(0).max(1_000_000);

/** The numbers a profile lays down and counts by; those it lacks cannot be set. */
function countedBy(profile: Profile, { methods, scales, locales }: Units): readonly Parameter[] {
  const about = { rule: null, choices: [], isForAll: false } as const;
  const number = (code: string, label: Message, unit: ParameterUnit, schema: z.ZodType, sourced: Sourced<number> | null): Parameter[] =>
    sourced === null
      ? []
      : [
          {
            ...about,
            code,
            label,
            unit,
            standing: sourced.value,
            source: sourced.source,
            allowed: allowedBy(schema, unit),
            read: read(schema),
          },
        ];
  const amount = (sourced: Profile["weights"]["total"]): Sourced<number> | null =>
    sourced === null ? null : { ...sourced, value: numberOf(sourced.value) };
  const chosen = (code: string, label: Message, sourced: Sourced<string>, all: readonly ParameterChoice[]): Parameter => {
    const choices = all.some(({ value }) => value === sourced.value)
      ? all
      : [{ value: sourced.value, label: named(sourced.value) }, ...all];
    return {
      ...about,
      code,
      label,
      unit: "choice",
      standing: sourced.value,
      source: sourced.source,
      choices,
      allowed: say("wantsChoice", { choices: choices.map((each) => textOf(locales["zh-CN"], each.label)).join("、") }),
      read: read(z.enum(choices.map(({ value }) => value))),
    };
  };
  const methodsFor = (key: MethodKey): readonly ParameterChoice[] =>
    [...methods.values()]
      .filter(({ suits }) => suits.includes(key))
      .map(({ id }) => ({ value: id, label: { message: `${id}.title`, data: {} } }));
  return [
    ...number("weights.total", say("total", {}), "points", points, amount(profile.weights.total)),
    ...number("weights.execution", say("execution", {}), "points", points, amount(profile.weights.execution)),
    ...Object.entries(profile.weights.level1).flatMap(([name, weight]) =>
      number(`weights.level1.${name}`, say("level1", { name }), "points", points, amount(weight)),
    ),
    ...methodKeys.map((key) => chosen(`methods.${key}`, say(`method.${key}`, {}), profile.methods[key], methodsFor(key))),
    chosen(
      "scale",
      say("scale", {}),
      profile.scale,
      [...scales.values()].map(({ id, title }) => ({ value: id, label: named(title) })),
    ),
    ...number("rounding", say("rounding", {}), "places", z.int().min(0).max(6), profile.rounding),
    ...number("tolerance", say("tolerance", {}), "points", points, amount(profile.tolerance)),
    chosen("denominator", say("denominator", {}), profile.denominator, [
      { value: "full", label: say("full", {}) },
      { value: "initial", label: say("initial", {}) },
    ]),
  ];
}

const named = (name: string): Message => (name === "judgement" ? say("judgement", {}) : say("named", { name }));

/** A number as points; what `read` let through is one. */
const pointsOf = (value: ParameterValue): NonNullable<Profile["weights"]["total"]>["value"] | null =>
  typeof value === "number" ? amountOf(value) : null;

/** The profile with one of its numbers set otherwise; the same profile where the value does not fit. */
export function profileWith(profile: Profile, code: string, value: ParameterValue, source: Source): Profile {
  const [part, key = "", ...rest] = code.split(".");
  const amount = pointsOf(value);
  switch (part) {
    case "weights": {
      if (amount === null) return profile;
      const weight = { value: amount, source };
      const { weights } = profile;
      return {
        ...profile,
        weights: key === "level1" ? { ...weights, level1: { ...weights.level1, [rest.join(".")]: weight } } : { ...weights, [key]: weight },
      };
    }
    case "methods":
      return { ...profile, methods: { ...profile.methods, [key]: { value: String(value), source } } };
    case "scale":
      return { ...profile, scale: { value: String(value), source } };
    case "rounding":
      return typeof value === "number" ? { ...profile, rounding: { value, source } } : profile;
    case "tolerance":
      return amount === null ? profile : { ...profile, tolerance: { value: amount, source } };
    case "denominator":
      return { ...profile, denominator: { value: value === "initial" ? "initial" : "full", source } };
    default:
      return profile;
  }
}
