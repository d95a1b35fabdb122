// The unmodified office.js against the Excel-compatible test host.
import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { Browser } from "playwright-core";

import { executorOf } from "../../src/testing/excel-host/executor";
import { type HostError, hostErrors } from "../../src/testing/excel-host/faults";
import { excelModel } from "../../src/testing/excel-host/model";
import type { WorkbookState } from "../../src/testing/excel-host/model/state";
import { exchangesIn, replay } from "../../src/testing/excel-host/replay";
import { bundled, type ExcelOptions, type ExcelUnderTest, officeJs, officeJsFolder, openExcel } from "../excel/driver";
import { startBrowser } from "./browser";

jest.setTimeout(120_000);

const state: WorkbookState = {
  name: "自评.xlsx",
  sheets: [
    { name: "自评表", cells: { A1: { value: "指标" }, B1: { value: "分值" }, A2: { value: "数量" }, B2: { value: 50 } } },
    { name: "附表" },
  ],
};

const barePage = join(__dirname, "../excel/bare-page.ts");
const sha256 = (path: string): string => createHash("sha256").update(readFileSync(path)).digest("hex");

let browser: Browser;
let folder: string;
beforeAll(async () => {
  folder = bundled(barePage, officeJs.microsoft);
  browser = await startBrowser();
});
afterAll(() => browser.close());

const opened: ExcelUnderTest[] = [];
const open = async (options: ExcelOptions = {}): Promise<ExcelUnderTest> => {
  const excel = await openExcel(browser, { state, folder, ...options });
  opened.push(excel);
  await excel.frame().evaluate(() => Office.onReady());
  return excel;
};
afterEach(async () => {
  for (const excel of opened.splice(0)) {
    expect({ errors: excel.errors, mistakes: await excel.mistakes(), waiting: await excel.waitingFaults() }).toEqual({
      errors: [],
      mistakes: [],
      waiting: [],
    });
    await excel.close();
  }
});

/** Writes B2 of the first sheet; answers the code by which that failed, or null. */
const write = (excel: ExcelUnderTest, value: number, shallWait = false): Promise<string | null> =>
  excel.frame().evaluate(
    ([given, delayForCellEdit]) =>
      Excel.run({ delayForCellEdit }, async (context) => {
        context.workbook.worksheets.getItem("自评表").getRange("B2").values = [[given]];
        await context.sync();
        return null;
      }).catch((error: unknown) => (error instanceof OfficeExtension.Error ? error.code : String(error))),
    [value, shallWait] as const,
  );
const b2 = async (excel: ExcelUnderTest): Promise<unknown> => (await excel.state()).sheets[0]?.cells?.["B2"]?.value;

describe("the client", () => {
  test.each(Object.values(officeJs))("is Microsoft's, byte for byte, at %s, and nothing else is asked for", async (address) => {
    const excel = await open({ folder: bundled(barePage, address) });
    const base = address.replace("office.js", "");
    const urls = excel.requests.filter((url) => url.startsWith(base));
    expect(urls.map((url) => url.slice(base.length))).toEqual(expect.arrayContaining(["office.js", "excel-web-16.00.js"]));
    const received = await excel.frame().evaluate(
      (files) =>
        Promise.all(
          files.map(async (url) => {
            const digest = await crypto.subtle.digest("SHA-256", await (await fetch(url)).arrayBuffer());
            return [...new Uint8Array(digest)].map((byte) => byte.toString(16).padStart(2, "0")).join("");
          }),
        ),
      urls,
    );
    expect(received).toEqual(urls.map((url) => sha256(join(officeJsFolder, url.slice(base.length)))));
    expect(excel.refused).toEqual([]);
  });

  test("takes the host for Excel on the web, with what it was told of workbook, language and sets", async () => {
    const excel = await open({ set: "1.14", hasSharedRuntime: false, hasDialogs: false, locale: "en-US", theme: "dark", width: 320 });
    const seen = await excel.frame().evaluate(async () => ({
      ...(await Office.onReady()),
      language: Office.context.displayLanguage,
      mode: Office.context.document.mode,
      name: decodeURIComponent(Office.context.document.url.split("/").pop() ?? ""),
      has: ["1.9", "1.14", "1.15"].map((set) => Office.context.requirements.isSetSupported("ExcelApi", set)),
      hasSharedRuntime: Office.context.requirements.isSetSupported("SharedRuntime", "1.1"),
      hasDialogs: Office.context.requirements.isSetSupported("DialogApi", "1.2"),
      isDark: matchMedia("(prefers-color-scheme: dark)").matches,
      width: innerWidth,
    }));
    expect(seen).toMatchObject({
      host: "Excel",
      platform: "OfficeOnline",
      language: "en-US",
      mode: "readWrite",
      name: "自评.xlsx",
      has: [true, true, false],
      hasSharedRuntime: false,
      hasDialogs: false,
      isDark: true,
      width: 320,
    });
    await excel.setTheme("high-contrast");
    await excel.setWidth(350);
    const changed = await excel.frame().evaluate(() => [matchMedia("(forced-colors: active)").matches, innerWidth]);
    expect(changed).toEqual([true, 350]);
  });

  test("is told when nothing it asks for lies elsewhere: other addresses are refused and written down", async () => {
    const excel = await open();
    const fetched = await excel.frame().evaluate(() => fetch("https://example.com/data").then(String, () => "refused"));
    expect([fetched, excel.refused]).toEqual(["refused", ["https://example.com/data"]]);
    // The browser's own line about the refusal.
    expect(excel.errors.splice(0)).toHaveLength(1);
  });
});

