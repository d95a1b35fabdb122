import type { Field, ListRow } from "../../core/form";
import { placeOf } from "../../core/place";
import { hasColumn, isUnstated } from "../../core/records";
import { defineRule, noParameters } from "../../core/rule";
import { quantityIn, quoted } from "../../core/shown";
import { fold } from "../../core/stated/fold";
import { recordSubject } from "../../core/subject";
import { isZero } from "../../core/amount";
import type { Stated } from "../../core/value";
import { review } from "../sources";

/**
 * A list of documents says of each whether it is there. What is said to be missing is to be handed in later, unless the list itself calls it optional or not applicable; where nothing is said of a
 * document it is only asked, once for the list.
 */
export const documentsComplete = defineRule({
  code: "STR-18",
  id: "documents-complete",
  title: "资料清单所列资料齐全",
  severity: "warning",
  group: "mend",
  on: { scope: "form", kinds: ["document-checklist"] },
  sources: [review("绩效评价资料按清单收集、核对、归档")],
  parameters: noParameters,
  messages: {
    missing: ({ name, said }: { name: string; said: string }) => `“${name}”填写为“${said}”，请补充资料或说明原因`,
    optional: ({ name, said }: { name: string; said: string }) => `非必备资料“${name}”填写为“${said}”`,
    open: ({ count }: { count: number }) => `有 ${count} 项资料未填写是否提供`,
  },
  remedy: "补充缺少的资料；不适用的，注明“不适用”",
  *check({ list }, { report }) {
    if (list === null || !(hasColumn(list, "provided") || hasColumn(list, "copies"))) return;
    const open: Field<Stated>[] = [];
    for (const row of list.rows.filter(({ role }) => role === "record")) {
      const field = row.cells.provided ?? row.cells.copies;
      if (field === undefined || row.cells.document === undefined || isUnstated(row.cells.document)) continue;
      const state = stateOf(row);
      if (state === "open") open.push(field);
      const reason = row.cells.remark;
      const isExplained = reason !== undefined && !isUnstated(reason) && !/补|待/.test(fold(quoted(reason.raw)));
      if (state !== "missing" || isExplained) continue;
      const about = { place: placeOf(field.at), subject: `${recordSubject(row, list)}.provided` };
      const data = { name: quoted(row.cells.document.raw), said: quoted(field.raw) };
      if (isOptional(row)) yield report("optional", { ...about, severity: "info" }, data);
      else yield report("missing", about, data);
    }
    const [first, ...more] = open;
    if (first === undefined) return;
    const related = more.map(({ at }) => placeOf(at));
    yield report("open", { place: placeOf(first.at), subject: "documents.open", severity: "info", related }, { count: open.length });
  },
});

/** Whether a document is there: as its column says, else by the number of copies. */
function stateOf({ cells: { provided, copies } }: ListRow): "there" | "missing" | "open" {
  if (provided === undefined) return quantityIn(copies ?? null) === null ? "open" : isNone(copies) ? "missing" : "there";
  const said = fold(quoted(provided.raw));
  if (/^(?:否|无|缺|未|没有|待|尚未|不齐|不全|不完整|不具备|[×xX✗✘]$|0(?:份)?$)/.test(said)) return "missing";
  return said === "" ? (isNone(copies) ? "missing" : "open") : "there";
}

function isNone(copies: Field<Stated> | undefined): boolean {
  const count = quantityIn(copies ?? null);
  return count !== null && isZero(count.amount);
}

const isOptional = ({ cells: { required } }: ListRow): boolean => /^(?:否|非|选|可选|不)/.test(fold(quoted(required?.raw ?? null)));
