import { numberOf } from "../../core/amount";
import type { DocumentKind, Dossier, Paper, RegisterColumn, RegisterRow } from "../../core/document";
import type { FormKind } from "../../core/form";
import { carried } from "../../core/register";
import { fold } from "../../core/stated/fold";
import type { Problem, ProjectMatter } from "./parts/matters";
import { countOf, mattersOf, moneyOf } from "./parts/matters";
import { positionOf } from "./parts/positions";
import { isDeclared } from "./parts/target-reviews";
import { unstopped } from "./parts/wording";

const columns: readonly RegisterColumn[] = [
  { id: "number", title: "序号", width: 2.5, by: "machine", align: "center" },
  { id: "unit", title: "单位", width: 6, by: "machine", align: "center" },
  { id: "project", title: "项目名称", width: 8, by: "machine", align: "center" },
  { id: "funds", title: "年度资金（万元）", width: 4, by: "machine", align: "center" },
  { id: "outcome", title: "系统核查", width: 7, by: "machine", align: "center" },
  { id: "matter", title: "须先整改的事项", width: 18, by: "machine", align: "left" },
  { id: "position", title: "位置", width: 8, by: "machine", align: "left" },
  { id: "ground", title: "依据", width: 9, by: "machine", align: "left" },
  { id: "answer", title: "整改情况", width: 7, by: "people", align: "left" },
  { id: "decision", title: "审核意见", width: 5, by: "people", align: "center", choices: ["同意入库", "修改后再审", "不予入库"] },
  { id: "person", title: "审核人", width: 3.5, by: "people", align: "center" },
];

const blockedWords = "暂不符合入库条件";
const openWords = "未发现须先整改的事项，待人工审核";

/** 入库审核: whether a project's declaration may enter the library, or what has to be mended first. Whether it does is a person's to say. */
export const admissionReview: DocumentKind = {
  id: "admission-review",
  word: "admission",
  name: "入库审核表",
  forFillers: true,
  withoutProblems: true,
  fields: [],
  compose: (dossier) => admissionOf(dossier),
  update: (register, standing) =>
    carried(register, standing, {
      vanished: (row) => ({ ...row, cells: { ...row.cells, number: null, outcome: "本次未再发现" } }),
    }),
};

/** Kinds that are handed in with a declaration and may hold it up. */
const examined: ReadonlySet<FormKind> = new Set<FormKind>(["target-declaration", "target-matrix", "budget-detail"]);

/** What holds a project up: must be mended, stands in its declaration or budget, and nobody accepted it as it is. */
const isBlocking = ({ finding, form, waiver }: Problem): boolean =>
  finding.severity === "error" && finding.group === "mend" && waiver === null && form !== null && examined.has(form.kind);

function admissionOf(dossier: Dossier): readonly Paper[] {
  const several = dossier.files.length > 1;
  const declared = mattersOf(dossier).flatMap(({ unit, projects }) =>
    projects.filter(({ forms }) => forms.some(({ form }) => isDeclared(form))).map((project) => ({ unit, project })),
  );
  if (declared.length === 0) return [];
  const blocking = declared.flatMap(({ project }) => project.problems.filter(isBlocking));
  const rows = declared.flatMap(({ unit, project }, index) => rowsOf({ unit, project, number: index + 1, several }));
  return [
    {
      kind: "register",
      id: "admission",
      unit: null,
      problems: countOf(blocking),
      missing: [],
      text: null,
      register: {
        id: "admission",
        name: "入库审核表",
        title: "项目入库绩效目标审核表",
        lead: [],
        columns,
        extra: [],
        rows,
        foot: [
          "未按要求设定绩效目标的项目，原则上不得纳入项目库、不得申请预算（国办发〔2018〕35号）。",
          "“系统核查”只列须先整改的问题；目标与政策、规划是否相符，资金是否匹配，由审核人判断。",
          dossier.made,
        ],
        orientation: "landscape",
      },
    },
  ];
}

interface Admission {
  readonly unit: string;
  readonly project: ProjectMatter;
  readonly number: number;
  readonly several: boolean;
}

function rowsOf({ unit, project, number, several }: Admission): readonly RegisterRow[] {
  const blocking = project.problems.filter(isBlocking);
  const { budget } = moneyOf(project);
  const head: RegisterRow = {
    key: `project|${fold(unit)}|${fold(project.name)}|${String(project.year ?? "")}`,
    cells: {
      number,
      unit,
      project: project.name,
      funds: budget === null ? null : numberOf(budget),
      outcome: blocking.length === 0 ? openWords : blockedWords,
      matter: blocking.length === 0 ? null : `共${String(blocking.length)}项，见下`,
      position: null,
      ground: null,
      answer: null,
      decision: null,
      person: null,
    },
  };
  return [head, ...blocking.map((problem) => blockingRow(problem, several))];
}

function blockingRow(problem: Problem, several: boolean): RegisterRow {
  const { finding, form, file, text, remedy, key, unit, project } = problem;
  const [source] = finding.sources;
  return {
    key: `${key}|${fold(unit)}|${fold(project)}`,
    cells: {
      number: null,
      unit,
      project,
      funds: null,
      outcome: "须先整改",
      matter: remedy === "" ? text : `${text}${unstopped(remedy)}。`,
      position: positionOf(finding, form, several ? file.name : null),
      ground: source === undefined ? "" : [source.title, source.locator].filter((part) => part !== "").join(" "),
      answer: null,
      decision: null,
      person: null,
    },
  };
}
