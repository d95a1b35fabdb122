import Big from "big.js";

Big.DP = 30;
Big.RM = Big.roundHalfUp;

/** An exact decimal number in plain notation, such as `-12.5`; made by the functions of this file alone. */
export type Amount = string & { readonly amount: unique symbol };

export const zero = "0" as Amount;

const amount = (value: Big): Amount => (value.eq(0) ? zero : (value.toFixed() as Amount));

/** A cell's double as Excel shows it: 15 significant digits. `null` for what is no finite number. */
export function amountOf(value: number): Amount | null {
  if (!Number.isFinite(value)) return null;
  const shortest = String(value);
  // As many digits survive any double unchanged, so that the shortest form is the one of 15 digits.
  if (value === 0) return zero;
  if (Number.isSafeInteger(value) || (shortest.length <= 16 && !shortest.includes("e"))) return shortest as Amount;
  return amount(new Big(value.toPrecision(15)));
}

/** Plain decimal digits, with sign and point but no separators; `null` for anything else. */
export function amountAt(digits: string): Amount | null {
  if (/^(0|[1-9]\d{0,14})(\.\d{0,14}[1-9])?$/.test(digits)) return digits as Amount; // already plain
  return /^[+-]?(\d+(\.\d*)?|\.\d+)$/.test(digits) ? amount(new Big(digits.replace(/^\+/, "").replace(/\.$/, ""))) : null;
}

/** A number of the program itself, such as `exact("0.6")`; throws where the text is none. */
export function exact(digits: string): Amount {
  const found = amountAt(digits);
  if (found === null) throw new Error(`Not a decimal number: ${digits}`);
  return found;
}

/** A short amount as an integer and its decimal places, so that sums and products of such are exact doubles; `null` for a longer one. */
function scaled(a: Amount): { readonly digits: number; readonly places: number } | null {
  if (!isShort(a)) return null;
  const point = a.indexOf(".");
  return point < 0
    ? { digits: Number(a), places: 0 }
    : { digits: Number(a.slice(0, point) + a.slice(point + 1)), places: a.length - point - 1 };
}

/** Plain notation of an exact integer over a power of ten. */
function unscaled(digits: number, places: number): Amount {
  if (digits === 0) return zero;
  if (places === 0) return String(digits) as Amount;
  const plain = String(Math.abs(digits)).padStart(places + 1, "0");
  const fraction = plain.slice(-places).replace(/0+$/, "");
  return `${digits < 0 ? "-" : ""}${plain.slice(0, -places)}${fraction === "" ? "" : `.${fraction}`}` as Amount;
}

const isExact = (integer: number): boolean => Math.abs(integer) <= Number.MAX_SAFE_INTEGER;

/** The exact sum of two short amounts, or `null` where doubles cannot hold it. */
function shortSum(a: Amount, b: Amount, sign: 1 | -1): Amount | null {
  const [left, right] = [scaled(a), scaled(b)];
  if (left === null || right === null) return null;
  const places = Math.max(left.places, right.places);
  const first = left.digits * 10 ** (places - left.places);
  const second = sign * right.digits * 10 ** (places - right.places);
  return isExact(first) && isExact(second) && isExact(first + second) ? unscaled(first + second, places) : null;
}

export const add = (a: Amount, b: Amount): Amount => shortSum(a, b, 1) ?? amount(new Big(a).plus(b));
export const subtract = (a: Amount, b: Amount): Amount => shortSum(a, b, -1) ?? amount(new Big(a).minus(b));

export function multiply(a: Amount, b: Amount): Amount {
  const [left, right] = [scaled(a), scaled(b)];
  const product = left === null || right === null ? null : left.digits * right.digits;
  if (left === null || right === null || product === null || !isExact(product)) return amount(new Big(a).times(b));
  return unscaled(product, left.places + right.places);
}

/** To 30 places; the divisor must not be zero. */
export const divide = (a: Amount, b: Amount): Amount => amount(new Big(a).div(b));

export const sum = (amounts: Iterable<Amount>): Amount => {
  let total = zero;
  for (const each of amounts) total = add(total, each);
  return total;
};

/** Half away from zero, at so many decimal places. */
export const round = (a: Amount, places: number): Amount => (placesOf(a) <= places ? a : amount(new Big(a).round(places, Big.roundHalfUp)));

/** As many digits survive a double, so that two amounts within them are in the order of their doubles. */
const isShort = (a: Amount): boolean => a.length <= 15;

/** Negative, zero or positive as a is less than, equal to or greater than b. */
export function compare(a: Amount, b: Amount): number {
  if (a === b) return 0;
  return isShort(a) && isShort(b) ? Number(a) - Number(b) : new Big(a).cmp(b);
}

export const isZero = (a: Amount): boolean => a === zero;
export const isNegative = (a: Amount): boolean => a.startsWith("-");
export const absolute = (a: Amount): Amount => amount(new Big(a).abs());
export const smaller = (a: Amount, b: Amount): Amount => (compare(a, b) <= 0 ? a : b);
export const larger = (a: Amount, b: Amount): Amount => (compare(a, b) >= 0 ? a : b);

/** Whether two amounts differ by no more than a tolerance. */
export const within = (a: Amount, b: Amount, tolerance: Amount): boolean => a === b || new Big(a).minus(b).abs().lte(tolerance);

/** The nearest double, for cells and for JSON. */
export const numberOf = (a: Amount): number => Number(a);

/** How many decimal places are written. */
export const placesOf = (a: Amount): number => a.split(".")[1]?.length ?? 0;

/** With exactly so many decimal places, half away from zero, as forms show it: 8.6 at two is "8.60". */
export const shown = (a: Amount, places: number): string => new Big(a).toFixed(places, Big.roundHalfUp);
