import type { EditPlan } from "../../core/edit";
import { invert } from "../../core/edit";
import type { HostFault } from "../../core/host";
import { fail, ok, type Result } from "../../core/result";
import { type ExcelError, excelErrorOf, faultOf, isMissing, isRefusal } from "./faults";
import { obstacleTo, standingMarks } from "./obstacles";
import { batchesOf, has } from "./requests";
import { missingIn, type Standing, standingFor, type Target, targetsOf } from "./standing";
import type { RememberedMarks } from "./standing-marks";
import { restoreMarks, writeMarks } from "./write-marks";
import { Writing } from "./write-plan";

/** What of a plan is done in a lesser way, after Excel refused it the better way. */
interface Leaving {
  readonly comments: boolean;
  readonly page: boolean;
}

type Attempt =
  | { readonly phase: "ended"; readonly result: Result<void, HostFault> }
  /** Something was written, and something does not stand as wanted. */
  | { readonly phase: "failed"; readonly standing: Standing; readonly error: ExcelError | null; readonly reason: string };

const ended = (result: Result<void, HostFault>): Attempt => ({ phase: "ended", result });

/** Runs one batch of a user's action; the user may be typing in a cell. */
export const runExcel = <T>(act: (context: Excel.RequestContext) => Promise<T>): Promise<T> => Excel.run({ delayForCellEdit: true }, act);

/** The one sheet a plan is about, to be named in a fault. */
function soleSheet({ edits }: EditPlan): string | null {
  const sheets = new Set(edits.flatMap((edit) => (edit.kind === "cells" || edit.kind === "mark" ? [edit.at.sheet] : [])));
  const [sheet = null] = sheets;
  return sheets.size === 1 ? sheet : null;
}

/** Applies a plan whole or not at all: looks, writes, looks again; puts back what stood there where it could not be done. */
export async function applyPlan(plan: EditPlan, remembered: RememberedMarks): Promise<Result<void, HostFault>> {
  if (plan.edits.length === 0) return ok(undefined);
  let leaving: Leaving = { comments: !has("1.10"), page: false };
  for (;;) {
    const attempt = await runExcel((context) => attempted(context, plan, remembered, leaving));
    if (attempt.phase === "ended") return attempt.result;
    const { standing, error, reason } = attempt;
    const isBack = await putBack(plan, standing);
    if (!isBack.ok) return fail({ kind: "partly", reason: `${reason}; ${isBack.fault}` });
    const next = error === null ? null : lesser(leaving, error);
    if (next === null) return fail(error === null ? { kind: "unavailable", reason } : faultOf(error, soleSheet(plan)));
    leaving = next;
  }
}

/** How a plan may still succeed: without comments where a cell has a note that cannot be seen, without print set-up where no printer is known. */
function lesser(leaving: Leaving, { location }: ExcelError): Leaving | null {
  if (location.startsWith("Comment") && !leaving.comments) return { ...leaving, comments: true };
  if (/^(PageLayout|HeaderFooter|PageBreak)/.test(location) && !leaving.page) return { ...leaving, page: true };
  return null;
}

async function attempted(context: Excel.RequestContext, plan: EditPlan, remembered: RememberedMarks, leaving: Leaving): Promise<Attempt> {
  const looked = await look(context, plan);
  if (!looked.ok) return ended(looked);
  const standing = looked.value;
  const marks = standingMarks(standing, remembered);
  const fault = obstacleTo(plan, standing, marks);
  if (fault !== null) return ended(fail(fault));

  const writing = new Writing(context, standing, leaving);
  const { fills, remember } = writeMarks(context, writing, plan, standing, marks, !leaving.comments);
  writing.plan(plan, targetsOf(plan));
  writing.add(...fills);
  try {
    const reason = await writing.send();
    if (reason !== null) return { phase: "failed", standing, error: null, reason };
  } catch (thrown) {
    const error = excelErrorOf(thrown);
    if (error === null) throw thrown;
    const isWhole = batchesOf(writing.requests).length === 1;
    if (isWhole && isRefusal(error)) return ended(fail(faultOf(error, soleSheet(plan))));
    return { phase: "failed", standing, error, reason: error.code };
  }
  remember(remembered);
  return ended(ok(undefined));
}

async function look(context: Excel.RequestContext, plan: EditPlan): Promise<Result<Standing, HostFault>> {
  try {
    return await standingFor(context, plan);
  } catch (thrown) {
    const error = excelErrorOf(thrown);
    if (error === null) throw thrown;
    const missing = isMissing(error) ? await missingIn(context, plan) : null;
    return fail(missing ?? faultOf(error, soleSheet(plan)));
  }
}

/** Gives back what stood before; answers with why that failed. */
async function putBack(plan: EditPlan, before: Standing): Promise<Result<void, string>> {
  try {
    return await runExcel(async (context) => {
      const marks = plan.edits.filter(({ kind }) => kind === "mark");
      const now = await standingFor(context, { title: plan.title, edits: marks });
      if (!now.ok) return fail(now.fault.kind);
      removeStray(context, plan, before, now.value);
      const writing = new Writing(context, { ...now.value, contents: before.contents }, { page: false });
      const fills = restoreMarks(context, writing, plan, before, now.value.comments);
      const others = plan.edits.filter(({ kind }) => kind === "sheet" || kind === "name");
      writing.plan(invert({ title: plan.title, edits: others }), stoodIn(plan, before));
      writing.add(...fills);
      const reason = await writing.send();
      return reason === null ? ok(undefined) : fail(reason);
    });
  } catch (thrown) {
    const error = excelErrorOf(thrown);
    if (error === null) throw thrown;
    return fail(error.code);
  }
}

/** A sheet that was made and not yet named. */
function removeStray(context: Excel.RequestContext, { edits }: EditPlan, before: Standing, now: Standing): void {
  const known = new Set(before.sheets.map(({ id }) => id));
  const named = new Set([...now.book.names.values()].map(({ sheet }) => sheet));
  for (const { id, name } of now.sheets) {
    const isMade = edits.some((edit) => edit.kind === "sheet" && edit.to?.name === name);
    if (!known.has(id) && isMade && !named.has(name)) context.workbook.worksheets.getItem(id).delete();
  }
}

/** The cells of a plan with what stood in them, formats and all. */
function stoodIn(plan: EditPlan, { contents }: Standing): ReadonlyMap<string, Target> {
  return new Map(
    [...targetsOf(plan)].flatMap(([key, target]) => {
      const to = contents.get(key);
      return to === undefined ? [] : [[key, { ...target, to }] as const];
    }),
  );
}
