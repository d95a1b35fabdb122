import type { RuleExamples } from "../../testing/examples";

const ledger = (unit: string, deadline: string, status: string): string => `
  台账
  | 问题整改台账 | | | | | | |
  | 序号 | 问题描述 | 责任单位 | 整改措施 | 交办日期 | 整改时限 | 状态 |
  | 1 | 超范围支出 | ${unit} | 收回资金 | 2026.8.1 | ${deadline} | ${status} |`;

export const examples: RuleExamples = [
  { says: "all is filled in", book: ledger("示例镇", "2026.9.30", "整改中") },
  { says: "a refused problem asks for nothing", book: ledger("", "", "不予列入（已核实）") },
  { says: "nobody answers for a problem", book: ledger("{missing}", "2026.9.30", "整改中") },
  { says: "work has not begun", book: ledger("{missing info}", "2026.9.30", "未启动") },
  { says: "the deadline is before the problem was handed over", book: ledger("示例镇", "2026.7.30 {early}", "整改中") },
];
