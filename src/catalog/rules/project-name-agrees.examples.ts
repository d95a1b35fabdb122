import { declaration, drawn, monitoring, projectFile } from "../../testing/drawings";
import type { RuleExamples } from "../../testing/examples";

export const examples: RuleExamples = [
  {
    says: "the same name on both forms, spaces and widths aside",
    book: projectFile({ evaluated: { C3: "农村供水 管网改造" } }),
  },
  {
    says: "the year in front, or 项目 at the end, on one of them",
    book: projectFile({ evaluated: { C3: "2025年农村供水管网改造项目 {written info}" } }),
  },
  {
    says: "a character that differs may be a slip",
    book: projectFile({ evaluated: { C3: "农村供水管网改建 {near warning}" } }),
  },
  {
    says: "a slip on one of three forms",
    book: `${projectFile({ evaluated: { C3: "农村供水管网改建 {near warning}" } })}\n${monitoring}`,
  },
  {
    says: "two declarations are two projects, however near their names",
    book: `${declaration}\n${drawn(declaration, { C3: "农村供水管网改建" }).replace("目标表", "另一目标表")}`,
  },
  {
    says: "numbers, letters and directions tell projects apart, and so does a name that is altogether another",
    book: projectFile({ declared: { C3: "农村供水管网改造一期" }, evaluated: { C3: "农村供水管网改造二期" } }),
  },
  {
    says: "forms of two years are two projects",
    book: projectFile({ declared: { A2: "（2024年度）", C3: "农村供水管网改建" } }),
  },
];
