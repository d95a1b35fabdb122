import { readFileSync } from "node:fs";
import { join } from "node:path";
import axe from "axe-core";
import { Linter } from "eslint";
import type { Browser, Page } from "playwright-core";

import { startBrowser } from "./browser";
import { served, shoot } from "./page";

jest.setTimeout(120_000);

const folder = process.env["JIBIAO_TASKPANE"] ?? join(__dirname, "../../dist/taskpane");
const officeFolder = join(__dirname, "../../node_modules/@microsoft/office-js/dist");
const officeAddress = "https://appsforoffice.microsoft.com/lib/1/hosted/";

let browser: Browser;
let server: Awaited<ReturnType<typeof served>>;
beforeAll(async () => {
  [browser, server] = await Promise.all([startBrowser(), served(folder)]);
});
afterAll(async () => {
  server.close();
  await browser.close();
});

interface Circumstances {
  readonly width?: number;
  readonly isDark?: boolean;
  /** `there`: the unmodified files of the npm package answer at the address of the CDN. */
  readonly office?: "there" | "blocked" | "hanging" | { readonly instead: string };
  /** Run before anything of the page. */
  readonly before?: string;
}

interface Opened {
  readonly page: Page;
  /** Where the page wanted to go, apart from its own server. */
  readonly foreign: readonly string[];
  /** What its policy refused: directive and address. */
  readonly refused: () => Promise<string[]>;
  readonly errors: readonly string[];
}

async function open(path: string, { width = 350, isDark = false, office = "there", before = "" }: Circumstances = {}): Promise<Opened> {
  const context = await browser.newContext({
    viewport: { width, height: 700 },
    colorScheme: isDark ? "dark" : "light",
    locale: "zh-CN",
  });
  const page = await context.newPage();
  const foreign: string[] = [];
  const errors: string[] = [];
  page.on("pageerror", (error) => errors.push(error.message));
  page.on("request", (request) => {
    if (!request.url().startsWith(server.url) && !request.url().startsWith("data:")) foreign.push(request.url());
  });
  await context.route(
    (url) => !url.href.startsWith(server.url),
    async (route) => {
      const address = route.request().url();
      if (typeof office === "object") return route.fulfill({ contentType: "text/javascript", body: office.instead });
      if (office === "hanging" && address.startsWith(officeAddress)) return;
      if (office === "there" && address.startsWith(officeAddress))
        await route.fulfill({
          path: join(
            officeFolder,
            address
              .slice(officeAddress.length)
              .toLowerCase()
              .replace(/[?].*$/, ""),
          ),
          headers: { "access-control-allow-origin": "*" },
        });
      else await route.abort();
    },
  );
  await page.addInitScript(`
    window.refused = [];
    document.addEventListener("securitypolicyviolation", (event) => window.refused.push(event.effectiveDirective + " " + event.blockedURI));
    ${before}
  `);
  await page.goto(new URL(path, server.url).href, { waitUntil: office === "hanging" ? "commit" : "load" });
  return { page, foreign, errors, refused: () => page.evaluate<string[]>("window.refused") };
}

const faultsOf = async (page: Page): Promise<string[]> => {
  await page.evaluate(axe.source);
  const { violations } = await page.evaluate<axe.AxeResults>("axe.run()");
  return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(" | ")}`);
};

/** Time on the page goes ten times as fast. */
const hurried = "window.setTimeout = ((later) => (run, time, ...more) => later(run, time / 10, ...more))(window.setTimeout);";

const heading = (page: Page, name: string) => page.getByRole("heading", { level: 1, name });

test.each([
  { width: 320, isDark: false },
  { width: 350, isDark: true },
])("opened outside Excel it says what it is, and asks nobody but the place of office.js ($width px)", async (looks) => {
  const { page, foreign, refused, errors } = await open("index.html", looks);
  await heading(page, "这是绩表助手的 Excel 窗格").waitFor();
  expect(foreign.filter((url) => !url.startsWith(officeAddress))).toEqual([]);
  // office.js wants a frame of Microsoft's telemetry outside Excel; it does not get it, and the page asks for nothing else.
  expect((await refused()).filter((each) => !each.startsWith("frame-src https://telemetryservice.firstpartyapps.oaspapps.com"))).toEqual(
    [],
  );
  expect(errors).toEqual([]);
  expect(await faultsOf(page)).toEqual([]);
  expect(await page.evaluate("document.documentElement.scrollWidth <= window.innerWidth")).toBe(true);
  await shoot(page, `taskpane-outside-${looks.width}-${looks.isDark ? "dark" : "light"}`);
});

test("says which address is blocked, and what an administrator can do", async () => {
  const { page, errors } = await open("index.html", { width: 320, office: "blocked" });
  await heading(page, "没有连上 Excel 的接口").waitFor();
  await page.getByText(`${officeAddress}office.js`).waitFor();
  expect(errors).toEqual([]);
  expect(await faultsOf(page)).toEqual([]);
  await shoot(page, "taskpane-no-office");
});

test("says so too where the network swallows the request", async () => {
  const { page } = await open("index.html", {
    office: "hanging",
    before: hurried,
  });
  await heading(page, "没有连上 Excel 的接口").waitFor();
});

/** All of Office that the page asks before it draws anything. */
const officeThat = (onReady: string): string =>
  `window.Office = { HostType: { Excel: "Excel" }, onReady: () => ${onReady}, context: { requirements: { isSetSupported: () => false } } };`;

test("an Excel below what the pane calls for says what is needed", async () => {
  const { page, errors } = await open("index.html", { office: { instead: officeThat('Promise.resolve({ host: "Excel" })') } });
  await heading(page, "这个版本的 Excel 太旧").waitFor();
  expect([errors, await faultsOf(page)]).toEqual([[], []]);
});

test("an Excel that does not answer is not waited for in silence", async () => {
  const { page } = await open("index.html", { office: { instead: officeThat("new Promise(() => undefined)") }, before: hurried });
  await heading(page, "Excel 没有应答").waitFor();
});

test("says that its own files are missing", async () => {
  const { page } = await open("index.html", { before: "" });
  await page.route("**/main.*.js", (route) => route.abort());
  await page.reload();
  await heading(page, "绩表助手没有完整加载").waitFor();
});

test("where the engine is too old for the program it says what is needed, and leaves the program alone", async () => {
  const { page, errors } = await open("index.html", { before: "delete Promise.any;" });
  await heading(page, "这个版本的 Excel 不能运行绩表助手").waitFor();
  await page.waitForLoadState("networkidle");
  await heading(page, "这个版本的 Excel 不能运行绩表助手").waitFor();
  expect(errors).toEqual([]);
  expect(await faultsOf(page)).toEqual([]);
});

test("what speaks to old engines is written in their language", () => {
  const code = readFileSync(join(folder, "notice.js"), "utf8");
  expect(new Linter().verify(code, { languageOptions: { ecmaVersion: 5, sourceType: "script" } })).toEqual([]);
});

test("the page that asks to open the pane first stands alone", async () => {
  const { page, foreign, refused, errors } = await open("open-pane.html", { width: 320 });
  await heading(page, "请先点“打开窗格”").waitFor();
  expect([foreign, await refused(), errors, await faultsOf(page)]).toEqual([[], [], [], []]);
});
