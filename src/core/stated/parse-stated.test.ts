import fc from "fast-check";

import { amountAt, amountOf } from "../amount";
import type { Cell, CellValue } from "../book";
import type { Stated } from "../value";

import { notationOf } from "./notation";
import { parseStated } from "./parse-stated";
import type { StatedContext } from "./parse-stated";

const read = (value: CellValue, format = "General", context: StatedContext = {}): Stated =>
  parseStated({ value, format } satisfies Pick<Cell, "value" | "format">, context);

/** The published vectors of the domain reference, in their own columns and order. */
const vectors: readonly (readonly [raw: string, operator: string, value: number | string | null, notation: string])[] = [
  ["≥266米", ">=", 266, ">= 266 米"],
  ["≥95%", ">=", 95, ">= 95 %"],
  ["100%", "=?", 100, "100 %"],
  ["≥100百分比", ">=", 100, ">= 100 %"],
  ["<=475元/亩", "<=", 475, "<= 475 元/亩"],
  ["≥≥98%", "ERR", 98, ">= 98 %; !doubled"],
  ["550万粒", "=?", 5500000, "5500000 粒"],
  ["854万(高标准农田建设400万元,示范建设295万元,畅通工程159万元)", "=?", 854, "854 万元"],
  ["854万854万(…)", "ERR", null, "8540000; !repeated"],
  ["0起", "=?", 0, "0 起"],
  ["显著提升", "QUAL", null, '"显著提升"'],
  ["达成预期指标", "TIER1", null, "tier 1"],
  ["部分达成年度指标并具有一定效果", "TIER2", null, "tier 2"],
  ["未达成年度指标且效果较差", "TIER3", null, "tier 3"],
  ["是", "BOOL", 1, "yes"],
  ["基本达到", "QUAL", null, '"基本达到"'],
  ["无", "NA", null, "not-applicable"],
  ["/", "NA", null, "not-applicable"],
  ["**元/人·月", "PLACEHOLDER", null, "placeholder"],
  ["(≥**%)", "PLACEHOLDER", null, "placeholder"],
  ["11月底完成100%", "MIXED", 100, "by ?-11-?; 100 %"],
  ["2021年11月30日前完成资金支付", "DATE<=", "2021-11-30", "by 2021-11-30"],
  ["1600元/亩", "=?", 1600, "1600 元/亩"],
  ["﹦ 72890 元", "=", 72890, "= 72890 元"],
  ["86%", "=?", 86, "86 %"],
  // The reference keeps 4.52 万人 as it stands; here counts are multiplied out.
  ["4.52(万人)", "=?", 4.52, "45200 人"],
  ["20集", "=?", 20, "20 集"],
  ["7.5万元/集", "=?", 7.5, "7.5 万元/集"],
  ["　15辑", "=?", 15, "15 辑"],
  ["10人次", "=?", 10, "10 人次"],
  ["✔", "TICK", 1, "tick"],
  ["一般", "QUAL", null, '"一般"'],
];

