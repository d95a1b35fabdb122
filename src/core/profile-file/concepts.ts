import type { FundsRowId, HeaderField } from "../form";
import type { FundsColumn, TaughtColumn } from "../profile";

export interface ConceptNames {
  readonly indicatorColumns: Readonly<Record<TaughtColumn, string>>;
  readonly fundsColumns: Readonly<Record<FundsColumn, string>>;
  readonly fundsRows: Readonly<Record<FundsRowId, string>>;
  readonly header: Readonly<Record<HeaderField, string>>;
  readonly goals: Readonly<Record<"goal" | "outcome", string>>;
}

/** What an official calls each concept. */
export const conceptNames: ConceptNames = {
  indicatorColumns: {
    level1: "一级指标",
    level2: "二级指标",
    level3: "三级指标",
    weight: "分值",
    target: "指标值",
    "target-mid-term": "中期指标值",
    "tier-1": "“优”的标准",
    "tier-2": "“良”的标准",
    "tier-3": "“中”的标准",
    "tier-4": "“差”的标准",
    nature: "指标性质",
    unit: "计量单位",
    explanation: "指标解释",
    actual: "实际完成值",
    forecast: "全年预计完成值",
    cause: "偏差原因归类",
    likelihood: "完成目标可能性",
    "likely-sure": "确定能",
    "likely-possible": "有可能",
    "likely-impossible": "完全不可能",
    points: "得分",
    "points-review-1": "复核得分",
    "points-review-2": "再次复核得分",
    "points-single": "单项得分",
    reason: "偏差原因",
    basis: "评分标准",
    remark: "备注",
    ignored: "不使用",
  },
  fundsColumns: {
    initial: "年初预算数",
    full: "全年预算数",
    executed: "全年执行数",
    forecast: "全年预计执行数",
    weight: "分值",
    rate: "执行率",
    points: "得分",
    reason: "原因",
    source: "资金来源",
    sum: "合计",
  },
  fundsRows: {
    total: "资金总额",
    fiscal: "财政拨款",
    "carry-over": "上年结转资金",
    "special-account": "财政专户管理资金",
    own: "单位资金",
    other: "其他资金",
    "other-source": "其他来源",
  },
  header: {
    "project-name": "项目名称",
    "project-code": "项目编码",
    department: "主管部门",
    unit: "实施单位",
    contact: "联系人",
    period: "实施期",
    "budget-unit": "预算单位",
    "report-number": "报表编号",
    "report-date": "填报日期",
    "stated-total": "总得分",
    "stated-grade": "等级",
    veto: "一票否决",
  },
  goals: { goal: "绩效目标", outcome: "目标完成情况" },
};

/** The name of a concept in a region; the id itself where it has none. */
export const nameIn = (names: ConceptNames, region: string, concept: string): string =>
  (names as unknown as Readonly<Record<string, Readonly<Record<string, string>>>>)[region]?.[concept] ?? concept; // looked up by words from outside

/** All that may be filled in for a word of a region: `level1（一级指标）`. */
export const choicesIn = (names: ConceptNames, region: string, comma: string, open: string, close: string): string =>
  Object.entries((names as unknown as Readonly<Record<string, Readonly<Record<string, string>>>>)[region] ?? {})
    .map(([concept, name]) => `${concept}${open}${name}${close}`)
    .join(comma); // as above
