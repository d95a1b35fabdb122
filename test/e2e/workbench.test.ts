import { execFileSync } from "node:child_process";
import { readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Browser } from "playwright-core";
import type { Book } from "../../src/core/book";
import { verdictOf } from "../../src/hosts/workbench/allow-list";
import type { PlacedMark } from "../../src/core/host";
import { nodeCodec } from "../../src/hosts/xlsx/node-codec";
import { xlsxHost } from "../../src/hosts/xlsx/xlsx-host";
import { readBook } from "../../src/ooxml/reader";
import { startBrowser } from "./browser";
import { sheetsByOther, textByLibreOffice } from "./second-reader";
import {
  commandsOf,
  downloadOf,
  goTo,
  nameBox,
  openByButton,
  openWorkbench,
  ready,
  served,
  shoot,
  typeInto,
  workbenchFolder,
} from "./page";

jest.setTimeout(120_000);

const root = join(__dirname, "../..");
const realCase = join(root, "test/cases/11_langfang_school_2019_hvac.xlsx");

interface CheckedForm {
  readonly profile: string;
  readonly findings: readonly { readonly code: string; readonly cell: string | null }[];
}

/** What the command line makes of a file; it answers 1 where something must be mended. */
function checkedByCommandLine(path: string): { findings: readonly object[]; forms: readonly CheckedForm[] } {
  const args = [join(root, "dist/cli/main.js"), "check", "--format", "json", "--fail-on", "error", path];
  let out: string;
  try {
    out = execFileSync(process.execPath, args, { encoding: "utf8" });
  } catch (failure) {
    out = (failure as { stdout: string }).stdout; // a failed process says what it printed
  }
  const [file] = (JSON.parse(out) as { files: { findings: object[]; forms: CheckedForm[] }[] }).files; // the contract of the command line
  if (file === undefined) throw new Error("no file in the answer");
  return file;
}

const bookAt = (path: string): Book => {
  const book = readBook(readFileSync(path), nodeCodec.inflate);
  if (!book.ok) throw new Error(book.fault.kind);
  return book.value;
};
const marksIn = async (path: string): Promise<readonly PlacedMark[]> => {
  const host = xlsxHost(readFileSync(path), { name: path, ...nodeCodec });
  if (!host.ok) throw new Error(host.fault.kind);
  const marks = await host.value.placedMarks();
  if (!marks.ok) throw new Error(marks.fault.kind);
  return marks.value;
};
const sheetNames = (path: string): string[] => bookAt(path).sheets.map(({ name }) => name);

let browser: Browser;
let server: { readonly url: string; readonly close: () => void };

beforeAll(async () => {
  [browser, server] = await Promise.all([startBrowser(), served(workbenchFolder)]);
});
afterAll(async () => {
  await browser.close();
  server.close();
});

