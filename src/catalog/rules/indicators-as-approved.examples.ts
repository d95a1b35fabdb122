import { monitoring, projectFile, without } from "../../testing/drawings";
import type { RuleExamples } from "../../testing/examples";

export const examples: RuleExamples = [
  {
    says: "the same indicators on all forms; 指标1 and stars are no part of a name",
    book: `${projectFile({ declared: { D10: "★改造管网长度" }, evaluated: { D13: "指标1：改造管网长度" } })}\n${monitoring}`,
  },
  {
    says: "indicators left out, added and renamed",
    book: projectFile({
      declared: { D10: "改造供水管网长度" },
      evaluated: {
        D12: "三级指标 {missing warning}",
        D13: "改造管网长度 {renamed info}",
        C14: "成本指标",
        D14: "单位成本 {added warning}",
        F14: "≤9万元/公里",
      },
    }),
  },
  {
    says: "most indicators are others: asked once",
    book: projectFile({
      evaluated: {
        D12: "三级指标 {few warning}",
        D13: "新建水池",
        F13: "≥3座",
        D14: "设备完好率",
        D16: "节水量",
        F16: "≥5吨",
        D17: "用水户评价",
      },
    }),
  },
  {
    says: "a template without indicators yet",
    book: without(projectFile({}), 27, 28, 29, 30, 31),
  },
  {
    says: "a form that tells of a change of its goals is left alone",
    book: projectFile({ evaluated: { D14: "设备完好率", J13: "绩效目标经批准调整（示财〔2025〕8号）" } }),
  },
];
