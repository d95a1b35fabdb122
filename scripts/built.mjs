// Builds for production unless dist/ is newer than everything it is made from. `--stamp` notes that it is; `npm run build` calls that.
import { spawnSync } from "node:child_process";
import { existsSync, mkdirSync, readdirSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";

const stamp = "dist/.built";
const madeFrom = [
  "src",
  "profiles",
  "assets",
  "samples",
  "scripts/one-file-plugin.js",
  "scripts/old-browsers.js",
  "webpack.config.js",
  "package-lock.json",
];

const newest = (path) => {
  if (!existsSync(path)) return 0;
  const found = statSync(path);
  if (!found.isDirectory()) return /[.]test[.]tsx?$/.test(path) ? 0 : found.mtimeMs;
  return readdirSync(path).reduce((latest, name) => Math.max(latest, newest(join(path, name))), found.mtimeMs);
};

if (process.argv.includes("--stamp")) {
  mkdirSync("dist", { recursive: true });
  writeFileSync(stamp, "");
} else if (!existsSync(stamp) || statSync(stamp).mtimeMs < Math.max(...madeFrom.map(newest))) {
  const { status } = spawnSync("npm", ["run", "--silent", "build"], { stdio: "inherit", shell: process.platform === "win32" });
  process.exit(status ?? 1);
}
