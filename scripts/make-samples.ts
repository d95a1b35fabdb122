// Writes samples/, test/clean/ and test/own-form/: forms in the layouts of real cases, of example units only. Run again after changing scripts/samples.
import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { SheetDraft } from "../src/core/draft";
import { cleanFundSelfEvaluation, cleanSelfEvaluation, cleanTargetDeclaration } from "./samples/clean-contents";
import { countyForm } from "./samples/county-form";
import { aerial, commissions, gauges, heating, road } from "./samples/contents";
import { fundSelfEvaluation, selfEvaluation, splitSelfEvaluation, targetDeclaration } from "./samples/layouts";
import { workbookOf } from "./samples/workbook";

const files: Readonly<Record<string, readonly SheetDraft[]>> = {
  "samples/self-evaluation-heating.xlsx": [selfEvaluation(heating)],
  "samples/self-evaluation-commissions.xlsx": [selfEvaluation(commissions)],
  "samples/fund-self-evaluation.xlsx": [fundSelfEvaluation(gauges)],
  "samples/split-target-columns.xlsx": [splitSelfEvaluation(aerial)],
  "samples/target-declaration.xlsx": [targetDeclaration(road)],
  "test/own-form/county-livelihood.xlsx": [countyForm()],
  "test/clean/self-evaluation.xlsx": [selfEvaluation(cleanSelfEvaluation)],
  "test/clean/fund-self-evaluation.xlsx": [fundSelfEvaluation(cleanFundSelfEvaluation)],
  "test/clean/target-declaration.xlsx": [targetDeclaration(cleanTargetDeclaration)],
};

for (const [path, drafts] of Object.entries(files)) {
  const target = join(__dirname, "..", path);
  mkdirSync(join(target, ".."), { recursive: true });
  writeFileSync(target, workbookOf(drafts));
  console.log(path);
}
