import type * as z from "zod";

import type { Source } from "./source";

/** What a parameter counts in; `share` is a fraction of one shown in percent, `percent` runs from 0 to 100. */
export const numberUnits = ["share", "percent", "times", "points", "ten-thousand-yuan", "items", "characters", "year", "places"] as const;
export type NumberUnit = (typeof numberUnits)[number];
export type ParameterUnit = NumberUnit | "words" | "yes-no" | "choice";

/** What a parameter may be set to; `null` where it may be left unset. */
export type ParameterValue = string | number | boolean | null | readonly string[];

type UnitOf<V> = [NonNullable<V>] extends [readonly string[]] ? "words" : [NonNullable<V>] extends [boolean] ? "yes-no" : NumberUnit;

/** What an official is told of a parameter: its name, what it counts in, and what its default rests on. */
export interface ParameterAbout<V = never> {
  readonly label: string;
  readonly unit: [V] extends [never] ? ParameterUnit : UnitOf<V>;
  readonly source: Source;
}

/** The parameters of a rule: how they are checked, and what an official is told of each. */
export interface RuleParameters<P> {
  readonly schema: z.ZodType<P>;
  /** The check of each alone, by name. */
  readonly each: Readonly<Record<keyof P & string, z.ZodType>>;
  readonly about: { readonly [N in keyof P & string]: ParameterAbout<P[N]> };
}

/** Parameters with what is told of them; does not compile while one is not told of. */
export const parametersWith = <S extends z.ZodRawShape>(
  schema: z.ZodObject<S, z.core.$strict>,
  about: RuleParameters<z.output<z.ZodObject<S, z.core.$strict>>>["about"],
): RuleParameters<z.output<z.ZodObject<S, z.core.$strict>>> => ({
  schema,
  each: schema.shape as unknown as Readonly<Record<string, z.ZodType>>, // the shape of a schema has the names of what it gives
  about,
});

/** What of parameters their rule takes. */
export type ParametersOf<R> = R extends RuleParameters<infer P> ? P : never;

/** What a parameter counts in, as official papers write it; sentences of the unit `parameter`. */
export const messages = {
  share: () => "%",
  percent: () => "%",
  times: () => "倍",
  points: () => "分",
  "ten-thousand-yuan": () => "万元",
  items: () => "项",
  characters: () => "字",
  year: () => "年",
  places: () => "位",
  words: () => "用词",
  "yes-no": () => "是或否",
  choice: () => "选项",
} as const satisfies Readonly<Record<ParameterUnit, () => string>>;

/** A value as the sheet 绩表设置 and the rules' pages show it. */
export function shownValue(value: ParameterValue | undefined, unit: ParameterUnit): string {
  if (value === null || value === undefined) return "不设";
  if (Array.isArray(value)) return value.join("、");
  if (typeof value === "boolean") return value ? "是" : "否";
  return unit === "share" && typeof value === "number" ? String(Number((value * 100).toPrecision(12))) : String(value);
}
