import type { SheetDraft } from "../../src/core/draft";
import { FormSheet, type StyleName } from "./sheet";

type Value = string | number | null;

/** One row of an indicator table; `level1` and `level2` are given where a block begins. */
export interface Row {
  readonly level1?: string;
  readonly level2?: string;
  readonly level3: string;
  readonly target: Value;
  readonly actual?: Value;
  readonly weight?: Value;
  readonly points?: Value;
  readonly reason?: Value;
  /** For layouts that part a target into sign, value and unit. */
  readonly sign?: string;
  readonly unit?: string;
}

export interface Funds {
  readonly initial?: Value;
  readonly full: Value;
  readonly spent?: Value;
}

export interface FormContent {
  readonly year: string;
  readonly project: string;
  readonly department: string;
  readonly unit: string;
  readonly contact?: string;
  readonly total: Funds;
  readonly fiscal: Funds;
  readonly other?: Funds;
  readonly rate?: Value;
  readonly ratePoints?: Value;
  readonly goal: string;
  readonly done?: string;
  readonly rows: readonly Row[];
  readonly sum?: { readonly weight: Value; readonly points: Value };
}

/** Rows that a block covers: up to the next one that names the level. */
function blocks(rows: readonly Row[], key: "level1" | "level2"): { readonly from: number; readonly rows: number; readonly text: string }[] {
  const starts = rows.flatMap((row, index) => (row[key] === undefined && (key === "level1" || row.level1 === undefined) ? [] : [index]));
  return starts.map((from, at) => ({ from, rows: (starts[at + 1] ?? rows.length) - from, text: rows[from]?.[key] ?? "" }));
}

const styleOf = (value: Value | undefined): StyleName => (typeof value === "number" ? "number" : "text");

/** 财预〔2020〕10号: 项目支出绩效自评表. */
export function selfEvaluation(content: FormContent): SheetDraft {
  const { rows, total, fiscal, other } = content;
  const sheet = new FormSheet("项目支出绩效自评表", [5, 8, 11, 14, 11, 13, 13, 7, 8, 5, 11])
    .put("A1", "项目支出绩效自评表", "title", { columns: 11 })
    .put("A2", `（${content.year}年度）`, "subtitle", { columns: 11 })
    .put("A3", "项目名称", "label", { columns: 2 })
    .put("C3", content.project, "text", { columns: 9 })
    .put("A4", "主管部门", "label", { columns: 2 })
    .put("C4", content.department, "text", { columns: 3 })
    .put("F4", "实施单位", "label")
    .put("G4", content.unit, "text", { columns: 5 })
    .put("A5", "项目资金\n（万元）", "label", { rows: 5, columns: 2 })
    .put("C5", null, "label", { columns: 2 });
  ["年初预算数", "全年预算数", "全年执行数", "分值"].forEach((word, at) => sheet.put(`${"EFGH".charAt(at)}5`, word, "label"));
  sheet.put("I5", "执行率", "label", { columns: 2 }).put("K5", "得分", "label");
  const lines: readonly (readonly [string, Funds | undefined])[] = [
    ["年度资金总额", total],
    ["其中：当年财政拨款", fiscal],
    ["上年结转资金", undefined],
    ["其他资金", other],
  ];
  lines.forEach(([word, funds], at) => {
    const row = String(6 + at);
    sheet
      .put(`C${row}`, word, "text", { columns: 2 })
      .put(`E${row}`, funds?.initial ?? null, "money")
      .put(`F${row}`, funds?.full ?? null, "money");
    sheet.put(`G${row}`, funds?.spent ?? null, "money").put(`H${row}`, at === 0 ? 10 : "—", "text");
    sheet.put(`I${row}`, at === 0 ? (content.rate ?? null) : "—", at === 0 ? "rate" : "text", { columns: 2 });
    sheet.put(`K${row}`, at === 0 ? (content.ratePoints ?? null) : "—", at === 0 ? "number" : "text");
  });
  sheet
    .put("A10", "年度\n总体\n目标", "label", { rows: 2 })
    .put("B10", "预期目标", "label", { columns: 5 })
    .put("G10", "实际完成情况", "label", { columns: 5 })
    .put("B11", content.goal, "long", { columns: 5 })
    .put("G11", content.done ?? null, "long", { columns: 5 })
    .height(11, 84)
    .put("A12", "绩\n效\n指\n标", "label", { rows: rows.length + 1 });
  (["B一级指标", "C二级指标", "F年度指标值", "G实际完成值", "H分值", "I得分"] as const).forEach((word) =>
    sheet.put(`${word.charAt(0)}12`, word.slice(1), "label"),
  );
  sheet.put("D12", "三级指标", "label", { columns: 2 }).put("J12", "偏差原因分析及改进措施", "label", { columns: 2 }).height(12, 30);
  for (const { from, rows: count, text } of blocks(rows, "level1")) sheet.put(`B${String(13 + from)}`, text, "text", { rows: count });
  for (const { from, rows: count, text } of blocks(rows, "level2")) sheet.put(`C${String(13 + from)}`, text, "text", { rows: count });
  rows.forEach(({ level3, target, actual, weight, points, reason }, at) => {
    const row = String(13 + at);
    sheet
      .put(`D${row}`, level3, "text", { columns: 2 })
      .put(`F${row}`, target, styleOf(target))
      .put(`G${row}`, actual ?? null, styleOf(actual));
    sheet
      .put(`H${row}`, weight ?? null, "number")
      .put(`I${row}`, points ?? null, "number")
      .put(`J${row}`, reason ?? null, "text", { columns: 2 })
      .height(13 + at, 30);
  });
  const last = String(13 + rows.length);
  sheet
    .put(`A${last}`, "总分", "label", { columns: 7 })
    .put(`H${last}`, content.sum?.weight ?? null, "number")
    .put(`I${last}`, content.sum?.points ?? null, "number");
  return sheet.put(`J${last}`, null, "text", { columns: 2 }).draft();
}

