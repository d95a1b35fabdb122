import { add, compare, exact, isNegative, larger, round, smaller, subtract, sum, zero, amountAt, type Amount } from "../amount";
import type { ExecutionScore, Grade, ItemScore, Score, TotalScore } from "../assessment";
import type { CellRef } from "../book";
import { pointsBy, type Field } from "../form";
import { gradeOf, nextGradeOf } from "../grade";
import type { Message } from "../message";
import type { Reckoning } from "../score";
import { fold } from "../stated/fold";
import type { Scoring } from "./context";
import { sumOf } from "./formula";

type Part = Pick<Score, "outOf" | "computed" | "blocked" | "range" | "stated"> & { readonly at: CellRef | null };

/** What is left out of the reckoning: rows that bear no points, in a form or part of it. */
const isScored = ({ blocked }: Score): boolean => blocked !== "no-points-in-form";

const sumOutOf = (parts: readonly Part[]): Amount => sum(parts.map(({ outOf }) => outOf ?? zero));
const sumComputed = (parts: readonly Part[]): Amount => sum(parts.map(({ computed }) => computed ?? zero));
const sumStated = (parts: readonly Part[]): Amount => sum(parts.map(({ stated }) => stated ?? zero));

/** All points a form can give: its own total row, else its profile. */
const wholeOf = ({ form }: Scoring): Amount | null => form.table?.total?.weight?.value ?? form.profile.weights.total?.value ?? null;

/** The parts of a total, each in the pile it belongs to. */
interface Piles {
  readonly computable: readonly Part[];
  readonly judged: readonly Part[];
  readonly missing: readonly Part[];
  readonly excluded: readonly Part[];
}

function pilesOf(parts: readonly Part[]): Piles {
  const open = parts.filter(({ computed }) => computed === null);
  return {
    computable: parts.filter(({ computed }) => computed !== null),
    missing: open.filter(({ blocked }) => blocked === "no-actual"),
    excluded: open.filter(({ blocked }) => blocked === "excluded"),
    judged: open.filter(({ blocked }) => blocked !== "no-actual" && blocked !== "excluded"),
  };
}

/** Neither weight nor points: nothing tells what the row is worth. */
const isSpare = ({ outOf, computed, stated }: Part): boolean => outOf === null && computed === null && stated === null;

/** A negative weight tells as little as none. */
const partOf = ({ outOf, computed, blocked, range, stated }: Score, at: CellRef | null): Part => ({
  outOf: outOf !== null && isNegative(outOf) ? null : outOf,
  computed,
  blocked,
  range,
  stated,
  at,
});

/** Everything that bears points; a row without weight and points is left out where the others fill the whole. */
function partsOf(items: readonly ItemScore[], execution: ExecutionScore | null, whole: Amount | null): readonly Part[] {
  const rows = items.filter(isScored).map((item) => partOf(item, pointsBy("self", item.indicator)?.at ?? null));
  // Without its indicators a form has no total, however well its budget was spent.
  if (rows.length === 0) return [];
  const parts = [...rows, ...(execution !== null && isScored(execution) ? [partOf(execution, execution.cell)] : [])];
  return whole !== null && compare(sumOutOf(parts), whole) === 0 ? parts.filter((part) => !isSpare(part)) : parts;
}

/** Adds up a form: what can be computed, what a person must judge, what lacks an actual, and what the total may still become. */
export function totalOf(items: readonly ItemScore[], execution: ExecutionScore | null, scoring: Scoring): TotalScore {
  const whole = wholeOf(scoring);
  const parts = partsOf(items, execution, whole);
  const piles = pilesOf(parts);
  const { computable, judged, missing } = piles;
  const known = {
    ...statedTotal(scoring),
    weightAt: scoring.form.table?.total?.weight?.at ?? null,
    computable: { rows: computable.length, outOf: sumOutOf(computable), points: sumComputed(computable) },
    judged: { rows: judged.length, outOf: sumOutOf(judged), stated: sumStated(judged) },
    missing: { rows: missing.length, outOf: sumOutOf(missing) },
    formula: formulaOver(parts, piles),
  };
  if (parts.length === 0) return { ...known, outOf: weightsAlone(items), computed: null, provisional: null, range: null };
  const outOf = parts.some((part) => part.outOf === null) ? whole : sumOutOf(parts);
  const rescaling = rescalingOf(piles, scoring);
  const scale = (points: Amount): Amount => rescaling?.(points).points ?? round(points, scoring.places);
  const ends = endsOf(piles, outOf);
  return {
    ...known,
    outOf,
    computed: judged.length + missing.length === 0 && computable.length > 0 ? scale(sumComputed(computable)) : null,
    provisional: scale(provisionalOf(piles, ends?.[1] ?? null)),
    range: ends === null ? null : [scale(ends[0]), scale(ends[1])],
  };
}

