import { invalid } from "./refusals";
import type { Alignment, Border, CellStyle, Fill, Font, Protection } from "./state";

/** What a cell looks like that nobody has touched, in a Chinese Excel. */
export const plain = {
  numberFormat: "General",
  fill: { pattern: "None", color: "#FFFFFF", patternColor: "#000000", tintAndShade: 0, patternTintAndShade: 0 } satisfies Required<Fill>,
  font: {
    name: "等线",
    size: 11,
    color: "#000000",
    bold: false,
    italic: false,
    underline: "None",
    strikethrough: false,
    tintAndShade: 0,
  } satisfies Required<Font>,
  alignment: {
    horizontal: "General",
    vertical: "Center",
    wrap: false,
    orientation: 0,
    indent: 0,
    shrink: false,
    readingOrder: "Context",
  } satisfies Required<Alignment>,
  protection: { locked: true, formulaHidden: false } satisfies Required<Protection>,
};

export const noBorder: Border = { style: "None", weight: "Thin", color: "#000000" };

/** Points; 64 pixels are 8.43 characters of the standard font. */
export const standardWidth = 48;
export const standardCharacters = 8.43;
export const standardHeight = 14.25;

export type Group = "fill" | "font" | "alignment" | "protection";

export const styleValue = (style: CellStyle, group: Group, key: string): unknown => {
  const look: Readonly<Record<string, unknown>> = { ...plain[group], ...style[group] };
  return look[key];
};

/** A style without what is usual anyway. */
export function sparse(style: CellStyle): CellStyle {
  const groups = (["fill", "font", "alignment", "protection"] as const).flatMap((group) => {
    const usual: Readonly<Record<string, unknown>> = plain[group];
    const own = Object.entries(style[group] ?? {}).filter(([key, value]) => value !== usual[key]);
    return own.length === 0 ? [] : [[group, Object.fromEntries(own)] as const];
  });
  return {
    ...(formatIn(style) === plain.numberFormat ? {} : { numberFormat: formatIn(style) }),
    ...Object.fromEntries(groups),
    ...(style.borders === undefined || Object.keys(style.borders).length === 0 ? {} : { borders: style.borders }),
  };
}

export const formatIn = (style: CellStyle): string => style.numberFormat ?? plain.numberFormat;
export const isLocked = (style: CellStyle): boolean => style.protection?.locked ?? true;

// The names HTML 4 and CSS give colours, as far as anyone writes them.
const named: Readonly<Record<string, string>> = {
  black: "#000000",
  silver: "#C0C0C0",
  gray: "#808080",
  white: "#FFFFFF",
  maroon: "#800000",
  red: "#FF0000",
  purple: "#800080",
  fuchsia: "#FF00FF",
  green: "#008000",
  lime: "#00FF00",
  olive: "#808000",
  yellow: "#FFFF00",
  navy: "#000080",
  blue: "#0000FF",
  teal: "#008080",
  aqua: "#00FFFF",
  orange: "#FFA500",
  pink: "#FFC0CB",
};

/** #RRGGBB of a colour as an add-in may write it. */
export function colorOf(given: unknown): string {
  if (typeof given !== "string") return invalid("A colour is a text.");
  const hex = /^#?([0-9a-f]{6})$/i.exec(given)?.[1];
  const name = given.toLowerCase();
  return hex !== undefined
    ? `#${hex.toUpperCase()}`
    : Object.hasOwn(named, name)
      ? (named[name] ?? invalid())
      : invalid(`No colour: ${given}`);
}
