import { declaration, drawn, selfEvaluation } from "../../testing/drawings";
import type { RuleExamples } from "../../testing/examples";

export const examples: RuleExamples = [
  {
    says: "the goal's numbers are the indicators'",
    book: selfEvaluation,
  },
  {
    says: "a number of something else, a sum of two, and a number that no indicator has",
    book: drawn(declaration, { C8: "改造供水管网5公里、支管7公里，新建泵站3座，受益2300人" }),
  },
  {
    says: "a word between is the same thing still",
    book: drawn(declaration, { C8: "改造供水管网14公里，受益2300人 {differs info}" }),
  },
  {
    says: "another number of the same thing",
    book: drawn(declaration, { C8: "改造供水管网12公里，受益2500人 {differs info}" }),
  },
  {
    says: "on a self-evaluation a note for next year",
    book: drawn(selfEvaluation, { B11: "免费发放原原种425万粒 {differs info}", D13: "免费发放原原种", F13: "550万粒" }),
  },
];
