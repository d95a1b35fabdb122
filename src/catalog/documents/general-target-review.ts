import type { DocumentKind } from "../../core/document";
import type { ReviewPoint } from "./parts/target-reviews";
import { reviewPaper, reviewsOf, updatedReview } from "./parts/target-reviews";

/** The four aspects of 财预〔2015〕82号 for 一般性项目, by grades without points. */
const points: readonly ReviewPoint[] = [
  { id: "complete", aspect: "一、完整性审核", point: "填报内容完整、规范，绩效目标明确、清晰", outOf: null, isChecked: false },
  { id: "scientific", aspect: "二、相关性审核", point: "与部门职能和规划相关，指标细化、量化", outOf: null, isChecked: false },
  { id: "funded", aspect: "三、适当性审核", point: "预期绩效合理，目标与资金规模匹配", outOf: null, isChecked: false },
  { id: "feasible", aspect: "四、可行性审核", point: "目标经过论证和测算，实施条件具备", outOf: null, isChecked: false },
];

/** 绩效目标审核表 for 一般性项目: four grades. */
export const generalTargetReview: DocumentKind = {
  id: "general-target-review",
  word: "general-target-review",
  name: "绩效目标审核表（一般性项目）",
  forFillers: false,
  withoutProblems: true,
  fields: [],
  compose: (dossier) => reviewsOf(dossier, points).map((review) => reviewPaper(review, generalTargetReview, dossier)),
  update: updatedReview,
};
