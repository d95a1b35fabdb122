import { readFileSync } from "node:fs";
import { readdir, stat } from "node:fs/promises";
import { basename, join } from "node:path";

/** The `~$` file that Excel keeps beside an open workbook. */
export const isLockFile = (path: string): boolean => basename(path).startsWith("~$");

/** The workbooks a command line names: files as given, folders by what is in them, in a fixed order. Lock files of an open Excel are left out of folders. */
export async function workbooksIn(paths: readonly string[]): Promise<readonly string[]> {
  const found = await Promise.all(paths.map(async (path) => ((await isFolder(path)) ? workbooksBelow(path) : [path])));
  return found.flat();
}

const isFolder = async (path: string): Promise<boolean> => (await stat(path).catch(() => null))?.isDirectory() ?? false;

async function workbooksBelow(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { withFileTypes: true });
  const below = await Promise.all(
    entries
      .sort((a, b) => (a.name < b.name ? -1 : 1))
      .map(async (entry) => {
        const path = join(folder, entry.name);
        if (entry.isDirectory()) return workbooksBelow(path);
        return /\.xls[xm]$/i.test(entry.name) && !isLockFile(entry.name) ? [path] : [];
      }),
  );
  return below.flat();
}

/** The bytes of a file, or why they cannot be had. */
export function bytesOf(path: string): { readonly bytes: Uint8Array } | { readonly code: string } {
  try {
    return { bytes: readFileSync(path) };
  } catch (cause) {
    return { code: (cause as NodeJS.ErrnoException).code ?? "unreadable" };
  }
}
