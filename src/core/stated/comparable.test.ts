import type { CellValue } from "../book";
import type { Stated } from "../value";

import { comparable, comparableRange, isMessage } from "./comparable";
import { parseStated } from "./parse-stated";

const read = (value: CellValue): Stated => parseStated({ value, format: "General" });

describe("comparable", () => {
  test.each<[CellValue, CellValue, string]>([
    ["≥50个", "50", "50 50 个"],
    ["≥50个", "≥50个", "50 50 个"],
    ["≥100百分比", "100", "100 100 %"],
    ["=72890元", "72890", "72890 72890 元"],
    [43.2, 37.24, "43.2 37.24"],
    [50, "45个", "50 45 个"],
    ["100", "100%", "100 100 %"],
    [1, "95%", "100 95 %"],
    ["≥≥98%", "98%", "98 98 %"],
    ["20万元", "195000元", "20 19.5 万元"],
    ["1亿元", "9000万元", "1 0.9 亿元"],
    ["20万元", "19.5", "20 19.5 万元"],
    ["1600元/亩", "0.16万元/亩", "1600 1600 元/亩"],
    ["500元/人·月", "500元/月·人", "500 500 元/人·月"],
    ["550万粒", "540万粒", "5500000 5400000 粒"],
    ["550万粒", 5500000, "5500000 5500000 粒"],
    ["3公里", "3200米", "3 3.2 公里"],
    ["3千米", "3公里", "3 3 千米"],
    ["10公顷", "150亩", "10 10 公顷"],
    ["5吨", "4500公斤", "5 4.5 吨"],
    ["30天", "28日", "30 28 天"],
    ["1年", "12个月", "1 1 年"],
    ["5‰", "0.5%", "5 5 ‰"],
    ["2个百分点", "2%", "2 2 百分点"],
    ["100人", "98名", "100 98 人"],
    ["3个村", "3个", "3 3 个村"],
    ["0起", 1, "0 1 起"],
    ["100人", 0, "100 0 人"],
    ["1000人", 3, "1000 3 人"],
  ])("brings %j and %j together", (target, actual, expected) => {
    const found = comparable(read(target), read(actual));
    expect(isMessage(found) ? found.message : [found.target, found.actual, found.unit].filter((part) => part !== null).join(" ")).toBe(
      expected,
    );
  });

  test.each<[CellValue, CellValue, string]>([
    ["≥95%", 1, "95 100"],
    ["≥95%", 0.98, "95 98"],
    ["≥95%", 96, "95 96"],
    ["≥95%", 0, "95 0"],
    ["≤5%", 3, "5 3"],
    ["≤2%", 0.5, "value.percentUnclear"],
    ["≥95%", 1.2, "value.percentUnclear"],
    [0.95, 95, "value.percentUnclear"],
  ])("a bare number beside %j: %j", (target, actual, expected) => {
    const found = comparable(read(target), read(actual));
    expect(isMessage(found) ? found.message : `${found.target} ${found.actual}`).toBe(expected);
  });

  test.each<[CellValue, CellValue, string]>([
    ["5户", "5人", "unitMismatch"],
    ["5个", "5件", "unitMismatch"],
    ["2个月", "60天", "unitMismatch"],
    ["100人次", "100人", "unitMismatch"],
    ["3个村", "3个乡", "unitMismatch"],
    ["550万粒", 550, "scaleUnclear"],
    ["20万元", 195000, "scaleUnclear"],
    ["854万854万", "854万", "noQuantity"],
    ["11月底完成100%", "100%", "noQuantity"],
    ["建设高标准农田5000亩", "5000亩", "noQuantity"],
    ["显著提升", "显著提升", "noQuantity"],
    ["100%", "", "noQuantity"],
    ["80%-90%", "85%", "noQuantity"],
  ])("does not compare %j with %j: %s", (target, actual, reason) => {
    expect(comparable(read(target), read(actual))).toMatchObject({ message: `value.${reason}` });
  });

  test("says whose cell is no quantity", () => {
    expect(comparable(read("显著提升"), read("5"))).toMatchObject({ data: { side: "target", text: "显著提升" } });
    expect(comparable(read("5"), read("显著提升"))).toMatchObject({ data: { side: "actual" } });
  });
});

describe("comparableRange", () => {
  test.each<[CellValue, CellValue, string]>([
    ["80%-90%", "85%", "80..90 85 %"],
    ["80%-90%", 0.85, "80..90 85 %"],
    ["80-90", 85, "80..90 85"],
    ["3-5公里", "4200米", "3..5 4.2 公里"],
  ])("brings %j and %j together", (target, actual, expected) => {
    const found = comparableRange(read(target), read(actual));
    expect(
      isMessage(found)
        ? found.message
        : `${found.from}..${found.to} ${[found.actual, found.unit].filter((part) => part !== null).join(" ")}`,
    ).toBe(expected);
  });

  test("wants an interval and a quantity", () => {
    expect(comparableRange(read("80%"), read("85%"))).toMatchObject({ message: "value.noQuantity", data: { side: "target" } });
    expect(comparableRange(read("80%-90%"), read("良好"))).toMatchObject({ message: "value.noQuantity", data: { side: "actual" } });
  });
});
