import type { Block, DocumentKind, Dossier, Paper } from "../../core/document";
import { annexNote, closingOf, givenFor, headOf, letterFields, openingOf, problemAnnex, projectsOf, yearsOf } from "./parts/letters";
import type { UnitMatter } from "./parts/matters";
import { countOf, isFormal, mattersOf, problemsOf } from "./parts/matters";
import { addressed, ourselves, paperName } from "./parts/units";

/** 征求意见函: goes before the 反馈函; the unit answers within five to ten working days. */
export const consultationLetter: DocumentKind = {
  id: "consultation-letter",
  word: "consultation",
  name: "征求意见函",
  forFillers: false,
  fields: letterFields,
  compose: (dossier) => {
    const matters = mattersOf(dossier)
      .filter(({ projects }) => projects.some(({ forms }) => forms.some(({ assessment }) => assessment !== null)))
      .map((matter) => ({
        ...matter,
        projects: matter.projects.map((project) => ({ ...project, problems: project.problems.filter(isFormal) })),
      }));
    return matters.map((matter) => letterTo(matter, dossier, matters.length));
  },
};

function letterTo(matter: UnitMatter, dossier: Dossier, units: number): Paper {
  const given = givenFor(matter.unit, dossier, units);
  const problems = problemsOf(matter);
  const deadline = given.day("deadline");
  const report = `${yearsOf(matter)}${projectsOf(matter)}绩效评价报告（征求意见稿）`;
  const you = addressed(matter.unit);
  const annexes = ["绩效评价报告（征求意见稿）", ...(problems.length === 0 ? [] : ["问题及整改清单（征求意见稿）"]), "意见反馈表"];
  const blocks: Block[] = [
    ...headOf(`${given.say("office", 6)}关于征求${report}意见的函`, matter.unit, given),
    {
      kind: "paragraph",
      text: `${openingOf(matter, given, given.fields.office)}，形成了《${report}》。现送你单位征求意见。`.replace("你单位", you),
    },
    {
      kind: "paragraph",
      text: `请${you}认真研究，如有不同意见，请写明理由并附佐证材料，于${deadline}前将书面意见（加盖公章）反馈${ourselves(given.fields.office)}；无意见的，也请书面回复。`,
    },
    { kind: "paragraph", text: "特此致函。" },
    annexNote(annexes),
    ...closingOf(matter, given),
    ...(problems.length === 0 ? [] : problemAnnex(matter, "附件2", deadline)),
    { kind: "page-break" },
    { kind: "heading", level: 1, text: `附件${String(annexes.length)}` },
    {
      kind: "table",
      caption: "意见反馈表",
      header: ["序号", "报告页码及原文", "修改意见", "理由及佐证材料"],
      widths: [1, 4, 4, 4],
      rows: Array.from({ length: 6 }, (_, index) => [String(index + 1), "", "", ""]),
    },
  ];
  return {
    kind: "letter",
    id: `consultation.${matter.unit}`,
    unit: matter.unit,
    problems: countOf(problems),
    missing: given.missing(),
    text: null,
    letter: { id: `consultation.${matter.unit}`, name: paperName("征求意见函", matter.unit), blocks },
  };
}
