import fc from "fast-check";

import { compare, exact, round, sum, zero } from "../../src/core/amount";
import { assess } from "../../src/core/assess/assess";
import type { Blocked } from "../../src/core/assessment";
import type { CellValue } from "../../src/core/book";
import { assessed, assessing, bookOf, counting, explained, firstRow, formOf, plain, type Drawing, type Row } from "./forms";

const one = (...row: Row): ReturnType<typeof assessed> => assessed({ rows: [row] });
const percent = (value: number): { value: number; format: string } => ({ value, format: "0.00%" });

describe("a row by what its cells say", () => {
  test.each<[string, Row, number]>([
    ["the target reached", ["数量指标", "管网长度", "≥12公里", "12公里", 10], 10],
    ["the target missed", ["数量指标", "管网长度", "≥12公里", "6公里", 10], 5],
    ["no sign: the more the better", ["数量指标", "资金金额", 43.2, 37.24, 10], 8.62],
    ["more than wanted is never deducted", ["数量指标", "管网长度", "≥12公里", "24公里", 10], 10],
    ["a copied target counts as reached", ["数量指标", "水标尺", "≥266米", "≥266米", 10], 10],
    ["a ceiling kept", ["成本指标", "总成本", "≤90万元", "90万元", 8], 8],
    ["a ceiling passed goes by A/B", ["成本指标", "总成本", "≤90万元", "108万元", 8], 6.67],
    ["a cost without a sign is a ceiling", ["成本指标", "总投资", "20万元", "25万元", 10], 8],
    ["a rate under 成本 is not", ["成本指标", "成本控制率", "100%", "95%", 10], 9.5],
    ["another rate under 成本 is not", ["成本指标", "收购价格执行率", "100%", "90%", 10], 9],
    ["days of work", ["时效指标", "施工工期", "90天", "100天", 10], 9],
    ["complaints without a sign", ["社会效益指标", "群众投诉件数", "5件", "10件", 10], 5],
    ["a printed = reached", ["数量指标", "补助经费", "=72890元", "72890元", 10], 10],
    ["a printed = exceeded", ["数量指标", "座数", "=10座", "12座", 10], 10],
    ["a printed = missed", ["数量指标", "座数", "=10座", "9座", 10], 9],
    ["a cost with = is a ceiling", ["成本指标", "单位造价", "=1000元", "900元", 10], 10],
    ["a cost with = that is passed", ["成本指标", "单位造价", "=1000元", "1250元", 10], 8],
    ["an interval kept", ["质量指标", "余氯", "80~100", "90", 10], 10],
    ["an interval missed below", ["质量指标", "余氯", "80~100", "60", 10], 7.5],
    ["units that convert", ["数量指标", "管网长度", "≥12公里", "6000米", 10], 5],
    ["shares by format", ["质量指标", "合格率", percent(0.95), percent(0.855), 10], 9],
    ["none wanted, none happened", ["社会效益指标", "安全事故发生数", "0起", "0起", 10], 10],
    ["one accident too many", ["社会效益指标", "安全事故发生数", "0起", "1起", 10], 0],
    ["one breach against ≤0", ["质量指标", "违规使用资金次数", "≤0次", "2次", 10], 0],
    ["a floor of zero", ["数量指标", "新增就业", "≥0人", "3人", 10], 10],
    ["a negative actual counts as nothing", ["经济效益指标", "增收", "≥5%", "-2%", 10], 0],
    ["before the deadline", ["时效指标", "完工时间", "2025年11月底前", "2025年10月", 10], 10],
    ["on the last day", ["时效指标", "完工时间", "2025年11月30日前", "2025年11月30日", 10], 10],
    ["the form's year where one is left open", ["时效指标", "完工时间", "11月底前", "2025年11月5日", 10], 10],
    ["a weight of zero", ["成本指标", "社会成本", "≤1万元", null, 0], 0],
  ])("%s", (_, row, points) => {
    const { items } = one(...row);
    expect(items.map(({ computed, blocked }) => [plain(computed), blocked])).toEqual([[points, null]]);
  });

  test.each<[string, Row, Blocked]>([
    ["a blank actual", ["数量指标", "管网长度", "≥12公里", null, 10], "no-actual"],
    ["words", ["社会效益指标", "条件改善", "显著提升", "显著提升", 10], "judgement"],
    ["words against a number", ["社会效益指标", "条件改善", "≥90%", "显著提升", 10], "judgement"],
    ["不适用", ["社会效益指标", "就业人数", "≥10人", "不适用", 10], "judgement"],
    ["无", ["社会效益指标", "就业人数", "≥10人", "无", 10], "judgement"],
    ["a mixture", ["时效指标", "支付", "11月底完成100%", "100%", 10], "judgement"],
    ["yes", ["质量指标", "价格不高于市场价", "是", "是", 10], "judgement"],
    ["too late", ["时效指标", "完工时间", "2025年11月底前", "2025年12月", 10], "judgement"],
    ["a month against a day in it", ["时效指标", "完工时间", "2025年11月15日前", "2025年11月", 10], "judgement"],
    ["a deadline against a share", ["时效指标", "完工时间", "2025年11月底前", "100%", 10], "judgement"],
    ["more than a target of zero", ["社会效益指标", "投诉件数", "0件", "2件", 10], "judgement"],
    ["units that do not convert", ["数量指标", "管网长度", "≥12公里", "6座", 10], "unreadable"],
    ["no target", ["数量指标", "管网长度", null, "6公里", 10], "unreadable"],
    ["no weight", ["数量指标", "管网长度", "≥12公里", "6公里", null, 8], "no-weight"],
    ["a negative weight", ["数量指标", "管网长度", "≥12公里", "6公里", -5], "no-weight"],
    [
      "an actual that was never calculated",
      ["数量指标", "管网长度", 12, { value: { uncalculated: true }, formula: "1+1" }, 10],
      "uncalculated",
    ],
    ["an error", ["数量指标", "管网长度", 12, { error: "#DIV/0!" }, 10], "uncalculated"],
    [
      "a weight that was never calculated",
      ["数量指标", "管网长度", 12, 12, { value: { uncalculated: true }, formula: "5*2" }],
      "uncalculated",
    ],
  ])("%s gives no points, and says why", (_, row, blocked) => {
    const [item] = one(...row).items;
    expect([item?.computed, item?.blocked]).toEqual([null, blocked]);
    expect(item === undefined ? "" : explained(item)).not.toBe("");
  });

  test("a tier opens its band and picks nothing", () => {
    const [item] = one("社会效益指标", "条件改善", "效果明显", "部分达成年度指标并具有一定效果", 10).items;
    expect([item?.computed, item?.blocked, item?.method, item?.range]).toEqual([null, "judgement", "tiers-80-60", ["6", "7.99"]]);
  });

  test("an interval as actual counts where both its ends earn the same", () => {
    expect(plain(one("质量指标", "余氯", "80~100", "85~95", 10).items[0]?.computed)).toBe(10);
    expect(one("质量指标", "余氯", "80~100", "70~95", 10).items[0]).toMatchObject({ computed: null, blocked: "judgement" });
  });

  test("a yes-or-no row counts only where the profile says so", () => {
    const rows: readonly Row[] = [
      ["质量指标", "按规定公开", "是", "是", 10],
      ["质量指标", "按规定招标", "是", "否", 10],
    ];
    expect(assessed({ rows }, [], counting("yesNo", "yes-no")).items.map(({ computed }) => plain(computed))).toEqual([10, 0]);
  });

  test("the profile chooses the method", () => {
    const rows: readonly Row[] = [
      ["成本指标", "总成本", "≤90万元", "108万元", 10],
      ["数量指标", "管网长度", "≥100公里", "80公里", 10],
    ];
    expect(plain(assessed({ rows }, [], counting("reverse", "reverse-symmetric")).items[0]?.computed)).toBe(8);
    expect(plain(assessed({ rows }, [], counting("positive", "positive-pass-mark")).items[1]?.computed)).toBe(5);
  });

  test("a method that does not exist is left to a person", () => {
    const { items } = assessed({ rows: [["数量指标", "管网长度", "≥12公里", "12公里", 10]] }, [], counting("positive", "no-such-method"));
    expect(items[0]).toMatchObject({ computed: null, blocked: "judgement" });
    expect(items.map(explained)).toEqual(["口径所列计分方法“no-such-method”不存在，需人工判断"]);
  });

  test("an explanation names the reckoning, the direction that was inferred, and what to ask", () => {
    expect(one("数量指标", "资金金额", 43.2, 37.24, 10).items.map(explained)).toEqual([
      "37.24 ÷ 43.2 = 86.20 % → 10 × 37.24 ÷ 43.2 = 8.62 分（正向指标，按比例；四舍五入保留2位小数）;方向：推定（越高越好）",
    ]);
    expect(one("成本指标", "单位造价", "=1000元", "790元", 10).items.map(explained)).toEqual([
      "790元 ≤ 1000元，未超过指标值 → 10.00 分（反向指标，得满分）;节约超过20%，请说明预算编制依据",
    ]);
    expect(explained(one("成本指标", "单位造价", "=1000元", "800元", 10).items[0] ?? never())).not.toContain("节约");
  });
});

