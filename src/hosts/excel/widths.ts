/** Pixels of the widest digit in the font Excel begins with (Calibri 11, DengXian 11). */
const digitPixels = 7;

const pointsPerPixel = 72 / 96;

/**
 * Points for a width in characters as a file stores it, padding included: what Excel calls width is whole pixels,
 * `trunc((256 × width + trunc(128 ÷ digit)) ÷ 256 × digit)`, and office.js takes points.
 */
export const pointsOfCharacters = (width: number, digit = digitPixels): number =>
  Math.trunc(((256 * width + Math.trunc(128 / digit)) / 256) * digit) * pointsPerPixel;

/** Points for millimetres. */
export const pointsOfMillimetres = (millimetres: number): number => Math.round(((millimetres * 72) / 25.4) * 100) / 100;
