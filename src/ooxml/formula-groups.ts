import type { Area } from "../core/draft";
import { addressOf, rangeAt } from "../core/place";
import { shared } from "./formula";
import type { Layout } from "./sheet-layout";
import { contentOf, escapeText, Tags, unescapeText } from "./xml";

interface Member {
  readonly row: number;
  readonly column: number;
}

/** Cells that share one formula; the first of `members` bears its text. */
interface Group {
  readonly index: string;
  readonly formula: string;
  readonly members: Member[];
}

/** What holds cells of a sheet together, so that none can be overwritten alone. */
export interface Bonds {
  readonly groups: readonly Group[];
  /** Ranges of array formulas and data tables of more than one cell. */
  readonly arrays: readonly Area[];
}

/** A formula element with attributes, and where its cell is. */
interface Marked extends Member {
  readonly kind: string | undefined;
  readonly index: string;
  readonly area: Area | null;
  readonly formula: string;
}

/** Reads the shared and array formulas of a sheet. */
export function bondsOf(layout: Layout, part: string): Bonds {
  const groups: Group[] = [];
  const current = new Map<string, Group>();
  const arrays: Area[] = [];
  for (const { kind, index, area, formula, row, column } of markedIn(layout, part)) {
    const isArray = kind === "array" || kind === "dataTable";
    if (isArray && area !== null && area.rows * area.columns > 1) arrays.push(area);
    if (kind !== "shared") continue;
    if (formula === "") current.get(index)?.members.push({ row, column });
    else {
      const group = { index, formula, members: [{ row, column }] };
      groups.push(group);
      current.set(index, group);
    }
  }
  return { groups, arrays };
}

function* markedIn(layout: Layout, part: string): Generator<Marked> {
  const rowOf = rowsByCell(layout);
  for (const cell of layout.marked) {
    const tags = new Tags(layout.xml.slice(layout.starts[cell], layout.ends[cell]), part);
    if (!tags.find("f")) continue;
    const [kind, index = "", ref = ""] = ["t", "si", "ref"].map((name) => tags.attribute(name));
    const content = tags.content();
    const formula = unescapeText(contentOf(content, 0, content.length));
    yield { kind, index, area: rangeAt("", ref), formula, row: rowOf(cell), column: layout.columns[cell] ?? 0 };
  }
}

/** Cells ascend, so the row of each is found by walking on. */
function rowsByCell({ rows }: Layout): (cell: number) => number {
  let at = 0;
  return (cell) => {
    while (at < rows.length - 1 && cell >= (rows[at]?.firstCell ?? 0) + (rows[at]?.cellCount ?? 0)) at += 1;
    return rows[at]?.row ?? 0;
  };
}

/** New formula elements for the cells left behind where the one that bears the text of a shared formula is overwritten. */
export function rehomed({ groups }: Bonds, prefix: string, isWritten: (row: number, column: number) => boolean): [Member, string][] {
  const moved: [Member, string][] = [];
  for (const { index, formula, members } of groups) {
    const [master, ...children] = members;
    if (master === undefined || !isWritten(master.row, master.column)) continue;
    const left = children.filter(({ row, column }) => !isWritten(row, column));
    const [next] = left;
    if (next === undefined) continue;
    const textAt = shared(formula);
    const textOf = ({ row, column }: Member): string => escapeText(textAt(row - master.row, column - master.column));
    const isCorner = left.every(({ row, column }) => row >= next.row && column >= next.column);
    if (isCorner) {
      const rows = Math.max(...left.map(({ row }) => row)) - next.row + 1;
      const columns = Math.max(...left.map(({ column }) => column)) - next.column + 1;
      const ref = addressOf({ sheet: "", row: next.row, column: next.column, rows, columns });
      moved.push([next, `<${prefix}f t="shared" ref="${ref}" si="${index}">${textOf(next)}</${prefix}f>`]);
    } else for (const member of left) moved.push([member, `<${prefix}f>${textOf(member)}</${prefix}f>`]);
  }
  return moved;
}
