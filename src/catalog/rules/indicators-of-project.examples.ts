import { declaration, drawn } from "../../testing/drawings";
import type { RuleExamples } from "../../testing/examples";

const farmland = drawn(declaration, { C3: "高标准农田建设", C8: "建成高标准农田1200亩", D10: "建成高标准农田面积", E10: "≥1200亩" });

export const examples: RuleExamples = [
  {
    says: "indicators of the project's own subject, and roads, which go with any",
    book: drawn(farmland, { D11: "机耕路硬化里程" }),
  },
  {
    says: "the goal names the other subject too",
    book: drawn(farmland, { C8: "建成高标准农田1200亩，配套饮水设施", D13: "解决饮水安全问题人数" }),
  },
  {
    says: "drinking water in a project of farmland, two rows of it",
    book: drawn(farmland, { D10: "脱贫户供水设施数量 {foreign info}", E10: "≥20座", D13: "解决饮水安全问题人数 {foreign info}" }),
  },
];
