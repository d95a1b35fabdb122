import type { DocumentKind } from "../../core/document";
import { consultationLetter } from "./consultation-letter";
import { feedbackLetter } from "./feedback-letter";
import { rectificationLedger } from "./rectification-ledger";
import { rectificationLetter } from "./rectification-letter";
import { reviewOpinions } from "./review-opinions";
import { scoreExplanation } from "./score-explanation";

/** All kinds of documents in the order of the work: returned for correction, letters, ledger, explanation. */
export const documents: readonly DocumentKind[] = [
  reviewOpinions,
  consultationLetter,
  feedbackLetter,
  rectificationLetter,
  rectificationLedger,
  scoreExplanation,
];
