import type { Book } from "../core/book";
import type { Locale } from "../core/message";
import { textOf } from "../core/message";
import { fail, type Result } from "../core/result";
import { nodeCodec } from "../hosts/xlsx/node-codec";
import { messageOf, type OpenFault } from "../ooxml/faults";
import { readBook } from "../ooxml/reader";
import type { FileFault } from "../reporters/report";
import { bytesOf, isLockFile } from "./files";

/** The workbook in a file. */
export function bookIn(path: string): Result<Book, OpenFault> {
  if (isLockFile(path)) return fail({ kind: "lock-file" });
  const read = bytesOf(path);
  return "bytes" in read ? readBook(read.bytes, nodeCodec.inflate) : fail({ kind: "unreadable", reason: read.code });
}

/** A fault as reports state it. */
export const fileFault = (fault: OpenFault, locale: Locale): FileFault => ({ code: fault.kind, message: textOf(locale, messageOf(fault)) });
