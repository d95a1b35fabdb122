import { join } from "node:path";
import type { Browser } from "playwright-core";
import { startBrowser } from "./browser";
import { openByButton, openWorkbench, served, shoot, workbenchFolder } from "./page";

jest.setTimeout(120_000);

let browser: Browser;
let server: { readonly url: string; readonly close: () => void };
beforeAll(async () => {
  [browser, server] = await Promise.all([startBrowser(), served(workbenchFolder)]);
});
afterAll(async () => {
  await browser.close();
  server.close();
});

const tabs = { checks: /检查/, scores: /评分/, documents: /文书/ };

/** Pictures for people, and what no picture needs a person for: nothing in the pane is wider than it. */
test.each([
  [320, "light"],
  [320, "dark"],
  [350, "light"],
  [350, "dark"],
] as const)("the pane fits into %i px, %s", async (width, look) => {
  const { page, pane, errors } = await openWorkbench(browser, server.url, { isDark: look === "dark" });
  await openByButton(page, join(__dirname, "../cases/04_chizhou_tangxi_2022_outsourcing.xlsx"), "委托业务项目.xlsx");
  await page.getByRole("banner").getByText("委托业务项目.xlsx").waitFor();
  const bar = page.getByRole("separator");
  await bar.focus();
  if (width === 320) await page.keyboard.press("End");
  expect(await bar.getAttribute("aria-valuenow")).toBe(String(width));
  for (const [name, label] of Object.entries(tabs)) {
    await pane.getByRole("tab", { name: label }).click();
    await page.waitForTimeout(600);
    await shoot(page, `pane-${String(width)}-${look}-${name}`);
    const spill = await page.evaluate<string[]>(`(() => {
      const pane = document.querySelector("[data-pane]");
      const { right } = pane.getBoundingClientRect();
      return [...pane.querySelectorAll("*")].filter((each) => each.getBoundingClientRect().right > right + 1 && each.getClientRects().length > 0 && getComputedStyle(each).position !== "absolute").map((each) => each.outerHTML.slice(0, 120));
    })()`);
    expect(spill).toEqual([]);
  }
  expect(errors).toEqual([]);
  await page.context().close();
});
