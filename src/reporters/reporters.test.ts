import { assessmentOf, findingOf, formOf, sampleLocale } from "../testing/document-builders";
import { checkJson, reportJson, scoreJson } from "./json";
import type { FileReport, Maker, Tongue } from "./report";
import { checkSarif } from "./sarif";
import { checkText, scoreText } from "./text";

const maker: Maker = { version: "0.1.0", rules: "abc123", date: "2026-10-01" };
const tongue: Tongue = { language: "zh-CN", locale: sampleLocale };
const form = formOf();
const second = formOf({ sheet: "表 2", project: "道路工程" });
const points = findingOf(form, {
  cell: "G7",
  subject: "execution",
  related: [
    { scope: "range", range: { sheet: "自评表", row: 6, column: 5, rows: 1, columns: 2 } },
    { scope: "range", range: { sheet: "表 2", row: 6, column: 2, rows: 1, columns: 1 } },
  ],
  fixes: [
    {
      title: { message: "fix.set-points", data: { to: "8.62" } },
      safety: "review",
      plan: { title: { message: "fix.set-points", data: {} }, edits: [] },
    },
  ],
});
const ofFile = findingOf(null, {
  code: "STR-01",
  severity: "warning",
  subject: "file",
  rule: "actual-present",
  message: "blank",
  data: { label: "x" },
});
const acrossSheets = findingOf(second, { cell: "B3", subject: "name", severity: "info", form: "a form of another reading" });
const files: readonly FileReport[] = [
  {
    file: "夹 1\\a.xlsx",
    error: null,
    examination: {
      forms: [form, second],
      findings: [points, ofFile, acrossSheets],
      assessments: new Map([[form.id, assessmentOf(form)]]),
    },
  },
  { file: "b.xlsx", error: { code: "encrypted", message: "文件已加密" } },
];

describe("check as JSON", () => {
  const json = checkJson(files, maker, tongue);

  it("has the fields of the contract", () => {
    expect(json).toMatchObject({ schema: 1, tool: { version: "0.1.0", rules: "abc123" } });
    expect(json.files[0]?.forms[0]).toMatchObject({
      id: form.id,
      sheet: "自评表",
      region: "A1:H20",
      profile: "sample-self-evaluation",
      profileVersion: "1",
      family: "T-SAMPLE",
      confidence: 0.98,
      kind: "self-evaluation",
    });
    expect(json.files[0]?.forms[0]?.findings[0]).toMatchObject({
      key: points.key,
      code: "FND-05",
      rule: "execution-points-match-rate",
      severity: "error",
      sheet: "自评表",
      cell: "G7",
      related: ["F7:G7", "'表 2'!C7"],
      message: "预算执行率86.20%，按比例应计8.62分，填报9.00分，多计0.38分",
      sources: [{ title: "项目支出绩效评价管理办法", locator: "财预〔2020〕10号 附件1", status: "regulation" }],
      fixes: [{ title: "改为8.62", safety: "review" }],
    });
  });

  it("keeps findings of the file apart, and puts one across sheets under the form of its first place", () => {
    expect(json.files[0]?.findings).toMatchObject([{ code: "STR-01", sheet: null, cell: null, message: "“x”未填实际完成值" }]);
    expect(json.files[0]?.forms[1]?.findings).toMatchObject([{ key: acrossSheets.key }]);
  });

  it("names a file that could not be read, and goes on", () => {
    expect(json.files[1]).toEqual({
      file: "b.xlsx",
      error: { code: "encrypted", message: "文件已加密" },
      settings: [],
      findings: [],
      forms: [],
      resting: [],
      ties: [],
    });
  });

  it("gives equal bytes for equal input", () => {
    expect(reportJson(json)).toBe(reportJson(checkJson(files, maker, tongue)));
    expect(JSON.parse(reportJson(json))).toEqual(json);
  });
});

