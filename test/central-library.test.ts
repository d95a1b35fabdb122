import { readFileSync } from "node:fs";
import { join } from "node:path";

import { examine } from "../src/app/examine";
import { catalog } from "../src/catalog";
import type { Form } from "../src/core/form";
import { chosenIn, isTicked } from "../src/core/outlook";
import { addressOf } from "../src/core/place";
import { nodeCodec } from "../src/hosts/xlsx/node-codec";
import { readBook } from "../src/ooxml/reader";
import { picture } from "../src/testing/picture";

/** The workbook of one project as the central project library exports it: every cell text, merges that overlap. */
const file = readFileSync(join(__dirname, "cases/central-project-library.xlsx"));
const read = readBook(new Uint8Array(file), nodeCodec.inflate);
if (!read.ok) throw new Error(read.fault.kind);
const { forms, findings } = examine(read.value, catalog, { today: "2026-10-12", year: null });

const on = (sheet: string): Form => {
  const [form, ...others] = forms.filter((each) => each.sheet === sheet);
  if (form === undefined || others.length > 0) throw new Error(`${sheet}: not one form`);
  return form;
};

const filled = <T>(field: { readonly at: Form["region"] | { sheet: string; row: number; column: number }; readonly value: T } | null) =>
  field === null ? null : [addressOf(field.at), field.value];

test("the blank declaration and self-evaluation are known by their layout", () => {
  const declaration = on("项目支出绩效目标申报表");
  expect([declaration.kind, declaration.profile.family]).toEqual(["target-declaration", "T-MOF-82"]);
  expect(declaration.table?.indicators).toEqual([]);
  expect(declaration.goals.map(({ label, field }) => [label, field.value])).toEqual([
    ["中期目标", null],
    ["年度目标", null],
  ]);
  const evaluation = on("项目支出绩效自评表");
  expect([evaluation.kind, evaluation.profile.family]).toEqual(["self-evaluation", "T-MOF-2020"]);
  expect(evaluation.table?.indicators).toEqual([]);
});

describe("the monitoring form", () => {
  const form = on("项目支出绩效目标执行监控");
  const rows = form.table?.indicators ?? [];

  test("is known, with its year, its months and its project", () => {
    expect(form).toMatchObject({ kind: "monitoring", profile: { family: "T-MOF-136" }, year: 2019, month: 7 });
    expect(form.header["project-name"]?.value).toBe("2019年210青少年校园足球扶持资金");
    expect(form.recognition).toEqual([]);
  });

  test("funds 190, spent 0, at 0 %, expected 0", () => {
    expect(
      form.funds?.rows.map(({ id, initial, executed, rate, forecast }) => [id, ...[initial, executed, rate, forecast].map(filled)]),
    ).toEqual([
      ["total", ["H8", "190"], ["K8", "0"], ["N8", "0"], ["P8", "0"]],
      ["fiscal", ["H9", "190"], ["K9", "0"], ["N9", "0"], ["P9", "0"]],
      ["carry-over", ["H10", "0"], ["K10", "0"], ["N10", "0"], ["P10", "0"]],
      ["other", ["H11", "0"], ["K11", "0"], ["N11", "0"], ["P11", "0"]],
    ]);
  });

  test("14 indicators with target, value so far and forecast", () => {
    expect(rows.map(({ level2, level3, targets }) => [level2.text, level3.text, targets[0]?.field.value?.raw])).toEqual([
      ["成本指标", "成本节约率", "≥0"],
      ["成本指标", "成本控制率", "1"],
      ["时效指标", "项目完成及时率", "≥90%"],
      ["数量指标", "媒体播出", "5次"],
      ["数量指标", "完成出版物出版", "10套"],
      ["数量指标", "完成动画短剧的制作", "20集"],
      ["质量指标", "媒体播出标准", "优秀"],
      ["质量指标", "音像出版标准", "优秀"],
      ["可持续影响指标", "在校园普及足球运动技术", "作用明显"],
      ["可持续影响指标", "中国足球运动打好基础", "作用明显"],
      ["社会效益指标", "提高校园青少年足球水平", "显著提高"],
      ["社会效益指标", "在校园推广足球运动", "推广面广"],
      ["校园用户满意度", "媒体播出满意度", "很满意"],
      ["校园用户满意度", "校园用户满意度", "很满意"],
    ]);
    for (const { row, actual, outlook } of rows)
      expect([actual?.value?.raw, outlook?.forecast?.value?.raw, outlook?.forecast?.at.row]).toEqual(["一般", "100%", row]);
  });

  test("each row is ticked as certain, puts its delay down to no cause of the form, and gives reason and note", () => {
    for (const { row, outlook, reason } of rows) {
      const at = String(row + 1);
      expect(chosenIn(outlook ?? { likelihoods: [] })?.map(({ answer, at: cell }) => [answer, addressOf(cell)])).toEqual([
        ["sure", `N${at}`],
      ]);
      expect(outlook?.causes.map(({ label }) => label)).toEqual(["经费保障", "制度保障", "人员保障", "硬件条件保障", "其他"]);
      expect(outlook?.causes.filter(({ field }) => isTicked(field))).toEqual([]);
      expect(reason?.value).toContain("制作5集样片");
      expect(filled(outlook?.note ?? null)).toEqual([`Q${at}`, "前半年设计后半年开发审核出版。"]);
    }
  });

  test("certain of everything while nothing is spent", () => {
    const said = findings.filter(({ code, form: owner }) => owner === form.id && code.startsWith("MON"));
    expect(said.map(({ code, severity, place }) => [code, severity, place.scope === "range" ? addressOf(place.range) : ""])).toEqual([
      ["MON-01", "warning", "K8"],
      ["MON-05", "warning", "N22"],
    ]);
  });
});

test("the same header with each label that is merged downwards repeated, as systems export it", () => {
  const grid = [
    "一级指标|二级指标|三级指标|年度指标值|1-7月执行数|偏差原因分析|偏差原因分析|完成目标可能性|完成目标可能性|备注",
    "一级指标|二级指标|三级指标|年度指标值|1-7月执行数|经费保障|原因说明|确定能|有可能|备注",
    "产出指标|数量指标|疏浚河道长度|≥5公里|3公里|✔|汛期停工||✔|",
  ];
  const { book } = picture(["监控", ...grid.map((line) => `| ${line.replaceAll("|", " | ")} |`)].join("\n"));
  const [form] = examine(book, catalog, { today: "2026-10-12", year: null }).forms;
  expect(form?.table?.columns.map(({ concept }) => concept).slice(3)).toEqual([
    "target",
    "actual",
    "cause",
    "reason",
    "likely-sure",
    "likely-possible",
    "remark",
  ]);
  expect(form?.table?.indicators.map(({ level3, reason }) => [level3.text, reason?.value])).toEqual([["疏浚河道长度", "汛期停工"]]);
});
