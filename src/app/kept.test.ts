import fc from "fast-check";

import { amountOf, type Amount } from "../core/amount";
import { dispositions, fieldIds, type Fields } from "../core/document";
import type { SheetDraft } from "../core/draft";
import type { Content, Edit } from "../core/edit";
import { journalLength, type JournalEntry } from "./journal";
import { keptIn, textOfKept } from "./kept";
import { nothingKept, type Kept } from "./remembrance";
import type { Choices, Judged } from "./state";

const text = fc.string({ unit: "grapheme" });
const count = fc.nat(20);
/** JSON knows no other numbers. */
const number = fc.double({ noNaN: true, noDefaultInfinity: true }).map((value) => value + 0);
const amount = fc.integer({ min: -100_000, max: 100_000 }).map((value): Amount => {
  const found = amountOf(value / 100);
  if (found === null) throw new Error("A finite number");
  return found;
});
const scalar = fc.oneof(text, number, fc.boolean());
const record = <T>(value: fc.Arbitrary<T>) =>
  fc.dictionary(
    text.filter((key) => !["__proto__", "constructor", "prototype"].includes(key)),
    value,
    { noNullPrototype: true },
  );
const mapOf = <K, V>(key: fc.Arbitrary<K>, value: fc.Arbitrary<V>) =>
  fc.array(fc.tuple(key, value), { maxLength: 5 }).map((all) => new Map(all));
const message = fc.record({ message: text, data: record(scalar) });
const cellRef = fc.record({ sheet: text, row: count, column: count });
const range = fc.record({
  sheet: text,
  row: count,
  column: count,
  rows: fc.integer({ min: 1, max: 4 }),
  columns: fc.integer({ min: 1, max: 3 }),
});

const content: fc.Arbitrary<Content> = fc.record(
  {
    value: fc.oneof(scalar, fc.constant(null), fc.record({ error: text }), fc.constant({ uncalculated: true } as const)),
    formula: fc.option(text),
    format: text,
  },
  { requiredKeys: ["value", "formula"] },
);
const gridOf = (rows: number, columns: number) =>
  fc.array(fc.array(content, { minLength: columns, maxLength: columns }), { minLength: rows, maxLength: rows });
const mark = fc.option(fc.record({ fill: fc.option(text), note: fc.option(text) }));
const draft: fc.Arbitrary<SheetDraft> = fc.record(
  {
    name: text,
    columns: fc.array(fc.record({ width: number, hidden: fc.boolean() }, { requiredKeys: ["width"] })),
    rows: fc.array(
      fc.record(
        { height: number, cells: fc.array(fc.record({ value: fc.oneof(scalar, fc.constant(null)), style: text })) },
        { requiredKeys: ["cells"] },
      ),
    ),
    merges: fc.array(fc.record({ row: count, column: count, rows: count, columns: count })),
    styles: record(
      fc.record(
        {
          font: fc.record({ name: text, size: number, bold: fc.boolean(), color: text }, { requiredKeys: ["name", "size"] }),
          align: fc.record({
            horizontal: fc.constantFrom("left" as const, "center" as const, "right" as const),
            vertical: fc.constantFrom("top" as const, "center" as const),
            wrap: fc.boolean(),
          }),
          border: fc.constantFrom("thin" as const, null),
          fill: text,
          format: text,
        },
        { requiredKeys: ["font", "align", "border"] },
      ),
    ),
    print: fc.record(
      {
        orientation: fc.constantFrom("portrait" as const, "landscape" as const),
        titleRows: fc.tuple(count, count),
        margins: fc.record({ top: number, bottom: number, left: number, right: number }),
        pageBreaks: fc.array(count),
        onePage: fc.constant(true as const),
        footer: text,
      },
      { requiredKeys: ["orientation", "margins"] },
    ),
    freeze: fc.record({ rows: count, columns: count }),
    choices: fc.array(fc.record({ area: fc.record({ row: count, column: count, rows: count, columns: count }), words: fc.array(text) })),
  },
  { requiredKeys: ["name", "columns", "rows", "merges", "styles", "print"] },
);
const edit: fc.Arbitrary<Edit> = fc.oneof(
  range.chain((at) => {
    const side = gridOf(at.rows, at.columns);
    return fc.record({ kind: fc.constant("cells" as const), at: fc.constant(at), from: side, to: side });
  }),
  fc.record({ kind: fc.constant("mark" as const), at: cellRef, from: mark, to: mark }),
  fc.record({ kind: fc.constant("sheet" as const), id: text, from: fc.option(draft), to: fc.option(draft) }),
  fc.record({ kind: fc.constant("name" as const), name: text, from: fc.option(range), to: fc.option(range) }),
);
const entry: fc.Arbitrary<JournalEntry> = fc.record({
  title: message,
  inverse: fc.record({ title: message, edits: fc.array(edit, { maxLength: 4 }) }),
  at: fc.nat(),
});
const judged: fc.Arbitrary<Judged> = fc.record({ row: text, points: fc.option(amount), reason: text });
const choices: fc.Arbitrary<Choices> = fc.record({
  profiles: fc.array(fc.record({ sheet: text, region: fc.option(range), profile: text })),
  judged: mapOf(text, fc.array(judged)),
  dispositions: mapOf(text, fc.constantFrom(...dispositions)),
  waivers: mapOf(text, fc.record({ reason: text.filter((reason) => reason !== ""), by: text, date: text })),
  accepted: mapOf(
    text,
    fc.record({
      points: amount,
      grade: fc.option(text),
      by: text,
      date: text,
      rows: mapOf(fc.nat(), fc.record({ points: amount, reason: text })),
    }),
  ),
  fields: fc.array(fc.tuple(fc.constantFrom(...fieldIds), text)).map((pairs): Fields => Object.fromEntries(pairs)),
  settings: fc.array(
    fc
      .record({
        code: text.filter((code) => code !== ""),
        profile: fc.option(text.filter((id) => id !== "")),
        value: fc.oneof(text, fc.integer(), fc.boolean(), fc.constant(null), fc.array(text)),
        by: text,
        date: text,
        onSheet: fc.boolean(),
      })
      .map(({ onSheet, ...setting }) => (onSheet ? { ...setting, onSheet } : setting)),
  ),
});
const kept: fc.Arbitrary<Kept> = fc.record({
  choices: fc.option(choices),
  journal: fc.option(fc.array(entry, { maxLength: journalLength })),
});

