import fc from "fast-check";

import { examine } from "../../src/app/examine";
import { catalog } from "../../src/catalog";
import { cellsOf, type Book, type Cell, type CellValue, type Sheet } from "../../src/core/book";
import { ownNamePrefix } from "../../src/core/edit";
import { textOf } from "../../src/core/message";
import { parametersFor, wrongParameterOf } from "../../src/core/settings/parameters";
import type { KeptSetting } from "../../src/core/settings/in-use";
import { settle, type Setting } from "../../src/core/settings/settle";
import { cellOfValue, settingsColumns, sheetSettings } from "../../src/core/settings/sheet";
import { selfEvaluation } from "../../src/testing/drawings";
import { picture } from "../../src/testing/picture";

const national = "mof-2020-self-evaluation";
const { book } = picture(selfEvaluation);
const zhCN = catalog.locales["zh-CN"];

const set = (code: string, value: Setting["value"], profile: string | null = null): KeptSetting => ({
  code,
  profile,
  value,
  by: "张三",
  date: "2026-10-12",
});

const look = (on: Book, settings: readonly KeptSetting[] = []) => examine(on, catalog, { today: "2026-10-12", year: null, settings });

type Row = readonly (CellValue | Partial<Cell>)[];

/** The book with a sheet 绩表设置 that holds these rows under its header. */
const withSheet = (rows: readonly Row[], { name = "绩表设置", isOurs = true, header = [...settingsColumns] as string[] } = {}): Book => {
  const first = book.sheets[0] as Sheet;
  const sheet: Sheet = { ...first, name, hiddenRows: [], merges: [], cells: cellsOf([["参数设置表"], [...header], ...rows]) };
  const names = new Map(book.names);
  if (isOurs) names.set(`${ownNamePrefix}settings`, { sheet: name, row: 0, column: 0, rows: 1, columns: 1 });
  return { ...book, sheets: [...book.sheets, sheet], names };
};

const row = (code: string, value: CellValue | Partial<Cell>, profile = "全部"): Row => ["", profile, "", code, value, "", "", ""];

const said = (on: Book): readonly string[] =>
  look(on).findings.flatMap(({ code, message, data, place }) =>
    code === "SET-01" && place.scope === "range" ? [`${place.range.row + 1} ${textOf(zhCN, { message, data })}`] : [],
  );

