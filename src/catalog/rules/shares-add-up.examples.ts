import { declaration, drawn } from "../../testing/drawings";
import type { RuleExamples } from "../../testing/examples";

const allocation = (training: string, amount = "30"): string => `
  分配
  | 资金分配方案 | | |
  | 用途 | 比例 | 金额（万元） |
  | 基础设施 | 60% | 60 |
  | 技能培训 | ${training} | ${amount} |
  | 市场推广 | 10% | 10 |
  | 合计 | | 100 |`;

export const examples: RuleExamples = [
  { says: "60, 30 and 10 make 100", book: allocation("30%") },
  {
    says: "fractions make 1",
    book: `
  分配
  | 资金分配方案 | | |
  | 用途 | 比例 | 金额（万元） |
  | 基础设施 | 0.6 | 60 |
  | 技能培训 | 0.4 | 40 |
  | 合计 | 1 | 100 |`,
  },
  {
    says: "the shares make less than 100",
    book: `
  分配
  | 资金分配方案 | | |
  | 用途 | 比例 | 金额（万元） |
  | 基础设施 | 60% | 60 |
  | 技能培训 | 20% | 30 |
  | 合计 | 80% {sum} | 100 |`,
  },
  {
    says: "a goal that divides the money",
    book: drawn(declaration, { C8: "改造供水管网12公里，受益2300人。资金用于管网占60%，设备占30%，培训占10%" }),
  },
  {
    says: "a goal that divides more than the money",
    book: drawn(declaration, { C8: "改造供水管网12公里，受益2300人。资金用于管网占60%，设备占30%，培训占20% {sum}" }),
  },
  {
    says: "a goal that tells of a part alone",
    book: drawn(declaration, { C8: "改造供水管网12公里，受益2300人。中央资金占60%，省级资金占20%" }),
  },
  { says: "an amount is not its share of the total", book: allocation("30%", "35 {amount}") },
];
