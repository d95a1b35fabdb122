import { catalog } from "../../catalog";
import { profileSources } from "../../catalog/profiles";
import { countyProfile } from "../../testing/county-form";
import { judgementMethod } from "../assess/reckon";
import { textOf } from "../message";
import type { Known } from "./content";
import { readProfileFile } from "./problems";

const known: Known = {
  sources: profileSources,
  shipped: new Set(profileSources.map(({ id }) => id)),
  methods: new Set([...catalog.methods.keys(), judgementMethod]),
  scales: new Set(catalog.scales.keys()),
};

const locale = { ...catalog.locales["zh-CN"] };
const written = (profile: object): string => JSON.stringify(profile, null, 2);
const said = (text: string): readonly string[] =>
  readProfileFile(text, known).problems.map(
    ({ line, path, severity, says }) => `${String(line)} ${path} ${severity}: ${textOf(locale, says)}`,
  );
const changed = (changes: object): string => written({ ...countyProfile, ...changes });
const taught = (changes: object): string =>
  changed({ teaches: { indicatorColumns: { ...countyProfile.teaches?.indicatorColumns, ...changes } } });

test("a profile that is in order has nothing said about it, nor has any that is shipped", () => {
  expect(said(written(countyProfile))).toEqual([]);
  expect(readProfileFile(written(countyProfile), known).source).toEqual(countyProfile);
  for (const source of profileSources)
    expect(readProfileFile(written(source), { ...known, shipped: new Set([]) }).problems.map(({ says }) => says.message)).toEqual(
      source.family === null ? ["profile-file.noFamily"] : [],
    );
});

test.each([
  [`{\n  "id": "a",\n  “name”: "b"\n}`, "3  error: 这里用了中文符号 “ ，JSON 只认英文符号"],
  [`{\n  "id": "a"\n  "name": "b"\n}`, `3  error: 这里写的是“"”，不合 JSON 的写法，整个文件无法读取`],
  [`{\n  "id": "a",\n}`, "3  error: 最后一项后面多了一个逗号"],
  [`{\n  "id": "a"`, "2  error: 文件在这里就结束了，还有括号没有闭合，整个文件无法读取"],
  [`{\n  "id": "a`, "2  error: 从这里开始的文字没有用引号括完，整个文件无法读取"],
  [`{ "id": "a", "id": "b" }`, "1  error: “id”写了两次，不知道以哪一个为准"],
  [`{ "__proto__": {} }`, "1  error: “__proto__”不能作名称"],
  ["[".repeat(60), "1  error: 括号套得太深，不是口径文件"],
  [`[1, 2]`, "1  error: 文件里不是一份口径：最外层应当是一对花括号 { }"],
])("%j is told with its line", (text, sentence) => {
  expect(said(text)).toEqual([sentence]);
});

test("says the line and the column of a slip", () => {
  expect(readProfileFile(`{\n  "id": tru\n}`, known).problems[0]).toMatchObject({ line: 2, column: 9 });
});

test.each([
  [{ name: undefined }, ["name error: 缺少“name”"]],
  [{ nmae: "x" }, ["nmae error: 不认识“nmae”，这一项不起作用；是不是“name”？"]],
  [{ id: "Own 县" }, ["id error: 代号“Own 县”不合要求：只能用小写英文字母、数字和短横"]],
  [{ family: null }, ["family error: family 是 null：这是系统通用口径的标志，本单位口径不能用，否则会和通用口径相混"]],
  [{ extends: "generic-self-evalution" }, ["extends error: extends 写的是“generic-self-evalution”，没有这个口径，继承不到计分方法和等级"]],
  [{ extends: "own-county-livelihood" }, ["extends error: 口径“own-county-livelihood”绕了一圈继承到自己"]],
  [{ id: "mof-2020-self-evaluation" }, ["id warning: 代号“mof-2020-self-evaluation”与系统口径相同，会取代系统的那一份"]],
  [{ since: 2026, until: 2025 }, ["since error: 适用年度从 2026 到 2025，起止颠倒"]],
  [{ title: [], teaches: {} }, [" error: 口径里没有标题（title）、没有列（columns）、也没有自有字样（teaches），任何表都认不出来"]],
  [{ title: "考核表" }, ["title error: 这里应当是方括号 [ ] 里的一列"]],
  [
    { weights: { total: { value: "100" } } },
    ["weights.total.source error: 这个数没有写依据（source）。每个数都要说明出自哪里，核对和答复时才有据可查"],
  ],
  [
    { weights: { total: { value: "100", source: { title: "", locator: "", status: "default" } } } },
    ["weights.total.source.title error: 依据（source）没有写完：文件名称是空的"],
  ],
  [
    { weights: { total: { value: "一百", source: { title: "x", locator: "", status: "default" } } } },
    ["weights.total.value error: “一百”不是一个数"],
  ],
  [
    { weights: { total: { value: "100", source: { title: "x", locator: "", status: "law" } } } },
    ["weights.total.source.status error: 写的是“law”，不在可用的说法之中"],
  ],
  [
    { scale: { value: "five-grade", source: { title: "x", locator: "", status: "default" } } },
    ["scale.value error: 没有“five-grade”这种等级"],
  ],
  [
    { methods: { reverse: { value: "guess", source: { title: "x", locator: "", status: "default" } } } },
    ["methods.reverse.value error: 没有“guess”这种计分方法"],
  ],
  [
    {
      weights: {
        total: { value: "100", source: { title: "x", locator: "", status: "default" } },
        level1: { 产出: { value: "60", source: { title: "x", locator: "", status: "default" } } },
      },
    },
    ["weights error: 分值加起来不是总分：产出 60，合计 60，总分写的是 100"],
  ],
])("%j", (changes, sentences) => {
  expect(said(changed(changes)).map((sentence) => sentence.replace(/^\d+ /, ""))).toEqual(sentences);
});

test("a column without a meaning is named as it stands in the header", () => {
  const [problem, ...more] = readProfileFile(taught({ 兑现情况: "" }), known).problems;
  expect(more).toEqual([]);
  expect(problem && textOf(locale, problem.says)).toBe("第 5 列“兑现情况”还没有说明是什么，这一列无法读取");
  expect(problem && textOf(locale, problem.mend)).toContain("actual（实际完成值）");
  expect(taught({ 兑现情况: "" }).split("\n")[(problem?.line ?? 0) - 1]).toContain("兑现情况");
});

test.each([
  [{ 兑现情况: "完成" }, "“兑现情况”写成了“完成”，没有这个说法"],
  [{ 考核要点: "ignored" }, "没有一列写成 level3（三级指标），读不出任何指标"],
  [{ 兑现情况: "ignored" }, "没有一列写成 actual（实际完成值），相关的核对和计分无法进行"],
  [{ "应 得 分": "points" }, "“应 得 分”和“应得分”去掉空格和全角半角的差别后是同一个词，意思却不同"],
  [{ 完成数: "actual" }, "“兑现情况”和“完成数”都写成了实际完成值，只会读其中一列"],
])("columns %j", (changes, sentence) => {
  expect(said(taught(changes)).map((each) => each.replace(/^.*?(?:error|warning): /, ""))).toContain(sentence);
});

test("English says all that Chinese says, and how to mend it", () => {
  const english = catalog.locales["en-US"];
  for (const text of [taught({ 兑现情况: "" }), changed({ family: null, nmae: "" }), "{"])
    for (const { says, mend } of readProfileFile(text, known).problems)
      for (const message of [says, mend]) expect(textOf(english, message)).not.toMatch(/^profile-file|undefined/);
});
