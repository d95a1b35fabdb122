import type { Block, Letter } from "../core/document";
import { unreachable } from "../core/result";

/** A letter as plain lines, to paste or to compare. */
export const letterText = ({ blocks }: Letter): string => `${blocks.flatMap(linesOf).join("\n")}\n`;

function linesOf(block: Block): readonly string[] {
  switch (block.kind) {
    case "title":
    case "reference":
    case "addressee":
      return [block.text];
    case "heading":
      return [`　　${block.text}`];
    case "paragraph":
      return [`　　${block.lead ?? ""}${block.text}`];
    case "table":
      return [...(block.caption === null ? [] : [block.caption]), block.header.join("｜"), ...block.rows.map((row) => row.join("｜"))];
    case "signature":
      return ["", `　　　　　　${block.by}`, `　　　　　　${block.date}`];
    case "note":
      return block.text.split("\n").map((line) => `　　${line}`);
    case "page-break":
      return ["", "————————", ""];
    default:
      return unreachable(block);
  }
}
