import { exact } from "../../core/amount";
import type { GradeScale } from "../../core/score";

/** Four grades with a pass mark, as in the evaluation of poverty funds. */
export const pass: GradeScale = {
  id: "pass",
  title: "优秀、良好、及格、不及格",
  sources: [
    {
      title: "财政专项扶贫资金绩效评价办法(财农〔2017〕115号)",
      locator: "优秀、良好、及格、不及格;分档引自通行表述,原文待核",
      status: "regulation",
    },
  ],
  bands: [
    { grade: "优秀", from: exact("90") },
    { grade: "良好", from: exact("80") },
    { grade: "及格", from: exact("60") },
    { grade: "不及格", from: exact("0") },
  ],
};
