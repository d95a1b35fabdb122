import type { Amount } from "../core/amount";
import type { EditPlan } from "../core/edit";
import type { Finding, Fix, Severity } from "../core/finding";
import type { Indicator } from "../core/form";
import type { Host } from "../core/host";
import type { Place } from "../core/place";
import { choosing, judging } from "./choices";
import { actsOn } from "./acts";
import { formKeyOf } from "./keys";
import { defaultPreferences, loadPreferences, savePreferences, type Preferences } from "./preferences";
import { sparing } from "./preview";
import type { Session } from "./state";
import { resultsOf } from "./state";
import type { Storage } from "./storage";
import { assessmentOf, dispositionOf, formOf, isAccepted, roleOf, safeFixesOf } from "./views";
import type { Disposition, DocumentFile, DocumentInput, DocumentOffer, PointsRequest, Work } from "./work";

/** What a screen can ask for. Whatever takes time answers when it is done; outcomes are read from the state. */
export interface SessionStore {
  readonly get: () => Session;
  readonly subscribe: (listener: () => void) => () => void;
  /** Remembers who sits here, watches the workbook and checks it once. */
  readonly start: () => Promise<void>;
  /** Stops watching. */
  readonly stop: () => void;
  readonly check: () => Promise<void>;
  /** Calls a reading off. */
  readonly cancel: () => void;
  /** Puts a refusal away. */
  readonly dismiss: () => void;
  readonly prefer: (preferences: Partial<Preferences>) => void;
  readonly chooseForm: (id: string) => void;
  /** Reads a form, or a whole sheet where none was found, by another 口径; `null` leaves the choice to the machine again. */
  readonly chooseProfile: (target: { readonly form: string } | { readonly sheet: string }, profile: string | null) => Promise<void>;
  /** Shows a severity alone, or with others; the last one hidden shows all again. */
  readonly filter: (severity: Severity) => void;
  readonly fix: (fix: Fix) => Promise<void>;
  readonly fixAllSafe: () => Promise<void>;
  readonly undo: () => Promise<void>;
  /** Absent where the host cannot show a place. */
  readonly reveal?: (place: Place) => Promise<void>;
  /** `points: null` takes the judgement back. */
  readonly judge: (indicator: Indicator, points: Amount | null, reason: string) => void;
  /** What writing would change, stated cells included. */
  readonly pointsPlan: (request: PointsRequest) => EditPlan | null;
  /** Stated cells are kept but for the ticked ones (`cellKey`). */
  readonly writePoints: (request: PointsRequest, ticked: ReadonlySet<string>) => Promise<void>;
  /** Accepts the total as it stands, or takes that back. */
  readonly accept: () => void;
  readonly dispose: (finding: Finding, disposition: Disposition) => void;
  readonly fillIn: (field: string, value: string) => void;
  readonly offers: () => readonly DocumentOffer[];
  readonly compose: (id: string) => Promise<void>;
  readonly documentText: (id: string) => string;
  readonly documentFile: (id: string) => Promise<DocumentFile>;
}

const emptySession: Session = {
  phase: "empty",
  preferences: defaultPreferences,
  choices: { profiles: [], judged: new Map(), dispositions: new Map(), accepted: new Map(), fields: {} },
  journal: [],
  last: null,
  filter: [],
};

/** A session on a workbook: the state of a screen and everything it can ask for. */
export function sessionOn(host: Host, work: Work, storage: Storage): SessionStore {
  let session: Session = emptySession;
  const listeners = new Set<() => void>();
  const get = (): Session => session;
  const enter = (next: Session): void => {
    session = next;
    for (const listener of listeners) listener();
  };
  const acts = actsOn(host, work, { get, enter });
  const choose = (choices: Partial<Session["choices"]>): void => enter({ ...session, choices: { ...session.choices, ...choices } });

  const documentInput = (): DocumentInput | null => {
    const results = resultsOf(session);
    if (results === null) return null;
    const byKey = new Map(results.examination.findings.map((finding) => [finding.key, finding]));
    return {
      examination: results.examination,
      role: roleOf(session),
      form: results.form,
      dispositionOf: (key) => {
        const finding = byKey.get(key);
        return finding === undefined ? "leave" : dispositionOf(session, finding);
      },
    };
  };
  const withDocuments = <T>(use: (documents: NonNullable<Work["documents"]>, input: DocumentInput) => T): T | null => {
    const input = documentInput();
    return input === null || work.documents === undefined ? null : use(work.documents, input);
  };
  const fieldsOf = (id: string): Readonly<Record<string, string>> => {
    const fields = withDocuments((documents, input) => documents.offers(input).find((offer) => offer.id === id)?.fields ?? []) ?? [];
    return Object.fromEntries(fields.map((field) => [field.id, session.choices.fields[field.id] ?? field.value]));
  };
  const pointsPlan = (request: PointsRequest): EditPlan | null => {
    const results = resultsOf(session);
    const assessment = results === null ? null : assessmentOf(results);
    if (results === null || assessment === null) return null;
    const into = roleOf(session) === "filler" ? request.into : "review";
    return work.planPoints(results.examination.book, assessment, { ...request, into });
  };

  return {
    get,
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    async start() {
      const preferences = await loadPreferences(storage);
      enter({ ...session, preferences });
      acts.watch();
      await acts.check();
    },
    stop: acts.stop,
    check: acts.check,
    cancel: acts.cancel,
    dismiss() {
      if (session.phase !== "refused") return;
      const { results } = session;
      enter(results === null ? { ...session, phase: "empty" } : { ...session, phase: "ready", results });
    },
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
    judge(indicator, points, reason) {
      const results = resultsOf(session);
      const form = results === null ? null : formOf(results);
      if (results === null || form === null) return;
      choose({ judged: judging(session.choices.judged, formKeyOf(form, results.examination.forms), { form, indicator, points, reason }) });
      acts.reassess();
    },
    pointsPlan,
    async writePoints(request, ticked) {
      const plan = pointsPlan(request);
      if (plan !== null) await acts.run("write", sparing(plan, ticked));
    },
    accept() {
      const results = resultsOf(session);
      const form = results === null ? null : formOf(results);
      const total = results === null ? null : (assessmentOf(results)?.total.provisional ?? null);
      if (results === null || form === null || total === null) return;
      const accepted = new Map(session.choices.accepted);
      const key = formKeyOf(form, results.examination.forms);
      if (isAccepted(session, results)) accepted.delete(key);
      else accepted.set(key, total);
      choose({ accepted });
    },
    dispose: ({ key }, disposition) => choose({ dispositions: new Map([...session.choices.dispositions, [key, disposition]]) }),
    fillIn: (field, value) => choose({ fields: { ...session.choices.fields, [field]: value } }),
    offers: () => withDocuments((documents, input) => documents.offers(input)) ?? [],
    async compose(id) {
      await acts.run("compose", () => withDocuments((documents, input) => documents.plan(id, fieldsOf(id), input)));
    },
    documentText: (id) => withDocuments((documents, input) => documents.text(id, fieldsOf(id), input)) ?? "",
    async documentFile(id) {
      const file = await withDocuments((documents, input) => documents.file(id, fieldsOf(id), input));
      if (file === null) throw new Error("No document can be made before a workbook was read");
      return file;
    },
  };
}
