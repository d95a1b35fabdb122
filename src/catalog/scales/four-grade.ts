import { exact } from "../../core/amount";
import type { GradeScale } from "../../core/score";

/** The usual four grades; 90.00 is 优, and no total falls between two grades. */
export const fourGrade: GradeScale = {
  id: "four-grade",
  title: "优良中差(90、80、60)",
  sources: [
    {
      title: "项目支出绩效评价管理办法(财预〔2020〕10号)",
      locator: "90(含)-100分为优、80(含)-90分为良、60(含)-80分为中、60分以下为差",
      status: "regulation",
    },
  ],
  bands: [
    { grade: "优", from: exact("90") },
    { grade: "良", from: exact("80") },
    { grade: "中", from: exact("60") },
    { grade: "差", from: exact("0") },
  ],
};
