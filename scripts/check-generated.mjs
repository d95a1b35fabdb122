// Generated files must be what the generator would write now.
import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";

if (existsSync("scripts/generate.ts")) {
  const { status } = spawnSync("npm", ["run", "--silent", "generate", "--", "--check"], {
    stdio: "inherit",
    shell: process.platform === "win32",
  });
  process.exitCode = status ?? 1;
} else console.log("scripts/generate.ts does not exist yet: nothing is generated.");