const never = (): never => {
  throw new Error("Nothing there");
};

const width = ["数量指标", "管网长度", "≥12公里", "12公里", 90] as const;

describe("the execution", () => {
  const execution = (funds: NonNullable<Drawing["funds"]>, more: Partial<Drawing> = {}): ReturnType<typeof assessed>["execution"] =>
    assessed({ rows: [width], funds, ...more }).execution;

  test.each<[string, NonNullable<Drawing["funds"]>, number | null, Blocked | null]>([
    ["goes by the share spent", [50, 43.2, 37.24, 10, 0.86, 9], 8.62, null],
    ["is never more than its weight", [100, 100, 120, 10], 10, null],
    ["takes a blank weight from the profile", [100, 100, 80], 8, null],
    ["needs a budget", [100, 0, 0, 10], null, "no-budget"],
    ["needs a budget that is filled in", [100, null, 80, 10], null, "no-budget"],
    ["needs what was spent", [100, 100, null, 10], null, "no-actual"],
    ["needs results of formulas", [100, 100, { value: { uncalculated: true }, formula: "1+1" }, 10], null, "uncalculated"],
    ["takes a negative sum for nothing", [100, 100, -5, 10], 0, null],
  ])("%s", (_, funds, points, blocked) => {
    const found = execution(funds);
    expect([plain(found?.computed), found?.blocked]).toEqual([points, blocked]);
  });

  test("keeps its rate unrounded and names the denominator", () => {
    const found = execution([50, 43.2, 37.24, 10, 0.86, 9]);
    expect(plain(found?.rate)).toBeCloseTo(0.862037037037, 12);
    expect([found?.denominator, plain(found?.stated), plain(found?.statedRate)]).toEqual(["full", 9, 0.86]);
    expect(found === null ? "" : explained(found)).toBe(
      "37.24万元 ÷ 43.2万元 = 86.20 % → 10 × 37.24万元 ÷ 43.2万元 = 8.62 分（预算执行率，按比例；四舍五入保留2位小数）;分母为全年预算数",
    );
  });

  test("shows the other reading where the work is said to be done", () => {
    const funds = [100, 100, 86.2, 10];
    expect(explained(execution(funds, { outcome: "工程已完成并验收" }) ?? never())).toContain("按财预〔2021〕101号可得 10.00 分");
    expect(explained(execution(funds, { outcome: "工程未全部完成" }) ?? never())).not.toContain("101号");
    expect(explained(execution([100, 100, 100, 10], { outcome: "工程已完成" }) ?? never())).not.toContain("101号");
  });

  test("can go by steps where the profile says so", () => {
    const { execution: found } = assessed(
      { rows: [width], funds: [100, 100, 86.2, 10] },
      [],
      counting("execution", "execution-interval-101"),
    );
    expect(plain(found?.computed)).toBe(7);
  });
});

