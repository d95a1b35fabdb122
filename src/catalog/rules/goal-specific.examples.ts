import { declaration, drawn, selfEvaluation } from "../../testing/drawings";
import type { RuleExamples } from "../../testing/examples";

export const examples: RuleExamples = [
  {
    says: "what is done and how much",
    book: declaration,
  },
  {
    says: "on a self-evaluation a goal in words is left alone",
    book: drawn(selfEvaluation, { B11: "保持和稳定地方粮食储备机制" }),
  },
  {
    says: "nothing but works and a share",
    book: drawn(declaration, { C8: "完成项目主体工程70%。 {object info}" }),
  },
  {
    says: "no number in the goal, but in the output",
    book: drawn(declaration, { C8: "改造供水管网，改善群众饮水条件" }),
  },
  {
    says: "no number, neither here nor there",
    book: drawn(declaration, { C8: "改造供水管网，改善群众饮水条件 {number info}", D10: "改造管网完成率", E10: "100%" }),
  },
  {
    says: "a bare figure, on approved goals",
    book: drawn(selfEvaluation, { B11: "43.2 {object info}" }),
  },
];
