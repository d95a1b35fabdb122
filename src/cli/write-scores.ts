import { extname, resolve } from "node:path";

import { planPoints } from "../app/write-points";
import { textOf } from "../core/message";
import { addressOf } from "../core/place";
import { saveFile } from "../hosts/xlsx/files";
import type { Call } from "./arguments";
import { hostOf, textOfConversion, textOfHostFault } from "./read";
import { examineAs, type Setup } from "./setup";

type ScoreCall = Extract<Call, { command: "score" }>;

/** Writes the points of all forms of the one file of a call into a copy of it; says on stderr what was written and what was not. */
export async function writeScores(call: ScoreCall, out: string, setup: Setup): Promise<boolean> {
  const [file = ""] = call.files;
  if (resolve(out) === resolve(file)) return refused("the input is never written over; name another file");
  if (/\.(xls|et|csv|ods|xlsb|html?|xml)$/i.test(out)) return refused(`${out}: only .xlsx can be written; name a file that ends in .xlsx`);
  const opened = await hostOf(file);
  if (!opened.ok) return refused(opened.fault.kind);
  const { host, conversion } = opened.value;
  if (conversion !== null && isMacroName(out) !== isMacroName(conversion.savedAs))
    return refused(`${out}: what is made of ${file} can only be written as ${extname(conversion.savedAs)}`);
  const book = await host.read("book");
  if (!book.ok) return refused(textOfHostFault(book.fault));
  const { assessments } = examineAs(book.value, setup, call);
  const locale = setup.catalog.locales[call.language];
  let written = 0;
  const scored = [...assessments].filter(([, { form }]) => form.list === null);
  for (const [form, assessment] of scored) {
    const { plan, rows, refused: reason } = planPoints(assessment, book.value, { into: call.into, as: call.as, totals: true });
    if (reason !== null) process.stderr.write(`${form}: ${textOf(locale, reason)}\n`);
    for (const { cell, skipped } of rows)
      if (skipped !== null && cell !== null) process.stderr.write(`${cell.sheet}!${addressOf(cell)}: ${textOf(locale, skipped)}\n`);
    if (plan.edits.length === 0) continue;
    const applied = await host.apply(plan);
    if (!applied.ok) return refused(textOfHostFault(applied.fault));
    written += plan.edits.length;
  }
  const saved = await saveFile(out, await host.save());
  if (!saved.ok) return refused(`${out} cannot be written`);
  process.stderr.write(textOfConversion(file, out, conversion));
  process.stderr.write(`${out}: ${written} cells written\n`);
  return true;
}

const isMacroName = (name: string): boolean => /\.xlsm$/i.test(name);

function refused(reason: string): false {
  process.stderr.write(`jibiao: ${reason}\n`);
  return false;
}
