import type { EditPlan } from "../core/edit";
import type { Host, HostFault, PlacedMark } from "../core/host";
import type { Place } from "../core/place";
import { fail, ok, type Result } from "../core/result";
import { following, judgementsOf } from "./choices";
import type { Examination } from "./examine";
import { noted, withoutMarks } from "./journal";
import { curedMarks, unmarkingPlan } from "./marking";
import { cellKey } from "./preview";
import { cellsTouched, type Changes, readAgain, withChange } from "./rereading";
import { isBusy, isCancellable, resultsOf, type Refusal, type Results, type Session, type Task } from "./state";
import type { Work } from "./work";

/** Up to so many filled cells a change is followed by a check without being asked for. */
export const smallBook = 20_000;

/** How long a workbook must rest before it is checked by itself, in milliseconds. */
export const restBeforeCheck = 800;

interface Screen {
  readonly get: () => Session;
  readonly enter: (session: Session) => void;
}

/** A plan, or why there is none. */
export type Planned = Result<EditPlan, Refusal["fault"]>;

/** What takes time, and what follows from it. One act at a time: what is asked for meanwhile is not done. */
export interface Acts {
  check(): Promise<void>;
  cancel(): void;
  run(task: Task, plan: EditPlan | (() => Planned | Promise<Planned>)): Promise<void>;
  /** Finds something out without changing the workbook; what it came to is shown where it came to anything. */
  look<T>(find: () => Promise<Result<T, Refusal["fault"]>>, shown: (session: Session, found: T) => Session): Promise<void>;
  /** Marks of ours that stand now; none where the host cannot tell. */
  placedMarks(): Promise<Result<readonly PlacedMark[], HostFault>>;
  undo(): Promise<void>;
  reveal(place: Place): Promise<void>;
  /** Scores anew after a judgement, without reading the workbook again. */
  reassess(): void;
  watch(): void;
  stop(): void;
}

/** Tasks after which nothing needs to be said where there was nothing to do. */
const quiet: ReadonlySet<Task> = new Set(["mark", "unmark"]);

type Outcome = { readonly examination: Examination } | { readonly fault: Refusal["fault"] };

const reasonOf = (error: unknown): string => (error instanceof Error ? error.message : String(error));

/** What was found, where a program error is a fault like others. */
async function answerOf<T>(
  find: () => Result<T, Refusal["fault"]> | Promise<Result<T, Refusal["fault"]>>,
): Promise<Result<T, Refusal["fault"]>> {
  try {
    return await find();
  } catch (error) {
    return fail({ kind: "broken", reason: reasonOf(error) });
  }
}

/** The form to look at after a new reading: the same one, else one of the same sheet and kind, else the first. */
function sameForm({ forms }: Examination, before: Results | null): string | null {
  const old = before?.examination.forms.find(({ id }) => id === before.form);
  const same =
    old === undefined
      ? undefined
      : (forms.find(({ id }) => id === old.id) ?? forms.find(({ sheet, kind }) => sheet === old.sheet && kind === old.kind));
  return (same ?? forms[0])?.id ?? null;
}

