import type { Browser } from "playwright-core";
import { stateOf } from "../../src/testing/excel-host/model/state-of";
import { hostContract } from "../../src/testing/host-contract";
import { bridgedHost, bridgeFolder } from "../excel/bridged";
import { type ExcelUnderTest, openExcel } from "../excel/driver";
import { startBrowser } from "./browser";

let browser: Browser;
let opened: ExcelUnderTest[] = [];

beforeAll(async () => {
  browser = await startBrowser();
});

afterAll(() => browser.close());

afterEach(async () => {
  const before = opened;
  opened = [];
  for (const excel of before) {
    expect(await excel.mistakes()).toEqual([]);
    expect(excel.errors).toEqual([]);
    await excel.close();
  }
});

for (const set of ["1.14", "1.15"] as const) {
  hostContract(`Excel on the Excel-compatible test host, ExcelApi ${set}`, async (book) => {
    const excel = await openExcel(browser, { state: stateOf(book), set, folder: bridgeFolder() });
    opened.push(excel);
    return bridgedHost(excel);
  });
}
