import type { ListHead, ListKind } from "../form";
import { fold } from "../stated/fold";
import { moneyUnitIn } from "./list-words";
import { type Band, type Seen, type SheetView, textOfValue } from "./sheet-view";

/** The header of a list, one row or two, with the heads that no list knows. */
export interface ListHeader {
  readonly heads: readonly ListHead[];
  readonly unknown: readonly { readonly column: number; readonly text: string }[];
  readonly row: number;
  /** The last row of the header, a line that only numbers the columns included. */
  readonly lastRow: number;
  readonly band: Band;
}

interface Group {
  readonly upper: Seen;
  /** Up to the next head. */
  readonly right: number;
  readonly lower: readonly Seen[];
}

const sums: ReadonlySet<string> = new Set(["小计", "合计", "金额", "总额"]);

/** Splits a row into the tables that stand side by side: an empty column, and the first head again. */
export function bandsIn(view: SheetView, row: number): readonly Band[] {
  const seen = view.rowOf(row, { left: 0, right: Number.MAX_SAFE_INTEGER });
  const first = fold(textOfValue(seen[0]?.value ?? null));
  const starts = seen.filter(
    ({ column, value }, position) =>
      position === 0 || (fold(textOfValue(value)) === first && column - (seen[position - 1]?.column ?? column) > 1),
  );
  return starts.map(({ column }, position) => ({
    left: column,
    right: (starts[position + 1]?.column ?? Number.MAX_SAFE_INTEGER) - 1,
  }));
}

/** Reads the header that begins in a row, as a list of some kind has it. */
export function listHeaderOf(view: SheetView, row: number, within: Band, kind: ListKind): ListHeader {
  const uppers = view.rowOf(row, within);
  const groups = groupsIn(view, row, uppers, within);
  const isSplit = groups.some(({ lower }) => lower.length >= 2);
  const heads: ListHead[] = [];
  const unknown: { column: number; text: string }[] = [];
  for (const head of groups.flatMap((group) => headsOf(view, group, kind))) {
    if ("concept" in head) heads.push(head);
    else unknown.push(head);
  }
  const last = row + (isSplit ? 1 : 0);
  const right = Math.max(...[...heads.map(({ at }) => at.column), ...unknown.map(({ column }) => column)]);
  const band = { left: within.left, right };
  return { heads: withoutTwins(heads), unknown, row, lastRow: isNumbering(view, last + 1, band) ? last + 1 : last, band };
}

/** A second column of the same concept is a part of the first. */
function withoutTwins(heads: readonly ListHead[]): readonly ListHead[] {
  const seen = new Set<string>();
  return heads.map((head) => {
    if (head.isPart || !seen.has(head.concept)) {
      if (!head.isPart) seen.add(head.concept);
      return head;
    }
    return { ...head, isPart: true };
  });
}

function groupsIn(view: SheetView, row: number, uppers: readonly Seen[], within: Band): readonly Group[] {
  const below = view.rowOf(row + 1, within);
  const groups = uppers.map((upper, position): Group => {
    const right = (uppers[position + 1]?.column ?? within.right + 1) - 1;
    return { upper, right, lower: below.filter(({ column }) => column >= upper.column && column <= right) };
  });
  return isSubHeader(groups) ? groups.map(withoutRepeat) : groups.map((group) => ({ ...group, lower: [] }));
}

/** Every cell of the row below repeats the head above it, or is one of several texts below a wide head. */
function isSubHeader(groups: readonly Group[]): boolean {
  if (!groups.some(({ lower }) => lower.length >= 2)) return false;
  return groups.every(({ upper, right, lower }) =>
    lower.every(({ column, value }) => {
      const text = fold(textOfValue(value));
      if (column === upper.column && text === fold(textOfValue(upper.value))) return true;
      return right > upper.column && typeof value === "string" && !/^[-+]?[\d.,]+%?$/.test(text);
    }),
  );
}

const withoutRepeat = (group: Group): Group =>
  group.lower.length === 1 && fold(textOfValue(group.lower[0]?.value ?? null)) === fold(textOfValue(group.upper.value))
    ? { ...group, lower: [] }
    : group;

type Found = ListHead | { readonly column: number; readonly text: string };

function headsOf(view: SheetView, { upper, lower }: Group, kind: ListKind): readonly Found[] {
  const text = textOfValue(upper.value);
  const whole = view.words.lists.headOf(text, kind);
  if (lower.length === 0) return [foundOf(view, upper, text, whole)];
  const unit = moneyUnitIn(text);
  return lower.map((cell): Found => {
    const own = textOfValue(cell.value);
    const isSum = sums.has(fold(own).replace(/\(.*\)$/, ""));
    if (whole === null) return foundOf(view, cell, own, view.words.lists.headOf(own, kind));
    const at = view.ref(cell.row, cell.column);
    return { at, text: `${text}/${own}`, concept: whole.concept, match: whole.match, isPart: !isSum, unit: moneyUnitIn(own) ?? unit };
  });
}

function foundOf(view: SheetView, { row, column }: Seen, text: string, known: Pick<ListHead, "concept" | "match"> | null): Found {
  return known === null ? { column, text } : { at: view.ref(row, column), text, ...known, isPart: false, unit: moneyUnitIn(text) };
}

/** A line 1 | 2 | 3 … below the heads. */
function isNumbering(view: SheetView, row: number, band: Band): boolean {
  const seen = view.rowOf(row, band);
  if (seen.length < 4) return false;
  const numbers = seen.map(({ value }) => fold(textOfValue(value)).replace(/=.*$/, ""));
  return (
    numbers.every((text, position) => text === String(position + 1)) ||
    numbers.every((text, position) => text === String(position)) ||
    (numbers[0] === "栏次" && numbers.slice(1).every((text, position) => text === String(position + 1)))
  );
}