describe("what is set", () => {
  test("the standing value of every parameter changes nothing", () => {
    const standing = [
      ...parametersFor(catalog, null).map(({ code, standing: value }) => set(code, value)),
      ...catalog.profiles.flatMap((profile) =>
        parametersFor(catalog, profile)
          .filter(({ isForAll }) => !isForAll)
          .map(({ code, standing: value }) => set(code, value, profile.id)),
      ),
    ];
    const { applied, faults } = settle(standing, catalog);
    expect({ applied, faults }).toEqual({ applied: [], faults: [] });
    expect(look(book, standing)).toEqual(look(book));
  });

  test("a rule goes by it, and says whose word that is", () => {
    const finding = (settings: readonly KeptSetting[]) => look(book, settings).findings.find(({ code }) => code === "FND-08");
    expect(finding([])).toBeUndefined();
    const found = finding([set("FND-08.explain", 0.95, national)]);
    expect(found?.data).toMatchObject({ explain: "95%" });
    expect(found?.sources[0]).toEqual({ title: "本单位设定", locator: "需说明原因的执行率：95% 张三 2026-10-12", status: "setting" });
    expect(found?.sources).toHaveLength(4);
    expect(finding([set("FND-08.explain", 0.95, "sichuan-510000-self-evaluation")])).toBeUndefined();
  });

  test("the forms of a profile go by what is set for them before what is set for all", () => {
    const settings = [set("FND-08.explain", 0.95, national), set("FND-08.explain", 0.5)];
    expect(look(book, settings).findings.some(({ code }) => code === "FND-08")).toBe(true);
  });

  test("the numbers a profile counts by are set for its forms, with the source that says so", () => {
    const { forms, assessments } = look(book, [set("denominator", "initial", national), set("rounding", 1, national)]);
    expect(forms[0]?.profile.denominator).toEqual({
      value: "initial",
      source: { title: "本单位设定", locator: "张三 2026-10-12", status: "setting" },
    });
    const execution = [...assessments.values()][0]?.execution;
    expect(execution?.computed).toBe("10");
    expect(execution?.sources[0]?.status).toBe("setting");
    expect(look(book).forms[0]?.profile).toBe(catalog.profiles.find(({ id }) => id === national));
  });

  test.each([
    [set("FND-99.explain", 1), "没有代码为“FND-99.explain”的参数，此行未采用"],
    [set("FND-08.explain", 1.2), "值“120”未采用，应为 0 至 100%的数"],
    [set("FND-08.explain", "0.9"), "值“0.9”未采用，应为 0 至 100%的数"],
    [set("FND-08.balance", 7), "值“700”未采用，应为 0 至 100%的数，或“不设”"],
    [set("rounding", 2), "“rounding”须按口径设定，请写明口径；此行未采用"],
    [set("rounding", 2.5, national), "值“2.5”未采用，应为 0 至 6位的整数"],
    [set("STR-13.publication", true, national), "“STR-13.publication”用于跨表核查，口径应为“全部”；此行未采用"],
    [set("weights.level1.成本", 10, national), "“weights.level1.成本”没有"],
    [set("methods.reverse", "tiers-80-60", national), "值“tiers-80-60”未采用，应为以下之一"],
    [set("scale", "four-grade", "nobody"), "没有名为“nobody”的口径，此行未采用"],
  ])("%j is not taken", (setting, why) => {
    const { applied, faults } = settle([setting], catalog);
    expect(applied).toEqual([]);
    expect(faults.map(({ says }) => textOf(zhCN, says)).join()).toContain(why.replace("“weights.level1.成本”没有", "没有"));
    expect(look(book, [setting]).findings.filter(({ code }) => code === "SET-01")).toHaveLength(1);
  });

  test("values that contradict each other are not taken at all", () => {
    const { applied, faults } = settle([set("IND-22.fewest", 30), set("IND-22.most", 20), set("IND-19.least", 90)], catalog);
    expect(applied.map(({ code }) => code)).toEqual(["IND-19.least"]);
    expect(faults.map(({ code }) => code).sort()).toEqual(["IND-22.fewest", "IND-22.most"]);
    expect(settle([set("IND-22.fewest", 30), set("IND-22.most", 40)], catalog).faults).toEqual([]);
  });
});

describe("a profile", () => {
  const source = { title: "示例县绩效目标管理办法", locator: "第八条", status: "regulation" } as const;
  const strict = catalog.profiles.map((profile) =>
    profile.id === national ? { ...profile, parameters: { "low-execution-explained": { explain: { value: 0.95, source } } } } : profile,
  );

  test("may be stricter than a rule's default, and what somebody set counts before it", () => {
    const under = (settings: readonly KeptSetting[]) =>
      examine(book, { ...catalog, profiles: strict }, { today: "2026-10-12", year: null, settings }).findings.find(
        ({ code }) => code === "FND-08",
      );
    expect(under([])?.sources[0]).toEqual(source);
    expect(under([set("FND-08.explain", 0.9)])).toBeUndefined();
    expect(under([set("FND-08.explain", 0.9, national)])).toBeUndefined();
  });

  test("cannot set what no rule has, or what a rule cannot take", () => {
    const first = catalog.profiles[0];
    if (first === undefined) throw new Error("There are no profiles");
    const at = (parameters: (typeof first)["parameters"]) =>
      wrongParameterOf({ ...first, ...(parameters === undefined ? {} : { parameters }) }, catalog.rules);
    for (const profile of catalog.profiles) expect(wrongParameterOf(profile, catalog.rules)).toBeNull();
    expect(at({ "low-execution-explained": { explain: { value: 0.8, source } } })).toBeNull();
    expect(at({ "low-execution-explained": { explain: { value: 8, source } } })).toBe("parameters.low-execution-explained.explain");
    expect(at({ "no-such-rule": { explain: { value: 1, source } } })).toBe("parameters.no-such-rule.explain");
    expect(at({ "indicator-count-moderate": { fewest: { value: 30, source } } })).toBe("parameters.indicator-count-moderate");
  });
});

