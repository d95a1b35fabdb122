import type { Block, DocumentKind, Dossier, Paper } from "../../core/document";
import {
  annexNote,
  closingOf,
  givenFor,
  headOf,
  items,
  letterFields,
  openingOf,
  problemAnnex,
  problemBlocks,
  projectBlocks,
  projectSentence,
  projectsOf,
  sections,
  yearsOf,
} from "./parts/letters";
import type { UnitMatter } from "./parts/matters";
import { countOf, isFormal, mattersOf, narrowed, problemsOf } from "./parts/matters";
import { addressed, paperName } from "./parts/units";

/** 整改函; the same under the title 整改通知书 where an office uses it. One per unit, of confirmed problems only. */
export const rectificationLetter: DocumentKind = {
  id: "rectification-letter",
  word: "letter",
  name: "整改函",
  forFillers: false,
  fields: [...letterFields, { id: "letter-kind", label: "文种（整改函、整改通知书）", kind: "text", needed: false, value: "整改函" }],
  compose: (dossier) => {
    const matters = mattersOf(dossier).flatMap((matter) => narrowed(matter, isFormal) ?? []);
    return matters.map((matter) => letterTo(matter, dossier, matters.length));
  },
};

function letterTo(matter: UnitMatter, dossier: Dossier, units: number): Paper {
  const given = givenFor(matter.unit, dossier, units);
  const isNotice = given.fields["letter-kind"] === "整改通知书";
  const evaluation = given.fields.evaluation?.trim() ?? "";
  const about = evaluation === "部门评价" || evaluation === "财政评价" ? `${projectsOf(matter)}绩效评价` : "绩效自评抽查复核";
  const office = given.say("office", 6);
  const deadline = given.day("deadline");
  const title = isNotice
    ? `${office}关于${yearsOf(matter)}${about}发现问题的整改通知书`
    : `${office}关于做好${yearsOf(matter)}${about}发现问题整改的函`;
  const blocks: Block[] = [
    ...headOf(title, matter.unit, given),
    {
      kind: "paragraph",
      text: `${openingOf(matter, given, given.fields.office)}。现将发现的问题及整改要求${isNotice ? "通知" : "函告"}如下：`,
    },
    ...sections([
      {
        title: evaluation === "部门评价" || evaluation === "财政评价" ? "评价情况" : "复核情况",
        blocks: projectBlocks(matter, projectSentence),
      },
      { title: "主要问题", blocks: problemBlocks(matter) },
      { title: "整改要求", blocks: items(demandsOf(matter, deadline, evaluation)) },
    ]),
    { kind: "paragraph", text: isNotice ? "特此通知。" : "特此函告。" },
    annexNote(["问题及整改清单"]),
    ...closingOf(matter, given),
    ...problemAnnex(matter, "附件", deadline),
  ];
  return {
    kind: "letter",
    id: `letter.${matter.unit}`,
    unit: matter.unit,
    problems: countOf(problemsOf(matter)),
    missing: given.missing(),
    text: null,
    letter: { id: `letter.${matter.unit}`, name: paperName(isNotice ? "整改通知书" : "整改函", matter.unit), blocks },
  };
}

/** What is asked for; a use of the result is spoken of only where somebody evaluated or rechecked. */
const demandsOf = ({ unit }: UnitMatter, deadline: string, evaluation: string): readonly string[] => [
  `请${addressed(unit)}对照问题及整改清单逐项整改，于${deadline}前更正有关绩效表，并书面报送整改情况`,
  "整改情况应逐项写明整改措施、责任人和完成时间，并附佐证材料；确有客观原因暂不能完成的，说明理由和计划完成时间",
  ...(evaluation === "" ? [] : ["逾期未整改或整改不到位的，按规定在预算安排中统筹考虑"]),
];
