// Checking against the floor and against merely reading with a library: ratios within one run, each figure the median of five processes.
import { execFileSync, spawnSync } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { performance } from "node:perf_hooks";
import { writeBooks, writeGrowing } from "./books.mjs";

/** What is on the seeded workbooks; other counts mean that something is no longer found, or newly invented. */
const known = {
  "250 forms, 10,000 rows": { forms: 250, facts: 30149, findings: 5262 },
  "one form, 10,000 indicators": { forms: 1, facts: 41003, findings: 5574 },
  "500 small workbooks": { forms: 500, facts: 31617, findings: 6152 },
  "one form and a stray cell at XFD1048576": { forms: 1, facts: 63, findings: 10 },
};

const rounds = 5;
const largest = 1 << 30;

function timed(script, files) {
  const begin = performance.now();
  let out;
  try {
    out = execFileSync(process.execPath, [...script, ...files], { maxBuffer: largest, stdio: ["ignore", "pipe", "inherit"] });
  } catch (cause) {
    if (cause.status !== 1) throw cause;
    out = cause.stdout;
  }
  return { milliseconds: performance.now() - begin, out };
}

const median = (numbers) => [...numbers].sort((a, b) => a - b)[Math.floor(numbers.length / 2)];

function counted(out) {
  const { files } = JSON.parse(out.toString("utf8"));
  const forms = files.flatMap((file) => file.forms);
  const findings = files.flatMap((file) => [...file.findings, ...file.forms.flatMap((form) => form.findings)]);
  return { forms: forms.length, facts: forms.reduce((sum, form) => sum + form.facts, 0), findings: findings.length };
}

/** Writes points into the blank cells of a copy, and tells how many cells it wrote. */
function written(file, out) {
  const begin = performance.now();
  const { status, stderr } = spawnSync(process.execPath, ["dist/cli/main.js", "score", file, "--write", out], {
    encoding: "utf8",
    maxBuffer: largest,
  });
  if (status !== 0) throw new Error(stderr);
  return { milliseconds: performance.now() - begin, cells: Number(/: (\d+) cells written/.exec(stderr)?.[1]) };
}

/** The workbook that is written to instead of checked, and how many blank cells it has. */
const edited = { name: "1,000 edits in 10,000 rows", cells: 1000 };

const folder = mkdtempSync(join(tmpdir(), "jibiao-bench-"));
let failed = false;
try {
  for (const [name, files] of Object.entries(writeBooks(folder))) {
    if (name === edited.name) {
      const runs = Array.from({ length: rounds }, () => written(files[0], join(folder, "out.xlsx")));
      const floor = median(Array.from({ length: rounds }, () => timed([join(import.meta.dirname, "floor.mjs")], files).milliseconds));
      const time = median(runs.map(({ milliseconds }) => milliseconds));
      const same = runs.every(({ cells }) => cells === edited.cells);
      failed ||= !same;
      console.log(
        `${name}: read, score, write and save ${time.toFixed(0)} ms = ${(time / floor).toFixed(2)} × floor (${floor.toFixed(0)} ms); ${runs[0].cells} cells${same ? "" : ` — expected ${edited.cells}`}`,
      );
      continue;
    }
    const runs = { floor: [], library: [], check: [] };
    let counts;
    for (let round = 0; round < rounds; round += 1) {
      runs.floor.push(timed([join(import.meta.dirname, "floor.mjs")], files).milliseconds);
      runs.library.push(timed([join(import.meta.dirname, "library.mjs")], files).milliseconds);
      const check = timed(["dist/cli/main.js", "check", "--format", "json", "--today", "2026-01-01"], files);
      runs.check.push(check.milliseconds);
      counts = counted(check.out);
    }
    const [floor, library, check] = [median(runs.floor), median(runs.library), median(runs.check)];
    const same = JSON.stringify(counts) === JSON.stringify(known[name]);
    failed ||= !same;
    console.log(
      `${name}: check ${check.toFixed(0)} ms = ${(check / floor).toFixed(2)} × floor (${floor.toFixed(0)} ms), ${(check / library).toFixed(2)} × reading with the library (${library.toFixed(0)} ms); ` +
        `${counts.forms} forms, ${counts.facts} facts, ${counts.findings} findings${same ? "" : ` — expected ${JSON.stringify(known[name])}`}`,
    );
  }
  execFileSync(process.execPath, ["--import", "tsx", join(import.meta.dirname, "engine.ts"), ...writeGrowing(folder)], {
    stdio: "inherit",
  });
} finally {
  rmSync(folder, { recursive: true });
}
process.exitCode = failed ? 1 : 0;
