import { execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, extname, join, relative } from "node:path";
import type { Browser, BrowserContext, Frame, Page, Route } from "playwright-core";

import type { CountsReport } from "../../src/testing/excel-host/counts";
import type { CoverageReport } from "../../src/testing/excel-host/coverage";
import type { Fault } from "../../src/testing/excel-host/faults";
import type { CommandOutcome, HostSetting, Place } from "../../src/testing/excel-host/host-page";
import type { WorkbookState } from "../../src/testing/excel-host/model/state";
import type { ExcelHost } from "../../src/testing/excel-host/page";
import type { Exchange } from "../../src/testing/excel-host/rich-api";

const root = join(__dirname, "../..");

/** Where the production build of the pane stands. */
export const paneFolder = join(root, "dist/taskpane");

// Excel and add-in share a hostname and differ in the port: the client trusts such a host without its name being Microsoft's.
const addinOrigin = "https://jibiao.test:3000";
const hostOrigin = "https://jibiao.test:4000";

/** Where Microsoft serves office.js. */
export const officeJs = {
  microsoft: "https://appsforoffice.microsoft.com/lib/1/hosted/office.js",
  china: "https://appsforoffice.cdn.partner.office365.cn/appsforoffice/lib/1/hosted/office.js",
} as const;

/** The npm package: the unmodified files, of the version named in package.json. */
export const officeJsFolder = join(dirname(require.resolve("@microsoft/office-js/package.json")), "dist");

export interface ExcelOptions {
  /** The workbook that is open; where absent, one with a single empty sheet. `readOnly` opens it for viewing. */
  readonly state?: WorkbookState;
  /** ExcelApi. The client of the npm package ends at 1.15. */
  readonly set?: "1.9" | "1.10" | "1.12" | "1.14" | "1.15";
  readonly locale?: "zh-CN" | "en-US";
  readonly theme?: Theme;
  /** Of the pane, in CSS pixels. */
  readonly width?: number;
  readonly height?: number;
  readonly hasSharedRuntime?: boolean;
  readonly hasDialogs?: boolean;
  readonly hasWebLimits?: boolean;
  readonly isReadOnly?: boolean;
  /** What the pane's address opens: the production build, unless another folder is said. */
  readonly folder?: string;
  /** The page in that folder. */
  readonly page?: string;
}

/** What the system tells pages. The client of the npm package has no `Office.context.officeTheme` in Excel on the web. */
export type Theme = "light" | "dark" | "high-contrast";

/** Excel-compatible test host with an add-in in it. */
export interface ExcelUnderTest {
  /** The page of the host. */
  readonly page: Page;
  /** The page of the add-in in the pane, as it is open now. */
  readonly frame: () => Frame;
  /** Shows the pane, anew if it was open, and waits for its page. */
  readonly openPane: () => Promise<Frame>;
  readonly closePane: () => Promise<void>;
  /** Another workbook in the same page, as if Excel had been started anew; quicker than a new page. */
  readonly restart: (state: WorkbookState) => Promise<void>;
  /** Hides the pane as its user does; a shared runtime goes on and can show it again. */
  readonly hidePane: () => Promise<void>;
  readonly isPaneVisible: () => Promise<boolean>;
  /** Opens a page in the place where commands run without a shared runtime. */
  readonly openCommands: (page: string) => Promise<Frame>;
  readonly invokeCommand: (functionName: string, buttonId: string, place?: Place) => Promise<CommandOutcome>;
  readonly state: () => Promise<WorkbookState>;
  /** Does something to the workbook as its user would: `user((model) => model.…)`, in the page of the host. */
  readonly user: <Argument, Result>(
    act: (model: ExcelHost["model"], argument: Argument) => Result,
    ...argument: undefined extends Argument ? [] : [Argument]
  ) => Promise<Result>;
  readonly setTheme: (theme: Theme) => Promise<void>;
  readonly setWidth: (width: number) => Promise<void>;
  readonly setCellEditing: (isEditing: boolean) => Promise<void>;
  readonly inject: (fault: Fault) => Promise<void>;
  readonly waitingFaults: () => Promise<readonly Fault[]>;
  readonly clearFaults: () => Promise<void>;
  readonly counts: () => Promise<CountsReport>;
  readonly coverage: () => Promise<CoverageReport>;
  readonly reset: () => Promise<void>;
  readonly exchanges: () => Promise<readonly Exchange[]>;
  /** What went wrong in the host itself; a test that ends with some has shown nothing. */
  readonly mistakes: () => Promise<readonly string[]>;
  /** Addresses that pages asked for, and those of them that were refused since they are neither ours nor office.js's. */
  readonly requests: readonly string[];
  readonly refused: readonly string[];
  /** What pages wrote as errors on their console, or threw; a test that expects some takes them out. */
  readonly errors: string[];
  readonly close: () => Promise<void>;
}

