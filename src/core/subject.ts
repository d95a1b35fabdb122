import type { CellRef } from "./book";
import type { Field, Form, FundsRow, Indicator, IndicatorTable, Level } from "./form";
import { fold } from "./stated/fold";

const nameOf = ({ header }: Form): string => fold(header["project-name"]?.value ?? header["budget-unit"]?.value ?? "");

const stemOf = (form: Form): string => `${form.kind}|${nameOf(form)}|${form.year ?? ""}`;

/** Keys of all forms of a book by form id: kind | folded project name | year | ordinal among equals. */
export function formKeysOf(forms: readonly Form[]): ReadonlyMap<string, string> {
  const seen = new Map<string, number>();
  return new Map(
    forms.map((form) => {
      const stem = stemOf(form);
      const ordinal = (seen.get(stem) ?? 0) + 1;
      seen.set(stem, ordinal);
      return [form.id, `${stem}|${ordinal}`];
    }),
  );
}

/** The key of one form among the forms of its book; for many forms take `formKeysOf` once. */
export const formKeyOf = (form: Form, forms: readonly Form[]): string => formKeysOf(forms).get(form.id) ?? `${stemOf(form)}|1`;

/** The level without its printed points, so that 产出指标(50分) and 产出指标 are one subject. */
const levelOf = ({ text }: Level): string => fold(text).replace(/\(?[\d.~-]+\)?分?\)?$/, "");

const paths = new WeakMap<IndicatorTable, ReadonlyMap<Indicator, string>>();

function pathsOf(table: IndicatorTable): ReadonlyMap<Indicator, string> {
  const known = paths.get(table);
  if (known !== undefined) return known;
  const seen = new Map<string, number>();
  const made = new Map(
    table.indicators.map((indicator): [Indicator, string] => {
      const path = [levelOf(indicator.level1), levelOf(indicator.level2), fold(indicator.level3.text)].join("/");
      const ordinal = (seen.get(path) ?? 0) + 1;
      seen.set(path, ordinal);
      return [indicator, ordinal === 1 ? path : `${path}#${ordinal}`];
    }),
  );
  paths.set(table, made);
  return made;
}

/** Names an indicator by its folded levels, with an ordinal among equal ones: the same row is known again after rows have moved. */
export const subjectOf = (indicator: Indicator, form: Form): string =>
  (form.table === null ? undefined : pathsOf(form.table).get(indicator)) ?? fold(indicator.level3.text);

/** Names a row of the funds block. */
export const fundsSubject = ({ id, label }: FundsRow): string => (id === "other-source" ? `funds:${fold(label)}` : `funds:${id}`);

const places = new WeakMap<Form, ReadonlyMap<string, string>>();

const placeKey = ({ row, column }: Pick<CellRef, "row" | "column">): string => `${row},${column}`;

/** What the cell of a form is about, without its address; `other` where the form says nothing of it. */
export function subjectAt(form: Form, at: Pick<CellRef, "row" | "column">): string {
  const known = places.get(form) ?? placesIn(form);
  places.set(form, known);
  return known.get(placeKey(at)) ?? "other";
}

function placesIn(form: Form): ReadonlyMap<string, string> {
  const found = new Map<string, string>();
  const note = (field: Pick<Field<unknown>, "at"> | null | undefined, subject: string): void => {
    if (field !== null && field !== undefined && !found.has(placeKey(field.at))) found.set(placeKey(field.at), subject);
  };
  for (const [id, field] of Object.entries(form.header)) note(field, id);
  for (const row of form.funds?.rows ?? []) {
    for (const column of ["initial", "full", "executed", "weight", "rate", "points", "reason"] as const) note(row[column], `${fundsSubject(row)}.${column}`);
  }
  for (const { label, field } of form.funds?.sourceColumns ?? []) note(field, `funds:${fold(label)}`);
  for (const { kind, field } of form.goals) note(field, kind);
  for (const { label, field } of form.remarks) note(field, `remark:${fold(label)}`);
  for (const indicator of form.table?.indicators ?? []) noteIndicator(indicator, subjectOf(indicator, form), note);
  note(form.table?.total?.weight, "total.weight");
  for (const { by, field } of form.table?.total?.points ?? []) note(field, `total.points.${by}`);
  return found;
}

function noteIndicator(indicator: Indicator, subject: string, note: (field: Pick<Field<unknown>, "at"> | null, subject: string) => void): void {
  for (const level of ["level1", "level2", "level3"] as const) if (!indicator[level].inherited) note(indicator[level], `${subject}.${level}`);
  for (const { role, subject: whose, field } of indicator.targets) note(field, [subject, role, ...(whose === null ? [] : [fold(whose)])].join("."));
  for (const column of ["nature", "unit", "actual", "weight", "reason"] as const) note(indicator[column], `${subject}.${column}`);
  for (const { by, field } of indicator.points) note(field, `${subject}.points.${by}`);
}
