import { smallBook } from "../../app/acts";
import type { Language } from "../../core/catalog";
import { isDarkColour, languageOf } from "./appearance";

/** The lowest version of Excel's interface that everything here relies on. */
const floor = "1.9";

/** What Excel says and does for the page, the workbook's content apart. */
export interface ExcelAround {
  /** Tells this workbook from others without saying where it lies; `null` until it was saved once. */
  readonly document: string | null;
  /** Keeps apart what a browser holds for several sites that show Excel. */
  readonly partition: string | null;
  readonly language: Language;
  /** `null` where Excel does not say. */
  readonly isDark: boolean | null;
  /** Whether files can be handed out: only a browser takes downloads, a web view does not. */
  readonly takesDownloads: boolean;
  /** Shows the pane of this very page; absent where the ribbon's buttons run in a page of their own. */
  readonly showPane?: () => Promise<void>;
  /** Whether the active sheet can be read without being asked for. */
  readonly isActiveSheetSmall: () => Promise<boolean>;
  readonly openWorkbook: (bytes: Uint8Array) => Promise<void>;
  /** Shows a page of ours in a small window, and waits until it is closed or nobody looks at it any more. */
  readonly showDialog: (page: string) => Promise<void>;
}

/** Where the page finds itself: in Excel, in one that is too old, in no Excel at all, or without the means to find out. */
export type Met = { readonly kind: "excel"; readonly excel: ExcelAround } | { readonly kind: "old-excel" | "outside" | "no-office" };

/** Waits for office.js to find the application around it. */
export async function meetOffice(): Promise<Met> {
  if (!("Office" in window)) return { kind: "no-office" };
  const { host } = await Office.onReady();
  // The types do not know it, but a page opened in a plain browser has no host.
  if ((host as Office.HostType | null) !== Office.HostType.Excel) return { kind: "outside" };
  const { requirements } = Office.context;
  if (!requirements.isSetSupported("ExcelApi", floor)) return { kind: "old-excel" };
  return { kind: "excel", excel: await excelAround(Office.context) };
}

/** Has a button of the ribbon call back; Excel is told when it is done, however it ends. Where there are no buttons nobody calls. */
export function onButton(name: string, run: () => Promise<void>): void {
  const { actions } = "Office" in window ? (Office as Partial<typeof Office>) : {};
  actions?.associate(name, (event: Office.AddinCommands.Event) => {
    void run().finally(() => event.completed());
  });
}

/** Older versions leave out what newer ones say. */
async function excelAround(context: Partial<Office.Context>): Promise<ExcelAround> {
  const { displayLanguage, document, officeTheme, partitionKey, platform, requirements } = context;
  return {
    document: await fingerprintOf(document?.url ?? ""),
    partition: partitionKey ?? null,
    language: languageOf(displayLanguage ?? "zh-CN"),
    isDark: isDark(officeTheme),
    takesDownloads: platform === Office.PlatformType.OfficeOnline,
    ...(requirements?.isSetSupported("SharedRuntime", "1.1") === true ? { showPane: () => Office.addin.showAsTaskpane() } : {}),
    isActiveSheetSmall,
    openWorkbook: (bytes) => Excel.createWorkbook(base64(bytes)),
    showDialog,
  };
}

const isDark = (theme: Partial<Office.OfficeTheme> | undefined): boolean | null =>
  theme?.isDarkTheme ?? isDarkColour(theme?.bodyBackgroundColor ?? "");

/** Where the workbook lies is nobody's business, and long; a name without a folder is that of a workbook never saved. */
async function fingerprintOf(address: string): Promise<string | null> {
  if (!/[/\\]/.test(address)) return null;
  const digest = await crypto.subtle.digest("SHA-256", new TextEncoder().encode(address));
  return Array.from(new Uint8Array(digest, 0, 16), (byte) => byte.toString(16).padStart(2, "0")).join("");
}

function isActiveSheetSmall(): Promise<boolean> {
  return Excel.run(async (context) => {
    const used = context.workbook.worksheets.getActiveWorksheet().getUsedRangeOrNullObject(true).load("cellCount");
    await context.sync();
    return used.isNullObject || used.cellCount <= smallBook;
  });
}

function base64(bytes: Uint8Array): string {
  let text = "";
  for (const byte of bytes) text += String.fromCharCode(byte);
  return btoa(text);
}

/** A window that is left open must not keep the button it came from waiting. */
const lookingTime = 60_000;

function showDialog(page: string): Promise<void> {
  return new Promise((done) => {
    setTimeout(done, lookingTime);
    const address = new URL(page, location.href).href;
    Office.context.ui.displayDialogAsync(address, { height: 25, width: 30 }, ({ status, value }) => {
      if (status === Office.AsyncResultStatus.Succeeded) value.addEventHandler(Office.EventType.DialogEventReceived, () => done());
      else done();
    });
  });
}
