import type { Book } from "../core/book";
import type { DocumentKind, Dossier, Letter, Paper, Register } from "../core/document";
import type { SheetDraft } from "../core/draft";
import type { EditPlan, OwnSheetEdit } from "../core/edit";
import type { Message } from "../core/message";
import { freeSheetName, ownId, ownSheets, standingDraft } from "../core/own-sheets";
import type { OwnSheet } from "../core/own-sheets";
import { standingOn } from "../core/register";

/** How papers become sheets; main files give the printers. */
export interface Printers {
  readonly letter: (letter: Letter) => SheetDraft;
  readonly register: (register: Register) => SheetDraft;
}

/** A paper and the kind of document it is. */
export interface Composed {
  readonly kind: DocumentKind;
  readonly paper: Paper;
}

/** A plan that writes papers to sheets of ours, and what becomes of each. */
export interface Composition {
  readonly plan: EditPlan;
  readonly written: readonly { readonly id: string; readonly sheet: string; readonly isNew: boolean }[];
  /** Sheets left as they are: the hidden column that names their rows is gone, so people's words could be lost. */
  readonly kept: readonly { readonly id: string; readonly sheet: string }[];
}

/** The papers of all these kinds, in their order. */
export const composeAll = (kinds: readonly DocumentKind[], dossier: Dossier): readonly Composed[] =>
  kinds.flatMap((kind) => kind.compose(dossier).map((paper) => ({ kind, paper })));

/** Writes papers into a book: a sheet that holds such a paper is updated with people's words kept, and never made twice. */
export function composePlan(
  existing: Book,
  papers: readonly Composed[],
  dossier: Dossier,
  printers: Printers,
  titled: (names: string, kept: string) => Message,
): Composition {
  const own = ownSheets(existing);
  const taken = existing.sheets.map(({ name }) => name);
  const ids = new Set<string>();
  const edits: OwnSheetEdit[] = [];
  const written: { id: string; sheet: string; isNew: boolean }[] = [];
  const kept: { id: string; sheet: string }[] = [];
  for (const composed of papers) {
    const id = freeId(ownId(composed.paper.id), ids);
    ids.add(id.toLowerCase());
    const standing = own.find((sheet) => sheet.id.toLowerCase() === id.toLowerCase()) ?? null;
    if (standing === null && isEmpty(composed.paper)) continue;
    const draft = draftOver(composed, standing, dossier, printers);
    if (draft === null) {
      kept.push({ id, sheet: standing?.sheet.name ?? "" });
      continue;
    }
    const to = { ...draft, name: standing?.sheet.name ?? freeSheetName(draft.name, taken) };
    taken.push(to.name);
    edits.push({ kind: "sheet", id: standing?.id ?? id, from: standing === null ? null : standingDraft(standing.sheet, to), to });
    written.push({ id, sheet: to.name, isNew: standing === null });
  }
  const names = (sheets: readonly { readonly sheet: string }[]): string => sheets.map(({ sheet }) => sheet).join("、");
  return { plan: { title: titled(names(written), names(kept)), edits }, written, kept };
}

/** A register without rows is for updating one that stands, not for beginning one. */
const isEmpty = (paper: Paper): boolean => paper.kind === "register" && paper.register.rows.length === 0;

function freeId(wanted: string, taken: ReadonlySet<string>): string {
  for (let number = 1; ; number += 1) {
    const id = number === 1 ? wanted : `${wanted}_${String(number)}`;
    if (!taken.has(id.toLowerCase())) return id;
  }
}

/** The draft that shall stand; `null` where the rows of the standing one cannot be told. */
function draftOver({ kind, paper }: Composed, standing: OwnSheet | null, dossier: Dossier, printers: Printers): SheetDraft | null {
  if (paper.kind === "letter") return printers.letter(paper.letter);
  if (standing === null || kind.update === undefined || standing.sheet.cells.size === 0) return printers.register(paper.register);
  const stands = standingOn(standing.sheet, paper.register);
  return stands === null ? null : printers.register(kind.update(paper.register, stands, dossier));
}