export function actsOn(host: Host, work: Work, { get, enter }: Screen): Acts {
  let turn = 0;
  let changedMeanwhile = false;
  /** What changed since it was read. */
  let unread: Changes = new Set();
  /** While there are any, what is told of is of our own making, or will be read in a moment. */
  let writings = 0;
  let stopWatching: (() => void) | null = null;
  let callOff: (() => void) | null = null;

  /** Whatever goes on in the background is not waited for any more. */
  const leaveOff = (): void => {
    turn += 1;
    work.callOff?.();
    callOff?.();
    callOff = null;
  };

  const begin = (task: Task): Results | null => {
    const session = get();
    const results = resultsOf(session);
    const since = work.clock.now();
    leaveOff();
    changedMeanwhile = false;
    if (results === null) enter({ ...session, phase: "reading", since });
    else enter({ ...session, phase: "busy", task, since, results });
    return results;
  };

  const refuse = (refusal: Refusal, results: Results | null): void => enter({ ...get(), phase: "refused", refusal, results });

  /** Forms somebody judged rows of are scored with that; `again` is scored anew also where nothing is judged any more. */
  const withJudgements = (examination: Examination, again: string | null = null): Examination => {
    const { choices } = get();
    const assessments = new Map(examination.assessments);
    for (const form of examination.forms) {
      const judgements = judgementsOf(choices, form, examination.forms);
      if (judgements.length > 0 || form.id === again) assessments.set(form.id, work.assess(form, judgements));
    }
    return { ...examination, assessments };
  };

  const examine = async (reading: () => ReturnType<Host["read"]> = () => host.read("book")): Promise<Outcome> => {
    try {
      const read = await reading();
      if (!read.ok) return { fault: read.fault };
      return { examination: withJudgements(await work.examine(read.value, get().choices.profiles, get().own, get().choices.settings)) };
    } catch (error) {
      return { fault: { kind: "broken", reason: reasonOf(error) } };
    }
  };

  const placedMarks: Acts["placedMarks"] = async () => (await host.placedMarks?.()) ?? ok([]);

  /** The marks that stand; those known before where the host cannot say. */
  const marksNow = async (): Promise<readonly PlacedMark[]> => {
    try {
      const placed = await placedMarks();
      return placed.ok ? placed.value : get().marks;
    } catch {
      return get().marks; // the workbook was read all the same, and 标注 asks again
    }
  };

  const show = (examination: Examination, before: Results | null, marks: readonly PlacedMark[]): void => {
    const session = get();
    if (!changedMeanwhile) unread = new Set();
    const choices = { ...session.choices, profiles: following(session.choices.profiles, examination.forms) };
    enter({
      ...session,
      choices,
      marks,
      phase: "ready",
      results: { examination, form: sameForm(examination, before), outdated: changedMeanwhile },
    });
    if (changedMeanwhile) checkSoon();
  };

  const check = async (): Promise<void> => {
    if (isBusy(get())) return;
    const before = begin("read");
    const own = turn;
    const outcome = await examine();
    // Marks of earlier sessions are looked for once; where none stand, none come but by us.
    const marks = "fault" in outcome || (before !== null && get().marks.length === 0) ? get().marks : await marksNow();
    if (own !== turn) return;
    if ("fault" in outcome) refuse({ fault: outcome.fault, during: "read", changed: "nothing" }, before);
    else {
      show(outcome.examination, before, marks);
      await takeOffCured();
    }
  };

  /** The same in the background: nothing waits for it, and whatever is asked for meanwhile goes first. */
  const recheck = async (): Promise<void> => {
    const session = get();
    if (session.phase !== "ready") return;
    leaveOff();
    const own = turn;
    const { book } = session.results.examination;
    const outcome = await examine(() => readAgain(host, book, unread));
    const now = get();
    if (own !== turn || now.phase !== "ready" || "fault" in outcome) return; // results stay old, and say so
    show(outcome.examination, now.results, now.marks);
    await takeOffCured();
  };

  /** Takes off marks whose findings are cured; nothing a person did, and so no step to take back. */
  const takeOffCured = async (): Promise<void> => {
    const own = turn;
    const curedOf = (marks: readonly PlacedMark[]): readonly PlacedMark[] => {
      const session = get();
      const isOver = own !== turn || session.phase !== "ready" || session.results.outdated;
      return isOver ? [] : curedMarks(session.results.examination, marks);
    };
    if (curedOf(get().marks).length === 0) return; // the host is asked only where some seem to be
    const standing = await marksNow();
    const cured = curedOf(standing);
    if (own !== turn) return;
    const left = standing.filter((mark) => !cured.includes(mark));
    if (cured.length > 0 && (await apply(unmarkingPlan(cured), "aside")) !== null) return; // they stand, and can be taken off by hand
    const gone = new Set(cured.map(({ at }) => cellKey(at)));
    enter({ ...get(), journal: withoutMarks(get().journal, gone), ...(own === turn ? { marks: left } : {}) });
  };

  const apply = async (plan: EditPlan, as: "step" | "aside" = "step"): Promise<Refusal["fault"] | null> => {
    writings += 1;
    try {
      const done = await host.apply(plan, as);
      return done.ok ? null : done.fault;
    } catch (error) {
      return { kind: "broken", reason: reasonOf(error) };
    } finally {
      writings -= 1;
    }
  };

  const write = async (task: Task, before: Results | null, plan: EditPlan, after: (session: Session) => Session): Promise<void> => {
    const fault = await apply(plan);
    if (fault !== null) {
      refuse({ fault, during: task, changed: fault.kind === "partly" || fault.kind === "broken" ? "partly" : "nothing" }, before);
      return;
    }
    enter(after(get()));
    changedMeanwhile = false;
    const outcome = await examine();
    if ("fault" in outcome)
      refuse({ fault: outcome.fault, during: task, changed: "done" }, before === null ? null : { ...before, outdated: true });
    else {
      show(outcome.examination, before, plan.edits.some(({ kind }) => kind === "mark") ? await marksNow() : get().marks);
      await takeOffCured();
    }
  };

  /** Back to what was known, after something that changed nothing. */
  const ready = (results: Results, part: Partial<Pick<Session, "marks">> = {}): void => {
    enter({ ...get(), ...part, phase: "ready", results: { ...results, outdated: results.outdated || changedMeanwhile } });
    if (changedMeanwhile) checkSoon();
  };

  const checkSoon = (): void => {
    callOff?.();
    callOff = null;
    const session = get();
    if (session.phase !== "ready" || cellsTouched(session.results.examination.book, unread) > smallBook) return;
    callOff = work.clock.later(restBeforeCheck, () => void recheck());
  };

  return {
    check,
    cancel() {
      const session = get();
      if (!isCancellable(session)) return;
      leaveOff();
      const results = resultsOf(session);
      enter(results === null ? { ...session, phase: "empty" } : { ...session, phase: "ready", results });
    },
    async run(task, wanted) {
      if (isBusy(get()) || resultsOf(get()) === null) return;
      const before = begin(task);
      const planned = await answerOf(typeof wanted === "function" ? wanted : () => ok(wanted));
      if (planned.ok && planned.value.edits.length === 0 && quiet.has(task) && before !== null) {
        ready(before, { marks: await marksNow() });
        return;
      }
      if (!planned.ok || planned.value.edits.length === 0) {
        refuse({ fault: planned.ok ? { kind: "no-change" } : planned.fault, during: task, changed: "nothing" }, before);
        return;
      }
      const done = planned.value;
      await write(task, before, done, (session) => {
        const at = work.clock.now();
        return { ...session, journal: noted(session.journal, done, at), last: { kind: "done", title: done.title, at } };
      });
    },
    async look(find, shown) {
      if (isBusy(get()) || resultsOf(get()) === null) return;
      const before = begin("read");
      const own = turn;
      const found = await answerOf(find);
      if (own !== turn) return;
      if (!found.ok) refuse({ fault: found.fault, during: "read", changed: "nothing" }, before);
      else if (before !== null) {
        ready(before);
        enter(shown(get(), found.value));
      }
    },
    placedMarks,
    async undo() {
      const entry = get().journal.at(-1);
      if (entry === undefined || isBusy(get())) return;
      // A step of an earlier session may be taken back before anything was read.
      if (resultsOf(get()) === null) await check();
      if (isBusy(get()) || resultsOf(get()) === null) return;
      const before = begin("undo");
      await write("undo", before, entry.inverse, (session) => ({
        ...session,
        journal: session.journal.slice(0, -1),
        last: { kind: "undone", title: entry.title, at: work.clock.now() },
      }));
    },
    async reveal(place) {
      try {
        await host.reveal?.(place);
      } catch (error) {
        const session = get();
        if (!isBusy(session))
          refuse({ fault: { kind: "unavailable", reason: reasonOf(error) }, during: "read", changed: "nothing" }, resultsOf(session));
      }
    },
    reassess() {
      const session = get();
      if (session.phase !== "ready") return;
      const { results } = session;
      enter({ ...session, results: { ...results, examination: withJudgements(results.examination, results.form) } });
    },
    watch() {
      stopWatching ??=
        host.watch?.((where) => {
          const session = get();
          if (writings > 0) return;
          unread = withChange(unread, where);
          if (session.phase === "ready") {
            leaveOff();
            enter({ ...session, results: { ...session.results, outdated: true } });
            checkSoon();
          } else if (isBusy(session)) changedMeanwhile = true;
          else if (session.phase === "refused" && session.results !== null)
            enter({ ...session, results: { ...session.results, outdated: true } });
        }) ?? null;
    },
    stop() {
      stopWatching?.();
      stopWatching = null;
      leaveOff();
    },
  };
}
