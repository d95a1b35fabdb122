import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";

/** Compares with `golden/NAME.txt`; GOLDEN=update writes it anew for a person to read in the diff. */
export function expectGolden(name: string, text: string): void {
  const path = join(__dirname, "golden", `${name}.txt`);
  if (process.env["GOLDEN"] === "update" || (!existsSync(path) && process.env["CI"] === undefined)) writeFileSync(path, text);
  expect(text).toBe(readFileSync(path, "utf8"));
}
