import type { Node, ObjectTable } from "../object-table";
import { onSheetNode, recordGiven, text } from "./nodes";
import { denied } from "./refusals";
import type { Sheet } from "./sheet";
import type { ProtectionState } from "./state";
import { events, type WorkbookModel } from "./workbook-model";

/** What a protected sheet still allows, unless it is said: nothing, and every cell may be selected. */
const usual = {
  allowAutoFilter: false,
  allowDeleteColumns: false,
  allowDeleteRows: false,
  allowEditObjects: false,
  allowEditScenarios: false,
  allowFormatCells: false,
  allowFormatColumns: false,
  allowFormatRows: false,
  allowInsertColumns: false,
  allowInsertHyperlinks: false,
  allowInsertRows: false,
  allowPivotTables: false,
  allowSort: false,
  selectionMode: "Normal",
};

const withPassword = (password: unknown): ProtectionState =>
  password === undefined || password === null || password === "" ? { protected: true } : { protected: true, password: text(password) };

/** Lifts a protection; a wrong or missing password is refused. */
function lifted({ password }: ProtectionState, given: unknown): void {
  if (password !== undefined && password !== given) denied();
}

export function protectionTables(book: WorkbookModel): ObjectTable {
  const sheetOf = (node: Node): Sheet => book.sheet(onSheetNode(node).sheet);
  const told = (sheet: Sheet): void => {
    book.isDirty = true;
    book.tell(events.protectionChanged, sheet, {
      isProtected: sheet.protection !== null,
      protectionOptionsChanged: true,
      sheetPasswordChanged: false,
      allowEditRangesChanged: false,
      source: "Local",
      worksheetId: sheet.id,
    });
  };
  return {
    WorksheetProtection: {
      properties: {
        Protected: { get: (node) => sheetOf(node).protection !== null },
        Options: {
          get: (node) => {
            const { protection } = sheetOf(node);
            return protection === null ? null : { ...usual, ...protection.options };
          },
        },
      },
      methods: {
        Protect: (node, options, password) => {
          const sheet = sheetOf(node);
          if (sheet.protection !== null) denied();
          sheet.protection = {
            ...withPassword(password),
            options: { ...usual, ...(options === undefined || options === null ? {} : recordGiven(options)) },
          };
          told(sheet);
        },
        Unprotect: (node, password) => {
          const sheet = sheetOf(node);
          if (sheet.protection === null) return;
          lifted(sheet.protection, password);
          sheet.protection = null;
          told(sheet);
        },
      },
    },
    WorkbookProtection: {
      properties: { Protected: { get: () => book.protection !== null } },
      methods: {
        Protect: (_, password) => {
          if (book.protection !== null) denied();
          book.protection = withPassword(password);
        },
        Unprotect: (_, password) => {
          if (book.protection === null) return;
          lifted(book.protection, password);
          book.protection = null;
        },
      },
    },
  };
}
