// The least any reader must do: unpack all sheet and string parts and visit every cell and string. Usage: node bench/floor.mjs FILE…
// Prints one line of JSON: files, cells and strings visited, and the milliseconds since the process began.
import { readFileSync } from "node:fs";
import { inflateRawSync } from "node:zlib";

function* partsOf(bytes) {
  let end = bytes.length - 22;
  while (bytes.readUInt32LE(end) !== 0x06054b50) end -= 1;
  const count = bytes.readUInt16LE(end + 10);
  for (let index = 0, at = bytes.readUInt32LE(end + 16); index < count; index += 1) {
    const nameLength = bytes.readUInt16LE(at + 28);
    const name = bytes.toString("utf8", at + 46, at + 46 + nameLength);
    if (/worksheets\/[^/]+\.xml$|sharedStrings\.xml$/i.test(name)) {
      const local = bytes.readUInt32LE(at + 42);
      const data = local + 30 + bytes.readUInt16LE(local + 26) + bytes.readUInt16LE(local + 28);
      const packed = bytes.subarray(data, data + bytes.readUInt32LE(at + 20));
      yield bytes.readUInt16LE(at + 10) === 8 ? inflateRawSync(packed) : packed;
    }
    at += 46 + nameLength + bytes.readUInt16LE(at + 30) + bytes.readUInt16LE(at + 32);
  }
}

function visits(part, wanted) {
  let found = 0;
  for (let at = part.indexOf(wanted); at >= 0; at = part.indexOf(wanted, at + wanted.length)) found += 1;
  return found;
}

let cells = 0;
let strings = 0;
const files = process.argv.slice(2);
for (const file of files) {
  for (const part of partsOf(readFileSync(file))) {
    // One byte per character: nothing is decoded.
    const text = part.toString("latin1");
    cells += visits(text, "<c ");
    strings += visits(text, "<si>");
  }
}
console.log(JSON.stringify({ files: files.length, cells, strings, milliseconds: Math.round(performance.now()) }));
