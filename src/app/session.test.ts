import { amountAt } from "../core/amount";
import { sheetOf, type Book } from "../core/book";
import type { Finding, Fix } from "../core/finding";
import { cleanForm, faultyForm, noForm, sceneWork, stillClock } from "../testing/pane-scenes";
import { plainHost } from "../testing/plain-host";
import { journalLength } from "./journal";
import { sessionOn, type SessionStore } from "./session";
import { resultsOf, type Results } from "./state";
import { memoryStorage } from "./storage";
import { acceptedIn, assessmentOf, findingsOf, fixesOf, formOf, safeFixesOf } from "./views";

const sheet = "自评表";
const budget = { sheet, row: 5, column: 5 };

const started = async (book: Book = faultyForm, remembered: Readonly<Record<string, string>> = {}) => {
  const host = plainHost(book);
  const clock = stillClock();
  const storage = memoryStorage(remembered);
  const store = sessionOn(host, sceneWork(clock), storage);
  await store.start();
  return { host, clock, storage, store };
};

const shown = (store: SessionStore): Results => {
  const results = resultsOf(store.get());
  if (results === null) throw new Error("Nothing was read");
  return results;
};

const valueAt = (book: Book, row: number, column: number) => sheetOf(book, sheet)?.cells.valueAt(row, column) ?? null;

const review = (store: SessionStore): { finding: Finding; fix: Fix } => {
  for (const finding of findingsOf(shown(store))) for (const fix of finding.fixes) if (fix.safety === "review") return { finding, fix };
  throw new Error("No review fix");
};

test("reads, checks and shows the first form as soon as it starts", async () => {
  const { store } = await started();
  expect(store.get().phase).toBe("ready");
  expect(formOf(shown(store))?.kind).toBe("self-evaluation");
  expect(findingsOf(shown(store)).length).toBeGreaterThan(0);
});

test("is ready without a form where none was found", async () => {
  const { store } = await started(noForm);
  expect(store.get().phase).toBe("ready");
  expect(shown(store).form).toBeNull();
});

test("remembers who sits here, and what counts as never said", async () => {
  const { store, storage } = await started(faultyForm, { role: "reviewer", language: "klingon" });
  expect(store.get().preferences).toMatchObject({ role: "reviewer", language: "zh-CN" });
  store.prefer({ role: "evaluator", language: "en-US" });
  expect(await storage.get("role")).toBe("evaluator");
  expect(await storage.get("language")).toBe("en-US");
});

test("applies all safe fixes in one step, changes no stated fact, and undoes them to the very cells", async () => {
  const { store, host } = await started();
  const before = host.book();
  const count = safeFixesOf(store.get(), shown(store)).count;
  expect(count).toBe(1);
  await store.fixAllSafe();
  expect(valueAt(host.book(), 5, 5)).toBe(120);
  expect(store.get().journal).toHaveLength(1);
  expect(store.get().last).toMatchObject({ kind: "done", title: { message: "session.fixed", data: { count } } });
  expect(safeFixesOf(store.get(), shown(store)).count).toBe(0);
  await store.undo();
  expect(valueAt(host.book(), 5, 5)).toBe("120");
  expect(sheetOf(host.book(), sheet)?.cells.values).toEqual(sheetOf(before, sheet)?.cells.values);
  expect(store.get().journal).toHaveLength(0);
  expect(store.get().last?.kind).toBe("undone");
});

test("takes a cured finding from the list", async () => {
  const { store } = await started();
  const { finding, fix } = review(store);
  await store.fix(fix);
  expect(findingsOf(shown(store)).map(({ key }) => key)).not.toContain(finding.key);
});

test("keeps no more steps than the journal holds, the newest", async () => {
  const { store, host } = await started();
  const edit = (value: number): Fix => ({
    title: { message: "x", data: { value } },
    safety: "review",
    plan: {
      title: { message: "x", data: {} },
      edits: [
        {
          kind: "cells",
          at: { ...budget, rows: 1, columns: 1 },
          from: [[{ value: valueAt(host.book(), 5, 5), formula: null }]],
          to: [[{ value, formula: null }]],
        },
      ],
    },
  });
  for (let step = 0; step < journalLength + 3; step += 1) await store.fix(edit(1000 + step));
  expect(store.get().journal).toHaveLength(journalLength);
  expect(store.get().journal.at(-1)?.title.data).toEqual({ value: 1000 + journalLength + 2 });
});

test("refuses a plan made from other content, names the cell, and changes nothing", async () => {
  const { store, host } = await started();
  const { fix } = review(store);
  const at = fix.plan.edits[0];
  if (at?.kind !== "cells") throw new Error("A fix of cells");
  host.type({ sheet, row: at.at.row, column: at.at.column }, 7);
  const before = host.book();
  await store.fix(fix);
  expect(store.get()).toMatchObject({
    phase: "refused",
    refusal: { fault: { kind: "stale", at: { row: at.at.row } }, during: "fix", changed: "nothing" },
  });
  expect(host.book()).toBe(before);
  expect(store.get().journal).toHaveLength(0);
  store.dismiss();
  expect(store.get().phase).toBe("ready");
});

test("names the first cell that changed since where a step cannot be undone, and keeps the step", async () => {
  const { store, host } = await started();
  await store.fixAllSafe();
  host.type(budget, 121);
  await store.undo();
  expect(store.get()).toMatchObject({ phase: "refused", refusal: { fault: { kind: "stale", at: budget }, during: "undo" } });
  expect(store.get().journal).toHaveLength(1);
  expect(valueAt(host.book(), 5, 5)).toBe(121);
});

