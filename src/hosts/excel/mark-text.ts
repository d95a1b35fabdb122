import type { Mark } from "../../core/edit";

/** What stood under the fill of a mark: nothing, a colour, or a fill that cannot be given back and was left; `null` where no fill was asked for. */
export type Under = { readonly kind: "none" } | { readonly kind: "color"; readonly color: string } | { readonly kind: "kept" } | null;

/** The comment of a mark as it is told apart: its note and what stood under it. */
export interface MarkText {
  readonly note: string | null;
  readonly under: Under;
}

const signature = "—— 绩表助手标注";
const underLabel = " · 原底色：";

function underText(under: Under): string {
  switch (under?.kind) {
    case undefined:
      return "";
    case "none":
      return `${underLabel}无`;
    case "color":
      return `${underLabel}#${under.color}`;
    case "kept":
      return `${underLabel}保留`;
  }
}

/** The text of a comment of ours: the note, and a last line by which anyone can take the mark away again. */
export const commentOf = ({ note, under }: MarkText): string => `${note === null ? "" : `${note}\n`}${signature}${underText(under)}`;

/** Reads a comment of ours; `null` for one that somebody else wrote. */
export function markTextOf(comment: string): MarkText | null {
  const text = comment.replaceAll(/\r\n?/g, "\n").replace(/\n+$/, "");
  const at = text.lastIndexOf("\n");
  const line = text.slice(at + 1);
  if (!line.startsWith(signature)) return null;
  const under = underOf(line.slice(signature.length).trimEnd());
  return under === undefined ? null : { note: at < 0 ? null : text.slice(0, at), under };
}

function underOf(rest: string): Under | undefined {
  if (rest === "") return null;
  if (!rest.startsWith(underLabel)) return undefined;
  const word = rest.slice(underLabel.length);
  if (word === "无") return { kind: "none" };
  if (word === "保留") return { kind: "kept" };
  const color = /^#([0-9A-Fa-f]{6})$/.exec(word)?.[1];
  return color === undefined ? undefined : { kind: "color", color: color.toUpperCase() };
}

/** A fill as Excel tells it. */
export interface Fill {
  readonly color: string | null;
  readonly pattern: string | null;
  readonly tint: number | null;
}

/** Colours of the themes that Office 2007, 2013 and 2023 begin with: Excel does not tell a theme colour from one of its own. */
const themeColors = new Set(
  (
    "FFFFFF 000000 EEECE1 1F497D 4F81BD C0504D 9BBB59 8064A2 4BACC6 F79646 E7E6E6 44546A 4472C4 ED7D31 A5A5A5 FFC000 5B9BD5 70AD47 " +
    "E8E8E8 0E2841 156082 E97132 196B24 0F9ED5 A02B93 4EA72E"
  ).split(" "),
);

/** RRGGBB of a colour as Excel writes it. */
export const colorOf = (color: string | null): string | null => /^#?([0-9A-Fa-f]{6})$/.exec(color ?? "")?.[1]?.toUpperCase() ?? null;

/** What a mark's fill would cover: only no fill and a plain colour can be given back exactly. */
export function underFill({ color, pattern, tint }: Fill): Exclude<Under, null> {
  if (pattern === "None") return { kind: "none" };
  const plain = colorOf(color);
  if (pattern !== "Solid" || plain === null || (tint ?? 0) !== 0 || themeColors.has(plain)) return { kind: "kept" };
  return { kind: "color", color: plain };
}

/** Whether a mark that stands is the one a plan speaks of. A fill that was left or painted over does not count. */
export function isSameMark(standing: (MarkText & { readonly mark: Mark }) | null, expected: Mark | null): boolean {
  if (standing === null || expected === null) return standing === null && expected === null;
  const lines = (note: string | null): string => (note ?? "").replaceAll(/\r\n?/g, "\n");
  if (lines(standing.note) !== lines(expected.note)) return false;
  if (standing.under === null) return expected.fill === null;
  return standing.mark.fill === null || expected.fill !== null;
}
