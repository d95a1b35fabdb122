import type { CellValue } from "./book";

/** How a cell of a sheet of ours looks. Fonts are named, never embedded. */
export interface CellStyle {
  readonly font: { readonly name: string; readonly size: number; readonly bold?: boolean; readonly color?: string };
  readonly align: { readonly horizontal: "left" | "center" | "right"; readonly vertical: "top" | "center"; readonly wrap: boolean };
  readonly border: "thin" | null;
  /** RRGGBB. */
  readonly fill?: string;
  readonly format?: string;
}

export interface DraftCell {
  /** Text is always text, also where it begins with "=". */
  readonly value: string | number | boolean | null;
  /** Key into `styles` of the draft. */
  readonly style: string;
}

export interface DraftRow {
  /** Points; the host's choice where absent. */
  readonly height?: number;
  /** From column A on, without gaps. */
  readonly cells: readonly DraftCell[];
}

export interface DraftColumn {
  /** Characters of the default font. */
  readonly width: number;
  readonly hidden?: boolean;
}

/** A rectangle on the draft itself, zero-based. */
export interface Area {
  readonly row: number;
  readonly column: number;
  readonly rows: number;
  readonly columns: number;
}

export interface PrintSetup {
  readonly orientation: "portrait" | "landscape";
  /** Rows repeated on each page: first and last, zero-based. */
  readonly titleRows?: readonly [number, number];
  /** Millimetres. */
  readonly margins: { readonly top: number; readonly bottom: number; readonly left: number; readonly right: number };
  /** Zero-based rows that begin a page. */
  readonly pageBreaks?: readonly number[];
  /** One page high as well as one page wide. */
  readonly onePage?: true;
  /** Foot of each page in Excel's codes, such as `— &P —`. */
  readonly footer?: string;
}

/** A whole sheet of ours, declared: A4, one page wide. What is read back of it is `DraftRow` values only. */
export interface SheetDraft {
  readonly name: string;
  readonly columns: readonly DraftColumn[];
  readonly rows: readonly DraftRow[];
  readonly merges: readonly Area[];
  readonly styles: Readonly<Record<string, CellStyle>>;
  readonly print: PrintSetup;
  /** Rows and columns that stay when scrolling. */
  readonly freeze?: { readonly rows: number; readonly columns: number };
  /** Cells that offer a list of words. */
  readonly choices?: readonly { readonly area: Area; readonly words: readonly string[] }[];
}

/** The value a reader finds where a draft put one. */
export const draftValue = (draft: SheetDraft, row: number, column: number): CellValue => draft.rows[row]?.cells[column]?.value ?? null;
