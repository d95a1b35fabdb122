import type { RuleExamples } from "../../testing/examples";

const checked = (errors: string): string => `
  核查
  | 精准识别核查表 | | |
  | 村 | 抽查户数 | 错评户数 |
  | 甲村 | 100 | 1 |
  | 乙村 | 100 | 4 |
  | 合计 | 200 | ${errors} |`;

export const examples: RuleExamples = [
  { says: "2 % of all, though one village has more", book: checked("4") },
  { says: "more than 2 %", book: checked("5 {above}") },
];