const examples: Readonly<Record<string, readonly (readonly [text: string, notation: string])[]>> = {
  "signs before a number": [
    ["≥95%", ">= 95 %"],
    ["≥ 95 %", ">= 95 %"],
    ["≧95%", ">= 95 %"],
    ["＞＝９５％", ">= 95 %"],
    [">=20平方米", ">= 20 平方米"],
    ["=>20平方米", ">= 20 平方米"],
    ["≤90万元", "<= 90 万元"],
    ["≦90万元", "<= 90 万元"],
    ["<=475元/亩", "<= 475 元/亩"],
    ["=<3%", "<= 3 %"],
    [">50厘米", "> 50 厘米"],
    ["＜5%", "< 5 %"],
    ["=100%", "= 100 %"],
    ["==100", "= 100"],
    ["﹦ 72890 元", "= 72890 元"],
    ["﹥95", "> 95"],
    ["≤0起", "<= 0 起"],
    ["≥-5%", ">= -5 %"],
    ["-5%", "-5 %"],
    ["－3.5", "-3.5"],
    ["≥≥98%", ">= 98 %; !doubled"],
    ["≥≤98%", ">= 98 %; !contradictory"],
    ["≥=95%", ">= 95 %; !doubled"],
    ["95%≥", "95 %; !trailing"],
    ["≥", '"≥"'],
  ],
  "words before a number": [
    ["不少于100人", ">= 100 人"],
    ["不低于95%", ">= 95 %"],
    ["不得低于 90 %", ">= 90 %"],
    ["不小于3米", ">= 3 米"],
    ["至少三个", ">= 3 个"],
    ["最少5次", ">= 5 次"],
    ["大于等于90%", ">= 90 %"],
    ["大于或等于90%", ">= 90 %"],
    ["大于5%", "> 5 %"],
    ["高于95%", "> 95 %"],
    ["超过100户", "> 100 户"],
    ["不超过10%", "<= 10 %"],
    ["不得超过5%", "<= 5 %"],
    ["不高于2%", "<= 2 %"],
    ["不大于50分贝", "<= 50 分贝"],
    ["至多2次", "<= 2 次"],
    ["最多3次", "<= 3 次"],
    ["小于等于5%", "<= 5 %"],
    ["小于5%", "< 5 %"],
    ["低于3%", "< 3 %"],
    ["少于10起", "< 10 起"],
    ["不足5%", "< 5 %"],
    ["控制在100万元以内", "<= 100 万元"],
    ["控制在100万元", "<= 100 万元"],
    ["控制在95%以上", ">= 95 %"],
    ["达到95%", ">= 95 %"],
    ["达到95%以上", ">= 95 %"],
    ["达100%", ">= 100 %"],
    ["未超过100万元", "<= 100 万元"],
    ["未达到60%", "< 60 %"],
    ["等于100%", "= 100 %"],
    ["约100人", "100 人"],
    ["大约3公里", "3 公里"],
    ["近100户", "100 户"],
    ["不超过95%以上", "<= 95 %; !contradictory"],
    ["最高不超过500元", "<= 500 元"],
  ],
  "words after a number": [
    ["95%以上", ">= 95 %"],
    ["90%及以上", ">= 90 %"],
    ["95%（含）以上", ">= 95 %"],
    ["90%以上（含）", ">= 90 %"],
    ["90%以上(不含)", "> 90 %"],
    ["100人以下", "<= 100 人"],
    ["3%以内", "<= 3 %"],
    ["30天以内", "<= 30 天"],
    ["30天之内", "<= 30 天"],
    ["15个工作日内", "<= 15 个工作日"],
    ["10日内完成", "<= 10 日"],
    ["100人左右", "100 人"],
    ["≥95%以上", ">= 95 %"],
    ["≤5%以内", "<= 5 %"],
  ],
  numbers: [
    ["266米", "266 米"],
    ["8535.5亩", "8535.5 亩"],
    ["1,234.5万元", "1234.5 万元"],
    ["1,000,000元", "1000000 元"],
    ["１，２３４人", "1234 人"],
    ["0", "0"],
    ["0.5", "0.5"],
    [".5", "0.5"],
    ["100", "100"],
    ["1000.00", "1000"],
    ["-12.5", "-12.5"],
    ["12 000", '12; "000"'],
    ["007", '"007"'],
    ["123456789012345678", '"123456789012345678"'],
    ["1.2.3", '"1.2.3"'],
    ["138-0000-0000", '"138-0000-0000"'],
    ["0578-12345678", '"0578-12345678"'],
  ],
  "Chinese numerals": [
    ["十二个", "12 个"],
    ["一百二十人", "120 人"],
    ["一百零五户", "105 户"],
    ["一千二百亩", "1200 亩"],
    ["两座", "2 座"],
    ["两千三百人", "2300 人"],
    ["三万亩", "30000 亩"],
    ["一万二千元", "12000 元"],
    ["三年", "3 年"],
    ["一次", "1 次"],
    ["百分之九十五", "95 %"],
    ["百分之95以上", ">= 95 %"],
    ["百分之百", "100 %"],
    ["三分之一", "33.333333333333333333333333333333 %"],
    ["千分之三", "3 ‰"],
    ["九成以上", ">= 90 %"],
    ["至少十五个", ">= 15 个"],
    ["二十五公里", "25 公里"],
    ["三点五公里", "3.5 公里"],
    ["壹佰贰拾人", "120 人"],
    ["一般", '"一般"'],
    ["统一", '"统一"'],
    ["一次性", '"一次性"'],
    ["十分满意", '"十分满意"'],
    ["万无一失", '"万无一失"'],
    ["零事故", '"零事故"'],
    ["第一", '"第一"'],
  ],
  "万 and 亿": [
    ["550万粒", "5500000 粒"],
    ["3万亩", "30000 亩"],
    ["1.2万人次", "12000 人次"],
    ["1亿元", "1 亿元"],
    ["1.2亿元", "1.2 亿元"],
    ["854万元", "854 万元"],
    ["854万", "8540000"],
    ["3千万元", "3000 万元"],
    ["5百万元", "500 万元"],
    ["5千元", "5000 元"],
    ["1万2千人", "12000 人"],
    ["1亿5000万元", "150000000 元"],
    ["3万千瓦", "30000 千瓦"],
    ["5千克", "5 千克"],
    ["100万美元", "1000000 美元"],
    ["5 万 元", "5 万元"],
  ],
  units: [
    ["20集", "20 集"],
    ["　15辑", "15 辑"],
    ["10人次", "10 人次"],
    ["1600元/亩", "1600 元/亩"],
    ["7.5万元/集", "7.5 万元/集"],
    ["500元/人·月", "500 元/人·月"],
    ["500元/人/月", "500 元/人/月"],
    ["500 元 / 亩", "500 元/亩"],
    ["5元每亩", "5 元/亩"],
    ["每亩1600元", "1600 元/亩"],
    ["每人每月500元", "500 元/人/月"],
    ["3000元／人", "3000 元/人"],
    ["20㎡", "20 m2"],
    ["20m²", "20 m2"],
    ["500mg/L", "500 mg/L"],
    ["10kW", "10 kW"],
    ["36个月", "36 个月"],
    ["5个工作日", "5 个工作日"],
    ["20台(套)", "20 台"],
    ["3个村", "3 个村"],
    ["12个行政村", "12 个行政村"],
    ["20所学校", "20 所学校"],
    ["4.52(万人)", "45200 人"],
    ["4.52（万人）", "45200 人"],
    ["100（%）", "100 %"],
    ["5.5(万元/亩)", "5.5 万元/亩"],
    ["100（公里）", "100 公里"],
    ["2人·月", "2 人·月"],
    ["¥100万元", "100 万元"],
    ["人民币100万元", "100 万元"],
    ["5A级景区", '"5A级景区"'],
    ["4A景区", '"4A景区"'],
    ["G318线", '"G318线"'],
    ["5G基站", '"5G基站"'],
    ["3号桥", '"3号桥"'],
    ["第3批", '"第3批"'],
  ],
  shares: [
    ["100%", "100 %"],
    ["95.5％", "95.5 %"],
    ["≥100百分比", ">= 100 %"],
    ["5‰", "5 ‰"],
    ["5个百分点", "5 百分点"],
    ["5百分点", "5 百分点"],
  ],
  intervals: [
    ["80%-90%", "80..90 %"],
    ["80%—90%", "80..90 %"],
    ["80%~90%", "80..90 %"],
    ["80%～90%", "80..90 %"],
    ["80~90", "80..90"],
    ["80至90", "80..90"],
    ["80%至90%", "80..90 %"],
    ["80到90天", "80..90 天"],
    ["[80,90]", "80..90"],
    ["(80%,90%]", "80..90 %"],
    ["[80%，90%)", "80..90 %"],
    ["80-90%", "80..90 %"],
    ["3-5万元", "3..5 万元"],
    ["3万-5万元", "3..5 万元"],
    ["3万元-5万元", "3..5 万元"],
    ["90%-80%", "80..90 %"],
    ["80%≤X<90%", "80..90 %"],
    ["80%≤满意度<90%", "80..90 %"],
    ["≥80%且≤90%", "80..90 %"],
    ["≥80%,≤90%", "80..90 %"],
    ["不低于80%，不高于90%", "80..90 %"],
    ["±5%", "-5..5 %"],
    ["100±5", "95..105"],
  ],
  dates: [
    ["2021年11月30日前", "by 2021-11-30"],
    ["2021年11月30日前完成资金支付", "by 2021-11-30"],
    ["2021年11月30日之前", "by 2021-11-30"],
    ["2021年11月30日", "by 2021-11-30"],
    ["2021 年 11 月 30 日 前", "by 2021-11-30"],
    ["11月底前", "by ?-11-?"],
    ["11月底前完成", "by ?-11-?"],
    ["12月底之前完成", "by ?-12-?"],
    ["每年12月底前", "by ?-12-?"],
    ["2022年12月", "by 2022-12-?"],
    ["2022年03月05日", "by 2022-3-5"],
    ["2022年12月底", "by 2022-12-?"],
    ["2022.12.31前", "by 2022-12-31"],
    ["2022.12.31", "by 2022-12-31"],
    ["2022-12-31", "by 2022-12-31"],
    ["2022/12/31", "by 2022-12-31"],
    ["2022/12", "by 2022-12-?"],
    ["2022-12", "by 2022-12-?"],
    ["2022.12", "2022.12"],
    ["2022.12前", "by 2022-12-?"],
    ["年底前", "by ?-12-?"],
    ["年底前完成", "by ?-12-?"],
    ["2022年底前完成", "by 2022-12-?"],
    ["2022年年底前", "by 2022-12-?"],
    ["2022年内", "by 2022-12-?"],
    ["2022年", "by 2022-?-?"],
    ["2022年度", "by 2022-?-?"],
    ["12月", "by ?-12-?"],
    ["11月30日", "by ?-11-30"],
    ["10号前", "by ?-?-10"],
    ["每月15日前", "by ?-?-15"],
    ["12月上旬", "by ?-12-10"],
    ["12月中旬前", "by ?-12-20"],
    ["12月初", '"12月初"'],
    ["22年12月底前", "by 2022-12-?"],
    ["二〇二二年十二月", "by 2022-12-?"],
    ["十二月底前", "by ?-12-?"],
    ["三季度末前", "by ?-9-?"],
    ["第四季度", "by ?-12-?"],
    ["上半年", "by ?-6-?"],
    ["2022年上半年", "by 2022-6-?"],
    ["≤2022年12月", "by 2022-12-?"],
    ["不晚于2022年12月31日", "by 2022-12-31"],
    ["早于11月", "by ?-11-?"],
    ["截至2022年12月31日", "by 2022-12-31"],
    ["2022年12月竣工验收", "by 2022-12-?"],
    ["于2022年5月完成", "by 2022-5-?"],
    ["2022年13月", '"2022年13月"; !noSuchDate'],
    ["2月30日前", '"2月30日前"; !noSuchDate'],
    ["2023年2月29日", '"2023年2月29日"; !noSuchDate'],
    ["2024年2月29日", "by 2024-2-29"],
    ["当年完成", '"当年完成"'],
    ["20年", "20 年"],
    ["≥20年", ">= 20 年"],
    ["≤12月", "<= 12 月"],
    ["2022年农业生产", '"2022年农业生产"'],
    ["严格按照2022年度计划执行", '"严格按照2022年度计划执行"'],
  ],
  "spans of dates": [
    ["2022年3月-2022年11月", "2022-3-?..2022-11-?"],
    ["2022年3月至2022年11月", "2022-3-?..2022-11-?"],
    ["2022年3月1日至5月31日", "2022-3-1..2022-5-31"],
    ["2022年3月1日-5日", "2022-3-1..2022-3-5"],
    ["2022年1—12月", "2022-1-?..2022-12-?"],
    ["3-11月", "?-3-?..?-11-?"],
    ["3月-11月", "?-3-?..?-11-?"],
    ["2022-2023年", "2022-?-?..2023-?-?"],
    ["2021年-2025年", "2021-?-?..2025-?-?"],
    ["2022.01-2022.12", "2022-1-?..2022-12-?"],
    ["2022.1.1-2022.12.31", "2022-1-1..2022-12-31"],
  ],
  "lists and mixtures": [
    ["11月底完成100%", "by ?-11-?; 100 %"],
    ["11月底 完成100%", "by ?-11-?; 100 %"],
    ["2022年11月完成100%", "by 2022-11-?; 100 %"],
    ["道路3公里;桥2座", "3 公里; 2 座"],
    ["道路3公里；桥2座", "3 公里; 2 座"],
    ["道路3公里\n桥2座", "3 公里; 2 座"],
    ["道路3公里 桥2座", "3 公里; 2 座"],
    ["道路3公里、桥2座", "3 公里; 2 座"],
    ["新建道路3公里，受益群众200人", "3 公里; 200 人"],
    ["1.道路3公里；2.桥2座", "3 公里; 2 座"],
    ["1、道路3公里；2、桥2座", "3 公里; 2 座"],
    ["①道路3公里②桥2座", "3 公里; 2 座"],
    ["(一)道路3公里(二)桥2座", "3 公里; 2 座"],
    ["（1）道路3公里；（2）桥2座", "3 公里; 2 座"],
    ["100%、95%", "100 %; 95 %"],
    ["12 34", "12; 34"],
    ["完成5000亩", "5000 亩"],
    ["已完成100%", "100 %"],
    ["实际完成5000亩", "5000 亩"],
    ["100%完成", "100 %"],
    ["共3个", "3 个"],
    ["数量：100亩", "100 亩"],
    ["满意度≥90%", ">= 90 %"],
    ["群众满意度达到95%以上", ">= 95 %"],
    ["验收合格率100%", "100 %"],
    ["受益人数不少于200人", ">= 200 人"],
    ["建设高标准农田5000亩", '"建设高标准农田"; 5000 亩'],
    ["5000亩高标准农田", '5000 亩; "高标准农田"'],
    ["户均增收3000元", '"户均增收"; 3000 元'],
    ["提高5个百分点", '"提高"; 5 百分点'],
    ["下降5%", '"下降"; 5 %'],
    ["1(执行率)", "1"],
    ["100%(已完成)", "100 %"],
    ["854万(高标准农田建设400万元,示范建设295万元,畅通工程159万元)", "854 万元"],
    ["854万854万(…)", "8540000; !repeated"],
    ["100%100%", "100 %; !repeated"],
    ["3公里3公里", "3 公里; !repeated"],
  ],
  tiers: [
    ["达成预期指标", "tier 1"],
    ["达成年度指标", "tier 1"],
    ["达成", "tier 1"],
    ["达成目标", "tier 1"],
    ["已达成预期指标", "tier 1"],
    ["全部达成年度目标", "tier 1"],
    ["部分达成年度指标并具有一定效果", "tier 2"],
    ["部分达成预期指标，并具有一定效果", "tier 2"],
    ["部分达成年度指标\n并具有一定效果", "tier 2"],
    ["部分达成", "tier 2"],
    ["未达成年度指标且效果较差", "tier 3"],
    ["未达成预期指标且效果较差。", "tier 3"],
    ["未达成", "tier 3"],
    ["基本达成目标", "tier 1"],
    ["部分实现目标", "tier 2"],
    ["实现目标程度较低", "tier 3"],
    ["达成预期指标(100%)", "tier 1"],
    ["达成预期指标100%", "tier 1; 100 %"],
    ["基本达到", '"基本达到"'],
    ["基本达成", '"基本达成"'],
    ["显著提升", '"显著提升"'],
    ["良好", '"良好"'],
  ],
  "yes, no, ticks": [
    ["是", "yes"],
    ["是。", "yes"],
    ["否", "no"],
    ["有", '"有"'],
    ["完成", '"完成"'],
    ["合格", '"合格"'],
    ["✔", "tick"],
    ["√", "tick"],
    ["☑", "tick"],
    ["（√）", "tick"],
  ],
  "not filled, not applicable": [
    ["**", "placeholder"],
    ["***", "placeholder"],
    ["≥**%", "placeholder"],
    ["(≥**%)", "placeholder"],
    ["**元/人·月", "placeholder"],
    ["XX", "placeholder"],
    ["××", "placeholder"],
    ["xx", "placeholder"],
    ["X", "placeholder"],
    ["≥XX%", "placeholder"],
    ["XX个", "placeholder"],
    ["……", "placeholder"],
    ["…", "placeholder"],
    ["____", "placeholder"],
    ["□□", "placeholder"],
    ["XX村道路硬化", 'placeholder; "道路硬化"'],
    ["待定", "placeholder"],
    ["是/否", "placeholder"],
    ["？", "placeholder"],
    ["无", "not-applicable"],
    ["/", "not-applicable"],
    ["／", "not-applicable"],
    ["—", "not-applicable"],
    ["——", "not-applicable"],
    ["-", "not-applicable"],
    ["不适用", "not-applicable"],
    ["不涉及", "not-applicable"],
    ["N/A", "not-applicable"],
  ],
  text: [
    ["显著提升", '"显著提升"'],
    ["严格执行相关制度规定", '"严格执行相关制度规定"'],
    ["在项目计划完成时间内完成", '"在项目计划完成时间内完成"'],
    ["高标准农田2022", '"高标准农田2022"'],
    ["2022高标准农田", '"2022高标准农田"'],
    ["项目2", '"项目2"'],
    ["效果明显", '"效果明显"'],
    ["高", '"高"'],
    ["1/2", '"1/2"'],
    ["100/200", '"100/200"'],
    ["8:30", '"8:30"'],
    ["1:3", '"1:3"'],
    ["3×5米", '"3×5米"'],
    ["超过预期", '"超过预期"'],
    ["%", '"%"'],
    ["万元", '"万元"'],
    ["元/亩", '"元/亩"'],
    ["[已隐去]", '"[已隐去]"'],
  ],
};

