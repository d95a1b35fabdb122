import { noDecisions, type Disposition, type FieldId } from "../core/document";
import type { Finding, Fix, Severity } from "../core/finding";
import { fail, ok } from "../core/result";
import type { Indicator } from "../core/form";
import type { Host } from "../core/host";
import type { Message } from "../core/message";
import type { Place } from "../core/place";
import { formKeyOf } from "../core/subject";
import { isReason, type Waiver } from "../core/waiver";
import { acceptedOf, choosing, judging, type Verdict } from "./choices";
import { actsOn } from "./acts";
import { keeperOn } from "./keeper";
import { everything } from "./narrowing";
import type { LedgerState } from "./ledger-exchange";
import { markingPlan, unmarkingPlan, type NoteLine } from "./marking";
import { defaultPreferences, loadPreferences, savePreferences, type Preferences } from "./preferences";
import { loadOwn, ownActsOn, type OwnActs } from "./own-acts";
import { nothingKept, type Remembrance } from "./remembrance";
import { settingsActsOn, type SettingsActs } from "./settings-acts";
import type { Narrowing, Session, View } from "./state";
import { resultsOf } from "./state";
import type { Storage } from "./storage";
import { acceptedIn, assessmentOf, formOf, roleOf, safeFixesOf, shownIn } from "./views";
import type { DocumentFile, DocumentInput, DocumentOffer, PointsRequest, Work } from "./work";
import type { PointsPlan } from "./write-points";

/** What a screen can ask for. Whatever takes time answers when it is done; outcomes are read from the state. */
export interface SessionStore {
  readonly get: () => Session;
  readonly subscribe: (listener: () => void) => () => void;
  /** Remembers who sits here and what was done before, watches the workbook and checks it once, unless that waits for the person. */
  readonly start: (first?: "check" | "wait") => Promise<void>;
  /** Stops watching. */
  readonly stop: () => void;
  readonly check: () => Promise<void>;
  /** Calls a reading off. */
  readonly cancel: () => void;
  /** Puts a refusal away. */
  readonly dismiss: () => void;
  /** Turns to one of the views, whatever page stood before it. */
  readonly show: (view: View) => void;
  /** Opens the page of the 口径, 模板映射 or 参数, or closes whatever page is open. */
  readonly turnTo: (page: "profile" | "mapping" | "parameters" | null) => void;
  readonly prefer: (preferences: Partial<Preferences>) => void;
  readonly chooseForm: (id: string) => void;
  /** Reads a form, or a whole sheet where none was found, by another 口径; `null` leaves the choice to the machine again. */
  readonly chooseProfile: (target: { readonly form: string } | { readonly sheet: string }, profile: string | null) => Promise<void>;
  /** Shows a severity alone, or with others; the last one hidden shows all again. */
  readonly filter: (severity: Severity) => void;
  /** Looks for something among the findings, and takes nothing else back. */
  readonly narrow: (part: Partial<Narrowing>) => void;
  /** Opens the page of the rule behind a finding. */
  readonly explain: (finding: Finding) => void;
  readonly fix: (fix: Fix) => Promise<void>;
  readonly fixAllSafe: () => Promise<void>;
  readonly undo: () => Promise<void>;
  /** Absent where the host cannot show a place. */
  readonly reveal?: (place: Place) => Promise<void>;
  /** Shows in the sheet what 检查 lists, one mark a cell; absent where marks could not be found again. */
  readonly mark?: (noteLine: NoteLine) => Promise<void>;
  /** Takes all marks of ours off, whoever put them there. */
  readonly unmark?: () => Promise<void>;
  /** Opens the page that lists what 清理痕迹 takes out; absent where a copy to hand in can be saved instead. */
  readonly listTraces?: () => Promise<void>;
  /** Takes out what that page lists, in one step. */
  readonly cleanUp?: () => Promise<void>;
  /** A person's word on a row; without an indicator on the execution of the budget. */
  readonly judge: (indicator: Indicator | null, verdict: Verdict) => void;
  /** What writing would change, and why it would not change the rest. */
  readonly pointsPlan: (request: PointsRequest) => PointsPlan | null;
  readonly writePoints: (request: PointsRequest) => Promise<void>;
  /** Accepts the total as it stands in the person's name, or takes that back. */
  readonly accept: () => void;
  readonly dispose: (finding: Finding, disposition: Disposition) => void;
  /** Accepts a finding as it is, in the person's name; without a reason it is not done. */
  readonly waive: (finding: Finding, reason: string, by: string) => void;
  /** Takes a waiver back. */
  readonly withdraw: (key: string) => void;
  /** Takes up what a ledger leaves out, above what was decided here. */
  readonly takeWaivers: (waivers: ReadonlyMap<string, Waiver>) => void;
  /** What 审核台账 is written from, by the name it gives the workbook; `null` before anything was read. */
  readonly ledger: (name: string) => LedgerState | null;
  readonly fillIn: (field: FieldId, value: string) => void;
  readonly offers: () => readonly DocumentOffer[];
  readonly compose: (id: string) => Promise<void>;
  readonly documentText: (id: string) => string;
  readonly documentFiles: (id: string) => Promise<readonly DocumentFile[]>;
  /** 本单位口径; absent where none can be made. */
  readonly own?: OwnActs;
  /** 参数; absent where none can be set. */
  readonly parameters?: SettingsActs;
}

