import { isDigit, isLatin } from "./reader";
import type { Reader } from "./reader";
import { spelled, units } from "./units";
import { fillers, leads, trails } from "./words";

/** Words that begin with these are no part of a unit. */
const stops = "完已全未达实不无均及和与的按提增减下降上内前后左右为是在有以并且或等到至约共其中比较需可超控新建改初底末号";
/** Words that may follow a unit directly. */
const ends = "内每且并及和与至到";
const longestUnit = 4;
const longestUnknown = 3;

/** What follows the number makes it no quantity. */
export const foreign = Symbol("foreign");
type Foreign = typeof foreign;

/**
 * The unit that starts here, `null` where none does; `foreign` where something follows the number that makes it no quantity.
 * A short word behind a known measure word is kept as part of it (个村); a longer one is left to be read as text.
 */
export function readUnit(reader: Reader, which: "known" | "any"): string | null | Foreign {
  const unit = readOne(reader, which);
  if (unit === null || unit === foreign) return unit;
  return unit + readPer(reader);
}

/** /亩, /人·月, 每亩. */
function readPer(reader: Reader): string {
  let per = "";
  for (let count = 0; count < 3; count += 1) {
    const next = reader.attempt(() => {
      const sign = reader.eatOneOf("/每·");
      if (sign === "") return null;
      const unit = readOne(reader, "any");
      if (unit === null || unit === foreign) return null;
      return (sign === "每" ? "/" : sign) + unit;
    });
    if (next === null) break;
    per += next;
  }
  return per;
}

function readOne(reader: Reader, which: "known" | "any"): string | null | Foreign {
  const start = reader.place;
  const found = reader.longest(units);
  if (found === null) return readUnknown(reader, which);
  const [word, unit] = found;
  if (unit === "%" || unit === "‰") return unit;
  if (isAscii(word) && !isAsciiEnd(reader)) return foreign;
  const end = reader.at;
  reader.at = start;
  const run = which === "any" ? wordRun(reader) : null;
  if (run !== null && run.length > word.length && !stops.includes(run.charAt(word.length))) return spelled(run);
  reader.at = end;
  return which === "known" && !isBoundary(reader) ? foreign : unit;
}

function readUnknown(reader: Reader, which: "known" | "any"): string | null | Foreign {
  const start = reader.at;
  const run = which === "any" ? wordRun(reader) : null;
  if (run !== null && run.length <= longestUnknown) return run;
  reader.at = start;
  if (isBoundary(reader)) return null;
  return isHan(reader.char) || isLatin(reader.char) ? foreign : null;
}

/** 4 A景区 and 5 m3 are other things than A and m. */
const isAsciiEnd = (reader: Reader): boolean => isBoundary(reader) && !isDigit(reader.text.charAt(reader.at));

const isAscii = (word: string): boolean => isLatin(word.charAt(word.length - 1));

/** The ideographs that stand here without a gap, if they are few and end where a unit may end; else `null`. */
function wordRun(reader: Reader): string | null {
  const start = reader.at;
  if (stops.includes(reader.text.charAt(start))) return null;
  let word = "";
  while (
    word.length <= longestUnit &&
    isHan(reader.text.charAt(reader.at)) &&
    !ends.includes(reader.text.charAt(reader.at)) &&
    !isTrail(reader)
  ) {
    word += reader.text.charAt(reader.at);
    reader.at += 1;
  }
  if (word === "" || word.length > longestUnit || !isBoundary(reader)) {
    reader.at = start;
    return null;
  }
  return word;
}

const isTrail = (reader: Reader): boolean =>
  trails.get(reader.text.charAt(reader.at))?.some(([word]) => reader.text.startsWith(word, reader.at)) ?? false;

/** The end, a gap, a separator, or a word that goes with a quantity. */
function isBoundary(reader: Reader): boolean {
  const next = reader.text.charAt(reader.at);
  if (!isHan(next) && !isLatin(next)) return true;
  if (isTrail(reader) || ends.includes(next)) return true;
  return [fillers, leads].some((words) => words.get(next)?.some(([word]) => reader.text.startsWith(word, reader.at)) ?? false);
}

const isHan = (character: string): boolean => character >= "\u3400" && character <= "\u9fff" && character.length === 1;
