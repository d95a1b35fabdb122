import { declaration, drawn, selfEvaluation, without } from "../../testing/drawings";
import type { RuleExamples } from "../../testing/examples";

/** The row of quantity drawn so many times more, with a name of its own each. */
const lengthened = (rows: number): string =>
  declaration.replace(
    /(?=\n {2}\| \| \| 质量指标)/,
    Array.from({ length: rows }, (_, row) => `\n  | | | | 第${row + 1}处管网长度 | ≥1公里 | |`).join(""),
  );

export const examples: RuleExamples = [
  {
    says: "five indicators",
    book: declaration,
  },
  {
    says: "three on a declaration",
    book: without(drawn(declaration, { D9: "三级指标 {few info}" }), 11, 12),
  },
  {
    says: "three on a self-evaluation",
    book: without(drawn(selfEvaluation, { D12: "三级指标 {few info}" }), 14, 15),
  },
  {
    says: "twenty-six",
    book: lengthened(21).replace("三级指标 |", "三级指标 {many info} |"),
  },
];
