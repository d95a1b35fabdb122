// The directions of imports. Each comment says what to do instead; the drawing stands in docs/decisions/0002-house.md.
const test = "[.](test|examples|check)[.]tsx?$|^src/testing/";
const main = "^src/[^/]+/main(-engine)?[.]tsx?$"; // the engine is the part of a main that comes later

const error = (name, comment, from, to) => ({ name, comment, severity: "error", from, to });

/** Files under `path` reach only their own folder and `allowed`. */
const layer = (name, path, allowed, comment) =>
  error(`${name}-reaches-only-inward`, comment, { path, pathNot: [test, main] }, { path: "^src", pathNot: [path, ...allowed] });

/** `library` is imported nowhere but under `places`. */
const library = (name, path, places, comment) =>
  error(`${name}-has-its-place`, comment, { path: "^src", pathNot: [test, ...places] }, { path });

module.exports = {
  forbidden: [
    layer("core", "^src/core/", [], "The core knows nothing of catalogue, hosts, screens or files. What you need is an argument."),
    layer(
      "catalog",
      "^src/catalog/",
      ["^src/core/"],
      "A form, rule, scoring method or document is written in the words of the core alone.",
    ),
    layer(
      "ooxml",
      "^src/ooxml/",
      ["^src/core/(book|place|edit|draft|message|result)[.]ts$"],
      "ooxml moves parts and cells: it knows book, edit and draft. What needs a form or a rule belongs in the core or in a host.",
    ),
    layer(
      "hosts",
      "^src/hosts/",
      ["^src/core/", "^src/ooxml/"],
      "A host moves cells; if it needs a rule or a profile, the decision belongs in app.",
    ),
    layer(
      "converters",
      "^src/converters/",
      ["^src/core/(book|place|draft|result)[.]ts$", "^src/ooxml/"],
      "A converter makes a workbook package of another format; what is done with it is the business of hosts and main files.",
    ),
    layer(
      "printers",
      "^src/printers/",
      ["^src/core/"],
      "A printer turns a document into a draft or bytes; hosts and main files write them.",
    ),
    layer("reporters", "^src/reporters/", ["^src/core/"], "A reporter is a pure function of findings; texts come in as an argument."),
    layer("app", "^src/app/", ["^src/core/"], "Use cases receive hosts, profiles, rules and printers; they do not pick them."),
    layer(
      "taskpane",
      "^src/taskpane/",
      ["^src/(core|app)/"],
      "A screen shows a session. It meets hosts and catalogue only through its props.",
    ),
    layer(
      "workbench",
      "^src/workbench/",
      ["^src/(core|app|taskpane)/"],
      "The grid stands beside the pane; main.tsx gives it its host and the session.",
    ),
    layer("commands", "^src/commands/", ["^src/(core|app)/"], "A ribbon button calls a session; main.ts gives it one."),
    layer(
      "cli",
      "^src/cli/",
      ["^src/(core|app|catalog|converters|ooxml|printers|reporters)/", "^src/hosts/xlsx/"],
      "The command line has no screen between main and its commands: they put catalogue, file host, printers and reporters together, but know no pane and no grid.",
    ),
    error(
      "one-host-does-not-know-another",
      "Shared between hosts means core or ooxml.",
      { path: "^src/hosts/([^/]+)/", pathNot: test },
      { path: "^src/hosts/", pathNot: "^src/hosts/$1/" },
    ),
    error(
      "only-file-hosts-open-packages",
      "Excel and memory hosts hold no files; what they share with xlsx means core.",
      { path: "^src/hosts/(excel|memory)/", pathNot: test },
      { path: "^src/ooxml/" },
    ),
    error(
      "one-rule-does-not-know-another",
      "A rule that needs another rule is one rule, or a helper in core.",
      { path: "^src/catalog/rules/(?!index[.])[^/]+$", pathNot: test },
      { path: "^src/catalog/rules/", pathNot: "^src/catalog/rules/index[.]ts$" },
    ),
    library(
      "big",
      "node_modules/(@types/)?big[.]js/",
      ["^src/core/amount[.]ts$"],
      "Exact numbers are Amounts: calculate through core/amount.",
    ),
    library(
      "zod",
      "node_modules/zod/",
      ["^src/(core|catalog|app)/"],
      "Outside data is checked by a schema of core, catalog or app; call that.",
    ),
    library("fflate", "node_modules/fflate/", ["^src/(ooxml|hosts)/", main], "Zip and inflate belong to ooxml; take bytes from a host."),
    library(
      "xlsx",
      "node_modules/@e965/xlsx/",
      ["^src/converters/library[.]ts$"],
      "The library reads foreign formats only; workbooks of ours are read and patched by ooxml.",
    ),
    library("docx", "node_modules/docx/", ["^src/printers/"], "Only a printer knows .docx; compose a document and print it."),
    library(
      "univer",
      "node_modules/(@univerjs/|rxjs/)",
      ["^src/workbench/", "^src/hosts/workbench/"],
      "The grid is known to the workbench and its host; others use Host.",
    ),
    library(
      "react",
      "node_modules/(@types/react|react|react-dom|@fluentui)/",
      ["^src/(taskpane|workbench|commands)/"],
      "Only a screen draws.",
    ),
    error(
      "node-stays-at-the-edge",
      "Only the command line and the xlsx host touch Node; elsewhere files, inflate and clock are arguments.",
      { path: "^src", pathNot: [test, "^src/cli/", "^src/hosts/xlsx/"] },
      { dependencyTypes: ["core"] },
    ),
    error(
      "development-tools-are-not-shipped",
      "What ships stands under dependencies in package.json.",
      { path: "^src", pathNot: test },
      { dependencyTypes: ["npm-dev", "npm-no-pkg", "npm-unknown"], pathNot: "node_modules/@types/" },
    ),
    error(
      "tests-are-not-shipped",
      "What ships does not depend on what tests it.",
      { path: "^src", pathNot: test },
      { path: `${test}|^test/` },
    ),
    error(
      "no-circles",
      "Two files in a circle are one file, or three.",
      { path: "^src" },
      { circular: true, viaOnly: { dependencyTypesNot: ["type-only"] } },
    ),
    error(
      "no-orphans",
      "A file nobody imports is deleted.",
      { orphan: true, path: "^src", pathNot: [test, main, "[.]d[.]ts$", "^src/[^/]+/public/"] },
      {},
    ),
    error("nothing-missing", "The imported file does not exist.", { path: "^src" }, { couldNotResolve: true }),
  ],
  options: {
    tsPreCompilationDeps: true,
    tsConfig: { fileName: "tsconfig.json" },
    doNotFollow: { path: "node_modules" },
    exclude: { path: "tsconfig[.]json|[.](css|html|xlsx|svg|png)$" },
    enhancedResolveOptions: { exportsFields: ["exports"], conditionNames: ["import", "require", "node", "default", "types"] },
  },
};
