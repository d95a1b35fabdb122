import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { Browser, Frame, Locator } from "playwright-core";
import type { WorkbookState } from "../../src/testing/excel-host/model/state";
import { type ExcelOptions, type ExcelUnderTest, openExcel } from "../excel/driver";
import { longForm, realForm } from "../excel/workbooks";
import { startBrowser } from "./browser";
import { artefacts } from "./page";

jest.setTimeout(180_000);

/** What requests a journey took, and what of Excel was used; kept for people. */
const measured: Record<string, unknown> = {};
const used = new Map<string, number>();
const pictures = join(artefacts, "excel");

let browser: Browser;
let excel: ExcelUnderTest | null = null;

beforeAll(async () => {
  mkdirSync(pictures, { recursive: true });
  browser = await startBrowser();
});

afterEach(async () => {
  if (excel === null) return;
  const ending = excel;
  excel = null;
  const missing = await coverageOf(ending);
  expect({
    missing,
    mistakes: await ending.mistakes(),
    refused: ending.refused,
    errors: ending.errors,
  }).toEqual({
    missing: {},
    mistakes: [],
    refused: [],
    errors: [],
  });
  await ending.close();
});

afterAll(async () => {
  writeFileSync(
    join(artefacts, "excel-journeys.json"),
    JSON.stringify({ measured, members: [...used].sort(([a], [b]) => (a < b ? -1 : 1)) }, null, 2),
  );
  await browser.close();
});

/** A form of 14 indicators with numbers as text, as a school handed it in. */
const form = "11_langfang_school_2019_hvac.noise-b";

/** Notes which members were used; answers those the host does not have. */
async function coverageOf(open: ExcelUnderTest): Promise<object> {
  const { used: members, missing } = await open.coverage();
  for (const [member, times] of Object.entries(members)) used.set(member, (used.get(member) ?? 0) + times);
  return missing;
}

interface Pane {
  readonly excel: ExcelUnderTest;
  readonly frame: Frame;
  readonly button: (name: string | RegExp) => Locator;
  readonly tab: (name: string) => Promise<void>;
}

async function opened(options: ExcelOptions = {}): Promise<Pane> {
  const open = await openExcel(browser, { state: realForm(form), set: "1.14", ...options });
  excel = open;
  return { excel: open, ...paneIn(open.frame()) };
}

const paneIn = (frame: Frame): Omit<Pane, "excel"> => ({
  frame,
  button: (name) => frame.getByRole("button", { name }).first(),
  tab: (name) => frame.getByRole("tab", { name: new RegExp(name) }).click(),
});

/** Opens a form and has it checked, as somebody does who is here for the first time. */
async function checked(options: ExcelOptions = {}): Promise<Pane> {
  const pane = await opened(options);
  await pane.button("检查当前表").click();
  await pane.frame.getByRole("tablist").waitFor();
  return pane;
}

interface Cost {
  /** Requests of ours, those that follow from the act included: reading anew, and asking where marks stand. */
  readonly syncs: number;
  /** Sent and answered. */
  readonly bytes: number;
}

/** What an act costs. */
async function costOf(name: string, { excel: open }: Pane, act: () => Promise<void>): Promise<Cost> {
  expect(await coverageOf(open)).toEqual({});
  await open.reset();
  await act();
  const { syncs } = await open.counts();
  const cost = {
    syncs: syncs.length,
    bytes: syncs.reduce((sum, { requestBytes, responseBytes }) => sum + requestBytes + responseBytes, 0),
  };
  measured[name] = { ...cost, each: syncs.map(({ requestBytes, responseBytes }) => [requestBytes, responseBytes]) };
  return cost;
}

/** At most so many requests, and so many bytes both ways. */
function expectCost({ syncs, bytes }: Cost, most: Cost): void {
  expect([syncs > most.syncs ? syncs : "few", bytes > most.bytes ? bytes : "few"]).toEqual(["few", "few"]);
}

