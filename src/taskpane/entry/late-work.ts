import type { Clock, Documents, Work } from "../../app/work";

/** Work that is fetched while the first screen stands: a reading waits for it, everything else follows a reading. What could not be had is asked for again with the next one. */
export function lateWork(fetch: () => Promise<Work>, clock: Clock): Work {
  let here: Work | null = null;
  let coming: Promise<Work> | null = null;
  const fetched = (): Promise<Work> =>
    (coming ??= fetch().then(
      (work) => (here = work),
      (error: unknown) => {
        coming = null;
        throw error;
      },
    ));
  const work = (): Work => {
    if (here === null) throw new Error("Nothing was read yet");
    return here;
  };
  const documents = (): Documents => {
    const found = work().documents;
    if (found === undefined) throw new Error("No documents can be made");
    return found;
  };
  return {
    clock,
    examine: async (book, profiles) => (await fetched()).examine(book, profiles),
    assess: (form, judgements) => work().assess(form, judgements),
    planPoints: (book, assessment, request) => work().planPoints(book, assessment, request),
    documents: {
      offers: (input) => documents().offers(input),
      plan: (id, input) => documents().plan(id, input),
      text: (id, input) => documents().text(id, input),
      files: (id, input) => documents().files(id, input),
    },
  };
}
