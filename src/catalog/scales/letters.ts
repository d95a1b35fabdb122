import { exact } from "../../core/amount";
import type { GradeScale } from "../../core/score";

/** Four classes by letters, as in the assessment of 衔接资金. */
export const letters: GradeScale = {
  id: "letters",
  title: "A、B、C、D四档",
  sources: [
    { title: "衔接推进乡村振兴补助资金绩效评价及考核办法", locator: "A、B、C、D四个等级;分档引自通行表述,原文待核", status: "regulation" },
  ],
  bands: [
    { grade: "A", from: exact("90") },
    { grade: "B", from: exact("80") },
    { grade: "C", from: exact("60") },
    { grade: "D", from: exact("0") },
  ],
};