describe("the published vectors", () => {
  test.each(vectors)("reads %j (%s %s)", (raw, _operator, _value, notation) => {
    expect(notationOf(read(raw))).toBe(notation);
  });

  test("reads 1 in a rate cell as the whole", () => {
    expect(notationOf(read(1, "General", { expects: "rate" }))).toBe("100 % (fraction)");
  });
});

describe.each(Object.entries(examples))("%s", (_group, group) => {
  test.each(group)("reads %j", (text, notation) => {
    expect(notationOf(read(text))).toBe(notation);
  });

  test("keeps the raw text", () => {
    for (const [text] of group) expect(read(text).raw).toBe(text);
  });
});

describe("cells that hold no text", () => {
  test.each<[CellValue, string, string, string]>([
    [null, "General", "", "blank"],
    ["", "General", "", "blank"],
    ["　\n ", "General", "　\n ", "blank"],
    [true, "General", "TRUE", "yes"],
    [false, "General", "FALSE", "no"],
    [{ error: "#DIV/0!" }, "General", "#DIV/0!", "!error"],
    [{ uncalculated: true }, "General", "", "!uncalculated"],
    [95, "General", "95", "95"],
    [0.1 + 0.2, "General", "0.3", "0.3"],
    [0.862, "0%", "86%", "86.2 % (format)"],
    [0.862, "0.00%", "86.20%", "86.2 % (format)"],
    [1, "0.00%", "100.00%", "100 % (format)"],
    [-0.05, "0%", "-5%", "-5 % (format)"],
    [1234567.891, "#,##0.00", "1,234,567.89", "1234567.891"],
    [0.862, "# ?/?", "0.862", "0.862"],
    [8.40812, '0.00"万元"', "8.41万元", "8.40812 万元"],
    [300000, '#,##0"亩"', "300,000亩", "300000 亩"],
    [95, '"≥"0"%"', "≥95%", ">= 95 %"],
    [0.95, '"≥"0%', "≥95%", ">= 95 % (format)"],
    [44895, 'yyyy"年"m"月"d"日"', "2022年11月30日", "by 2022-11-30"],
    [44895, 'yyyy"年"m"月"', "2022年11月", "by 2022-11-?"],
    [44895, 'm"月"d"日"', "11月30日", "by ?-11-30"],
    [44895, '[$-804]yyyy"年"m"月"d"日";@', "2022年11月30日", "by 2022-11-30"],
    [44895, "yyyy/m/d", "2022/11/30", "by 2022-11-30"],
    [44895, "yyyy-mm-dd", "2022-11-30", "by 2022-11-30"],
    [44895, "mm-dd-yy", "2022/11/30", "by 2022-11-30"],
    [0.5, "h:mm", "12:00", '"12:00"'],
  ])("reads %j as %s", (value, format, raw, notation) => {
    const stated = read(value, format);
    expect(stated.raw).toBe(raw);
    expect(notationOf(stated)).toBe(notation);
  });

  test("counts the days of the 1904 system", () => {
    expect(notationOf(read(43433, "yyyy/m/d", { dateSystem: 1904 }))).toBe("by 2022-11-30");
  });
});

