import type { Book } from "../book";
import type { Units } from "./parameters";
import { settle, type Setting, type SettingFault, type Settled } from "./settle";
import { sheetSettings } from "./sheet";

/** A setting kept beside the workbook; `onSheet` where the sheet 绩表设置 was given it, whose word counts then. */
export interface KeptSetting extends Setting {
  readonly onSheet?: true;
}

/** What settings come to in one book. */
export interface SettingsInUse {
  readonly settled: Settled;
  /** The sheet they were read from, if there is one. */
  readonly sheet: string | null;
  readonly faults: readonly SettingFault[];
}

/**
 * Rule default → profile → the sheet 绩表设置 of the book → what the person at work set. What that person put on the sheet
 * yields to it, since it may have been changed there.
 */
export function settingsIn(book: Book, kept: readonly KeptSetting[], units: Units): SettingsInUse {
  const onSheet = sheetSettings(book, units);
  const given = [...kept.filter((each) => each.onSheet === true), ...onSheet.settings, ...kept.filter((each) => each.onSheet !== true)];
  const settled = settle(given, units);
  return { settled, sheet: onSheet.sheet, faults: [...onSheet.faults, ...settled.faults] };
}
