import FormulaParser, { type Argument } from "fast-formula-parser";

const { FormulaError } = FormulaParser;

const failed = (code: string): Error => new FormulaError(code);

const flat = (argument: Argument | undefined): readonly unknown[] => {
  const value: unknown = argument?.value ?? null;
  return Array.isArray(value) ? value.flat() : [value];
};

function sound(value: unknown): unknown {
  if (value instanceof FormulaError) throw value;
  return value;
}

const scalar = (argument: Argument | undefined): unknown => sound(argument?.omitted === true ? null : flat(argument)[0]);

function numberOf(value: unknown): number {
  if (typeof value === "number") return value;
  if (typeof value === "boolean") return value ? 1 : 0;
  if (value === null || value === undefined) return 0;
  const text = typeof value === "string" ? value.trim().replaceAll(",", "") : "";
  const number = text === "" ? Number.NaN : text.endsWith("%") ? Number(`${text.slice(0, -1)}e-2`) : Number(text);
  if (Number.isNaN(number)) throw failed("#VALUE!");
  return number;
}

/** Numbers as MAX and its kin see them: in ranges texts and truth values are passed over, given directly they count. */
function numbersIn(args: readonly (Argument | undefined)[]): number[] {
  return args.flatMap((argument) => {
    const isReference = argument?.isRangeRef === true || argument?.isCellRef === true || Array.isArray(argument?.value);
    return flat(argument).flatMap((given) => {
      const value = sound(given);
      if (typeof value === "number") return [value];
      return isReference || value === null || value === undefined ? [] : [numberOf(value)];
    });
  });
}

function textOf(value: unknown): string {
  if (typeof value === "string") return value;
  if (typeof value === "boolean") return value ? "TRUE" : "FALSE";
  return typeof value === "number" ? String(value) : "";
}

/** A power of ten beside a number, in its decimal digits, so that 1.005 has three places and not fifty. */
function shifted(value: number, places: number): number {
  const [mantissa = "0", exponent = "0"] = value.toPrecision(15).split("e");
  return Number(`${mantissa}e${String(Number(exponent) + places)}`);
}

const rounding =
  (round: (size: number) => number) =>
  (value?: Argument, places?: Argument): number => {
    const number = numberOf(scalar(value));
    const digits = Math.trunc(numberOf(scalar(places)));
    return Math.sign(number) * shifted(round(shifted(Math.abs(number), digits)), -digits);
  };

/** Whether a value meets a criterion such as ">=60", "优*" or 5. */
function meets(value: unknown, criterion: unknown): boolean {
  if (typeof criterion !== "string") return criterion === null ? value === null || value === "" : value === criterion;
  const [, sign = "", rest = ""] = /^(>=|<=|<>|>|<|=)?(.*)$/s.exec(criterion) ?? [];
  const number = rest.trim() === "" ? Number.NaN : Number(rest);
  if (sign === "" || sign === "=" || sign === "<>") {
    const isEqual = Number.isNaN(number) ? likeOf(rest).test(textOf(value)) : value === number || value === rest;
    return sign === "<>" ? !isEqual : isEqual;
  }
  const other = Number.isNaN(number) ? rest : number;
  if (typeof value !== typeof other || (typeof value !== "number" && typeof value !== "string")) return false;
  if (sign === ">") return value > other;
  if (sign === "<") return value < other;
  return sign === ">=" ? value >= other : value <= other;
}

const likeOf = (pattern: string): RegExp =>
  new RegExp(
    `^${pattern.replaceAll(/~?[*?]|[\\^$.|+()[\]{}]/g, (part) => (part === "*" ? ".*" : part === "?" ? "." : part.startsWith("~") ? `\\${part.slice(1)}` : `\\${part}`))}$`,
    "isu",
  );

/** Places that meet all criteria; arguments are pairs of range and criterion. */
function metIn(pairs: readonly (Argument | undefined)[]): (index: number) => boolean {
  const tests: [values: readonly unknown[], criterion: unknown][] = [];
  for (let at = 0; at + 1 < pairs.length; at += 2) {
    const range = pairs[at];
    if (range !== undefined) tests.push([flat(range), scalar(pairs[at + 1])]);
  }
  return (index) => tests.every(([values, criterion]) => meets(values[index] ?? null, criterion));
}

