import type { Amount } from "../core/amount";
import { amountAt, zero } from "../core/amount";
import type { Assessment, Blocked, ExecutionScore, ItemScore, Step } from "../core/assessment";
import type { CellValue } from "../core/book";
import type { Finding } from "../core/finding";
import type { Field, Form, FundsRow, Indicator, Level } from "../core/form";
import type { Locale } from "../core/message";
import type { Profile } from "../core/profile";
import { rangeAt } from "../core/place";
import type { Source } from "../core/source";
import type { Stated } from "../core/value";

/** Small hand-made forms, findings and scores of 示例县, for the tests of documents and reporters. */

export const amountFor = (digits: string | number): Amount => {
  const amount = amountAt(String(digits));
  if (amount === null) throw new Error(`Not a number: ${digits}`);
  return amount;
};

export const regulation: Source = { title: "项目支出绩效评价管理办法", locator: "财预〔2020〕10号 附件1", status: "regulation" };
export const practice: Source = { title: "通行计分做法", locator: "按完成比例计分", status: "practice" };
export const systemDefault: Source = { title: "绩表助手默认", locator: "两位小数四舍五入", status: "default" };

const at = (sheet: string, address: string) => {
  const range = rangeAt(sheet, address);
  if (range === null) throw new Error(`Not an address: ${address}`);
  return { sheet, row: range.row, column: range.column };
};

export const fieldAt = <T>(sheet: string, address: string, raw: CellValue, value: T | null): Field<T> => ({
  at: at(sheet, address),
  raw,
  format: "General",
  formula: null,
  value,
});

const textField = (sheet: string, address: string, text: string): Field<string> => fieldAt(sheet, address, text, text === "" ? null : text);
const amountField = (sheet: string, address: string, digits: string | null): Field<Amount> =>
  digits === null ? fieldAt<Amount>(sheet, address, null, null) : fieldAt(sheet, address, Number(digits), amountFor(digits));

const stated = (raw: string): Stated => ({ raw, values: raw === "" ? [{ kind: "blank" }] : [{ kind: "text", text: raw }], problems: [] });

const level = (sheet: string, address: string, text: string): Level => ({ text, at: at(sheet, address), inherited: false, weight: null });

export const sampleProfile: Profile = {
  id: "sample-self-evaluation",
  version: "1",
  since: null,
  until: null,
  family: "T-SAMPLE",
  kind: "self-evaluation",
  name: "项目支出绩效自评表（示例口径）",
  title: ["项目支出绩效自评表"],
  marks: [],
  columns: {
    funds: ["initial", "full", "executed", "weight", "rate", "points"],
    indicators: ["level1", "level2", "level3", "target", "actual", "weight", "points"],
  },
  words: {},
  weights: { total: { value: amountFor(100), source: regulation }, execution: { value: amountFor(10), source: regulation }, level1: {} },
  methods: {
    execution: { value: "execution-linear", source: regulation },
    positive: { value: "positive-linear", source: practice },
    equal: { value: "positive-linear", source: practice },
    reverse: { value: "reverse-ratio", source: practice },
    interval: { value: "interval", source: practice },
    yesNo: { value: "yes-no", source: practice },
    qualitative: { value: "qualitative", source: regulation },
  },
  scale: { value: "four-grades", source: regulation },
  rounding: { value: 2, source: systemDefault },
  tolerance: { value: amountFor("0.01"), source: systemDefault },
  denominator: { value: "full", source: regulation },
};

export interface RowSpec {
  readonly row: number;
  readonly levels: readonly [string, string, string];
  readonly target: string;
  readonly actual: string;
  readonly weight: string | null;
  readonly points: string | null;
}

/** One row of the indicator table, laid out A level 1, B level 2, C level 3, D target, E actual, F weight, G points. */
export const indicatorOf = (sheet: string, { row, levels, target, actual, weight, points }: RowSpec): Indicator => ({
  row: row - 1,
  level1: level(sheet, `A${row}`, levels[0]),
  level2: level(sheet, `B${row}`, levels[1]),
  level3: level(sheet, `C${row}`, levels[2]),
  nature: null,
  unit: null,
  targets: [{ role: "annual", subject: null, field: fieldAt(sheet, `D${row}`, target, stated(target)) }],
  actual: fieldAt(sheet, `E${row}`, actual, stated(actual)),
  weight: amountField(sheet, `F${row}`, weight),
  points: [{ by: "self", field: amountField(sheet, `G${row}`, points) }],
  reason: null,
  direction: { way: "more", ground: "printed" },
  judged: false,
});

