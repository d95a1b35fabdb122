import { exact } from "../../core/amount";
import type { GradeScale } from "../../core/score";

/** Four grades with the lower bounds of older systems. */
export const fourGradeOld: GradeScale = {
  id: "four-grade-old",
  title: "优良中差(80、70、60)",
  sources: [{ title: "预算管理一体化系统绩效自评模块(旧版)", locator: "80、70、60分档", status: "practice" }],
  bands: [
    { grade: "优", from: exact("80") },
    { grade: "良", from: exact("70") },
    { grade: "中", from: exact("60") },
    { grade: "差", from: exact("0") },
  ],
};
