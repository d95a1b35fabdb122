import { existsSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import type { Browser } from "playwright-core";
import { startBrowser } from "./browser";
import { downloadOf, offlineFile, openByButton, openWorkbench, shoot, typeInto } from "./page";

jest.setTimeout(120_000);

let browser: Browser;
beforeAll(async () => {
  if (!existsSync(offlineFile)) throw new Error(`${offlineFile} is not built: npm run build`);
  browser = await startBrowser();
});
afterAll(() => browser.close());

test("one file opens by double click without a network, checks, opens a file, takes an edit, saves it, and makes a letter", async () => {
  const { page, pane, errors, requests } = await openWorkbench(browser, pathToFileURL(offlineFile).href, { isOffline: true });
  await pane.getByRole("row").first().waitFor();
  await shoot(page, "offline");
  expect(page.workers().map((worker) => new URL(worker.url()).protocol)).toEqual(["blob:"]);
  await openByButton(page, join(__dirname, "../cases/04_chizhou_tangxi_2022_outsourcing.xlsx"), "offline.xlsx");
  await page.getByRole("banner").getByText("offline.xlsx").waitFor();
  await typeInto(page, "J15", "说明");
  await page.getByRole("banner").getByText("未保存").waitFor();
  const saved = await downloadOf(page, () => page.getByRole("button", { name: "保存", exact: true }).click());
  expect([saved.name, saved.bytes.subarray(0, 2).toString()]).toEqual(["offline.xlsx", "PK"]);

  await pane.getByRole("button", { name: "设置" }).click();
  await page.getByRole("menuitemradio", { name: "审核人" }).click();
  await page.keyboard.press("Escape");
  await pane.getByRole("row").getByRole("combobox").first().selectOption({ label: "列入正式问题" });
  await pane.getByRole("tab", { name: /文书/ }).click();
  const card = pane.getByRole("region", { name: "整改函", exact: true });
  for (const field of await card.getByRole("textbox").all()) if ((await field.inputValue()) === "") await field.fill("示例");
  for (const field of await card.locator('input[type="date"]').all()) await field.fill("2026-12-31");
  const letter = await downloadOf(page, () => card.getByRole("button", { name: "下载 Word" }).click());
  expect([letter.name.endsWith(".docx"), letter.bytes.subarray(0, 2).toString()]).toEqual([true, "PK"]);

  expect(requests.filter((url) => !/^(file|data|blob):/.test(url))).toEqual([]);
  expect(errors).toEqual([]);
});
