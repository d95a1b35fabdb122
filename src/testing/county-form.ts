import type { ProfileSource } from "../core/resolve-profiles";

/** A county's own sheet, in words that no shipped profile and no lexicon knows. */
export const countyForm = `
  考核表
  | 示例县民生实事资金使用成效考核表 |
  | （2025年度） |
  | 实事名称 | | 农村饮水安全巩固提升 | | 牵头单位 | | 示例县水利局 | |
  | 序号 | 考核方面 | 考核要点 | 年度任务 | 兑现情况 | 应得分 | 实得分 | 差距说明 |
  | 1 | 产出 | 改造供水管网 | ≥12公里 | 12公里 | 30 | 30 | |
  | 2 | | 水质抽检合格率 | ≥95% | "96%" | 20 | 20 | |
  | 3 | 效益 | 受益群众 | ≥2300人 | 2400人 | 30 | 30 | |
  | 4 | 满意度 | 受益群众满意度 | ≥90% | "81%" | 20 | 18 | 部分村停水检修，已制定轮检计划 |
  | 合计 | | | | | 100 | 98 | |`;

const practice = { title: "示例县民生实事资金使用成效考核表", locator: "样表", status: "practice" } as const;

/** The profile of that county, as it comes out of the documented steps. */
export const countyProfile: ProfileSource = {
  id: "own-county-livelihood",
  version: "1",
  name: "示例县民生实事考核表",
  family: "OWN",
  extends: "generic-self-evaluation",
  title: ["民生实事资金使用成效考核表"],
  teaches: {
    header: { 实事名称: "project-name", 牵头单位: "unit" },
    indicatorColumns: {
      序号: "ignored",
      考核方面: "level1",
      考核要点: "level3",
      年度任务: "target",
      兑现情况: "actual",
      应得分: "weight",
      实得分: "points",
      差距说明: "reason",
    },
  },
  weights: { total: { value: "100", source: practice } },
};