describe("the total", () => {
  /** 62 points of which 60.24 are earned, four rows of 28 to be judged with 28 stated, one of 10 without an actual. */
  const example: Drawing = {
    funds: [100, 100, 82.4, 10, 0.824, 8.24],
    rows: [
      ["数量指标", "管网长度", "≥12公里", "12公里", 52, 52],
      ["社会效益指标", "条件改善", "显著", "显著", 7, 7],
      ["社会效益指标", "意识提高", "显著", "显著", 7, 7],
      ["生态效益指标", "环境改善", "显著", "显著", 7, 7],
      ["可持续影响指标", "长期影响", "显著", "显著", 7, 7],
      ["服务对象满意度指标", "群众满意度", "≥90%", null, 10, null],
    ],
    total: [100, 98.24],
  };

  test("that cannot be computed in full is no dead end", () => {
    const { total, grade } = assessed(example);
    expect(total).toMatchObject({
      outOf: "100",
      stated: "98.24",
      computed: null,
      computable: { rows: 2, outOf: "62", points: "60.24" },
      judged: { rows: 4, outOf: "28", stated: "28" },
      missing: { rows: 1, outOf: "10" },
      provisional: "88.24",
      range: ["60.24", "98.24"],
    });
    expect(grade).toMatchObject({ grade: null, between: ["中", "优"], of: "range" });
  });

  test("is the sum of rounded points", () => {
    const third = (name: string): Row => ["数量指标", name, 3, 1, 10];
    const { total } = assessed({ rows: [third("甲项数量"), third("乙项数量"), third("丙项数量")], funds: [100, 100, 100, 70] });
    expect(plain(total.computed)).toBe(79.99);
  });

  test.each([
    [89.6, "良", "0.4", "优"],
    [90, "优", undefined, undefined],
    [79.99, "中", "0.01", "良"],
  ])("%d is never lifted to the next grade", (points, grade, missing, next) => {
    const { total, grade: found } = assessed({ rows: [["数量指标", "管网长度", 90, points - 10, 90]] });
    expect(plain(total.computed)).toBe(points);
    expect([found.grade, found.of, found.toNext?.points, found.toNext?.grade]).toEqual([grade, "computed", missing, next]);
  });

  test("has a grade where its whole range shares one", () => {
    const rows: readonly Row[] = [
      ["数量指标", "管网长度", "≥12公里", "12公里", 85],
      ["社会效益指标", "条件改善", "显著", "显著", 5],
    ];
    expect(assessed({ rows }).grade).toMatchObject({ grade: "优", between: null, of: "range" });
  });

  test("narrows with the band of a tier", () => {
    const rows: readonly Row[] = [
      ["数量指标", "管网长度", "≥12公里", "12公里", 70],
      ["社会效益指标", "条件改善", "效果明显", "达成年度指标", 20],
    ];
    expect(assessed({ rows }).total.range).toEqual(["96", "100"]);
  });

  test("is the stated one's grade where no indicator can be computed", () => {
    const { grade } = assessed({ rows: [["社会效益指标", "条件改善", "显著", "显著", 90, 75]], total: [100, 85] });
    expect(grade).toMatchObject({ grade: "良", of: "stated" });
  });

  test("leaves a row without weight and points out where the others fill the whole", () => {
    const bare: Row = ["质量指标", "合格率", "≥90%", "95%"];
    expect(plain(assessed({ rows: [width, bare] }).total.computed)).toBe(100);
    expect(assessed({ rows: [["数量指标", "管网长度", "≥12公里", "12公里", 80], bare] }).total).toMatchObject({
      computed: null,
      range: ["90", "100"],
    });
  });

  test("takes what a person judged, and says so", () => {
    const judged = assessed(example, [
      ...[1, 2, 3, 4].map((index) => ({ row: firstRow + index, points: exact("6.3"), reason: "佐证齐全" })),
      { row: firstRow + 5, points: zero, reason: "无佐证不予认定" },
    ]);
    expect(plain(judged.total.computed)).toBe(85.44);
    expect(explained(judged.items[1] ?? never())).toContain("人工判断得 6.30 分，理由：佐证齐全");
    expect(judged.items.every(({ blocked }) => blocked === null)).toBe(true);
  });

  test("never takes a judgement over what can be computed, nor more than the weight", () => {
    const judgements = [
      { row: firstRow, points: exact("1"), reason: "" },
      { row: firstRow + 1, points: exact("99"), reason: "" },
    ];
    expect(
      assessed(example, judgements)
        .items.slice(0, 2)
        .map(({ computed }) => plain(computed)),
    ).toEqual([52, 7]);
  });

  test("is rescaled where a person leaves rows out", () => {
    const rows: readonly Row[] = [
      ["数量指标", "管网长度", "≥12公里", "9公里", 80],
      ["社会效益指标", "就业人数", "≥10人", "不适用", 10],
    ];
    const { total, items } = assessed({ rows }, [{ row: firstRow + 1, points: null, reason: "本年未实施" }]);
    expect([plain(total.outOf), plain(total.computed)]).toEqual([100, 77.78]);
    expect(items[1]).toMatchObject({ computed: null, blocked: "excluded" });
    expect(explained(items[1] ?? never())).toContain("70 ÷ 90 × 100 = 77.78 分");
  });

  test("does not exist where a form gives no points", () => {
    const form = formOf(bookOf({ rows: [width] }));
    const assessment = assess({ ...form, kind: "target-declaration" }, assessing);
    expect(assessment.items.map(({ blocked, outOf }) => [blocked, outOf])).toEqual([["no-points-in-form", "90"]]);
    expect(assessment.total).toMatchObject({ outOf: "90", computed: null, provisional: null, range: null, stated: null });
    expect(assessment.grade).toMatchObject({ grade: null, between: null });
    expect(assess({ ...form, table: null }, assessing).total).toMatchObject({ computed: null, range: null });
  });
});

