/** The parts of fast-formula-parser that the model calls; the package brings no types. */
declare module "fast-formula-parser" {
  export interface CellReference {
    readonly sheet: string;
    readonly row: number;
    readonly col: number;
  }
  export interface RangeReference {
    readonly sheet: string;
    readonly from: { readonly row: number; readonly col: number };
    readonly to: { readonly row: number; readonly col: number };
  }
  /** What a function is called with: `value` is a scalar, or a grid for a range. */
  export interface Argument {
    readonly value: unknown;
    readonly isRangeRef?: boolean;
    readonly isCellRef?: boolean;
    readonly omitted?: boolean;
  }
  interface Options {
    readonly functions?: Readonly<Record<string, (...args: readonly (Argument | undefined)[]) => unknown>>;
    readonly onCell: (reference: CellReference) => unknown;
    readonly onRange: (reference: RangeReference) => readonly (readonly unknown[])[];
  }
  class FormulaError extends Error {
    constructor(error: string, message?: string);
    readonly error: string;
    readonly details?: unknown;
  }
  export default class FormulaParser {
    static readonly FormulaError: typeof FormulaError;
    static readonly SSF: { format(format: string, value: unknown, options?: { readonly date1904?: boolean }): string };
    constructor(options: Options);
    parse(formula: string, position: CellReference, allowsArray?: boolean): unknown;
  }
}
