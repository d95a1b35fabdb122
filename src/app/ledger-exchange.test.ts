import { catalog } from "../catalog";
import { bookOfFile, newFile } from "../hosts/xlsx/new-file";
import { nodeCodec } from "../hosts/xlsx/node-codec";
import { registerDraft } from "../printers/register-draft";
import { faultyForm, sceneWork, stillClock } from "../testing/pane-scenes";
import { plainHost } from "../testing/plain-host";
import { ledgerExchangeBy, type LedgerState } from "./ledger-exchange";
import { sessionOn } from "./session";
import { resultsOf } from "./state";
import { memoryStorage } from "./storage";

const exchange = ledgerExchangeBy({
  catalog,
  print: registerDraft,
  async newFile(cover, plan) {
    const file = await newFile(cover, plan, nodeCodec);
    return file.ok ? file.value : null;
  },
  bookOf: (bytes) => Promise.resolve(bookOfFile(bytes, nodeCodec)),
  made: () => "绩表助手",
});

async function started() {
  const store = sessionOn(plainHost(faultyForm), sceneWork(stillClock()), memoryStorage());
  await store.start();
  return store;
}

type Store = Awaited<ReturnType<typeof started>>;

const stateOf = (store: Store, name = "示例.xlsx"): LedgerState => {
  const state = store.ledger(name);
  if (state === null) throw new Error("Nothing was read");
  return state;
};

const worst = (store: Store) => {
  const found = resultsOf(store.get())?.examination.findings.find(({ group }) => group === "mend");
  if (found === undefined) throw new Error("No finding");
  return found;
};

/** A ledger in which one finding is left out. */
async function ledgerOf(name: string): Promise<{ readonly bytes: Uint8Array; readonly key: string }> {
  const store = await started();
  const finding = worst(store);
  store.waive(finding, "已有调整批复", "李某");
  const bytes = await exchange.write(stateOf(store, name));
  if (bytes === null) throw new Error("No file");
  return { bytes, key: finding.key };
}

test("what was left out here is left out where the ledger is taken up", async () => {
  const { bytes, key } = await ledgerOf("示例.xlsx");
  const store = await started();
  const taken = await exchange.read(bytes, stateOf(store));
  expect(taken).toEqual({
    waivers: new Map([[key, { reason: "已有调整批复", by: "李某", date: "2026-10-12" }]]),
    others: 0,
    problems: [],
  });
  store.takeWaivers(taken?.waivers ?? new Map());
  expect([...store.get().choices.waivers.keys()]).toEqual([key]);
});

test("rows of a workbook of another name count where their findings are here", async () => {
  const { bytes, key } = await ledgerOf("改名前.xlsx");
  const taken = await exchange.read(bytes, stateOf(await started()));
  expect([...(taken?.waivers.keys() ?? [])]).toEqual([key]);
});

test("rows of other workbooks are left, and counted", async () => {
  const { bytes } = await ledgerOf("别的.xlsx");
  const none = { ...stateOf(await started()), files: [{ name: "示例.xlsx", forms: [], findings: [], waivers: new Map() }] };
  expect(await exchange.read(bytes, none)).toEqual({ waivers: new Map(), others: 1, problems: [] });
});

test("what is no ledger is not taken", async () => {
  const state = stateOf(await started());
  expect(await exchange.read(new Uint8Array([1, 2, 3]), state)).toBeNull();
  const file = await newFile({ sheet: "说明", lines: ["不是台账"] }, { title: { message: "", data: {} }, edits: [] }, nodeCodec);
  if (!file.ok) throw new Error("No file");
  expect(await exchange.read(file.value, state)).toBeNull();
});
