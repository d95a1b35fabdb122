import { drawn, selfEvaluation } from "../../testing/drawings";
import type { RuleExamples } from "../../testing/examples";

/** All actual values equal, with a sixth row before the total. */
const six = (satisfaction: string, mark: string): string =>
  drawn(selfEvaluation, {
    G13: "12公里",
    G14: `"95%"`,
    G15: "2025年11月底前",
    G16: "2300人",
    G17: `"90%"`,
    G12: `实际完成值 ${mark}`,
  }).replace("  | 总分 |", `  | | | | 用水户满意度 | | ≥90% | ${satisfaction} | 10 | 10 | | |\n  | 总分 |`);

export const examples: RuleExamples = [
  {
    says: "five rows are too few to tell",
    book: drawn(selfEvaluation, { G13: "12公里", G14: `"95%"`, G15: "2025年11月底前", G16: "2300人", G17: `"90%"` }),
  },
  {
    says: "six rows, all equal",
    book: six(`"90%"`, "{equal info}"),
  },
  {
    says: "six rows, one of them not",
    book: six(`"93%"`, ""),
  },
];
