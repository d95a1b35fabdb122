import type { Package } from "./package";
import { Tags } from "./xml";

/**
 * The formats that files name by number alone (ECMA-376 part 1, 18.8.30), those of a Chinese Excel for 27–36 and 50–58.
 * A reader elsewhere must know that these are dates.
 */
const builtIn: Readonly<Record<number, string>> = {
  1: "0",
  2: "0.00",
  3: "#,##0",
  4: "#,##0.00",
  5: '"¥"#,##0;"¥"\\-#,##0',
  6: '"¥"#,##0;[Red]"¥"\\-#,##0',
  7: '"¥"#,##0.00;"¥"\\-#,##0.00',
  8: '"¥"#,##0.00;[Red]"¥"\\-#,##0.00',
  9: "0%",
  10: "0.00%",
  11: "0.00E+00",
  12: "# ?/?",
  13: "# ??/??",
  14: "yyyy/m/d",
  15: "d-mmm-yy",
  16: "d-mmm",
  17: "mmm-yy",
  18: "h:mm AM/PM",
  19: "h:mm:ss AM/PM",
  20: "h:mm",
  21: "h:mm:ss",
  22: "yyyy/m/d h:mm",
  27: 'yyyy"年"m"月"',
  28: 'm"月"d"日"',
  29: 'm"月"d"日"',
  30: "m/d/yy",
  31: 'yyyy"年"m"月"d"日"',
  32: 'h"时"mm"分"',
  33: 'h"时"mm"分"ss"秒"',
  34: '上午/下午h"时"mm"分"',
  35: '上午/下午h"时"mm"分"ss"秒"',
  36: 'yyyy"年"m"月"',
  37: "#,##0;-#,##0",
  38: "#,##0;[Red]-#,##0",
  39: "#,##0.00;-#,##0.00",
  40: "#,##0.00;[Red]-#,##0.00",
  41: '_ * #,##0_ ;_ * -#,##0_ ;_ * "-"_ ;_ @_ ',
  42: '_ "¥"* #,##0_ ;_ "¥"* -#,##0_ ;_ "¥"* "-"_ ;_ @_ ',
  43: '_ * #,##0.00_ ;_ * -#,##0.00_ ;_ * "-"??_ ;_ @_ ',
  44: '_ "¥"* #,##0.00_ ;_ "¥"* -#,##0.00_ ;_ "¥"* "-"??_ ;_ @_ ',
  45: "mm:ss",
  46: "[h]:mm:ss",
  47: "mm:ss.0",
  48: "##0.0E+0",
  49: "@",
  50: 'yyyy"年"m"月"',
  51: 'm"月"d"日"',
  52: 'yyyy"年"m"月"',
  53: 'm"月"d"日"',
  54: 'm"月"d"日"',
  55: '上午/下午h"时"mm"分"',
  56: '上午/下午h"时"mm"分"ss"秒"',
  57: 'yyyy"年"m"月"',
  58: 'm"月"d"日"',
};

/** The number of a built-in format that means the same in every language, so that it may be written by number. */
export const builtInNumberOf = (format: string): number | undefined =>
  format === "General" ? 0 : [1, 2, 3, 4, 9, 10, 11, 12, 13, 49].find((number) => builtIn[number] === format);

/** The format of a number: the file's own, else the built-in one. */
export const formatOf = (number: number, own: ReadonlyMap<number, string>): string => own.get(number) ?? builtIn[number] ?? "General";

/** The number format of each cell style, in order. */
export function cellFormatsOf(file: Package, part: string | null): string[] {
  if (part === null) return [];
  const own = new Map<number, string>();
  const formats: string[] = [];
  const tags = new Tags(file.text(part), part);
  let inCellStyles = false;
  while (tags.next()) {
    if (tags.name === "cellXfs") inCellStyles = tags.kind === "open";
    else if (tags.kind === "close") continue;
    else if (tags.name === "numFmt" && formats.length === 0)
      own.set(Number(tags.attribute("numFmtId")), tags.attribute("formatCode") ?? "General");
    else if (tags.name === "xf" && inCellStyles) formats.push(formatOf(Number(tags.attribute("numFmtId") ?? 0), own));
  }
  return formats;
}
