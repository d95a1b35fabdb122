import { declaration, drawn } from "../../testing/drawings";
import type { RuleExamples } from "../../testing/examples";

export const examples: RuleExamples = [
  {
    says: "starred indicators are filled in, and a blank one has two stars only",
    book: drawn(declaration, { D10: "★★★改造管网长度", D13: "★★受益人数", E13: "" }),
  },
  {
    says: "a starred indicator without its value",
    book: drawn(declaration, { D10: "★★★改造管网长度", E10: "{blank warning}" }),
  },
];
