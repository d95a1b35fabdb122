import { type Amount, amountAt } from "../amount";
import type { Cell } from "../book";
import { directionOf } from "../direction";
import type { Field, Indicator, IndicatorTable, Level, Likelihood, Outlook, PassedRow, Reviewer, Target } from "../form";
import type { IndicatorColumn } from "../profile";
import { fold } from "../stated/fold";
import { parseStated } from "../stated/parse-stated";
import { isBlank, type Stated } from "../value";
import type { Column, Header } from "./columns";
import { amountIn, fieldAt, textOf, weightIn } from "./fields";
import { type Band, isBlankText, type Seen, type SheetView, textOfValue } from "./sheet-view";
import { vetoRowsIn } from "./veto";

export interface IndicatorBlock {
  readonly indicators: readonly Indicator[];
  readonly passed: readonly PassedRow[];
  readonly total: IndicatorTable["total"];
  /** One past the last row that was read. */
  readonly end: number;
}

/** Reads the rows under a header until the total, the foot, a wide gap, or the last row that can belong to the table. */
export function indicatorsOf(view: SheetView, band: Band, header: Header, columns: readonly Column[], lastRow: number): IndicatorBlock {
  const reader = new RowReader(view, columns);
  const indicators: Indicator[] = [];
  const passed: PassedRow[] = [];
  let total: IndicatorTable["total"] = null;
  const lastTotal = lastTotalIn(view, band, header.lastRow + 1, lastRow);
  const vetoes = new Set(vetoRowsIn(view, band, header.lastRow + 1, lastRow).map(({ row }) => row));
  let blanks = 0;
  let end = header.lastRow + 1;
  for (let row = header.lastRow + 1; row <= lastRow && blanks <= view.words.lexicon.thresholds.gap; row += 1) {
    const first = view.firstOf(row, band);
    if (first === null) {
      blanks += 1;
      continue;
    }
    if (isFoot(view, first)) break;
    blanks = 0;
    end = row + 1;
    if (vetoes.has(row)) continue;
    if (isTotal(view, first)) {
      total = reader.totalAt(row, first);
      if (row < lastTotal) continue;
      break;
    }
    if (isSubtotal(first)) continue;
    const read = reader.read(row);
    if (read === null) continue;
    if ("reason" in read && "at" in read) passed.push(read);
    else indicators.push(read);
  }
  const hasWeights = columns.some(({ concept }) => concept === "weight");
  return { indicators: hasWeights ? indicators : withPrintedWeights(indicators), passed, total, end };
}

const levelKey = ({ at }: Level): string => `${String(at.row)}:${String(at.column)}`;

/** In a form without a weight column the points stand in names: the row's own, or that of a level which has no other row. */
function withPrintedWeights(indicators: readonly Indicator[]): readonly Indicator[] {
  const counts = new Map<string, number>();
  for (const level of indicators.flatMap(({ level1, level2 }) => [level1, level2]))
    counts.set(levelKey(level), (counts.get(levelKey(level)) ?? 0) + 1);
  const ofLone = (level: Level): Amount | null => (counts.get(levelKey(level)) === 1 ? level.weight : null);
  return indicators.map((indicator) => {
    const { level1, level2, level3 } = indicator;
    const own = /\(\d+(?:\.\d+)?分\)$/.test(fold(level3.text)) ? splitWeight(level3.text).weight : null;
    const weight = own ?? ofLone(level2) ?? ofLone(level1);
    return weight === null ? indicator : { ...indicator, level3: { ...level3, weight } };
  });
}

const isTotal = (view: SheetView, first: Seen): boolean => view.labelOf(first)?.concepts.totals !== undefined;

/** 小计 and 产出指标小计 repeat what stands above them. */
const isSubtotal = ({ value }: Seen): boolean => typeof value === "string" && /小计:?$/.test(fold(value));

/** The last row of the table that is labelled as a total; one before it adds up a part only. */
function lastTotalIn(view: SheetView, band: Band, from: number, lastRow: number): number {
  let last = -1;
  let blanks = 0;
  for (let row = from; row <= lastRow && blanks <= view.words.lexicon.thresholds.gap; row += 1) {
    const first = view.firstOf(row, band);
    blanks = first === null ? blanks + 1 : 0;
    if (first === null) continue;
    if (isFoot(view, first)) break;
    if (isTotal(view, first)) last = row;
  }
  return last;
}

function isFoot(view: SheetView, first: Seen): boolean {
  if (typeof first.value !== "string") return false;
  const label = view.labelOf(first);
  if (label?.concepts.totals !== undefined) return false;
  const isResult = label?.concepts.header === "stated-grade" || label?.concepts.header === "stated-total";
  return isResult || view.words.isNote(first.value) || label?.concepts.foot !== undefined || label?.concepts.fundsBlocks !== undefined;
}

const pointsColumns: readonly (readonly [IndicatorColumn, Reviewer])[] = [
  ["points", "self"],
  ["points-review-1", "review-1"],
  ["points-review-2", "review-2"],
];

const likely: Readonly<Record<string, Likelihood | null>> = {
  likelihood: null,
  "likely-sure": "sure",
  "likely-possible": "possible",
  "likely-impossible": "impossible",
};

