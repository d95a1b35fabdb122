import { solid, type StyleSheet } from "./styles";

/**
 * A mark's fill hides the fill that stood there. So that it can be given back, also after the file was saved and opened
 * again, the colour it hides stands in the background of the solid pattern, where nothing shows it.
 */
const noFill = '<{}bgColor indexed="64"/>';

/** A style with the fill of a mark; unchanged where the fill it has is a pattern that could not be given back. */
export function markedStyle(styles: StyleSheet, style: number, color: string): number {
  const p = styles.elementPrefix;
  const { xml } = styles.fillOf(style);
  const hidden = colorIn(xml);
  if (hidden === null) return style;
  const behind = hidden === "" ? noFill : `<{}bgColor ${hidden}/>`;
  return styles.variant(style, { fill: styles.addFill(solid(p, color, behind)) });
}

/** A style without the fill of a mark, with the one that stood there; unchanged where its fill is another. */
export function unmarkedStyle(styles: StyleSheet, style: number, color: string): number {
  const p = styles.elementPrefix;
  const { xml } = styles.fillOf(style);
  const shown = /<(?:\w+:)?fgColor rgb="FF([0-9A-Fa-f]{6})"\/>/.exec(xml)?.[1];
  const hidden = /<(?:\w+:)?bgColor ([^>]*?)\/>/.exec(xml)?.[1];
  if (shown?.toUpperCase() !== color.toUpperCase() || hidden === undefined) return style;
  if (/^indexed="64"$/.test(hidden)) return styles.variant(style, { fill: 0 });
  const same = styles.fills.findIndex((fill) => fill !== xml && colorIn(fill) === hidden);
  const fill =
    same >= 0
      ? same
      : styles.addFill(
          `<${p}fill><${p}patternFill patternType="solid"><${p}fgColor ${hidden}/><${p}bgColor indexed="64"/></${p}patternFill></${p}fill>`,
        );
  return styles.variant(style, { fill });
}

/** The attributes of the colour a fill shows: nothing for no fill, `null` for a pattern. */
function colorIn(fill: string): string | null {
  const pattern = /patternType="(\w+)"/.exec(fill)?.[1] ?? (fill.includes("gradientFill") ? "gradient" : "none");
  if (pattern === "none") return "";
  if (pattern !== "solid") return null;
  return /<(?:\w+:)?fgColor ([^>]*?)\s*\/>/.exec(fill)?.[1] ?? null;
}