const done = (pane: Pane, title: string | RegExp): Promise<void> => pane.button(title).waitFor();
const undo = async (pane: Pane): Promise<void> => {
  await pane.button(/^撤销：/).click();
  await pane.frame
    .getByText(/^已撤销：/)
    .first()
    .waitFor();
};
/** Contents and looks of all cells. That a text is kept from being read as something else is Excel's own matter, and nobody sees it. */
const cellsOf = ({ sheets }: WorkbookState) =>
  sheets.map(({ name, cells = {} }) => ({
    name,
    cells: Object.fromEntries(Object.entries(cells).map(([address, { quotePrefix: _, ...cell }]) => [address, cell])),
  }));

describe.each(["1.9", "1.14", "1.15"] as const)("with ExcelApi %s", (set) => {
  test("greets, checks, jumps, mends what is safe, and takes it back", async () => {
    const pane = await opened({ set });
    await pane.frame.getByText("打开一张绩效表，我来核对").waitFor();
    const before = await pane.excel.state();
    // First of all the pane asks to be told of changes.
    await pane.excel.page.waitForFunction(() => window.excelHost.counts().syncs.length > 0);
    const reading = await costOf(`check, ${set}`, pane, async () => {
      await pane.button("检查当前表").click();
      await pane.frame.getByRole("tablist").waitFor();
    });
    expectCost(reading, { syncs: 3, bytes: 20_000 });

    await pane.frame.getByRole("row", { name: /8\.62/ }).first().getByRole("button", { name: "跳转", exact: true }).click();
    await pane.excel.page.waitForFunction(
      () => /^[A-Z]+\d+$/.test(window.excelHost.model.state().selection ?? "") && window.excelHost.model.state().selection !== "A1",
    );
    expect((await pane.excel.state()).selection).toMatch(/^K\d+$/);

    const mending = await costOf(`fix, ${set}`, pane, async () => {
      await pane.button(/一键修正 \d+ 处/).click();
      await done(pane, /^撤销：已修正/);
    });
    expectCost(mending, { syncs: 4, bytes: 60_000 });
    expect(cellsOf(await pane.excel.state())).not.toEqual(cellsOf(before));
    const undoing = await costOf(`undo, ${set}`, pane, () => undo(pane));
    expectCost(undoing, { syncs: 4, bytes: 60_000 });
    expect(cellsOf(await pane.excel.state())).toEqual(cellsOf(before));
  });
});

describe("points", () => {
  const write = async (pane: Pane, as: "数值" | "公式"): Promise<void> => {
    await pane.tab("评分");
    await pane.button("写入得分").click();
    if (as === "公式") await pane.frame.getByText("公式", { exact: true }).click();
    await pane.button("全部勾选").click();
    await pane.button(/^写入 \d+ 格/).click();
    await done(pane, /^撤销：写入/);
  };

  test("are written as values and taken back", async () => {
    const pane = await checked();
    const before = await pane.excel.state();
    expectCost(await costOf("write points as values", pane, () => write(pane, "数值")), { syncs: 4, bytes: 40_000 });
    const [sheet] = (await pane.excel.state()).sheets;
    expect(sheet?.cells?.["K7"]).toMatchObject({ value: 8.62 });
    await undo(pane);
    expect(cellsOf(await pane.excel.state())).toEqual(cellsOf(before));
  });

  test("are written as formulas that give the same numbers, and follow what they rest on", async () => {
    const pane = await checked({ state: realForm("11_langfang_school_2019_hvac") });
    await write(pane, "公式");
    const formula = async () => (await pane.excel.state()).sheets[0]?.cells?.["K7"];
    expect(await formula()).toMatchObject({ value: 8.62, formula: expect.stringMatching(/^=/) as string });
    await pane.excel.user((model) => model.type(model.state().sheets[0]?.name ?? "", "G7", "43.2"));
    expect((await formula())?.value).toBe(10);
    await pane.frame.getByText("以下是修改前的结果").or(pane.frame.getByText("10 分").first()).first().waitFor();
  });
});

