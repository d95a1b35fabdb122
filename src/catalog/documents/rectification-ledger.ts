import { numberOf } from "../../core/amount";
import type { DocumentKind, Dossier, Paper, Register, RegisterColumn, RegisterRow, Standing } from "../../core/document";
import { restsOnDefault } from "../../core/document";
import { keeping, wholly } from "../../core/register";
import { fold } from "../../core/stated/fold";
import { givenFor } from "./parts/letters";
import type { Problem, ProjectMatter } from "./parts/matters";
import { countOf, mattersOf, moneyOf } from "./parts/matters";
import { chineseDate } from "./parts/wording";

/** The most the machine ever says of a problem's end; 已销号 is always a person's. */
export const gone = "系统复查已消除，待核";
const fresh = "未启动";
export const states = [fresh, "整改中", "已完成待核", "已销号", "逾期", "长期坚持", gone] as const;
const refused = (reason: string): string => `不予列入（${reason}）`;

const columns: readonly RegisterColumn[] = [
  { id: "number", title: "序号", width: 2.5, by: "machine", align: "center" },
  { id: "unit", title: "单位", width: 5, by: "machine", align: "center" },
  { id: "project", title: "项目名称", width: 5, by: "machine", align: "center" },
  { id: "funds", title: "资金（万元）", width: 4, by: "machine", align: "center" },
  { id: "source", title: "问题来源", width: 4, by: "machine", align: "center" },
  { id: "category", title: "问题类别", width: 4.5, by: "machine", align: "center" },
  { id: "text", title: "问题描述", width: 12, by: "machine", align: "left" },
  { id: "amount", title: "涉及金额", width: 4, by: "people", align: "center" },
  { id: "demand", title: "整改要求", width: 8, by: "people", align: "left" },
  { id: "measure", title: "整改措施", width: 7, by: "people", align: "left" },
  { id: "responsible-unit", title: "责任单位", width: 5, by: "people", align: "center" },
  { id: "responsible", title: "责任人", width: 3.5, by: "people", align: "center" },
  { id: "department", title: "主管部门/归口股室", width: 5, by: "people", align: "center" },
  { id: "deadline", title: "整改时限", width: 5, by: "people", align: "center" },
  { id: "progress", title: "进展", width: 5, by: "people", align: "left" },
  { id: "finished", title: "完成日期", width: 5, by: "people", align: "center" },
  { id: "evidence", title: "佐证材料", width: 5, by: "people", align: "left" },
  { id: "checker", title: "复核人", width: 3.5, by: "people", align: "center" },
  { id: "state", title: "状态", width: 4.5, by: "people", align: "center", choices: states },
];

/** 整改台账: one row per formal problem, found again by its key; what people fill is theirs. */
export const rectificationLedger: DocumentKind = {
  id: "rectification-ledger",
  word: "ledger",
  name: "整改台账",
  forFillers: false,
  fields: [
    { id: "office", label: "单位名称", kind: "text", needed: false, value: "" },
    { id: "deadline", label: "整改时限", kind: "date", needed: false, value: "" },
    { id: "evaluation", label: "问题来源（部门评价、财政评价、抽查复核）", kind: "text", needed: false, value: "抽查复核" },
  ],
  compose: (dossier) => [ledgerOf(dossier)],
  update: updated,
};

const isListed = ({ disposition, finding }: Problem): boolean => disposition === "formal" && !restsOnDefault(finding);

function ledgerOf(dossier: Dossier): Paper {
  const given = givenFor("", dossier, 1);
  const listed = mattersOf(dossier).flatMap(({ projects }) =>
    projects.flatMap((project) => project.problems.filter(isListed).map((problem) => ({ problem, project }))),
  );
  const keys = uniqueKeys(listed.map(({ problem }) => problem));
  const years = [...new Set(listed.flatMap(({ project }) => project.year ?? []))].sort((a, b) => a - b);
  return {
    kind: "register",
    id: "ledger",
    unit: null,
    problems: countOf(listed.map(({ problem }) => problem)),
    missing: given.missing(),
    text: null,
    register: {
      id: "ledger",
      name: "整改台账",
      title: `${given.fields.office?.trim() ?? ""}${years.length === 0 ? "" : `${years.join("、")}年度`}绩效问题整改台账`,
      lead: [],
      columns,
      extra: [],
      rows: listed.map(({ problem, project }, index) => rowOf(problem, project, keys[index] ?? problem.key, index + 1, given.fields)),
      foot: footOf(dossier, []),
      orientation: "landscape",
    },
  };
}

const footOf = ({ made }: Dossier, unseen: readonly number[]): readonly string[] => [
  "说明：“已销号”由复核人确认后填写；“系统复查已消除，待核”表示再次检查时未再发现该问题，须人工核实。",
  ...(unseen.length === 0 ? [] : [`系统复查：序号${unseen.join("、")}的问题未再发现，状态由人工确定。`]),
  made,
];

