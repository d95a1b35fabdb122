import { type CellValue, isError, isUncalculated } from "../core/book";
import type { Content } from "../core/edit";
import { escapeText } from "./xml";

/** Text that a spreadsheet would take for a formula, or whose first character it would eat, if someone typed it. */
export const needsQuoting = (text: string): boolean => /^[=+\-@'\t\r＝＋－＠]/.test(text);

/** The element of a cell; `style` is left out where it is null. */
export function cellXml(
  prefix: string,
  address: string,
  style: number | null,
  { value, formula }: Pick<Content, "value" | "formula">,
): string {
  const p = prefix;
  const start = `<${p}c r="${address}"${style === null ? "" : ` s="${String(style)}"`}`;
  if (formula !== null) {
    const { type, text } = cached(value);
    const result = text === null ? "" : `<${p}v>${text}</${p}v>`;
    return `${start}${type}><${p}f>${escapeText(formula)}</${p}f>${result}</${p}c>`;
  }
  if (typeof value === "string" && value !== "") {
    return `${start} t="inlineStr"><${p}is><${p}t xml:space="preserve">${escapeText(value)}</${p}t></${p}is></${p}c>`;
  }
  const { type, text } = cached(value);
  return text === null || text === "" ? `${start}/>` : `${start}${type}><${p}v>${text}</${p}v></${p}c>`;
}

/** A value as a cell stores it, and the attribute that says of what type it is; null where there is none. */
function cached(value: CellValue): { type: string; text: string | null } {
  if (value === null || isUncalculated(value)) return { type: "", text: null };
  if (isError(value)) return { type: ' t="e"', text: escapeText(value.error) };
  if (typeof value === "string") return { type: ' t="str"', text: escapeText(value) };
  if (typeof value === "boolean") return { type: ' t="b"', text: value ? "1" : "0" };
  return Number.isFinite(value) ? { type: "", text: String(value) } : { type: ' t="e"', text: "#NUM!" };
}

/** A cell that has forgotten its result: the formula stays. */
export function withoutResult(cell: string, prefix: string): string {
  const value = new RegExp(`<${prefix}v(?:\\s[^>]*)?(?:/>|>[\\s\\S]*?</${prefix}v>)`);
  const end = cell.indexOf(">") + 1;
  const tag = cell.slice(0, end).replace(/\st\s*=\s*(?:"[^"]*"|'[^']*')/, "");
  return tag + cell.slice(end).replace(value, "");
}

/** A cell with another formula element. */
export function withFormula(cell: string, prefix: string, formula: string): string {
  const known = new RegExp(`<${prefix}f(?:\\s[^>]*)?(?:/>|>[\\s\\S]*?</${prefix}f>)`);
  return cell.replace(known, () => formula);
}
