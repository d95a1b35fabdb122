import { spawn } from "node:child_process";
import { existsSync, mkdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { startBrowser } from "./browser";
import type { Browser, Download, Locator, Page } from "playwright-core";

/** What screens looked like is kept here, for people. */
export const artefacts = join(__dirname, "../../test-artefacts");

/** Where the production build stands; a development build may be tested by naming its folder. */
export const workbenchFolder = process.env["JIBIAO_WORKBENCH"] ?? join(__dirname, "../../dist/workbench");
export const offlineFile = join(__dirname, "../../dist/offline/绩表助手.html");

interface Server {
  readonly url: string;
  readonly close: () => void;
}

/** Serves a folder as `npm start` does, in a process of its own. */
export async function served(folder: string): Promise<Server> {
  if (!existsSync(join(folder, "index.html"))) throw new Error(`${folder} is not built: npm run build`);
  const child = spawn(process.execPath, [join(__dirname, "../../scripts/serve.mjs"), folder, "--port", "0", "--no-open"], {
    stdio: ["ignore", "pipe", "inherit"],
  });
  const url = await new Promise<string>((done, failed) => {
    child.on("error", failed).on("exit", () => failed(new Error("the server stopped")));
    child.stdout.on("data", (piece: Buffer) => {
      const found = /http:\/\/localhost:\d+\//.exec(String(piece))?.[0];
      if (found !== undefined) done(found);
    });
  });
  return { url, close: () => child.kill() };
}

/** A page of the workbench, what went wrong on it, and where it wanted to go. */
export interface Workbench {
  readonly page: Page;
  readonly errors: readonly string[];
  readonly requests: readonly string[];
  readonly pane: Locator;
}

export interface Looks {
  readonly width?: number;
  readonly height?: number;
  readonly isDark?: boolean;
  /** Takes the network away. */
  readonly isOffline?: boolean;
}

export async function openWorkbench(
  browser: Browser,
  url: string,
  { width = 1366, height = 768, isDark = false, isOffline = false }: Looks = {},
): Promise<Workbench> {
  const context = await browser.newContext({
    viewport: { width, height },
    colorScheme: isDark ? "dark" : "light",
    locale: "zh-CN",
    offline: isOffline,
    acceptDownloads: true,
  });
  const page = await context.newPage();
  const errors: string[] = [];
  const requests: string[] = [];
  page.on("pageerror", (error) => errors.push(error.message));
  page.on("console", (message) => {
    if (message.type() === "error") errors.push(message.text());
  });
  page.on("request", (request) => requests.push(request.url()));
  // Whatever the grid registers as a command is noted as it happens; production code needs no hook for it.
  await page.addInitScript(`
    window.commandsSeen = new Set();
    const set = Map.prototype.set;
    Map.prototype.set = function (key, value) {
      if (typeof key === "string" && typeof value === "object" && value !== null && value.id === key && "type" in value && "handler" in value) window.commandsSeen.add(key);
      return set.call(this, key, value);
    };
  `);
  await page.goto(url);
  const pane = page.locator("[data-pane]");
  await ready(page);
  return { page, errors, requests, pane };
}

/** The grid is drawn and the pane has looked at the sheet. */
export async function ready(page: Page): Promise<void> {
  await page.locator("canvas").first().waitFor();
  await page.locator("[data-pane]").getByRole("tablist").waitFor();
  // The grid puts on its scroll bars, menus and keys a moment after it has drawn; no person is quicker.
  await page.waitForTimeout(1000);
}

/** The ids of all commands the running grid knows. */
export const commandsOf = (page: Page): Promise<string[]> => page.evaluate("[...window.commandsSeen].sort()");

/** Opens a file by the button, as a person chooses one. */
export async function openByButton(page: Page, path: string, name: string): Promise<void> {
  await page
    .locator('input[type="file"]')
    .first() // the pane has one of its own for profiles
    .setInputFiles({ name, mimeType: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", buffer: readFileSync(path) });
}

/** Goes to a cell by the name box and types into it. */
export async function typeInto(page: Page, address: string, text: string): Promise<void> {
  await goTo(page, address);
  await page.keyboard.type(text);
  await page.keyboard.press("Enter");
}

export async function goTo(page: Page, address: string): Promise<void> {
  const box = nameBox(page);
  for (let tried = 0; tried < 10; tried += 1) {
    await box.fill(address);
    await box.press("Enter");
    await page.waitForTimeout(150);
    const shown = await box.inputValue();
    const isInGrid = await page.evaluate<boolean>("document.activeElement?.getAttribute('contenteditable') === 'true'");
    if (isInGrid && (shown === address || shown.startsWith(`${address}:`))) return;
  }
  throw new Error(`The grid does not go to ${address}`);
}

/** Shows the address of what is selected, and takes one. */
export const nameBox = (page: Page): Locator => page.locator('[data-u-comp="defined-name"] input, [data-u-comp="name-box"] input').first();

/** Does something that hands out a file, and answers with its name and bytes. */
export async function downloadOf(page: Page, act: () => Promise<void>): Promise<{ name: string; bytes: Buffer; path: string }> {
  const [download] = await Promise.all<[Promise<Download>, Promise<void>]>([page.waitForEvent("download"), act()]);
  mkdirSync(artefacts, { recursive: true });
  const path = join(artefacts, download.suggestedFilename());
  await download.saveAs(path);
  return { name: download.suggestedFilename(), bytes: readFileSync(path), path };
}

/** Keeps a picture of the page among the artefacts. */
export async function shoot(page: Page, name: string): Promise<void> {
  mkdirSync(artefacts, { recursive: true });
  await page.screenshot({ path: join(artefacts, `${name}.png`) });
}

/** A browser and the workbench, served, for all tests of a file. */
export function workbenchForAll(): { readonly browser: Browser; readonly url: string } {
  let browser: Browser;
  let server: Server;
  beforeAll(async () => {
    [browser, server] = await Promise.all([startBrowser(), served(workbenchFolder)]);
  });
  afterAll(async () => {
    await browser.close();
    server.close();
  });
  return {
    get browser() {
      return browser;
    },
    get url() {
      return server.url;
    },
  };
}
