// Checks manifest.xml, or the file named, without asking any server.
import { readFileSync } from "node:fs";
import { surroundingsHere } from "./manifest/here";
import { inWords } from "./manifest/problem";
import { manifestProblems } from "./manifest/validate";

const file = process.argv[2] ?? "manifest.xml";
const problems = manifestProblems(readFileSync(file, "utf8"), surroundingsHere("."));
for (const problem of problems) console.error(inWords(file, problem));
if (problems.length > 0) process.exitCode = 1;
else console.log(`${file} keeps to the schema and agrees with its icons, texts and commands.`);
