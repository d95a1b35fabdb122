import type { CellRef } from "../../core/book";
import type { EditPlan, Mark } from "../../core/edit";
import { areasOf } from "./areas";
import { onAreas } from "./draw-draft";
import { colorOf, commentOf, type Fill, type MarkText, type Under, underFill } from "./mark-text";
import { addressWithSheet } from "./references";
import { has, type Job } from "./requests";
import type { Standing } from "./standing";
import { type FoundComment, listComments, memoryKey, placeKey, type RememberedMarks, type StandingMark } from "./standing-marks";
import { bytesOf } from "./text";
import type { Writing } from "./write-plan";

interface MarkTarget {
  readonly at: CellRef;
  readonly from: Mark | null;
  readonly to: Mark | null;
}

/** Marks of a plan by place; where a plan changes one twice, from the first to the last. */
function markTargets({ edits }: EditPlan): ReadonlyMap<string, MarkTarget> {
  const targets = new Map<string, MarkTarget>();
  for (const edit of edits) {
    if (edit.kind !== "mark") continue;
    const key = placeKey(edit.at);
    targets.set(key, { at: edit.at, from: targets.get(key)?.from ?? edit.from, to: edit.to });
  }
  return targets;
}

/** Fills to set or to take away, by sheet and colour, so that each colour is one call. */
class Fills {
  private readonly groups = new Map<string, { sheet: string; color: string | null; cells: CellRef[] }>();

  set(at: CellRef, color: string | null): void {
    const key = `${color ?? ""} ${at.sheet}`;
    const group = this.groups.get(key) ?? { sheet: at.sheet, color, cells: [] };
    this.groups.set(key, group);
    group.cells.push(at);
  }

  /** Gives back what stood under a mark. */
  restore(at: CellRef, under: Under): void {
    if (under?.kind === "none") this.set(at, null);
    else if (under?.kind === "color") this.set(at, under.color);
  }

  jobs(writing: Writing): readonly Job[] {
    return [...this.groups.values()].flatMap(({ sheet, color, cells }) =>
      onAreas(writing.sheet(sheet), areasOf(cells), ({ format }) => {
        if (color === null) format.fill.clear();
        else format.fill.color = `#${color}`;
      }),
    );
  }
}

const cellAddress = (at: CellRef): string => addressWithSheet({ ...at, rows: 1, columns: 1 });

/** What the comments of marks say in the end, and how they get there. */
class Comments {
  readonly jobs: Job[] = [];
  readonly texts: string[] = [];

  constructor(private readonly context: Excel.RequestContext) {}

  add(at: CellRef, text: string): void {
    this.texts.push(text);
    this.job(text, () => void this.context.workbook.comments.add(cellAddress(at), text));
  }

  change(id: string, text: string): void {
    this.texts.push(text);
    this.job(text, () => (this.context.workbook.comments.getItem(id).content = text));
  }

  delete(id: string): void {
    this.job("", () => this.context.workbook.comments.getItem(id).delete());
  }

  private job(text: string, queue: () => void): void {
    this.jobs.push({ bytes: bytesOf(text) + 600, queue });
  }
}

/** What the host remembers of a mark that no comment tells of; `null` forgets it. */
type Memory = readonly [slot: string, mark: (MarkText & { readonly mark: Mark }) | null];

/** Collects what puts marks on and takes them off. */
class MarkWriting {
  readonly fills = new Fills();
  readonly memory: Memory[] = [];
  private readonly ids: ReadonlyMap<string, string>;
  /** Cells that bear somebody else's comment. */
  private readonly others: ReadonlySet<string>;

  constructor(
    private readonly comments: Comments,
    private readonly standing: Standing,
    private readonly withComments: boolean,
  ) {
    this.ids = new Map(standing.sheets.map(({ id, name }) => [name, id]));
    this.others = new Set(standing.comments.filter(({ ours }) => ours === null).map(({ at }) => placeKey(at)));
  }

  takeOff({ at, from }: MarkTarget, now: StandingMark): void {
    if (isStillOurs(this.standing.fills.get(placeKey(at)), from)) this.fills.restore(at, now.under);
    if (now.commentId !== null) this.comments.delete(now.commentId);
    this.memory.push([this.slot(at), null]);
  }

