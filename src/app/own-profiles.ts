import type { Book } from "../core/book";
import type { Catalog } from "../core/catalog";
import { type Form, targetOf } from "../core/form";
import type { Known } from "../core/profile-file/content";
import { draftOf, kindOfHeader, kindsIn, weightsFound } from "../core/profile-file/draft";
import { readProfileFile } from "../core/profile-file/problems";
import { recognise } from "../core/recognise/recognise";
import { suspectedHeaders } from "../core/recognise/suspect";
import { type ProfileSource, withOwnProfiles } from "../core/resolve-profiles";
import { judgementMethod } from "../core/assess/reckon";
import type { MappingWork, ReadPreview } from "./work";

/** What profiles of an office may refer to, beside the shipped ones and others of its own. */
export const knownIn = ({ profiles, methods, scales }: Catalog, own: readonly ProfileSource[]): Known => ({
  sources: [...(profiles as unknown as readonly ProfileSource[]), ...own], // a whole profile is a source that extends nothing
  shipped: new Set(profiles.map(({ id }) => id)),
  methods: new Set([...methods.keys(), judgementMethod]),
  scales: new Set(scales.keys()),
});

/** The forms a profile reads in a workbook, or on one of its sheets, if it is taken for all of them. */
export function formsReadBy(source: ProfileSource, book: Book, { lexicon, profiles }: Catalog, sheet: string | null): readonly Form[] {
  const sheets = sheet === null ? book.sheets : book.sheets.filter(({ name }) => name === sheet);
  return recognise({ ...book, sheets }, { lexicon, profiles: withOwnProfiles(profiles, [source]), chosen: { "*": source.id } });
}

/** The work of 模板映射 done with a catalogue. A column nobody says anything of is not used. */
export const mappingBy = (catalog: Catalog): MappingWork => ({
  suspects: (book) => suspectedHeaders(book, catalog.lexicon),
  kinds: () => kindsIn(catalog.profiles),
  kindOf: kindOfHeader,
  draft(mapping, book, sheet) {
    const columns = mapping.columns.map(({ text, concept }) => ({ text, concept: concept ?? ("ignored" as const) }));
    const draft = draftOf({ ...mapping, columns }, catalog.profiles);
    if (draft === null) return null;
    const source = draft as ProfileSource; // no column is left open
    const [form] = formsReadBy(source, book, catalog, sheet);
    const { total, execution } = form === undefined ? {} : weightsFound(form, mapping.title ?? mapping.name);
    const weights = { ...(total === undefined ? {} : { total }), ...(execution === undefined ? {} : { execution }) };
    return Object.keys(weights).length === 0 ? source : { ...source, weights };
  },
  preview: (source, book, sheet) => previewOf(formsReadBy(source, book, catalog, sheet)),
  read: (text, own) => readProfileFile(text, knownIn(catalog, own)),
});

const shown = (raw: unknown): string => (typeof raw === "string" || typeof raw === "number" ? String(raw) : "");

/** How many indicators forms hold, and the first three. */
export function previewOf(forms: readonly Form[]): ReadPreview {
  const rows = forms.flatMap(({ table }) => table?.indicators ?? []);
  return {
    indicators: rows.length,
    first: rows.slice(0, 3).map((row) => ({ name: row.level3.text, target: shown(targetOf(row)?.raw), actual: shown(row.actual?.raw) })),
  };
}
