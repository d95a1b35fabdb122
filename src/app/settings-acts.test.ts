import { catalog } from "../catalog";
import { textOf } from "../core/message";
import { settingsSheetIn } from "../core/settings/sheet";
import { cleanForm, sceneWork, stillClock } from "../testing/pane-scenes";
import { plainHost } from "../testing/plain-host";
import { sessionOn } from "./session";
import { resultsOf } from "./state";
import { memoryStorage } from "./storage";

const begin = async (storage = memoryStorage({ role: "filler" })) => {
  const host = plainHost(cleanForm);
  const store = sessionOn(host, sceneWork(stillClock()), storage, { book: "b", what: "choices-and-journal" });
  await store.start();
  const { parameters } = store;
  if (parameters === undefined) throw new Error("Parameters");
  store.prefer({ person: "张三" });
  const line = (code: string) => parameters.lines().find((each) => each.code === code);
  return { host, store, parameters, line, storage };
};

const said = (message: Parameters<typeof textOf>[1] | null): string => (message === null ? "" : textOf(catalog.locales["zh-CN"], message));

test("what is set counts at once, with who and when, and is taken back", async () => {
  const { store, parameters, line } = await begin();
  const execution = () => [...(resultsOf(store.get())?.examination.assessments.values() ?? [])][0]?.execution?.computed;
  expect(line("denominator")).toMatchObject({ value: "full", set: null });
  expect(execution()).toBe("9");
  expect(await parameters.set("denominator", "initial", false)).toBeNull();
  expect(line("denominator")).toMatchObject({
    value: "initial",
    standing: "full",
    set: "kept",
    ground: { title: "本单位设定", locator: "张三 2026-10-12", status: "setting" },
  });
  expect(execution()).toBe("10");
  await parameters.reset("denominator");
  expect(line("denominator")).toMatchObject({ value: "full", set: null });
  expect(execution()).toBe("9");
});

test("the value that stands anyway is not kept, and a wrong one is refused with what is allowed", async () => {
  const { store, parameters } = await begin();
  await parameters.set("rounding", 1, false);
  await parameters.set("rounding", 2, false);
  expect(store.get().choices.settings).toEqual([]);
  expect(said(await parameters.set("rounding", 9, false))).toContain("应为 0 至 6位的整数");
  expect(store.get().choices.settings).toEqual([]);
});

test("a file takes settings to another workbook; a wrong one says where it is wrong", async () => {
  const one = await begin();
  await one.parameters.set("rounding", 1, false);
  await one.parameters.set("tolerance", 0.05, false);
  const { text } = one.parameters.file();
  const other = await begin();
  expect(await other.parameters.take(text)).toEqual({ count: 2, at: null, faults: [] });
  expect(other.line("rounding")?.value).toBe(1);
  expect(await other.parameters.take("{}")).toMatchObject({ count: null });
  expect(await other.parameters.take("no file")).toEqual({ count: null, at: "", faults: [] });
  expect(await other.parameters.take(text.replace('"version": 1', '"version": 2'))).toMatchObject({ count: null, at: "version" });
  const { faults } = await other.parameters.take(text.replace('"rounding"', '"rounded"'));
  expect(faults.map(said)).toEqual(["没有代码为“rounded”的参数，此行未采用"]);
  expect(other.line("rounding")?.value).toBe(1);
});

test("written to the sheet it stands there, yields to what is changed there, and is undone in one step", async () => {
  const { store, parameters, line } = await begin();
  const book = () => {
    const found = resultsOf(store.get())?.examination.book;
    if (found === undefined) throw new Error("A book");
    return found;
  };
  await parameters.set("rounding", 1, false);
  expect(await parameters.write()).toBe("written");
  const sheet = settingsSheetIn(book());
  expect(sheet?.name).toBe("绩表设置");
  expect(line("rounding")).toMatchObject({ value: 1, set: "sheet", ground: { locator: "张三 2026-10-12" } });
  expect(store.get().choices.settings.map(({ onSheet }) => onSheet)).toEqual([true]);
  await parameters.set("rounding", 3, false);
  expect(line("rounding")).toMatchObject({ value: 3, set: "kept" });
  expect(await parameters.write()).toBe("written");
  expect(line("rounding")).toMatchObject({ value: 3, set: "sheet" });
  await store.undo();
  await store.undo();
  expect(settingsSheetIn(book())).toBeNull();
  expect(line("rounding")?.value).toBe(3);
});

test("what people noted on the sheet stays when it is written again", async () => {
  const { store, parameters, host } = await begin();
  const sheet = () => {
    const book = resultsOf(store.get())?.examination.book;
    const found = book === undefined ? null : settingsSheetIn(book);
    if (found === null) throw new Error("A sheet 绩表设置");
    return found;
  };
  await parameters.write();
  const { rowCount } = sheet().cells;
  const type = (row: number, column: number, text: string): void => host.type({ sheet: "绩表设置", row, column }, text);
  type(2, 8, "说明");
  type(3, 8, "按县局会议纪要");
  type(rowCount, 0, "联系预算股");
  await store.check();
  await parameters.set("rounding", 1, false);
  expect(await parameters.write()).toBe("written");
  const { cells } = sheet();
  expect([cells.valueAt(2, 8), cells.valueAt(3, 8), cells.valueAt(rowCount, 0)]).toEqual(["说明", "按县局会议纪要", "联系预算股"]);
});

test("what was set is found again with the workbook", async () => {
  const { parameters, storage } = await begin();
  await parameters.set("rounding", 1, false);
  for (let turn = 0; turn < 20; turn += 1) await new Promise((done) => setTimeout(done, 0));
  const again = await begin(storage);
  expect(again.line("rounding")?.value).toBe(1);
});
