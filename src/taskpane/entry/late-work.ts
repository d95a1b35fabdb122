import type { Clock, Documents, MappingWork, SettingsWork, Work } from "../../app/work";

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
  const mapping = (): MappingWork => {
    const found = work().mapping;
    if (found === undefined) throw new Error("No profiles can be made");
    return found;
  };
  const settings = (): SettingsWork => {
    const found = work().settings;
    if (found === undefined) throw new Error("No parameters can be set");
    return found;
  };
  return {
    clock,
    examine: async (book, profiles, own, settings) => (await fetched()).examine(book, profiles, own, settings),
    callOff: () => here?.callOff?.(),
    assess: (form, judgements) => work().assess(form, judgements),
    planPoints: (book, assessment, request) => work().planPoints(book, assessment, request),
    mapping: {
      suspects: (book) => mapping().suspects(book),
      kinds: () => mapping().kinds(),
      kindOf: (header) => mapping().kindOf(header),
      draft: (said, book, sheet) => mapping().draft(said, book, sheet),
      preview: (source, book, sheet) => mapping().preview(source, book, sheet),
      read: (text, own) => mapping().read(text, own),
    },
    settings: {
      lines: (profile, state) => settings().lines(profile, state),
      faults: (given, own) => settings().faults(given, own),
      isChange: (state, setting) => settings().isChange(state, setting),
      text: (given) => settings().text(given),
      read: (text) => settings().read(text),
      plan: (state, forms) => settings().plan(state, forms),
      sheetFaults: (state) => settings().sheetFaults(state),
    },
    documents: {
      offers: (input) => documents().offers(input),
      plan: (id, input) => documents().plan(id, input),
      text: (id, input) => documents().text(id, input),
      files: (id, input) => documents().files(id, input),
    },
  };
}
