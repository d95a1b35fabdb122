import type { RuleExamples } from "../../testing/examples";

const ledger = (deadline: string, evidence: string, status: string): string => `
  台账
  | 问题整改台账 | | | | | | |
  | 序号 | 问题描述 | 责任单位 | 整改措施 | 整改时限 | 佐证材料 | 状态 |
  | 1 | 超范围支出 | 示例镇 | 收回资金 | ${deadline} | ${evidence} | ${status} |`;

export const examples: RuleExamples = [
  {
    says: "finished, but late",
    book: `
  台账
  | 问题整改台账 | | | | | | |
  | 序号 | 问题描述 | 责任单位 | 整改措施 | 整改时限 | 完成日期 | 佐证材料 | 状态 |
  | 1 | 超范围支出 | 示例镇 | 收回资金 | 2024-03-31 | 2024-04-15 {late} | 凭证 | 已完成 |
  | 2 | 资料不全 | 示例镇 | 补充资料 | 2024-03-31 | 2024-03-15 | 清单 | 已完成 |`,
  },
  { says: "done, with evidence", book: ledger("2020.9.30", "收款凭证", "已完成") },
  { says: "there is time left", book: ledger("2099.9.30", "", "整改中") },
  { says: "a lasting task", book: ledger("2020.9.30", "", "长期坚持") },
  { says: "the deadline has passed", book: ledger("2020.9.30", "", "整改中 {overdue}") },
  { says: "done in part only", book: ledger("2020.9.30", "", "基本完成 {overdue}") },
  { says: "whatever else is said of work that goes on", book: ledger("2020.9.30", "", "持续推进 {overdue}") },
  { says: "nothing said", book: ledger("2020.9.30", "", "{overdue}") },
  { says: "done without evidence", book: ledger("2020.9.30", "{unproven}", "已完成") },
];
