import type { Book } from "../../core/book";
import type { EditPlan } from "../../core/edit";
import type { HostFault } from "../../core/host";
import { ok, type Result } from "../../core/result";
import type { OpenFault } from "../../ooxml/faults";
import { newWorkbook } from "../../ooxml/new-workbook";
import { readBook } from "../../ooxml/reader";
import type { Codec } from "./codec";
import { xlsxHost } from "./xlsx-host";

/** A first sheet with lines of text. */
export interface Cover {
  readonly sheet: string;
  readonly lines: readonly string[];
}

/** The bytes of a new workbook with a first sheet and whatever a plan writes into it. */
export async function newFile(cover: Cover, plan: EditPlan, codec: Codec): Promise<Result<Uint8Array, OpenFault | HostFault>> {
  const host = xlsxHost(newWorkbook(cover.sheet, cover.lines, codec.deflate), { name: "", ...codec });
  if (!host.ok) return host;
  const applied = await host.value.apply(plan);
  return applied.ok ? ok(await host.value.save()) : applied;
}

/** The workbook in bytes; `null` where they hold none. */
export function bookOfFile(bytes: Uint8Array, { inflate }: Codec): Book | null {
  const book = readBook(bytes, inflate);
  return book.ok ? book.value : null;
}