describe.each(["1.9", "1.14"] as const)("documents with ExcelApi %s", (set) => {
  test("are made as sheets of ours, last, updated instead of made twice, and removed without a trace", async () => {
    const pane = await checked({ set });
    const before = await pane.excel.state();
    await pane.button("设置").click();
    await pane.frame.getByRole("menuitemradio", { name: "审核人" }).click();
    await pane.frame.page().keyboard.press("Escape");
    const dispositions = pane.frame.getByRole("row").getByRole("combobox");
    await dispositions.first().selectOption({ label: "列入正式问题" });
    await pane.tab("文书");
    await pane.frame.getByLabel(/^期限/).first().fill("2026-12-20");
    const make = pane.button("生成");
    const cost = await costOf(`make a document, ${set}`, pane, async () => {
      await make.click();
      await done(pane, /^撤销：/);
    });
    expectCost(cost, { syncs: 5, bytes: 120_000 });
    const after = await pane.excel.state();
    expect(after.sheets.length).toBe(before.sheets.length + 1);
    expect(after.names?.filter(({ name, visible }) => name.startsWith("_jibiao.") && visible === false)).toHaveLength(1);
    await undo(pane);
    const { sheets, names = [] } = await pane.excel.state();
    expect([sheets.map(({ name }) => name), names]).toEqual([before.sheets.map(({ name }) => name), before.names ?? []]);
  });
});

/** The number in a button's words, such as 取消标注 5 处. */
const countIn = async (button: Locator): Promise<number> => Number(/\d+/.exec((await button.textContent()) ?? "")?.[0]);

describe("标注", () => {
  test("shows findings in the sheet, leaves cells with other fills unpainted, and restores each fill", async () => {
    const state = realForm(form);
    const [first] = state.sheets;
    if (first === undefined) throw new Error("no sheet");
    const filled = {
      K7: { pattern: "Solid", color: "#DDEBF7" },
      I14: { pattern: "Gray25", color: "#FFFFFF", patternColor: "#808080" },
    } as const;
    const cells = { ...first.cells };
    for (const [address, fill] of Object.entries(filled)) cells[address] = { ...cells[address], style: { ...cells[address]?.style, fill } };
    const pane = await checked({ state: { ...state, sheets: [{ ...first, cells }, ...state.sheets.slice(1)] } });
    const before = await pane.excel.state();
    const fillsOf = ({ sheets }: WorkbookState) =>
      Object.entries(sheets[0]?.cells ?? {}).flatMap(([address, { style }]) => (style?.fill === undefined ? [] : [[address, style.fill]]));
    const marking = await costOf("mark", pane, async () => {
      await pane.button(/^在表中标注 \d+ 处/).click();
      await done(pane, /^取消标注 \d+ 处/);
    });
    expectCost(marking, { syncs: 7, bytes: 40_000 });
    const marked = await pane.excel.state();
    expect(marked.sheets[0]?.comments?.length).toBe(await countIn(pane.button(/^取消标注 \d+ 处/)));
    expect(fillsOf(marked)).not.toEqual(fillsOf(before));
    await pane.excel.user((model) => model.insertRows(model.state().sheets[0]?.name ?? "", 0, 1));
    await pane.excel.user((model) => model.deleteRows(model.state().sheets[0]?.name ?? "", 0, 1));
    const unmarking = await costOf("unmark", pane, async () => {
      await pane.button(/^取消标注 \d+ 处/).click();
      await done(pane, /^在表中标注 \d+ 处/);
    });
    expectCost(unmarking, { syncs: 8, bytes: 40_000 });
    const after = await pane.excel.state();
    expect(after.sheets[0]?.comments ?? []).toEqual([]);
    expect(fillsOf(after)).toEqual(fillsOf(before));
    expect(cellsOf(after)).toEqual(cellsOf(before));
  });

  test("paints, and writes no comments where there are none yet", async () => {
    const pane = await checked({ set: "1.9" });
    const before = await pane.excel.state();
    await pane.button(/^在表中标注 \d+ 处/).click();
    await done(pane, /^取消标注 \d+ 处/);
    const marked = await pane.excel.state();
    expect([marked.sheets[0]?.comments ?? [], marked.sheets[0]?.cells?.["K7"]?.style?.fill?.pattern]).toEqual([[], "Solid"]);
    await pane.button(/^取消标注 \d+ 处/).click();
    await done(pane, /^在表中标注 \d+ 处/);
    expect(cellsOf(await pane.excel.state())).toEqual(cellsOf(before));
  });

  test("is found and taken away by a pane that did not put it there", async () => {
    const pane = await checked();
    await pane.button(/^在表中标注 \d+ 处/).click();
    await done(pane, /^取消标注 \d+ 处/);
    const state = await pane.excel.state();
    await pane.excel.close();
    const other = await checked({ state });
    await other.button(/^取消标注 \d+ 处/).click();
    await done(other, /^在表中标注 \d+ 处/);
    expect((await other.excel.state()).sheets[0]?.comments ?? []).toEqual([]);
  });
});

