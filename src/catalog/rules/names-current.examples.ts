import { declaration, drawn, selfEvaluation } from "../../testing/drawings";
import type { RuleExamples } from "../../testing/examples";

export const examples: RuleExamples = [
  {
    says: "in what was reached, too",
    book: drawn(selfEvaluation, { G13: "12公里，惠及贫困户30户 {old}" }),
  },
  {
    says: "names of today, the past, titles of documents and names of projects",
    book: drawn(selfEvaluation, {
      C3: "贫困村饮水工程",
      B11: "按《贫困户饮水安全标准》改造管网12公里，受益原贫困户300户、脱贫户200户",
    }),
  },
  {
    says: "in 2018 it was the name, and in 2022 the bureau was there",
    book: drawn(drawn(declaration, { A2: "（2022年度）", E12: "2022年11月底前", C4: "示例县乡村振兴局" }), {
      D13: "受益建档立卡贫困户人数",
    }),
  },
  {
    says: "old names, each once",
    book: drawn(declaration, {
      C4: "示例县乡村振兴局 {old info}",
      E4: "示例县扶贫办 {old info}",
      C8: "受益贫困户300户 {old info}",
      D13: "贫困村受益人数 {old info}",
      D14: "受益贫困户满意度",
    }),
  },
];
