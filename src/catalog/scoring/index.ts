// One line for each file of this folder, in the order of their names; a test holds the list to the folder.
import { equalLinear } from "./equal-linear";
import { executionInterval101 } from "./execution-interval-101";
import { executionLinear } from "./execution-linear";
import { intervalNearest } from "./interval-nearest";
import { notApplicableRescaled } from "./not-applicable-rescaled";
import { onTime } from "./on-time";
import { positiveLinear } from "./positive-linear";
import { positivePassMark } from "./positive-pass-mark";
import { reverseRatio } from "./reverse-ratio";
import { reverseSymmetric } from "./reverse-symmetric";
import { tiers8050 } from "./tiers-80-50";
import { tiers8060 } from "./tiers-80-60";
import { yesNo } from "./yes-no";

export const scoring = [
  equalLinear,
  executionInterval101,
  executionLinear,
  intervalNearest,
  notApplicableRescaled,
  onTime,
  positiveLinear,
  positivePassMark,
  reverseRatio,
  reverseSymmetric,
  tiers8050,
  tiers8060,
  yesNo,
] as const;
