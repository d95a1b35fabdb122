import type { Catalog } from "../core/catalog";
import type { SheetDraft } from "../core/draft";
import type { Message } from "../core/message";
import { freeSheetName, ownSheets, standingDraft } from "../core/own-sheets";
import type { ProfileSource } from "../core/resolve-profiles";
import { settingsIn } from "../core/settings/in-use";
import { linesFor, settingsRows, type SettingsRow } from "../core/settings/lines";
import { say } from "../core/settings/messages";
import { notesOn, type SettingsNotes } from "../core/settings/notes";
import { settle } from "../core/settings/settle";
import { settingsSheetId } from "../core/settings/sheet";
import { settingsInFile, settingsText } from "./settings-file";
import type { SettingsWork } from "./work";

/** Parameters as a session needs them; `print` lays out the sheet 绩表设置. */
export const settingsBy = (
  catalogWith: (own: readonly ProfileSource[]) => Catalog,
  print: (rows: readonly SettingsRow[], notes: SettingsNotes | null) => SheetDraft,
): SettingsWork => ({
  lines(id, { book, own, kept }) {
    const units = catalogWith(own);
    const profile = units.profiles.find((each) => each.id === id);
    return profile === undefined ? [] : linesFor(units, profile, settingsIn(book, kept, units).settled);
  },
  faults: (settings, own) => settle(settings, catalogWith(own)).faults.map(({ says }) => says),
  isChange({ book, own, kept }, { code, profile }) {
    const { applied } = settingsIn(book, kept, catalogWith(own)).settled;
    return applied.some((each) => each.code === code && each.profile === profile && each.at === undefined);
  },
  text: settingsText,
  read: settingsInFile,
  plan({ book, own, kept }, forms) {
    const units = catalogWith(own);
    const { settled } = settingsIn(book, kept, units);
    const standing = ownSheets(book).find(({ id }) => id.toLowerCase() === settingsSheetId) ?? null;
    const draft = print(settingsRows(units, forms, settled), standing === null ? null : notesOn(standing.sheet));
    const to = {
      ...draft,
      name:
        standing?.sheet.name ??
        freeSheetName(
          draft.name,
          book.sheets.map(({ name }) => name),
        ),
    };
    const from = standing === null ? null : standingDraft(standing.sheet, to);
    const title: Message = say("written", { sheet: to.name });
    return { title, edits: [{ kind: "sheet", id: standing?.id ?? settingsSheetId, from, to }] };
  },
  sheetFaults: ({ book, own, kept }) => settingsIn(book, kept, catalogWith(own)).faults.filter(({ at }) => at !== null).length,
});
