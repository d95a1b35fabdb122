import type { CellValue } from "../core/book";

export interface Typed {
  readonly value: CellValue;
  readonly format: string;
}

const digits = (text: string): string => text.replace(/[^\d]/g, "");

const decimals = (text: string): string => {
  const point = text.indexOf(".");
  return point < 0 ? "0" : `0.${"0".repeat(text.length - point - 1)}`;
};

/**
 * What text of a file without types stands for: a number only where the number and a format show the very same text,
 * so that nothing is lost: 190.00 is 190 shown with two places, while 007, 1-2 and eighteen digits of an identity number stay text.
 */
export function typedText(text: string): Typed {
  const plain: Typed = { value: text, format: "General" };
  const found = /^(-?)(\d{1,3}(?:,\d{3})+|\d+)(\.\d+)?(%?)$/.exec(text);
  if (found === null) return plain;
  const [, sign = "", whole = "", fraction = "", percent = ""] = found;
  const number = `${sign}${whole.replaceAll(",", "")}${fraction}`;
  if (/^0\d/.test(digits(whole)) || digits(number).length > 15 || /^-[0.]*$/.test(number)) return plain;
  const grouped = whole.includes(",") ? "#,##" : "";
  const shown = decimals(fraction);
  if (percent !== "") return grouped === "" ? { value: Number(`${number}e-2`), format: `${shown}%` } : plain;
  return { value: Number(number), format: grouped === "" && fraction === "" ? "General" : `${grouped}${shown}` };
}
