import { readdir, stat } from "node:fs/promises";
import { join } from "node:path";

import { isLockFile } from "../hosts/xlsx/files";
import { isLedgerFile } from "./ledger-file";

/**
 * The workbooks a command line names: files as given, folders by what is in them, in a fixed order. Left out of folders are lock files of
 * an open Excel and ledgers of ours, also those that the call names.
 */
export async function workbooksIn(paths: readonly string[], ledgers: readonly (string | null)[] = []): Promise<readonly string[]> {
  const inFolder = async (path: string): Promise<readonly string[]> => {
    const found = await workbooksBelow(path);
    const left = await Promise.all(found.map((each) => isLedgerFile(each, ledgers)));
    return found.filter((_, index) => left[index] !== true);
  };
  const found = await Promise.all(paths.map(async (path) => ((await isFolder(path)) ? inFolder(path) : [path])));
  return found.flat();
}

const isFolder = async (path: string): Promise<boolean> => (await stat(path).catch(() => null))?.isDirectory() ?? false;

async function workbooksBelow(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { withFileTypes: true });
  const below = await Promise.all(
    entries
      .sort((a, b) => (a.name < b.name ? -1 : 1))
      .map((entry) => {
        const path = join(folder, entry.name);
        if (entry.isDirectory()) return workbooksBelow(path);
        return Promise.resolve(/\.(xlsx|xlsm|xls|et|csv)$/i.test(entry.name) && !isLockFile(entry.name) ? [path] : []);
      }),
  );
  return below.flat();
}
