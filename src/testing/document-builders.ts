import type { Amount } from "../core/amount";
import { amountAt, zero } from "../core/amount";
import type { Assessment, Blocked, ExecutionScore, ItemScore, Step } from "../core/assessment";
import type { Book, CellValue } from "../core/book";
import { CellsBuilder } from "../core/book";
import type { Accepted, Decisions, Dossier, Fields } from "../core/document";
import { noDecisions } from "../core/document";
import type { EditPlan } from "../core/edit";
import { ownNamePrefix } from "../core/edit";
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
    list: [],
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
  single: null,
  outlook: null,
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
    month: null,
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
      midTerm: [],
      splits: [],
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
    schedule: [],
    list: null,
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
  forecast: null,
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

/** Remedies as rules give them. */
export const sampleRules = new Map([
  ["FND-05", { title: "执行率得分", remedy: "按执行率×分值重新计算得分" }],
  ["IND-08", { title: "批复指标未变", remedy: "按批复指标值填列，确需调整的附调整批复" }],
  ["IND-05", { title: "指标值量化", remedy: "补填实际完成值并附佐证材料" }],
  ["SCR-99", { title: "默认口径", remedy: "" }],
]);

export const sampleFields: Fields = {
  office: "示例县财政局",
  reference: "示财绩函〔2026〕5号",
  date: "2026-09-20",
  deadline: "2026-10-20",
  "plan-deadline": "2026-09-30",
  evaluation: "抽查复核",
  contact: "绩效股",
  phone: "0000-0000000",
  round: "1",
};

/** Two projects of 示例镇 and one of 示例乡, with what was found in them; the ledger's and letters' standard case. */
export function sampleDossier(
  more: { readonly decisions?: Partial<Decisions>; readonly without?: readonly string[]; readonly accepted?: boolean } = {},
): Dossier {
  const water = formOf();
  const road = formOf({ sheet: "道路", project: "村组道路硬化", full: "120", executed: "120" });
  const other = formOf({ sheet: "乡表", project: "产业路建设", unit: "示例乡人民政府" });
  const approved = {
    code: "IND-08",
    rule: "target-unchanged",
    message: "target-unchanged.changed",
    data: { approved: "12座", used: "10座" },
  } as const;
  const blank = { code: "IND-05", rule: "actual-present", message: "actual-present.blank", severity: "warning" } as const;
  const all = [
    findingOf(water, { cell: "G7", subject: "execution" }),
    findingOf(water, { ...approved, cell: "D12", subject: "water-point" }),
    findingOf(water, { ...blank, cell: "E13", subject: "water-use", data: { label: "受益群众用水便利程度" } }),
    findingOf(road, { cell: "G7", subject: "execution" }),
    findingOf(road, { ...blank, cell: "E12", subject: "road-length", data: { label: "硬化里程E12" } }),
    findingOf(other, { cell: "G7", subject: "execution" }),
    findingOf(water, {
      code: "SCR-99",
      cell: "G13",
      subject: "default-only",
      sources: [systemDefault],
      ...pickMessage(blank),
      data: { label: "默认" },
    }),
  ];
  const findings = all.filter(({ subject }) => !(more.without ?? []).includes(subject));
  const dispositions = new Map(findings.map(({ key, subject }) => [key, subject === "water-use" ? "revise" : "formal"] as const));
  const assessments = new Map([water, road, other].map((form) => [form.id, assessmentOf(form)]));
  const accepted: ReadonlyMap<string, Accepted> =
    more.accepted === false
      ? new Map()
      : new Map([
          [
            water.id,
            {
              points: amountFor("26.95"),
              grade: "优",
              by: "复核人甲",
              date: "2026-09-18",
              rows: new Map([
                [11, { points: amountFor("8.33"), reason: "按批复值核定" }],
                [12, { points: amountFor("10"), reason: "佐证充分" }],
              ]),
            },
          ],
        ]);
  const book = bookOf([water, road, other]);
  return {
    files: [{ name: "示例.xlsx", book, forms: [water, road, other], findings, assessments, accepted }],
    decisions: { ...noDecisions, dispositions, fields: sampleFields, ...more.decisions },
    locale: sampleLocale,
    rules: sampleRules,
    made: "绩表助手 0.1.0 · 规则 abc123 · 2026-09-20",
  };
}

const pickMessage = ({ rule, message }: { readonly rule: string; readonly message: string }) => ({ rule, message });

/** A book that holds what the forms' fields say, and nothing else. */
export function bookOf(forms: readonly Form[]): Book {
  return {
    sheets: forms.map((form) => {
      const cells = new CellsBuilder();
      for (const { at: ref, text } of form.labels) cells.add(ref.row, ref.column, text);
      for (const field of Object.values(form.header)) cells.add(field.at.row, field.at.column, field.raw);
      for (const row of form.funds?.rows ?? []) {
        for (const field of [row.initial, row.full, row.executed, row.weight, row.points])
          if (field !== null) cells.add(field.at.row, field.at.column, field.raw);
        if (row.rate !== null) cells.add(row.rate.at.row, row.rate.at.column, row.rate.raw, null, "0.00%");
      }
      for (const indicator of form.table?.indicators ?? []) {
        for (const field of [indicator.targets[0]?.field, indicator.actual, indicator.weight, indicator.points[0]?.field]) {
          if (field !== undefined && field !== null) cells.add(field.at.row, field.at.column, field.raw);
        }
      }
      return { name: form.sheet, visibility: "visible", hiddenRows: [], merges: [], cells: cells.build() };
    }),
    names: new Map(),
    dateSystem: 1900,
  };
}

/** The book after the sheet edits of a plan, as a reader finds it; `type` is what people write on the way. */
export function afterwards(book: Book, { edits }: EditPlan, type: (sheet: string, cells: CellsBuilder) => void = () => undefined): Book {
  let sheets = [...book.sheets];
  const names = new Map(book.names);
  for (const edit of edits) {
    if (edit.kind !== "sheet") throw new Error(`Not a sheet edit: ${edit.kind}`);
    const name = edit.from?.name ?? edit.to?.name ?? "";
    sheets = sheets.filter((sheet) => sheet.name !== name);
    names.delete(`${ownNamePrefix}${edit.id}`);
    if (edit.to === null) continue;
    const { to } = edit;
    const cells = new CellsBuilder();
    to.rows.forEach((row, r) =>
      row.cells.forEach(({ value, style }, c) => (value === null ? undefined : cells.add(r, c, value, null, to.styles[style]?.format))),
    );
    type(to.name, cells);
    sheets.push({ name: to.name, visibility: "visible", hiddenRows: [], merges: null, cells: cells.build() });
    names.set(`${ownNamePrefix}${edit.id}`, { sheet: to.name, row: 0, column: 0, rows: 1, columns: 1 });
  }
  return { ...book, sheets, names };
}
