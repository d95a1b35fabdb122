import type { FormKind } from "../core/form";
import type { Mapping } from "../core/profile-file/draft";
import type { ProfileProblem } from "../core/profile-file/problems";
import type { SuspectedHeader } from "../core/recognise/suspect";
import type { ProfileSource } from "../core/resolve-profiles";
import { choosing } from "./choices";
import type { ReadPreview } from "./work";
import { resultsOf, type Session } from "./state";
import type { Storage } from "./storage";
import type { MappingWork, Work } from "./work";

/** What a screen can do with 本单位口径. */
export interface OwnActs {
  /** Rows of the workbook read last that look like a header. */
  readonly suspects: () => readonly SuspectedHeader[];
  readonly kinds: () => readonly FormKind[];
  readonly kindOf: (header: SuspectedHeader) => FormKind;
  /** What the profile of a mapping would read on a sheet; `null` before anything was read. */
  readonly preview: (mapping: Mapping, sheet: string) => ReadPreview | null;
  /** Keeps the profile of a mapping for all workbooks, in place of one of the same name, and reads this one by it. */
  readonly save: (mapping: Mapping, sheet: string) => Promise<void>;
  readonly rename: (id: string, name: string) => Promise<void>;
  readonly remove: (id: string) => Promise<void>;
  /** The profile as a file for others; `null` where there is none of that id. */
  readonly fileOf: (id: string) => { readonly name: string; readonly text: string } | null;
  /** Takes a profile file in, unless an error is in it; says all that is wrong. */
  readonly take: (text: string) => Promise<{ readonly name: string | null; readonly problems: readonly ProfileProblem[] }>;
}

const key = "own-profiles";

/** What is kept is read and written by a part of the program that the first screen does not need. */
const schema = () => import("./own-shelf");

/** The profiles this office keeps; none where the storage is blocked or holds nothing. */
export async function loadOwn(storage: Storage): Promise<readonly ProfileSource[]> {
  try {
    const text = await storage.get(key);
    return text === null ? [] : (await schema()).shelfIn(text).own;
  } catch {
    return []; // a blocked storage must not keep the pane from opening
  }
}

interface Around {
  readonly get: () => Session;
  readonly enter: (session: Session) => void;
  readonly check: () => Promise<void>;
}

export function ownActsOn(storage: Storage, work: Work, { get, enter, check }: Around): OwnActs {
  const mapping = (): MappingWork => {
    if (work.mapping === undefined) throw new Error("No profiles can be made");
    return work.mapping;
  };
  const book = () => resultsOf(get())?.examination.book ?? null;

  /** Changes what is kept, as it stands now: another window may have changed it too. */
  const change = async (alter: (own: readonly ProfileSource[]) => readonly ProfileSource[]): Promise<void> => {
    const before = get().own;
    try {
      const { shelfIn, textOfShelf } = await schema();
      const text = await storage.get(key);
      const shelf = text === null ? { own: before, others: [] } : shelfIn(text);
      const own = alter(shelf.own);
      enter({ ...get(), own });
      await storage.set(key, textOfShelf({ ...shelf, own }));
    } catch {
      enter({ ...get(), own: alter(before) }); // kept as long as the pane is open
    }
  };

  const putting =
    (source: ProfileSource) =>
    (own: readonly ProfileSource[]): readonly ProfileSource[] => [...own.filter(({ id }) => id !== source.id), source];

  /** The form that stands on a sheet and is looked at is read by that profile, also where its words alone would not say so. */
  const choose = (sheet: string, profile: string): void => {
    const session = get();
    const results = resultsOf(session);
    const form = results?.examination.forms.find(({ id }) => id === results.form);
    if (form?.sheet !== sheet) return;
    const profiles = choosing(session.choices.profiles, { form: form.id }, profile, results?.examination.forms ?? []);
    enter({ ...session, choices: { ...session.choices, profiles } });
  };

  return {
    suspects: () => {
      const read = book();
      return read === null ? [] : mapping().suspects(read);
    },
    kinds: () => mapping().kinds(),
    kindOf: (header) => mapping().kindOf(header),
    preview(said, sheet) {
      const read = book();
      const source = read === null ? null : mapping().draft(said, read, sheet);
      return read === null || source === null ? null : mapping().preview(source, read, sheet);
    },
    async save(said, sheet) {
      const read = book();
      const source = read === null ? null : mapping().draft(said, read, sheet);
      if (source === null) return;
      await change(putting(source));
      choose(sheet, source.id);
      enter({ ...get(), page: null });
      await check();
    },
    async rename(id, name) {
      if (name.trim() !== "") await change((own) => own.map((each) => (each.id === id ? { ...each, name: name.trim() } : each)));
      await check();
    },
    async remove(id) {
      await change((own) => own.filter((each) => each.id !== id));
      const session = get();
      const profiles = session.choices.profiles.filter(({ profile }) => profile !== id);
      enter({ ...session, choices: { ...session.choices, profiles } });
      await check();
    },
    fileOf(id) {
      const found = get().own.find((each) => each.id === id);
      return found === undefined ? null : { name: `${found.name}.json`, text: `${JSON.stringify(found, null, 2)}\n` };
    },
    async take(text) {
      const { source, problems } = mapping().read(text, get().own);
      if (source === null) return { name: null, problems };
      await change(putting(source));
      await check();
      return { name: source.name, problems };
    },
  };
}
