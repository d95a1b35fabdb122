import type { Message } from "../core/message";
import type { ParameterValue } from "../core/parameter";
import type { KeptSetting } from "../core/settings/in-use";
import type { ParameterLine } from "../core/settings/lines";
import type { Acts } from "./acts";
import { resultsOf, type Session } from "./state";
import { formOf } from "./views";
import { ok } from "../core/result";
import type { SettingsWork, Work } from "./work";

/** What came of a file of settings. */
export interface TakenSettings {
  /** `null` where the file was not taken. */
  readonly count: number | null;
  /** Where the file is wrong, as a path; empty where it is no such file at all. */
  readonly at: string | null;
  /** Settings that are kept but cannot be used, and why. */
  readonly faults: readonly Message[];
}

/** What a screen can do with parameters. */
export interface SettingsActs {
  /** All that may be set for the form that is looked at; none before anything was read. */
  readonly lines: () => readonly ParameterLine[];
  /** Sets a parameter for the forms of this profile, or for all; says why not where it cannot be. */
  readonly set: (code: string, value: ParameterValue, forAll: boolean) => Promise<Message | null>;
  /** Takes back what was set here. */
  readonly reset: (code: string) => Promise<void>;
  readonly resetAll: () => Promise<void>;
  readonly file: () => { readonly name: string; readonly text: string };
  /** Takes settings from a file, in place of those of the same parameters. */
  readonly take: (text: string) => Promise<TakenSettings>;
  /** Puts all parameters on the sheet 绩表设置; not while that sheet holds something wrong, which would be lost. */
  readonly write: () => Promise<"written" | "mend-first" | "not-written">;
}

interface Around {
  readonly get: () => Session;
  readonly enter: (session: Session) => void;
  readonly acts: Pick<Acts, "check" | "run">;
}

const keyOf = ({ code, profile }: Pick<KeptSetting, "code" | "profile">): string => JSON.stringify([code, profile]);

export function settingsActsOn(work: Work, { get, enter, acts }: Around): SettingsActs {
  const settings = (): SettingsWork => {
    if (work.settings === undefined) throw new Error("No parameters can be set");
    return work.settings;
  };
  const stateNow = () => {
    const session = get();
    const results = resultsOf(session);
    const form = results === null ? null : formOf(results);
    if (results === null || form === null) return null;
    return {
      form,
      forms: results.examination.forms,
      state: { book: results.examination.book, own: session.own, kept: session.choices.settings },
    };
  };
  const keep = (kept: readonly KeptSetting[]): void => enter({ ...get(), choices: { ...get().choices, settings: kept } });
  const without = (kept: readonly KeptSetting[], gone: readonly Pick<KeptSetting, "code" | "profile">[]): readonly KeptSetting[] => {
    const keys = new Set(gone.map(keyOf));
    return kept.filter((each) => !keys.has(keyOf(each)));
  };

  return {
    lines() {
      const now = stateNow();
      return now === null ? [] : settings().lines(now.form.profile.id, now.state);
    },
    async set(code, value, forAll) {
      const now = stateNow();
      if (now === null) return null;
      const { own, kept } = now.state;
      const profile = forAll ? null : now.form.profile.id;
      const setting: KeptSetting = { code, profile, value, by: get().preferences.person, date: work.clock.today() };
      const others = without(kept, [setting]);
      const [fault] = settings()
        .faults([...others, setting], own)
        .filter(
          (says) =>
            !settings()
              .faults(others, own)
              .some((old) => JSON.stringify(old) === JSON.stringify(says)),
        );
      if (fault !== undefined) return fault;
      const next = [...others, setting];
      keep(settings().isChange({ ...now.state, kept: next }, setting) ? next : others);
      await acts.check();
      return null;
    },
    async reset(code) {
      keep(get().choices.settings.filter((each) => each.code !== code));
      await acts.check();
    },
    async resetAll() {
      keep([]);
      await acts.check();
    },
    file: () => ({ name: "绩表参数.json", text: settings().text(get().choices.settings) }),
    async take(text) {
      const read = settings().read(text);
      if (!read.ok) return { count: null, at: read.fault.at, faults: [] };
      keep([...without(get().choices.settings, read.value), ...read.value]);
      await acts.check();
      return { count: read.value.length, at: null, faults: settings().faults(read.value, get().own) };
    },
    async write() {
      const now = stateNow();
      if (now === null) return "not-written";
      if (settings().sheetFaults(now.state) > 0) return "mend-first";
      const before = get().journal.length;
      await acts.run("settings", () => ok(settings().plan(now.state, now.forms)));
      if (get().phase !== "ready" || get().journal.length <= before) return "not-written";
      keep(get().choices.settings.map((each) => ({ ...each, onSheet: true })));
      return "written";
    },
  };
}
