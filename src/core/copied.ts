import { targetOf, type Indicator } from "./form";
import { fold } from "./stated/fold";

/** 达到10年一遇 is said of a target and of what was done alike. */
const says = /^(?:已|均|已经)?达/;

/** Whether an actual value is its target copied together with the sign, such as ≥266米. */
export function isCopied(indicator: Indicator): boolean {
  const target = targetOf(indicator);
  const { actual } = indicator;
  if (typeof target?.raw !== "string" || typeof actual?.raw !== "string" || fold(target.raw) !== fold(actual.raw)) return false;
  if (says.test(fold(actual.raw))) return false;
  return actual.value?.values.some((value) => value.kind === "quantity" && value.comparator !== null && value.comparator !== "=") ?? false;
}