const cleaned = (count: number): Message => ({ message: "session.cleaned", data: { count } });

const emptySession: Session = {
  phase: "empty",
  preferences: defaultPreferences,
  choices: { profiles: [], judged: new Map(), dispositions: new Map(), waivers: new Map(), accepted: new Map(), fields: {}, settings: [] },
  journal: [],
  last: null,
  filter: [],
  narrowing: everything,
  view: "checks",
  page: null,
  marks: [],
  own: [],
};

/**
 * A session on a workbook: the state of a screen and everything it can ask for. What is remembered of it is kept in the storage,
 * never in the workbook; without a remembrance it is forgotten with the session.
 */
export function sessionOn(host: Host, work: Work, storage: Storage, remembrance: Remembrance | null = null): SessionStore {
  let session: Session = emptySession;
  const listeners = new Set<() => void>();
  const get = (): Session => session;
  const keeper = remembrance === null ? null : keeperOn(storage, remembrance);
  const enter = (next: Session): void => {
    session = next;
    keeper?.keep(next);
    for (const listener of listeners) listener();
  };
  const acts = actsOn(host, work, { get, enter });
  const choose = (choices: Partial<Session["choices"]>): void => enter({ ...session, choices: { ...session.choices, ...choices } });

  const documentInput = (): DocumentInput | null => {
    const results = resultsOf(session);
    if (results === null) return null;
    const { dispositions, waivers, fields } = session.choices;
    return {
      examination: results.examination,
      role: roleOf(session),
      form: results.form,
      decisions: { ...noDecisions, dispositions, waivers: new Map([...waivers].map(([key, { reason }]) => [key, reason])), fields },
      accepted: acceptedIn(session, results),
    };
  };
  const withDocuments = <T>(use: (documents: NonNullable<Work["documents"]>, input: DocumentInput) => T): T | null => {
    const input = documentInput();
    return input === null || work.documents === undefined ? null : use(work.documents, input);
  };
  const pointsPlan = (request: PointsRequest): PointsPlan | null => {
    const results = resultsOf(session);
    const assessment = results === null ? null : assessmentOf(results);
    if (results === null || assessment === null) return null;
    const into = roleOf(session) === "filler" ? request.into : "review";
    return work.planPoints(results.examination.book, assessment, { ...request, into });
  };

  const mark = (noteLine: NoteLine): Promise<void> =>
    acts.run("mark", async () => {
      const results = resultsOf(session);
      const placed = await acts.placedMarks();
      if (!placed.ok || results === null) return placed.ok ? fail({ kind: "no-change" }) : placed;
      const [{ book }, form, findings] = [results.examination, formOf(results), shownIn(session, results)];
      return ok(markingPlan({ book, form, findings, standing: placed.value, noteLine }));
    });
  const unmark = (): Promise<void> =>
    acts.run("unmark", async () => {
      const placed = await acts.placedMarks();
      return placed.ok ? ok(unmarkingPlan(placed.value)) : placed;
    });
  const listTraces = async (): Promise<void> => {
    if (resultsOf(session) === null) await acts.check();
    await acts.look(
      async () => {
        const book = await host.read("book");
        if (!book.ok) return book;
        const placed = await acts.placedMarks();
        if (!placed.ok) return placed;
        const { footprintIn, submitCopy } = await import("./submit-copy");
        return ok(submitCopy(book.value, footprintIn(session.journal, placed.value), cleaned));
      },
      (now, copy) => ({ ...now, page: { kind: "clean-up", copy } }),
    );
  };
  const cleanUp = async (): Promise<void> => {
    const { page } = session;
    if (page?.kind !== "clean-up") return;
    enter({ ...session, page: null });
    await acts.run("clean", page.copy.plan);
  };

  return {
    get,
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    async start(first = "check") {
      const [preferences, kept, own] = await Promise.all([loadPreferences(storage), keeper?.load() ?? nothingKept, loadOwn(storage)]);
      enter({ ...session, own, preferences, choices: kept.choices ?? session.choices, journal: kept.journal ?? session.journal });
      acts.watch();
      if (first === "check") await acts.check();
    },
    stop: acts.stop,
    check: acts.check,
    cancel: acts.cancel,
    dismiss() {
      if (session.phase !== "refused") return;
      const { results } = session;
      enter(results === null ? { ...session, phase: "empty" } : { ...session, phase: "ready", results });
    },
    show: (view) => enter({ ...session, view, page: null }),
    turnTo: (page) => enter({ ...session, page: page === null ? null : { kind: page } }),
    prefer(part) {
      const preferences = { ...session.preferences, ...part };
      enter({ ...session, preferences });
      void savePreferences(storage, preferences);
    },
    chooseForm(id) {
      const results = resultsOf(session);
      if (results?.examination.forms.some((form) => form.id === id) !== true) return;
      enter({ ...session, results: { ...results, form: id } } as Session); // a phase with results stays the phase it is
    },
    async chooseProfile(target, profile) {
      const forms = resultsOf(session)?.examination.forms ?? [];
      choose({ profiles: choosing(session.choices.profiles, target, profile, forms) });
      await acts.check();
    },
    filter(severity) {
      const filter = session.filter.includes(severity) ? session.filter.filter((each) => each !== severity) : [...session.filter, severity];
      enter({ ...session, filter });
    },
    narrow: (part) => enter({ ...session, narrowing: { ...session.narrowing, ...part } }),
    explain: ({ rule, key }) => enter({ ...session, page: { kind: "rule", rule, finding: key } }),
    async fix({ plan, title }) {
      if (roleOf(session) === "filler") await acts.run("fix", { ...plan, title });
    },
    async fixAllSafe() {
      const results = resultsOf(session);
      if (results === null) return;
      const { plan, count } = safeFixesOf(session, results);
      if (count > 0) await acts.run("fix", plan);
    },
    undo: acts.undo,
    ...(host.reveal === undefined ? {} : { reveal: acts.reveal }),
    ...(host.placedMarks === undefined ? {} : { mark, unmark }),
    ...(host.save === undefined ? { listTraces, cleanUp } : {}),
    judge(indicator, verdict) {
      const results = resultsOf(session);
      const form = results === null ? null : formOf(results);
      if (results === null || form === null) return;
      choose({ judged: judging(session.choices.judged, { form, forms: results.examination.forms, indicator, verdict }) });
      acts.reassess();
    },
    pointsPlan,
    async writePoints(request) {
      const found = pointsPlan(request);
      if (found !== null) await acts.run("write", found.plan);
    },
    accept() {
      const results = resultsOf(session);
      const form = results === null ? null : formOf(results);
      const assessment = results === null ? null : assessmentOf(results);
      const points = assessment?.total.provisional ?? null;
      if (results === null || form === null || assessment === null || points === null) return;
      const accepted = new Map(session.choices.accepted);
      const key = formKeyOf(form, results.examination.forms);
      if (acceptedIn(session, results).has(form.id)) accepted.delete(key);
      else accepted.set(key, acceptedOf(assessment, points, session.preferences.person, work.clock.today()));
      choose({ accepted });
    },
    dispose: ({ key }, disposition) => choose({ dispositions: new Map([...session.choices.dispositions, [key, disposition]]) }),
    waive({ key }, reason, by) {
      if (!isReason(reason) || by.trim() === "") return;
      choose({ waivers: new Map([...session.choices.waivers, [key, { reason: reason.trim(), by: by.trim(), date: work.clock.today() }]]) });
    },
    withdraw: (key) => choose({ waivers: new Map([...session.choices.waivers].filter(([waived]) => waived !== key)) }),
    takeWaivers: (waivers) => choose({ waivers: new Map([...session.choices.waivers, ...waivers]) }),
    ledger(name) {
      const results = resultsOf(session);
      if (results === null) return null;
      const { forms, findings } = results.examination;
      return { files: [{ name, forms, findings, waivers: session.choices.waivers }], today: work.clock.today() };
    },
    fillIn: (field, value) => choose({ fields: { ...session.choices.fields, [field]: value } }),
    offers: () => withDocuments((documents, input) => documents.offers(input)) ?? [],
    async compose(id) {
      await acts.run("compose", async () => {
        const plan = await withDocuments((documents, input) => documents.plan(id, input));
        return plan === null ? fail({ kind: "no-change" }) : ok(plan);
      });
    },
    documentText: (id) => withDocuments((documents, input) => documents.text(id, input)) ?? "",
    documentFiles: async (id) => (await withDocuments((documents, input) => documents.files(id, input))) ?? [],
    ...(work.mapping === undefined ? {} : { own: ownActsOn(storage, work, { get, enter, check: acts.check }) }),
    ...(work.settings === undefined ? {} : { parameters: settingsActsOn(work, { get, enter, acts }) }),
  };
}
