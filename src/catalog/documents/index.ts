import type { DocumentKind } from "../../core/document";
import { admissionReview } from "./admission-review";
import { consultationLetter } from "./consultation-letter";
import { feedbackLetter } from "./feedback-letter";
import { generalTargetReview } from "./general-target-review";
import { rectificationLedger } from "./rectification-ledger";
import { rectificationLetter } from "./rectification-letter";
import { reviewOpinions } from "./review-opinions";
import { scoreExplanation } from "./score-explanation";
import { targetReview } from "./target-review";

/** All kinds of documents in the order of the work: goals reviewed, returned for correction, letters, ledger, explanation. */
export const documents: readonly DocumentKind[] = [
  admissionReview,
  targetReview,
  generalTargetReview,
  reviewOpinions,
  consultationLetter,
  feedbackLetter,
  rectificationLetter,
  rectificationLedger,
  scoreExplanation,
];
