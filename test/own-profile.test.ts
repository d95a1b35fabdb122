import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";

import type { CheckJson, ScoreJson } from "../src/reporters/json";
import { freshFolder, run } from "./program";

const sample = join(__dirname, "own-form/county-livelihood.xlsx");

const folder = freshFolder();

const draftAt = (): string => {
  const path = join(folder(), "county.json");
  expect(run("profile", "new", sample, "--out", path).code).toBe(0);
  return path;
};

/** The one thing a person has to say about the draft. */
const finished = (path: string): string => {
  writeFileSync(path, readFileSync(path, "utf8").replace('"牵头领导": ""', '"牵头领导": "ignored"'));
  return path;
};

test("no shipped profile reads the county's form", () => {
  const { files } = JSON.parse(run("check", "--format", "json", sample).out) as CheckJson;
  expect(files[0]?.forms).toEqual([]);
});

test("a draft names every column, marks what is open, and says what to do next in either language", () => {
  const { code, out, err } = run("profile", "new", sample);
  expect(code).toBe(0);
  expect((JSON.parse(out) as { teaches: object }).teaches).toEqual({
    header: { 实事名称: "project-name", 牵头单位: "unit" },
    indicatorColumns: {
      序号: "ignored",
      考核方面: "level1",
      考核要点: "level3",
      年度任务: "target",
      兑现情况: "actual",
      应得分: "weight",
      实得分: "points",
      县级抽查得分: "points-review-1",
      牵头领导: "",
      差距说明: "reason",
    },
  });
  expect(err).toContain("I 列  牵头领导  ______ 待填");
  expect(err).toContain("E 列  兑现情况  actual（实际完成值）  猜的，请核对");
  expect(run("profile", "new", sample, "--lang", "en-US").err).toContain("column I  牵头领导  ______ to be filled in");
});

test("every number of a draft says that it is the sample's", () => {
  const draft = JSON.parse(run("profile", "new", sample).out) as {
    weights: { total: { value: string; source: object }; level1: Record<string, { value: string; source: { status: string } }> };
  };
  expect(draft.weights.total).toEqual({
    value: "100",
    source: { title: "示例县民生实事资金使用成效考核表", locator: "样表分值合计", status: "practice" },
  });
  expect(Object.entries(draft.weights.level1).map(([name, { value, source }]) => [name, value, source.status])).toEqual([
    ["产出", "55", "practice"],
    ["效益", "30", "practice"],
    ["满意度", "15", "practice"],
  ]);
});

test("nothing is ever written over", () => {
  const path = draftAt();
  writeFileSync(path, "mine");
  expect(run("profile", "new", sample, "--out", path)).toMatchObject({ code: 2, err: expect.stringContaining("已经有了") as string });
  expect(readFileSync(path, "utf8")).toBe("mine");
  expect(run("profile", "new", sample, "--out", sample).code).toBe(2);
});

test("what is open is named by its column, line and mending", () => {
  const path = draftAt();
  const { code, out } = run("profile", "check", path, "--on", sample);
  expect(code).toBe(1);
  const line =
    readFileSync(path, "utf8")
      .split("\n")
      .findIndex((each) => each.includes("牵头领导")) + 1;
  expect(out).toContain(`第 ${String(line)} 行  teaches.indicatorColumns.牵头领导`);
  expect(out).toContain("第 9 列“牵头领导”还没有说明是什么");
  expect(out).toContain("怎么改：");
  expect(run("profile", "check", path, "--lang", "en-US").out).toContain("Nobody has said yet what column 9, “牵头领导”, is");
});

test("a finished profile says what it reads, and is then used by itself", () => {
  const path = finished(draftAt());
  expect(run("profile", "check", path)).toMatchObject({ code: 0, out: expect.stringContaining("口径没有问题") as string });
  const checked = run("profile", "check", path, "--on", sample, "--format", "json");
  expect(checked.code).toBe(0);
  expect(JSON.parse(checked.out)).toMatchObject({
    schema: 1,
    problems: [],
    reading: {
      forms: [
        {
          sheet: "实事考核",
          indicators: 7,
          unknown: [],
          automatic: true,
          first: [{ name: "改造供水管网长度", target: "≥12公里" }, {}, {}],
        },
      ],
    },
  });
  const own = join(folder(), "own");
  mkdirSync(own);
  writeFileSync(join(own, "county.json"), readFileSync(path));
  const score = JSON.parse(run("score", "--format", "json", "--profiles", own, sample).out) as ScoreJson;
  expect(score.files[0]?.forms[0]).toMatchObject({ profile: "county", total: { stated: 98.45, computed: 98.45 }, grade: "优" });
  const check = JSON.parse(run("check", "--format", "json", "--today", "2026-01-05", "--profiles", own, sample).out) as CheckJson;
  expect(check.files[0]?.forms[0]?.findings.filter(({ severity }) => severity !== "info")).toEqual([]);
});

test("a folder with a wrong profile is refused with its file, line and reason", () => {
  draftAt();
  expect(run("check", "--profiles", folder(), sample)).toMatchObject({
    code: 2,
    err: expect.stringMatching(/county\.json: 第 \d+ 行 {2}teaches\.indicatorColumns\.牵头领导/) as string,
  });
  writeFileSync(join(folder(), "county.json"), "{");
  expect(run("profiles", "--profiles", folder())).toMatchObject({ code: 2, err: expect.stringContaining("文件在这里就结束了") as string });
});

test("wrong calls are told apart from problems", () => {
  expect(run("profile").code).toBe(2);
  expect(run("profile", "mend", sample).code).toBe(2);
  expect(run("profile", "new").code).toBe(2);
  expect(run("profile", "new", sample, "--sheet", "没有")).toMatchObject({ code: 2, err: expect.stringContaining("实事考核") as string });
  expect(run("profile", "new", sample, "--kind", "poem").code).toBe(2);
  expect(run("profile", "check", join(folder(), "none.json")).code).toBe(2);
  expect(run("profile", "check", finished(draftAt()), "--on", join(folder(), "none.xlsx")).code).toBe(2);
  expect(run("profile", "new", sample, "--kind", "monitoring").out).toContain('"extends": "generic-monitoring"');
  expect(existsSync(join(folder(), "none.json"))).toBe(false);
});
