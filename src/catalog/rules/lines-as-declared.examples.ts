import { projectFile } from "../../testing/drawings";
import type { RuleExamples } from "../../testing/examples";

/** A project's forms with a cost for each kilometre, and the details of its budget. */
const detailed = (pipes: string): string => `${projectFile({ declared: { C12: "成本指标", D12: "每公里改造成本", E12: "≤8万元/公里" } })}
  支出明细
  | 支出明细 |
  | 序号 | 子活动 | 数量/频率 | 价格/标准 | 支出计划（万元） |
  | 1 | ${pipes} |
  | 2 | 监理 | 1项 | 4万元/项 | 4 |`;

export const examples: RuleExamples = [
  { says: "as many at as much", book: detailed("改造管网 | 12公里 | 8万元/公里 | 96") },
  { says: "in other units", book: detailed("改造管网 | 12000米 | 80元/米 | 96") },
  { says: "more than was promised, for less", book: detailed("改造管网 | 12.8公里 | 7.5万元/公里 | 96") },
  { says: "another thing, whatever its number", book: detailed("水表 | 10公里 | 9.6万元/公里 | 96") },
  { says: "less than was promised", book: detailed("改造管网 | 10公里 {differs} | 8万元/公里 | 80") },
  { says: "more for each than the goal allows", book: detailed("改造管网 | 12公里 | 9万元/公里 {differs} | 108") },
];