/** 财政专项扶贫 and 衔接资金: 绩效目标自评表 with the weight before the target. */
export function fundSelfEvaluation(content: FormContent): SheetDraft {
  const { rows } = content;
  const sheet = new FormSheet("绩效目标自评表", [5, 10, 13, 22, 8, 13, 13, 8, 24])
    .put("A1", "绩效目标自评表", "title", { columns: 9 })
    .put("A2", `（${content.year}年度）`, "subtitle", { columns: 9 })
    .put("A3", "项目名称", "label", { columns: 2 })
    .put("C3", content.project, "text", { columns: 3 })
    .put("F3", "项目负责人及电话", "label")
    .put("G3", content.contact ?? null, "text", { columns: 3 })
    .put("A4", "主管部门", "label", { columns: 2 })
    .put("C4", content.department, "text", { columns: 3 })
    .put("F4", "实施单位", "label")
    .put("G4", content.unit, "text", { columns: 3 })
    .put("A5", "资金情况\n（万元）", "label", { rows: 4, columns: 2 })
    .put("C5", null, "label", { columns: 2 });
  ["全年预算数（A）", "全年执行数（B）", "分值", "执行率（B/A）", "得分"].forEach((word, at) =>
    sheet.put(`${"EFGHI".charAt(at)}5`, word, "label"),
  );
  sheet.height(5, 30);
  const lines: readonly (readonly [string, Funds | undefined])[] = [
    ["年度资金总额", content.total],
    ["其中：本年财政拨款", content.fiscal],
    ["其他资金", content.other],
  ];
  lines.forEach(([word, funds], at) => {
    const row = String(6 + at);
    sheet
      .put(`C${row}`, word, "text", { columns: 2 })
      .put(`E${row}`, funds?.full ?? null, "money")
      .put(`F${row}`, funds?.spent ?? null, "money");
    sheet
      .put(`G${row}`, at === 0 ? 10 : null, "number")
      .put(`H${row}`, at === 0 ? (content.rate ?? null) : null, "rate")
      .put(`I${row}`, at === 0 ? (content.ratePoints ?? null) : null, "number");
  });
  sheet
    .put("A9", "年度\n总体\n目标", "label", { rows: 2 })
    .put("B9", "年初设定目标", "label", { columns: 4 })
    .put("F9", "年度总体目标完成情况综述", "label", { columns: 4 })
    .put("B10", content.goal, "long", { columns: 4 })
    .put("F10", content.done ?? null, "long", { columns: 4 })
    .height(10, 72)
    .put("A11", "绩\n效\n指\n标", "label", { rows: rows.length + 1 });
  ["一级指标", "二级指标", "三级指标", "分值", "年度指标值", "全年实际值", "得分", "未完成原因及拟采取的改进措施"].forEach((word, at) =>
    sheet.put(`${"BCDEFGHI".charAt(at)}11`, word, "label"),
  );
  for (const { from, rows: count, text } of blocks(rows, "level1")) sheet.put(`B${String(12 + from)}`, text, "text", { rows: count });
  for (const { from, rows: count, text } of blocks(rows, "level2")) sheet.put(`C${String(12 + from)}`, text, "text", { rows: count });
  rows.forEach(({ level3, target, actual, weight, points, reason }, at) => {
    const row = String(12 + at);
    sheet
      .put(`D${row}`, level3, "text")
      .put(`E${row}`, weight ?? null, "number")
      .put(`F${row}`, target, styleOf(target))
      .put(`G${row}`, actual ?? null, styleOf(actual));
    sheet.put(`H${row}`, points ?? null, "number").put(`I${row}`, reason ?? null, "text");
  });
  const last = 12 + rows.length;
  sheet
    .put(`A${String(last)}`, "总分", "label", { columns: 4 })
    .put(`E${String(last)}`, content.sum?.weight ?? null, "number")
    .put(`F${String(last)}`, null, "text");
  sheet
    .put(`G${String(last)}`, null, "text")
    .put(`H${String(last)}`, content.sum?.points ?? null, "number")
    .put(`I${String(last)}`, null, "text");
  return sheet
    .put(`A${String(last + 1)}`, "注：1.得分一档最高不能超过该指标分值上限。", "note", { columns: 9 })
    .put(
      `A${String(last + 2)}`,
      "2.定性指标根据指标完成情况分为全部或基本达成预期指标、部分达成预期指标并具有一定效果、未达成预期指标且效果较差三档，分别按照该指标对应分值区间100-80%（含80%）、80-60%（含60%）、60-0%合理确定得分。",
      "note",
      { columns: 9 },
    )
    .height(last + 2, 30)
    .put(
      `A${String(last + 3)}`,
      "3.定量指标若为正向指标，则得分=全年实际值/年度指标值×该指标分值；若为反向指标，则得分=年度指标值/全年实际值×该指标分值。",
      "note",
      { columns: 9 },
    )
    .height(last + 3, 30)
    .draft();
}

