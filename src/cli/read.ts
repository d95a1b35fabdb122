import { readFileSync } from "node:fs";
import { basename } from "node:path";

import type { Book } from "../core/book";
import type { HostFault } from "../core/host";
import { textOf, type Locale } from "../core/message";
import { fail, ok, type Result } from "../core/result";
import { isLockFile } from "../hosts/xlsx/files";
import { nodeCodec } from "../hosts/xlsx/node-codec";
import { xlsxHost, type XlsxHost } from "../hosts/xlsx/xlsx-host";
import { messageOf, type OpenFault } from "../ooxml/faults";
import { readBook } from "../ooxml/reader";
import type { FileFault } from "../reporters/report";

/** The bytes of a file. Read at once: a command line has nothing else to do meanwhile, and small files come faster so. */
function bytesOf(path: string): Result<Uint8Array, OpenFault> {
  if (isLockFile(path)) return fail({ kind: "lock-file" });
  try {
    return ok(readFileSync(path));
  } catch (cause) {
    return fail({ kind: "unreadable", reason: cause instanceof Error && "code" in cause ? String(cause.code) : String(cause) });
  }
}

/** The workbook in a file. */
export function bookIn(path: string): Result<Book, OpenFault> {
  const bytes = bytesOf(path);
  return bytes.ok ? readBook(bytes.value, nodeCodec.inflate) : bytes;
}

/** A file as a host, to be changed in memory and saved elsewhere. */
export function hostOf(path: string): Result<XlsxHost, OpenFault> {
  const bytes = bytesOf(path);
  return bytes.ok ? hostOver(bytes.value, basename(path)) : bytes;
}

export const hostOver = (bytes: Uint8Array, name: string): Result<XlsxHost, OpenFault> => xlsxHost(bytes, { name, ...nodeCodec });

/** A fault as reports state it. */
export const fileFault = (fault: OpenFault, locale: Locale): FileFault => ({ code: fault.kind, message: textOf(locale, messageOf(fault)) });

/** Why a plan was not applied, for the terminal. */
export function textOfHostFault(fault: HostFault): string {
  switch (fault.kind) {
    case "protected":
      return `the sheet ${fault.sheet} is protected; nothing was written`;
    case "structure-protected":
      return "the structure of the workbook is protected; no sheet can be added";
    case "missing-sheet":
      return `there is no sheet ${fault.sheet}`;
    case "name-taken":
      return `a sheet ${fault.sheet} exists already and is not ours`;
    case "partly":
    case "unavailable":
      return fault.reason;
    default:
      return `the workbook refused the change (${fault.kind}); nothing was written`;
  }
}
