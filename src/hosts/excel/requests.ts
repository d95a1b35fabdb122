/** Excel on the web takes and gives five megabytes at once; a megabyte is left for what is not counted. */
export const requestLimit = 4_000_000;

/** Something to ask of Excel or to tell it, and about how many bytes that is. */
export interface Job {
  readonly bytes: number;
  readonly queue: () => void;
}

/** Jobs in as few requests as their size allows; each is queued just before the request it goes with. */
export function batchesOf(jobs: readonly Job[], limit = requestLimit): readonly (readonly Job[])[] {
  const batches: Job[][] = [];
  let room = 0;
  for (const job of jobs) {
    const last = batches[batches.length - 1];
    if (last === undefined || job.bytes > room) {
      batches.push([job]);
      room = limit - job.bytes;
    } else {
      last.push(job);
      room -= job.bytes;
    }
  }
  return batches;
}

/** Sends jobs. `before` is queued at the head of each request: what Excel forgets from one to the next. */
export async function send(context: Excel.RequestContext, jobs: readonly Job[], before: () => void = () => undefined): Promise<void> {
  for (const batch of batchesOf(jobs)) {
    before();
    for (const { queue } of batch) queue();
    await context.sync();
  }
}

/** Whether this Excel has a requirement set. */
export const has = (set: `1.${number}`): boolean => Office.context.requirements.isSetSupported("ExcelApi", set);
