import { readFileSync } from "node:fs";

import { downloadOf, openWorkbench, shoot, workbenchForAll } from "./page";

jest.setTimeout(120_000);

const given = workbenchForAll();

test("a parameter is changed, counts at once, goes to a file and onto a sheet of the workbook, and is taken back", async () => {
  const { page, pane, errors } = await openWorkbench(given.browser, given.url);
  await pane.getByRole("button", { name: /^口径：/ }).click();
  await pane.getByRole("button", { name: "查看和修改参数" }).click();
  await pane.getByRole("heading", { name: "参数" }).waitFor();
  await shoot(page, "parameters");
  expect(await pane.evaluate((element) => element.scrollWidth <= element.clientWidth)).toBe(true);

  await pane.getByRole("searchbox", { name: "查找参数" }).fill("小数");
  await pane.getByRole("button", { name: "修改得分保留小数" }).click();
  const input = pane.getByRole("textbox", { name: "得分保留小数" });
  await input.fill("9");
  await page.keyboard.press("Enter");
  await pane.getByText(/未采用，应为 0 至 6位的整数/).waitFor();
  await shoot(page, "parameters-wrong");
  await input.fill("1");
  await page.keyboard.press("Enter");
  await pane.getByText("已改 1 项。").waitFor();
  await pane.getByText(/本单位设定.*用户设定/).waitFor();
  await shoot(page, "parameters-changed");

  const { name, path } = await downloadOf(page, () => pane.getByRole("button", { name: "导出参数" }).click());
  expect(name).toBe("绩表参数.json");
  expect(JSON.parse(readFileSync(path, "utf8"))).toMatchObject({ settings: [{ code: "rounding", value: 1 }] });

  await pane.getByRole("button", { name: "写入工作簿" }).click();
  await pane.getByText("由工作表“绩表设置”设定").waitFor();
  await page.getByText("绩表设置", { exact: true }).first().waitFor();
  await shoot(page, "parameters-written");
  await pane.getByRole("button", { name: /撤销/ }).first().click();
  await pane.getByRole("button", { name: "恢复得分保留小数" }).click();
  await pane.getByText("均为原有依据，没有改动。").waitFor();
  expect(errors).toEqual([]);
  await page.context().close();
});