test("marks results as outdated when the workbook changes, and checks a small one again once it rests", async () => {
  const { store, host, clock } = await started();
  host.type(budget, 118);
  expect(shown(store).outdated).toBe(true);
  clock.strike();
  await new Promise(process.nextTick);
  await new Promise((done) => setTimeout(done, 0));
  expect(shown(store).outdated).toBe(false);
  expect(findingsOf(shown(store)).some(({ code }) => code === "FND-01")).toBe(false);
});

test("offers and applies fixes to 填报人 alone", async () => {
  const { store, host } = await started();
  const { finding, fix } = review(store);
  store.prefer({ role: "reviewer" });
  const before = host.book();
  expect(fixesOf(store.get(), finding)).toEqual([]);
  expect(safeFixesOf(store.get(), shown(store)).count).toBe(0);
  await store.fix(fix);
  await store.fixAllSafe();
  expect(host.book()).toBe(before);
});

test("says what a host could not do, and that a program error is one", async () => {
  const { store, host } = await started();
  host.failWith = { kind: "protected", sheet };
  await store.fixAllSafe();
  expect(store.get()).toMatchObject({ phase: "refused", refusal: { fault: { kind: "protected" }, changed: "nothing" } });
  host.failWith = new Error("boom");
  await store.check();
  expect(store.get()).toMatchObject({ phase: "refused", refusal: { fault: { kind: "broken", reason: "boom" }, during: "read" } });
  host.failWith = null;
  await store.check();
  expect(store.get().phase).toBe("ready");
});

test("calls a reading off, and what it still brings is not shown", async () => {
  const host = plainHost(faultyForm);
  let go = (): void => undefined;
  host.readingWaits = new Promise((done) => (go = done));
  const store = sessionOn(host, sceneWork(stillClock()), memoryStorage());
  const reading = store.check();
  expect(store.get().phase).toBe("reading");
  store.cancel();
  expect(store.get().phase).toBe("empty");
  go();
  await reading;
  expect(store.get().phase).toBe("empty");
});

test("scores a row as a person judged it, and forgets that when it is taken back", async () => {
  const { store } = await started();
  const open = assessmentOf(shown(store))?.items.find(({ blocked }) => blocked === "judgement");
  if (open === undefined) throw new Error("A row to judge");
  const points = amountAt("13.5");
  store.judge(open.indicator, { points, reason: "按完成比例" });
  const judged = () => assessmentOf(shown(store))?.items.find(({ indicator }) => indicator.row === open.indicator.row);
  expect(judged()).toMatchObject({ computed: "13.5" });
  await store.check();
  expect(judged()).toMatchObject({ computed: "13.5" });
  store.judge(open.indicator, null);
  expect(judged()).toMatchObject({ computed: null, blocked: "judgement" });
});

test("calls a total accepted only as long as it is the same", async () => {
  const { store, host } = await started(cleanForm);
  store.prefer({ person: "示例人" });
  store.accept();
  const accepted = () => [...acceptedIn(store.get(), shown(store)).values()];
  expect(accepted()).toMatchObject([{ points: "99", by: "示例人", date: "2026-10-12" }]);
  host.type({ sheet, row: 12, column: 6 }, "6公里");
  await store.check();
  expect(accepted()).toEqual([]);
});

test("writes points to empty cells, over stated ones only where ticked", async () => {
  const { store, host } = await started();
  const request = { into: "own", as: "values", over: new Set<string>() } as const;
  const kept = store.pointsPlan(request);
  expect(kept?.plan.edits).toEqual([]);
  await store.writePoints({ ...request, over: new Set([`${sheet}!I13`]) });
  expect(valueAt(host.book(), 12, 8)).toBe(16.67);
  expect(valueAt(host.book(), 13, 8)).toBe(15);
  await store.undo();
  expect(valueAt(host.book(), 12, 8)).toBe(20);
});

test("never plans points over what others filled in for those who review", async () => {
  const { store } = await started(faultyForm, { role: "reviewer" });
  const plan = store.pointsPlan({ into: "own", as: "values", over: new Set([`${sheet}!I13`]) });
  expect(plan?.plan.edits).toEqual([]);
  expect(plan?.refused).not.toBeNull();
});

test("writes a document to a sheet of ours, once, and takes it back", async () => {
  const { store, host } = await started(faultyForm, { role: "reviewer" });
  store.fillIn("deadline", "2026-10-20");
  await store.compose("review-opinions");
  expect(store.get().phase).toBe("ready");
  expect(host.book().sheets).toHaveLength(2);
  expect(store.offers().find(({ id }) => id === "review-opinions")?.sheets).toHaveLength(1);
  await store.compose("review-opinions");
  expect(host.book().sheets).toHaveLength(2);
  await store.undo();
  await store.undo();
  expect(host.book().sheets).toHaveLength(1);
});

test("puts a finding where a person says, and formally nowhere unasked", async () => {
  const { store } = await started(faultyForm, { role: "reviewer" });
  const [finding] = findingsOf(shown(store));
  if (finding === undefined) throw new Error("A finding");
  expect(store.offers().map(({ id }) => id)).not.toContain("rectification-ledger");
  store.dispose(finding, "formal");
  expect(store.offers().map(({ id }) => id)).toContain("rectification-ledger");
});