describe("the ribbon", () => {
  test("检查本表, 评分, 生成文书 and 撤销 act in the pane", async () => {
    const pane = await opened();
    expect(await pane.excel.invokeCommand("check", "Jibiao.Check")).toMatchObject({ status: 0 });
    await pane.frame.getByRole("tab", { name: /检查/, selected: true }).waitFor();
    await pane.button(/一键修正 \d+ 处/).click();
    await done(pane, /^撤销：已修正/);
    await pane.excel.invokeCommand("score", "Jibiao.Score");
    await pane.frame.getByRole("tab", { name: /评分/, selected: true }).waitFor();
    await pane.excel.invokeCommand("documents", "Jibiao.Documents");
    await pane.frame.getByRole("tab", { name: /文书/, selected: true }).waitFor();
    await pane.excel.invokeCommand("undo", "Jibiao.Undo");
    await pane.frame
      .getByText(/^已撤销：/)
      .first()
      .waitFor();
  });

  test("without a shared runtime its buttons reach the open pane, and 撤销 works with none", async () => {
    const pane = await opened({ hasSharedRuntime: false, hasDialogs: true });
    await pane.excel.openCommands("index.html");
    await pane.excel.invokeCommand("check", "Jibiao.Check", "commands");
    await pane.frame.getByRole("tablist").waitFor();
    const before = await pane.excel.state();
    await pane.button(/一键修正 \d+ 处/).click();
    await done(pane, /^撤销：已修正/);
    await pane.excel.closePane();
    await pane.excel.openCommands("index.html");
    await pane.excel.invokeCommand("undo", "Jibiao.Undo", "commands");
    expect(cellsOf(await pane.excel.state())).toEqual(cellsOf(before));
  });
});

test("steps can be taken back after the pane was closed, and the file holds nothing of them", async () => {
  const pane = await checked();
  const before = await pane.excel.state();
  await pane.button(/一键修正 \d+ 处/).click();
  await done(pane, /^撤销：已修正/);
  const { settings = [], customXml = [], names = [] } = await pane.excel.state();
  expect([settings, customXml, names]).toEqual([before.settings ?? [], before.customXml ?? [], before.names ?? []]);
  await pane.excel.closePane();
  const again = paneIn(await pane.excel.openPane());
  await again.button(/^撤销：已修正/).click();
  await again.frame
    .getByText(/^已撤销：/)
    .first()
    .waitFor();
  expect(cellsOf(await pane.excel.state())).toEqual(cellsOf(before));
});