/** 云南: the target in three columns, 指标性质, 指标值 and 度量单位. */
export function splitSelfEvaluation(content: FormContent): SheetDraft {
  const { rows, total, fiscal } = content;
  const sheet = new FormSheet("项目支出绩效自评表", [11, 13, 22, 10, 11, 11, 12, 8, 8, 24], "landscape")
    .put("A1", `${content.year}年度项目支出绩效自评表`, "title", { columns: 10 })
    .put("A2", "项目名称", "label", { columns: 2 })
    .put("C2", content.project, "text", { columns: 8 })
    .put("A3", "主管部门", "label", { columns: 2 })
    .put("C3", content.department, "text", { columns: 2 })
    .put("E3", "实施单位", "label", { columns: 2 })
    .put("G3", content.unit, "text", { columns: 4 })
    .put("A4", "项目资金\n（万元）", "label", { rows: 5, columns: 2 })
    .put("C4", null, "label");
  ["年初预算数", "全年预算数", "全年执行数", "分值", "执行率"].forEach((word, at) => sheet.put(`${"DEFGH".charAt(at)}4`, word, "label"));
  sheet.put("I4", "得分", "label", { columns: 2 });
  const lines: readonly (readonly [string, Funds | undefined])[] = [
    ["年度资金总额", total],
    ["其中：当年财政拨款", fiscal],
    ["上年结转资金", undefined],
    ["其他资金", content.other],
  ];
  lines.forEach(([word, funds], at) => {
    const row = String(5 + at);
    sheet
      .put(`C${row}`, word, "text")
      .put(`D${row}`, funds?.initial ?? null, "money")
      .put(`E${row}`, funds?.full ?? null, "money")
      .put(`F${row}`, funds?.spent ?? null, "money");
    sheet
      .put(`G${row}`, at === 0 ? 10 : null, "number")
      .put(`H${row}`, at === 0 ? (content.rate ?? null) : null, "rate")
      .put(`I${row}`, at === 0 ? (content.ratePoints ?? null) : null, "number", { columns: 2 });
  });
  sheet
    .put("A9", "年度总体目标", "label", { rows: 2 })
    .put("B9", "预期目标", "label", { columns: 4 })
    .put("F9", "实际完成情况", "label", { columns: 5 })
    .put("B10", content.goal, "long", { columns: 4 })
    .put("F10", content.done ?? null, "long", { columns: 5 })
    .height(10, 60)
    .put("A11", "项目支出绩效指标表", "label", { columns: 10 });
  ["一级指标", "二级指标", "三级指标"].forEach((word, at) => sheet.put(`${"ABC".charAt(at)}12`, word, "label", { rows: 2 }));
  sheet
    .put("D12", "年度指标值", "label", { columns: 3 })
    .put("D13", "指标性质", "label")
    .put("E13", "指标值", "label")
    .put("F13", "度量单位", "label");
  ["实际完成值", "分值", "得分", "偏差原因分析及改进措施"].forEach((word, at) =>
    sheet.put(`${"GHIJ".charAt(at)}12`, word, "label", { rows: 2 }),
  );
  for (const { from, rows: count, text } of blocks(rows, "level1")) sheet.put(`A${String(14 + from)}`, text, "text", { rows: count });
  for (const { from, rows: count, text } of blocks(rows, "level2")) sheet.put(`B${String(14 + from)}`, text, "text", { rows: count });
  rows.forEach(({ level3, sign, target, unit, actual, weight, points, reason }, at) => {
    const row = String(14 + at);
    sheet
      .put(`C${row}`, level3, "text")
      .put(`D${row}`, sign ?? null, "text")
      .put(`E${row}`, target, styleOf(target))
      .put(`F${row}`, unit ?? null, "text");
    sheet
      .put(`G${row}`, actual ?? null, styleOf(actual))
      .put(`H${row}`, weight ?? null, "number")
      .put(`I${row}`, points ?? null, "number")
      .put(`J${row}`, reason ?? null, "text");
  });
  return sheet.draft();
}

