import { drawn, monitoringInFull } from "../../testing/drawings";
import type { RuleExamples } from "../../testing/examples";

export const examples: RuleExamples = [
  {
    says: "below 60 % of what seven months call for the light is red",
    book: drawn(monitoringInFull, { E6: "30 {behind warning}", E7: "20", F6: "30.00%", F7: "25.00%" }),
  },
  {
    says: "below 80 % it is yellow and only mentioned",
    book: drawn(monitoringInFull, { E6: "40 {behind info}", E7: "30", F6: "40.00%", F7: "37.50%" }),
  },
  {
    says: "47 % in July are 80 % of the pace",
    book: drawn(monitoringInFull, { E6: "47", E7: "37", F6: "47.00%", F7: "46.25%" }),
  },
  {
    says: "without months in print nobody knows the pace, and a budget of 0 has none",
    book: drawn(monitoringInFull, { E5: "执行数", F5: "执行率", E6: "5", F11: "执行数", D10: "三级指标", F10: "执行数" }),
  },
];
