import { compare, isNegative, isZero } from "./amount";
import type { ItemScore } from "./assessment";
import type { Book } from "./book";
import { targetOf, type Field } from "./form";
import { isPositive } from "./funds";
import { isCovered } from "./region";
import { isDash, isEmpty, quoted, valueIn } from "./shown";
import { fold } from "./stated/fold";

/** Whether a row was given all it can earn; a row that can earn nothing was not. */
export const isFull = ({ outOf, stated }: Pick<ItemScore, "outOf" | "stated">): boolean =>
  outOf !== null && stated !== null && isPositive(outOf) && compare(stated, outOf) >= 0;

/** Whether a row was given more than it can earn; a weight that is blank sets no limit. */
export const isAboveWeight = ({ outOf, stated }: Pick<ItemScore, "outOf" | "stated">): boolean =>
  outOf !== null && stated !== null && !isNegative(outOf) && compare(stated, outOf) > 0;

/** More is better, or a target or an interval is to be met, and the target is not 0. */
export function isForward({ indicator }: Pick<ItemScore, "indicator">): boolean {
  const value = valueIn(targetOf(indicator));
  if (value?.kind === "quantity") return indicator.direction.way !== "less" && !isZero(value.amount);
  return value?.kind === "interval" || value?.kind === "yes-no";
}

const empties: ReadonlySet<string> = new Set(["无", "0", "没有", "暂无"]);

/** Whether a reason says nothing; one merged over several rows is given for all of them. */
export const isUnexplained = (reason: Field<string>, book: Book): boolean =>
  isEmpty(reason) ? !isCovered(book, reason.at) : isDash(reason) || empties.has(fold(quoted(reason.raw)));