  putOn(at: CellRef, to: Mark, now: StandingMark | null): void {
    const under = this.paint(at, to.fill, now?.under ?? null);
    const text = commentOf({ note: to.note, under });
    if (now?.commentId != null) this.comments.change(now.commentId, text);
    else if (this.withComments && now === null && !this.others.has(placeKey(at))) this.comments.add(at, text);
    else this.memory.push([this.slot(at), { mark: to, note: to.note, under }]);
  }

  /** Answers with what stands under the fill. */
  private paint(at: CellRef, fill: string | null, known: Under): Under {
    if (fill === null) {
      this.fills.restore(at, known);
      return null;
    }
    const under = known ?? underFill(this.standing.fills.get(placeKey(at)) ?? noFill);
    if (under.kind !== "kept") this.fills.set(at, fill.toUpperCase());
    return under;
  }

  private slot(at: CellRef): string {
    return memoryKey(this.ids.get(at.sheet) ?? "", at);
  }
}

/**
 * Puts marks on and takes them off. Comments come first: they are what Excel may refuse. Answers with what the host is to
 * remember once everything stands.
 */
export function writeMarks(
  context: Excel.RequestContext,
  writing: Writing,
  plan: EditPlan,
  standing: Standing,
  marks: ReadonlyMap<string, StandingMark>,
  withComments: boolean,
): { readonly fills: readonly Job[]; readonly remember: (remembered: RememberedMarks) => void } {
  const comments = new Comments(context);
  const run = new MarkWriting(comments, standing, withComments);
  for (const [key, target] of markTargets(plan)) {
    const now = marks.get(key) ?? null;
    if (target.to !== null) run.putOn(target.at, target.to, now);
    else if (now !== null) run.takeOff(target, now);
  }
  writing.add(...comments.jobs);
  if (comments.texts.length > 0) writing.expect(() => lookForComments(context, comments.texts));
  return {
    fills: run.fills.jobs(writing),
    remember: (remembered) => {
      for (const [slot, mark] of run.memory) {
        if (mark === null) remembered.delete(slot);
        else remembered.set(slot, mark);
      }
    },
  };
}

const noFill: Fill = { color: null, pattern: "None", tint: null };

/** Whether the fill of a mark is still the one it was given: who painted over it keeps what he painted. */
function isStillOurs(fill: Fill | undefined, from: Mark | null): boolean {
  const painted = from?.fill?.toUpperCase();
  return painted !== undefined && colorOf(fill?.color ?? null) === painted;
}

const plain = (text: string): string => text.replaceAll(/\r\n?/g, "\n");

function lookForComments(context: Excel.RequestContext, texts: readonly string[]): () => string | null {
  const now = listComments(context);
  return () => {
    const found = new Set(now().map(({ content }) => plain(content)));
    return texts.every((text) => found.has(plain(text))) ? null : "comments";
  };
}

/** Gives marks back as they stood before a plan that did not come to its end. */
export function restoreMarks(
  context: Excel.RequestContext,
  writing: Writing,
  plan: EditPlan,
  before: Standing,
  now: readonly FoundComment[],
): readonly Job[] {
  const fills = new Fills();
  const comments = new Comments(context);
  const oursAt = (found: readonly FoundComment[]): ReadonlyMap<string, FoundComment> =>
    new Map(found.filter(({ ours }) => ours !== null).map((one) => [placeKey(one.at), one]));
  const [was, is] = [oursAt(before.comments), oursAt(now)];
  for (const [key, { at }] of markTargets(plan)) {
    const fill = before.fills.get(key);
    if (fill !== undefined) fills.restore(at, underFill(fill));
    const [old, standing] = [was.get(key), is.get(key)];
    if (old?.ours == null) {
      if (standing !== undefined) comments.delete(standing.id);
    } else if (standing === undefined) comments.add(at, commentOf(old.ours));
    else comments.change(standing.id, commentOf(old.ours));
  }
  if (has("1.10")) writing.add(...comments.jobs);
  return fills.jobs(writing);
}
