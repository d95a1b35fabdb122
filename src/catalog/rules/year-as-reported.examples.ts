import { drawn, selfEvaluation } from "../../testing/drawings";
import type { RuleExamples } from "../../testing/examples";

const others = ["甲", "乙", "丙"].map((name) => selfEvaluation.replace("自评表\n", `${name}\n`)).join("\n");

export const examples: RuleExamples = [
  {
    says: "the year is filled in, and nothing tells of another",
    book: selfEvaluation,
  },
  {
    says: "the slot for the year was left open",
    book: drawn(selfEvaluation, { A2: "（    年度） {blank warning}" }),
  },
  {
    says: "no year is printed, and none stands elsewhere",
    book: drawn(selfEvaluation, { A1: "项目支出绩效自评表 {missing info}", A2: "" }),
  },
  {
    says: "another year than the one reported on",
    book: drawn(selfEvaluation, { A2: "（2025年度） {differs warning}" }),
    fixed: drawn(selfEvaluation, { A2: "（2026年度）" }),
    year: 2026,
  },
  {
    says: "another year than all other forms of the file",
    book: `${others}\n${drawn(selfEvaluation, { A2: "（2024年度） {differs warning}" })}`,
    fixed: `${others}\n${drawn(selfEvaluation, { A2: "（2025年度）" })}`,
  },
];
