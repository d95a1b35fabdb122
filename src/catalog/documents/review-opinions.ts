import type { DocumentKind, Dossier, Paper, Register, RegisterColumn } from "../../core/document";
import { carried } from "../../core/register";
import type { Given } from "./parts/letters";
import { givenFor } from "./parts/letters";
import type { Problem, UnitMatter } from "./parts/matters";
import { countOf, isForReview, mattersOf, narrowed, problemsOf } from "./parts/matters";
import { filledIn, positionOf } from "./parts/positions";
import { paperName } from "./parts/units";
import { first, official, orBlank, third, unstopped } from "./parts/wording";

const columns: readonly RegisterColumn[] = [
  { id: "unit", title: "单位", width: 7, by: "machine", align: "center" },
  { id: "project", title: "项目", width: 8, by: "machine", align: "center" },
  { id: "round", title: "第×次退回", width: 4.5, by: "machine", align: "center" },
  { id: "number", title: "序号", width: 2.5, by: "machine", align: "center" },
  { id: "position", title: "位置（栏目名+单元格）", width: 12, by: "machine", align: "left" },
  { id: "filled", title: "填报内容", width: 8, by: "machine", align: "left" },
  { id: "opinion", title: "修改意见", width: 22, by: "machine", align: "left" },
  { id: "category", title: "类别", width: 4.5, by: "machine", align: "center" },
  { id: "answer", title: "单位答复", width: 9, by: "people", align: "left" },
];

const words = { error: "必须改", warning: "建议改", info: "提示" } as const;

/** 修改意见: the unsealed sheet of every round of collecting forms, and the same as text to paste. */
export const reviewOpinions: DocumentKind = {
  id: "review-opinions",
  word: "review",
  name: "修改意见",
  forFillers: true,
  fields: [
    { id: "round", label: "第几次退回", kind: "text", needed: false, value: "1" },
    { id: "deadline", label: "重新报送期限", kind: "date", needed: true, value: "" },
    { id: "contact", label: "联系人", kind: "text", needed: false, value: "" },
    { id: "phone", label: "联系电话", kind: "text", needed: false, value: "" },
  ],
  compose: (dossier) => {
    const matters = mattersOf(dossier).flatMap((matter) => narrowed(matter, isForReview) ?? []);
    return matters.map((matter) => opinionsFor(matter, dossier, matters.length));
  },
  update: (register, standing) =>
    carried(register, standing, { vanished: (row) => ({ ...row, cells: { ...row.cells, number: null, category: "本次未再发现" } }) }),
};

function opinionsFor(matter: UnitMatter, dossier: Dossier, units: number): Paper {
  const given = givenFor(matter.unit, dossier, units);
  if (matter.unit === "") given.lacks("unit");
  const round = given.say("round", 1);
  const foot = footOf(given);
  const problems = problemsOf(matter);
  const several = dossier.files.length > 1;
  const positions = problems.map((problem) => positionOf(problem.finding, problem.form, several ? problem.file.name : null));
  const register: Register = {
    id: `review.${matter.unit}`,
    name: paperName("修改意见", matter.unit),
    title: "绩效表修改意见",
    lead: [],
    columns,
    extra: [],
    rows: problems.map((problem, index) => ({
      key: problem.key,
      cells: {
        unit: matter.unit,
        project: problem.project,
        round: `第${round}次`,
        number: index + 1,
        position: positions[index] ?? "",
        filled: filledIn(problem.finding, problem.file.book),
        opinion: opinionOf(problem),
        category: words[problem.finding.severity],
        answer: null,
      },
    })),
    foot: [foot, dossier.made],
    orientation: "landscape",
  };
  return {
    kind: "register",
    id: register.id,
    unit: matter.unit,
    problems: countOf(problems),
    missing: given.missing(),
    text: pasted(matter, round, foot, new Map(problems.map((problem, index) => [problem, positions[index] ?? ""]))),
    register,
  };
}

const footOf = (given: Given): string =>
  `请于${given.day("deadline")}前修改后重新报送，联系人：${given.say("contact", 4)}，联系电话：${given.say("phone", 6)}。`;

/** What is wrong, and how to mend it. */
const opinionOf = ({ text, remedy }: Problem): string => (remedy === "" ? text : `${text}${remedy}`);

/** The same as lines for a message or the 一体化 system. */
function pasted({ unit, projects }: UnitMatter, round: string, foot: string, positions: ReadonlyMap<Problem, string>): string {
  let number = 0;
  const lines = projects.flatMap(({ name, problems }, index) => [
    first(index + 1, orBlank(name, 6)),
    ...problems.map((problem) => {
      number += 1;
      const filled = filledIn(problem.finding, problem.file.book);
      const stands = filled === "" ? "" : `填报“${unstopped(official(filled))}”。`;
      return third(number, `【${words[problem.finding.severity]}】${positions.get(problem) ?? ""}：${stands}${opinionOf(problem)}`);
    }),
  ]);
  return [`${orBlank(unit, 6)}绩效表修改意见（第${round}次退回）`, ...lines, foot].join("\n");
}
