import { monitoring, projectFile } from "../../testing/drawings";
import type { RuleExamples } from "../../testing/examples";

export const examples: RuleExamples = [
  {
    says: "the same goal, punctuation aside",
    book: projectFile({ evaluated: { B11: "改造供水管网12公里；受益2300人。" } }),
  },
  {
    says: "another goal than the declaration's",
    book: projectFile({ evaluated: { B11: "改造供水管网10公里，受益2000人 {differs info}" } }),
  },
  {
    says: "each form is held against the declaration alone, where there is one",
    book: `${projectFile({ evaluated: { B11: "改造供水管网10公里，受益2000人 {differs info}" } })}\n${monitoring}`,
  },
  {
    says: "a goal that was left blank is another rule's",
    book: projectFile({ evaluated: { B11: "" } }),
  },
];
