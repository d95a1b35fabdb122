import { placesOf, round, type Amount } from "../../core/amount";
import type { CellRef, CellValue, RangeRef } from "../../core/book";
import type { Content } from "../../core/edit";
import type { Place } from "../../core/place";
import { addressOf } from "../../core/place";
import type { Texts } from "../texts/zh-CN";

/** For sentences: no more than two decimals, none that say nothing. */
export const plain = (amount: Amount): string => round(amount, 2);

/** For columns: just two decimals. */
export function aligned(amount: Amount): string {
  const text = round(amount, 2);
  const places = placesOf(text);
  return places === 0 ? `${text}.00` : text.padEnd(text.length + 2 - places, "0");
}

/** A share of the whole in percent, for widths of bars; between 0 and 100. */
export const share = (part: Amount, whole: Amount): number => {
  const ratio = Number(whole) === 0 ? 0 : (Number(part) / Number(whole)) * 100;
  return Math.min(100, Math.max(0, ratio));
};

/** E7, or Sheet2!E7 where the cell stands on another sheet than the one looked at. */
export const cellLabel = (at: CellRef | RangeRef, sheet: string | null): string =>
  sheet === null || at.sheet === sheet ? addressOf(at) : `${at.sheet}!${addressOf(at)}`;

/** The words for a place on the chip that leads there. */
export function placeLabel(place: Place, sheet: string | null, texts: Texts): string {
  switch (place.scope) {
    case "book":
      return texts.sections.book;
    case "sheet":
      return place.sheet;
    case "range":
      return cellLabel(place.range, sheet);
  }
}

function valueText(value: CellValue, texts: Texts): string {
  if (value === null || value === "") return texts.preview.empty;
  if (typeof value === "boolean") return value ? texts.preview.yes : texts.preview.no;
  if (typeof value === "object") return "error" in value ? value.error : texts.preview.uncalculated;
  return String(value);
}

const looksNumeric = (text: string): boolean => /^[\s\d.,%\uff0e\uff0c\uff05\uff10-\uff19+-]+$/.test(text);

/** What a cell holds, as a preview shows it; text that looks like a number is called text. */
export function contentText({ value, formula }: Content, texts: Texts): string {
  if (formula !== null) return `=${formula}`;
  return typeof value === "string" && looksNumeric(value) ? texts.preview.text(value) : valueText(value, texts);
}
