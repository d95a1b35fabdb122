import { keeperOn, mostBooks } from "./keeper";
import { nothingKept, type Remembrance } from "./remembrance";
import type { Choices } from "./state";
import { memoryStorage, type Storage } from "./storage";

const empty: Choices = {
  profiles: [],
  judged: new Map(),
  dispositions: new Map(),
  waivers: new Map(),
  accepted: new Map(),
  fields: {},
  settings: [],
};
const deciding = (word: "revise" | "formal" | "leave"): Choices => ({ ...empty, dispositions: new Map([["k", word]]) });
const step = { title: { message: "m", data: {} }, inverse: { title: { message: "m", data: {} }, edits: [] }, at: 1 };

/** Lets everything that was begun come to its end. */
const settled = async (): Promise<void> => {
  for (let turn = 0; turn < 20; turn += 1) await new Promise((done) => setTimeout(done, 0));
};

/** A storage that counts its writings, and breaks when told to. */
const watched = () => {
  const memory = memoryStorage();
  const writes: [string, string][] = [];
  const storage: Storage & { breaks: boolean } = {
    breaks: false,
    get: (key) => (storage.breaks ? Promise.reject(new Error("blocked")) : memory.get(key)),
    set: (key, value) => {
      if (storage.breaks) return Promise.reject(new Error("full"));
      writes.push([key, value]);
      return memory.set(key, value);
    },
    remove: (key) => memory.remove(key),
  };
  return { storage, writes };
};

const all = (book: string): Remembrance => ({ book, what: "choices-and-journal" });

/** Remembers one decision about a book, as a session of its own. */
const remember = async (storage: Storage, remembrance: Remembrance, choices = deciding("formal")): Promise<void> => {
  const keeper = keeperOn(storage, remembrance);
  await keeper.load();
  keeper.keep({ choices: empty, journal: [] });
  keeper.keep({ choices, journal: [step] });
  await settled();
};

test("what changed is found by the next session of the same workbook, and by no other", async () => {
  const storage = memoryStorage();
  await remember(storage, all("https://示例/自评表.xlsx"));
  expect(await keeperOn(storage, all("https://示例/自评表.xlsx")).load()).toEqual({ choices: deciding("formal"), journal: [step] });
  expect(await keeperOn(storage, all("https://示例/监控表.xlsx")).load()).toEqual(nothingKept);
});

test("of a file known by its name alone only what names its form is kept, and no more is taken from what another kept", async () => {
  const storage = memoryStorage();
  const byName: Remembrance = { book: "自评表.xlsx", what: "verdicts" };
  const choices: Choices = {
    ...deciding("formal"),
    profiles: [{ sheet: "自评表", region: null, profile: "mof-2020-self-evaluation" }],
    fields: { reference: "示财函〔2026〕1号" },
  };
  const verdicts = { choices: deciding("formal"), journal: null };
  await remember(storage, byName, choices);
  expect(await keeperOn(storage, { ...byName, what: "choices-and-journal" }).load()).toEqual(verdicts);
  await remember(storage, all("自评表.xlsx"), choices);
  expect((await keeperOn(storage, all("自评表.xlsx")).load()).choices).toEqual(choices);
  expect(await keeperOn(storage, byName).load()).toEqual(verdicts);
});

test("nothing is written where nothing changed", async () => {
  const { storage, writes } = watched();
  const keeper = keeperOn(storage, all("a"));
  await keeper.load();
  keeper.keep({ choices: empty, journal: [] });
  keeper.keep({ choices: { ...empty }, journal: [] });
  await settled();
  expect(writes).toEqual([]);
  keeper.keep({ choices: deciding("leave"), journal: [] });
  keeper.keep({ choices: deciding("leave"), journal: [] });
  await settled();
  expect(writes.map(([key]) => key)).toEqual(["book:a", "books"]);
});

test("the last of many quick changes stands", async () => {
  const storage = memoryStorage();
  const keeper = keeperOn(storage, all("a"));
  await keeper.load();
  keeper.keep({ choices: empty, journal: [] });
  for (const word of ["revise", "formal", "leave"] as const) keeper.keep({ choices: deciding(word), journal: [] });
  await settled();
  expect((await keeperOn(storage, all("a")).load()).choices).toEqual(deciding("leave"));
});

test("a storage that fails stops nobody, and is tried again at the next change", async () => {
  const { storage } = watched();
  storage.breaks = true;
  const keeper = keeperOn(storage, all("a"));
  expect(await keeper.load()).toEqual(nothingKept);
  keeper.keep({ choices: empty, journal: [] });
  keeper.keep({ choices: deciding("formal"), journal: [] });
  await settled();
  storage.breaks = false;
  keeper.keep({ choices: deciding("revise"), journal: [] });
  await settled();
  expect((await keeperOn(storage, all("a")).load()).choices).toEqual(deciding("revise"));
});

test("only the latest workbooks are remembered, and a damaged list is begun anew", async () => {
  const storage = memoryStorage({ books: "{" });
  for (let number = 0; number <= mostBooks; number += 1) await remember(storage, all(String(number)));
  expect(await storage.get("book:0")).toBeNull();
  expect(await storage.get("book:1")).not.toBeNull();
  await remember(storage, all("1"), deciding("leave"));
  await remember(storage, all("neu"));
  expect(await storage.get("book:1")).not.toBeNull();
  expect(await storage.get("book:2")).toBeNull();
  expect(JSON.parse((await storage.get("books")) ?? "")).toHaveLength(mostBooks);
});
