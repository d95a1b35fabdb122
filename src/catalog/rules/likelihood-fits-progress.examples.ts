import { drawn, monitoringInFull } from "../../testing/drawings";
import type { RuleExamples } from "../../testing/examples";

export const examples: RuleExamples = [
  {
    says: "sure of everything while nothing is spent: said once",
    book: drawn(monitoringInFull, { E6: "0", E7: "0", E8: "0", F6: "0.00%", F7: "0.00%", F8: "0.00%", N12: "✔ {unspent}" }),
  },
  { says: "sure of a row that lags behind", book: drawn(monitoringInFull, { F12: "2公里", M12: "汛期停工", N12: "✔ {red}" }) },
  {
    says: "with a yellow light one may be sure, and with a red one hope",
    book: drawn(monitoringInFull, { F12: "5公里", F15: "9万元", N15: "", O15: "✔" }),
  },
];
