import { drawn, scorecard } from "../../testing/drawings";
import type { RuleExamples } from "../../testing/examples";

export const examples: RuleExamples = [
  {
    says: "numbered names of levels are known, too",
    book: drawn(scorecard, {
      A4: "一、决策",
      A6: "二、过程",
      D6: "40",
      F6: "40",
      A7: "三、产出 {results warning}",
      A8: "四、效益",
      D8: "10",
      F8: "10",
      G8: "",
    }),
  },
  { says: "weights that make 105", book: drawn(scorecard, { D7: "35", D9: "105 {sum error}" }) },
  {
    says: "outputs and benefits weigh 55: said at 产出, and only as a warning",
    book: drawn(scorecard, { A7: "产出 {results warning}", D4: "15", D7: "25" }),
  },
  {
    says: "60 are enough, and bonus items stand apart",
    book: drawn(scorecard, { A9: "加分项", B9: "创新", C9: "机制创新", D9: "5", F9: "2" }),
  },
  { says: "a weight that is not there leaves the sum open", book: drawn(scorecard, { D4: "" }) },
];