test("all traces are listed, taken out in one step, and given back", async () => {
  const pane = await checked();
  const before = await pane.excel.state();
  await pane.button(/^在表中标注 \d+ 处/).click();
  await done(pane, /^取消标注 \d+ 处/);
  const marks = await countIn(pane.button(/^取消标注 \d+ 处/));
  await pane.tab("文书");
  await pane.frame.getByRole("button", { name: "生成" }).last().click();
  await pane.frame.getByText("所在工作表").first().waitFor();
  expect((await pane.excel.state()).sheets.length).toBe(before.sheets.length + 1);
  await pane.button("设置").click();
  await pane.frame.getByRole("menuitem", { name: /清理痕迹供上报/ }).click();
  await pane.button(/^清理 \d+ 处/).click();
  await done(pane, /^撤销：已清理痕迹/);
  const clean = await pane.excel.state();
  expect([clean.sheets.length, clean.sheets[0]?.comments ?? [], clean.names ?? []]).toEqual([before.sheets.length, [], before.names ?? []]);
  expect(cellsOf(clean)).toEqual(cellsOf(before));
  await undo(pane);
  const again = await pane.excel.state();
  expect([again.sheets.length, again.sheets[0]?.comments?.length]).toEqual([before.sheets.length + 1, marks]);
});

test("what the user types makes the results outdated until they are checked again", async () => {
  const pane = await checked();
  await pane.excel.user((model) => model.type(model.state().sheets[0]?.name ?? "", "K7", "8.62"));
  await pane.frame.getByText("K7", { exact: true }).first().waitFor({ state: "detached" });
});

describe("what Excel refuses", () => {
  const fix = /一键修正 \d+ 处/;
  test.each([
    [{ kind: "refused", error: "InvalidOperationInCellEditMode" }, /有单元格正在编辑/],
    [{ kind: "refused", error: "WriteNotSupportedWhenModalDialogOpen" }, /打开着一个对话框/],
    [{ kind: "refused", error: "ActivityLimitReached" }, /表格软件正忙/],
    [{ kind: "refused", error: "InvalidOrTimedOutSession" }, /连接已失效/],
    [{ kind: "refused", error: "RequestPayloadSizeLimitExceeded" }, /上限/],
    [{ kind: "refused", error: "AccessDenied" }, /受保护|只读/],
    [{ kind: "batch", after: 24, code: "GeneralException" }, /暂时无法访问工作簿/],
  ] as const)("is said in Chinese, with a way on, and loses nothing: %j", async (fault, says) => {
    const pane = await checked();
    const before = await pane.excel.state();
    // The first request looks at what the plan expects, the second writes.
    await pane.excel.inject({ ...fault, request: 2 });
    await pane.button(fix).click();
    await pane.frame.getByText(says).first().waitFor();
    await pane.frame.getByText("没有改动任何内容。").waitFor();
    expect(cellsOf(await pane.excel.state())).toEqual(cellsOf(before));
    expect(await pane.excel.waitingFaults()).toEqual([]);
    await pane.button("知道了").click();
    await pane.button(fix).click();
    await done(pane, /^撤销：已修正/);
  });

  test("a write that fails half-way and cannot be put back says so", async () => {
    const pane = await checked();
    // The host looks, writes, looks again and puts back.
    await pane.excel.inject({ kind: "batch", after: 24, code: "GeneralException", request: 2 });
    await pane.excel.inject({ kind: "refused", error: "ActivityLimitReached", request: 4 });
    await pane.button(fix).click();
    await pane.frame.getByText(/写入中断/).waitFor();
    await pane.frame.getByText("可能已改动一部分内容。").waitFor();
  });

  test("a plan made before somebody else wrote is stale, and the cell is named", async () => {
    const pane = await checked();
    // Before the pane hears of the change, and has checked again, it still offers what it found.
    await pane.frame.evaluate(() => {
      const button = [...document.querySelectorAll("button")].find(({ textContent }) => textContent.includes("一键修正"));
      addEventListener("message", () => button?.click(), { once: true, capture: true });
    });
    await pane.excel.user((model) => model.type(model.state().sheets[0]?.name ?? "", "E7", "77"));
    await pane.frame.getByText(/E7 的内容在检查之后已被改动/).waitFor();
    expect((await pane.excel.state()).sheets[0]?.cells?.["E7"]?.value).toBe(77);
  });

  test("a protected sheet and a workbook open for viewing are not written", async () => {
    const state = realForm(form);
    const pane = await checked({
      state: { ...state, sheets: state.sheets.map((sheet) => ({ ...sheet, protection: {} })) },
    });
    await pane.button(fix).click();
    await pane.frame.getByText(/受保护，要写入的单元格已锁定/).waitFor();
    await pane.excel.close();
    const viewing = await checked({ isReadOnly: true });
    await viewing.button(fix).click();
    await viewing.frame.getByText("工作簿以只读方式打开。").waitFor();
  });

  test("reading that fails is said, and tried again", async () => {
    const pane = await opened();
    // First of all the pane asks to be told of changes.
    await pane.excel.page.waitForFunction(() => window.excelHost.counts().syncs.length > 0);
    await pane.excel.inject({ kind: "refused", error: "ActivityLimitReached" });
    await pane.button("检查当前表").click();
    await pane.frame.getByText(/表格软件正忙/).waitFor();
    await pane.button("重新检查").click();
    await pane.frame.getByRole("tablist").waitFor();
  });
});

