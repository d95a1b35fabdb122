import { drawn, scorecard } from "../../testing/drawings";
import type { RuleExamples } from "../../testing/examples";

/** The scorecard with a grade beside its year, and a row on vetoes below. */
const vetoed = (grade: string, row: string): string => `${drawn(scorecard, { C2: "评价等级", D2: grade })}\n  | ${row} |`;

export const examples: RuleExamples = [
  { says: "nothing is vetoed", book: vetoed("优", "一票否决事项 | 无 | | | | |") },
  { says: "nothing is marked", book: vetoed("优", "一票否决事项 | □挪用资金 □弄虚作假 | | | | |") },
  {
    says: "a printed list of what would veto",
    book: vetoed("优", "一票否决事项 | 存在下列情形之一的，评为差：挪用资金、弄虚作假 | | | | |"),
  },
  { says: "what would veto, and a blank answer", book: vetoed("优", "一票否决 | 挪用资金 | 存在即否决 | | | |") },
  { says: "what would veto, denied", book: vetoed("优", "一票否决 | 挪用资金 | 存在挪用资金行为评为差 | | 无 | |") },
  { says: "what an audit found", book: vetoed("优 {grade error}", "一票否决事项 | 审计发现挪用资金 | | | | |") },
  { says: "a question answered with no", book: vetoed("优", "一票否决 | 是否存在挪用资金、弄虚作假 | | | 否 |") },
  {
    says: "vetoed, and graded so",
    book: vetoed("差", "一票否决事项 | √挪用资金 | | | | |"),
  },
  { says: "an item is marked", book: vetoed("优 {grade error}", "一票否决事项 | √挪用资金 □弄虚作假 | | | | |") },
  { says: "a question answered with yes", book: vetoed("优 {grade error}", "一票否决 | 挪用资金 | | | 是 |") },
  {
    says: "a row of several, above the total",
    book: drawn(scorecard, {
      A9: "一票否决",
      C9: "挪用资金",
      D9: "",
      F9: "否",
    }).concat("\n  | | | 规模性返贫 | | | 是 | |\n  | 合计 | | | 100 | | 96 {grade} | |"),
  },
  {
    says: "without a grade the total has one",
    book: `${drawn(scorecard, { F9: "96 {grade error}" })}\n  | 一票否决 | 存在挪用资金 | | | | |`,
  },
  {
    says: "above what an office has set, whatever the grade",
    book: `${drawn(scorecard, { F6: "0", G6: "未开展", F7: "0", G7: "未产出", F8: "29", F9: "49 {cap}" })}\n  | 一票否决 | 存在挪用资金 | | | | |`,
    parameters: { cap: 40 },
  },
];