describe("a workbook", () => {
  test("is read and written", async () => {
    const excel = await open();
    await excel.reset();
    const read = await excel.frame().evaluate(() =>
      Excel.run(async (context) => {
        const sheets = context.workbook.worksheets.load("items/name");
        const sheet = context.workbook.worksheets.getItem("自评表");
        const used = sheet.getUsedRange().load("address,values");
        const missing = context.workbook.worksheets.getItemOrNullObject("无");
        const inMissing = missing.getRange("A1").load("values");
        await context.sync();
        const before = [used.address, used.values, sheets.items.map(({ name }) => name), missing.isNullObject, inMissing.isNullObject];
        const range = sheet.getRange("A3:B3");
        range.values = [["质量", 30]];
        range.format.fill.color = "#FFFF00";
        range.load("values,format/fill/color");
        await context.sync();
        return [...before, range.values, range.format.fill.color];
      }),
    );
    expect(read).toEqual([
      "自评表!A1:B2",
      [
        ["指标", "分值"],
        ["数量", 50],
      ],
      ["自评表", "附表"],
      true,
      true,
      [["质量", 30]],
      "#FFFF00",
    ]);
    expect((await excel.state()).sheets[0]?.cells?.["B3"]).toMatchObject({ value: 30, style: { fill: { color: "#FFFF00" } } });
    const { syncs, cleanUps } = await excel.counts();
    expect(syncs.map(({ isWrite, error }) => [isWrite, error])).toEqual([
      [false, null],
      [true, null],
    ]);
    expect(cleanUps).toHaveLength(1);
    expect(syncs.every(({ requestBytes, responseBytes }) => requestBytes > 100 && responseBytes > 100)).toBe(true);
    expect((await excel.coverage()).missing).toEqual({});
  });

  test("takes what the client cuts into pieces: one sync, however many cells", async () => {
    const excel = await open();
    await excel.reset();
    await excel.frame().evaluate(() =>
      Excel.run(async (context) => {
        context.workbook.worksheets.getItem("附表").getRange("A1:E2000").values = Array.from({ length: 2000 }, (_, row) =>
          Array.from({ length: 5 }, (__, column) => row * 5 + column),
        );
        await context.sync();
      }),
    );
    const { syncs } = await excel.counts();
    expect(syncs).toHaveLength(1);
    expect(syncs[0]?.actions).toBeGreaterThan(20);
    const cells = (await excel.state()).sheets[1]?.cells;
    expect([Object.keys(cells ?? {}).length, cells?.["E2000"]?.value]).toEqual([10_000, 9999]);
  });

  test("outlives the pane, as the document's settings do", async () => {
    const excel = await open();
    await write(excel, 42);
    await excel.frame().evaluate(
      () =>
        new Promise((done) => {
          Office.context.document.settings.set("口径", { id: 1 });
          Office.context.document.settings.saveAsync(done);
        }),
    );
    await excel.closePane();
    expect(() => excel.frame()).toThrow("closed");
    const frame = await excel.openPane();
    const kept = await frame.evaluate(async () => {
      await Office.onReady();
      return Office.context.document.settings.get("口径") as unknown;
    });
    expect([kept, await b2(excel)]).toEqual([{ id: 1 }, 42]);
  });

  test("tells of what its user does, until nobody wants to know", async () => {
    const excel = await open();
    await excel.frame().evaluate(() =>
      Excel.run(async (context) => {
        const heard: string[] = [];
        Object.assign(window, { heard });
        const handler = context.workbook.worksheets.onChanged.add((event) => {
          heard.push(`${event.address} ${event.source}`);
          return Promise.resolve();
        });
        Object.assign(window, { handler });
        await context.sync();
      }),
    );
    const heard = (): Promise<unknown> => excel.frame().evaluate(() => (window as unknown as { heard: string[] }).heard); // set above
    await excel.user((model) => model.type("自评表", "B2", "55"));
    await excel.frame().waitForFunction(() => (window as unknown as { heard: string[] }).heard.length > 0);
    expect(await heard()).toEqual(["B2 Local"]);
    await excel.frame().evaluate(async () => {
      const { handler } = window as unknown as { handler: OfficeExtension.EventHandlerResult<Excel.WorksheetChangedEventArgs> };
      await Excel.run(handler.context, async (context) => {
        handler.remove();
        await context.sync();
      });
    });
    await excel.user((model) => model.type("自评表", "B2", "56"));
    await write(excel, 57);
    expect([await heard(), await b2(excel)]).toEqual([["B2 Local"], 57]);
  });
});