describe("the page", () => {
  test("opens with a sample that has real problems, asks no other origin for anything, and says what it promises", async () => {
    const { page, pane, requests, errors } = await openWorkbench(browser, server.url);
    await pane.getByRole("row").first().waitFor();
    expect(await pane.getByRole("row").count()).toBeGreaterThan(2);
    await page.getByText("断网可用，不上传任何数据；不得处理涉密文件").first().waitFor();
    await page.getByRole("banner").getByText("示例县第一中学 项目支出绩效自评表.xlsx").waitFor();
    await page.getByRole("banner").getByText("未修改").waitFor();
    expect([
      ...new Set(
        requests
          .map((url) => new URL(url))
          .filter(({ protocol }) => protocol !== "data:" && protocol !== "blob:")
          .map(({ origin }) => `${origin}/`),
      ),
    ]).toEqual([server.url]);
    expect(errors).toEqual([]);
    await page.context().close();
  });

  test("has a long form examined in a worker, and checks what is typed without being asked", async () => {
    const { page, pane, errors } = await openWorkbench(browser, server.url);
    const { formRows, randomFrom, workbook } = await import("../../bench/books.mjs");
    const path = join(tmpdir(), `jibiao-${String(process.pid)}.xlsx`);
    writeFileSync(path, workbook(formRows(1, 300, randomFrom(1))));
    await openByButton(page, path, "long.xlsx");
    await page.getByRole("banner").getByText("long.xlsx").waitFor();
    const [worker] = page.workers();
    if (worker === undefined) throw new Error("No worker was started");
    await pane
      .getByText(/没有填写预算数|执行率/)
      .first()
      .waitFor();
    const overspent = pane.getByText(/大于全年预算数/).first();
    expect(await overspent.count()).toBe(0);
    await typeInto(page, "G6", "300");
    await overspent.waitFor();
    await pane.getByText("以下是修改前的结果").waitFor({ state: "detached" });
    expect(errors).toEqual([]);
    await page.context().close();
  });

  test("goes on without a worker", async () => {
    const context = await browser.newContext({ locale: "zh-CN" });
    const page = await context.newPage();
    await page.addInitScript("delete window.Worker; window.Worker = class { constructor() { throw new Error('refused'); } };");
    await page.goto(server.url);
    await ready(page);
    expect(await page.locator("[data-pane]").getByRole("row").count()).toBeGreaterThan(2);
    await context.close();
  });

  test("knows every command of the grid, and offers no menu for what it would refuse", async () => {
    const { page } = await openWorkbench(browser, server.url);
    const ids = await commandsOf(page);
    expect(ids.length).toBeGreaterThan(350);
    expect(ids.filter((id) => verdictOf(id) === "unknown")).toEqual([]);
    await page.context().close();
  });

  test("takes what is typed, says that it is not saved, and saves it", async () => {
    const { page, errors } = await openWorkbench(browser, server.url);
    await openByButton(page, realCase, "case.xlsx");
    await page.getByRole("banner").getByText("case.xlsx").waitFor();
    await typeInto(page, "J15", "竣工资料齐全");
    await typeInto(page, "G9", "1.5");
    await page.getByRole("banner").getByText("未保存").waitFor();
    const { name, path } = await downloadOf(page, () => page.getByRole("button", { name: "保存", exact: true }).click());
    expect(name).toBe("case.xlsx");
    await page.getByRole("banner").getByText("已保存").waitFor();
    const { forms } = checkedByCommandLine(path);
    expect(forms.map(({ profile }) => profile)).toEqual(["mof-2020-self-evaluation"]);
    const text = textByLibreOffice(path);
    if (text !== null) expect([text.includes("竣工资料齐全"), text.includes("1.5")]).toEqual([true, true]);
    expect(errors).toEqual([]);
    await page.context().close();
  });

  test("refuses to cut, says why, and changes nothing", async () => {
    const { page } = await openWorkbench(browser, server.url);
    await goTo(page, "C4");
    await page.keyboard.press("Control+x");
    await page.getByText("不能在这里剪切").waitFor();
    await page.getByRole("banner").getByText("未修改").waitFor();
    await page.context().close();
  });

  test("pastes values and nothing else", async () => {
    const { page } = await openWorkbench(browser, server.url);
    await page.context().grantPermissions(["clipboard-read", "clipboard-write"]);
    await goTo(page, "J13");
    await page.evaluate("navigator.clipboard.writeText('=1+1')");
    await page.keyboard.press("Control+v");
    await page.getByRole("banner").getByText("未保存").waitFor();
    const { path } = await downloadOf(page, () => page.getByRole("button", { name: "保存", exact: true }).click());
    expect(bookAt(path).sheets[0]?.cells.at(12, 9)).toMatchObject({ value: "=1+1", formula: null });
    await page.context().close();
  });

  test("warns before unsaved changes are left for another file", async () => {
    const { page } = await openWorkbench(browser, server.url);
    await typeInto(page, "J13", "说明");
    await page.getByRole("banner").getByText("未保存").waitFor();
    await openByButton(page, realCase, "case.xlsx");
    const dialog = page.getByRole("dialog");
    await dialog.getByText("还有未保存的修改").waitFor();
    await dialog.getByRole("button", { name: "取消" }).click();
    await page.getByRole("banner").getByText("示例县第一中学").waitFor();
    const asked = new Promise<string>((done) => {
      page.once("dialog", (box) => {
        done(box.type());
        void box.dismiss();
      });
    });
    await page.evaluate("void location.reload()");
    expect(await asked).toBe("beforeunload");
    await page.context().close();
  });

  test.each([
    ["cut.xls", Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, ...Buffer.from("Workbook", "utf16le")]), "文件已损坏"],
    [
      "secret.xlsx",
      Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, ...Buffer.from("EncryptedPackage", "utf16le")]),
      "打开密码",
    ],
    ["broken.xlsx", readFileSync(realCase).subarray(0, 3000), "没有打开“broken.xlsx”"],
    ["letter.xlsx", Buffer.from("not a workbook"), "不是 Excel 工作簿"],
  ])("says why %s is not opened and what to do, and keeps what is open", async (name, buffer, says) => {
    const { page } = await openWorkbench(browser, server.url);
    await page.locator('input[type="file"]').setInputFiles({ name, mimeType: "application/octet-stream", buffer });
    await page.getByText(says).first().waitFor();
    await page.getByText("原文件没有任何变化").waitFor();
    await page.getByRole("banner").getByText("示例县第一中学").waitFor();
    await page.context().close();
  });

  test("takes a dropped file", async () => {
    const { page } = await openWorkbench(browser, server.url);
    const base64 = readFileSync(realCase).toString("base64");
    const transfer = await page.evaluateHandle(`(() => {
      const bytes = Uint8Array.from(atob("${base64}"), (letter) => letter.charCodeAt(0));
      const transfer = new DataTransfer();
      transfer.items.add(new File([bytes], "dropped.xlsx"));
      return transfer;
    })()`);
    await page.dispatchEvent("body", "dragenter", { dataTransfer: transfer });
    await page.getByText("松开鼠标，打开这个文件").waitFor();
    await page.dispatchEvent("body", "drop", { dataTransfer: transfer });
    await page.getByRole("banner").getByText("dropped.xlsx").waitFor();
    await page.context().close();
  });

  test("speaks English without a reload, and remembers it", async () => {
    const { page } = await openWorkbench(browser, server.url);
    await page.getByRole("banner").getByRole("button", { name: "语言" }).click();
    await page.getByRole("menuitemradio", { name: "English" }).click();
    await page.getByText("Works offline and uploads nothing").waitFor();
    await page.reload();
    await ready(page);
    await page.getByText("Works offline and uploads nothing").waitFor();
    await page.context().close();
  });

  test("the pane is made wider and narrower by keyboard, within bounds", async () => {
    const { page } = await openWorkbench(browser, server.url);
    const bar = page.getByRole("separator", { name: "调整右侧窗格宽度" });
    await bar.focus();
    for (let pressed = 0; pressed < 20; pressed += 1) await page.keyboard.press("ArrowLeft");
    expect(await bar.getAttribute("aria-valuenow")).toBe("480");
    await page.keyboard.press("End");
    expect(await bar.getAttribute("aria-valuenow")).toBe("320");
    await page.context().close();
  });
});

