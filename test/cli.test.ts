import { copyFileSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";

import type { CheckJson, ScoreJson } from "../src/reporters/json";
import { freshFolder, run } from "./program";

const cases = join(__dirname, "cases");
const heating = join(cases, "11_langfang_school_2019_hvac.xlsx");

const folder = freshFolder();

const check = (...argv: string[]): CheckJson =>
  JSON.parse(run("check", "--format", "json", "--today", "2026-01-01", ...argv).out) as CheckJson;
const score = (...argv: string[]): ScoreJson => JSON.parse(run("score", "--format", "json", ...argv).out) as ScoreJson;

test("the exit code tells clean, findings and faults apart", () => {
  expect(run("check", heating).code).toBe(1);
  expect(
    run("check", join(__dirname, "clean", readdirSync(join(__dirname, "clean")).find((name) => name.endsWith(".xlsx")) ?? "")).code,
  ).toBe(0);
  expect(run("check", join(folder(), "missing.xlsx")).code).toBe(2);
  expect(run("check").code).toBe(2);
  expect(run("chek", heating)).toMatchObject({ code: 2, err: expect.stringContaining('unknown command "chek"') as string });
  expect(run("check", heating, "--into", "all")).toMatchObject({ code: 2, err: expect.stringContaining("does not take --into") as string });
  expect(run("check", heating, "--profile", "nobody")).toMatchObject({
    code: 2,
    err: expect.stringContaining("there is no profile nobody") as string,
  });
  expect(run("check", heating, "--fail-on", "info").code).toBe(1);
});

test("a file that cannot be read is told, and the others go on", () => {
  writeFileSync(join(folder(), "broken.xlsx"), "not a workbook");
  writeFileSync(join(folder(), "~$open.xlsx"), "lock");
  const { files } = check(join(folder(), "broken.xlsx"), join(folder(), "~$open.xlsx"), heating);
  expect(files.map(({ error }) => error?.code ?? null)).toEqual(["not-a-workbook", "lock-file", null]);
  expect(files[0]?.error?.message).toBe("不是能读取的表格（.xlsx、.xlsm、.xls、.et、.csv）");
  expect(files[2]?.forms).toHaveLength(1);
});

test("a folder stands for its workbooks, without lock files", () => {
  mkdirSync(join(folder(), "township"));
  copyFileSync(heating, join(folder(), "township/a.xlsx"));
  copyFileSync(heating, join(folder(), "b.xlsx"));
  writeFileSync(join(folder(), "~$b.xlsx"), "lock");
  expect(check(folder()).files.map(({ file }) => file)).toEqual([join(folder(), "b.xlsx"), join(folder(), "township/a.xlsx")]);
});

test("check keeps to its contract", () => {
  const { schema, tool, files } = check(heating);
  expect(schema).toBe(1);
  expect(tool.rules).toMatch(/^[0-9a-f]{8}$/);
  const form = files[0]?.forms[0];
  expect(form).toMatchObject({
    sheet: "项目支出绩效自评表",
    region: "A1:K22",
    profile: "mof-2020-self-evaluation",
    family: "T-MOF-2020",
    kind: "self-evaluation",
  });
  expect(form?.profileHash).toMatch(/^[0-9a-f]{8}$/);
  const finding = form?.findings.find(({ code }) => code === "FND-05");
  expect(finding).toMatchObject({ rule: "execution-points-match-rate", severity: "error", sheet: "项目支出绩效自评表", cell: "K7" });
  expect(finding?.fixes.map(({ safety }) => safety)).toEqual(["review"]);
  expect(finding?.sources.length).toBeGreaterThan(0);
});

test("score keeps to its contract", () => {
  const form = score(heating).files[0]?.forms[0];
  expect(form?.execution).toMatchObject({ points: 8.62, outOf: 10 });
  expect(form?.execution?.rate).toBeCloseTo(0.862037, 6);
  expect(form?.items[0]).toMatchObject({
    cell: "I14",
    row: 14,
    label: "指标1工程资金金额",
    outOf: 10,
    stated: 9,
    computed: 8.62,
    method: "positive-linear",
  });
  expect(form?.total).toMatchObject({ computed: 97.24, outOf: 100, provisional: 97.24, range: [97.24, 97.24] });
  expect(form?.grade).toBe("优");
});

test("equal input gives equal bytes", () => {
  const once = run("check", "--format", "json", "--today", "2026-01-01", heating).out;
  expect(run("check", "--format", "json", "--today", "2026-01-01", heating).out).toBe(once);
});

test("points are written into a copy, as values or formulas, and the input keeps its bytes", () => {
  const source = join(folder(), "form.xlsx");
  copyFileSync(join(cases, "22_lijiang_gucheng_2020_satellite.xlsx"), source);
  const before = readFileSync(source);
  for (const as of ["values", "formulas"]) {
    const out = join(folder(), `${as}.xlsx`);
    expect(run("score", source, "--write", out, "--into", "all", "--as", as).code).toBe(0);
    const form = score(out).files[0]?.forms[0];
    expect(form?.items.map(({ stated }) => stated)).toEqual([10, 20, 20, 30, 10]);
  }
  expect(readFileSync(source).equals(before)).toBe(true);
  expect(run("score", source, "--write", source)).toMatchObject({ code: 2, err: expect.stringContaining("never written over") as string });
});

test("documents are written once and then updated; only confirmed problems enter letters and ledger", () => {
  const out = join(folder(), "documents");
  const argv = ["report", heating, "--out", out, "--documents", "review,letter,ledger,explanation", "--today", "2026-01-01"];
  const none = run(...argv);
  expect(none.out).not.toMatch(/整改函|整改台账/);
  expect(run(...argv, "--formal", "FND-5")).toMatchObject({ code: 2, err: expect.stringContaining("no rule has") as string });
  const first = run(...argv, "--formal", "FND-05", "--docx");
  expect(first).toMatchObject({ code: 0, err: "" });
  expect(first.out).toContain("整改台账  new");
  expect(run(...argv, "--formal", "FND-05").out).toContain("整改台账  updated");
  expect(readdirSync(out).sort()).toEqual(expect.arrayContaining(["绩效文书.xlsx", "整改函-廊坊市食品工程学校.docx"]));
  expect(check(join(out, "绩效文书.xlsx")).files[0]).toMatchObject({
    error: null,
    forms: [{ sheet: "整改台账", kind: "rectification-ledger" }],
  });
});

test("profiles and rules are listed, and a profile tells where its values come from", () => {
  expect(run("profiles").out).toContain("mof-2020-self-evaluation@1");
  expect(run("profiles", "--resolved", "yunnan-self-evaluation").out).toContain('weights.execution = "10"  (mof-2020-self-evaluation)');
  expect(run("profiles", "--resolved", "nobody").code).toBe(2);
  const { rules } = JSON.parse(run("rules", "--format", "json").out) as { rules: { code: string }[] };
  expect(rules.map(({ code }) => code)).toContain("FND-05");
});

test("a folder of profiles adds to the built-in ones, and a wrong file is named", () => {
  const own = {
    id: "county",
    version: "1",
    name: "某县",
    family: "T-COUNTY",
    extends: "generic-self-evaluation",
    title: ["项目支出绩效自评表"],
  };
  writeFileSync(join(folder(), "county.json"), JSON.stringify(own));
  expect(check(heating, "--profiles", folder(), "--profile", "county").files[0]?.forms[0]).toMatchObject({
    profile: "county",
    family: "T-COUNTY",
  });
  writeFileSync(join(folder(), "county.json"), JSON.stringify({ ...own, rounding: 2 }));
  expect(run("check", heating, "--profiles", folder())).toMatchObject({ code: 2, err: expect.stringContaining("rounding") as string });
});

test("sarif is JSON with one result for each finding", () => {
  const log = JSON.parse(run("check", "--format", "sarif", "--fail-on", "error", join(cases, "16_anxi_2022_small_water.xlsx")).out) as {
    runs: { results: unknown[] }[];
  };
  expect(log.runs).toHaveLength(1);
});

describe("parameters", () => {
  const settings = (...given: readonly object[]): string => {
    const path = join(folder(), "parameters.json");
    writeFileSync(path, JSON.stringify({ jibiao: "settings", version: 1, settings: given }));
    return path;
  };
  const set = (code: string, value: unknown, profile: string | null = null) => ({ code, profile, value, by: "张三", date: "2026-01-01" });
  const found = (...argv: string[]) => check(heating, ...argv).files[0];

  test("a file of settings changes what is checked, and every output says so", () => {
    const form = found()?.forms[0];
    const path = settings(set("IND-22.fewest", 20));
    const changed = found("--settings", path);
    expect(changed?.settings).toEqual([{ ...set("IND-22.fewest", 20), cell: null }]);
    const finding = changed?.forms[0]?.findings.find(({ code }) => code === "IND-22");
    expect(form?.findings.some(({ code }) => code === "IND-22")).toBe(false);
    expect(finding?.sources[0]).toMatchObject({ title: "本单位设定", status: "setting" });
    expect(run("check", heating, "--settings", path).out).toContain("按用户设定：IND-22.fewest");
    expect(run("score", heating, "--settings", path).out).toContain("按用户设定：IND-22.fewest");
  });

  test("a file that is none, or holds what cannot be, is a wrong call", () => {
    expect(run("check", heating, "--settings", join(folder(), "missing.json")).code).toBe(2);
    expect(run("check", heating, "--settings", heating)).toMatchObject({
      code: 2,
      err: expect.stringContaining("no file of settings") as string,
    });
    expect(run("check", heating, "--settings", settings(set("IND-22.fewest", 0)))).toMatchObject({
      code: 2,
      err: expect.stringContaining("must be a whole number from 1 up") as string,
    });
    expect(run("check", heating, "--settings", settings({ code: "IND-22.fewest" }))).toMatchObject({
      code: 2,
      err: expect.stringContaining('"settings.0.profile" is wrong') as string,
    });
    expect(run("rules", "--settings", settings()).code).toBe(2);
  });

  test("rules list what may be set, with default, unit and ground", () => {
    const { rules } = JSON.parse(run("rules", "--format", "json").out) as { rules: { code: string; parameters: unknown[] }[] };
    expect(rules.find(({ code }) => code === "FND-08")?.parameters[0]).toEqual({
      code: "FND-08.explain",
      title: "需说明原因的执行率",
      default: 0.9,
      unit: "share",
      source: { title: "自评表印发说明", locator: "预算执行率未达到 90% 的需说明原因", status: "practice" },
    });
  });
});