describe("score as JSON", () => {
  const [scored] = scoreJson(files, maker, tongue).files[0]?.forms ?? [];

  it("gives points as numbers and rows counted from 1", () => {
    expect(scored).toMatchObject({
      sheet: "自评表",
      profile: "sample-self-evaluation",
      kind: "self-evaluation",
      execution: { rate: 0.862, points: 8.62, outOf: 10 },
      total: { stated: 29, computed: null, outOf: 30, provisional: 26.95, range: [16.95, 26.95] },
      grade: null,
    });
    expect(scored?.items[0]).toEqual({
      cell: "G12",
      row: 12,
      label: "新建集中供水点",
      outOf: 10,
      stated: 10,
      computed: 8.33,
      method: "positive-linear",
      explanation: "10÷12×10＝8.33",
    });
  });

  it("says why a row cannot be computed where no step does", () => {
    expect(scored?.items[1]).toMatchObject({ computed: null, explanation: "需人工判断" });
  });
});

describe("text", () => {
  it("lists findings under their form, the worst first", () => {
    expect(checkText(files, maker, tongue)).toMatchInlineSnapshot(`
      "夹 1\\a.xlsx
        建议改  —  “x”未填实际完成值  [STR-01]
        自评表!A1:H20  项目支出绩效自评表（示例口径）  口径 sample-self-evaluation@1
          必须改  G7  预算执行率86.20%，按比例应计8.62分，填报9.00分，多计0.38分  [FND-05]
            可修正: 改为8.62
        表 2!A1:H20  项目支出绩效自评表（示例口径）  口径 sample-self-evaluation@1
          提示  B3  预算执行率86.20%，按比例应计8.62分，填报9.00分，多计0.38分  [FND-05]

      b.xlsx
        无法读取: 文件已加密 [encrypted]

      2 个文件，2 张表; 1 个必须改，1 个建议改，1 个提示
      绩表助手 0.1.0 · 规则 abc123 · 2026-10-01
      "
    `);
  });

  it("shows a score with its reckoning", () => {
    expect(scoreText(files, maker, tongue)).toMatchInlineSnapshot(`
      "夹 1\\a.xlsx
        自评表!A1:H20  项目支出绩效自评表（示例口径）  口径 sample-self-evaluation@1
          G7  预算执行率  填报 9, 测算得分 8.62 / 10  执行率86.20%，得8.62分
          G12  新建集中供水点  填报 10, 测算得分 8.33 / 10  10÷12×10＝8.33
          G13  受益群众用水便利程度  填报 10, 测算得分 无法测算 / 10  需人工判断
          总分  填报 29, 测算得分 无法测算 / 30, 暂计 26.95, 16.95~26.95
          等级  等级待定（中～优）

      b.xlsx
        无法读取: 文件已加密 [encrypted]

      绩表助手 0.1.0 · 规则 abc123 · 2026-10-01
      "
    `);
  });
});

describe("SARIF", () => {
  const rule = {
    code: "FND-05",
    id: "execution-points-match-rate",
    title: "执行率得分",
    remedy: "按比例计算",
    severity: "error",
    sources: points.sources,
  } as const;
  const log = JSON.parse(
    checkSarif(files, [{ ...rule, sources: [points.sources[0] ?? { title: "", locator: "", status: "default" }] }], maker, tongue),
  ) as {
    runs: [{ results: unknown[]; invocations: unknown[]; tool: { driver: { rules: unknown[] } } }];
  };

  it("points at the cell and carries the key", () => {
    expect(log.runs[0].results[0]).toMatchObject({
      ruleId: "FND-05",
      level: "error",
      locations: [
        {
          physicalLocation: { artifactLocation: { uri: "%E5%A4%B9%201/a.xlsx" } },
          logicalLocations: [{ fullyQualifiedName: "自评表!G7", kind: "cell" }],
        },
      ],
      partialFingerprints: { "jibiaoKey/v1": points.key },
    });
    expect(log.runs[0].tool.driver.rules).toHaveLength(1);
  });

  it("notes files that could not be read", () => {
    expect(log.runs[0].invocations).toMatchObject([
      { executionSuccessful: false, toolExecutionNotifications: [{ descriptor: { id: "encrypted" } }] },
    ]);
  });
});
