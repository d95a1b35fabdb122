import type { Layout, RowSpan } from "./sheet-layout";
import { Tags } from "./xml";

/** The style that a cell which is not in the file shows: that of its row, else of its column, else none. */
export function inheritedStyleOf({ xml, start }: Layout, part: string): (span: RowSpan | undefined, column: number) => number | null {
  const columns: { min: number; max: number; style: number }[] = [];
  const tags = new Tags(xml.slice(0, start), part);
  while (tags.find("col")) {
    const style = tags.attribute("style");
    if (style !== undefined)
      columns.push({ min: Number(tags.attribute("min")) - 1, max: Number(tags.attribute("max")) - 1, style: Number(style) });
  }
  return (span, column) => {
    const ofRow = span === undefined ? null : rowStyleIn(xml.slice(span.start, span.open));
    return ofRow ?? columns.find(({ min, max }) => column >= min && column <= max)?.style ?? null;
  };
}

function rowStyleIn(tag: string): number | null {
  if (!/\scustomFormat\s*=\s*["'](1|true)/.test(tag)) return null;
  const style = /\ss\s*=\s*["'](\d+)/.exec(tag)?.[1];
  return style === undefined ? null : Number(style);
}