describe("the pane on the grid", () => {
  const noisy = join(root, "test/cases/11_langfang_school_2019_hvac.noise-b.xlsx");

  test("checks a real form, jumps, mends what is safe, takes it back, scores, writes the points, and saves", async () => {
    const { page, pane, errors } = await openWorkbench(browser, server.url);
    const tab = (name: string) => pane.getByRole("tab", { name: new RegExp(name) }).click();
    await openByButton(page, noisy, "real.xlsx");
    await page.getByRole("banner").getByText("real.xlsx").waitFor();

    await pane.getByText("8.62").first().waitFor();
    await pane.getByRole("row", { name: /8\.62/ }).first().getByRole("button", { name: "跳转", exact: true }).click();
    await page.waitForFunction("/^[A-Z]+\\d+/.test(document.querySelector('[data-u-comp=defined-name] input').value)");
    expect(await nameBox(page).inputValue()).not.toMatch(/^A1/);

    const safe = pane.getByRole("button", { name: /一键修正 \d+ 处/ });
    const label = (await safe.textContent()) ?? "";
    await safe.click();
    await pane.getByRole("button", { name: /撤销：/ }).waitFor();
    await page.getByRole("banner").getByText("未保存").waitFor();
    await safe.waitFor({ state: "detached" });
    await pane.getByRole("button", { name: /撤销：/ }).click();
    await safe.waitFor();
    expect(await safe.textContent()).toBe(label);

    await tab("评分");
    await pane.getByText("测算得分").first().waitFor();
    await shoot(page, "scores");
    await pane.getByRole("button", { name: "写入得分" }).click();
    await pane.getByRole("button", { name: "全部勾选" }).click();
    await pane.getByRole("button", { name: /写入 \d+ 格/ }).click();
    await pane.getByRole("button", { name: /撤销：写入/ }).waitFor();

    const { path } = await downloadOf(page, () => page.getByRole("button", { name: "保存", exact: true }).click());
    const [form] = checkedByCommandLine(path).forms;
    expect(form?.findings.map(({ code }) => code)).not.toContain("FND-05");
    expect(errors).toEqual([]);
    await page.context().close();
  });

  test("makes the documents of all three layers, saves them, and saves a copy without them", async () => {
    const { page, pane, errors } = await openWorkbench(browser, server.url);
    await openByButton(page, join(root, "test/cases/04_chizhou_tangxi_2022_outsourcing.xlsx"), "returned.xlsx");
    await page.getByRole("banner").getByText("returned.xlsx").waitFor();
    await pane.getByText("委托业务项目").first().waitFor();
    await pane.getByRole("button", { name: "设置" }).click();
    await page.getByRole("menuitemradio", { name: "审核人" }).click();
    await page.keyboard.press("Escape");
    const dispositions = pane.getByRole("row").getByRole("combobox");
    await dispositions.first().selectOption({ label: "列入正式问题" });
    await dispositions.nth(1).selectOption({ label: "列入正式问题" });
    await pane.getByRole("tab", { name: /文书/ }).click();
    await shoot(page, "documents");

    const made: string[] = [];
    for (const paper of ["修改意见", "整改函", "整改台账", "绩效评价结果反馈函", "计分说明"]) {
      const card = pane.getByRole("region", { name: paper, exact: true });
      await card.waitFor();
      for (const field of await card.getByRole("textbox").all()) if ((await field.inputValue()) === "") await field.fill("示例");
      for (const field of await card.locator('input[type="date"]').all()) await field.fill("2026-12-31");
      await card.getByRole("button", { name: "生成" }).click();
      await card.getByRole("button", { name: "更新" }).waitFor();
      made.push(paper);
    }
    await shoot(page, "documents-made");
    expect(made).toHaveLength(5);

    const { path } = await downloadOf(page, () => page.getByRole("button", { name: "保存", exact: true }).click());
    await page.getByText("对外报送请用“另存上报版”").waitFor();
    const sheets = sheetNames(path);
    expect(sheets.length).toBe(1 + made.length);
    expect(sheetsByOther(path) ?? sheets).toEqual(sheets);
    const copy = await downloadOf(page, () => page.getByRole("button", { name: "另存上报版" }).click());
    expect(copy.name).toBe("returned(上报版).xlsx");
    expect(sheetNames(copy.path)).toEqual(["项目支出绩效自评表"]);
    expect(checkedByCommandLine(copy.path).forms).toHaveLength(1);

    await openByButton(page, path, "again.xlsx");
    await page.getByRole("banner").getByText("again.xlsx").waitFor();
    await pane.getByRole("tab", { name: /文书/ }).click();
    await pane.getByRole("region", { name: "计分说明", exact: true }).getByRole("button", { name: "更新" }).waitFor();
    expect(errors).toEqual([]);
    await page.context().close();
  });

  test("findings are shown in the grid, saved, found again in the file, and left out of the copy to hand in", async () => {
    const { page, pane, errors } = await openWorkbench(browser, server.url);
    await pane.getByRole("button", { name: /^在表中标注 \d+ 处$/ }).click();
    const off = pane.getByRole("button", { name: /^取消标注 \d+ 处$/ });
    await off.waitFor();
    const label = await off.textContent();
    await page.waitForTimeout(1500);
    await shoot(page, "workbench-marked");
    expect(await pane.getByRole("button", { name: "已修改，重新检查" }).count()).toBe(0);
    const { path } = await downloadOf(page, () => page.getByRole("button", { name: "保存", exact: true }).click());
    await page.getByText("对外报送请用“另存上报版”").waitFor();
    const marks = await marksIn(path);
    expect(label).toBe(`取消标注 ${String(marks.length)} 处`);
    expect(marks.every(({ mark: { fill, note } }) => fill !== null && /^(必须改|建议改|提示)：/.test(note ?? ""))).toBe(true);

    await openByButton(page, path, "marked.xlsx");
    await page.getByRole("banner").getByText("marked.xlsx").waitFor();
    await off.waitFor();
    expect(await off.textContent()).toBe(label);
    const copy = await downloadOf(page, () => page.getByRole("button", { name: "另存上报版" }).click());
    expect(await marksIn(copy.path)).toEqual([]);
    await off.click();
    await pane.getByRole("button", { name: /^在表中标注/ }).waitFor();
    const bare = await downloadOf(page, () => page.getByRole("button", { name: "保存", exact: true }).click());
    expect(await marksIn(bare.path)).toEqual([]);
    expect(errors).toEqual([]);
    await page.context().close();
  });

  test("what was decided about a file is known when it is opened again, and no step of then is offered", async () => {
    const { page, pane, errors } = await openWorkbench(browser, server.url);
    await page.getByRole("button", { name: "设置" }).click();
    await page.getByRole("menuitemradio", { name: "审核人" }).click();
    await pane
      .getByRole("combobox", { name: /的处理$/ })
      .first()
      .selectOption("formal");
    await pane.getByRole("button", { name: /^在表中标注/ }).click();
    await pane.getByRole("button", { name: /^撤销：已标注/ }).waitFor();
    await page.waitForTimeout(300);
    page.on("dialog", (dialog) => void dialog.accept());
    await page.reload();
    await ready(page);
    const choice = pane.getByRole("combobox", { name: /的处理$/ }).first();
    await choice.waitFor();
    expect(await choice.inputValue()).toBe("formal");
    expect(await pane.getByRole("button", { name: /^撤销/ }).count()).toBe(0);
    expect(errors).toEqual([]);
    await page.context().close();
  });

  test("keys pressed in the pane stay there", async () => {
    const { page, pane } = await openWorkbench(browser, server.url);
    await goTo(page, "C6");
    await pane.getByRole("row").first().focus();
    await page.keyboard.press("Delete");
    await page.keyboard.press("x");
    await page.waitForTimeout(500);
    await page.getByRole("banner").getByText("未修改").waitFor();
    await page.context().close();
  });
});

