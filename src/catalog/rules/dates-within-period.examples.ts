import { declaration, drawn, selfEvaluation } from "../../testing/drawings";
import type { RuleExamples } from "../../testing/examples";

export const examples: RuleExamples = [
  {
    says: "a period of months by dots, which leaves room, and one in words",
    book: `${drawn(declaration, { D4: "起止时间", E4: "2025.3-2027.10", E12: "2027年9月底前" })}\n${drawn(declaration, { D4: "起止时间", E4: "3年", E12: "2028年9月底前" }).replace("目标表", "另一目标表")}`,
  },
  {
    says: "beyond the months of its year",
    book: drawn(declaration, { D4: "起止时间", E4: "2026年3月至10月", E12: "2026年11月底前 {period warning}" }),
  },
  {
    says: "a date within the year",
    book: selfEvaluation,
  },
  {
    says: "a date kept from the year before, in the target or in the indicator's name",
    book: drawn(selfEvaluation, { F15: "2024年11月底前 {year info}" }),
  },
  {
    says: "a declaration with a period of its own",
    book: drawn(declaration, { A4: "项目实施期", C4: "2026年3月-2026年10月", E12: "2026年11月底前 {period warning}" }),
  },
];