test("what is kept is found again, whatever it is", () => {
  fc.assert(
    fc.property(kept, (all) => expect(keptIn(textOfKept(all))).toEqual(all)),
    { numRuns: 60 },
  );
});

test("no text at all makes it throw, and none that is not ours is taken for ours", () => {
  fc.assert(fc.property(fc.oneof(fc.string(), fc.json()), (given) => expect(keptIn(given)).toEqual(nothingKept)));
});

test("a text cut off or changed anywhere is never thrown over, and what it yields can be kept again", () => {
  fc.assert(
    fc.property(kept, fc.nat(), fc.string({ maxLength: 3 }), fc.nat(3), (all, place, put, gone) => {
      const whole = textOfKept(all);
      const at = place % whole.length;
      const found = keptIn(whole.slice(0, at) + put + whole.slice(at + gone));
      expect(keptIn(textOfKept(found))).toEqual(found);
      expect(keptIn(whole.slice(0, at))).toEqual(nothingKept);
    }),
    { numRuns: 60 },
  );
});

const plain: Kept = {
  choices: {
    profiles: [],
    judged: new Map(),
    dispositions: new Map([["k", "formal"]]),
    waivers: new Map([["w", { reason: "已核实", by: "李", date: "2026-10-12" }]]),
    accepted: new Map(),
    fields: { office: "示例县财政局" },
    settings: [],
  },
  journal: [
    {
      title: { message: "session.fixed", data: { count: 1 } },
      inverse: {
        title: { message: "session.fixed", data: { count: 1 } },
        edits: [
          {
            kind: "cells",
            at: { sheet: "自评表", row: 5, column: 5, rows: 1, columns: 1 },
            from: [[{ value: 120, formula: null }]],
            to: [[{ value: "120", formula: null }]],
          },
        ],
      },
      at: 1,
    },
  ],
};
const changed = (from: string | RegExp, to: string): Kept => {
  const before = textOfKept(plain);
  const after = before.replace(from, to);
  expect(after).not.toBe(before);
  return keptIn(after);
};

test("choices written before there were waivers have none", () => {
  const { waivers: _, ...before } = plain.choices as Choices;
  expect(changed(/"waivers":\[.*?\]\],/, "").choices).toEqual({ ...before, waivers: new Map() });
});

test("of another version nothing is taken", () => {
  expect(changed('"version":1', '"version":2')).toEqual(nothingKept);
});

test("a damaged part does not take the other with it", () => {
  expect(changed('"formal"', '"hidden"')).toEqual({ ...plain, choices: null });
  expect(changed('"at":1}]', '"at":"now"}]')).toEqual({ ...plain, journal: null });
});

test.each([
  ["an edit of an unknown kind", '"kind":"cells"', '"kind":"script"'],
  ["a word too many", '"kind":"cells"', '"kind":"cells","then":"x"'],
  ["cells that are not as many as their place says", '"rows":1', '"rows":2'],
  ["a place before the first row", '"row":5', '"row":-1'],
  ["a part of a row", '"row":5', '"row":5.5'],
])("a step with %s is no step", (_, from, to) => {
  expect(changed(from, to).journal).toBeNull();
});

test.each(["__proto__", "constructor", "prototype"])("a text that names %s is left alone as a whole", (name) => {
  expect(changed('"count":1', `"${name}":{"polluted":1}`)).toEqual(nothingKept);
  expect(changed('"office"', `"${name}"`)).toEqual(nothingKept);
  expect(({} as Record<string, unknown>)["polluted"]).toBeUndefined();
});

test("points that are no amount are no choice", () => {
  const judgedOnce: Kept = {
    ...plain,
    choices: { ...(plain.choices as Choices), judged: new Map([["f", [{ row: "r", points: "7.5" as Amount, reason: "" }]]]) },
  };
  const whole = textOfKept(judgedOnce);
  expect(keptIn(whole)).toEqual(judgedOnce);
  expect(keptIn(whole.replace("7.5", "7.50")).choices).toBeNull();
  expect(keptIn(whole.replace("7.5", "1e3")).choices).toBeNull();
});

test("no more steps are found than a journal holds, the newest", () => {
  const [step] = plain.journal ?? [];
  if (step === undefined) throw new Error("A step");
  const many = Array.from({ length: journalLength + 5 }, (_, at) => ({ ...step, at }));
  const found = keptIn(textOfKept({ ...plain, journal: many })).journal;
  expect(found).toHaveLength(journalLength);
  expect(found?.at(-1)?.at).toBe(journalLength + 4);
});
