import { bookOf, sheetOf } from "./grid";
import { read, share } from "./reading";

/** A form of one row: level 2, name, target and actual as written, weight 12. */
const form = (level1: string, level2: string, name: string, target: string, actual: string): string => `
项目支出绩效自评表
（2025年度）
项目名称||示例水利项目
主管部门||示例县水利局|||实施单位|示例镇人民政府
项目资金（万元）||||年初预算数|全年预算数|全年执行数|分值|执行率||得分
||年度资金总额||100|100|100|10|100%||10
绩效指标|一级指标|二级指标|三级指标||年度指标值|实际完成值|分值|得分|偏差原因分析及改进措施
|${level1}|${level2}|${name}||${target}|${actual}|12||
`;

function pointsOf(level1: string, level2: string, name: string, target: string, actual: string): number | null {
  const item = read(bookOf(sheetOf(form(level1, level2, name, target, actual)))).forms[0]?.assessment.items[0];
  if (item === undefined) throw new Error("no row was read");
  return item.computed === null ? null : Number(item.computed);
}

describe("quantities", () => {
  test.each([
    ["≥5公里", "5.2公里", 12],
    ["不少于5公里", "4公里", share(12, 4, 5)],
    ["5公里", "5000米", 12],
    ["5000米", "4公里", share(12, 4000, 5000)],
    ["≧100人", "99.5", share(12, 99.5, 100)],
    [">=100", "100", 12],
    ["大于等于100人", "60人", share(12, 60, 100)],
    ["=35户", "34户", share(12, 34, 35)],
    ["三座", "2座", share(12, 2, 3)],
    ["2座（示例村、示范村各1座）", "2座", 12],
    ["120台（套）", "90台", share(12, 90, 120)],
    ["1,200米", "900米", share(12, 900, 1200)],
    ["≥1.2万亩", "9000亩", share(12, 9000, 12_000)],
    ["≥3万元", "25000元", share(12, 25_000, 30_000)],
    ["1次", "1次", 12],
    ["12次/年", "9次", share(12, 9, 12)],
    ["100户", "已完成100户", 12],
    ["达到10年一遇", "达到10年一遇", 12],
    ["5-8公里", "6公里", 12],
    ["5-8公里", "4公里", share(12, 4, 5)],
    ["≥100人", "0", 0],
    ["≥100人", "-5", 0],
  ] as const)("%s, %s", (target, actual, points) => {
    expect(pointsOf("产出指标", "数量指标", "示例数量", target, actual)).toBe(points);
  });
});

describe("shares", () => {
  test.each([
    ["100%以上", "100%", 12],
    ["≥95%", "0.96 [0%]", 12],
    ["≥95%", "0.92", share(12, 92, 95)],
    ["≥95%", "92", share(12, 92, 95)],
    ["95", "96", 12],
    ["95", "94%", share(12, 94, 95)],
    ["0.95 [0%]", "90%", share(12, 90, 95)],
    ["100%", "1", 12],
    ["不低于90%", "45%", share(12, 45, 90)],
    ["九成", "95%", 12],
  ] as const)("%s, %s", (target, actual, points) => {
    expect(pointsOf("产出指标", "质量指标", "示例合格率", target, actual)).toBe(points);
  });
});

describe("where less is better", () => {
  test.each([
    ["成本指标", "示例造价", "≤200万元", "165万元", 12],
    ["成本指标", "示例造价", "20万元以内", "25万元", share(12, 20, 25)],
    ["成本指标", "示例造价", "100万元", "120万元", share(12, 100, 120)],
    ["成本指标", "示例造价", "≤1.2亿元", "12500万元", share(12, 12_000, 12_500)],
    ["成本指标", "示例成本控制率", "≤100%", "98.5%", 12],
    ["成本指标", "示例成本节约率", "5%", "4%", share(12, 4, 5)],
    ["时效指标", "示例工期", "≤30天", "40天", share(12, 30, 40)],
    ["质量指标", "群众投诉次数", "3次", "4次", share(12, 3, 4)],
    ["质量指标", "安全事故起数", "0起", "0起", 12],
    ["质量指标", "安全事故起数", "0起", "1起", 0],
    ["质量指标", "污染治理达标率", "90%", "81%", share(12, 81, 90)],
  ] as const)("%s %s: %s, %s", (level2, name, target, actual, points) => {
    expect(pointsOf("产出指标", level2, name, target, actual)).toBe(points);
  });
});

describe("dates kept earn all; late ones a person judges", () => {
  test.each([
    ["2025年12月底前", "2025年11月20日", 12],
    ["2025年12月底前", "2025年12月31日", 12],
    ["2025年10月31日前", "2025年11月5日", null],
    ["11月底前", "2025年10月", 12],
    ["2025年底前", '45992 [yyyy"年"m"月"d"日"]', 12],
    ["2025年12月底前", "完成", null],
  ] as const)("%s, %s", (target, actual, points) => {
    expect(pointsOf("产出指标", "时效指标", "示例完工时间", target, actual)).toBe(points);
  });
});

describe("no number is found where none follows", () => {
  test.each([
    ["是", "是"],
    ["零事故", "零事故"],
    ["健全", "健全"],
    ["达到III类", "III类"],
    ["显著提升", "达成年度指标"],
    ["98%", "未统计"],
    ["98%", "/"],
    ["/", "/"],
    ["100%", "基本完成"],
    ["2套；3台", "2套；3台"],
    ["≥XX人", "100人"],
    ["每月不少于2次", "24次"],
    ["100人", "100元"],
    ["≥5公里", "#REF!"],
    ["≥5公里", "=SUM(A1:A2)"],
  ] as const)("%s, %s", (target, actual) => {
    expect(pointsOf("产出指标", "数量指标", "示例情况", target, actual)).toBeNull();
  });
});
