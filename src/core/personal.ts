import type { Book, CellRef, CellValue } from "./book";
import { ownSheets } from "./own-sheets";
import { fold } from "./stated/fold";

/** Personal data in a cell: what kind it is, never the number itself. */
export interface PersonalDatum {
  readonly at: CellRef;
  readonly kind: "phone" | "identity";
}

/** Phones and identity numbers in the cells of a book, in order of the sheets; what is masked already is none, and sheets of ours are not handed in. */
export function personalDataIn(book: Book): readonly PersonalDatum[] {
  const found: PersonalDatum[] = [];
  const own = new Set(ownSheets(book).map(({ sheet }) => sheet.name));
  for (const { name, cells } of book.sheets.filter((sheet) => !own.has(sheet.name)))
    cells.forEach((row, column, index) => {
      for (const kind of kindsIn(cells.cellAt(index).value)) found.push({ at: { sheet: name, row, column }, kind });
    });
  return found;
}

/** Mobile numbers, and numbers of a fixed line behind an area code and a dash. */
const phones = /(?<![\d.*])(?:\+?86-?)?1[3-9]\d[ -]?\d{4}[ -]?\d{4}(?![\d.*])|(?<![\d.*])\(?0\d{2,3}\)?-\d{7,8}(?![\d.*])/;
const identities = /(?<![\dA-Za-z])\d{17}[\dXx](?![\dA-Za-z])/g;

function kindsIn(value: CellValue): readonly PersonalDatum["kind"][] {
  if (typeof value === "number") return Number.isInteger(value) && /^1[3-9]\d{9}$/.test(String(value)) ? ["phone"] : [];
  if (typeof value !== "string" || value.length < 10) return [];
  const text = fold(value);
  const isIdentity = [...text.matchAll(identities)].some(([number]) => isIdentityNumber(number));
  return [...(isIdentity ? (["identity"] as const) : []), ...(phones.test(text) ? (["phone"] as const) : [])];
}

const factors = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];
const checkDigits = "10X98765432";

/** Eighteen digits with a day of birth and the check digit of GB 11643. */
export function isIdentityNumber(number: string): boolean {
  const [year, month, day] = [number.slice(6, 10), number.slice(10, 12), number.slice(12, 14)].map(Number);
  if (year === undefined || month === undefined || day === undefined || year < 1900 || year > 2100 || month < 1 || month > 12) return false;
  if (day < 1 || day > new Date(Date.UTC(year, month, 0)).getUTCDate()) return false;
  const total = factors.reduce((sum, factor, index) => sum + factor * Number(number.charAt(index)), 0);
  return checkDigits.charAt(total % 11) === number.charAt(17).toUpperCase();
}
