// Writes NOTICE from what is installed for production; `--check` compares, and refuses a licence that is not on the list.
import { existsSync, readFileSync, writeFileSync } from "node:fs";

const accepted = [
  "MIT",
  "ISC",
  "Apache-2.0",
  "BSD-2-Clause",
  "BSD-3-Clause",
  "0BSD",
  "MIT-0",
  "Zlib",
  "Unlicense",
  "CC0-1.0",
  "BlueOak-1.0.0",
];

const { packages } = JSON.parse(readFileSync("package-lock.json", "utf8"));
// A package may say its licence only in its LICENSE file: read there by a person, noted here.
const readByHand = { "@univerjs/telemetry": "Apache-2.0" };
const shipped = Object.entries(packages).filter(([path, { dev, optional, peer }]) => path !== "" && !dev && !optional && !peer);

// "(MIT OR GPL-3.0)" is ours to choose, "(MIT AND Zlib)" binds us to both.
const isAccepted = (licence) =>
  licence
    .replace(/[()]/g, "")
    .split(" OR ")
    .some((choice) => choice.split(" AND ").every((part) => accepted.includes(part.trim())));

const holder = (path) => {
  const { author } = JSON.parse(readFileSync(`${path}/package.json`, "utf8"));
  const name = typeof author === "string" ? author : author?.name;
  return name ? name.replace(/\s*[<(].*$/, "") : "its contributors";
};

const unique = new Map();
for (const [path, { version, license }] of shipped) {
  const name = path.slice(path.lastIndexOf("node_modules/") + "node_modules/".length);
  unique.set(`${name} ${version}`, { path, license: license ?? readByHand[name] ?? "unknown" });
}

const refused = [...unique].filter(([, { license }]) => !isAccepted(license));
const lines = [...unique].sort(([a], [b]) => (a < b ? -1 : 1)).map(([title, { path, license }]) => `${title}: ${license}, ${holder(path)}`);
const notice = `绩表助手 (Jibiao)
Copyright Jibiao contributors. Licensed under the MIT License, see LICENSE.

What ships contains the following packages, each under its own licence. Their full texts stand in the packages
as npm installs them. This list is written by \`npm run notice\`.

${lines.join("\n")}
`;

if (refused.length > 0) {
  console.error(
    `Licences not on the list in scripts/notice.mjs:\n${refused.map(([title, { license }]) => `  ${title}: ${license}`).join("\n")}`,
  );
  process.exitCode = 1;
}
if (!process.argv.includes("--check")) writeFileSync("NOTICE", notice);
else if (!existsSync("NOTICE") || readFileSync("NOTICE", "utf8") !== notice) {
  console.error('NOTICE is not up to date. Run "npm run notice".');
  process.exitCode = 1;
}