/** Columns that hold a target. */
const roles: Readonly<Partial<Record<Column["concept"], Target["role"]>>> = {
  target: "annual",
  subject: "annual",
  "target-mid-term": "mid-term",
  "tier-1": "tier-1",
  "tier-2": "tier-2",
  "tier-3": "tier-3",
  "tier-4": "tier-4",
};

const blankLevel = (view: SheetView, row: number, column: number): Level => ({
  text: "",
  at: view.ref(row, column),
  inherited: false,
  weight: null,
});

/** Reads one row after another, since a blank level cell inherits from above. */
class RowReader {
  private level1: Level | null = null;
  private level2: Level | null = null;
  private readonly byConcept = new Map<Column["concept"], Column>();

  constructor(
    private readonly view: SheetView,
    private readonly columns: readonly Column[],
  ) {
    for (const column of columns) if (!this.byConcept.has(column.concept)) this.byConcept.set(column.concept, column);
  }

  private column(concept: Column["concept"]): Column | undefined {
    return this.byConcept.get(concept);
  }

  /** The column of a concept that is filled in this row, else its first. */
  private cellColumn(row: number, column: Column): number {
    if (column.right <= column.left) return column.left;
    return this.view.firstOf(row, column)?.column ?? column.left;
  }

  private field<T>(row: number, concept: Column["concept"], read: (cell: Cell) => T | null): Field<T> | null {
    const column = this.column(concept);
    return column === undefined ? null : fieldAt(this.view, row, this.cellColumn(row, column), read);
  }

  private pointsAt(row: number): { readonly by: Reviewer; readonly field: Field<Amount> }[] {
    return pointsColumns.flatMap(([concept, by]) => {
      const field = this.field(row, concept, amountIn);
      return field === null ? [] : [{ by, field }];
    });
  }

  /** All columns of a concept, such as the causes to tick. */
  private fieldsOf<T>(row: number, concept: Column["concept"], read: (cell: Cell) => T | null) {
    return this.columns
      .filter((column) => column.concept === concept)
      .map((column) => ({ label: column.text, field: fieldAt(this.view, row, this.cellColumn(row, column), read) }));
  }

  private outlookAt(row: number, read: (cell: Cell) => Stated): Outlook | null {
    const forecast = this.field(row, "forecast", read);
    const causes = this.fieldsOf(row, "cause", textOf);
    const likelihoods = Object.entries(likely).flatMap(([concept, says]) =>
      this.fieldsOf(row, concept as Column["concept"], textOf).map(({ field }) => ({ says, field })),
    );
    const isThere = forecast !== null || causes.length + likelihoods.length > 0;
    return isThere ? { forecast, causes, likelihoods, note: this.field(row, "remark", textOf) } : null;
  }

  totalAt(row: number, label: Seen): NonNullable<IndicatorTable["total"]> {
    return { labelAt: this.view.ref(row, label.column), weight: this.field(row, "weight", weightIn), points: this.pointsAt(row) };
  }

  /** An indicator, a row passed over with its reason, or `null` for a row without any content of the table. */
  read(row: number): Indicator | PassedRow | null {
    const own1 = this.levelText(row, "level1");
    const own2 = this.levelText(row, "level2");
    if (own1 !== null) {
      this.level1 = own1;
      this.level2 = null;
    }
    if (own2 !== null) this.level2 = own2;
    const named = this.nameAt(row);
    if (named === null) return null;
    const { text: name, at } = named;
    const facts = this.factsAt(row);
    if (!facts.hasContent) {
      if (name !== null && !this.view.words.isPlaceholder(name)) return this.indicatorAt(row, this.plainLevel(name, at), facts, own1, own2);
      if (name === null && own1 === null && own2 === null) return null;
      return { row, at, reason: name === null ? "empty-level" : "placeholder", text: name ?? "" };
    }
    const above = this.level2 ?? this.level1;
    const level = name === null ? { text: above?.text ?? "", at, inherited: above !== null, weight: null } : this.plainLevel(name, at);
    return this.indicatorAt(row, level, facts, own1, own2);
  }

  /** The name in the last level's cells, which may be spread over several columns: 指标1 or a number in front of it is left out. */
  private nameAt(row: number): { readonly text: string | null; readonly at: Level["at"] } | null {
    const column = this.column("level3") ?? this.column("level2") ?? this.column("level1");
    if (column === undefined) return null;
    const annual = this.namesIn(row, column);
    const midTerm = this.column("level3-mid-term");
    const filled = annual.length > 0 || midTerm === undefined ? annual : this.namesIn(row, midTerm);
    const words = filled.filter(({ text }) => !this.view.words.isPlaceholder(text) && !/^\d+$/.test(text));
    const used = words.length > 0 ? words : filled.slice(0, 1);
    return {
      text: used.length === 0 ? null : used.map(({ text }) => text).join(""),
      at: this.view.ref(row, used[0]?.column ?? column.left),
    };
  }

