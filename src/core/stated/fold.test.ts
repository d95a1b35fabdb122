import fc from "fast-check";

import { fold } from "./fold";

describe("fold", () => {
  test.each([
    ["项目名称", "项目名称"],
    ["　项 目\n名　称：", "项目名称:"],
    ["（Ａ／Ｂ）", "(A/B)"],
    ["〔2020〕【年度】[x]", "(2020)(年度)(x)"],
    ["≧９５％", "≥95%"],
    ["＝＞", "=>"],
    ["﹦", "="],
    ["80—90–95−1", "80-90-95-1"],
    ["80～90", "80~90"],
    ["元/人•月", "元/人·月"],
    ["全年\r\n预算数\u200b", "全年预算数"],
    ["㎡", "m2"],
    ["⼀级指标", "一级指标"],
    ["“绩效”", '"绩效"'],
    ["", ""],
  ])("folds %j to %j", (text, folded) => {
    expect(fold(text)).toBe(folded);
  });

  test("hands back a plain text itself", () => {
    const text = "一级指标(50分)";
    expect(fold(text)).toBe(text);
  });

  test("changes nothing the second time", () => {
    fc.assert(
      fc.property(fc.oneof(fc.string({ unit: "binary" }), fc.string({ unit: "grapheme" })), (text) => fold(fold(text)) === fold(text)),
      {
        numRuns: 3000,
      },
    );
  });

  test("leaves no white space", () => {
    fc.assert(fc.property(fc.string({ unit: "binary" }), (text) => !/\s/u.test(fold(text))));
  });
});
