import { type Field, type Form, type FundsTable, type GoalText, headerFields, type HeaderField, type Indicator } from "../form";
import { addressOf } from "../place";
import { amountIn, fieldAt, textOf } from "./fields";
import { unitIn } from "./funds";
import { isBlankText, type SheetView, textOfValue } from "./sheet-view";
import type { Label } from "./words";

/** A column left of the indicators that says something of the whole project of its rows. */
interface ProjectColumn {
  readonly column: number;
  readonly text: string;
  readonly label: Label;
}

/** The rows of one project, and the row that names it. */
interface Group {
  readonly row: number;
  readonly indicators: Indicator[];
}

/**
 * The forms on a table that names a project for each of its rows: one for each project, with what the columns beside its name say of it.
 * Any other form stays as it is.
 */
export function formsByProject(view: SheetView, form: Form): readonly Form[] {
  const { table } = form;
  if (table === null) return [form];
  const beside = columnsBeside(view, form);
  const names = beside.find(({ label }) => label.concepts.header === "project-name");
  if (names === undefined) return [form];
  const groups = groupsBy(view, table.indicators, names.column, table.headerRow);
  if (groups.length === 0) return [form];
  return groups.map((group, position) => {
    const last = group.indicators.at(-1)?.row ?? group.row;
    const region = { ...form.region, row: group.row, rows: last - group.row + 1 };
    return {
      ...form,
      id: `${form.sheet}!${addressOf(region)}`,
      region,
      header: { ...form.header, ...headerAt(view, group.row, beside) },
      funds: fundsAt(view, form, group.row, beside) ?? form.funds,
      goals: goalsAt(view, group.row, beside, form.goals),
      table: {
        ...table,
        indicators: group.indicators,
        passed: table.passed.filter(({ row }) => row >= group.row && row <= last),
        total: groups.length === 1 ? table.total : null,
      },
      remarks: position === 0 ? form.remarks : [],
      recognition: position === 0 ? form.recognition : [],
    };
  });
}

function columnsBeside(view: SheetView, { table, region }: Form): readonly ProjectColumn[] {
  if (table === null) return [];
  return view.rowOf(table.headerRow, { left: region.column, right: table.region.column - 1 }).flatMap((cell) => {
    const label = view.labelOf(cell);
    return label?.inline === null ? [{ column: cell.column, text: textOfValue(cell.value), label }] : [];
  });
}

/** Rows by the project named at or above them; none where a row stands above the first name. */
function groupsBy(view: SheetView, indicators: readonly Indicator[], column: number, headerRow: number): readonly Group[] {
  const groups: Group[] = [];
  let reached = headerRow;
  for (const indicator of indicators) {
    const named = lastNamed(view, column, reached + 1, indicator.row);
    reached = indicator.row;
    if (named !== null) groups.push({ row: named, indicators: [indicator] });
    else if (groups.length === 0) return [];
    else groups.at(-1)?.indicators.push(indicator);
  }
  return groups;
}

function lastNamed(view: SheetView, column: number, from: number, to: number): number | null {
  for (let row = to; row >= from; row -= 1) if (!isBlankText(view.sheet.cells.valueAt(row, column))) return row;
  return null;
}

const isHeaderField = (concept: string | undefined): concept is HeaderField =>
  concept !== undefined && (headerFields as readonly string[]).includes(concept);

function headerAt(view: SheetView, row: number, beside: readonly ProjectColumn[]): Form["header"] {
  const fields: Partial<Record<HeaderField, Field<string>>> = {};
  for (const { column, label } of beside) {
    const concept = label.concepts.header;
    if (isHeaderField(concept)) fields[concept] ??= fieldAt(view, row, column, textOf);
  }
  return fields;
}

function goalsAt(view: SheetView, row: number, beside: readonly ProjectColumn[], printed: readonly GoalText[]): readonly GoalText[] {
  const own = beside.flatMap(({ column, text, label }): GoalText[] => {
    const concept = label.concepts.goals;
    return concept === "goal" || concept === "outcome" ? [{ label: text, kind: concept, field: fieldAt(view, row, column, textOf) }] : [];
  });
  return own.length > 0 ? own : printed;
}

/** The money of the project, in columns beside its name. */
function fundsAt(view: SheetView, { region, table }: Form, row: number, beside: readonly ProjectColumn[]): FundsTable | null {
  const at = (concept: string) =>
    beside.find(({ label }) => label.concepts.fundsColumns === concept || label.concepts.fundsRows === concept);
  const total = at("full") ?? at("total");
  const executed = at("executed");
  const initial = at("initial");
  const [first] = [total, initial, executed].filter((column) => column !== undefined);
  if (first === undefined) return null;
  const money = (column: ProjectColumn | undefined) => (column === undefined ? null : fieldAt(view, row, column.column, amountIn));
  return {
    region: { sheet: view.sheet.name, row, column: first.column, rows: 1, columns: 1 },
    unit: unitIn(view, { left: region.column, right: region.column + region.columns - 1 }, region.row, table?.headerRow ?? row),
    rows: [
      {
        id: "total",
        label: first.text,
        labelAt: view.ref(row, first.column),
        depth: 0,
        initial: money(initial),
        full: money(total),
        executed: money(executed),
        forecast: null,
        weight: null,
        rate: null,
        points: null,
        reason: null,
      },
    ],
    sourceColumns: [],
    midTerm: [],
    splits: [],
  };
}
