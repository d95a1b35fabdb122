import { type Book, CellsBuilder } from "../core/book";
import { cleanForm, faultyForm, sceneWork, stillClock } from "../testing/pane-scenes";
import { plainHost } from "../testing/plain-host";
import { sessionOn, type SessionStore } from "./session";
import { resultsOf, type Results } from "./state";
import { memoryStorage } from "./storage";
import { mendIn, restingIn, safeFixesOf, waivedIn } from "./views";

const shown = (store: SessionStore): Results => {
  const results = resultsOf(store.get());
  if (results === null) throw new Error("Nothing was read");
  return results;
};

const remembrance = { book: "示例.xlsx", what: "verdicts" } as const;
const sum = "FND-01";

async function started(book = faultyForm, storage = memoryStorage()) {
  const host = plainHost(book);
  const store = sessionOn(host, sceneWork(stillClock()), storage, remembrance);
  await store.start();
  return { host, store, storage };
}

/** Lets what is being kept be written. */
const settled = async (): Promise<void> => {
  for (let turn = 0; turn < 20; turn += 1) await new Promise((done) => setTimeout(done, 0));
};

const findingOf = (store: SessionStore, code: string) => {
  const found = shown(store).examination.findings.find((finding) => finding.code === code);
  if (found === undefined) throw new Error(code);
  return found;
};

test("a finding accepted with a reason is listed apart, and counted no more until that is taken back", async () => {
  const { store } = await started();
  const before = mendIn(store.get(), shown(store)).length;
  const finding = findingOf(store, sum);
  store.waive(finding, " 已核实 ", "李某");
  expect(mendIn(store.get(), shown(store))).toHaveLength(before - 1);
  expect(waivedIn(store.get(), shown(store))).toEqual([{ finding, waiver: { reason: "已核实", by: "李某", date: "2026-10-12" } }]);
  store.withdraw(finding.key);
  expect(mendIn(store.get(), shown(store))).toHaveLength(before);
  expect(waivedIn(store.get(), shown(store))).toEqual([]);
});

test.each([
  ["a reason", "  ", "李某"],
  ["a name", "已核实", ""],
])("nothing is accepted without %s", async (_, reason, by) => {
  const { store } = await started();
  store.waive(findingOf(store, sum), reason, by);
  expect(store.get().choices.waivers.size).toBe(0);
});

test("what was accepted is not mended with the rest, and not written of", async () => {
  const { store } = await started();
  expect(safeFixesOf(store.get(), shown(store)).count).toBe(1);
  for (const finding of shown(store).examination.findings) store.waive(finding, "已核实", "李某");
  expect(safeFixesOf(store.get(), shown(store)).count).toBe(0);
  expect(store.offers().find(({ id }) => id === "review-opinions")?.problems.all ?? 0).toBe(0);
});

/** The book with blank rows put in above a row. */
const inserted = (book: Book, at: number, count: number): Book => ({
  ...book,
  sheets: book.sheets.map((each) => {
    const builder = new CellsBuilder();
    each.cells.forEach((row, column, index) => {
      const { value, formula, format } = each.cells.cellAt(index);
      builder.add(row < at ? row : row + count, column, value, formula, format);
    });
    return { ...each, cells: builder.build() };
  }),
});

test.each([
  ["above the form", 0, 3],
  ["within the form", 15, 1],
])("it follows its finding when rows are inserted %s", async (_, at, count) => {
  const { store, storage } = await started();
  const finding = findingOf(store, "SCR-18");
  store.waive(finding, "已核实", "李某");
  await settled();
  const later = await started(inserted(faultyForm, at, count), storage);
  const [waived] = waivedIn(later.store.get(), shown(later.store));
  expect(waived?.finding.key).toBe(finding.key);
  expect(waived?.finding.place).not.toEqual(finding.place);
});

test("it rests where its problem is gone, and is found again in another session", async () => {
  const { store, storage } = await started();
  const finding = findingOf(store, sum);
  store.waive(finding, "已核实", "李某");
  await settled();
  const later = await started(faultyForm, storage);
  expect(waivedIn(later.store.get(), shown(later.store)).map(({ finding: { key } }) => key)).toEqual([finding.key]);
  expect(restingIn(later.store.get(), shown(later.store))).toBe(0);
  const cured = await started(cleanForm, storage);
  expect(waivedIn(cured.store.get(), shown(cured.store))).toEqual([]);
  expect(restingIn(cured.store.get(), shown(cured.store))).toBe(1);
});
