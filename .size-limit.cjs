// Budgets. What a first screen or a start of the command line loads is dear; what comes later is not. The catalogue of rules (117 of them, in two languages), its profiles
// and its lexicon weigh most of the engine.
const { existsSync } = require("node:fs");
const { join } = require("node:path");

const budget = (entry, name, path, limit, measure) => (existsSync(join(__dirname, entry)) ? [{ name, path, limit, ...measure }] : []);
const parsed = { gzip: false, brotli: false };
const sent = { gzip: true };

module.exports = [
  ...budget("src/cli/main.ts", "command line, what every start parses", "dist/cli/main.js", "830 kB", parsed),
  ...budget(
    "src/workbench/main.tsx",
    "workbench, first screen without the grid",
    ["dist/workbench/*.js", "dist/workbench/*.css"],
    "515 kB",
    sent,
  ),
  ...budget(
    "src/taskpane/main.tsx",
    "task pane, first screen without office.js",
    ["dist/taskpane/*.js", "dist/taskpane/*.css"],
    "255 kB",
    sent,
  ),
  ...budget("src/taskpane/main.tsx", "task pane, engine and catalogue", ["dist/taskpane/chunks/engine.*.js"], "205 kB", sent),
  ...budget("src/workbench/main.tsx", "workbench in one file", "dist/offline/*.html", "3 MB", sent),
];