export interface FormSpec {
  readonly sheet?: string;
  readonly unit?: string;
  readonly department?: string;
  readonly project?: string;
  readonly year?: number | null;
  readonly kind?: Form["kind"];
  readonly full?: string;
  readonly executed?: string;
  readonly statedTotal?: string;
  readonly rows?: readonly RowSpec[];
}

export const sampleRows: readonly RowSpec[] = [
  { row: 12, levels: ["产出指标", "数量指标", "新建集中供水点"], target: "≥12座", actual: "10座", weight: "10", points: "10" },
  {
    row: 13,
    levels: ["效益指标", "社会效益指标", "受益群众用水便利程度"],
    target: "显著提升",
    actual: "达到预期",
    weight: "10",
    points: "10",
  },
];

/** A self-evaluation form of 示例镇: header on top, one funds row, two indicators. */
export function formOf(spec: FormSpec = {}): Form {
  const { sheet = "自评表", unit = "示例镇人民政府", project = "农村供水工程", year = 2025, full = "300", executed = "258.6" } = spec;
  const indicators = (spec.rows ?? sampleRows).map((row) => indicatorOf(sheet, row));
  const region = rangeAt(sheet, "A1:H20") ?? { sheet, row: 0, column: 0, rows: 20, columns: 8 };
  return {
    id: `${sheet}!A1:H20`,
    kind: spec.kind ?? "self-evaluation",
    profile: sampleProfile,
    rival: null,
    sheet,
    region,
    confidence: 0.98,
    title: { at: at(sheet, "A1"), text: "项目支出绩效自评表" },
    year,
    header: {
      "project-name": textField(sheet, "B3", project),
      department: textField(sheet, "B4", spec.department ?? "示例县水利局"),
      unit: textField(sheet, "F4", unit),
      ...(spec.statedTotal === undefined ? {} : { "stated-total": textField(sheet, "G19", spec.statedTotal) }),
    },
    labels: [
      { at: at(sheet, "A3"), text: "项目名称", concept: "project-name", match: "exact" },
      { at: at(sheet, "A4"), text: "主管部门", concept: "department", match: "exact" },
      { at: at(sheet, "E4"), text: "实施单位", concept: "unit", match: "exact" },
      { at: at(sheet, "F6"), text: "执行率", concept: "rate", match: "exact" },
      { at: at(sheet, "G6"), text: "得分", concept: "points", match: "exact" },
    ],
    funds: {
      region: rangeAt(sheet, "A6:H7") ?? region,
      unit: "万元",
      rows: [fundsRow(sheet, full, executed)],
      sourceColumns: [],
    },
    goals: [],
    table: {
      region: rangeAt(sheet, "A11:H18") ?? region,
      headerRow: 10,
      columns: (["level1", "level2", "level3", "target", "actual", "weight", "points"] as const).map((concept, column) => ({
        at: { sheet, row: 10, column },
        text: ["一级指标", "二级指标", "三级指标", "年度指标值", "实际完成值", "分值", "得分"][column] ?? "",
        concept,
        match: "exact",
      })),
      indicators,
      passed: [],
      total: null,
    },
    remarks: [],
    notes: [],
    recognition: [],
  };
}

const fundsRow = (sheet: string, full: string, executed: string): FundsRow => ({
  id: "total",
  label: "年度资金总额",
  labelAt: at(sheet, "A7"),
  depth: 0,
  initial: amountField(sheet, "B7", full),
  full: amountField(sheet, "C7", full),
  executed: amountField(sheet, "D7", executed),
  weight: amountField(sheet, "E7", "10"),
  rate: amountField(sheet, "F7", "0.862"),
  points: amountField(sheet, "G7", "9"),
  reason: null,
});

export type FindingSpec = Partial<Finding> & { readonly cell?: string };

let made = 0;

/** A finding of a form at a cell; what is not said is a plain error resting on a regulation. */
export function findingOf(form: Form | null, { cell, ...given }: FindingSpec = {}): Finding {
  const sheet = form?.sheet ?? "自评表";
  const range = cell === undefined ? null : rangeAt(sheet, cell);
  const code = given.code ?? "FND-05";
  const subject = given.subject ?? `subject-${String((made += 1))}`;
  return {
    code,
    rule: "execution-points-match-rate",
    severity: "error",
    group: "mend",
    message: "execution-points-match-rate.differs",
    data: { rate: "86.20%", computed: "8.62", stated: "9.00", over: "0.38" },
    place: range === null ? { scope: "book" } : { scope: "range", range },
    related: [],
    fixes: [],
    subject,
    sources: [regulation],
    key: `${code}|differs|${form === null ? "file" : `${form.kind}|${form.header["project-name"]?.value ?? ""}|${form.year ?? ""}|1`}|${subject}`,
    form: form?.id ?? null,
    ...given,
  };
}

