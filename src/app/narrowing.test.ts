import { drawn, selfEvaluation } from "../testing/drawings";
import { sceneWork, stillClock } from "../testing/pane-scenes";
import { picture } from "../testing/picture";
import { plainHost } from "../testing/plain-host";
import { everything, inScope, listedIn } from "./narrowing";
import type { Narrowing } from "./state";
import { sessionOn } from "./session";
import { resultsOf } from "./state";
import { memoryStorage } from "./storage";

const faults = { C4: "", I6: "95.00%", J6: "9.5", G16: "", I13: "25" };
const two = picture(`${drawn(selfEvaluation, faults)}
${drawn(selfEvaluation, { ...faults, C3: "村组道路硬化" }).replace("自评表", "道路")}`).book;

async function listed(part: Partial<Narrowing>, filter: readonly ("error" | "warning" | "info")[] = []) {
  const store = sessionOn(plainHost(two), sceneWork(stillClock()), memoryStorage());
  await store.start();
  store.narrow(part);
  for (const severity of filter) store.filter(severity);
  const results = resultsOf(store.get());
  if (results === null) throw new Error("Nothing was read");
  const said = listedIn(store.get(), results, ({ code, message }) => `${code} ${message} 执行率`);
  return {
    codes: said.map(({ code }) => code),
    sheets: [...new Set(said.map(({ place }) => (place.scope === "range" ? place.range.sheet : "")))],
    store,
    results,
  };
}

test("everything of the form is listed where nothing is looked for", async () => {
  const { codes, sheets, store, results } = await listed({});
  expect(codes).toEqual(inScope(store.get(), results).map(({ code }) => code));
  expect(sheets).toEqual(["自评表"]);
});

test("the whole workbook, and one sheet of it", async () => {
  const form = await listed({});
  const book = await listed({ scope: "book" });
  expect(book.codes).toHaveLength(form.codes.length * 2);
  expect(book.sheets).toEqual(["自评表", "道路"]);
  expect((await listed({ scope: "book", sheet: "道路" })).sheets).toEqual(["道路"]);
});

test.each([
  ["a code", "fnd-03", ["FND-03"]],
  ["an address", "g16", ["SCR-18"]],
  ["the name of an indicator", "受益人数", ["SCR-18"]],
  ["words of the sentence, in full width too", "ＦＮＤ-０５ 执行率", ["FND-05"]],
  ["words that no finding holds all of", "FND-03 受益人数", []],
])("is found by %s", async (_, words, codes) => {
  expect((await listed({ words })).codes).toEqual(codes);
});

test("by rule, by part of the form, by level-1 indicator, and by severity", async () => {
  expect((await listed({ rule: "FND-03" })).codes).toEqual(["FND-03"]);
  expect((await listed({ part: { section: "funds" } })).codes).toEqual(["FND-03", "FND-05"]);
  expect((await listed({ part: { level1: "效益指标" } })).codes).toEqual(["SCR-18"]);
  expect((await listed({}, ["warning"])).codes).toEqual(["STR-06"]);
});

test("what is looked for is kept while results are renewed, and taken back by nothing but itself", async () => {
  const { store } = await listed({ words: "执行率", rule: "FND-03" });
  await store.check();
  expect(store.get().narrowing).toEqual({ ...everything, words: "执行率", rule: "FND-03" });
});
