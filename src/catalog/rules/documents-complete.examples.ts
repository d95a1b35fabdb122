import type { RuleExamples } from "../../testing/examples";

const checklist = (approval: string, photos = "是"): string => `
  资料清单
  | 绩效评价资料清单 | | | | |
  | 序号 | 资料名称 | 是否必备 | 是否提供 | 份数 | 备注 |
  | 1 | 项目批复文件 | 是 | ${approval} | 1 | |
  | 2 | 验收报告 | 是 | 是 | 1 | |
  | 3 | 施工照片 | 否 | ${photos} | 6 | |
  | 4 | 公示资料 | 是 | 不适用 | | |`;

export const examples: RuleExamples = [
  { says: "a reason stands beside it", book: checklist("否").replace("| 是 | 否 | 1 | |", "| 是 | 否 | 1 | 项目未完工，未到验收阶段 |") },
  { says: "all documents are there, or do not apply", book: checklist("是") },
  { says: "a tick says that it is there", book: checklist("√") },
  { says: "a document is missing", book: checklist("否 {missing warning}") },
  { says: "to be handed in later", book: checklist("待补 {missing warning}") },
  { says: "an optional one is only mentioned", book: checklist("是", "无 {optional info}") },
  { says: "nothing is said of a document", book: checklist("{open info}") },
];