describe("columns beside the value", () => {
  test.each<[CellValue, StatedContext, string]>([
    [95, { comparatorCell: "≥", unitCell: "%" }, ">= 95 %"],
    ["95", { comparatorCell: "=", unitCell: "%" }, "= 95 %"],
    [72890, { comparatorCell: "﹦", unitCell: "元" }, "= 72890 元"],
    [95, { comparatorCell: "大于等于", unitCell: "百分比" }, ">= 95 %"],
    [95, { comparatorCell: "≥(大于等于)" }, ">= 95"],
    [95, { comparatorCell: "正向指标" }, "95"],
    [95, { comparatorCell: "反向指标" }, "95"],
    [95, { comparatorCell: "定性" }, "95"],
    [95, { comparatorCell: 1 }, "95"],
    [95, { unitCell: "/" }, "95"],
    [100, { unitCell: "百分号" }, "100 %"],
    [4.52, { unitCell: "万人" }, "45200 人"],
    [5, { unitCell: "万元" }, "5 万元"],
    [20, { unitCell: "(万元)" }, "20 万元"],
    [20, { unitCell: "单位:万元" }, "20 万元"],
    ["854万", { unitCell: "元" }, "8540000 元"],
    ["854万", { unitCell: "万元" }, "854 万元"],
    ["5万", { unitCell: "万亩" }, "50000 亩"],
    ["5万亩", { unitCell: "万亩" }, "50000 亩"],
    ["5公里", { unitCell: "米" }, "5 公里"],
    ["5公里", { unitCell: "人" }, "5 公里; !unitColumn"],
    ["80-90", { unitCell: "%" }, "80..90 %"],
    ["≥95%", { comparatorCell: "≥", unitCell: "%" }, ">= 95 %"],
    ["≥95%", { comparatorCell: "≤", unitCell: "%" }, ">= 95 %; !contradictory"],
    ["显著提升", { comparatorCell: "定性", unitCell: "无" }, '"显著提升"'],
    ["**", { comparatorCell: "≥", unitCell: "%" }, "placeholder"],
    [null, { comparatorCell: "≥", unitCell: "%" }, "blank"],
  ])("reads %j beside %j", (value, context, notation) => {
    expect(notationOf(read(value, "General", context))).toBe(notation);
  });
});

