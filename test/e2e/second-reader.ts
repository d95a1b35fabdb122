import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { basename, join } from "node:path";

const isThere = (command: string, ...args: string[]): boolean => spawnSync(command, args).status === 0;

/** The first filled cells of each sheet as another program reads the file; `null` where none is installed, which is said aloud. */
export function sheetsByOther(path: string): string[] | null {
  const python = ["/usr/bin/python3", "python3"].find((command) => isThere(command, "-c", "import openpyxl"));
  if (python !== undefined) {
    const script = "import openpyxl,sys,json;print(json.dumps([s.title for s in openpyxl.load_workbook(sys.argv[1])],ensure_ascii=False))";
    const { stdout, stderr, status } = spawnSync(python, ["-c", script, path], {
      encoding: "utf8",
      env: { ...process.env, PYTHONIOENCODING: "utf-8" },
    });
    if (status !== 0) throw new Error(stderr);
    return JSON.parse(stdout) as string[]; // the script prints a list of names
  }
  console.warn("SKIPPED: reading the saved file with openpyxl: it is not installed");
  return null;
}

/** The text of the first sheet as LibreOffice reads it; `null` where it is not installed, which is said aloud. */
export function textByLibreOffice(path: string): string | null {
  const office = ["soffice", "libreoffice"].find((command) => isThere(command, "--version"));
  if (office === undefined) {
    console.warn("SKIPPED: reading the saved file with LibreOffice: it is not installed");
    return null;
  }
  const folder = mkdtempSync(join(tmpdir(), "jibiao-e2e-"));
  const { status, stderr } = spawnSync(
    office,
    [
      `-env:UserInstallation=file://${folder}/profile`,
      "--headless",
      "--convert-to",
      "csv:Text - txt - csv (StarCalc):44,34,76",
      "--outdir",
      folder,
      path,
    ],
    { encoding: "utf8" },
  );
  if (status !== 0) throw new Error(stderr);
  return readFileSync(join(folder, basename(path).replace(/\.xlsx$/, ".csv")), "utf8");
}
