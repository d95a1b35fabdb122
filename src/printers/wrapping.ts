/** Width of a text in half characters: an ideograph or a full-width mark takes two. */
export function halves(text: string): number {
  let width = 0;
  for (const mark of text)
    width += (mark.codePointAt(0) ?? 0) > 0x2e7f || /[\u2014\u2018-\u201d\u2026\u2265\u2264\u00b7\u00d7\u00f7]/.test(mark) ? 2 : 1;
  return width;
}

/** How many lines a text takes where a line holds so many half characters; never less than one. */
export const linesOf = (text: string, perLine: number): number =>
  text.split("\n").reduce((sum, line) => sum + Math.max(1, Math.ceil(halves(line) / Math.max(2, perLine))), 0);

/** Parts of no more than so many lines, cut after a sentence where that is possible: a row of a sheet can only be so high. */
export function portions(text: string, perLine: number, lines: number): readonly string[] {
  if (linesOf(text, perLine) <= lines) return [text];
  const parts: string[] = [];
  let part = "";
  for (const sentence of text.match(/[^。；\n]*[。；\n]?/gu) ?? []) {
    for (const piece of pieces(sentence, perLine * lines)) {
      if (part !== "" && linesOf(part + piece, perLine) > lines) {
        parts.push(part);
        part = "";
      }
      part += piece;
    }
  }
  return part === "" ? parts : [...parts, part];
}

/** A sentence in pieces that fit, by characters where it must be. */
function pieces(sentence: string, most: number): readonly string[] {
  if (halves(sentence) <= most) return [sentence];
  const marks = [...sentence];
  const size = Math.floor(most / 2);
  return Array.from({ length: Math.ceil(marks.length / size) }, (_, index) => marks.slice(index * size, (index + 1) * size).join(""));
}
