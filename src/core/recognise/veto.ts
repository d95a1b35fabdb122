import type { Field } from "../form";
import { fold } from "../stated/fold";
import { fieldAt, textOf } from "./fields";
import { type Band, type Seen, type SheetView, textOfValue } from "./sheet-view";

/** A row that tells of vetoes, and its cells behind the label. */
interface VetoRow {
  readonly row: number;
  readonly behind: readonly Seen[];
}

/** Looking for the word first spares looking up every text of a long table. */
const isVeto = (view: SheetView, cell: Seen): boolean =>
  typeof cell.value === "string" && /否\s*决/.test(cell.value) && view.labelOf(cell)?.concepts.header === "veto";

/** The rows that begin with 一票否决, each with those below it that leave the label's column blank. */
export function vetoRowsIn(view: SheetView, band: Band, from: number, lastRow: number): readonly VetoRow[] {
  const found: VetoRow[] = [];
  let label: number | null = null;
  for (let row = from; row <= lastRow; row += 1) {
    const seen = view.rowOf(row, band);
    const [first, ...rest] = seen;
    if (first === undefined) label = null;
    else if (isVeto(view, first)) {
      label = first.column;
      found.push({ row, behind: rest });
    } else if (label !== null && first.column > label) found.push({ row, behind: seen });
    else label = null;
  }
  return found;
}

/** What a form says of vetoes, in whatever row the label stands; `null` where it has no such label. */
export function vetoOf(view: SheetView, band: Band, from: number, to: number): Field<string> | null {
  const inHead = Array.from({ length: Math.max(to - from, 0) }, (_, offset) => from + offset).flatMap((row): readonly VetoRow[] => {
    const seen = view.rowOf(row, band);
    const position = seen.findIndex((cell) => isVeto(view, cell));
    return position < 1 ? [] : [{ row, behind: seen.slice(position + 1) }];
  });
  const rows = [...inHead, ...vetoRowsIn(view, band, from, to - 1)].filter(({ behind }) => behind.length > 0);
  const fields = rows.map(({ row, behind }) => ({ ...fieldAt(view, row, behind[0]?.column ?? band.left, textOf), value: vetoIn(behind) }));
  return fields.find(({ value }) => value !== null) ?? fields[0] ?? null;
}

const yes = /^(?:是|有|存在|[√✓✔☑])$/;
const marked = /[√✓✔☑■]([^□√✓✔☑■,、;。]+)/;
const no = /^(?:否|无|没有|不存在|未发现|不涉及|不适用|[×xX✗✘]|[-—/]+)$/;
/** 存在挪用资金 and 审计发现挪用资金 say that there is; 存在下列情形之一的 and 存在即否决 would. */
const affirms =
  /^(?:经?(?:审计|巡察|巡视|检查|核查|复核))?(?:存在|发现|查实|查出|发生|有)(?!.*(?:之一|下列|以下|的,|的$|是否|即|则|评为|情形|一起|一项|者)).+/;

/** What the cells behind the label say to be vetoed: the item marked, what a text affirms, or what stands beside a bare 是. `null` where a cell denies it, or only list what would. */
function vetoIn(behind: readonly Seen[]): string | null {
  const texts = behind.map(({ value }) => fold(textOfValue(value)));
  const item = texts.map((text) => marked.exec(text)?.[1]).find((found) => found !== undefined);
  if (item !== undefined) return item;
  if (texts.some((text) => no.test(text))) return null;
  const told = texts.find((text) => affirms.test(text));
  if (told !== undefined) return told.replace(/^(?:存在|发生|有)/, "");
  if (!texts.some((text) => yes.test(text))) return null;
  return texts.find((text) => !yes.test(text)) ?? "一票否决事项";
}