  private namesIn(row: number, { left, right }: Column): { readonly text: string; readonly column: number }[] {
    return this.view.rowOf(row, { left, right }).flatMap((seen) => {
      const text = textOf({ value: seen.value });
      return text === null ? [] : [{ text, column: seen.column }];
    });
  }

  private plainLevel(text: string, at: Level["at"]): Level {
    return { text, at, inherited: false, weight: null };
  }

  private levelText(row: number, concept: "level1" | "level2"): Level | null {
    const column = this.column(concept);
    if (column === undefined) return null;
    const cell = this.cellColumn(row, column);
    const text = textOf(this.view.sheet.cells.at(row, cell));
    if (text === null || this.view.words.isPlaceholder(text)) return null;
    const printed = splitWeight(text);
    const weight = printed.weight ?? this.field(row, `${concept}-weight`, weightIn)?.value ?? null;
    const range = printed.range === undefined ? {} : { range: printed.range };
    return { text: printed.text, weight, ...range, at: this.view.ref(row, cell), inherited: false };
  }

  private factsAt(row: number): Facts {
    const nature = this.field(row, "nature", textOf);
    const unit = this.field(row, "unit", textOf);
    const context = { comparatorCell: nature?.raw ?? null, unitCell: unit?.raw ?? null };
    const read = (cell: Cell): Stated => parseStated(cell, context);
    const targets = this.columns.flatMap((column): Target[] => {
      const role = roles[column.concept];
      if (role === undefined) return [];
      const field = fieldAt(this.view, row, this.cellColumn(row, column), read);
      return [{ role, subject: column.concept === "subject" ? column.text : null, field }];
    });
    const actual = this.field(row, "actual", (cell) => parseStated(cell, { unitCell: context.unitCell }));
    const weight = this.field(row, "weight", weightIn);
    const points = this.pointsAt(row);
    const single = this.field(row, "points-single", amountIn);
    const reason = this.field(row, "reason", textOf);
    const filled = [...targets.map(({ field }) => field), actual, weight, ...points.map(({ field }) => field)];
    return {
      nature,
      unit,
      targets,
      actual,
      weight,
      points,
      single,
      reason,
      outlook: this.outlookAt(row, (cell) => parseStated(cell, { unitCell: context.unitCell })),
      hasContent: filled.some((field) => field !== null && !isBlankText(field.raw) && !this.isDash(field.raw)),
    };
  }

  private isDash(raw: Field<unknown>["raw"]): boolean {
    return typeof raw === "string" && this.view.words.isPlaceholder(raw);
  }

  private indicatorAt(row: number, level3: Level, facts: Facts, own1: Level | null, own2: Level | null): Indicator {
    const { nature, unit, targets, actual, weight, points, single, reason, outlook } = facts;
    const inherit = (own: Level | null, above: Level | null): Level =>
      own ?? (above === null ? blankLevel(this.view, row, level3.at.column) : { ...above, inherited: true });
    const level1 = inherit(own1, this.level1);
    const level2 = inherit(own2, this.level2);
    const target = (targets.find(({ role }) => role === "annual") ?? targets[0])?.field ?? null;
    const isSilent = (field: Field<Stated> | null): boolean => field?.value == null || isBlank(field.value);
    return {
      row,
      level1,
      level2,
      level3,
      nature,
      unit,
      targets,
      actual,
      weight,
      points,
      single,
      reason,
      outlook,
      direction: directionOf({
        target: target?.value ?? null,
        nature: nature?.value ?? null,
        level1: level1.text,
        level2: level2.text,
        level3: level3.text,
        lexicon: this.view.words.lexicon,
      }),
      judged:
        isSilent(target) &&
        isSilent(actual) &&
        weight?.value != null &&
        this.column("level2") !== undefined &&
        (level3.inherited || (targets.length === 0 && actual === null)),
    };
  }
}

interface Facts extends Pick<Indicator, "nature" | "unit" | "targets" | "actual" | "weight" | "points" | "single" | "reason" | "outlook"> {
  readonly hasContent: boolean;
}

/** Takes the printed points off a level: 产出指标(50分), 产出指标(50%), 产出指标(权重50) and 项目决策 2分. A range such as (40-50分) is told apart. */
function splitWeight(text: string): { text: string; weight: Amount | null; range?: NonNullable<Level["range"]> } {
  const folded = fold(text).replace(/\((?:权重:?(\d+(?:\.\d+)?)(?:分|%)?|(\d+(?:\.\d+)?)%)\)$/, "($1$2分)");
  const [, ranged = "", low = "", high = ""] = /^(.+?)\((\d+(?:\.\d+)?)分?[-~](\d+(?:\.\d+)?)分?\)分?$/.exec(folded) ?? [];
  const [from, to] = [amountAt(low), amountAt(high)];
  if (ranged !== "" && from !== null && to !== null) return { text: ranged, weight: null, range: { from, to } };
  const found = /^(.*?)\(?(\d+(?:\.\d+)?)分\)?$/.exec(folded);
  const name = found?.[1];
  const points = found?.[2];
  if (name === undefined || points === undefined || name === "" || /[\d~-]$/.test(name)) return { text: textOfValue(text), weight: null };
  return { text: name, weight: amountAt(points) };
}
