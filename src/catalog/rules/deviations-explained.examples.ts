import { drawn, monitoring, monitoringInFull } from "../../testing/drawings";
import type { RuleExamples } from "../../testing/examples";

export const examples: RuleExamples = [
  { says: "a row lags behind and nobody says why", book: drawn(monitoringInFull, { F12: "2公里", M12: "{blank error}" }) },
  { says: "with a yellow light a reason is recommended", book: drawn(monitoringInFull, { F12: "5公里", M12: "{blank warning}" }) },
  {
    says: "a dash is no reason, and an empty box no cause",
    book: drawn(monitoringInFull, { F12: "2公里", H12: "□", M12: "/ {blank error}" }),
  },
  {
    says: "a written reason or a ticked cause will do",
    book: drawn(monitoringInFull, { F12: "2公里", M12: "汛期停工", F15: "9万元", H15: "√" }),
  },
  { says: "a form without a cell for causes is not asked", book: drawn(monitoring, { F11: "2公里" }) },
];