/** 衔接资金: 绩效目标申报表. */
export function targetDeclaration(content: FormContent): SheetDraft {
  const { rows } = content;
  const sheet = new FormSheet("绩效目标申报表", [6, 13, 16, 28, 18, 16])
    .put("A1", "绩效目标申报表", "title", { columns: 6 })
    .put("A2", `（${content.year}年度）`, "subtitle", { columns: 6 })
    .put("A3", "项目名称", "label", { columns: 2 })
    .put("C3", content.project, "text")
    .put("D3", "项目负责人及电话", "label")
    .put("E3", content.contact ?? null, "text", { columns: 2 })
    .put("A4", "主管部门", "label", { columns: 2 })
    .put("C4", content.department, "text")
    .put("D4", "实施单位", "label")
    .put("E4", content.unit, "text", { columns: 2 })
    .put("A5", "资金情况\n（万元）", "label", { rows: 3, columns: 2 })
    .height(3, 40)
    .height(4, 30);
  const lines: readonly (readonly [string, Funds | undefined])[] = [
    ["年度资金总额：", content.total],
    ["其中：财政拨款", content.fiscal],
    ["其他资金", content.other],
  ];
  lines.forEach(([word, funds], at) =>
    sheet
      .put(`C${String(5 + at)}`, word, "text")
      .put(`D${String(5 + at)}`, funds?.full ?? null, typeof funds?.full === "number" ? "money" : "text", { columns: 3 }),
  );
  sheet
    .put("A8", "总体目标", "label")
    .put("B8", "年度目标", "label")
    .put("C8", content.goal, "long", { columns: 4 })
    .height(8, 72)
    .put("A9", "绩\n效\n指\n标", "label", { rows: rows.length + 1 });
  ["一级指标", "二级指标", "三级指标", "指标值", "备注"].forEach((word, at) => sheet.put(`${"BCDEF".charAt(at)}9`, word, "label"));
  for (const { from, rows: count, text } of blocks(rows, "level1")) sheet.put(`B${String(10 + from)}`, text, "text", { rows: count });
  for (const { from, rows: count, text } of blocks(rows, "level2")) sheet.put(`C${String(10 + from)}`, text, "text", { rows: count });
  rows.forEach(({ level3, target, reason }, at) =>
    sheet
      .put(`D${String(10 + at)}`, level3, "text")
      .put(`E${String(10 + at)}`, target, styleOf(target))
      .put(`F${String(10 + at)}`, reason ?? null, "text"),
  );
  return sheet.draft();
}
