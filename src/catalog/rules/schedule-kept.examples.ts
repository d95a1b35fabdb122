import { drawn, scheduled } from "../../testing/drawings";
import type { RuleExamples } from "../../testing/examples";

export const examples: RuleExamples = [
  {
    says: "an end that has passed without the task being done",
    book: drawn(scheduled, { F9: "设计中", E9: "2026年3月 {overdue warning}" }),
  },
  {
    says: "a share of it, or the tender alone, is not the task",
    book: drawn(scheduled, { F9: "已完成80%", E9: "2026年3月 {overdue warning}", F10: "招标阶段", E10: "2026年9月 {overdue warning}" }),
  },
  {
    says: "done in other words",
    book: drawn(scheduled, { F9: "已通过验收", F10: "已投入使用" }),
  },
  {
    says: "an end before its own beginning",
    book: drawn(scheduled, { E11: "2026年9月 {reversed warning}" }),
  },
  {
    says: "a task within the project's period",
    book: drawn(scheduled, { D4: "起止时间", E4: "2026年1月-2026年12月" }),
  },
  {
    says: "a task after the project has ended",
    book: drawn(scheduled, { D4: "起止时间", E4: "2026年1月-2026年10月", E11: "2026年11月 {outside warning}", E14: "2026年10月底前" }),
  },
  {
    says: "a plan in force that does not say what was done",
    book: drawn(scheduled, { F8: "", F9: "", F10: "", E9: "2026年3月 {passed info}", E10: "2026年9月 {passed info}" }),
  },
  {
    says: "the plan of an earlier year that does not say what was done",
    book: drawn(scheduled, {
      A2: "（2025年度）",
      F8: "",
      F9: "",
      F10: "",
      D9: "2025年1月",
      E9: "2025年3月",
      D10: "2025年4月",
      E10: "2025年9月",
      D11: "2025年10月",
      E11: "2025年11月",
    }),
  },
];