/** The finding's key; where several units have the same project, the later ones carry their unit. */
function uniqueKeys(problems: readonly Problem[]): readonly string[] {
  const taken = new Set<string>();
  return problems.map(({ key, unit }) => {
    const own = taken.has(key) ? withUnit(key, unit) : key;
    taken.add(own);
    return own;
  });
}

const withUnit = (key: string, unit: string): string => `${key}@${unit}`;

const rowOf = (
  problem: Problem,
  project: ProjectMatter,
  key: string,
  number: number,
  fields: Dossier["decisions"]["fields"],
): RegisterRow => {
  const { budget } = moneyOf(project);
  const form = problem.form ?? project.forms[0]?.form;
  return {
    key,
    cells: {
      number,
      unit: problem.unit,
      project: problem.project,
      funds: budget === null ? null : numberOf(budget),
      source: fields.evaluation?.trim() ?? "绩效自评审核",
      category: problem.category,
      text: problem.text,
      amount: null,
      demand: problem.remedy,
      measure: null,
      "responsible-unit": problem.unit,
      responsible: null,
      department: (form?.header.department?.value ?? "").replace(/\s+/g, ""),
      deadline: fields.deadline === undefined ? null : chineseDate(fields.deadline),
      progress: null,
      finished: null,
      evidence: null,
      checker: null,
      state: problem.waiver === null ? fresh : refused(problem.waiver),
    },
  };
};

type StandingRow = Standing["rows"][number];

const textIn = ({ cells }: StandingRow, id: string): string => {
  const value = cells[id]?.value;
  return typeof value === "string" ? value.trim() : "";
};

/** Whether a state may be the machine's own; any other word was set by a person. */
const isOurs = (state: string): boolean => state === "" || state === fresh || state === gone || state.startsWith("不予列入（");

/** Rows keep their order and what people filled; new problems follow; rows whose problem no longer occurs say so at most. */
function updated(register: Register, standing: Standing, dossier: Dossier): Register {
  const matters = mattersOf(dossier);
  const examined = new Set(
    matters.flatMap(({ unit, projects }) =>
      projects.filter(({ forms }) => forms.length > 0).map(({ name }) => `${fold(unit)}|${fold(name)}`),
    ),
  );
  const occurring = matters.flatMap(({ projects }) => projects.flatMap(({ problems }) => problems));
  const left = [...register.rows];
  const unseen: number[] = [];
  const rows = standing.rows.map((old, index): RegisterRow => {
    if (old.key === null) return wholly(old, columns);
    const number = index + 1;
    const position = left.findIndex((row) => isSame(row, old, left));
    const [row] = position < 0 ? [] : left.splice(position, 1);
    if (row !== undefined) return listedAgain(row, old, number);
    const state = textIn(old, "state");
    const still = occurring.find((problem) => isAbout(problem, old));
    const isExamined = examined.has(`${fold(textIn(old, "unit"))}|${fold(textIn(old, "project"))}`);
    if (still === undefined && isExamined && !isOurs(state)) unseen.push(number);
    const kept = wholly(old, columns);
    return { ...kept, cells: { ...kept.cells, number, state: isOurs(state) ? endOf(still, isExamined, state) : state } };
  });
  const taken = new Set(rows.map(({ key }) => key));
  const added = left.map((row, index): RegisterRow => {
    const key = row.key !== null && taken.has(row.key) ? withUnit(row.key, String(row.cells["unit"] ?? "")) : row.key;
    return { ...row, key, cells: { ...row.cells, number: rows.length + index + 1 } };
  });
  return { ...register, extra: standing.extra, rows: [...rows, ...added], foot: footOf(dossier, unseen) };
}

/** A row whose problem is still there: ours told anew, people's as they stand; a state that was ours starts over. */
function listedAgain(row: RegisterRow, old: StandingRow, number: number): RegisterRow {
  const kept = keeping(row, old, columns);
  const state = textIn(old, "state");
  return {
    ...kept,
    key: old.key,
    cells: { ...kept.cells, number, state: isOurs(state) && state !== "" ? (row.cells["state"] ?? fresh) : state },
  };
}

/** The state of a row that is not listed any more. */
function endOf(still: Problem | undefined, isExamined: boolean, state: string): string {
  if (still === undefined) return isExamined ? gone : state;
  return still.waiver === null ? state : refused(still.waiver);
}

const isAbout = ({ key, unit }: Problem, old: StandingRow): boolean =>
  old.key === withUnit(key, unit) || (old.key === key && fold(textIn(old, "unit")) === fold(unit));

/** The same problem of the same unit; of a unit renamed since, where no other unit has such a problem. */
function isSame(row: RegisterRow, old: StandingRow, all: readonly RegisterRow[]): boolean {
  const unit = String(row.cells["unit"] ?? "");
  const base = row.key?.endsWith(`@${unit}`) === true ? row.key.slice(0, -unit.length - 1) : (row.key ?? "");
  if (old.key === withUnit(base, unit)) return true;
  if (old.key !== base) return false;
  return fold(textIn(old, "unit")) === fold(unit) || all.filter(({ key }) => key === base || key?.startsWith(`${base}@`)).length === 1;
}
