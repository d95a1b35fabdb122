import type { SheetDraft } from "../../src/core/draft";
import { FormSheet } from "./sheet";

const heads = ["序号", "考核方面", "考核要点", "年度任务", "兑现情况", "应得分", "实得分", "县级抽查得分", "牵头领导", "差距说明"];

const rows: readonly (readonly [
  aspect: string | null,
  point: string,
  task: string,
  done: string,
  weight: number,
  points: number,
  gap: string,
])[] = [
  ["产出", "改造供水管网长度", "≥12公里", "12.5公里", 20, 20, ""],
  [null, "新建高位水池", "3座", "3座", 10, 10, ""],
  [null, "水质抽检合格率", "≥95%", "96%", 15, 15, ""],
  [null, "主体工程完工时限", "2025年10月底前", "2025年9月", 10, 10, ""],
  ["效益", "受益群众人数", "≥2300人", "2412人", 20, 20, ""],
  [null, "管护队伍覆盖村", "≥8个", "7个", 10, 8.75, "石桥村管护员年底前到位"],
  ["满意度", "受益群众满意度", "≥90%", "88.2%", 15, 14.7, "部分村检修停水，已公示轮检时间"],
];

/** A county's own 考核表: its layout is common, its words are its own, and no shipped profile fits it. */
export function countyForm(): SheetDraft {
  const sheet = new FormSheet("实事考核", [5, 10, 20, 16, 14, 8, 8, 11, 10, 26], "landscape")
    .put("A1", "示例县民生实事资金使用成效考核表", "title", { columns: 10 })
    .put("A2", "（2025年度）", "subtitle", { columns: 10 })
    .put("A3", "实事名称", "label", { columns: 2 })
    .put("C3", "农村饮水安全巩固提升", "text", { columns: 3 })
    .put("F3", "牵头单位", "label", { columns: 2 })
    .put("H3", "示例县水利局", "text", { columns: 3 });
  heads.forEach((head, column) => sheet.put(`${"ABCDEFGHIJ".charAt(column)}4`, head, "label"));
  rows.forEach(([aspect, point, task, done, weight, points, gap], index) => {
    const row = String(5 + index);
    sheet
      .put(`A${row}`, index + 1, "number")
      .put(`C${row}`, point, "long")
      .put(`D${row}`, task, "text")
      .put(`E${row}`, done, "text");
    sheet.put(`F${row}`, weight, "number").put(`G${row}`, points, "number").put(`H${row}`, null, "number");
    sheet.put(`I${row}`, "[已隐去]", "text").put(`J${row}`, gap === "" ? null : gap, "long");
    if (aspect !== null) {
      const next = rows.findIndex(([other], at) => at > index && other !== null);
      sheet.put(`B${row}`, aspect, "text", { rows: (next < 0 ? rows.length : next) - index });
    }
  });
  const last = String(5 + rows.length);
  return sheet
    .put(`A${last}`, "合计", "label", { columns: 5 })
    .put(`F${last}`, 100, "number")
    .put(`G${last}`, 98.45, "number")
    .put(`H${last}`, null, "number")
    .put(`I${last}`, null, "text", { columns: 2 })
    .put(`A${String(6 + rows.length)}`, "说明：应得分合计100分；未兑现的按比例扣分。", "note", { columns: 10 })
    .height(1, 36)
    .draft();
}
