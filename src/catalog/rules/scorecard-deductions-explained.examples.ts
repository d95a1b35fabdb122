import { drawn, scorecard } from "../../testing/drawings";
import type { RuleExamples } from "../../testing/examples";

export const examples: RuleExamples = [
  { says: "points taken off without a word", book: drawn(scorecard, { G8: "{blank warning}" }) },
  { says: "a dash is no reason", book: drawn(scorecard, { G8: "/ {blank}" }) },
  { says: "full points need none, and a reason will do", book: scorecard },
];
