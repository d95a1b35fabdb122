import { appContext, hostInfo } from "./app-context";
import type { CountsReport } from "./counts";
import type { CoverageReport } from "./coverage";
import type { Fault } from "./faults";
import type { ExcelModel, ModelEvent, ObjectTable, ObjectType } from "./object-table";
import { type Exchange, type RichApi, richApiOf } from "./rich-api";
import { type Xdm, xdmOf } from "./xdm";

/** How the host is set up. Everything is said, so that it may travel from a test as plain data. */
export interface HostSetting {
  readonly set: string;
  readonly locale: string;
  readonly isReadOnly: boolean;
  readonly hasSharedRuntime: boolean;
  readonly hasDialogs: boolean;
  readonly hasWebLimits: boolean;
  readonly documentUrl: string;
}

/** What ran when a command of the ribbon was done. */
export interface CommandOutcome {
  readonly status: number;
  /** The event object of the command, as the client hands it back. */
  readonly event: unknown;
}

/** The pane, or the page without a face that commands run in where there is no shared runtime. */
export type Place = "pane" | "commands";

/** The test host as tests reach it on its page: `window.excelHost`. */
export interface HostPage<Model> {
  readonly model: Model;
  /** Shows an add-in's page. What was open in that place is closed. */
  readonly open: (place: Place, url: string, width: number, height: number) => void;
  readonly close: (place: Place) => void;
  /** Hides the pane as its user does where a shared runtime goes on without it. */
  readonly hidePane: () => void;
  readonly isPaneVisible: () => boolean;
  readonly setWidth: (width: number) => void;
  /** Presses a button of the ribbon: the promise is kept when the command says that it has completed. */
  readonly invokeCommand: (place: Place, functionName: string, buttonId: string) => Promise<CommandOutcome>;
  readonly inject: (fault: Fault) => void;
  readonly waitingFaults: () => readonly Fault[];
  readonly clearFaults: () => void;
  readonly setCellEditing: (isEditing: boolean) => void;
  readonly counts: () => CountsReport;
  readonly coverage: () => CoverageReport;
  /** Sets counts, coverage and recorded exchanges to nothing. */
  readonly reset: () => void;
  readonly exchanges: () => readonly Exchange[];
  /** What went wrong in the host itself: its model threw, or the client asked for a method it does not know. */
  readonly mistakes: () => readonly string[];
}

interface Opened {
  readonly frame: HTMLIFrameElement;
  /** Kept when the client says that the page's commands are ready: Excel presses no button before. */
  readonly isReady: Promise<void>;
  readonly xdm: Xdm;
  readonly listener: (event: MessageEvent<unknown>) => void;
}

const dispatch = { loadSettings: 75, saveSettings: 76, richApi: 93, commandCompleted: 94 } as const;
const internalError = 5001;
/** Kind of a message that carries an event of the object model. */
const eventMessage = 65536;

const isList = (value: unknown): value is readonly unknown[] => Array.isArray(value);
const record = (value: unknown): Readonly<Record<string, unknown>> =>
  typeof value === "object" && value !== null ? (value as Readonly<Record<string, unknown>>) : {}; // read by name, nothing is assumed of the values

/** An event goes to those who listen to the object and to those who listen to all of its kind. */
const written = ({ type, target, args }: ModelEvent): readonly unknown[] =>
  [...new Set([target, "Workbook"])].map((each) => [eventMessage, type, each, JSON.stringify(args), "", 0]);

