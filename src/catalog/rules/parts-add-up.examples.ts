import { declaration, drawn } from "../../testing/drawings";
import type { RuleExamples } from "../../testing/examples";

const quantity = { C11: "数量指标", C12: "数量指标" };

export const examples: RuleExamples = [
  {
    says: "two parts make the whole",
    book: drawn(declaration, { ...quantity, D11: "其中：新建管网", E11: "≥5公里", D12: "其中：更换管网", E12: "≥7公里" }),
  },
  {
    says: "one part of several is named, and less than the whole",
    book: drawn(declaration, { C11: "数量指标", D11: "其中：入户管网", E11: "≥5公里" }),
  },
  {
    says: "two parts make something else",
    book: drawn(declaration, {
      ...quantity,
      D10: "改造管网长度 {unequal warning}",
      D11: "其中：新建管网",
      E11: "≥5公里",
      D12: "其中：更换管网",
      E12: "≥6公里",
    }),
  },
  {
    says: "one part is more than the whole",
    book: drawn(declaration, { D10: "改造管网长度 {more warning}", C11: "数量指标", D11: "其中：入户管网", E11: "≥15公里" }),
  },
  {
    says: "sheep counted among cattle",
    book: drawn(declaration, {
      ...quantity,
      D10: "发放牲畜 {units warning}",
      E10: "≥300头",
      D11: "其中：牛",
      E11: "≥100头",
      D12: "其中：羊",
      E12: "≥200只",
    }),
  },
];
