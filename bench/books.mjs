// Seeded workbooks as a county office keeps them, written with shared strings and styles as Excel would: the same bytes in every run.
import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { strToU8, zipSync } from "fflate";

/** A small generator of numbers in [0, 1): mulberry32. */
export function randomFrom(seed) {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

const levels = [
  ["产出指标", "数量指标"],
  ["产出指标", "质量指标"],
  ["产出指标", "时效指标"],
  ["效益指标", "社会效益指标"],
  ["满意度指标", "服务对象满意度指标"],
];

/** The rows of one self-evaluation form in the ministry's layout, with `count` indicators; every so many of them without points. */
export function formRows(number, count, random, blankEach = Number.POSITIVE_INFINITY) {
  const rows = [
    ["项目支出绩效自评表"],
    ["(2025年度)"],
    ["项目名称", null, `示例项目${number}`],
    ["主管部门", null, "示例县农业农村局", null, null, "实施单位", `示例镇${number % 17}`],
    ["项目资金(万元)", null, null, null, "年初预算数", "全年预算数", "全年执行数", "分值", "执行率", null, "得分"],
  ];
  const budget = 20 + Math.floor(random() * 400);
  const spent = Math.floor(budget * (0.6 + random() * 0.4));
  rows.push([
    null,
    null,
    "年度资金总额",
    null,
    budget,
    budget,
    spent,
    10,
    Math.round((spent / budget) * 1e4) / 1e4,
    null,
    Math.round((spent / budget) * 1e3) / 100,
  ]);
  rows.push([null, null, "其中:当年财政拨款", null, budget, budget, spent]);
  rows.push([null, null, "上年结转资金"], [null, null, "其他资金"]);
  rows.push(
    ["年度总体目标", "预期目标", null, null, null, null, "实际完成情况"],
    [null, "修建并管护农村道路", null, null, null, null, "已修建并管护农村道路"],
  );
  rows.push(["绩效指标", "一级指标", "二级指标", "三级指标", null, "年度指标值", "实际完成值", "分值", "得分", "偏差原因分析及改进措施"]);
  let stated = Math.round((spent / budget) * 1e3) / 100;
  for (let index = 0; index < count; index += 1) {
    const [level1, level2] = levels[Math.floor((index * levels.length) / count)];
    const target = 2 + Math.floor(random() * 200);
    const kind = index % 4;
    const weight = count >= 90 ? 1 : Math.floor(90 / count) + (index < 90 % count ? 1 : 0);
    const share = random() < 0.8 ? 1 : 0.9;
    const points = Math.round(weight * share * 100) / 100;
    const [wanted, actual] =
      kind === 0
        ? [`≥${target}公里`, target * share]
        : kind === 1
          ? ["100%", share]
          : kind === 2
            ? [`≥${target}人`, `${Math.ceil(target * share)}人`]
            : ["明显改善", "达成预期指标"];
    stated += points;
    rows.push([
      null,
      level1,
      level2,
      `示例指标${number}-${index + 1}`,
      null,
      wanted,
      actual,
      weight,
      index % blankEach === blankEach - 2 ? null : points,
      share < 1 && random() < 0.5 ? "受天气影响,下年提前安排" : null,
    ]);
  }
  rows.push(["总分", null, null, null, null, null, null, 100, Math.round(stated * 100) / 100]);
  return rows;
}

const columnName = (column) => String.fromCharCode(65 + column);

/** One sheet of rows as the bytes of an .xlsx file; a stray cell may stand anywhere. */
export function workbook(rows, stray = null) {
  const strings = new Map();
  const indexOf = (text) => strings.get(text) ?? (strings.set(text, strings.size), strings.size - 1);
  const cell = (value, address) =>
    typeof value === "string"
      ? `<c r="${address}" s="1" t="s"><v>${indexOf(value)}</v></c>`
      : `<c r="${address}" s="${value < 1 ? 2 : 1}"><v>${value}</v></c>`;
  const line = (values, row) =>
    values.length === 0
      ? ""
      : `<row r="${row + 1}" spans="1:11">${values.map((value, column) => (value === null ? "" : cell(value, `${columnName(column)}${row + 1}`))).join("")}</row>`;
  const body =
    rows.map(line).join("") + (stray === null ? "" : `<row r="1048576"><c r="XFD1048576" t="s"><v>${indexOf(stray)}</v></c></row>`);
  const main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
  const rel = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
  const escape = (text) => text.replaceAll("&", "&amp;").replaceAll("<", "&lt;");
  const xml = (text) => strToU8(`<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n${text}`);
  const parts = {
    "[Content_Types].xml": xml(
      `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/><Override PartName="/xl/worksheets/sheet1.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml"/><Override PartName="/xl/styles.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.styles+xml"/><Override PartName="/xl/sharedStrings.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sharedStrings+xml"/></Types>`,
    ),
    "_rels/.rels": xml(
      `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="${rel}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
    ),
    "xl/workbook.xml": xml(
      `<workbook xmlns="${main}" xmlns:r="${rel}"><sheets><sheet name="自评表" sheetId="1" r:id="rId1"/></sheets></workbook>`,
    ),
    "xl/_rels/workbook.xml.rels": xml(
      `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="${rel}/worksheet" Target="worksheets/sheet1.xml"/><Relationship Id="rId2" Type="${rel}/styles" Target="styles.xml"/><Relationship Id="rId3" Type="${rel}/sharedStrings" Target="sharedStrings.xml"/></Relationships>`,
    ),
    "xl/styles.xml": xml(
      `<styleSheet xmlns="${main}"><fonts count="1"><font><sz val="10.5"/><name val="宋体"/></font></fonts><fills count="1"><fill><patternFill patternType="none"/></fill></fills><borders count="1"><border/></borders><cellStyleXfs count="1"><xf/></cellStyleXfs><cellXfs count="3"><xf/><xf numFmtId="0"/><xf numFmtId="10" applyNumberFormat="1"/></cellXfs></styleSheet>`,
    ),
    "xl/worksheets/sheet1.xml": xml(`<worksheet xmlns="${main}"><sheetData>${body}</sheetData></worksheet>`),
    "xl/sharedStrings.xml": xml(
      `<sst xmlns="${main}" uniqueCount="${strings.size}">${[...strings.keys()].map((text) => `<si><t>${escape(text)}</t></si>`).join("")}</sst>`,
    ),
  };
  return zipSync(parts, { level: 6, mtime: new Date("2026-01-01T00:00:00Z") });
}

/** Writes all workbooks of the bench into a folder; answers their paths by name of the figure. */
export function writeBooks(folder) {
  mkdirSync(join(folder, "small"), { recursive: true });
  const put = (name, bytes) => {
    const path = join(folder, name);
    writeFileSync(path, bytes);
    return path;
  };
  const random = randomFrom(20260101);
  const forms = (count, indicators) => Array.from({ length: count }, (_, index) => [...formRows(index + 1, indicators, random), []]).flat();
  return {
    "250 forms, 10,000 rows": [put("forms-250.xlsx", workbook(forms(250, 26)))],
    "one form, 10,000 indicators": [put("form-10k.xlsx", workbook(formRows(1, 10_000, random)))],
    "500 small workbooks": Array.from({ length: 500 }, (_, index) =>
      put(`small/${String(index + 1).padStart(3, "0")}.xlsx`, workbook(formRows(index + 1, 12, random))),
    ),
    "1,000 edits in 10,000 rows": [put("edits.xlsx", workbook(formRows(1, 10_000, random, 10)))],
    "one form and a stray cell at XFD1048576": [put("stray.xlsx", workbook(formRows(1, 12, random), "x"))],
  };
}

/** Writes one form each of 100, 1,000 and 10,000 indicators; answers their paths. */
export const writeGrowing = (folder) =>
  [100, 1000, 10_000].map((count) => {
    const path = join(folder, `growing-${String(count)}.xlsx`);
    writeFileSync(path, workbook(formRows(1, count, randomFrom(20261125))));
    return path;
  });
