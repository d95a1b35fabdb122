import { cellsOf, sheetOf, type Book, type CellRef } from "../core/book";
import type { Place } from "../core/place";
import { markFills } from "../core/edit";
import type { Finding } from "../core/finding";
import type { Host } from "../core/host";
import { cleanForm, faultyForm, sceneWork, stillClock } from "../testing/pane-scenes";
import { plainHost } from "../testing/plain-host";
import type { Remembrance } from "./remembrance";
import { roles } from "./preferences";
import { sessionOn, type SessionStore } from "./session";
import { resultsOf, type Results } from "./state";
import { memoryStorage } from "./storage";
import { findingsOf } from "./views";

const sheet = "自评表";
const budget = { sheet, row: 5, column: 5 };

const seat = (book: Book = faultyForm, remembered: Readonly<Record<string, string>> = {}) => {
  const host = plainHost(book);
  const clock = stillClock();
  const storage = memoryStorage(remembered);
  /** Opens the pane on the same workbook. */
  const open = async (remembrance: Remembrance | null = null, on: Host = host, first?: "wait"): Promise<SessionStore> => {
    const store = sessionOn(on, sceneWork(clock), storage, remembrance);
    await store.start(first);
    return store;
  };
  return { host, clock, storage, open };
};

const shown = (store: SessionStore): Results => {
  const results = resultsOf(store.get());
  if (results === null) throw new Error("Nothing was read");
  return results;
};

const valueAt = (book: Book, at: CellRef) => sheetOf(book, at.sheet)?.cells.valueAt(at.row, at.column) ?? null;

const settled = async (): Promise<void> => {
  for (let turn = 0; turn < 20; turn += 1) await new Promise((done) => setTimeout(done, 0));
};

const noteLine = ({ severity, code }: Finding): string => `${severity}：${code}`;
const value = (book: Book) => sheetOf(book, sheet)?.cells.valueAt(budget.row, budget.column);
const here: Remembrance = { book: "https://示例/自评表.xlsx", what: "choices-and-journal" };

describe("a pane that is closed and opened again", () => {
  test("knows what was decided and can undo what was done", async () => {
    const { host, open } = seat(faultyForm, { role: "reviewer" });
    const first = await open(here);
    const [finding] = findingsOf(shown(first));
    if (finding === undefined) throw new Error("A finding");
    first.dispose(finding, "formal");
    first.fillIn("office", "示例县财政局");
    first.prefer({ role: "filler" });
    await first.fixAllSafe();
    await settled();
    first.stop();
    const again = await open(here);
    expect(again.get().choices).toEqual(first.get().choices);
    expect(again.get().journal).toEqual(first.get().journal);
    expect(again.get().last).toBeNull();
    await again.undo();
    expect(value(host.book())).toBe("120");
    await settled();
    expect((await open(here)).get().journal).toEqual([]);
  });

  test("refuses to undo what no longer stands, says where, and keeps the step", async () => {
    const { host, open } = seat();
    const first = await open(here);
    await first.fixAllSafe();
    await settled();
    first.stop();
    host.type(budget, 121);
    const again = await open(here);
    await again.undo();
    expect(again.get()).toMatchObject({ phase: "refused", refusal: { fault: { kind: "stale", at: budget }, during: "undo" } });
    expect(again.get().journal).toHaveLength(1);
    expect(value(host.book())).toBe(121);
  });

  test("undoes also before anything was read", async () => {
    const { host, open } = seat();
    await (await open(here)).fixAllSafe();
    await settled();
    const again = await open(here, host, "wait");
    expect(again.get().phase).toBe("empty");
    await again.undo();
    expect(value(host.book())).toBe("120");
    expect(again.get().phase).toBe("ready");
  });

  test("offers no step and no field where a file is known by its name alone, and nothing at all where nothing is remembered", async () => {
    const { open, storage } = seat();
    const byName: Remembrance = { book: "自评表.xlsx", what: "verdicts" };
    const first = await open(byName);
    const [finding] = findingsOf(shown(first));
    if (finding === undefined) throw new Error("A finding");
    await first.fixAllSafe();
    first.fillIn("office", "示例县财政局");
    first.dispose(finding, "formal");
    await settled();
    const again = await open(byName);
    expect(again.get().choices).toMatchObject({ fields: {}, dispositions: new Map([[finding.key, "formal"]]) });
    expect(again.get().journal).toEqual([]);
    const forgetful = await open();
    forgetful.fillIn("office", "另一单位");
    await settled();
    expect((await open()).get().choices.fields).toEqual({});
    expect(await storage.get("books")).toBe('["自评表.xlsx"]');
  });
});

test("turns to a view from wherever it is", async () => {
  const store = await seat().open();
  expect(store.get()).toMatchObject({ view: "checks", page: null });
  store.turnTo("profile");
  expect(store.get().page).toEqual({ kind: "profile" });
  store.show("documents");
  expect(store.get()).toMatchObject({ view: "documents", page: null });
});

