import { drawn, merged, monitoringInFull } from "../../testing/drawings";
import type { RuleExamples } from "../../testing/examples";

export const examples: RuleExamples = [
  { says: "nothing is ticked", book: drawn(monitoringInFull, { N12: "{none}" }) },
  { says: "two are ticked", book: drawn(monitoringInFull, { N12: "✔ {several}", P12: "√" }) },
  {
    says: "nobody has ticked anything: said once",
    book: drawn(monitoringInFull, { N12: "{all}", N13: "", O14: "", N15: "", N16: "", N17: "" }),
  },
  { says: "a tick of another shape and an empty box are one answer", book: drawn(monitoringInFull, { N12: "☑", O12: "□", P12: "否" }) },
  { says: "one tick for rows that share it by a merge", book: merged(drawn(monitoringInFull, { N13: "" }), "N12:N13") },
];
