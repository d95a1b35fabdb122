import { builtInProfiles, lexicon } from "../../src/catalog/profiles";
import { scales } from "../../src/catalog/scales";
import { scoring } from "../../src/catalog/scoring";
import { numberOf, type Amount } from "../../src/core/amount";
import { assess, type Assessing } from "../../src/core/assess/assess";
import { messages } from "../../src/core/assess/messages";
import type { Assessment, Judgement, Score } from "../../src/core/assessment";
import { cellsOf, type Book, type Cell, type CellValue, type RangeRef } from "../../src/core/book";
import type { Form } from "../../src/core/form";
import { textOf, type Locale } from "../../src/core/message";
import type { Profile } from "../../src/core/profile";
import { recognise } from "../../src/core/recognise/recognise";
import type { ScoringMethod } from "../../src/core/score";
import { messages as valueMessages } from "../../src/core/stated/messages";

type Given = CellValue | Partial<Cell>;

/** One indicator: level 2 (the first level follows from it), name, target, actual, weight, points. */
export type Row = readonly [level2: string, name: string, target: Given, actual: Given, weight?: Given, points?: Given];

export interface Drawing {
  readonly rows: readonly Row[];
  /** Initial, full-year, executed, weight, rate, points of the total row. */
  readonly funds?: readonly Given[];
  /** Weight and points of the last row; without it there is no such row. */
  readonly total?: readonly [Given, Given];
  readonly outcome?: string;
  readonly year?: number;
  /** Another column after the points, such as 复核得分. */
  readonly review?: readonly Given[];
  readonly merges?: readonly RangeRef[];
}

export const sheet = "自评表";
/** Zero-based row of the first indicator, and the columns of target, actual, weight and points. */
export const firstRow = 13;

const level1Of = (level2: string): string =>
  level2.includes("满意度") ? "满意度指标" : level2.includes("效益") || level2.includes("影响") ? "效益指标" : "产出指标";

/** A book with one self-evaluation in the layout of 财预〔2020〕10号: targets in F, actuals in G, weights in H, points in I; execution in row 7. */
export function bookOf({
  rows,
  funds = [100, 100, 100, 10, 1, 10],
  total,
  outcome = "完成全部任务",
  year = 2025,
  review,
  merges = [],
}: Drawing): Book {
  const more = (text: Given): Given[] => (review === undefined ? [] : [text]);
  const grid: Given[][] = [
    ["项目支出绩效自评表"],
    [`(${String(year)}年度)`],
    [],
    ["项目名称", null, "示例供水工程"],
    ["主管部门", null, "示例县水利局", null, null, "实施单位", "示例镇人民政府"],
    ["项目资金(万元)", null, null, null, "年初预算数", "全年预算数", "全年执行数", "分值", "执行率", "得分"],
    [null, null, "年度资金总额", null, ...funds],
    [null, null, "其中:当年财政拨款", null, ...funds.slice(0, 3)],
    [null, null, "上年结转资金"],
    [null, null, "其他资金"],
    ["年度总体目标", "预期目标", null, null, null, null, "实际完成情况"],
    [null, "建成供水管网", null, null, null, null, outcome],
    [
      "绩效指标",
      "一级指标",
      "二级指标",
      "三级指标",
      null,
      "年度指标值",
      "实际完成值",
      "分值",
      "得分",
      ...more("复核得分"),
      "偏差原因分析及改进措施",
    ],
    ...rows.map(([level2, name, target, actual, weight = null, points = null], index) => [
      null,
      level1Of(level2),
      level2,
      name,
      null,
      target,
      actual,
      weight,
      points,
      ...more(review?.[index] ?? null),
    ]),
    ...(total === undefined ? [] : [["总分", null, null, null, null, null, null, ...total]]),
  ];
  return {
    sheets: [{ name: sheet, visibility: "visible", hiddenRows: [], merges, cells: cellsOf(grid) }],
    names: new Map(),
    dateSystem: 1900,
  };
}

export const methods: ReadonlyMap<string, ScoringMethod> = new Map<string, ScoringMethod>(scoring.map((method) => [method.id, method]));
export const assessing: Assessing = { lexicon, methods, scales: new Map(scales.map((scale) => [scale.id, scale])) };
const profiles = builtInProfiles();
const locale: Locale = { assess: messages, value: valueMessages, ...Object.fromEntries(scoring.map(({ id, messages: own }) => [id, own])) };

export function formOf(book: Book, change: (profile: Profile) => Profile = (profile) => profile): Form {
  const [form] = recognise(book, { lexicon, profiles });
  if (form === undefined) throw new Error("No form was recognised");
  return { ...form, profile: change(form.profile) };
}

export const assessed = (drawing: Drawing, judgements: readonly Judgement[] = [], change?: (profile: Profile) => Profile): Assessment =>
  assess(formOf(bookOf(drawing), change), { ...assessing, judgements });

export const plain = (amount: Amount | null | undefined): number | null =>
  amount === null || amount === undefined ? null : numberOf(amount);

export const explained = ({ steps }: Score): string => steps.map(({ says }) => textOf(locale, says)).join(";");

/** Another method in a profile. */
export const counting =
  (way: keyof Profile["methods"], value: string) =>
  (profile: Profile): Profile => ({ ...profile, methods: { ...profile.methods, [way]: { ...profile.methods[way], value } } });