const sum = (numbers: readonly number[]): number => numbers.reduce((total, each) => total + each, 0);

/** The numbers of a range whose places meet the criteria. */
function chosen(range: Argument | undefined, pairs: readonly (Argument | undefined)[]): number[] {
  const isMet = metIn(pairs);
  return flat(range).flatMap((value, index) => (isMet(index) && typeof value === "number" ? [value] : []));
}

function ranked(value: Argument | undefined, range: Argument | undefined, order: Argument | undefined): number {
  const number = numberOf(scalar(value));
  const numbers = numbersIn([range]);
  if (!numbers.includes(number)) throw failed("#N/A");
  const isAscending = numberOf(scalar(order)) !== 0;
  return 1 + numbers.filter((each) => (isAscending ? each < number : each > number)).length;
}

function matched(wanted: unknown, values: readonly unknown[], kind: number): number {
  if (kind === 0) {
    const pattern = typeof wanted === "string" ? likeOf(wanted) : null;
    const at = values.findIndex((value) => (pattern === null ? value === wanted : typeof value === "string" && pattern.test(value)));
    if (at < 0) throw failed("#N/A");
    return at + 1;
  }
  const isBefore = (value: unknown): boolean =>
    typeof value === typeof wanted && (kind > 0 ? (value as number) <= (wanted as number) : (value as number) >= (wanted as number)); // as: both of one scalar type
  const last = values.findLastIndex((value) => isBefore(value));
  if (last < 0) throw failed("#N/A");
  return last + 1;
}

/** Functions of common forms that the library lacks, or rounds in binary. */
export const functions: Readonly<Record<string, (...args: readonly (Argument | undefined)[]) => unknown>> = {
  MAX: (...args) => Math.max(...numbersIn(args), ...(numbersIn(args).length === 0 ? [0] : [])),
  MIN: (...args) => Math.min(...numbersIn(args), ...(numbersIn(args).length === 0 ? [0] : [])),
  COUNTA: (...args) => args.flatMap(flat).filter((value) => value !== null && value !== undefined).length,
  COUNTBLANK: (...args) => args.flatMap(flat).filter((value) => value === null || value === undefined || value === "").length,
  COUNTIFS: (...pairs) => {
    const isMet = metIn(pairs);
    return flat(pairs[0]).filter((_, index) => isMet(index)).length;
  },
  SUMIFS: (range, ...pairs) => sum(chosen(range, pairs)),
  AVERAGEIFS: (range, ...pairs) => {
    const numbers = chosen(range, pairs);
    if (numbers.length === 0) throw failed("#DIV/0!");
    return sum(numbers) / numbers.length;
  },
  ROUND: rounding((size) => Math.round(size)),
  ROUNDUP: rounding((size) => Math.ceil(size)),
  ROUNDDOWN: rounding((size) => Math.floor(size)),
  VALUE: (text) => numberOf(scalar(text)),
  SUBSTITUTE: (text, from, to) => textOf(scalar(text)).replaceAll(textOf(scalar(from)), textOf(scalar(to))),
  UPPER: (text) => textOf(scalar(text)).toUpperCase(),
  MEDIAN: (...args) => {
    const sorted = numbersIn(args).sort((a, b) => a - b);
    const middle = sorted.length / 2;
    const [low, high] = [sorted[Math.ceil(middle) - 1], sorted[Math.floor(middle)]];
    if (low === undefined || high === undefined) throw failed("#NUM!");
    return (low + high) / 2;
  },
  LARGE: (range, place) => numbersIn([range]).sort((a, b) => b - a)[numberOf(scalar(place)) - 1] ?? failed("#NUM!"),
  SMALL: (range, place) => numbersIn([range]).sort((a, b) => a - b)[numberOf(scalar(place)) - 1] ?? failed("#NUM!"),
  RANK: ranked,
  "RANK.EQ": ranked,
  CHOOSE: (index, ...values) => scalar(values[Math.trunc(numberOf(scalar(index))) - 1]) ?? failed("#VALUE!"),
  MATCH: (wanted, range, kind) => matched(scalar(wanted), flat(range), kind === undefined ? 1 : numberOf(scalar(kind))),
};
