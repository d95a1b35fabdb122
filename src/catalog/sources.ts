import type { Source } from "../core/source";

/** 财预〔2020〕10号: the form of self-evaluation, its weights, its scoring and its grades. */
export const measures = (locator: string): Source => ({
  title: "项目支出绩效评价管理办法（财预〔2020〕10号）",
  locator,
  status: "regulation",
});

/** 财预〔2015〕82号: what a goal has to be like. */
export const goalMeasures = (locator: string): Source => ({
  title: "中央部门预算绩效目标管理办法（财预〔2015〕82号）",
  locator,
  status: "regulation",
});

/** 财预〔2019〕136号: monitoring of goals and spending in the course of the year. */
export const monitoringMeasures = (locator: string): Source => ({
  title: "中央部门预算绩效运行监控管理暂行办法（财预〔2019〕136号）",
  locator: `${locator}（原文待核）`,
  status: "regulation",
});

/** 国办发〔2018〕35号: goals as a condition of admission to the project library. */
export const povertyFundMeasures = (locator: string): Source => ({
  title: "扶贫项目资金绩效管理办法（国办发〔2018〕35号）",
  locator,
  status: "regulation",
});

/** Notes that provinces print on their forms. */
export const printedNote = (locator: string): Source => ({ title: "自评表印发说明", locator, status: "practice" });

/** What the deployed 一体化 module checks before a form can be submitted. */
export const systemCheck = (locator: string): Source => ({ title: "预算管理一体化系统绩效模块", locator, status: "practice" });

/** What reviewers of published forms ask for again and again. */
export const review = (locator: string): Source => ({ title: "绩效自评抽查复核的通行要求", locator, status: "practice" });

/** A choice of ours that may be changed. */
export const ours = (locator: string): Source => ({ title: "系统默认（可改）", locator, status: "default" });
