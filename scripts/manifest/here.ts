import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { commands } from "../../src/commands/commands";
import type { Surroundings } from "./surroundings";

/** What a manifest must agree with in this tree. */
export function surroundingsHere(root: string): Surroundings {
  const { version } = JSON.parse(readFileSync(join(root, "package.json"), "utf8")) as { version: string };
  const file = (name: string): string => join(root, "assets", name);
  return { version, file: (name) => (existsSync(file(name)) ? readFileSync(file(name)) : null), commands };
}
