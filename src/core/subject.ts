import type { CellRef } from "./book";
import type { Field, Form, FundsRow, FundsTable, Indicator, IndicatorTable, Level, ListRow, ListTable } from "./form";
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

const records = new WeakMap<ListTable, ReadonlyMap<ListRow, string>>();

/** What tells a record from its likes: who or what it is about, never its number of order. */
const telling = [
  "household-number",
  "check-number",
  "project",
  "householder",
  "issue",
  "activity",
  "sub-activity",
  "item",
  "economic-class",
  "document",
] as const;

const recordOf = ({ cells, name }: ListRow): string => {
  const said = telling.flatMap((column) => (typeof cells[column]?.raw === "string" ? [fold(cells[column].raw)] : []));
  return said.length === 0 ? fold(name) : said.join("/");
};

/** Names a record of a list by what it is about, with an ordinal among equal ones. */
export function recordSubject(row: ListRow, list: ListTable): string {
  if (row === list.total) return "total";
  const known = records.get(list) ?? namesIn(list);
  records.set(list, known);
  return known.get(row) ?? recordOf(row);
}

function namesIn({ rows }: ListTable): ReadonlyMap<ListRow, string> {
  const seen = new Map<string, number>();
  return new Map(
    rows.map((row): [ListRow, string] => {
      const name = recordOf(row);
      const ordinal = (seen.get(name) ?? 0) + 1;
      seen.set(name, ordinal);
      return [row, ordinal === 1 ? name : `${name}#${ordinal}`];
    }),
  );
}

const places = new WeakMap<Form, ReadonlyMap<string, string>>();

const placeKey = ({ row, column }: Pick<CellRef, "row" | "column">): string => `${row},${column}`;

/** What the cell of a form is about, without its address; `other` where the form says nothing of it. */
export function subjectAt(form: Form, at: Pick<CellRef, "row" | "column">): string {
  const known = places.get(form) ?? placesIn(form);
  places.set(form, known);
  return known.get(placeKey(at)) ?? "other";
}

type Noted = readonly [field: Pick<Field<unknown>, "at"> | null, subject: string];

function placesIn(form: Form): ReadonlyMap<string, string> {
  const all: readonly Noted[] = [
    ...Object.entries(form.header).map(([id, field]): Noted => [field, id]),
    ...(form.funds === null ? [] : fundsPlaces(form.funds)),
    ...form.goals.map(({ kind, field }): Noted => [field, kind]),
    ...form.remarks.map(({ label, field }): Noted => [field, `remark:${fold(label)}`]),
    ...(form.table === null ? [] : tablePlaces(form.table, form)),
    ...(form.list === null ? [] : listPlaces(form.list)),
  ];
  const found = new Map<string, string>();
  for (const [field, subject] of all) if (field !== null && !found.has(placeKey(field.at))) found.set(placeKey(field.at), subject);
  return found;
}

function fundsPlaces({ rows, sourceColumns }: FundsTable): readonly Noted[] {
  const columns = ["initial", "full", "executed", "weight", "rate", "points", "reason"] as const;
  return [
    ...rows.flatMap((row) => columns.map((column): Noted => [row[column], `${fundsSubject(row)}.${column}`])),
    ...sourceColumns.map(({ label, field }): Noted => [field, `funds:${fold(label)}`]),
  ];
}

const pointsPlaces = (points: Indicator["points"], subject: string): readonly Noted[] =>
  points.map(({ by, field }): Noted => [field, `${subject}.points.${by}`]);

function tablePlaces({ indicators, total }: IndicatorTable, form: Form): readonly Noted[] {
  const ofTotal: readonly Noted[] = total === null ? [] : [[total.weight, "total.weight"], ...pointsPlaces(total.points, "total")];
  return [...indicators.flatMap((indicator) => indicatorPlaces(indicator, subjectOf(indicator, form))), ...ofTotal];
}

function listPlaces(list: ListTable): readonly Noted[] {
  const rows = [...list.rows, ...(list.total === null ? [] : [list.total])];
  return [
    ...Object.entries(list.figures).map(([column, field]): Noted => [field, `list.${column}`]),
    ...rows.flatMap((row) => {
      const subject = recordSubject(row, list);
      return [
        ...Object.entries(row.cells).map(([column, field]): Noted => [field, `${subject}.${column}`]),
        ...row.parts.map(({ of, label, field }): Noted => [field, `${subject}.${of}.${fold(label)}`]),
      ];
    }),
  ];
}

function indicatorPlaces(indicator: Indicator, subject: string): readonly Noted[] {
  const levels = (["level1", "level2", "level3"] as const).filter((level) => !indicator[level].inherited);
  const columns = ["nature", "unit", "actual", "weight", "reason"] as const;
  return [
    ...levels.map((level): Noted => [indicator[level], `${subject}.${level}`]),
    ...indicator.targets.map((target): Noted => [
      target.field,
      [subject, target.role, ...(target.subject === null ? [] : [fold(target.subject)])].join("."),
    ]),
    ...columns.map((column): Noted => [indicator[column], `${subject}.${column}`]),
    ...pointsPlaces(indicator.points, subject),
  ];
}
