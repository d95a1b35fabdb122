import { drawn, monitoring, projectFile, selfEvaluation } from "../../testing/drawings";
import type { RuleExamples } from "../../testing/examples";

const another = (says: string): string => projectFile({ declared: { C3: says }, evaluated: { C3: says } }).replace("目标表", "第二目标表");

export const examples: RuleExamples = [
  {
    says: "all three forms of a project",
    book: `${projectFile({})}\n${monitoring}`,
  },
  {
    says: "a form on its own is no project file, and neither are many of one kind",
    book: `${selfEvaluation}\n${drawn(selfEvaluation, { C3: "农村道路养护" }).replace("自评表", "第二自评表")}`,
  },
  {
    says: "declaration and self-evaluation, and nothing in between",
    book: projectFile({ evaluated: { C3: "农村供水管网改造 {missing info}" } }),
  },
  {
    says: "several projects are asked about once",
    book: `${projectFile({ evaluated: { C3: "农村供水管网改造 {several info}" } })}\n${another("农村道路养护").replace("\n  自评表", "\n  第二自评表")}`,
  },
];
