// Runs every check:* script, a few at once, shows what the failing ones said and which they were.
import { spawn } from "node:child_process";
import { readFileSync } from "node:fs";
import { availableParallelism } from "node:os";

const { scripts } = JSON.parse(readFileSync(new URL("../package.json", import.meta.url), "utf8"));
const names = Object.keys(scripts).filter((name) => name.startsWith("check:"));

const run = (name) =>
  new Promise((done) => {
    const begun = Date.now();
    const child = spawn("npm", ["run", "--silent", name], {
      shell: process.platform === "win32",
      env: { ...process.env, NO_COLOR: "1" },
    });
    let said = "";
    for (const stream of [child.stdout, child.stderr]) stream.on("data", (piece) => (said += piece));
    child.on("close", (code) => done({ name, passed: code === 0, said, seconds: (Date.now() - begun) / 1000 }));
  });

const results = [];
const waiting = [...names];
const worker = async () => {
  for (let name = waiting.shift(); name !== undefined; name = waiting.shift()) {
    const result = await run(name);
    results.push(result);
    console.log(`${result.passed ? "passed" : "FAILED"}  ${name}  ${result.seconds.toFixed(1)} s`);
  }
};
await Promise.all(Array.from({ length: Math.min(2, availableParallelism()) }, worker));

const failed = results.filter(({ passed }) => !passed);
for (const { name, said } of failed) console.log(`\n── ${name} ${"─".repeat(60)}\n${said.trimEnd()}`);
if (failed.length > 0) console.log(`\nFailed: ${failed.map(({ name }) => name).join(", ")}. Run one alone with "npm run <name>".`);
console.log(`${results.length - failed.length} checks passed, ${failed.length} failed`);
process.exitCode = failed.length === 0 ? 0 : 1;
