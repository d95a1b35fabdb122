import { declaration, drawn } from "../../testing/drawings";
import type { RuleExamples } from "../../testing/examples";

const publication = { publication: true };

export const examples: RuleExamples = [
  {
    says: "a form that goes to the finance office names a phone",
    book: drawn(declaration, { E3: "张某某 13800138000" }),
  },
  {
    says: "before publication: a mobile phone, a number of a fixed line, a number of an identity card",
    book: `${drawn(declaration, { E3: "张某某 138-0013-8000 {phone info}", E4: "示例镇（0571-12345678） {phone info}" })}
  | 证件号码 | 11010519491231002X {identity info} | 13900139000 {phone info} | | | |`,
    parameters: publication,
  },
  {
    says: "masked numbers, codes of projects, document numbers and amounts are none",
    book: `${drawn(declaration, { E3: "张某某 138****8000" })}
  | 项目编码 | 105210000000180112 | 示财〔2025〕13号 | 11010519491231002X0 | 110105194912310021 | 23800138000 |`,
    parameters: publication,
  },
];
