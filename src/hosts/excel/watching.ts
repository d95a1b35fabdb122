import type { Place } from "../../core/place";
import { excelErrorOf } from "./faults";
import { has } from "./requests";
import type { Memory } from "./read-book";

/** How long Excel must be quiet before a change is told: a pasted block is not a hundred changes. */
const quiet = 250;

/** Tells of changes that are not our own. Excel may drop events or send them late, so that a change is a hint, never a fact. */
export class Watchers {
  private readonly told = new Set<(where: Place) => void>();
  private where: Place | null = null;
  private timer: ReturnType<typeof setTimeout> | null = null;
  private writes = 0;

  /** Takes a write of our own for none of the user's; its events come a little later than its answer. */
  async during<T>(write: () => Promise<T>): Promise<T> {
    this.writes += 1;
    try {
      return await write();
    } finally {
      setTimeout(() => (this.writes -= 1), quiet);
    }
  }

  add(changed: (where: Place) => void): () => void {
    this.told.add(changed);
    return () => this.told.delete(changed);
  }

  /** Something changed on a sheet, or somewhere; `isOurs` where Excel says who did it. */
  changed(isOurs: boolean | null, sheet: string | null): void {
    if (isOurs ?? this.writes > 0) return;
    const isSame = this.where === null || (this.where.scope === "sheet" && this.where.sheet === sheet);
    this.where = sheet !== null && isSame ? { scope: "sheet", sheet } : { scope: "book" };
    if (this.timer !== null) clearTimeout(this.timer);
    this.timer = setTimeout(() => {
      this.timer = null;
      const where = this.where ?? { scope: "book" };
      this.where = null;
      for (const tell of this.told) tell(where);
    }, quiet);
  }

  get isWatched(): boolean {
    return this.told.size > 0;
  }
}

type Handler = OfficeExtension.EventHandlerResult<unknown>;

/** Listens to the workbook; answers how to stop. Where Excel lets nobody listen, results go on without the hint that they are old. */
export function listen(watchers: Watchers, memory: Memory): () => void {
  const handlers: Handler[] = [];
  let isStopped = false;
  const registered = Excel.run(async (context) => {
    const { worksheets } = context.workbook;
    worksheets.load("items/id,items/name");
    const made = handlersOn(worksheets, watchers, memory);
    await context.sync();
    handlers.push(...made);
    for (const { id, name } of worksheets.items) memory.sheets.set(id, name);
  }).catch(ignoreExcel);
  const stop = async (): Promise<void> => {
    await registered;
    const [first] = handlers;
    if (first === undefined) return;
    await Excel.run(first.context, async (context) => {
      for (const handler of handlers) handler.remove();
      await context.sync();
    }).catch(ignoreExcel);
  };
  return () => {
    if (isStopped) return;
    isStopped = true;
    void stop();
  };
}

function handlersOn(worksheets: Excel.WorksheetCollection, watchers: Watchers, { sheets }: Memory): Handler[] {
  const hasSource = has("1.14");
  const tell = (): Promise<void> => {
    watchers.changed(null, null);
    return Promise.resolve();
  };
  return [
    worksheets.onChanged.add((event) => {
      watchers.changed(hasSource ? event.triggerSource === "ThisLocalAddin" : null, sheets.get(event.worksheetId) ?? null);
      return Promise.resolve();
    }),
    worksheets.onAdded.add(tell),
    worksheets.onDeleted.add(tell),
    ...(has("1.17") ? [worksheets.onNameChanged.add(tell)] : []),
  ];
}

/** Events are a convenience: Excel's refusal of them is no fault of what a user asked for. */
function ignoreExcel(error: unknown): void {
  if (excelErrorOf(error) === null) throw error;
}
