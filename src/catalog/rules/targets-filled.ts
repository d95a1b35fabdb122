import { sheetOf, type Book, type CellRef } from "../../core/book";
import { targetOf, type Field, type Form, type FormKind, type Indicator } from "../../core/form";
import { isStarred } from "../../core/likeness";
import { placeOf } from "../../core/place";
import { defineRule, noParameters } from "../../core/rule";
import { isEmpty, quoted, valueIn } from "../../core/shown";
import { fold } from "../../core/stated/fold";
import { isUnit } from "../../core/stated/units";
import { subjectOf } from "../../core/subject";
import type { Stated } from "../../core/value";
import { goalMeasures, systemCheck } from "../sources";

/**
 * An indicator without a target cannot be reached or missed. A unit with no number (公里, ≥ %) is what is left of a template. Rows that need none are left alone: the rate of
 * execution, a row divided into 其中, a weight of 0, a number of the template without a name (指标2), a name that states its target itself, and cells that lie under a merge.
 * On a self-evaluation the target was approved elsewhere and was only left out here, which is no error.
 */
export const targetsFilled = defineRule({
  code: "IND-06",
  id: "targets-filled",
  title: "每条指标都填写了指标值",
  severity: "error",
  group: "mend",
  on: { scope: "form", kinds: ["self-evaluation", "target-declaration"] },
  sources: [goalMeasures("绩效目标应当指向明确、细化量化（原文待核）"), systemCheck("提交前检查指标值")],
  parameters: noParameters,
  messages: {
    blank: ({ name }: { name: string }) => `指标“${name}”的指标值未填写`,
    numberless: ({ text }: { text: string }) => `指标值“${text}”没有数值，请补填`,
    none: ({ count }: { count: number }) => `全部 ${count} 条指标的指标值都未填写`,
  },
  remedy: "补填目标值和单位；自评表按批复的目标填写",
  *check(form, { book, report }) {
    const severity = form.kind === "self-evaluation" ? "warning" : "error";
    const rows = askedRows(form).filter(({ target }) => !isCovered(target.at, book));
    const blank = rows.filter(({ indicator }) => indicator.targets.every(({ field }) => isEmpty(field)));
    const [first] = blank;
    if (first !== undefined && blank.length > 2 && blank.length === rows.length) {
      yield report("none", { place: placeOf(first.target.at), subject: "targets", severity }, { count: rows.length });
      return;
    }
    for (const { indicator, target } of rows) {
      const about = { place: placeOf(target.at), subject: subjectOf(indicator, form), severity } as const;
      if (indicator.targets.every(({ field }) => isEmpty(field))) yield report("blank", about, { name: quoted(indicator.level3.text) });
      else if (isNumberless(target)) yield report("numberless", about, { text: quoted(target.raw) });
    }
  },
});

interface AskedRow {
  readonly indicator: Indicator;
  readonly target: Field<Stated>;
}

function askedRows({ table, kind }: Form): readonly AskedRow[] {
  const indicators = table?.indicators ?? [];
  return indicators.flatMap((indicator, index) => {
    const target = targetOf(indicator);
    const next = fold(indicators[index + 1]?.level3.text ?? "");
    return target === null || next.startsWith("其中") || !needsTarget(indicator) || isCore(indicator, kind) ? [] : [{ indicator, target }];
  });
}

/** Core indicators of a declaration, starred by the template, are another rule's. */
const isCore = ({ level3 }: Indicator, kind: FormKind): boolean => kind === "target-declaration" && isStarred(level3.text);

/** Signs and numbers in a name that already say how much: 受益人数≥2300人, 支付完成率100%. */
const sayingMuch = /(?:≥|≤|>|<|不低于|不少于|不超过|不高于)\D{0,3}\d|\d%$/;

function needsTarget({ judged, level3, weight, targets }: Indicator): boolean {
  const name = fold(level3.text).replace(/^(?:指标\d*:?|[….·。]+)/, "");
  if (judged || name === "" || level3.inherited || weight?.value === "0") return false;
  return targets.every(({ subject }) => subject === null) && !/执行率|预算执行/.test(name) && !sayingMuch.test(name);
}

/** What is left when the number is missing; masks of stars and crosses are told by another rule. */
function isNumberless(target: Field<Stated>): boolean {
  if (typeof target.raw !== "string") return false;
  const text = fold(target.raw);
  if (valueIn(target)?.kind === "placeholder") return !/[*Xx×请是]/.test(text);
  const unit = text.replace(/^(?:[≥≤><=]+|不低于|不少于|不超过|不高于)/, "");
  return unit !== "" && (isUnit(unit) || (/^[万亿]/.test(unit) && isUnit(unit.slice(1))));
}

/** Whether the cell shows nothing of its own because a merge that begins elsewhere lies over it. */
function isCovered({ sheet, row, column }: CellRef, book: Book): boolean {
  return (sheetOf(book, sheet)?.merges ?? []).some(
    (merge) =>
      (merge.row !== row || merge.column !== column) &&
      merge.row <= row &&
      row < merge.row + merge.rows &&
      merge.column <= column &&
      column < merge.column + merge.columns,
  );
}
