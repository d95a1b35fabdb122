/** Shown in the documentation of the rule and run as its test. */
export type RuleExamples = readonly [RuleExample, ...RuleExample[]];

export interface RuleExample {
  readonly says: string;
  /** A drawing as `picture` reads it; `{message}` marks where the rule speaks. */
  readonly book: string;
  /** What is left after all of the rule's fixes. */
  readonly fixed?: string;
  /** The year the forms report on, where the caller knows it. */
  readonly year?: number;
  /** What an office has set otherwise, where the rule says nothing by default. */
  readonly parameters?: Readonly<Record<string, unknown>>;
}