describe("failures", () => {
  test("name the member and the statement they happened in", async () => {
    const excel = await open();
    const failure = await excel.frame().evaluate(() =>
      Excel.run(async (context) => {
        context.workbook.worksheets.getItem("无").load("name");
        await context.sync();
        return null;
      }).catch((error: unknown) => (error instanceof OfficeExtension.Error ? { ...error.debugInfo, code: error.code } : null)),
    );
    expect(failure).toMatchObject({
      code: "ItemNotFound",
      errorLocation: "WorksheetCollection.getItem",
      statement: "var worksheet = worksheets.getItem(...);",
    });
    expect((await excel.counts()).syncs.at(-1)?.error).toBe("ItemNotFound");
  });

  test("of the channel reach the program by the client's own codes, and change nothing", async () => {
    const excel = await open();
    const seen: [string, string | null][] = [];
    for (const error of Object.keys(hostErrors) as HostError[]) {
      await excel.inject({ kind: "refused", error, request: "next-write" });
      seen.push([error, await write(excel, 1)]);
    }
    expect(seen).toEqual(Object.keys(hostErrors).map((error) => [error, error]));
    expect(await b2(excel)).toBe(50);
  });

  test("in the middle of a batch leave standing what came before, as we read it", async () => {
    const excel = await open();
    await excel.inject({ kind: "batch", after: 13, code: "GeneralException" });
    const code = await excel.frame().evaluate(() =>
      Excel.run(async (context) => {
        const sheet = context.workbook.worksheets.getItem("自评表");
        for (const address of ["A5", "A6", "A7"]) sheet.getRange(address).values = [[1]];
        await context.sync();
        return null;
      }).catch((error: unknown) => (error instanceof OfficeExtension.Error ? error.code : null)),
    );
    const cells = (await excel.state()).sheets[0]?.cells ?? {};
    expect([code, "A5" in cells, "A7" in cells]).toEqual(["GeneralException", true, false]);
  });

  test("of cell editing are waited out by who may wait", async () => {
    const excel = await open();
    await excel.setCellEditing(true);
    expect(await write(excel, 60)).toBe("InvalidOperationInCellEditMode");
    const waiting = write(excel, 61, true);
    expect(await b2(excel)).toBe(50);
    await excel.setCellEditing(false);
    expect([await waiting, await b2(excel)]).toEqual([null, 61]);
  });

  test("of size come at 5 MB where the web's limits hold", async () => {
    const excel = await open({ hasWebLimits: true });
    const code = await excel.frame().evaluate(() =>
      Excel.run(async (context) => {
        const texts = Array.from({ length: 200 }, () => ["长".repeat(10_000)]);
        context.workbook.worksheets.getItem("附表").getRange("A1:A200").values = texts;
        await context.sync();
        return null;
      }).catch((error: unknown) => (error instanceof OfficeExtension.Error ? error.code : String(error))),
    );
    expect(code).toBe("RequestPayloadSizeLimitExceeded");
    expect((await excel.state()).sheets[1]?.cells ?? {}).toEqual({});
  });

  test("of a workbook for viewing only", async () => {
    const excel = await open({ isReadOnly: true });
    expect([await write(excel, 1), await b2(excel)]).toEqual(["AccessDenied", 50]);
  });
});

