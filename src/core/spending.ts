import { compare, divide, exact, isZero, multiply, subtract, sum, zero, type Amount } from "./amount";
import type { Book } from "./book";
import type { Form, FundsRow, FundsTable } from "./form";
import { isExecution, isPositive } from "./funds";
import { isUnexplained } from "./points";
import { fold } from "./stated/fold";

/** Words by which a form says why less was spent: saved, not yet due, taken back. */
const unspent =
  /结余|结转|节约|节省|尾款|余款|质保|保证金|未支付|未拨付|未付|未兑付|待付|待支付|待拨|下年度?支付|次年|跨年|分期|进度款|核减|审减|决算|结算|压减|收回|缴回|退回/;

/** Whether a form says itself why money was left: with the money, or in what it tells of the year. */
export const explainsUnspent = (form: Form, row: FundsRow, book: Book): boolean => hasReason(form, row, book) || tells(form, unspent);

/** Whether a reason stands beside the money: in its row of the funds block, or in that of execution as an indicator. */
export function hasReason({ table }: Form, { reason }: FundsRow, book: Book): boolean {
  const ofRows = (table?.indicators ?? []).filter(isExecution).map((indicator) => indicator.reason);
  return [reason, ...ofRows].some((each) => each !== null && !isUnexplained(each, book));
}

/** Whether what a form tells of the year has such words: what was done, the reasons of its rows, and the texts at its foot. */
export function tells({ goals, remarks, table, funds }: Form, words: RegExp): boolean {
  const texts = [
    ...goals.filter(({ kind }) => kind === "outcome").map(({ field }) => field.value),
    ...remarks.map(({ field }) => field.value),
    ...(table?.indicators ?? []).map(({ reason }) => reason?.value),
    ...(funds?.rows ?? []).map(({ reason }) => reason?.value),
  ];
  return texts.some((text) => words.test(fold(text ?? "")));
}

/** Whether one amount is about ten thousand times the other, as 元 beside 万元 are. */
export function isTenThousandfold(a: Amount, b: Amount): boolean {
  if (!isPositive(a) || !isPositive(b)) return false;
  const [more, less] = compare(a, b) >= 0 ? [a, b] : [b, a];
  return compare(more, multiply(less, exact("9000"))) >= 0 && compare(more, multiply(less, exact("11000"))) <= 0;
}

/** Spent over the full-year budget of a row; `null` where either is missing, the budget is not positive, or one of them seems to be in another unit. */
export function spentShareOf({ full, executed }: FundsRow): Amount | null {
  if (full?.value == null || executed?.value == null || !isPositive(full.value)) return null;
  return isTenThousandfold(full.value, executed.value) ? null : divide(executed.value, full.value);
}

/** Whether the budget of a row was raised or cut within the year by more than what was carried over from the year before. */
export function isBudgetChanged({ rows }: FundsTable, { initial, full }: FundsRow): boolean {
  const [before, after] = [initial?.value ?? null, full?.value ?? null];
  if (before === null || after === null || !isPositive(before) || !isPositive(after) || isTenThousandfold(before, after)) return false;
  const carried = sum(rows.filter(({ id }) => id === "carry-over").map(changeOf));
  const difference = subtract(after, before);
  return !isZero(difference) && !isZero(subtract(difference, carried));
}

const changeOf = ({ initial, full }: FundsRow): Amount => subtract(full?.value ?? zero, initial?.value ?? zero);
