import fc from "fast-check";

import { dateOf, shownText } from "./number-format";

describe("shownText", () => {
  test.each([
    [0.862, "0%", "86%"],
    [0.8665, "0.0%", "86.7%"],
    [1.005, "0.00", "1.01"],
    [1234567.891, "#,##0.00", "1,234,567.89"],
    [1234.5, "#,##0", "1,235"],
    [0, "#,##0.00", "0.00"],
    [-5, "0.00", "-5.00"],
    [-1234.5, "#,##0.00;(#,##0.00)", "(1,234.50)"],
    [-3, '0;[Red]"负"0', "负3"],
    [0, '_ * #,##0.00_ ;_ * -#,##0.00_ ;_ * "-"??_ ;_ @_ ', "-"],
    [5, '_ * #,##0.00_ ;_ * -#,##0.00_ ;_ * "-"??_ ;_ @_ ', "5.00"],
    [7, "000", "007"],
    [2.5, "0.##", "2.5"],
    [12345, "#,##0,", "12"],
    [100, "¥#,##0.00", "¥100.00"],
    [100, "[$¥-804]#,##0.00", "¥100.00"],
    [0.1 + 0.2, "General", "0.3"],
    [5, "@", "5"],
    [5, 'G/通用格式"人"', "5人"],
    [12, "0\\人", "12人"],
    [60, "yyyy/m/d", "1900/2/29"],
    [61, "yyyy/m/d", "1900/3/1"],
    [1, "yyyy/m/d", "1900/1/1"],
    [44895, "yy-mm-dd", "22-11-30"],
    [44895.75, "yyyy-mm-dd hh:mm", "2022-11-30 18:00"],
    [44895.75, '上午/下午h"时"mm"分"', "下午6时00分"],
    [0.5, "hh:mm:ss", "12:00:00"],
    [44895, "yyyy年m月d日", "2022年11月30日"],
    [44895, "[$-F800]dddd\\,\\ mmmm\\ dd\\,\\ yyyy", "2022年11月30日"],
  ])("shows %j under %s", (value, format, shown) => {
    expect(shownText({ value, format })).toBe(shown);
  });

  test("shows texts, truths and errors as they are", () => {
    expect(shownText({ value: "≥95%", format: "0.00" })).toBe("≥95%");
    expect(shownText({ value: true, format: "General" })).toBe("TRUE");
    expect(shownText({ value: { error: "#N/A" }, format: "General" })).toBe("#N/A");
    expect(shownText({ value: { uncalculated: true }, format: "0%" })).toBe("");
    expect(shownText({ value: null, format: "0%" })).toBe("");
  });
});

describe("dateOf", () => {
  test("knows no day before the calendar or after it", () => {
    expect(dateOf(-1, 1900)).toBeNull();
    expect(dateOf(2_958_466, 1900)).toBeNull();
    expect(dateOf(Number.NaN, 1900)).toBeNull();
  });

  test("follows the calendar day by day", () => {
    fc.assert(
      fc.property(fc.integer({ min: 61, max: 2_958_464 }), (serial) => {
        const day = dateOf(serial, 1900);
        const next = dateOf(serial + 1, 1900);
        return (
          day !== null &&
          next !== null &&
          Date.UTC(next.year, next.month - 1, next.day) - Date.UTC(day.year, day.month - 1, day.day) === 86_400_000
        );
      }),
    );
  });
});