test("a sheet of 10,000 indicators is read and written in few requests", async () => {
  const pane = await opened({ state: longForm(10_000), hasWebLimits: true });
  const reading = await costOf("check, 10,000 rows", pane, async () => {
    await pane.button("检查当前表").click();
    await pane.frame.getByRole("tablist").waitFor({ timeout: 120_000 });
  });
  // Asking to be told of changes, an inventory, two answers of a sheet whose cells' size is not known yet, and where marks stand.
  expect(reading.syncs).toBeLessThanOrEqual(5);
  expect(reading.bytes).toBeLessThan(4_000_000);
  const before = await pane.excel.state();
  const writing = await costOf("fix 100 cells of 10,000 rows", pane, async () => {
    await pane.button(/一键修正 \d+ 处/).click();
    await pane.button(/^撤销：已修正/).waitFor({ timeout: 120_000 });
  });
  expect(writing.syncs).toBeLessThanOrEqual(4);
  expect(writing.bytes).toBeLessThan(4_000_000);
  expect(cellsOf(await pane.excel.state())).not.toEqual(cellsOf(before));
});

describe("looks", () => {
  // Run from outside, since the page lets no script in that is not its own.
  const axeCore = readFileSync(require.resolve("axe-core/axe.min.js"), "utf8");
  // Where the system forces its own colours upon the page, axe reads those of the page.
  const axe = (theme: string): string =>
    `axe.run({ exclude: [["[data-tabster-dummy]"], [".fui-MenuPopover"]] }, { rules: { "color-contrast": { enabled: ${String(theme !== "high-contrast")} } } })
    .then(({ violations }) => violations.map(({ id, nodes }) => id + ": " + nodes[0].html.slice(0, 200)))`;
  test.each([
    [320, "light", "zh-CN"],
    [350, "dark", "zh-CN"],
    [350, "high-contrast", "zh-CN"],
    [320, "light", "en-US"],
    [350, "light", "zh-CN"],
    [320, "dark", "zh-CN"],
  ] as const)("%i px, %s, %s: nothing is cut off and axe has nothing to say", async (width, theme, locale) => {
    const pane = await opened({ width, theme, locale });
    const english = locale === "en-US";
    await pane.button(english ? /Check/ : "检查当前表").waitFor();
    const shot = (name: string) => pane.excel.page.screenshot({ path: join(pictures, `${name}-${String(width)}-${theme}-${locale}.png`) });
    await shot("first");
    await pane.button(english ? /Check/ : "检查当前表").click();
    await pane.frame.getByRole("tablist").waitFor();
    await shot("checks");
    await pane.frame.getByRole("tab").nth(1).click();
    await shot("scores");
    await pane.frame.getByRole("tab").nth(2).click();
    await shot("documents");
    await pane.frame.getByRole("tab").nth(0).click();
    expect(await pane.frame.evaluate("document.documentElement.scrollWidth")).toBeLessThanOrEqual(width);
    await pane.frame.evaluate(axeCore);
    expect(await pane.frame.evaluate(axe(theme))).toEqual([]);
  });
});
