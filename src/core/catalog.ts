import type { Lexicon } from "./lexicon";
import type { Locale } from "./message";
import type { Profile } from "./profile";
import type { Rule } from "./rule";
import type { GradeScale, ScoringMethod } from "./score";

export type Language = "zh-CN" | "en-US";

/** Everything domain experts decide, gathered once and handed to those who use it. */
export interface Catalog {
  readonly lexicon: Lexicon;
  readonly profiles: readonly Profile[];
  readonly rules: readonly Rule[];
  readonly methods: ReadonlyMap<string, ScoringMethod>;
  readonly scales: ReadonlyMap<string, GradeScale>;
  readonly locales: Readonly<Record<Language, Locale>>;
}