/** Puts a workbook on the page, behind the channel that the add-in's frames speak through. */
export function hostPage<Model extends ExcelModel>(model: Model, setting: HostSetting): HostPage<Model> {
  const opened = new Map<Place, Opened>();
  const completions = new Map<string, (outcome: CommandOutcome) => void>();
  const unknown: string[] = [];
  let settings: readonly (readonly [string, string])[] = [];
  let events: ModelEvent[] = [];

  const pane = (): HTMLIFrameElement | undefined => opened.get("pane")?.frame;
  const isPaneVisible = (): boolean => pane() !== undefined && pane()?.hidden === false;
  const setPaneHidden = (isHidden: boolean): void => {
    const frame = pane();
    if (frame !== undefined) frame.hidden = isHidden;
  };
  // `Office.addin.showAsTaskpane()` and `hide()`.
  const runtime: ObjectType = {
    methods: {
      GetAppRuntimeState: () => (isPaneVisible() ? "Visible" : "Background"),
      SetAppRuntimeState: (_, state) => setPaneHidden(state !== "Visible"),
    },
  };
  const services: ObjectTable = setting.hasSharedRuntime ? { "Microsoft.AppRuntime.AppRuntimeService": runtime } : {};
  const richApi: RichApi = richApiOf(model, { ...setting, services });

  const flush = (): void => {
    const messages = events.flatMap(written);
    events = [];
    if (messages.length > 0) for (const { xdm } of opened.values()) xdm.fire("richApiMessage", { ArrayData: messages });
  };
  // In a task of its own, so that the answer to the request that caused it comes first.
  model.listen((event) => {
    if (events.length === 0) setTimeout(flush, 0);
    events.push(event);
  });

  const execute = async (id: number, data: Readonly<Record<string, unknown>>): Promise<unknown> => {
    switch (id) {
      case dispatch.richApi:
        return richApi.answer(isList(data["ArrayData"]) ? data["ArrayData"] : []);
      case dispatch.loadSettings:
        return { Error: 0, Version: 1, Properties: settings };
      case dispatch.saveSettings:
        settings = record(data["DdaSettingsMethod"])["Properties"] as typeof settings; // pairs of name and JSON text
        return { Error: 0, Version: 1 };
      case dispatch.commandCompleted: {
        const button = String(data["0"]);
        completions.get(button)?.({ status: Number(data["1"]), event: JSON.parse(String(data["2"])) as unknown });
        completions.delete(button);
        return { Error: 0, Version: 1 };
      }
      default:
        unknown.push(`the client asked for method ${id}: ${JSON.stringify(data)}`);
        return { Error: internalError, Version: 1 };
    }
  };

  const close = (place: Place): void => {
    const open = opened.get(place);
    if (open === undefined) return;
    window.removeEventListener("message", open.listener);
    open.frame.remove();
    opened.delete(place);
  };

  const open = (place: Place, url: string, width: number, height: number): void => {
    close(place);
    const frame = document.createElement("iframe");
    const conversation = `${place}-${crypto.randomUUID()}`;
    const { origin } = new URL(url);
    const context = (): Readonly<Record<string, unknown>> => appContext(`control-${place}`, { ...setting, width, height, settings });
    let ready: () => void = () => undefined;
    const isReady = new Promise<void>((done) => (ready = done));
    const xdm = xdmOf({
      origin: location.origin,
      post: (text) => frame.contentWindow?.postMessage(text, origin),
      context,
      execute: (id, data) => {
        if (JSON.stringify(data).includes("NotifyActionHandlerReady")) ready();
        return execute(id, data);
      },
    });
    const listener = (event: MessageEvent<unknown>): void => {
      if (event.source === frame.contentWindow && event.origin === origin && typeof event.data === "string") void xdm.receive(event.data);
    };
    window.addEventListener("message", listener);
    frame.name = JSON.stringify({
      baseFrameName: `_xdm_${conversation}`,
      hostInfo: hostInfo(setting.locale, setting.hasSharedRuntime, "|"),
      xdmInfo: [conversation, `control-${place}`, location.origin].join("|"),
      serializerVersion: "1",
      flights: "[]",
    });
    frame.title = place;
    frame.src = `${url}${url.includes("?") ? "&" : "?"}_host_Info=${hostInfo(setting.locale, setting.hasSharedRuntime, "$")}`;
    frame.style.cssText = place === "pane" ? `width:${width}px;height:${height}px;border:0` : "display:none";
    document.body.append(frame);
    opened.set(place, { frame, xdm, listener, isReady });
  };

  return {
    model,
    open,
    close,
    hidePane: () => setPaneHidden(true),
    isPaneVisible,
    setWidth: (width) => {
      const frame = pane();
      if (frame !== undefined) frame.style.width = `${width}px`;
    },
    invokeCommand: async (place, functionName, buttonId) => {
      const page = opened.get(place);
      if (page === undefined) throw new Error(`no add-in listens to commands in the ${place}`);
      await page.isReady;
      const outcome = new Promise<CommandOutcome>((done) => completions.set(buttonId, done));
      page.xdm.fire("appCommandInvoked", [buttonId, functionName, JSON.stringify({ source: { id: buttonId } })]);
      return outcome;
    },
    inject: richApi.faults.inject,
    waitingFaults: richApi.faults.waiting,
    clearFaults: richApi.faults.clear,
    setCellEditing: richApi.setCellEditing,
    counts: richApi.counts,
    coverage: richApi.coverage,
    reset: richApi.reset,
    exchanges: richApi.exchanges,
    mistakes: () => [...richApi.mistakes(), ...unknown],
  };
}