/** Sentences of the rules the samples speak of. */
export const sampleLocale: Locale = {
  "execution-points-match-rate": {
    differs: ({ rate, computed, stated: said, over }: { rate: string; computed: string; stated: string; over: string }) =>
      `预算执行率${rate}，按比例应计${computed}分，填报${said}分，多计${over}分`,
  },
  "target-unchanged": {
    changed: ({ approved, used }: { approved: string; used: string }) => `批复${approved}，填报按${used}填列，未见调整批复`,
  },
  "actual-present": { blank: ({ label }: { label: string }) => `“${label}”未填实际完成值` },
  scoring: {
    ratio: ({ actual, target, points }: { actual: string; target: string; points: string }) => `${actual}÷${target}×10＝${points}`,
    judge: () => "定性指标，需人工判断",
    rate: ({ rate, points }: { rate: string; points: string }) => `执行率${rate}，得${points}分`,
  },
  fix: { "set-points": ({ to }: { to: string }) => `改为${to}` },
};

interface ScoreSpec {
  readonly outOf?: string;
  readonly stated?: string | null;
  readonly computed?: string | null;
  readonly blocked?: Blocked | null;
  readonly steps?: readonly Step[];
  readonly method?: string | null;
  readonly sources?: readonly Source[];
}

const scoreOf = ({
  outOf = "10",
  stated: said = null,
  computed = null,
  blocked = null,
  steps = [],
  method = null,
  sources = [practice],
}: ScoreSpec) => ({
  method,
  outOf: amountFor(outOf),
  computed: computed === null ? null : amountFor(computed),
  blocked,
  range: null,
  stated: said === null ? null : amountFor(said),
  steps,
  sources,
  formula: null,
});

export function itemOf(indicator: Indicator, spec: ScoreSpec): ItemScore {
  const cell = indicator.points[0]?.field.at ?? indicator.level3.at;
  return { ...scoreOf(spec), indicator, cell };
}

/** The scores of `formOf()`: execution 8.62, the first row 8.33, the second one for a person to judge. */
export function assessmentOf(form: Form, more: Partial<Assessment> = {}): Assessment {
  const [first, second] = form.table?.indicators ?? [];
  const funds = form.funds?.rows[0];
  if (first === undefined || second === undefined || funds === undefined)
    throw new Error("The sample form has two indicators and a funds row");
  const execution: ExecutionScore = {
    ...scoreOf({
      stated: "9",
      computed: "8.62",
      method: "execution-linear",
      sources: [regulation],
      steps: [
        {
          says: { message: "scoring.rate", data: { rate: "86.20%", points: "8.62" } },
          from: [funds.executed?.at, funds.full?.at].flatMap((ref) => (ref === undefined ? [] : [ref])),
        },
      ],
    }),
    rate: amountFor("0.862"),
    statedRate: amountFor("0.862"),
    denominator: "full",
    cell: funds.points?.at ?? null,
  };
  const items = [
    itemOf(first, {
      stated: "10",
      computed: "8.33",
      method: "positive-linear",
      steps: [
        {
          says: { message: "scoring.ratio", data: { actual: "10", target: "12", points: "8.33" } },
          from: [at(form.sheet, "E12"), at(form.sheet, "D12")],
        },
      ],
    }),
    itemOf(second, { stated: "10", blocked: "judgement", method: "qualitative" }),
  ];
  return {
    form,
    execution,
    items,
    total: {
      outOf: amountFor(30),
      stated: amountFor(29),
      statedAt: at(form.sheet, "G19"),
      weightAt: null,
      computed: null,
      computable: { rows: 2, outOf: amountFor(20), points: amountFor("16.95") },
      judged: { rows: 1, outOf: amountFor(10), stated: amountFor(10) },
      missing: { rows: 0, outOf: zero },
      provisional: amountFor("26.95"),
      range: [amountFor("16.95"), amountFor("26.95")],
      formula: null,
    },
    grade: { grade: null, between: ["中", "优"], of: null, toNext: null, scale: "four-grades" },
    ...more,
  };
}
