import { fail, ok, type Result } from "../core/result";
import type { OpenFault } from "../ooxml/faults";
import type { Deflate } from "../ooxml/zip";
import { type SourceFormat, sourceFormatOf } from "./source-format";

/** That a file is not what is worked on: `format` is what it really holds, `savedAs` the name of the workbook made of it. */
export interface Conversion {
  /** `xlsx` where only the ending was wrong. */
  readonly format: SourceFormat | "xlsx";
  readonly savedAs: string;
}

/** A workbook package to work on, and what it was made of where it is not the file itself. */
export interface Input {
  readonly bytes: Uint8Array;
  readonly conversion: Conversion | null;
}

const knownEnding = /\.(xlsx|xlsm|xls|et|csv|tsv|txt|html?|xml)$/i;

/** The name a workbook bears once it is an .xlsx: a.xls becomes a.xlsx. */
export const savedName = (name: string, ending = ".xlsx"): string => name.replace(knownEnding, "") + ending;

/**
 * Bytes of any kind as a workbook package, by what they hold and not by their ending. What is no package is converted, with code
 * that is loaded only then; what is neither is passed on, so that the package reader says what is wrong with it.
 */
export async function inputOf(bytes: Uint8Array, name: string, deflate: Deflate): Promise<Result<Input, OpenFault>> {
  const format = sourceFormatOf(bytes, name);
  if (format === null) return ok({ bytes, conversion: renamedOf(bytes, name) });
  if (format === "mht" || format === "other-xml") return fail({ kind: "other-format", format: format === "mht" ? "mht" : "xml" });
  const { converted } = await import("./conversion");
  const made = converted(bytes, name, format, deflate);
  return made.ok ? ok({ bytes: made.value, conversion: { format, savedAs: savedName(name) } }) : made;
}

/** A package under the ending of another format. */
function renamedOf(bytes: Uint8Array, name: string): Conversion | null {
  if (bytes[0] !== 0x50 || bytes[1] !== 0x4b || !/\.(xls|et|csv|tsv|txt|html?|xml)$/i.test(name)) return null;
  return { format: "xlsx", savedAs: savedName(name, holdsMacros(bytes) ? ".xlsm" : ".xlsx") };
}

/** The names of an archive's parts stand in it uncompressed. */
const holdsMacros = (bytes: Uint8Array): boolean => new TextDecoder("latin1").decode(bytes).includes("vbaProject.bin");
