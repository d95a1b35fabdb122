import { declaration, drawn, selfEvaluation } from "../../testing/drawings";
import type { RuleExamples } from "../../testing/examples";

export const examples: RuleExamples = [
  {
    says: "what is done and what is gained; two different shares of 95%",
    book: drawn(declaration, { D13: "自来水普及率", E13: "≥95%" }),
  },
  {
    says: "the same name with another number",
    book: drawn(declaration, { D10: "受益人数", E10: "≥2000人" }),
  },
  {
    says: "the same quantity under both",
    book: drawn(declaration, { D13: "改造管网 {repeated info}", E13: "≥12公里" }),
  },
  {
    says: "on a self-evaluation a note for next year",
    book: drawn(selfEvaluation, { D13: "受益群众人数", F13: "2300人", D16: "受益群众人数 {repeated info}" }),
  },
];
