import type { Clock } from "../app/work";

/** The clock on the wall of whoever sits there. */
export const clock: Clock = {
  now: () => Date.now(),
  today: () => {
    const now = new Date();
    return [now.getFullYear(), now.getMonth() + 1, now.getDate()].map((part) => String(part).padStart(2, "0")).join("-");
  },
  later(milliseconds, run) {
    const timer = setTimeout(run, milliseconds);
    return () => clearTimeout(timer);
  },
};
