import { readFileSync } from "node:fs";

import { decisionsIn } from "../../src/core/review-ledger";
import { bookOfFile } from "../../src/hosts/xlsx/new-file";
import { nodeCodec } from "../../src/hosts/xlsx/node-codec";
import { downloadOf, openWorkbench, shoot, workbenchForAll } from "./page";

jest.setTimeout(120_000);

const given = workbenchForAll();

test("a finding is left out by W, goes to a ledger, and is left out again where that is taken up", async () => {
  const { page, pane, errors } = await openWorkbench(given.browser, given.url);
  await pane.locator("[data-finding]").first().focus();
  await page.keyboard.press("w");
  await page.keyboard.type("已有调整批复");
  await pane.getByRole("textbox", { name: "经办人" }).fill("李某");
  await pane.getByRole("button", { name: "确认不予列入" }).click();
  await pane.getByRole("button", { name: "不予列入 1", exact: true }).waitFor();

  await pane.getByRole("tab", { name: /文书/ }).click();
  const { name, path } = await downloadOf(page, () => pane.getByRole("button", { name: "导出审核台账" }).click());
  expect(name).toBe("审核台账.xlsx");
  const book = bookOfFile(new Uint8Array(readFileSync(path)), nodeCodec);
  const decisions = book === null ? null : decisionsIn(book);
  expect(decisions).toMatchObject({ waived: [{ waiver: { reason: "已有调整批复", by: "李某" } }], problems: [] });

  await pane.getByRole("tab", { name: /检查/ }).click();
  await pane.getByRole("button", { name: "不予列入 1", exact: true }).click();
  await pane.getByRole("button", { name: /^撤回：/ }).click();
  await pane.getByRole("button", { name: "不予列入 1", exact: true }).waitFor({ state: "detached" });

  await pane.getByRole("tab", { name: /文书/ }).click();
  await pane.locator('input[aria-label="导入审核台账"]').setInputFiles(path);
  await pane.getByText("已采用 1 项不予列入。").waitFor();
  await pane.getByRole("region", { name: "审核台账" }).scrollIntoViewIfNeeded();
  await shoot(page, "ledger");
  expect(await pane.evaluate((element) => element.scrollWidth <= element.clientWidth)).toBe(true);
  await pane.getByRole("tab", { name: /检查/ }).click();
  await pane.getByRole("button", { name: "不予列入 1", exact: true }).waitFor();
  expect(errors).toEqual([]);
  await page.context().close();
});