describe("marks", () => {
  test.each(roles)("are put on what is listed, taken off, and undone, as %s", async (role) => {
    const { host, open } = seat(faultyForm, { role });
    const store = await open();
    const before = host.book();
    await store.mark?.(noteLine);
    expect(host.marks().size).toBeGreaterThan(0);
    expect(host.marks().get(`${sheet}!I6`)).toMatchObject({ fill: markFills.error });
    expect(store.get().marks).toHaveLength(host.marks().size);
    expect(store.get().last?.title).toEqual({ message: "session.marked", data: { count: host.marks().size } });
    await store.unmark?.();
    expect(host.marks().size).toBe(0);
    expect(store.get().marks).toEqual([]);
    await store.undo();
    expect(store.get().marks.length).toBeGreaterThan(0);
    await store.undo();
    expect(host.marks().size).toBe(0);
    expect(host.book()).toBe(before);
  });

  test("follow the severities that are shown", async () => {
    const { host, open } = seat();
    const store = await open();
    store.filter("warning");
    await store.mark?.(noteLine);
    expect(new Set([...host.marks().values()].map(({ fill }) => fill))).toEqual(new Set([markFills.warning]));
  });

  test("of an earlier session are found by the first check, and go too", async () => {
    const { host, open } = seat();
    const first = await open();
    await first.mark?.(noteLine);
    const again = await open();
    expect(again.get().marks).toEqual(first.get().marks);
    await again.unmark?.();
    expect(host.marks().size).toBe(0);
  });

  test("that a person took off meanwhile are not missed", async () => {
    const { open } = seat();
    const store = await open();
    await store.mark?.(noteLine);
    await (await open()).unmark?.();
    await store.unmark?.();
    expect(store.get()).toMatchObject({ phase: "ready", marks: [] });
  });

  test("are absent where the host cannot tell them, and a fault is said", async () => {
    const { host, open } = seat();
    const mute: Host = { label: "mute", read: (scope) => host.read(scope), apply: (plan) => host.apply(plan) };
    const silent = await open(null, mute);
    expect([silent.mark, silent.unmark]).toEqual([undefined, undefined]);
    const store = await open();
    host.failWith = { kind: "cell-editing" };
    await store.mark?.(noteLine);
    expect(store.get()).toMatchObject({
      phase: "refused",
      refusal: { fault: { kind: "cell-editing" }, during: "mark", changed: "nothing" },
    });
  });
});

describe("cleaning up before a form is handed in", () => {
  test("lists all that is ours, takes it out in one step, and brings it back", async () => {
    const { host, open } = seat(faultyForm, { role: "reviewer" });
    const store = await open();
    store.fillIn("deadline", "2026-10-20");
    await store.compose("review-opinions");
    await store.mark?.(noteLine);
    const [before, marks] = [host.book(), new Map(host.marks())];
    await store.listTraces?.();
    const { page } = store.get();
    if (page?.kind !== "clean-up") throw new Error("A page");
    expect(new Set(page.copy.removed.map(({ kind }) => kind))).toEqual(new Set(["sheet", "mark"]));
    expect(page.copy.removed).toHaveLength(marks.size + 1);
    expect(host.book()).toBe(before);
    await store.cleanUp?.();
    expect(host.book().sheets.map(({ name }) => name)).toEqual([sheet]);
    expect([host.book().names.size, host.marks().size, store.get().marks.length]).toEqual([0, 0, 0]);
    expect(store.get()).toMatchObject({ phase: "ready", page: null, last: { title: { message: "session.cleaned" } } });
    await store.undo();
    expect(host.book().sheets.map(({ name }) => name)).toEqual(before.sheets.map(({ name }) => name));
    expect(host.book().sheets[1]?.cells.values).toEqual(before.sheets[1]?.cells.values);
    expect(new Map(host.marks())).toEqual(marks);
  });

  test("reads the workbook first where that was not done, and changes nothing where nothing is ours", async () => {
    const { host, open } = seat(cleanForm);
    const store = await open(null, host, "wait");
    await store.listTraces?.();
    expect(store.get()).toMatchObject({ phase: "ready", page: { kind: "clean-up", copy: { removed: [] } } });
    expect(host.book()).toBe(cleanForm);
  });

  test("is not offered where a copy can be saved instead", async () => {
    const { host, open } = seat();
    const store = await open(null, { ...host, save: () => Promise.resolve(new Uint8Array(0)) });
    expect([store.listTraces, store.cleanUp]).toEqual([undefined, undefined]);
  });
});

describe("changes told late", () => {
  test("mark results as outdated that were shown in the meantime", async () => {
    const { host, clock, open } = seat();
    const store = await open();
    host.signal();
    expect(shown(store).outdated).toBe(true);
    clock.strike();
    await settled();
    expect(shown(store).outdated).toBe(false);
  });

  test("are not lost while the workbook is read anew after writing", async () => {
    const { host, open } = seat();
    const store = await open();
    let go = (): void => undefined;
    host.readingWaits = new Promise((done) => (go = done));
    const fixing = store.fixAllSafe();
    await settled();
    host.signal();
    go();
    await fixing;
    expect(shown(store).outdated).toBe(true);
  });

  test("of our own writing do not", async () => {
    const { host, open } = seat();
    const noisy: Host = {
      ...host,
      read: (scope) => host.read(scope),
      apply: async (plan) => {
        const done = await host.apply(plan);
        host.signal();
        return done;
      },
    };
    const store = await open(null, noisy);
    await store.fixAllSafe();
    expect(shown(store).outdated).toBe(false);
  });
});