/** What rows can earn on a form that is not scored, such as a declaration. */
function weightsAlone(items: readonly ItemScore[]): Amount | null {
  const weights = items.flatMap(({ outOf }) => (outOf === null ? [] : [outOf]));
  return weights.length === 0 ? null : sum(weights);
}

/** The least and the most the total can become; `null` where the most is not known. */
function endsOf({ computable, judged, missing }: Piles, outOf: Amount | null): readonly [Amount, Amount] | null {
  const sure = sumComputed(computable);
  const open = [...judged, ...missing];
  const low = add(sure, sum(open.map(({ range }) => range?.[0] ?? zero)));
  const high = add(sure, sum(open.map((part) => part.range?.[1] ?? part.outOf ?? zero)));
  if (open.every((part) => part.outOf !== null)) return [low, high];
  return outOf === null ? null : [low, larger(high, subtract(add(sure, outOf), sumOutOf(computable)))];
}

/** Computable points and what is stated of the rest, but no more than there can be. */
function provisionalOf({ computable, judged }: Piles, most: Amount | null): Amount {
  const points = add(sumComputed(computable), sumStated(judged));
  return most === null ? points : smaller(most, points);
}

/** How points are brought back to the full number where a person left rows out; `null` where nobody did. */
function rescalingOf(
  { computable, judged, missing, excluded }: Piles,
  { methods, places }: Scoring,
): ((points: Amount) => Reckoning) | null {
  const method = methods.get("not-applicable-rescaled");
  if (excluded.length === 0 || method === undefined) return null;
  const applicable = sumOutOf([...computable, ...judged, ...missing]);
  const outOf = add(applicable, sumOutOf(excluded));
  return (points) =>
    method.reckon({ comparator: "=", target: { from: applicable, to: applicable }, actual: points, unit: null, outOf, places });
}

/** What is said of the rescaling, to be shown with each row that was left out. */
export function rescalingSays(items: readonly ItemScore[], execution: ExecutionScore | null, scoring: Scoring): readonly Message[] {
  const piles = pilesOf(partsOf(items, execution, wholeOf(scoring)));
  return rescalingOf(piles, scoring)?.(sumComputed(piles.computable)).says ?? [];
}

/** SUM over the points cells, where every part of the total has one of its own. */
function formulaOver(parts: readonly Part[], { excluded }: Piles): string | null {
  const cells = parts.flatMap(({ at }) => (at === null ? [] : [at]));
  const names = new Set(cells.map(({ row, column }) => `${row},${column}`));
  return excluded.length > 0 || cells.length < parts.length || names.size < cells.length ? null : sumOf(cells);
}

/** The total as the form states it: in the table's last row, else in the header, where it may read 99分. */
function statedTotal({ form }: Scoring): Pick<TotalScore, "stated" | "statedAt"> {
  if (form.list !== null) return { stated: null, statedAt: null };
  const row = form.table?.total ? pointsBy("self", form.table.total) : null;
  const header = form.header["stated-total"] ?? null;
  const inHeader = header === null ? null : pointsIn(header);
  if (row !== null && (row.value !== null || inHeader === null)) return { stated: row.value, statedAt: row.at };
  return { stated: inHeader, statedAt: header?.at ?? null };
}

function pointsIn({ value }: Field<string>): Amount | null {
  const text = fold(value ?? "");
  return amountAt(text.endsWith("分") ? text.slice(0, -1) : text);
}

/** The lowest grade where something is vetoed, else that of the computed total, of the whole range, or of the stated total where no indicator can be computed. */
export function gradeOn(total: TotalScore, items: readonly ItemScore[], scoring: Scoring): Grade {
  const id = scoring.form.profile.scale.value;
  const scale = scoring.scales.get(id);
  const open: Grade = { grade: null, between: null, of: null, toNext: null, scale: id };
  if (scale === undefined) return open;
  const { veto } = scoring.form.header;
  if (veto?.value != null) return { ...open, grade: (scale.bands.at(-1) ?? scale.bands[0]).grade, of: "veto" };
  const gradeAt = (points: Amount, outOf: Amount): string | null => gradeOf(scale, round(points, scoring.places), outOf);
  const { computed, outOf, range, stated } = total;
  if (computed !== null && outOf !== null) {
    return { ...open, grade: gradeAt(computed, outOf), of: "computed", toNext: nextGradeOf(scale, computed, outOf) };
  }
  const isNothingComputed = items.every((item) => item.computed === null);
  if (isNothingComputed && stated !== null) {
    const whole = wholeOf(scoring) ?? hundredPoints;
    return { ...open, grade: gradeAt(stated, whole), of: "stated", toNext: nextGradeOf(scale, stated, whole) };
  }
  if (range === null || outOf === null) return open;
  const [low, high] = [gradeAt(range[0], outOf), gradeAt(range[1], outOf)];
  if (low === null || high === null) return open;
  return low === high ? { ...open, grade: low, of: "range" } : { ...open, between: [low, high], of: "range" };
}

const hundredPoints = exact("100");
