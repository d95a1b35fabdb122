import type { Book } from "../core/book";
import type { Catalog } from "../core/catalog";
import type { DocumentKind, Dossier, Fields, Letter, Missing, RuleWords } from "../core/document";
import type { Message } from "../core/message";
import { ownId, ownSheets } from "../core/own-sheets";
import { composeAll, composePlan, type Composed, type Printers } from "./compose";
import type { DocumentFile, DocumentInput, DocumentOffer, Documents } from "./work";

/** What documents need from outside; main files give it. */
export interface PaperMeans {
  readonly kinds: readonly DocumentKind[];
  readonly printers: Printers;
  /** A letter as .docx; absent where none is to be had. */
  readonly docx?: (letter: Letter) => Promise<Uint8Array>;
  readonly catalog: Pick<Catalog, "locales" | "rules">;
  /** Version, rule set and date, for the foot of working sheets. */
  readonly made: () => string;
}

/** What was written, and what was left because its rows can no longer be told apart. */
const titled = (names: string, kept: string): Message =>
  kept === "" ? { message: "session.composed", data: { names } } : { message: "session.composedKept", data: { names, kept } };

/** The documents of a screen, made of catalogue and printers: a kind is offered where it has something to say and is this person's to write. */
export function documentsBy({ kinds, printers, docx, catalog, made }: PaperMeans): Documents {
  const rules = new Map<string, RuleWords>(catalog.rules.map(({ code, title, remedy }) => [code, { title, remedy }]));
  const dossierOf = ({ examination, decisions, accepted }: DocumentInput, kind: DocumentKind): Dossier => ({
    files: [{ name: "", ...examination, accepted }],
    decisions: { ...decisions, fields: { ...standingFields(kind), ...decisions.fields } },
    locale: catalog.locales["zh-CN"],
    rules,
    made: made(),
  });
  const kindOf = (id: string): DocumentKind => {
    const found = kinds.find((kind) => kind.id === id);
    if (found === undefined) throw new Error(`There is no document ${id}`);
    return found;
  };
  const papersOf = (id: string, input: DocumentInput): readonly Composed[] => composeAll([kindOf(id)], dossierOf(input, kindOf(id)));
  return {
    offers(input) {
      return kinds
        .filter(({ forFillers }) => forFillers || input.role !== "filler")
        .flatMap((kind) => {
          const papers = papersOf(kind.id, input);
          const offer = offerOf(kind, papers, input.examination.book, docx !== undefined);
          return papers.length > 0 && hasSomethingToSay(kind, offer, input) ? [offer] : [];
        });
    },
    plan: (id, input) => composePlan(input.examination.book, papersOf(id, input), dossierOf(input, kindOf(id)), printers, titled).plan,
    text: (id, input) =>
      papersOf(id, input)
        .flatMap(({ paper }) => paper.text ?? [])
        .join("\n"),
    files: async (id, input) => {
      const files: DocumentFile[] = [];
      for (const { paper } of papersOf(id, input)) {
        if (paper.kind === "letter" && docx !== undefined)
          files.push({ name: `${paper.letter.name}.docx`, bytes: await docx(paper.letter) });
      }
      return files;
    },
  };
}

/** What stands in the fields until a person says otherwise. */
const standingFields = ({ fields }: DocumentKind): Fields =>
  Object.fromEntries(fields.flatMap(({ id, value }) => (value === "" ? [] : [[id, value]])));

/** Problems, an accepted score, or a sheet that stands already; others speak of every form. */
const hasSomethingToSay = (
  { word, withoutProblems }: DocumentKind,
  { problems, sheets }: DocumentOffer,
  { accepted }: DocumentInput,
): boolean =>
  problems.all > 0 ||
  sheets.length > 0 ||
  withoutProblems === true ||
  (accepted.size > 0 && (word === "feedback" || word === "consultation"));

function offerOf({ id, name, fields }: DocumentKind, papers: readonly Composed[], book: Book, hasFiles: boolean): DocumentOffer {
  const all = papers.map(({ paper }) => paper);
  const ids = new Set(all.map((paper) => ownId(paper.id).toLowerCase()));
  const count = (of: "all" | "must"): number => all.reduce((sum, { problems }) => sum + problems[of], 0);
  const text = all.some((paper) => paper.text !== null) ? (["text"] as const) : [];
  const file = hasFiles && all.some(({ kind }) => kind === "letter") ? (["file"] as const) : [];
  return {
    id,
    name,
    problems: { all: count("all"), must: count("must") },
    fields,
    missing: [...new Set(all.flatMap(({ missing }): readonly Missing[] => missing))],
    sheets: ownSheets(book).flatMap((own) => (ids.has(own.id.toLowerCase()) ? [own.sheet.name] : [])),
    as: ["sheet", ...text, ...file],
  };
}
