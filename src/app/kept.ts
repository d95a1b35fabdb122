import { z } from "zod";

import { amountAt, type Amount } from "../core/amount";
import { dispositions, fieldIds } from "../core/document";
import { journalLength, type Journal } from "./journal";
import { messageSchema, planSchema, rangeSchema } from "./plan-schema";
import { nothingKept, type Kept } from "./remembrance";
import { settingSchema } from "./settings-file";
import type { Choices } from "./state";

/** Grows when an older pane could no longer read what is written here. */
const version = 1;

const amount = z.string().transform((text, context): Amount => {
  const found = amountAt(text);
  if (found !== null && found === text) return found;
  context.addIssue("not an amount");
  return z.NEVER;
});

/** Maps are kept as lists of pairs: a key is never a name in an object. */
const mapOf = <K, V>(key: z.ZodType<K>, value: z.ZodType<V>) =>
  z.array(z.tuple([key, value])).transform((entries): ReadonlyMap<K, V> => new Map(entries));

const choicesSchema: z.ZodType<Choices> = z.strictObject({
  profiles: z.array(z.strictObject({ sheet: z.string(), region: rangeSchema.nullable(), profile: z.string() })),
  judged: mapOf(z.string(), z.array(z.strictObject({ row: z.string(), points: amount.nullable(), reason: z.string() }))),
  dispositions: mapOf(z.string(), z.enum(dispositions)),
  waivers: mapOf(z.string(), z.strictObject({ reason: z.string().min(1), by: z.string(), date: z.string() })).default(new Map()),
  accepted: mapOf(
    z.string(),
    z.strictObject({
      points: amount,
      grade: z.string().nullable(),
      by: z.string(),
      date: z.string(),
      rows: mapOf(z.int().min(0), z.strictObject({ points: amount, reason: z.string() })),
    }),
  ),
  fields: z.strictObject(
    Object.fromEntries(fieldIds.map((id) => [id, z.exactOptional(z.string())])) as Record<
      (typeof fieldIds)[number],
      z.ZodExactOptional<z.ZodString>
    >, // fromEntries forgets which keys it was given
  ),
  settings: z.array(settingSchema.extend({ onSheet: z.exactOptional(z.literal(true)) })).default([]),
});

const journalSchema: z.ZodType<Journal> = z.array(z.strictObject({ title: messageSchema, inverse: planSchema, at: z.number() }));

const recordSchema = z.strictObject({ version: z.literal(version), choices: z.unknown(), journal: z.unknown() });

const pairs = <K, V>(map: ReadonlyMap<K, V>): readonly (readonly [K, V])[] => [...map];

/** What is kept, as text. */
export const textOfKept = ({ choices, journal }: Kept): string =>
  JSON.stringify({
    version,
    choices: choices && {
      profiles: choices.profiles,
      judged: pairs(choices.judged),
      dispositions: pairs(choices.dispositions),
      waivers: pairs(choices.waivers),
      accepted: pairs(choices.accepted).map(([key, accepted]) => [key, { ...accepted, rows: pairs(accepted.rows) }]),
      fields: choices.fields,
      settings: choices.settings,
    },
    journal,
  });

/** Names that mean more to an object than to its reader. */
const prototypeNames: ReadonlySet<string> = new Set(["__proto__", "constructor", "prototype"]);

/** What a text kept; whatever does not fit is as if it had never been written. */
export function keptIn(text: string): Kept {
  const record = recordSchema.safeParse(plainJson(text));
  if (!record.success) return nothingKept;
  const choices = choicesSchema.safeParse(record.data.choices);
  const journal = journalSchema.safeParse(record.data.journal);
  return {
    choices: choices.success ? choices.data : null,
    journal: journal.success ? journal.data.slice(-journalLength) : null,
  };
}

/** The data of a text; `null` where it is no JSON, or names what no data of ours is named. */
function plainJson(text: string): unknown {
  const odd: string[] = [];
  try {
    const data: unknown = JSON.parse(text, (key, value: unknown) => {
      if (prototypeNames.has(key)) odd.push(key);
      return value;
    });
    return odd.length === 0 ? data : null;
  } catch {
    return null;
  }
}
