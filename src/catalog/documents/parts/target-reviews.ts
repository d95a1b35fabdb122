import { exact, isZero, multiply, numberOf, sum, zero, type Amount } from "../../../core/amount";
import type { Dossier, Paper, Register, RegisterColumn, RegisterRow } from "../../../core/document";
import { severityRank } from "../../../core/finding";
import type { Form, FormKind } from "../../../core/form";
import { carried } from "../../../core/register";
import type { Problem } from "./matters";
import { countOf, formName, mattersOf } from "./matters";
import { positionOf } from "./positions";
import { paperName } from "./units";
import { unstopped } from "./wording";

const reviewGrades = ["优", "良", "中", "差"] as const;
type ReviewGrade = (typeof reviewGrades)[number];

type PointId = "complete" | "clear" | "relevant" | "scientific" | "reasonable" | "funded" | "feasible" | "equipped";

/** One 审核要点 of 82号's review form. */
export interface ReviewPoint {
  readonly id: PointId;
  /** 审核内容 */
  readonly aspect: string;
  /** 审核要点 */
  readonly point: string;
  /** `null` on the form that gives grades alone. */
  readonly outOf: Amount | null;
  /** Nothing found means something: the rules look at all it asks for. Else a person has to look, whatever was found. */
  readonly isChecked: boolean;
}

/** Kinds whose goals are still to be approved. */
const declared: ReadonlySet<FormKind> = new Set<FormKind>(["target-declaration", "target-matrix"]);

export const isDeclared = ({ kind }: Form): boolean => declared.has(kind);

/** Points a code speaks to; a code without an entry speaks to that of its family. */
const byCode: Readonly<Record<string, PointId>> = {
  "IND-01": "complete",
  "IND-02": "complete",
  "IND-06": "complete",
  "IND-23": "complete",
  "IND-30": "complete",
  "IND-31": "complete",
  "IND-25": "clear",
  "IND-29": "clear",
  "IND-16": "relevant",
  "IND-18": "relevant",
  "IND-24": "relevant",
  "IND-09": "reasonable",
  "IND-19": "reasonable",
  "IND-10": "funded",
  "IND-14": "feasible",
  "IND-15": "feasible",
};

const byFamily: Readonly<Record<string, PointId>> = {
  STR: "complete",
  FND: "funded",
  IND: "scientific",
  SCR: "scientific",
  MON: "feasible",
};

/** The point a finding is evidence for; what nobody laid to one is a matter of completeness. */
const pointOf = (code: string): PointId => byCode[code] ?? byFamily[code.split("-")[0] ?? ""] ?? "complete";

/** What a grade is worth: the whole, or the middle of its band. */
const shares: Readonly<Record<ReviewGrade, string>> = { 优: "1", 良: "0.85", 中: "0.7", 差: "0.3" };

/** What must be mended speaks for 中, what should be for 良; where nothing was found only a point the rules cover is 优. */
function gradeOf({ isChecked }: ReviewPoint, problems: readonly Problem[]): ReviewGrade | null {
  if (problems.some(({ finding }) => finding.severity === "error")) return "中";
  if (problems.some(({ finding }) => finding.severity === "warning")) return "良";
  return isChecked ? "优" : null;
}

const open = "待人工审核";

/** A declaration reviewed point by point. */
interface Review {
  readonly form: Form;
  readonly unit: string;
  readonly opinions: readonly {
    readonly point: ReviewPoint;
    readonly problems: readonly Problem[];
    readonly grade: ReviewGrade | null;
    readonly points: Amount | null;
  }[];
}

/** A review for every form whose goals are still to be approved. */
export const reviewsOf = (dossier: Dossier, points: readonly ReviewPoint[]): readonly Review[] =>
  mattersOf(dossier).flatMap(({ unit, projects }) =>
    projects.flatMap(({ forms, problems }) =>
      forms
        .filter(({ form }) => isDeclared(form))
        .map(({ form }) => ({
          form,
          unit,
          opinions: points.map((point) => {
            const own = problems
              .filter((problem) => problem.form === form && problem.waiver === null && problem.finding.group === "mend")
              .filter(({ finding }) => belongs(pointOf(finding.code), point, points))
              .sort((a, b) => severityRank(a.finding.severity) - severityRank(b.finding.severity));
            const grade = gradeOf(point, own);
            return { point, problems: own, grade, points: grade === null ? null : pointsFor(point, grade) };
          }),
        })),
    ),
  );

/** On the short form one line stands for all points of its aspect. */
const belongs = (id: PointId, point: ReviewPoint, points: readonly ReviewPoint[]): boolean =>
  id === point.id || (aspects[id] === aspects[point.id] && !points.some((each) => each.id === id));

const aspects: Readonly<Record<PointId, string>> = {
  complete: "完整性审核",
  clear: "完整性审核",
  relevant: "相关性审核",
  scientific: "相关性审核",
  reasonable: "适当性审核",
  funded: "适当性审核",
  feasible: "可行性审核",
  equipped: "可行性审核",
};

const pointsFor = ({ outOf }: ReviewPoint, grade: ReviewGrade): Amount | null =>
  outOf === null ? null : multiply(outOf, exact(shares[grade]));

const number = (amount: Amount | null): number | null => (amount === null ? null : numberOf(amount));

