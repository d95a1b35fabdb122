import lexiconFile from "../../profiles/lexicon.json";
import fujianTargetMatrix from "../../profiles/fujian-target-matrix.json";
import genericBudgetDetail from "../../profiles/generic-budget-detail.json";
import genericDepartmentSelfEvaluation from "../../profiles/generic-department-self-evaluation.json";
import genericDocumentChecklist from "../../profiles/generic-document-checklist.json";
import genericEvaluationScorecard from "../../profiles/generic-evaluation-scorecard.json";
import genericHouseholdLedger from "../../profiles/generic-household-ledger.json";
import genericMonitoring from "../../profiles/generic-monitoring.json";
import genericRectificationLedger from "../../profiles/generic-rectification-ledger.json";
import genericSelfEvaluation from "../../profiles/generic-self-evaluation.json";
import genericSpotCheck from "../../profiles/generic-spot-check.json";
import genericSurvey from "../../profiles/generic-survey.json";
import genericTargetDeclaration from "../../profiles/generic-target-declaration.json";
import genericTargetMatrix from "../../profiles/generic-target-matrix.json";
import guangshuiSelfEvaluation from "../../profiles/guangshui-self-evaluation.json";
import hubei20SelfEvaluation from "../../profiles/hubei-20-self-evaluation.json";
import hunanCountyFundSelfEvaluation from "../../profiles/hunan-county-fund-self-evaluation.json";
import hunanDepartmentSelfEvaluation from "../../profiles/hunan-department-self-evaluation.json";
import mof2020SelfEvaluation from "../../profiles/mof-2020-self-evaluation.json";
import ningxiaSelfEvaluation from "../../profiles/ningxia-self-evaluation.json";
import povertyFundSelfEvaluation from "../../profiles/poverty-fund-self-evaluation.json";
import povertyFundTarget from "../../profiles/poverty-fund-target.json";
import projectLibraryEconomicClasses from "../../profiles/project-library-economic-classes.json";
import projectLibrarySpendingItems from "../../profiles/project-library-spending-items.json";
import projectLibrarySpendingPlan from "../../profiles/project-library-spending-plan.json";
import sichuan510000SelfEvaluation from "../../profiles/sichuan-510000-self-evaluation.json";
import yunnanSelfEvaluation from "../../profiles/yunnan-self-evaluation.json";
import mof2019Monitoring from "../../profiles/mof-2019-monitoring.json";
import systemMonitoring from "../../profiles/system-monitoring.json";
import mof2020Scorecard from "../../profiles/mof-2020-scorecard.json";
import mof2015Target from "../../profiles/mof-2015-target.json";
import hunanTarget from "../../profiles/hunan-target.json";
import transferTarget from "../../profiles/transfer-target.json";
import type { Lexicon } from "../core/lexicon";
import type { Profile } from "../core/profile";
import { type ProfileSource, resolveProfiles } from "../core/resolve-profiles";

export const lexicon: Lexicon = lexiconFile;

/** The built-in profile files; `test/profiles.test.ts` holds them to the schema, so that no start has to. */
export const profileSources = [
  fujianTargetMatrix,
  genericBudgetDetail,
  genericDepartmentSelfEvaluation,
  genericDocumentChecklist,
  genericEvaluationScorecard,
  genericHouseholdLedger,
  genericMonitoring,
  genericRectificationLedger,
  genericSelfEvaluation,
  genericSpotCheck,
  genericSurvey,
  genericTargetDeclaration,
  genericTargetMatrix,
  guangshuiSelfEvaluation,
  hubei20SelfEvaluation,
  hunanCountyFundSelfEvaluation,
  hunanDepartmentSelfEvaluation,
  mof2020SelfEvaluation,
  ningxiaSelfEvaluation,
  povertyFundSelfEvaluation,
  povertyFundTarget,
  projectLibraryEconomicClasses,
  projectLibrarySpendingItems,
  projectLibrarySpendingPlan,
  sichuan510000SelfEvaluation,
  mof2019Monitoring,
  systemMonitoring,
  mof2020Scorecard,
  mof2015Target,
  hunanTarget,
  transferTarget,
  yunnanSelfEvaluation,
] as unknown as readonly ProfileSource[];

/** The built-in profiles, whole. */
export function builtInProfiles(): readonly Profile[] {
  const resolved = resolveProfiles(profileSources);
  if (!resolved.ok) throw new Error(`A built-in profile is broken: ${JSON.stringify(resolved.fault)}`);
  return resolved.value;
}