describe("formulas", () => {
  test("stand on numeric cells alone", () => {
    const rows: readonly Row[] = [
      ["数量指标", "资金金额", 43.2, 37.24, 10],
      ["数量指标", "管网长度", "≥12公里", 12, 10],
      ["质量指标", "合格率", percent(0.9), percent(0.81), 10],
      ["质量指标", "及格率", percent(0.9), 81, 10],
    ];
    const { items, execution, total } = assessed({ rows });
    expect(items.map(({ formula }) => formula)).toEqual([
      'IF(COUNT(F14,G14,H14)<3,"",ROUND(IF(MAX(G14,0)>=F14,H14,H14*MAX(G14,0)/F14),2))',
      null,
      'IF(COUNT(F16,G16,H16)<3,"",ROUND(IF(MAX(G16,0)>=F16,H16,H16*MAX(G16,0)/F16),2))',
      'IF(COUNT(F17,G17,H17)<3,"",ROUND(IF(MAX(G17,0)>=(F17*100),H17,H17*MAX(G17,0)/(F17*100)),2))',
    ]);
    expect(execution?.formula).toBe('IF(COUNT(F7,G7,H7)<3,"",ROUND(MIN(H7,H7*MAX(G7,0)/F7),2))');
    expect(total.formula).toBe("SUM(I14:I17,J7)");
  });
});

