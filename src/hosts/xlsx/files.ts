import { randomBytes } from "node:crypto";
import { open, readFile, rename, rm } from "node:fs/promises";
import { basename, dirname, join } from "node:path";

import { fail, ok, type Result } from "../../core/result";
import type { OpenFault } from "../../ooxml/faults";
import { nodeCodec } from "./node-codec";
import { xlsxHost, type XlsxHost } from "./xlsx-host";

/** Whether a file is what Excel keeps beside a workbook that is open. */
export const isLockFile = (path: string): boolean => basename(path).startsWith("~$");

/** The bytes of a workbook file. */
export async function bytesOf(path: string): Promise<Result<Uint8Array, OpenFault>> {
  if (isLockFile(path)) return fail({ kind: "lock-file" });
  try {
    return ok(await readFile(path));
  } catch (thrown) {
    return fail({ kind: "unreadable", reason: reasonOf(thrown) });
  }
}

/** Opens a workbook file as a host. */
export async function openFile(path: string): Promise<Result<XlsxHost, OpenFault>> {
  const bytes = await bytesOf(path);
  return bytes.ok ? xlsxHost(bytes.value, { name: basename(path), ...nodeCodec }) : bytes;
}

/** Writes a file whole or not at all: to a temporary one in the same folder, which then takes its name. */
export async function saveFile(path: string, bytes: Uint8Array): Promise<Result<void, OpenFault>> {
  const temporary = join(dirname(path), `.${basename(path)}.${randomBytes(6).toString("hex")}.tmp`);
  try {
    const file = await open(temporary, "wx");
    try {
      await file.writeFile(bytes);
      await file.sync();
    } finally {
      await file.close();
    }
    await rename(temporary, path);
    return ok(undefined);
  } catch (thrown) {
    await rm(temporary, { force: true });
    return fail({ kind: "unreadable", reason: reasonOf(thrown) });
  }
}

/** The short code of a file system's error, such as ENOENT. */
const reasonOf = (thrown: unknown): string =>
  typeof thrown === "object" && thrown !== null && "code" in thrown ? String(thrown.code) : String(thrown);
