import type { CellValue } from "../../../core/book";
import type { Area } from "../../../core/draft";

/** What stands in a cell of a workbook under test; everything absent is as in a new workbook. */
export interface CellState {
  readonly value?: CellValue;
  /** With its leading "=". A formula without a value is calculated when the workbook is opened. */
  readonly formula?: string;
  /** Text that was entered behind an apostrophe. */
  readonly quotePrefix?: true;
  readonly style?: CellStyle;
}

export interface CellStyle {
  readonly numberFormat?: string;
  readonly fill?: Fill;
  readonly font?: Font;
  readonly alignment?: Alignment;
  readonly protection?: Protection;
  readonly borders?: Readonly<Partial<Record<Side, Border>>>;
}

/** Colours are #RRGGBB; patterns bear the names of Excel.FillPattern. */
export interface Fill {
  readonly pattern?: string;
  readonly color?: string;
  readonly patternColor?: string;
  readonly tintAndShade?: number;
  readonly patternTintAndShade?: number;
}

export interface Font {
  readonly name?: string;
  readonly size?: number;
  readonly color?: string;
  readonly bold?: boolean;
  readonly italic?: boolean;
  readonly underline?: string;
  readonly strikethrough?: boolean;
  readonly tintAndShade?: number;
}

export interface Alignment {
  readonly horizontal?: string;
  readonly vertical?: string;
  readonly wrap?: boolean;
  readonly orientation?: number;
  readonly indent?: number;
  readonly shrink?: boolean;
  readonly readingOrder?: string;
}

export interface Protection {
  readonly locked?: boolean;
  readonly formulaHidden?: boolean;
}

export const sides = ["top", "bottom", "left", "right", "diagonalDown", "diagonalUp"] as const;
export type Side = (typeof sides)[number];

export interface Border {
  readonly style: string;
  readonly weight: string;
  readonly color: string;
}

export interface RowState {
  /** Points. */
  readonly height?: number;
  readonly hidden?: true;
  readonly style?: CellStyle;
}

export interface ColumnState {
  /** Points. */
  readonly width?: number;
  readonly hidden?: true;
  readonly style?: CellStyle;
}

export interface ValidationState {
  readonly areas: readonly Area[];
  /** As Excel.DataValidationRule has it; ranges have become formulas. */
  readonly rule: Readonly<Record<string, unknown>>;
  readonly prompt?: Readonly<Record<string, unknown>>;
  readonly errorAlert?: Readonly<Record<string, unknown>>;
  readonly ignoreBlanks?: boolean;
}

export interface CommentState {
  readonly id: string;
  readonly row: number;
  readonly column: number;
  readonly content: string;
  readonly authorName: string;
  readonly authorEmail: string;
  /** ISO, to the second. */
  readonly creationDate: string;
  readonly resolved?: boolean;
  readonly replies?: readonly ReplyState[];
}

export interface ReplyState {
  readonly id: string;
  readonly content: string;
  readonly authorName: string;
}

/** A note of the old kind: the client of ExcelApi below 1.18 does not see it, but no comment can stand beside it. */
export interface NoteState {
  readonly row: number;
  readonly column: number;
  readonly text: string;
}

export interface ProtectionState {
  /** Only `false` means that it is not protected at all. */
  readonly protected?: boolean;
  readonly password?: string;
  /** Only for a sheet, by the names of Excel.WorksheetProtectionOptions. */
  readonly options?: Readonly<Record<string, unknown>>;
}

export interface PageState {
  /** By the names of Excel.PageLayout, in lower camel case. */
  readonly layout?: Readonly<Record<string, unknown>>;
  readonly headerFooter?: Readonly<Record<string, string>>;
  readonly printArea?: readonly Area[];
  /** First row and number of rows. */
  readonly titleRows?: readonly [number, number];
  readonly titleColumns?: readonly [number, number];
  /** Rows, and columns, that begin a page. */
  readonly rowBreaks?: readonly number[];
  readonly columnBreaks?: readonly number[];
}

export type SheetVisibility = "Visible" | "Hidden" | "VeryHidden";

export interface SheetState {
  readonly name: string;
  readonly id?: string;
  readonly visibility?: SheetVisibility;
  readonly tabColor?: string;
  readonly showGridlines?: boolean;
  readonly showHeadings?: boolean;
  /** By address, such as B7. */
  readonly cells?: Readonly<Record<string, CellState>>;
  readonly rows?: Readonly<Record<number, RowState>>;
  readonly columns?: Readonly<Record<number, ColumnState>>;
  /** Of all cells that have none of their own. */
  readonly style?: CellStyle;
  readonly merges?: readonly Area[];
  readonly freeze?: { readonly rows: number; readonly columns: number };
  readonly validations?: readonly ValidationState[];
  readonly comments?: readonly CommentState[];
  readonly notes?: readonly NoteState[];
  readonly page?: PageState;
  readonly protection?: ProtectionState;
  /** Visible to this sheet alone. */
  readonly names?: readonly NameState[];
}

export interface NameState {
  readonly name: string;
  /** With its leading "=". */
  readonly formula: string;
  readonly visible?: boolean;
  readonly comment?: string;
}

export type CalculationMode = "Automatic" | "AutomaticExceptTables" | "Manual";

/** A workbook as plain JSON: it travels through postMessage and into the test. */
export interface WorkbookState {
  readonly name?: string;
  readonly sheets: readonly SheetState[];
  readonly names?: readonly NameState[];
  /** Name of a sheet; the first visible one where absent. */
  readonly activeSheet?: string;
  /** Address on the active sheet. */
  readonly selection?: string;
  readonly readOnly?: boolean;
  readonly isDirty?: boolean;
  readonly dateSystem?: 1900 | 1904;
  readonly calculationMode?: CalculationMode;
  readonly protection?: ProtectionState;
  readonly settings?: readonly { readonly key: string; readonly value: unknown }[];
  readonly customXml?: readonly { readonly id: string; readonly xml: string }[];
  readonly properties?: Readonly<Record<string, string>>;
  readonly customProperties?: readonly { readonly key: string; readonly value: unknown }[];
}
