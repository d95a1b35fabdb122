import { refuse } from "../ooxml/faults";

const decoded = (bytes: Uint8Array, encoding: string): string | null => {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
};

const marks: readonly (readonly [readonly number[], string])[] = [
  [[0xef, 0xbb, 0xbf], "utf-8"],
  [[0xff, 0xfe], "utf-16le"],
  [[0xfe, 0xff], "utf-16be"],
];

/** The text of a file: by its byte order mark, else UTF-8 where every byte allows it, else GB18030; only inside `attempt`. */
export function textOfFile(bytes: Uint8Array): string {
  const marked = marks.find(([mark]) => mark.every((byte, index) => bytes[index] === byte))?.[1];
  const text = marked === undefined ? (decoded(bytes, "utf-8") ?? decoded(bytes, "gb18030")) : decoded(bytes, marked);
  return text ?? refuse({ kind: "not-a-workbook" });
}
