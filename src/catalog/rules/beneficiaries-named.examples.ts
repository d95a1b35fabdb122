import { declaration, drawn } from "../../testing/drawings";
import type { RuleExamples } from "../../testing/examples";

const greenhouses = drawn(declaration, { C3: "示例村蔬菜大棚建设", C8: "用衔接资金建设大棚40座" });
const rows = { D13: "大棚亩均产值", E13: "≥3万元/亩", D14: "经营主体满意度" };

export const examples: RuleExamples = [
  {
    says: "how satisfied those are who benefit says nothing of how many they are",
    book: drawn(declaration, {
      A1: "衔接资金项目绩效目标申报表",
      C3: "高山茶叶种植项目",
      D9: "三级指标 {missing}",
      D13: "年产值",
      E13: "≥20万元",
    }),
  },
  {
    says: "people who benefit are counted",
    book: greenhouses,
  },
  {
    says: "a road for an industry is no industry",
    book: drawn(greenhouses, { ...rows, C3: "示例村种植基地产业路" }),
  },
  {
    says: "a form of a year before such money, that says nothing of it, is not asked",
    book: drawn(greenhouses, { ...rows, A2: "（2020年度）", C8: "建设大棚40座" }),
  },
  {
    says: "nobody is named who gains",
    book: drawn(greenhouses, { ...rows, D9: "三级指标 {missing warning}" }),
  },
];
