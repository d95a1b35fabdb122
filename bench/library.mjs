// Merely reading workbooks with a library. Usage: node bench/library.mjs FILE…
import { readFileSync } from "node:fs";
import * as library from "@e965/xlsx";

let cells = 0;
for (const file of process.argv.slice(2)) {
  const { Sheets } = library.read(readFileSync(file), { dense: true });
  for (const sheet of Object.values(Sheets))
    for (const row of sheet["!data"] ?? []) cells += row === undefined ? 0 : row.filter(Boolean).length;
}
console.log(JSON.stringify({ cells }));
