import { compare, divide, exact, isNegative, isZero, multiply, subtract, type Amount } from "./amount";
import type { Band, GradeScale } from "./score";
import { fold } from "./stated/fold";

const hundred = exact("100");

/** Whether a total reaches a band; compared without division, so that the bound itself always belongs to it. */
const reaches = ({ from }: Band, total: Amount, outOf: Amount): boolean => compare(multiply(total, hundred), multiply(from, outOf)) >= 0;

/** The grade of a total as it is shown, so round it first; `null` only where nothing can be earned. A negative total has the lowest grade. */
export function gradeOf({ bands }: GradeScale, total: Amount, outOf: Amount): string | null {
  if (!isPositive(outOf)) return null;
  return (bands.find((band) => reaches(band, total, outOf)) ?? bands[bands.length - 1] ?? bands[0]).grade;
}

/** The one grade of the scale that a text names, as in 优 or 优秀; `null` where it names none or offers several to tick. */
export function gradeIn(text: string, { bands }: GradeScale): string | null {
  const folded = fold(text);
  const named = bands.filter(({ grade }) => folded.includes(fold(grade)));
  return named.length === 1 ? (named[0]?.grade ?? null) : null;
}

/** The next better grade and the points that are missing to it: 89.6 of 100 lacks 0.4 to 优. `null` at the best grade. */
export function nextGradeOf(
  { bands }: GradeScale,
  total: Amount,
  outOf: Amount,
): { readonly grade: string; readonly points: Amount } | null {
  if (!isPositive(outOf)) return null;
  const next = bands.filter((band) => !reaches(band, total, outOf)).pop();
  return next === undefined ? null : { grade: next.grade, points: subtract(divide(multiply(next.from, outOf), hundred), total) };
}

const isPositive = (amount: Amount): boolean => !isZero(amount) && !isNegative(amount);
