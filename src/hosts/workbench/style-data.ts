import {
  BooleanNumber,
  BorderStyleTypes,
  HorizontalAlign,
  type IBorderData,
  type IStyleData,
  VerticalAlign,
  WrapStrategy,
} from "@univerjs/core";
import type { CellStyle } from "../../core/draft";
import type { Look } from "../../ooxml/appearance";

const lines: Readonly<Record<string, BorderStyleTypes>> = {
  thin: BorderStyleTypes.THIN,
  hair: BorderStyleTypes.HAIR,
  dotted: BorderStyleTypes.DOTTED,
  dashed: BorderStyleTypes.DASHED,
  dashDot: BorderStyleTypes.DASH_DOT,
  dashDotDot: BorderStyleTypes.DASH_DOT_DOT,
  double: BorderStyleTypes.DOUBLE,
  medium: BorderStyleTypes.MEDIUM,
  mediumDashed: BorderStyleTypes.MEDIUM_DASHED,
  mediumDashDot: BorderStyleTypes.MEDIUM_DASH_DOT,
  mediumDashDotDot: BorderStyleTypes.MEDIUM_DASH_DOT_DOT,
  slantDashDot: BorderStyleTypes.SLANT_DASH_DOT,
  thick: BorderStyleTypes.THICK,
};

const across: Readonly<Record<string, HorizontalAlign>> = {
  left: HorizontalAlign.LEFT,
  center: HorizontalAlign.CENTER,
  centerContinuous: HorizontalAlign.CENTER,
  right: HorizontalAlign.RIGHT,
  justify: HorizontalAlign.LEFT,
  distributed: HorizontalAlign.CENTER,
  fill: HorizontalAlign.LEFT,
};

const upright: Readonly<Record<string, VerticalAlign>> = {
  top: VerticalAlign.TOP,
  center: VerticalAlign.MIDDLE,
  bottom: VerticalAlign.BOTTOM,
};

const rgb = (color: string): { rgb: string } => ({ rgb: `#${color}` });
const flag = (holds: boolean): BooleanNumber => (holds ? BooleanNumber.TRUE : BooleanNumber.FALSE);

/** The families a browser falls back to, so that a form in 宋体 looks like one where that font is not installed. */
export function familyOf(name: string): string {
  if (/黑|hei|小标宋|bold/i.test(name))
    return name.includes("小标宋")
      ? `${name}, STZhongsong, SimSun, "Noto Serif CJK SC", serif`
      : `${name}, SimHei, "Noto Sans CJK SC", sans-serif`;
  if (/宋|song|仿|fang|楷|kai/i.test(name)) return `${name}, ${substitute(name)}, SimSun, "Noto Serif CJK SC", serif`;
  return name;
}

const substitute = (name: string): string =>
  /仿|fang/i.test(name) ? "FangSong, STFangsong" : /楷|kai/i.test(name) ? "KaiTi, STKaiti" : "SimSun, STSong";

const fontOf = ({ name, size, bold, italic, underline, strike, color }: Look["font"]): IStyleData => ({
  ...(name === null ? {} : { ff: familyOf(name) }),
  fs: size,
  bl: flag(bold),
  it: flag(italic),
  ...(underline ? { ul: { s: BooleanNumber.TRUE } } : {}),
  ...(strike ? { st: { s: BooleanNumber.TRUE } } : {}),
  ...(color === null ? {} : { cl: rgb(color) }),
});

/** A cell style of a file in the grid's words. */
export function styleOf({ font, fill, borders, horizontal, vertical, wrap, rotation, format }: Look): IStyleData {
  const bd: IBorderData = {};
  for (const [edge, key] of [
    ["top", "t"],
    ["bottom", "b"],
    ["left", "l"],
    ["right", "r"],
  ] as const) {
    const border = borders[edge];
    if (border !== undefined) bd[key] = { s: lines[border.style] ?? BorderStyleTypes.THIN, cl: rgb(border.color ?? "000000") };
  }
  return {
    ...fontOf(font),
    ...(fill === null ? {} : { bg: rgb(fill) }),
    ...(Object.keys(bd).length === 0 ? {} : { bd }),
    ...(horizontal === null || horizontal === "general" ? {} : { ht: across[horizontal] ?? HorizontalAlign.LEFT }),
    vt: upright[vertical ?? "bottom"] ?? VerticalAlign.BOTTOM,
    tb: wrap ? WrapStrategy.WRAP : WrapStrategy.OVERFLOW,
    ...(rotation === 0 ? {} : { tr: rotation === "stacked" ? { a: 0, v: BooleanNumber.TRUE } : { a: -rotation } }),
    ...(format === "General" ? {} : { n: { pattern: format } }),
  };
}

/** A style of a sheet of ours in the grid's words. */
export const draftStyleOf = ({ font, align, border, fill, format }: CellStyle): IStyleData =>
  styleOf({
    font: {
      name: font.name,
      size: font.size,
      bold: font.bold ?? false,
      italic: false,
      underline: false,
      strike: false,
      color: font.color ?? null,
    },
    fill: fill ?? null,
    behind: null,
    borders: border === null ? {} : { top: thin, bottom: thin, left: thin, right: thin },
    horizontal: align.horizontal,
    vertical: align.vertical,
    wrap: align.wrap,
    rotation: 0,
    format: format ?? "General",
  });

const thin = { style: "thin", color: null } as const;

/** Pixels for a width in characters of the default font, with the padding Excel adds. */
export const pixelsOf = (characters: number, digit = 8): number => Math.round(characters * digit);

/** Pixels for a height in points. */
export const heightOf = (points: number): number => Math.round((points * 96) / 72);
