import { damaged } from "./faults";
import { contentOf, Tags, unescapeText } from "./xml";

/** The shared strings in order, rich text joined and phonetic guides left out; only inside `attempt`. */
export function sharedStringsOf(xml: string, part: string): string[] {
  const strings: string[] = [];
  const root = new Tags(xml, part);
  if (!root.next() || root.name !== "sst") return damaged(part, "no strings");
  if (root.kind === "empty") return strings;
  const item = `<${root.prefix}si`;
  const close = `</${root.prefix}si>`;
  const plainOpen = `<${root.prefix}t>`;
  const plainClose = `</${root.prefix}t>${close}`;
  for (let at = xml.indexOf(item, root.end); at >= 0; at = xml.indexOf(item, at)) {
    const open = xml.indexOf(">", at);
    if (xml.charCodeAt(open - 1) === 0x2f) {
      strings.push("");
      at = open + 1;
      continue;
    }
    const end = xml.indexOf(close, open);
    if (end < 0) return damaged(part, "a string is cut off");
    const textEnd = end + close.length - plainClose.length;
    if (xml.startsWith(plainOpen, open + 1) && xml.indexOf("<", open + 1 + plainOpen.length) === textEnd && xml.startsWith(plainClose, textEnd)) {
      strings.push(textIn(xml, open + 1 + plainOpen.length, textEnd));
    } else strings.push(richText(xml, open + 1, end, part));
    at = end + close.length;
  }
  return strings;
}

/** Text between two offsets with all that XML and the format escape. */
export const textIn = (xml: string, from: number, to: number): string => unescapeText(contentOf(xml, from, to));

/** The text of a string item or inline string: all its `t`, but not those of phonetic guides. */
export function richText(xml: string, from: number, to: number, part: string): string {
  const tags = new Tags(xml.slice(from, to), part);
  let text = "";
  let guides = 0;
  while (tags.next()) {
    if (tags.name === "rPh") guides += tags.kind === "open" ? 1 : tags.kind === "close" ? -1 : 0;
    else if (tags.name === "t" && tags.kind === "open") {
      const content = tags.content();
      if (guides === 0) text += textIn(content, 0, content.length);
    }
  }
  return text;
}
