import type { Browser } from "playwright-core";
import { stateOf } from "../../src/testing/excel-host/model/state-of";
import { hostContract } from "../../src/testing/host-contract";
import { bridgedHost, bridgeFolder } from "../excel/bridged";
import { type ExcelUnderTest, openExcel } from "../excel/driver";
import { startBrowser } from "./browser";

let browser: Browser;
let excel: ExcelUnderTest | null = null;

beforeAll(async () => {
  browser = await startBrowser();
});

afterEach(async () => {
  expect([await excel?.mistakes(), excel?.errors]).toEqual([[], []]);
});

afterAll(() => browser.close());

describe.each(["1.14", "1.15"] as const)("ExcelApi %s", (set) => {
  afterAll(async () => {
    await excel?.close();
    excel = null;
  });

  hostContract("Excel on the Excel-compatible test host", async (book) => {
    if (excel === null) excel = await openExcel(browser, { state: stateOf(book), set, folder: bridgeFolder() });
    else await excel.restart(stateOf(book));
    return bridgedHost(excel);
  });
});
