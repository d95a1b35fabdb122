import { drawn, monitoringInFull } from "../../testing/drawings";
import type { RuleExamples } from "../../testing/examples";

export const examples: RuleExamples = [
  {
    says: "a third of the year's length after seven months lags behind",
    book: drawn(monitoringInFull, { F12: "4公里 {behind warning}" }),
  },
  {
    says: "a deviation that is explained, a yellow light and one far beyond the target are only mentioned",
    book: drawn(monitoringInFull, { F12: "2公里 {behind info}", L12: "✔" }),
  },
  { says: "between 60 % and 80 % the light is yellow", book: drawn(monitoringInFull, { F12: "5公里 {behind info}" }) },
  { says: "more than the whole year's target by a fifth", book: drawn(monitoringInFull, { F12: "15公里 {beyond info}" }) },
  { says: "a limit is passed", book: drawn(monitoringInFull, { F15: "8.5万元 {passed warning}" }) },
  {
    says: "a tier that is not reached",
    book: drawn(monitoringInFull, { E16: "改善", F16: "未达成 {tier warning}" }),
  },
  {
    says: "rates, dates, satisfaction, benefits and single pieces are not pro-rated",
    book: drawn(monitoringInFull, { D12: "新建泵站", E12: "1座", F12: `"0座"`, F13: `"0%"`, F14: "未开工", F16: "0人", F17: `"0%"` }),
  },
];
