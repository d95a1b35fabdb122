import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";

import { scales } from "../src/catalog/scales";
import { scoring } from "../src/catalog/scoring";
import { builtInProfiles, lexicon, profileSources } from "../src/catalog/profiles";
import { judgementMethod } from "../src/core/assess/reckon";
import {
  checkProfile,
  type ProfileSource,
  profileSource,
  provenanceOf,
  readProfileSource,
  resolveProfiles,
} from "../src/core/resolve-profiles";
import { fold } from "../src/core/stated/fold";

const folder = join(__dirname, "../profiles");
const files = readdirSync(folder).filter((name) => name !== "lexicon.json");

test("every file of the folder is a built-in profile under its own name, and keeps to the schema", () => {
  expect(profileSources.map(({ id }) => `${id}.json`).sort()).toEqual([...files].sort());
  for (const name of files)
    expect(readProfileSource(name, JSON.parse(readFileSync(join(folder, name), "utf8")))).toMatchObject({ ok: true });
});

describe.each(builtInProfiles().map((profile) => [profile.id, profile] as const))("%s", (_, profile) => {
  test("is whole, and every number in it has a source", () => {
    expect(checkProfile(profile)).toMatchObject({ ok: true });
  });

  test("names methods and a scale that exist", () => {
    const known = new Set([...scoring.map(({ id }) => id), judgementMethod]);
    expect(
      Object.values(profile.methods)
        .map(({ value }) => value)
        .filter((id) => !known.has(id)),
    ).toEqual([]);
    expect(scales.map(({ id }) => id)).toContain(profile.scale.value);
  });
});

test("there is one generic profile for each kind that has any", () => {
  const generic = builtInProfiles().filter(({ family }) => family === null);
  expect(generic.map(({ kind }) => kind).sort()).toEqual([...new Set(builtInProfiles().map(({ kind }) => kind))].sort());
});

const parent = profileSources.find(({ id }) => id === "generic-self-evaluation") as ProfileSource;

test("objects merge by key, arrays replace, null removes, and a number comes with its own source", () => {
  const source = { title: "某县口径", locator: "第三条", status: "practice" } as const;
  const own: ProfileSource = {
    id: "county",
    version: "1",
    name: "某县",
    family: "T-COUNTY",
    extends: parent.id,
    title: ["某县自评表"],
    weights: { execution: { value: "20", source }, total: null },
  };
  const resolved = resolveProfiles([parent, own]);
  const county = resolved.ok ? resolved.value.find(({ id }) => id === "county") : undefined;
  expect(county).toMatchObject({
    title: ["某县自评表"],
    weights: { execution: { value: "20", source }, total: null, level1: {} },
    kind: "self-evaluation",
  });
  expect(county?.methods).toEqual(builtInProfiles().find(({ id }) => id === parent.id)?.methods);
  expect(provenanceOf("county", [parent, own])).toEqual(
    expect.arrayContaining([
      { path: "weights.execution", value: '"20"', from: "county" },
      { path: "methods.reverse", value: '"reverse-ratio"', from: "generic-self-evaluation" },
    ]),
  );
});

test("a wrong file is named with the path of the wrong value", () => {
  const wrong = { id: "county", version: "1", name: "某县", family: null, extends: parent.id, weights: { execution: { value: "10" } } };
  expect(readProfileSource("county.json", wrong)).toMatchObject({
    ok: false,
    fault: { kind: "invalid", id: "county.json", at: "weights.execution.source" },
  });
  expect(readProfileSource("county.json", { ...wrong, weights: {}, colour: "red" })).toMatchObject({ ok: false });
  expect(profileSource.safeParse(JSON.parse('{"__proto__":{"id":"x"}}')).success).toBe(false);
});

test("an unknown parent, a circle and a repeated id are told", () => {
  const a: ProfileSource = { id: "a", version: "1", name: "甲", family: null, extends: "b" };
  const b: ProfileSource = { id: "b", version: "1", name: "乙", family: null, extends: "a" };
  expect(resolveProfiles([a])).toMatchObject({ ok: false, fault: { kind: "unknown-parent", parent: "b" } });
  expect(resolveProfiles([a, b])).toMatchObject({ ok: false, fault: { kind: "circle" } });
  expect(resolveProfiles([parent, parent])).toMatchObject({ ok: false, fault: { kind: "repeated" } });
});

test("no word of the lexicon means two things in one region", () => {
  const { header, fundsColumns, fundsRows, indicatorColumns, foot } = lexicon;
  for (const region of [header, fundsColumns, fundsRows, indicatorColumns, foot]) {
    const words = Object.entries(region).flatMap(([concept, list]) => list.map((word) => [fold(word), concept] as const));
    const twice = words.filter(([word, concept], at) =>
      words.some(([other, meaning], index) => index < at && other === word && meaning !== concept),
    );
    expect(twice).toEqual([]);
  }
});
