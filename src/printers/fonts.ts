/** Names of the fonts of a paper; never embedded, so that the office's own are used. */
export interface Fonts {
  readonly title: string;
  readonly text: string;
  /** 一、 */
  readonly heading: string;
  /** （一） */
  readonly subheading: string;
  readonly table: string;
}

/** As GB/T 9704 papers are commonly set. */
export const officialFonts: Fonts = {
  title: "方正小标宋简体",
  text: "仿宋_GB2312",
  heading: "黑体",
  subheading: "楷体_GB2312",
  table: "仿宋_GB2312",
};
