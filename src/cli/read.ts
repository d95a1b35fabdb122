import { readFileSync } from "node:fs";
import { basename } from "node:path";

import { type Conversion, type Input, inputOf } from "../converters/input";
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

/** A file as a workbook package: itself, or what was made of another format. */
async function inputIn(path: string): Promise<Result<Input, OpenFault>> {
  const bytes = bytesOf(path);
  return bytes.ok ? inputOf(bytes.value, basename(path), nodeCodec.deflate) : bytes;
}

/** The workbook in a file. */
export async function bookIn(path: string): Promise<Result<Book, OpenFault>> {
  const input = await inputIn(path);
  return input.ok ? readBook(input.value.bytes, nodeCodec.inflate) : input;
}

/** A file to be changed in memory and saved elsewhere; what it was made of where it is no .xlsx itself. */
export interface OpenedFile {
  readonly host: XlsxHost;
  readonly conversion: Conversion | null;
}

export async function hostOf(path: string): Promise<Result<OpenedFile, OpenFault>> {
  const input = await inputIn(path);
  if (!input.ok) return input;
  const host = hostOver(input.value.bytes, basename(path));
  return host.ok ? ok({ host: host.value, conversion: input.value.conversion }) : host;
}

/** That a copy is not in the format of what it was made from, for the terminal; nothing where it is. */
export function textOfConversion(file: string, out: string, conversion: Conversion | null): string {
  if (conversion === null) return "";
  if (conversion.format === "xlsx") return `${out}: ${file} holds an .xlsx workbook, whatever its ending says\n`;
  return `${out}: a converted copy in .xlsx format of ${file}, which stays as it is; the look may differ${lost[conversion.format]}\n`;
}

const lost: Readonly<Record<Exclude<Conversion["format"], "xlsx">, string>> = {
  xls: "; comments, pictures, charts and macros are not in it",
  html: "",
  xml: "; comments are not in it",
  csv: "",
};

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
