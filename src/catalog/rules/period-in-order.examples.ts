import { declaration, drawn } from "../../testing/drawings";
import type { RuleExamples } from "../../testing/examples";

export const examples: RuleExamples = [
  {
    says: "a period in order, by months or by days",
    book: drawn(declaration, { A4: "项目实施期", C4: "2026.3.1-2026.10.31" }),
  },
  {
    says: "a period in other words",
    book: drawn(declaration, { A4: "项目实施期", C4: "自批复之日起12个月" }),
  },
  {
    says: "two dates of two things",
    book: drawn(declaration, { A4: "项目实施期", C4: "2026年12月完成（2025年3月批复）" }),
  },
  {
    says: "the end before the beginning",
    book: drawn(declaration, { A4: "项目实施期", C4: "2026年10月-2026年3月 {reversed error}" }),
  },
  {
    says: "a day that no calendar has",
    book: drawn(declaration, { A4: "项目实施期", C4: "2026年3月1日至2026年11月31日 {impossible error}" }),
  },
];
