import { drawn, monitoring, projectFile } from "../../testing/drawings";
import type { RuleExamples } from "../../testing/examples";

export const examples: RuleExamples = [
  {
    says: "the same targets, in another unit or with the sign left out",
    book: projectFile({ evaluated: { F13: "12000米", F14: "95%", F15: "2025年11月" } }),
  },
  {
    says: "a lower target than was approved",
    book: projectFile({ evaluated: { F13: "≥10公里 {differs error}", F15: "2025年12月 {differs error}" } }),
  },
  {
    says: "on a monitoring form it is asked; it is held against the declaration, and the self-evaluation is not held against it again",
    book: `${drawn(monitoring, { E11: "≥10公里 {differs warning}" })}\n${projectFile({})}`,
  },
  {
    says: "a form that tells of a change of its goals",
    book: projectFile({ evaluated: { F13: "≥10公里", J13: "指标按批复调整（示财〔2025〕8号）" } }),
  },
  {
    says: "words are read by a person",
    book: projectFile({ declared: { E13: "受益人数显著增加" }, evaluated: { F16: "受益人数明显增加" } }),
  },
];