const types: Readonly<Record<string, string>> = {
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".css": "text/css; charset=utf-8",
  ".json": "application/json",
  ".svg": "image/svg+xml",
  ".png": "image/png",
  ".woff2": "font/woff2",
  ".xlsx": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
};

/** Bundles `entry` into a page of its own, with office.js before it if `office` says from where; answers its folder. */
export function bundled(entry: string, office?: string): string {
  const folder = mkdtempSync(join(tmpdir(), "jibiao-excel-"));
  const args = [join(__dirname, "bundle.mjs"), entry, folder, ...(office === undefined ? [] : [office])];
  execFileSync(process.execPath, args, { cwd: root, stdio: ["ignore", "ignore", "inherit"] });
  return folder;
}

let hostFolder: string | undefined;
const builtHost = (): string => (hostFolder ??= bundled(join(root, "src/testing/excel-host/page.ts")));

const folderOf = (url: URL, places: readonly (readonly [string, string])[]): string | undefined => {
  const place = places.find(([prefix]) => url.href.startsWith(prefix));
  if (place === undefined) return undefined;
  const [prefix, folder] = place;
  const path = join(folder, decodeURIComponent(`${url.origin}${url.pathname}`.slice(prefix.length)));
  return relative(folder, path).startsWith("..") ? undefined : path;
};

async function serve(route: Route, path: string): Promise<void> {
  const file = path.endsWith("/") || !path.includes(".", path.lastIndexOf("/")) ? join(path, "index.html") : path;
  if (statSync(file, { throwIfNoEntry: false })?.isFile() !== true) return route.fulfill({ status: 404, body: "" });
  return route.fulfill({
    status: 200,
    contentType: types[extname(file)] ?? "application/octet-stream",
    headers: { "access-control-allow-origin": "*" },
    body: readFileSync(file),
  });
}

async function routed(
  context: BrowserContext,
  folder: string,
): Promise<{ readonly requests: readonly string[]; readonly refused: readonly string[] }> {
  const requests: string[] = [];
  const refused: string[] = [];
  const places = [
    [`${addinOrigin}/`, folder],
    [`${hostOrigin}/`, builtHost()],
    ...Object.values(officeJs).map((url) => [url.replace("office.js", ""), officeJsFolder] as const),
  ] as const;
  await context.route("**/*", async (route) => {
    const url = new URL(route.request().url());
    requests.push(url.href);
    const path = folderOf(url, places);
    if (path !== undefined) return serve(route, path);
    refused.push(url.href);
    return route.abort();
  });
  return { requests, refused };
}

const looks = (theme: Theme): Parameters<Page["emulateMedia"]>[0] => ({
  colorScheme: theme === "dark" ? "dark" : "light",
  forcedColors: theme === "high-contrast" ? "active" : "none",
});