describe("a file of another format", () => {
  test("is read, said to be read only, and saved as an .xlsx beside it", async () => {
    const { page, errors } = await openWorkbench(browser, server.url);
    const old = join(root, "test/cases/central-project-library.xls");
    await openByButton(page, old, "项目库.xls");
    await page.getByRole("banner").getByText("项目库.xls").waitFor();
    await page.getByText("“项目库.xls”是旧格式文件，本工具只读；保存时另存为“项目库.xlsx”，原文件不变").waitFor();
    await ready(page);
    await shoot(page, "workbench-xls");
    await typeInto(page, "B9", "改过的内容");
    await page.getByRole("banner").getByText("未保存").waitFor();
    const { name, path } = await downloadOf(page, () => page.getByRole("button", { name: "保存", exact: true }).click());
    expect(name).toBe("项目库.xlsx");
    await page.getByText("已下载“项目库.xlsx”，这是转换出的新文件；“项目库.xls”没有变化。").waitFor();
    await shoot(page, "workbench-xls-saved");
    const book = bookAt(path);
    expect(book.sheets).toHaveLength(11);
    expect(book.sheets[0]?.cells.valueAt(8, 1)).toBe("改过的内容");
    const other = sheetsByOther(path);
    if (other !== null) expect(other).toEqual(sheetNames(path));
    expect(errors).toEqual([]);
    await page.context().close();
  });

  test("which holds no table says what it is and how to convert it", async () => {
    const { page } = await openWorkbench(browser, server.url);
    await page
      .locator('input[type="file"]')
      .setInputFiles({ name: "导出.xls", mimeType: "", buffer: Buffer.from("<html><body>请登录</body></html>") });
    await page.getByText("这是网页(HTML)，里面没有能读取的表格。").waitFor();
    await page.context().close();
  });
});