describe("rate cells", () => {
  test.each<[CellValue, string, string]>([
    [1, "General", "100 % (fraction)"],
    [0.862, "General", "86.2 % (fraction)"],
    ["0.862", "General", "86.2 % (fraction)"],
    ["1(执行率)", "General", "100 % (fraction)"],
    [0, "General", "0 % (fraction)"],
    [1.05, "General", "105 % (fraction)"],
    [86.2, "General", "86.2"],
    [-0.5, "General", "-0.5"],
    [0.862, "0.00%", "86.2 % (format)"],
    ["86.2%", "General", "86.2 %"],
    ["100.00%", "General", "100 %"],
  ])("reads %j formatted %s", (value, format, notation) => {
    expect(notationOf(read(value, format, { expects: "rate" }))).toBe(notation);
  });
});

describe("laws", () => {
  const units = fc.constantFrom("%", "米", "亩", "公里", "元", "人次", "元/亩", "个", "元/人·月");
  const signs = fc.constantFrom("", "≥", "≤", ">", "<", "=", ">=", "<=");
  const decimals = fc
    .tuple(fc.integer({ min: 0, max: 9_999_999 }), fc.integer({ min: 0, max: 999 }))
    .map(([whole, part]) => (part === 0 ? String(whole) : `${whole}.${part}`));
  const wide = (text: string): string => text.replace(/[!-~]/g, (character) => String.fromCharCode(character.charCodeAt(0) + 0xfee0));
  const pieces = fc.constantFrom(
    "≥",
    "<=",
    "不少于",
    "以上",
    "1",
    "23",
    ".",
    "%",
    "万",
    "元",
    "/",
    "年",
    "2022",
    "12",
    "月",
    "日",
    "底",
    "前",
    "-",
    "~",
    "(",
    ")",
    ";",
    ",",
    " ",
    "\n",
    "**",
    "达成",
    "每",
    "亩",
    "百",
    "十二",
    "分之",
    "±",
    "第",
    "约",
    "完成",
    "道路",
    "①",
    ":",
  );

  test("reads any text and any number without throwing", () => {
    const anything = fc.oneof(
      fc.string({ unit: "binary" }),
      fc.string({ unit: "grapheme" }),
      fc.array(pieces).map((parts) => parts.join("")),
    );
    fc.assert(
      fc.property(
        anything,
        fc.constantFrom<StatedContext>({}, { expects: "rate" }, { comparatorCell: "≥", unitCell: "万元" }),
        (text, context) => read(text, "General", context).raw === text,
      ),
      { numRuns: 5000 },
    );
    fc.assert(
      fc.property(
        fc.double(),
        fc.constantFrom("General", "0.00%", "yyyy/m/d", "#,##0", '0"个"'),
        (number, format) => typeof read(number, format).raw === "string",
      ),
    );
    fc.assert(
      fc.property(fc.string(), fc.double(), (format, number) => typeof read(number, format).raw === "string"),
      { numRuns: 2000 },
    );
  });

  test("any text may stand beside any text", () => {
    fc.assert(
      fc.property(
        fc.string({ unit: "grapheme" }),
        fc.string({ unit: "grapheme" }),
        (comparatorCell, unitCell) => read(5, "General", { comparatorCell, unitCell }).values.length === 1,
      ),
    );
  });

  test("full width says what half width says", () => {
    fc.assert(
      fc.property(
        signs,
        decimals,
        units,
        (sign, digits, unit) => notationOf(read(wide(sign + digits + unit))) === notationOf(read(sign + digits + unit)),
      ),
    );
    fc.assert(
      fc.property(
        fc.array(pieces),
        (parts) =>
          notationOf({ ...read(wide(parts.join(""))), problems: [] }).replaceAll(/"[^"]*"/g, "") ===
          notationOf({ ...read(parts.join("")), problems: [] }).replaceAll(/"[^"]*"/g, ""),
      ),
    );
  });

  test("blanks around signs and units say nothing", () => {
    fc.assert(
      fc.property(
        signs,
        decimals,
        units,
        fc.constantFrom(" ", "  ", "　", "\u00a0", "\n"),
        (sign, digits, unit, gap) => notationOf(read([sign, digits, ...unit].join(gap))) === notationOf(read(sign + digits + unit)),
      ),
    );
  });

  test("a number with its unit gives back its amount", () => {
    fc.assert(
      fc.property(fc.double({ min: 0, max: 1e9, noNaN: true }), units, (number, unit) => {
        const amount = amountOf(Math.round(number * 1e4) / 1e4);
        const [value] = read(`${amount ?? ""}${unit}`).values;
        return value?.kind === "quantity" && value.amount === amount && value.unit === unit;
      }),
    );
    fc.assert(
      fc.property(decimals, (digits) => {
        const [value] = read(digits.replace(/\B(?=(\d{3})+(?!\d)(?=\.|$))/g, ",")).values;
        return value?.kind === "quantity" && value.amount === amountAt(digits);
      }),
    );
  });

  test("a word before or after a number says what its sign says", () => {
    const alike: readonly (readonly [sign: string, before: string, after: string | null])[] = [
      ["≥", "不少于", "以上"],
      ["≥", "不低于", "及以上"],
      ["≤", "不超过", "以内"],
      ["≤", "不高于", "以下"],
      [">", "超过", null],
      ["<", "低于", null],
      ["=", "等于", null],
    ];
    fc.assert(
      fc.property(fc.constantFrom(...alike), decimals, units, ([sign, before, after], digits, unit) => {
        const expected = notationOf(read(sign + digits + unit));
        return (
          notationOf(read(before + digits + unit)) === expected && (after === null || notationOf(read(digits + unit + after)) === expected)
        );
      }),
    );
  });

  test("reads long texts in linear time", () => {
    const parts = [
      "1",
      "(",
      "不少于",
      "≥",
      "*",
      "一",
      "2022年",
      "12月",
      "3-",
      "1,",
      "每亩",
      "80%-",
      "(1",
      "3公里",
      "以上",
      "1万2千",
      "…",
      "80%≤",
      "三季度",
      "达成",
      "第1",
    ];
    for (const part of parts) read(part.repeat(50_000 / part.length));
  });
});
