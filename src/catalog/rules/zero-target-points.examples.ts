import { drawn, selfEvaluation } from "../../testing/drawings";
import type { RuleExamples } from "../../testing/examples";

const accidents = { C14: "质量指标", D14: "安全事故发生数", F14: "0起" };
const complaints = { C14: "质量指标", D14: "群众投诉次数", F14: "0次" };

export const examples: RuleExamples = [
  {
    says: "nothing happened, full points",
    book: drawn(selfEvaluation, { ...accidents, G14: "0起", I14: "15" }),
  },
  {
    says: "an accident happened",
    book: drawn(selfEvaluation, { ...accidents, G14: "1起", I14: "15 {occurred error}" }),
    fixed: drawn(selfEvaluation, { ...accidents, G14: "1起", I14: "0" }),
  },
  {
    says: "what a complaint costs a person decides",
    book: drawn(selfEvaluation, { ...complaints, G14: "1次", I14: "15 {judge warning}" }),
  },
  {
    says: "nothing happened, and points were deducted all the same",
    book: drawn(selfEvaluation, { ...accidents, G14: "0起", I14: "14 {kept info}" }),
  },
];
