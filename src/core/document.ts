/** What every printer can print; a new member is a new case in each of them. */
export type Block =
  /** 公文标题 */
  | { readonly kind: "title"; readonly text: string }
  /** 发文字号; a blank number stays for the office to fill. */
  | { readonly kind: "reference"; readonly text: string }
  /** 主送机关 */
  | { readonly kind: "addressee"; readonly text: string }
  /** 一、 (level 1) and (一) (level 2); the text carries its own number. */
  | { readonly kind: "heading"; readonly level: 1 | 2; readonly text: string }
  | { readonly kind: "paragraph"; readonly text: string }
  | {
      readonly kind: "table";
      readonly caption: string | null;
      readonly header: readonly string[];
      /** Relative widths of the columns. */
      readonly widths: readonly number[];
      readonly rows: readonly (readonly string[])[];
    }
  /** 落款: who, and the date. */
  | { readonly kind: "signature"; readonly by: string; readonly date: string }
  /** 附件说明, or what stands under the signature. */
  | { readonly kind: "note"; readonly text: string }
  | { readonly kind: "page-break" };

/** A letter as data; says what stands in it, knows nothing of file formats. */
export interface Letter {
  readonly id: string;
  /** Sheet name and file name. */
  readonly name: string;
  readonly blocks: readonly Block[];
}
