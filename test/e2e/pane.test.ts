import { execFileSync } from "node:child_process";
import { mkdirSync, mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import type { Browser, Page } from "playwright-core";

import { startBrowser } from "./browser";
import { artefacts } from "./page";

jest.setTimeout(180_000);

const folder = mkdtempSync(join(tmpdir(), "jibiao-pane-"));
const pictures = join(artefacts, "pane");

let browser: Browser;

beforeAll(async () => {
  mkdirSync(pictures, { recursive: true });
  execFileSync(process.execPath, [join(__dirname, "../pane/bundle.mjs"), folder], { stdio: ["ignore", "ignore", "inherit"] });
  browser = await startBrowser();
});

afterAll(() => browser.close());

interface Scene {
  readonly name: string;
  readonly width: 320 | 350;
  readonly height?: number;
  /** What `test/pane/page.tsx` is asked to show. */
  readonly asks?: string;
  readonly act?: (page: Page) => Promise<void>;
}

const tab = (name: string) => (page: Page) => page.getByRole("tab", { name }).click();
const press = (name: string | RegExp) => (page: Page) => page.getByRole("button", { name }).first().click();
const then =
  (...acts: readonly ((page: Page) => Promise<void>)[]) =>
  async (page: Page): Promise<void> => {
    for (const act of acts) await act(page);
  };
/** The page hangs its host on the window for us. */
const failing =
  (fault: object) =>
  async (page: Page): Promise<void> => {
    await page.evaluate(`window.host.failWith = ${JSON.stringify(fault)}`);
  };

const item = (name: RegExp) => (page: Page) => page.getByRole("menuitem", { name }).click();
/** Waits for what an act brings about before the next. */
const waitFor = (name: RegExp) => (page: Page) => page.getByRole("button", { name }).waitFor();
/** A document is written and the sheet marked; then all of it is listed. */
const cleanUp = then(
  tab("文书"),
  (page) => page.getByLabel(/^期限/).first().fill("2026-10-20"),
  press("生成"),
  (page) => page.getByRole("button", { name: "更新" }).waitFor(),
  tab("检查"),
  press(/^在表中标注/),
  (page) => page.getByRole("button", { name: /^取消标注/ }).waitFor(),
  press("设置"),
  item(/^清理痕迹/),
  (page) => page.getByRole("heading", { name: "清理痕迹供上报" }).waitFor(),
);

/** How a scene of a fault is come to: one is met by the first thing that is pressed. */
const refused = (name: string, width: 320 | 350, fault: object, looks = ""): Scene => ({
  name,
  width,
  asks: looks,
  act: then(failing(fault), press(/一键修正|^Fix \d/)),
});

const waive = then(
  press(/^不予列入：/),
  press("已核实，数据无误"),
  (page) => page.getByLabel("经办人").fill("李某"),
  press("确认不予列入"),
  (page) => page.getByRole("button", { name: /^不予列入 1$/ }).waitFor(),
);

const scenes: readonly Scene[] = [
  { name: "checks-350-light", width: 350 },
  { name: "checks-320-dark", width: 320, asks: "theme=dark" },
  { name: "checks-350-contrast", width: 350, asks: "theme=contrast" },
  { name: "checks-320-english", width: 320, asks: "language=en-US" },
  { name: "checks-350-reviewer", width: 350, asks: "role=reviewer" },
  { name: "checks-320-short", width: 320, height: 378 },
  { name: "checks-320-waive", width: 320, act: press(/^不予列入：/) },
  { name: "checks-350-waive-dark", width: 350, asks: "theme=dark&language=en-US", act: press(/^Do not list/) },
  { name: "checks-320-waived", width: 320, height: 1400, act: then(waive, press(/^不予列入 1$/)) },
  { name: "checks-320-narrow", width: 320, height: 900, act: then(press(/^更多筛选/), (page) => page.getByRole("searchbox").fill("得分")) },
  { name: "checks-350-narrow-dark", width: 350, height: 900, asks: "theme=dark&language=en-US", act: press(/^More filters/) },
  { name: "rule-320", width: 320, act: then(press("依据详情"), press("规则说明")) },
  {
    name: "rule-350-dark",
    width: 350,
    asks: "theme=dark&language=en-US",
    act: then(press("More about the source"), press("About this rule")),
  },
  { name: "checks-320-fix", width: 320, act: press(/^修正$/) },
  { name: "checks-320-safe", width: 320, act: press("预览") },
  { name: "checks-350-fixed", width: 350, act: press(/一键修正/) },
  { name: "checks-320-marked", width: 320, act: press(/^在表中标注/) },
  { name: "checks-350-marked-dark", width: 350, asks: "theme=dark&role=reviewer", act: press(/^在表中标注/) },
  { name: "checks-350-marked-contrast", width: 350, asks: "theme=contrast", act: press(/^在表中标注/) },
  { name: "checks-320-remark", width: 320, act: then(press(/^在表中标注/), waitFor(/^取消标注/), press(/^\d+ 必须改/)) },
  { name: "checks-320-marked-english", width: 320, asks: "language=en-US", act: press(/^Mark/) },
  { name: "checks-320-earlier", width: 320, asks: "earlier", act: waitFor(/^撤销：已标注/) },
  { name: "checks-350-earlier-dark", width: 350, asks: "earlier&theme=dark", act: waitFor(/^撤销：已标注/) },
  { name: "cleanup-320-light", width: 320, height: 900, asks: "role=reviewer", act: cleanUp },
  { name: "cleanup-350-dark", width: 350, height: 900, asks: "role=reviewer&theme=dark", act: cleanUp },
  { name: "cleanup-350-contrast", width: 350, height: 900, asks: "role=reviewer&theme=contrast", act: cleanUp },
  { name: "cleanup-320-none", width: 320, act: then(press("设置"), item(/^清理痕迹/)) },
  { name: "cleanup-320-done", width: 320, asks: "role=reviewer", act: then(cleanUp, press(/^清理 \d+ 处$/)) },
  { name: "scores-350-light", width: 350, height: 1000, act: tab("评分") },
  { name: "scores-320-dark", width: 320, height: 1000, asks: "theme=dark", act: tab("评分") },
  { name: "scores-350-contrast", width: 350, height: 1000, asks: "theme=contrast", act: tab("评分") },
  { name: "scores-320-open", width: 320, height: 1400, act: then(tab("评分"), press(/^改造管网长度/), press(/^完工时间/)) },
  { name: "scores-350-clean", width: 350, asks: "book=clean", act: tab("评分") },
  { name: "scores-320-write", width: 320, height: 1200, act: then(tab("评分"), press("写入得分"), press("全部勾选")) },
  {
    name: "scores-320-formulas",
    width: 320,
    height: 1200,
    act: then(tab("评分"), press("写入得分"), (page) => page.getByText("公式", { exact: true }).click()),
  },
  { name: "documents-350-light", width: 350, asks: "role=reviewer", act: tab("文书") },
  {
    name: "documents-320-dark",
    width: 320,
    height: 1200,
    asks: "role=reviewer&theme=dark",
    act: then(tab("文书"), press(/^问题列入情况/)),
  },
  {
    name: "documents-320-made",
    width: 320,
    height: 1200,
    asks: "role=reviewer",
    act: then(
      (page) =>
        page
          .getByRole("combobox")
          .first()
          .selectOption("formal")
          .then(() => undefined),
      tab("文书"),
      (page) => page.getByLabel(/^期限/).first().fill("2026-10-20"),
      press("生成"),
    ),
  },
  { name: "profile-320-light", width: 320, height: 1200, act: press(/^口径/) },
  { name: "profile-350-dark", width: 350, height: 1200, asks: "theme=dark", act: press(/^口径/) },
  { name: "menu-320-light", width: 320, act: press("设置") },
  { name: "clean-320-light", width: 320, asks: "book=clean" },
  { name: "unrecognised-320-light", width: 320, asks: "book=none" },
  { name: "unrecognised-350-dark", width: 350, asks: "book=none&theme=dark" },
  { name: "first-320-light", width: 320, asks: "first" },
  { name: "first-350-dark", width: 350, asks: "first&theme=dark" },
  { name: "busy-320-light", width: 320, asks: "slow", act: (page) => page.getByRole("button", { name: "取消" }).waitFor() },
  refused("refused-320-cell-editing", 320, { kind: "cell-editing" }),
  refused("refused-350-session-lost-dark", 350, { kind: "session-lost" }, "theme=dark"),
  refused("refused-320-too-large", 320, { kind: "too-large", sheet: "一户一台账" }),
  refused("refused-350-dialog-open-contrast", 350, { kind: "dialog-open" }, "theme=contrast"),
  refused("refused-320-busy-english", 320, { kind: "busy" }, "language=en-US"),
  { name: "refused-320-light", width: 320, act: then(failing({ kind: "protected", sheet: "自评表" }), press(/一键修正/)) },
  {
    name: "refused-350-dark",
    width: 350,
    asks: "theme=dark",
    act: then(failing({ kind: "stale", at: { sheet: "自评表", row: 5, column: 5 } }), press(/一键修正/)),
  },
];

/** Elements wider than their room, as a user would have to scroll for them. */
const tooWide = `[document.documentElement, ...document.querySelectorAll("[role=tabpanel], section > div")]
  .filter((element) => element.scrollWidth > element.clientWidth + 1).map((element) => element.className)`;

// Fluent's menus stand outside the page's landmarks, and its focus keepers are hidden yet focusable, both by design.
const audit = `axe.run({ exclude: [["[data-tabster-dummy]"], [".fui-MenuPopover"]] })
  .then(({ violations }) => violations.map(({ id, nodes }) => id + ": " + nodes[0].html.slice(0, 200)))`;

test.each(scenes.map((scene) => [scene.name, scene] as const))(
  "%s: nothing to scroll sideways, nothing axe minds, no errors",
  async (name, { width, height = 760, asks = "", act }) => {
    const page = await browser.newPage({ viewport: { width, height }, locale: "zh-CN", reducedMotion: "reduce" });
    const errors: string[] = [];
    page.on("pageerror", ({ message }) => errors.push(message));
    page.on("console", (message) => {
      if (message.type() === "error") errors.push(message.text());
    });
    await page.goto(`${pathToFileURL(join(folder, "index.html")).href}#${asks}`);
    await page.getByRole("heading", { level: 1 }).waitFor();
    await act?.(page);
    await page.waitForTimeout(400);
    await page.screenshot({ path: join(pictures, `${name}.png`) });
    await page.addScriptTag({ path: require.resolve("axe-core/axe.min.js") });
    expect(await page.evaluate(tooWide)).toEqual([]);
    expect(await page.evaluate(audit)).toEqual([]);
    expect(errors).toEqual([]);
    await page.close();
  },
);
