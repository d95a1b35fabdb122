import type { Block, DocumentKind, Dossier, Paper } from "../../core/document";
import type { Given } from "./parts/letters";
import {
  annexNote,
  byLevel1,
  closingOf,
  givenFor,
  headOf,
  items,
  letterFields,
  moneySentence,
  openingOf,
  problemAnnex,
  problemBlocks,
  projectBlocks,
  projectsOf,
  sections,
  yearsOf,
} from "./parts/letters";
import type { ProjectMatter, UnitMatter } from "./parts/matters";
import { countOf, fixed, isFormal, mattersOf, moneyOf, problemsOf } from "./parts/matters";
import { addressed, paperName } from "./parts/units";
import { orBlank } from "./parts/wording";

/** 绩效评价结果反馈函: the result a person accepted, the confirmed problems, and what follows from an evaluation; never from a self-evaluation. */
export const feedbackLetter: DocumentKind = {
  id: "feedback-letter",
  word: "feedback",
  name: "绩效评价结果反馈函",
  forFillers: false,
  fields: [
    ...letterFields,
    { id: "plan-deadline", label: "整改方案报送日期", kind: "date", needed: false, value: "" },
    { id: "achievements", label: "主要成效", kind: "text", needed: false, value: "" },
  ],
  compose: (dossier) => {
    const matters = mattersOf(dossier).flatMap((matter) => resultsOf(matter) ?? []);
    return matters.map((matter) => letterTo(matter, dossier, matters.length));
  },
};

/** Projects with a form that is scored, and with their formal problems. */
function resultsOf(matter: UnitMatter): UnitMatter | null {
  const projects = matter.projects
    .filter(({ forms }) => forms.some(({ assessment }) => assessment !== null))
    .map((project) => ({ ...project, problems: project.problems.filter(isFormal) }));
  return projects.length === 0 ? null : { ...matter, projects };
}

function letterTo(matter: UnitMatter, dossier: Dossier, units: number): Paper {
  const given = givenFor(matter.unit, dossier, units);
  const problems = problemsOf(matter);
  const deadline = problems.length === 0 ? "" : given.day("deadline");
  const achievements = given.say("achievements", 2);
  const annexes = problems.length === 0 ? ["评价得分表"] : ["问题及整改清单", "评价得分表"];
  const blocks: Block[] = [
    ...headOf(`${given.say("office", 6)}关于反馈${yearsOf(matter)}${projectsOf(matter)}绩效评价结果的函`, matter.unit, given),
    {
      kind: "paragraph",
      text: `${openingOf(matter, given, given.fields.office)}，并与${addressed(matter.unit)}交换了意见。现将结果反馈如下：`,
    },
    ...sections([
      { title: "基本情况", blocks: projectBlocks(matter, (project) => moneySentence(moneyOf(project))) },
      { title: "评价结论", blocks: projectBlocks(matter, (project) => conclusionOf(project, given)) },
      { title: "主要成效", blocks: [{ kind: "paragraph", text: achievements }] },
      {
        title: "存在问题",
        blocks: problems.length === 0 ? [{ kind: "paragraph", text: "未发现需要整改的问题。" }] : problemBlocks(matter),
      },
      { title: "整改要求", blocks: problems.length === 0 ? [] : items(demandsOf(matter, given, deadline)) },
      { title: "结果应用", blocks: useOf(given) },
    ]),
    { kind: "paragraph", text: "特此函告。" },
    annexNote(annexes),
    ...closingOf(matter, given),
    ...(problems.length === 0 ? [] : problemAnnex(matter, "附件1", deadline)),
    ...scoreAnnex(matter, problems.length === 0 ? "附件" : "附件2"),
  ];
  return {
    kind: "letter",
    id: `feedback.${matter.unit}`,
    unit: matter.unit,
    problems: countOf(problems),
    missing: given.missing(),
    text: null,
    letter: { id: `feedback.${matter.unit}`, name: paperName("反馈函", matter.unit), blocks },
  };
}

/** Only what a person accepted; blanks to fill until then. */
function conclusionOf({ forms }: ProjectMatter, given: Given): string {
  return forms
    .filter(({ assessment }) => assessment !== null)
    .map((scored) => {
      const { accepted } = scored;
      if (accepted === null) given.lacks("accepted-points");
      const levels = byLevel1(scored);
      const parts =
        levels === null
          ? ""
          : `其中：${levels.map(({ name, points, outOf }) => `${name}${points}分${outOf === "" ? "" : `（满分${outOf}分）`}`).join("，")}。`;
      return `综合得分${accepted === null ? "　　" : fixed(accepted.points, 2)}分，评价等级为“${orBlank(accepted?.grade ?? undefined, 2)}”。${parts}`;
    })
    .join("");
}

const demandsOf = ({ unit }: UnitMatter, given: Given, deadline: string): readonly string[] => [
  `请${addressed(unit)}于${given.day("plan-deadline")}前报送整改方案，明确整改措施、责任人和完成时限`,
  `请于${deadline}前完成整改并书面报送整改情况，附佐证材料`,
];

/** A self-evaluation's result is never used; a 部门评价, 财政评价 or 抽查复核 is. */
function useOf({ fields }: Given): readonly Block[] {
  const evaluation = fields.evaluation?.trim() ?? "";
  if (evaluation === "") return [];
  return [{ kind: "paragraph", text: `本次${evaluation}结果作为下年度预算安排和改进管理的重要依据，并按规定公开。` }];
}

function scoreAnnex({ projects }: UnitMatter, mark: string): readonly Block[] {
  const rows = projects.flatMap(({ name, forms }) =>
    forms
      .filter(({ assessment }) => assessment !== null)
      .flatMap((scored) => [
        ...(byLevel1(scored) ?? []).map((level) => [name, level.name, level.outOf, level.points]),
        [name, "综合得分", scored.assessment?.total.outOf ?? "", scored.accepted === null ? "" : fixed(scored.accepted.points, 2)],
      ]),
  );
  return [
    { kind: "page-break" },
    { kind: "heading", level: 1, text: mark },
    {
      kind: "table",
      caption: "评价得分表",
      header: ["序号", "项目名称", "指标", "分值", "得分"],
      widths: [1, 4, 3, 2, 2],
      rows: rows.map((row, index) => [String(index + 1), ...row]),
    },
  ];
}
