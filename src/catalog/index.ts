import type { Catalog } from "../core/catalog";
import { enUS } from "./locales/en-US";
import { zhCN } from "./locales/zh-CN";
import { builtInProfiles, lexicon } from "./profiles";
import * as rules from "./rules";
import { scales } from "./scales";
import { scoring } from "./scoring";

const byId = <T extends { readonly id: string }>(units: readonly T[]): ReadonlyMap<string, T> =>
  new Map(units.map((unit) => [unit.id, unit]));

/** All that domain experts decide, as it is shipped. */
export const catalog: Catalog = {
  lexicon,
  profiles: builtInProfiles(),
  rules: Object.values(rules),
  methods: byId(scoring),
  scales: byId(scales),
  locales: { "zh-CN": zhCN, "en-US": enUS },
};