describe("laws", () => {
  const texts = fc.constantFrom(
    "≥12公里",
    "12公里",
    "≤90万元",
    "=0",
    "0起",
    "是",
    "否",
    "显著",
    "不适用",
    "80~100",
    "2025年11月底前",
    "达成年度指标",
    "≥≥98%",
    "11月底完成100%",
    "-5",
    "……",
    "/",
    "",
  );
  const values: fc.Arbitrary<CellValue> = fc.oneof(
    texts,
    fc.integer({ min: -20, max: 500 }),
    fc.double({ noNaN: true }),
    fc.constantFrom<CellValue>(null, true, { error: "#REF!" }, { uncalculated: true }),
  );
  const rows = fc.array(
    fc.tuple(
      fc.constantFrom("数量指标", "成本指标", "社会效益指标"),
      fc.constantFrom("管网长度", "事故起数", "总成本"),
      values,
      values,
      values,
      values,
    ),
    { minLength: 1, maxLength: 5 },
  );

  test("no content makes it throw; points stay within weights, the total within its range, and every score says why", () => {
    fc.assert(
      fc.property(rows, fc.array(values, { minLength: 6, maxLength: 6 }), (drawn, funds) => {
        const { items, execution, total, grade } = assessed({ rows: drawn, funds });
        for (const score of [...items, ...(execution === null ? [] : [execution])]) {
          expect(score.computed === null).toBe(score.blocked !== null);
          expect(score.steps.length).toBeGreaterThan(0);
          if (score.computed === null) continue;
          expect(compare(score.computed, zero)).toBeGreaterThanOrEqual(0);
          if (score.outOf !== null) expect(compare(score.computed, score.outOf)).toBeLessThanOrEqual(0);
        }
        if (total.range !== null) expect(compare(total.range[0], total.range[1])).toBeLessThanOrEqual(0);
        if (total.computed !== null) {
          expect(total.range).toEqual([total.computed, total.computed]);
          const parts = [...items, ...(execution === null ? [] : [execution])].map(({ computed }) => computed ?? zero);
          expect(total.computed).toBe(round(sum(parts), 2));
        }
        expect(grade.grade === null || grade.between === null).toBe(true);
      }),
      { numRuns: 300 },
    );
  });
});
