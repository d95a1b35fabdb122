import { loadPreferences, savePreferences, defaultPreferences } from "../../app/preferences";
import { sessionOn } from "../../app/session";
import { memoryStorage, type Storage } from "../../app/storage";
import type { Work } from "../../app/work";
import { faultyForm, sceneWork, stillClock } from "../../testing/pane-scenes";
import { plainHost } from "../../testing/plain-host";
import { isDarkColour, languageOf, speaking, themeOf } from "./appearance";
import { begin } from "./begin";
import { late } from "./late";
import { lateWork } from "./late-work";

describe("language", () => {
  test("is Chinese in every Chinese Excel, English in any other", () => {
    expect(["zh-CN", "zh-TW", "zh", "ZH-hans-cn", "en-US", "de-DE", "zhx"].map(languageOf)).toEqual([
      "zh-CN",
      "zh-CN",
      "zh-CN",
      "zh-CN",
      "en-US",
      "en-US",
      "en-US",
    ]);
  });

  test("follows Excel until a person says another, also after something else was said", async () => {
    const kept = memoryStorage();
    const english = speaking(kept, "en-US");
    expect((await loadPreferences(english)).language).toBe("en-US");
    await savePreferences(english, { ...(await loadPreferences(english)), role: "reviewer" });
    expect((await loadPreferences(speaking(kept, "zh-CN"))).language).toBe("zh-CN");
    await savePreferences(english, { ...defaultPreferences, language: "zh-CN" });
    expect((await loadPreferences(english)).language).toBe("zh-CN");
    await savePreferences(english, { ...defaultPreferences, language: "en-US" });
    expect((await loadPreferences(speaking(kept, "zh-CN"))).language).toBe("en-US");
  });
});

describe("colours", () => {
  test("a colour is dark or light, and what is none says nothing", () => {
    expect(["#1F1F1F", "#444444", "#FFFFFF", "f0f0f0", "#0000FF", "#FFFF00", "", "white"].map(isDarkColour)).toEqual([
      true,
      true,
      false,
      false,
      true,
      false,
      null,
      null,
    ]);
  });

  test("are the person's, else those around the pane, else the system's", () => {
    const around = { hostIsDark: null, systemIsDark: true, hasForcedColours: false };
    expect(themeOf("light", { ...around, hasForcedColours: true })).toBe("light");
    expect(themeOf("system", around)).toBe("dark");
    expect(themeOf("system", { ...around, hostIsDark: false })).toBe("light");
    expect(themeOf("system", { ...around, hostIsDark: false, hasForcedColours: true })).toBe("contrast");
  });
});

describe("the first check", () => {
  const opened = (storage: Storage) => {
    const host = plainHost(faultyForm);
    return { host, session: sessionOn(host, sceneWork(stillClock()), storage) };
  };
  const small = () => Promise.resolve(true);
  const large = () => Promise.resolve(false);

  test("waits for the button once in a lifetime", async () => {
    const storage = memoryStorage();
    const { session } = opened(storage);
    await begin(session, storage, small);
    expect(session.get().phase).toBe("empty");
    const again = opened(storage);
    await begin(again.session, storage, small);
    expect(again.session.get().phase).toBe("empty");
    await session.check();
    const later = opened(storage);
    await begin(later.session, storage, small);
    expect(later.session.get().phase).toBe("ready");
  });

  test("waits for the button on a large sheet", async () => {
    const storage = memoryStorage({ "been-here": "yes" });
    const { session } = opened(storage);
    await begin(session, storage, large);
    expect(session.get().phase).toBe("empty");
  });

  test("is made where the size cannot be found out, for it says why", async () => {
    const storage = memoryStorage({ "been-here": "yes" });
    const { session, host } = opened(storage);
    host.failWith = { kind: "cell-editing" };
    await begin(session, storage, () => Promise.reject(new Error("busy")));
    expect(session.get()).toMatchObject({ phase: "refused", refusal: { fault: { kind: "cell-editing" } } });
  });

  test("waits for the button where nothing can be remembered", async () => {
    const blocked: Storage = {
      get: () => Promise.reject(new Error("blocked")),
      set: () => Promise.reject(new Error("blocked")),
      remove: () => Promise.reject(new Error("blocked")),
    };
    const { session } = opened(blocked);
    await begin(session, blocked, small);
    await session.check();
    expect(session.get().phase).toBe("ready");
  });
});

describe("work that comes later", () => {
  test("is waited for by a reading, and then does all a session asks for", async () => {
    const clock = stillClock();
    let arrive: (work: Work) => void = () => undefined;
    const coming = new Promise<Work>((done) => (arrive = done));
    const session = sessionOn(
      plainHost(faultyForm),
      lateWork(() => coming, clock),
      memoryStorage(),
    );
    const started = session.start();
    expect(session.offers()).toEqual([]);
    arrive(sceneWork(clock));
    await started;
    expect(session.get().phase).toBe("ready");
    const [offer] = session.offers();
    expect(offer).toBeDefined();
    expect(session.documentText(offer?.id ?? "")).not.toBe("");
    expect(session.pointsPlan({ into: "own", as: "values", over: new Set() })).not.toBeNull();
    await session.compose(offer?.id ?? "");
    expect(session.get().journal).toHaveLength(1);
  });

  test("is asked for again where it could not be had", async () => {
    const clock = stillClock();
    const answers = [Promise.reject(new Error("ChunkLoadError")), Promise.resolve(sceneWork(clock))];
    const session = sessionOn(
      plainHost(faultyForm),
      lateWork(() => answers.shift() ?? Promise.reject(new Error("asked too often")), clock),
      memoryStorage(),
    );
    await session.start();
    expect(session.get()).toMatchObject({ phase: "refused", refusal: { fault: { kind: "broken", reason: "ChunkLoadError" } } });
    await session.check();
    await session.check();
    expect(session.get().phase).toBe("ready");
  });

  test("stands in until it arrives, and tells whoever draws", () => {
    const words = late("…");
    const drawn: string[] = [];
    const stop = words.subscribe(() => drawn.push(words.get()));
    expect(words.get()).toBe("…");
    words.arrive("here");
    stop();
    words.arrive("again");
    expect([drawn, words.get()]).toEqual([["here"], "again"]);
  });
});
