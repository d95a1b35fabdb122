import { declaration, drawn } from "../../testing/drawings";
import type { RuleExamples } from "../../testing/examples";

const bridging = drawn(declaration, { C3: "衔接资金农村供水项目", D3: "项目编码", E3: "320000261234" });

export const examples: RuleExamples = [
  {
    says: "the code is filled in",
    book: bridging,
  },
  {
    says: "a document's number will do, and other money is not asked",
    book: drawn(bridging, { E3: "", C8: "根据示财农〔2026〕12号改造供水管网12公里" }),
  },
  {
    says: "a form without such a field asks for nothing",
    book: drawn(declaration, { C3: "衔接资金农村供水项目" }),
  },
  {
    says: "neither code nor number",
    book: drawn(bridging, { E3: "{blank warning}" }),
  },
];