function columnsOf(hasPoints: boolean): readonly RegisterColumn[] {
  const points = (id: string, title: string, by: RegisterColumn["by"]): readonly RegisterColumn[] =>
    hasPoints ? [{ id, title, width: 3.5, by, align: "center" }] : [];
  return [
    { id: "aspect", title: "审核内容", width: 6, by: "machine", align: "center" },
    { id: "point", title: "审核要点", width: 16, by: "machine", align: "left" },
    { id: "suggested", title: "系统建议", width: 4.5, by: "machine", align: "center" },
    ...points("suggested-points", "建议得分", "machine"),
    { id: "opinion", title: "审核意见", width: 4.5, by: "people", align: "center", choices: reviewGrades },
    ...points("points", "得分", "people"),
    { id: "evidence", title: "问题及依据", width: 22, by: "machine", align: "left" },
    { id: "remark", title: "审核说明", width: 8, by: "people", align: "left" },
  ];
}

/** The review form as a register: what the machine suggests stands beside what people decide, never in its place. */
export function reviewPaper(review: Review, { id, name }: { readonly id: string; readonly name: string }, dossier: Dossier): Paper {
  const { form, unit, opinions } = review;
  const hasPoints = opinions.some(({ point }) => point.outOf !== null);
  const file = dossier.files.length > 1 ? dossier.files.find(({ forms }) => forms.includes(form))?.name : undefined;
  const problems = opinions.flatMap((opinion) => opinion.problems);
  const about = `${unit === "" ? "" : `${unit}-`}${formName(form)}`;
  const rows = opinions.map(({ point, problems: own, grade, points }): RegisterRow => ({
    key: point.id,
    cells: {
      aspect: point.aspect,
      point: point.point,
      suggested: grade ?? open,
      "suggested-points": number(points),
      opinion: null,
      points: null,
      evidence: evidenceOf(own, point),
      remark: null,
    },
  }));
  const register: Register = {
    id: `${id}.${about}`,
    name: paperName(name.replace(/[（）]/g, ""), formName(form)),
    title: name,
    lead: [
      `项目名称：${formName(form)}　　单位：${unit}　　年度：${form.year === null ? "　　　　" : String(form.year)}　　表：${file === undefined ? "" : `${file} `}${form.sheet}`,
    ],
    columns: columnsOf(hasPoints),
    extra: [],
    rows: hasPoints ? [...rows, totalRow(review)] : rows,
    foot: [...footOf(hasPoints), dossier.made],
    orientation: "landscape",
    onePage: true,
  };
  return { kind: "register", id: register.id, unit, problems: countOf(problems), missing: [], text: null, register };
}

/** What people wrote stays; a point the form no longer has stays with their words. */
export const updatedReview = (register: Register, standing: Parameters<typeof carried>[1]): Register =>
  carried(register, standing, { vanished: (row) => row });

const said: Readonly<Record<Problem["finding"]["severity"], string>> = { error: "必须改", warning: "建议改", info: "提示" };

/** So many problems are written out beside a point; all of them stand in 修改意见. */
const most = 5;

/** Each problem with where it stands, and what they rest on. */
function evidenceOf(problems: readonly Problem[], { isChecked }: ReviewPoint): string {
  if (problems.length === 0) return isChecked ? "系统核查未发现问题" : "系统未发现问题，是否符合要求请查阅申报材料后判断";
  const lines = problems
    .slice(0, most)
    .map(
      ({ finding, form, text }, index) =>
        `${String(index + 1)}.【${said[finding.severity]}】${unstopped(text)}（${positionOf(finding, form, null)}）`,
    );
  const grounds = problems
    .slice(0, most)
    .flatMap(({ finding }) => finding.sources.slice(0, 1).map(({ title, locator }) => `${title} ${locator}`.trim()));
  return [
    ...lines,
    ...(problems.length > most ? [`共${String(problems.length)}项，其余见修改意见`] : []),
    ...(grounds.length === 0 ? [] : [`依据：${[...new Set(grounds)].join("；")}`]),
  ].join("\n");
}

/** Points so far, and how many a person has yet to give. */
function totalRow({ opinions }: Review): RegisterRow {
  const suggested = sum(opinions.map(({ points }) => points ?? zero));
  const outOf = sum(opinions.map(({ point }) => point.outOf ?? zero));
  const left = sum(opinions.map(({ point, grade }) => (grade === null ? (point.outOf ?? zero) : zero)));
  const isWhole = isZero(left);
  return {
    key: "total",
    cells: {
      aspect: "总分",
      point: `满分${outOf}分；综合评定等级：优（≥90）、良（≥80）、中（≥60）、差（<60）`,
      suggested: isWhole ? gradeAt(suggested) : "等级待定",
      "suggested-points": number(suggested),
      opinion: null,
      points: null,
      evidence: isWhole ? "" : `其中${left}分待人工审核，建议得分只是已能判断部分之和，不作为评定依据`,
      remark: null,
    },
  };
}

function gradeAt(points: Amount): ReviewGrade {
  const value = numberOf(points);
  return value >= 90 ? "优" : value >= 80 ? "良" : value >= 60 ? "中" : "差";
}

const footOf = (hasPoints: boolean): readonly string[] => [
  "“系统建议”根据核查发现的问题得出（系统默认，可改）：有必须改的问题建议“中”，只有建议改的问题建议“良”，规则能核查且未发现问题的建议“优”；其余由审核人判断。",
  ...(hasPoints
    ? ["“建议得分”取等级区间的中值（系统默认，可改）：优100%、良85%、中70%。审核意见和得分以审核人填写为准。"]
    : ["审核意见以审核人填写为准。"]),
  "综合评定：“优”的进入下一步程序；“良”的完善后进入；“中”的修改完善后重新报送；“差”的不得进入预算安排（财预〔2015〕82号，原文待核）。",
];
