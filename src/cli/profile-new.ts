import { writeFileSync } from "node:fs";
import { basename, extname, resolve } from "node:path";

import { formsReadBy } from "../app/own-profiles";
import type { Book } from "../core/book";
import type { Catalog, Language } from "../core/catalog";
import type { FormKind } from "../core/form";
import { textOf } from "../core/message";
import { columnName } from "../core/place";
import { type DraftProfile, draftOf, kindOfHeader, kindsIn, ownId, weightsFound } from "../core/profile-file/draft";
import { type SuspectedColumn, type SuspectedHeader, suspectedHeaders } from "../core/recognise/suspect";
import type { ProfileSource } from "../core/resolve-profiles";
import { fail, ok, type Result } from "../core/result";
import type { Call } from "./arguments";
import { draftTalk } from "./profile-talk";
import { bookIn, fileFault } from "./read";

type NewCall = Extract<Call, { command: "profile new" }>;

/** Why no draft is made; only what nobody could have known beforehand is a problem of the sample, the rest is a wrong call. */
interface NoDraft {
  readonly code: 1 | 2;
  readonly reason: string;
}

const conceptIn =
  ({ locales }: Catalog, language: Language) =>
  (concept: string): string =>
    textOf(locales[language], { message: "profile-file.concept", data: { region: "indicatorColumns", concept } });

/** Drafts a profile from a sample workbook: written beside it, or on stdout; what to do next is said on stderr. */
export async function newProfile(call: NewCall, catalog: Catalog): Promise<number> {
  const talk = draftTalk(call.language, conceptIn(catalog, call.language));
  const refuse = ({ code, reason }: NoDraft): number => {
    process.stderr.write(`jibiao: ${reason}\n`);
    return code;
  };
  if (call.out !== null && resolve(call.out) === resolve(call.file)) return refuse({ code: 2, reason: talk.exists(call.out) });
  const book = await bookIn(call.file);
  if (!book.ok) return refuse({ code: 2, reason: `${call.file}: ${fileFault(book.fault, catalog.locales[call.language]).message}` });
  const header = headerIn(book.value, call, catalog, talk);
  if (!header.ok) return refuse(header.fault);
  const kind = call.kind ?? kindOfHeader(header.value);
  const draft = draftIn(header.value, kind, book.value, call, catalog);
  if (draft === null) return refuse({ code: 2, reason: talk.noKind(kind, kindsIn(catalog.profiles)) });
  const text = `${JSON.stringify(draft, null, 2)}\n`;
  if (call.out === null) process.stdout.write(text);
  else if (!isWrittenAnew(call.out, text)) return refuse({ code: 2, reason: talk.exists(call.out) });
  const columns = header.value.columns.map((column) => ({ ...column, letters: columnName(column.column) }));
  process.stderr.write(
    talk.next({
      file: call.file,
      out: call.out,
      sheet: header.value.sheet,
      row: header.value.row + 1,
      kind,
      columns,
      hasWeights: draft.weights !== undefined,
    }),
  );
  return 0;
}

function headerIn(
  book: Book,
  { sheet, file }: NewCall,
  { lexicon }: Catalog,
  talk: ReturnType<typeof draftTalk>,
): Result<SuspectedHeader, NoDraft> {
  const wanted = sheet === null ? book.sheets : book.sheets.filter(({ name }) => name === sheet);
  if (wanted.length === 0)
    return fail({
      code: 2,
      reason: talk.noSheet(
        sheet ?? "",
        book.sheets.map(({ name }) => name),
      ),
    });
  const [header] = suspectedHeaders({ ...book, sheets: wanted }, lexicon);
  return header === undefined ? fail({ code: 1, reason: talk.noHeader(file) }) : ok(header);
}

const conceptOf = ({ guess }: SuspectedColumn) => guess?.concept ?? null;

function draftIn(
  { title, columns, labels, sheet }: SuspectedHeader,
  kind: FormKind,
  book: Book,
  { file, out }: NewCall,
  catalog: Catalog,
): DraftProfile | null {
  const name = title ?? basename(file, extname(file));
  const given = out === null ? "" : basename(out, ".json");
  const id = /^[a-z0-9]+(-[a-z0-9]+)*$/.test(given) && !catalog.profiles.some((profile) => profile.id === given) ? given : ownId(name);
  const draft = draftOf(
    {
      name,
      kind,
      title,
      columns: columns.map((column) => ({ text: column.text, concept: conceptOf(column) })),
      labels: labels.flatMap(({ text, guess }) => (guess === null ? [] : [{ text, concept: guess }])),
    },
    catalog.profiles,
    id,
  );
  if (draft === null) return null;
  const [form] = formsReadBy(withoutBlanks(draft), book, catalog, sheet);
  const weights = form === undefined ? {} : weightsFound(form, title ?? basename(file));
  return Object.keys(weights).length === 0 ? draft : { ...draft, weights };
}

/** The draft as far as it can be read by already. */
const withoutBlanks = (draft: DraftProfile): ProfileSource => ({
  ...draft,
  teaches: {
    ...draft.teaches,
    indicatorColumns: Object.fromEntries(
      Object.entries(draft.teaches.indicatorColumns).flatMap(([word, concept]) => (concept === "" ? [] : [[word, concept]])),
    ),
  },
});

/** Writes a file that was not there; `false` where one was, which stays as it is. */
function isWrittenAnew(path: string, text: string): boolean {
  try {
    writeFileSync(path, text, { flag: "wx" });
    return true;
  } catch (cause) {
    if (cause instanceof Error && "code" in cause && cause.code === "EEXIST") return false;
    throw cause;
  }
}
