import { exact } from "../../core/amount";
import type { DocumentKind } from "../../core/document";
import type { ReviewPoint } from "./parts/target-reviews";
import { reviewPaper, reviewsOf, updatedReview } from "./parts/target-reviews";

const ten = exact("10");
const fifteen = exact("15");

/** 审核内容 and 审核要点 of the annex of 财预〔2015〕82号 for 重点项目; the wording is from memory and marked so at the foot. */
const points: readonly ReviewPoint[] = [
  {
    id: "complete",
    aspect: "一、完整性审核（20分）",
    point: "规范完整性（10分）：填报格式规范，内容完整、准确、详实，无缺项、错项",
    outOf: ten,
    isChecked: true,
  },
  {
    id: "clear",
    aspect: "一、完整性审核（20分）",
    point: "明确清晰性（10分）：绩效目标明确、清晰，反映项目主要情况，对预期产出和效果描述充分、恰当",
    outOf: ten,
    isChecked: false,
  },
  {
    id: "relevant",
    aspect: "二、相关性审核（30分）",
    point: "目标相关性（15分）：符合国家法律法规、规划要求，与部门职能、发展规划和工作计划密切相关",
    outOf: fifteen,
    isChecked: false,
  },
  {
    id: "scientific",
    aspect: "二、相关性审核（30分）",
    point: "指标科学性（15分）：全面、充分、细化、量化；难以量化的，定性描述充分、具体；关键指标明确了具体指标值",
    outOf: fifteen,
    isChecked: true,
  },
  {
    id: "reasonable",
    aspect: "三、适当性审核（30分）",
    point: "绩效合理性（15分）：预期绩效显著，符合行业正常水平；与其他同类项目相比合理",
    outOf: fifteen,
    isChecked: false,
  },
  {
    id: "funded",
    aspect: "三、适当性审核（30分）",
    point: "资金匹配性（15分）：绩效目标与资金量、使用方向匹配；目标不过高或过低，资金不过大或过小",
    outOf: fifteen,
    isChecked: false,
  },
  {
    id: "feasible",
    aspect: "四、可行性审核（20分）",
    point: "实现可能性（10分）：绩效目标经过充分调查研究、论证和合理测算",
    outOf: ten,
    isChecked: false,
  },
  {
    id: "equipped",
    aspect: "四、可行性审核（20分）",
    point: "条件充分性（10分）：实施方案合理，组织实施能力和条件充分，内部控制规范",
    outOf: ten,
    isChecked: false,
  },
];

/** 绩效目标审核表 for 重点项目: eight points of 100 together. */
export const targetReview: DocumentKind = {
  id: "target-review",
  word: "target-review",
  name: "绩效目标审核表（重点项目）",
  forFillers: false,
  withoutProblems: true,
  fields: [],
  compose: (dossier) => reviewsOf(dossier, points).map((review) => reviewPaper(review, targetReview, dossier)),
  update: updatedReview,
};
