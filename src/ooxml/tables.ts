import { rangeAt } from "../core/place";
import type { Table } from "./dependants";
import type { Parts } from "./parts";
import type { Workbook } from "./workbook";
import { Tags } from "./xml";

/** The tables of all sheets. */
export function tablesOf(parts: Parts, { sheets }: Workbook): Table[] {
  const tables: Table[] = [];
  for (const { name: sheet, part, hasCells } of sheets) {
    if (!hasCells) continue;
    for (const { type, target } of parts.relationships(part)) {
      if (type !== "table" || !parts.has(target)) continue;
      const tags = new Tags(parts.text(target), target);
      if (!tags.find("table")) continue;
      const range = rangeAt(sheet, tags.attribute("ref") ?? "");
      const name = tags.attribute("displayName") ?? tags.attribute("name");
      if (range !== null && name !== undefined) tables.push({ name, range, hasHeader: tags.attribute("headerRowCount") !== "0" });
    }
  }
  return tables;
}
