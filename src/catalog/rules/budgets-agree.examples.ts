import { monitoring, projectFile } from "../../testing/drawings";
import type { RuleExamples } from "../../testing/examples";

export const examples: RuleExamples = [
  {
    says: "what was asked for is the budget at the beginning of the year, also in another unit",
    book: projectFile({ declared: { A5: "资金情况（元）", D5: "1000000", D6: "800000", D7: "200000" } }),
  },
  {
    says: "another amount in the self-evaluation",
    book: projectFile({ evaluated: { E6: "110 {differs warning}", E7: "90" } }),
  },
  {
    says: "a detail that comes to more than was asked for",
    book: `${projectFile({})}
  支出明细
  | 支出明细 |
  | 序号 | 子活动 | 数量/频率 | 价格/标准 | 支出计划（万元） |
  | 1 | 管网 | 12公里 | 7.5万元/公里 | 90 |
  | 2 | 监理 | 2项 | 10万元/项 | 20 |
  | 合计 | | | | 110 {detail warning} |`,
  },
  {
    says: "a form that gives the budget after changes alone may well differ",
    book: `${monitoring}\n${projectFile({ declared: { A2: "（2026年度）", E12: "2026年11月底前" }, evaluated: { E5: "", E6: "", E7: "", E8: "" } })}`,
  },
  {
    says: "the money of another year is another budget",
    book: projectFile({ declared: { A2: "（2024年度）", E12: "2024年11月底前", D5: "60", D6: "40" } }),
  },
];