/** Opens a workbook in the Excel-compatible test host, with the add-in in its pane on Microsoft's unmodified office.js. */
export async function openExcel(browser: Browser, options: ExcelOptions = {}): Promise<ExcelUnderTest> {
  const { width = 350, height = 800, locale = "zh-CN", theme = "light", page: path = "index.html" } = options;
  const context = await browser.newContext({ viewport: { width: Math.max(width, 400), height }, locale, acceptDownloads: true });
  const { requests, refused } = await routed(context, options.folder ?? paneFolder);
  const page = await context.newPage();
  await page.emulateMedia(looks(theme));
  const errors: string[] = [];
  page.on("console", (message) => {
    if (message.type() === "error") errors.push(message.text());
  });
  page.on("pageerror", (error) => errors.push(error.stack ?? error.message));

  const state: WorkbookState = {
    ...(options.state ?? { sheets: [{ name: "Sheet1" }] }),
    ...(options.isReadOnly === undefined ? {} : { readOnly: options.isReadOnly }),
  };
  const setting: HostSetting = {
    set: options.set ?? "1.15",
    locale,
    isReadOnly: state.readOnly ?? false,
    hasSharedRuntime: options.hasSharedRuntime ?? true,
    hasDialogs: options.hasDialogs ?? true,
    hasWebLimits: options.hasWebLimits ?? false,
    documentUrl: `${hostOrigin}/${encodeURIComponent(state.name ?? "工作簿1.xlsx")}`,
  };
  const started = (workbook: WorkbookState): Promise<void> =>
    page.evaluate(([one, how]) => window.startExcelHost(one, how), [workbook, setting] as const);
  await page.goto(`${hostOrigin}/index.html`);
  await started(state);

  const opened = async (place: Place, file: string): Promise<Frame> => {
    await page.evaluate(([where, url, wide, high]) => window.excelHost.open(where, url, wide, high), [
      place,
      `${addinOrigin}/${file}`,
      width,
      height,
    ] as const);
    const frame = await (await page.waitForSelector(`iframe[title=${place}]`, { state: "attached" })).contentFrame();
    if (frame === null) throw new Error(`the frame of ${place} is gone`);
    await frame.waitForLoadState("load");
    return frame;
  };
  let pane: Frame | null = await opened("pane", path);

  return {
    page,
    frame: () => {
      if (pane === null) throw new Error("the pane is closed");
      return pane;
    },
    openPane: async () => (pane = await opened("pane", path)),
    closePane: async () => {
      await page.evaluate(() => window.excelHost.close("pane"));
      pane = null;
    },
    hidePane: () => page.evaluate(() => window.excelHost.hidePane()),
    isPaneVisible: () => page.evaluate(() => window.excelHost.isPaneVisible()),
    async restart(workbook) {
      await started(workbook);
      pane = await opened("pane", path);
    },
    openCommands: (file) => opened("commands", file),
    invokeCommand: (functionName, buttonId, place = "pane") =>
      page.evaluate(([where, name, id]) => window.excelHost.invokeCommand(where, name, id), [place, functionName, buttonId] as const),
    state: () => page.evaluate(() => window.excelHost.model.state()),
    async user(act, ...[argument]) {
      const model = await page.evaluateHandle(() => window.excelHost.model);
      return model.evaluate(act as never, argument); // Playwright sends the function's text and the argument's JSON
    },
    setTheme: (next) => page.emulateMedia(looks(next)),
    setWidth: (next) => page.evaluate((wide) => window.excelHost.setWidth(wide), next),
    setCellEditing: (isEditing) => page.evaluate((editing) => window.excelHost.setCellEditing(editing), isEditing),
    inject: (fault) => page.evaluate((one) => window.excelHost.inject(one), fault),
    waitingFaults: () => page.evaluate(() => window.excelHost.waitingFaults()),
    clearFaults: () => page.evaluate(() => window.excelHost.clearFaults()),
    counts: () => page.evaluate(() => window.excelHost.counts()),
    coverage: () => page.evaluate(() => window.excelHost.coverage()),
    reset: () => page.evaluate(() => window.excelHost.reset()),
    exchanges: () => page.evaluate(() => window.excelHost.exchanges()),
    mistakes: () => page.evaluate(() => window.excelHost.mistakes()),
    requests,
    refused,
    errors,
    close: () => context.close(),
  };
}
