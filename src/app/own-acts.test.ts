import { noForm, sceneWork, stillClock } from "../testing/pane-scenes";
import { countyForm, countyProfile } from "../testing/county-form";
import { picture } from "../testing/picture";
import { plainHost } from "../testing/plain-host";
import type { Mapping } from "../core/profile-file/draft";
import type { Book } from "../core/book";
import { sessionOn } from "./session";
import { resultsOf } from "./state";
import { memoryStorage, type Storage } from "./storage";

const county: Book = picture(countyForm).book;

async function sitting(storage: Storage = memoryStorage(), book: Book = county) {
  const store = sessionOn(plainHost(book), sceneWork(stillClock()), storage);
  await store.start();
  if (store.own === undefined) throw new Error("no profiles can be made");
  return { store, own: store.own, forms: () => resultsOf(store.get())?.examination.forms ?? [] };
}

/** What a person says after looking at the guesses. */
const mappingFrom = (own: Awaited<ReturnType<typeof sitting>>["own"]): Mapping => {
  const [header] = own.suspects();
  if (header === undefined) throw new Error("no header");
  return {
    name: "实事考核表",
    kind: own.kindOf(header),
    title: header.title,
    columns: header.columns.map(({ text, guess }) => ({ text, concept: guess?.concept ?? null })),
    labels: header.labels.flatMap(({ text, guess }) => (guess === null ? [] : [{ text, concept: guess }])),
  };
};

test("a mapping is tried, kept, used at once, and used for later workbooks", async () => {
  const storage = memoryStorage();
  const { store, own, forms } = await sitting(storage);
  expect(forms()).toEqual([]);
  const mapping = mappingFrom(own);
  expect(own.preview(mapping, "考核表")).toEqual({
    indicators: 4,
    first: [
      { name: "改造供水管网", target: "≥12公里", actual: "12公里" },
      { name: "水质抽检合格率", target: "≥95%", actual: "96%" },
      { name: "受益群众", target: "≥2300人", actual: "2400人" },
    ],
  });
  await own.save(mapping, "考核表");
  expect(store.get().page).toBeNull();
  expect(forms().map(({ profile, table }) => [profile.name, table?.indicators.length])).toEqual([["实事考核表", 4]]);
  expect(store.get().own[0]?.weights?.total).toMatchObject({ value: "100", source: { status: "practice" } });
  const later = await sitting(storage);
  expect(later.forms()[0]?.profile.name).toBe("实事考核表");
});

test("is renamed, replaced under its name, and deleted", async () => {
  const storage = memoryStorage();
  const { store, own, forms } = await sitting(storage);
  await own.save(mappingFrom(own), "考核表");
  await own.save(mappingFrom(own), "考核表");
  expect(store.get().own).toHaveLength(1);
  const id = store.get().own[0]?.id ?? "";
  await own.rename(id, " 县考核表 ");
  expect(forms()[0]?.profile.name).toBe("县考核表");
  await own.rename(id, " ");
  expect(store.get().own[0]?.name).toBe("县考核表");
  await own.remove(id);
  expect([store.get().own, forms()]).toEqual([[], []]);
  expect((await sitting(storage)).store.get().own).toEqual([]);
});

test("goes out as a file and comes in again elsewhere; a wrong file is told and not taken", async () => {
  const first = await sitting();
  await first.own.save(mappingFrom(first.own), "考核表");
  const file = first.own.fileOf(first.store.get().own[0]?.id ?? "");
  expect(file?.name).toBe("实事考核表.json");
  const second = await sitting();
  expect(await second.own.take(file?.text ?? "")).toEqual({ name: "实事考核表", problems: [] });
  expect(second.forms()).toHaveLength(1);
  const wrong = await second.own.take(JSON.stringify({ ...countyProfile, extends: "nobody" }));
  expect([wrong.name, wrong.problems.map(({ says }) => says.message)]).toEqual([null, ["profile-file.unknownParent"]]);
  expect(second.store.get().own).toHaveLength(1);
});

test("what the storage holds is checked, and what is not understood is kept for those who do", async () => {
  const storage = memoryStorage({
    "own-profiles": JSON.stringify({ version: 1, profiles: [countyProfile, { id: "later", wonder: true }] }),
  });
  const { store, own, forms } = await sitting(storage);
  expect(store.get().own).toEqual([countyProfile]);
  expect(forms()[0]?.profile.id).toBe(countyProfile.id);
  await own.rename(countyProfile.id, "改过的");
  expect(await storage.get("own-profiles")).toContain("wonder");
  for (const text of ["{", "[]", '{"version":2,"profiles":[]}', '{"__proto__":{},"version":1,"profiles":[]}'])
    expect((await sitting(memoryStorage({ "own-profiles": text }))).store.get().own).toEqual([]);
});

test("a storage that is blocked keeps nothing and stops nobody", async () => {
  const blocked = (): Promise<never> => Promise.reject(new Error("blocked"));
  const { store, own, forms } = await sitting({ get: blocked, set: blocked, remove: blocked });
  await own.save(mappingFrom(own), "考核表");
  expect(store.get().own).toHaveLength(1);
  expect(forms()).toHaveLength(1);
});

test("a workbook without a table promises nothing", async () => {
  const { own } = await sitting(memoryStorage(), picture("表\n | 通知 |").book);
  expect(own.suspects()).toEqual([]);
  const list = await sitting(memoryStorage(), noForm);
  expect(list.own.preview({ ...mappingFrom(list.own), columns: [] }, "Sheet1")).toEqual({ indicators: 0, first: [] });
});
