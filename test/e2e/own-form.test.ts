import { readFileSync } from "node:fs";
import { join } from "node:path";

import { downloadOf, openByButton, openWorkbench, shoot, workbenchForAll } from "./page";

jest.setTimeout(120_000);

const county = join(__dirname, "../own-form/county-livelihood.xlsx");

const given = workbenchForAll();

test("a form that nobody knows is read by the documented steps, and by itself the next time", async () => {
  const { page, pane, errors } = await openWorkbench(given.browser, given.url);
  await openByButton(page, county, "county.xlsx");
  await pane.getByRole("heading", { name: "没有认出绩效表" }).waitFor();
  await shoot(page, "own-form-unrecognised");

  await pane.getByRole("button", { name: "说明各列，自制口径" }).click();
  const [columns, point] = [pane.getByRole("group", { name: "各列" }), pane.getByRole("combobox", { name: "C 列 考核要点" })];
  expect(await point.inputValue()).toBe("level3");
  expect(await pane.getByRole("combobox", { name: "E 列 兑现情况" }).inputValue()).toBe("actual");
  expect(await pane.getByRole("combobox", { name: "I 列 牵头领导" }).inputValue()).toBe("ignored");
  await columns.scrollIntoViewIfNeeded();
  await shoot(page, "own-form-mapping");
  expect(await pane.evaluate((element) => element.scrollWidth <= element.clientWidth)).toBe(true);

  await pane.getByRole("button", { name: "预览" }).click();
  await pane.getByText("能读出 7 个指标。").waitFor();
  await shoot(page, "own-form-preview");
  await pane.getByRole("button", { name: "保存为本单位口径" }).click();

  await pane.getByRole("button", { name: /^口径：示例县民生实事资金使用成效考核表/ }).waitFor();
  await pane.getByRole("tab", { name: /评分/ }).click();
  await pane.getByText("98.45").first().waitFor();
  await shoot(page, "own-form-scores");

  await pane.getByRole("button", { name: /^口径：/ }).click();
  const { name, path } = await downloadOf(page, () => pane.getByRole("button", { name: /^导出/ }).click());
  expect(name).toBe("示例县民生实事资金使用成效考核表.json");
  expect(JSON.parse(readFileSync(path, "utf8"))).toMatchObject({ teaches: { indicatorColumns: { 兑现情况: "actual" } } });
  await shoot(page, "own-form-profile");

  await page.reload();
  await pane.getByRole("row").first().waitFor();
  await openByButton(page, county, "another.xlsx");
  await pane.getByRole("button", { name: /^口径：示例县民生实事资金使用成效考核表/ }).waitFor();
  expect(errors).toEqual([]);
  await page.context().close();
});