describe("the sheet 绩表设置", () => {
  test("is read by its hidden name, and where it was copied by its title and columns", () => {
    const rows = [row("FND-08.explain", 0.95)];
    for (const on of [withSheet(rows), withSheet(rows, { isOurs: false }), withSheet(rows, { name: "设置" })])
      expect(look(on).findings.some(({ code }) => code === "FND-08")).toBe(true);
    expect(look(withSheet(rows, { name: "设置", isOurs: false })).findings.some(({ code }) => code === "FND-08")).toBe(false);
  });

  test("says that it changed something, in one remark", () => {
    const { findings, settings } = look(withSheet([row("FND-08.explain", 0.95), row("FND-08.warn", 0.8)]));
    expect(settings.map(({ code }) => code)).toEqual(["FND-08.explain"]);
    const remarks = findings.filter(({ code }) => code === "SET-01");
    expect(remarks.map(({ group, data }) => ({ group, data }))).toEqual([{ group: "reading", data: { count: 1 } }]);
  });

  test("has a finding on each wrong cell, and nothing wrong is taken", () => {
    const on = withSheet([
      row("FND-08.nothing", 1),
      row("FND-08.explain", "九成"),
      row("FND-08.warn", { value: 0.5, formula: "=1/2" }),
      row("FND-08.require", null),
      row("IND-19.least", 90),
      row("IND-19.least", 95),
      row("rounding", 1, "不存在的口径"),
      row("methods.reverse", "随意", "财政部2020年项目支出绩效自评表"),
      row("", ""),
    ]);
    const lines = said(on);
    expect(lines.map((line) => line.split(" ")[0])).toEqual(["3", "4", "5", "6", "8", "9", "10"]);
    expect(lines[1]).toContain("“九成”未采用");
    expect(lines[2]).toContain("公式");
    expect(lines[4]).toContain("E7");
    expect(look(on).settings.map(({ code, value }) => [code, value])).toEqual([["IND-19.least", 90]]);
  });

  test("without its headings is told of", () => {
    expect(said(withSheet([], { header: ["甲", "乙"] }))).toEqual(["1 参数设置表缺少“代码”“口径”“值”表头，未采用"]);
  });

  test("85 % typed into a cell of percent is 85", () => {
    expect(look(withSheet([row("IND-19.least", { value: 0.85, format: "0%" })])).settings[0]?.value).toBe(85);
  });

  test("the person at work has the last word, but not over what was put on the sheet since", () => {
    const on = withSheet([row("FND-08.explain", 0.95)]);
    const value = (kept: KeptSetting) => look(on, [kept]).settings.find(({ code }) => code === "FND-08.explain")?.value;
    expect(value(set("FND-08.explain", 0.7))).toBe(0.7);
    expect(value({ ...set("FND-08.explain", 0.7), onSheet: true })).toBe(0.95);
  });

  test("whatever stands on it, nothing throws", () => {
    const value = fc.oneof(
      fc.string(),
      fc.double(),
      fc.boolean(),
      fc.constant(null),
      fc.constant({ value: { error: "#N/A" } }),
      fc.constant({ value: { uncalculated: true as const }, formula: "=A1" }),
    );
    const code = fc.oneof(
      fc.string(),
      fc.constantFrom(...parametersFor(catalog, catalog.profiles[0] ?? null).map((each) => each.code)),
      fc.constant("__proto__"),
      fc.constant("FND-08.__proto__"),
    );
    const profile = fc.constantFrom("全部", "", national, "__proto__", "财政部");
    fc.assert(
      fc.property(fc.array(fc.tuple(code, value, profile), { maxLength: 8 }), (lines) => {
        const on = withSheet(lines.map(([c, v, p]) => row(c, v, p)));
        expect(() => sheetSettings(on, catalog)).not.toThrow();
        const { faults, applied } = settle(sheetSettings(on, catalog).settings, catalog);
        expect(faults.length + applied.length).toBeLessThanOrEqual(lines.length);
      }),
      { numRuns: 60 },
    );
  });

  test("every value that may be set is read back as it was written", () => {
    for (const profile of [null, ...catalog.profiles])
      for (const parameter of parametersFor(catalog, profile)) {
        if (profile !== null && parameter.isForAll) continue;
        for (const value of [parameter.standing, ...parameter.choices.map((choice) => choice.value)]) {
          const on = withSheet([row(parameter.code, cellOfValue(value, parameter, catalog), profile?.id ?? "全部")]);
          const { settings, faults } = sheetSettings(on, catalog);
          expect({ code: parameter.code, faults, values: settings.map((each) => each.value) }).toEqual({
            code: parameter.code,
            faults: [],
            values: [value],
          });
        }
      }
  });
});