describe("requirement sets", () => {
  const comments = (excel: ExcelUnderTest): Promise<string | number> =>
    excel.frame().evaluate(() =>
      Excel.run(async (context) => {
        const count = context.workbook.comments.getCount();
        await context.sync();
        return count.value;
      }).catch((error: unknown) => (error instanceof OfficeExtension.Error ? error.code : String(error))),
    );

  test("keep from the program what a host of that age does not have", async () => {
    const old = await open({ set: "1.9" });
    expect(await comments(old)).toBe("ApiNotFound");
    expect((await old.coverage()).tooNew).toEqual({ "Workbook.comments": 1 });
    const newer = await open({ set: "1.10" });
    expect(await comments(newer)).toBe(0);
  });

  test("are one thing, what the test host implements another", async () => {
    const excel = await open();
    const message = await excel.frame().evaluate(() =>
      Excel.run(async (context) => {
        context.workbook.worksheets.getFirst().charts.load("count");
        await context.sync();
        return null;
      }).catch((error: unknown) => (error instanceof OfficeExtension.Error ? error.message : null)),
    );
    expect(message).toContain("the test host does not implement Worksheet.charts");
    expect((await excel.coverage()).missing).toEqual({ "Worksheet.charts": 1 });
  });
});

describe("what surrounds the workbook", () => {
  test("a pane that was hidden is shown by the shared runtime, which went on without it", async () => {
    const excel = await open();
    await excel.frame().evaluate(() => (document.title = "as before"));
    await excel.hidePane();
    expect(await excel.isPaneVisible()).toBe(false);
    await excel.frame().evaluate(() => Office.addin.showAsTaskpane());
    expect([await excel.isPaneVisible(), await excel.frame().title()]).toEqual([true, "as before"]);
    await excel.frame().evaluate(() => Office.addin.hide());
    expect(await excel.isPaneVisible()).toBe(false);
    expect((await excel.counts()).syncs).toEqual([]);
  });

  test("a dialog is a window that the client opens, and whose closing it tells", async () => {
    const excel = await open();
    const shown = excel.frame().evaluate(
      () =>
        new Promise<void>((done, failed) =>
          Office.context.ui.displayDialogAsync(
            `${location.origin}/index.html?dialog`,
            { height: 20, width: 20 },
            ({ status, value, error }) => {
              if (status !== Office.AsyncResultStatus.Succeeded) {
                failed(new Error(error.message));
                return;
              }
              value.addEventHandler(Office.EventType.DialogEventReceived, () => (document.title = "closed"));
              done();
            },
          ),
        ),
    );
    const popup = excel.page.waitForEvent("popup", { timeout: 15_000 });
    // The client asks its user first.
    await excel.frame().getByRole("button").first().click({ timeout: 15_000 });
    await shown;
    await (await popup).close();
    await excel.frame().waitForFunction(() => document.title === "closed");
  });
});

describe("buttons of the ribbon", () => {
  /** Has the add-in write down that `name` was pressed. */
  const associate = (name: string): void =>
    Office.actions.associate(name, (event: Office.AddinCommands.Event) => {
      document.title = event.source.id;
      event.completed();
    });

  test("run in the pane of a shared runtime", async () => {
    const excel = await open();
    await excel.frame().evaluate(associate, "check");
    expect((await excel.invokeCommand("check", "button-check")).status).toBe(0);
    expect(await excel.frame().title()).toBe("button-check");
  });

  test("run on a page of their own where there is none, and see the same workbook", async () => {
    const excel = await open({ hasSharedRuntime: false });
    const commands = await excel.openCommands("index.html");
    await commands.evaluate(() => Office.onReady());
    await commands.evaluate(associate, "check");
    await excel.invokeCommand("check", "button-check", "commands");
    expect([await commands.title(), await excel.frame().title()]).toEqual(["button-check", "add-in"]);
  });
});

test("what the client logs can be replayed: our answers to it have the shapes they had", async () => {
  const excel = await open({ set: "1.10" });
  const log: string[] = [];
  excel.page.on("console", (message) => log.push(`excel-web-16.00.js:1 ${message.text()}`));
  await excel.reset();
  await excel.frame().evaluate(async () => {
    (OfficeExtension as unknown as { CoreUtility: { _logEnabled: boolean } }).CoreUtility._logEnabled = true; // private to the client
    await Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem("自评表");
      const range = sheet.getUsedRange().load("values,address");
      await context.sync();
      range.getCell(0, 0).values = [["名称"]];
      range.load("values,format/fill/color");
      const added = context.workbook.worksheets.add("新表").load("id");
      await context.sync();
      added.tabColor = "#FF0000";
      await context.sync();
    });
  });
  const logged = exchangesIn(log.join("\n"));
  expect(logged).toEqual((await excel.exchanges()).slice(0, logged.length));
  expect(logged.length).toBeGreaterThanOrEqual(3);
  expect(replay(logged, executorOf(excelModel(state), { set: "1.10" }))).toEqual([]);
});