describe("in the background", () => {
  const rate = { sheet, row: 5, column: 8 };
  const marked = async () => {
    const all = seat();
    const store = await all.open();
    await store.mark?.(noteLine);
    return { ...all, store, before: all.host.marks().size };
  };
  const hasMark = (host: { marks: () => ReadonlyMap<string, unknown> }): boolean => host.marks().has(`${sheet}!I6`);

  test("a change is checked without holding anybody up, and whatever is asked for meanwhile goes first", async () => {
    const { host, clock, open } = seat();
    const store = await open();
    let go = (): void => undefined;
    host.type(rate, 0.9);
    host.readingWaits = new Promise((done) => (go = done));
    clock.strike();
    await settled();
    expect(store.get()).toMatchObject({ phase: "ready", results: { outdated: true } });
    const fixing = store.fixAllSafe();
    go();
    await fixing;
    expect(store.get().journal).toHaveLength(1);
    expect(shown(store).outdated).toBe(false);
  });

  test("an answer about what has changed again is not shown", async () => {
    const { host, clock, open } = seat();
    const store = await open();
    let go = (): void => undefined;
    host.type(rate, 0.9);
    host.readingWaits = new Promise((done) => (go = done));
    clock.strike();
    await settled();
    host.readingWaits = null;
    host.type(budget, 118);
    go();
    await settled();
    expect(shown(store).outdated).toBe(true);
    clock.strike();
    await settled();
    expect(shown(store).outdated).toBe(false);
  });

  test("the mark of what a person cured goes, as no step of his, and all his steps can be taken back", async () => {
    const { host, clock, store, before } = await marked();
    const stood = valueAt(host.book(), rate);
    host.type(rate, 0.9);
    clock.strike();
    await settled();
    expect([hasMark(host), host.marks().size, store.get().marks.length]).toEqual([false, before - 1, before - 1]);
    expect(store.get().journal).toHaveLength(1);
    expect(store.get().last?.title.message).toBe("session.marked");
    host.type(rate, stood);
    clock.strike();
    await settled();
    expect(hasMark(host)).toBe(false);
    await store.undo();
    expect([host.marks().size, store.get().phase]).toEqual([0, "ready"]);
  });

  test("the mark goes with the fix, and taking the fix back leaves a workbook that can be marked anew", async () => {
    const { host, store } = await marked();
    const finding = findingsOf(shown(store)).find(
      ({ place, fixes }) => fixes.length > 0 && place.scope === "range" && place.range.column === 8,
    );
    const [fix] = finding?.fixes ?? [];
    if (fix === undefined) throw new Error("A fix of the rate");
    await store.fix(fix);
    expect([hasMark(host), store.get().journal.length]).toEqual([false, 2]);
    await store.undo();
    expect(store.get().phase).toBe("ready");
    await store.mark?.(noteLine);
    expect(hasMark(host)).toBe(true);
  });

  test("marks that cannot be taken off are left, without a word", async () => {
    const { host, clock, store, before } = await marked();
    const apply = host.apply.bind(host);
    host.type(rate, 0.9);
    host.apply = () => Promise.resolve({ ok: false, fault: { kind: "protected", sheet } });
    clock.strike();
    await settled();
    expect([store.get().phase, host.marks().size]).toEqual(["ready", before]);
    host.apply = apply;
  });
});

describe("reading again", () => {
  const formula = (text: string) => ({ value: 1, formula: text, format: "General" });
  const second = (text: string | null): Book => ({
    ...faultyForm,
    sheets: [
      ...faultyForm.sheets,
      { name: "另表", visibility: "visible", hiddenRows: [], merges: null, cells: cellsOf([[text === null ? 1 : formula(text)]]) },
    ],
  });
  const scopes = async (book: Book, where: Place): Promise<readonly string[]> => {
    const { host, clock, open } = seat(book);
    const asked: string[] = [];
    const store = await open(null, {
      ...host,
      read: (scope) => {
        asked.push(scope);
        return host.read(scope);
      },
    });
    host.signal(where);
    clock.strike();
    await settled();
    expect(shown(store).examination.book.sheets).toHaveLength(2);
    return asked;
  };

  test.each([
    [null, { scope: "sheet", sheet }, ["book", "active"]],
    ["A1+1", { scope: "sheet", sheet }, ["book", "active"]],
    [`${sheet}!A1`, { scope: "sheet", sheet }, ["book", "active", "book"]],
    ["INDIRECT(A2)", { scope: "sheet", sheet }, ["book", "active", "book"]],
    [null, { scope: "sheet", sheet: "另表" }, ["book", "active", "book"]],
    [null, { scope: "book" }, ["book", "book"]],
  ] as const)("beside a sheet with %j and a change at %j asks for %j", async (text, where, expected) => {
    expect(await scopes(second(text), where)).toEqual(expected);
  });
});
