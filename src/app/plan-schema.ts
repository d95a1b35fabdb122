import { z } from "zod";

import type { RangeRef } from "../core/book";
import type { SheetDraft } from "../core/draft";
import type { Content, EditPlan } from "../core/edit";
import type { Message } from "../core/message";

const count = z.int().min(0);
const scalar = z.union([z.string(), z.number(), z.boolean()]);
const cell = { sheet: z.string(), row: count, column: count };

export const messageSchema: z.ZodType<Message> = z.strictObject({ message: z.string(), data: z.record(z.string(), scalar) });

const cellRef = z.strictObject(cell);

export const rangeSchema: z.ZodType<RangeRef> = z.strictObject({ ...cell, rows: z.int().min(1), columns: z.int().min(1) });

const content: z.ZodType<Content> = z.strictObject({
  value: z.union([scalar, z.null(), z.strictObject({ error: z.string() }), z.strictObject({ uncalculated: z.literal(true) })]),
  formula: z.string().nullable(),
  format: z.exactOptional(z.string()),
});

const grid = z.array(z.array(content));

const cells = z
  .strictObject({ kind: z.literal("cells"), at: rangeSchema, from: grid, to: grid })
  .refine(({ at, from, to }) => [from, to].every((side) => side.length === at.rows && side.every((line) => line.length === at.columns)));

const mark = z.strictObject({ fill: z.string().nullable(), note: z.string().nullable() }).nullable();

const area = z.strictObject({ row: count, column: count, rows: count, columns: count });

const style = z.strictObject({
  font: z.strictObject({
    name: z.string(),
    size: z.number(),
    bold: z.exactOptional(z.boolean()),
    color: z.exactOptional(z.string()),
  }),
  align: z.strictObject({ horizontal: z.enum(["left", "center", "right"]), vertical: z.enum(["top", "center"]), wrap: z.boolean() }),
  border: z.literal("thin").nullable(),
  fill: z.exactOptional(z.string()),
  format: z.exactOptional(z.string()),
});

const draft: z.ZodType<SheetDraft> = z.strictObject({
  name: z.string(),
  columns: z.array(z.strictObject({ width: z.number(), hidden: z.exactOptional(z.boolean()) })),
  rows: z.array(
    z.strictObject({
      height: z.exactOptional(z.number()),
      cells: z.array(z.strictObject({ value: scalar.nullable(), style: z.string() })),
    }),
  ),
  merges: z.array(area),
  styles: z.record(z.string(), style),
  print: z.strictObject({
    orientation: z.enum(["portrait", "landscape"]),
    titleRows: z.exactOptional(z.tuple([count, count])),
    margins: z.strictObject({ top: z.number(), bottom: z.number(), left: z.number(), right: z.number() }),
    pageBreaks: z.exactOptional(z.array(count)),
    onePage: z.exactOptional(z.literal(true)),
    footer: z.exactOptional(z.string()),
  }),
  freeze: z.exactOptional(z.strictObject({ rows: count, columns: count })),
  choices: z.exactOptional(z.array(z.strictObject({ area, words: z.array(z.string()) }))),
});

/** An edit plan that comes from outside, such as a browser's storage. */
export const planSchema: z.ZodType<EditPlan> = z.strictObject({
  title: messageSchema,
  edits: z.array(
    z.union([
      cells,
      z.strictObject({ kind: z.literal("mark"), at: cellRef, from: mark, to: mark }),
      z.strictObject({ kind: z.literal("sheet"), id: z.string(), from: draft.nullable(), to: draft.nullable() }),
      z.strictObject({ kind: z.literal("name"), name: z.string(), from: rangeSchema.nullable(), to: rangeSchema.nullable() }),
    ]),
  ),
});
