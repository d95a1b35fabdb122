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
  const plainOpen = `${item}><${root.prefix}t>`;
  const plainClose = `</${root.prefix}t>${close}`;
  const isClear = !/[&\r]|_x|<!/.test(xml);
  for (let at = xml.indexOf(item, root.end); at >= 0; at = xml.indexOf(item, at)) {
    if (xml.startsWith(plainOpen, at)) {
      const from = at + plainOpen.length;
      const to = xml.indexOf("<", from);
      if (xml.startsWith(plainClose, to)) {
        strings.push(isClear ? xml.slice(from, to) : textIn(xml, from, to));
        at = to + plainClose.length;
        continue;
      }
    }
    const open = xml.indexOf(">", at) + 1;
    if (xml.charCodeAt(open - 2) === 0x2f) {
      strings.push("");
      at = open;
      continue;
    }
    const end = xml.indexOf(close, open);
    if (end < 0) return damaged(part, "a string is cut off");
    strings.push(richText(xml, open, end, part));
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
