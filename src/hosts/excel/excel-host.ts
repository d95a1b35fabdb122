import type { Host, HostFault, PlacedMark } from "../../core/host";
import type { Place } from "../../core/place";
import { fail, ok, type Result } from "../../core/result";
import { applyPlan, runExcel } from "./apply-plan";
import { excelErrorOf, faultOf } from "./faults";
import { rangeOn } from "./inventory";
import { freshMemory, readBook } from "./read-book";
import { has } from "./requests";
import { listComments, locate, marksIn, rememberedCell, type RememberedMarks } from "./standing-marks";
import { listen, Watchers } from "./watching";

/** The host over the workbook that is open in Excel. */
export interface ExcelHost extends Host {
  reveal: (place: Place) => Promise<void>;
  placedMarks: () => Promise<Result<readonly PlacedMark[], HostFault>>;
  watch: (changed: (where: Place) => void) => () => void;
}

/** Speaks to Excel through office.js, which must be ready; see docs/host-contract.md for where Excel could differ. */
export function excelHost(): ExcelHost {
  const memory = freshMemory();
  const remembered: RememberedMarks = new Map();
  const watchers = new Watchers();
  const inTurn = turns();
  let stop: (() => void) | null = null;
  return {
    label: "Excel",
    read: (scope) => inTurn(() => faultsOf(() => runExcel((context) => readBook(context, scope, memory)))),
    apply: (plan) => inTurn(() => watchers.during(() => faultsOf(() => applyPlan(plan, remembered)))),
    reveal: async (place) => {
      await inTurn(() => faultsOf(() => runExcel((context) => show(context, place))));
    },
    placedMarks: () => inTurn(() => faultsOf(() => runExcel((context) => placedMarks(context, remembered)))),
    watch: (changed) => {
      const remove = watchers.add(changed);
      stop ??= listen(watchers, memory);
      return () => {
        remove();
        if (watchers.isWatched) return;
        stop?.();
        stop = null;
      };
    },
  };
}

/** One thing after another: a read between two requests of a plan would see half of it. */
function turns(): <T>(act: () => Promise<T>) => Promise<T> {
  let last: Promise<unknown> = Promise.resolve();
  return (act) => {
    const next = last.then(act, act);
    last = next;
    return next;
  };
}

/** What Excel refuses is an outcome, anything else a bug. */
async function faultsOf<T>(act: () => Promise<Result<T, HostFault>>): Promise<Result<T, HostFault>> {
  try {
    return await act();
  } catch (thrown) {
    const error = excelErrorOf(thrown);
    if (error === null) throw thrown;
    return fail(faultOf(error, null));
  }
}

/** Selecting scrolls to what is selected. A sheet that is hidden or gone meanwhile cannot be shown, which the user sees. */
async function show(context: Excel.RequestContext, place: Place): Promise<Result<void, HostFault>> {
  if (place.scope === "book") return ok(undefined);
  const sheet = context.workbook.worksheets.getItem(place.scope === "sheet" ? place.sheet : place.range.sheet);
  sheet.activate();
  if (place.scope === "range") rangeOn(sheet, place.range).select();
  await context.sync();
  return ok(undefined);
}

async function placedMarks(context: Excel.RequestContext, remembered: RememberedMarks): Promise<Result<readonly PlacedMark[], HostFault>> {
  const sheets = context.workbook.worksheets.load("items/id,items/name");
  const commentsNow = has("1.10") ? listComments(context) : () => [];
  await context.sync();
  const located = locate(commentsNow());
  if (commentsNow().length > 0) await context.sync();
  const alone = sheets.items.flatMap(({ id, name }) =>
    [...remembered].flatMap(([key, { mark }]) => {
      const at = rememberedCell(key, id);
      return at === null ? [] : [{ at: { sheet: name, ...at }, mark }];
    }),
  );
  return ok([...marksIn(located()).map(({ at, mark }) => ({ at, mark })), ...alone]);
}
