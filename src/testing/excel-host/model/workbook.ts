import type { Node, ObjectTable, Property } from "../object-table";
import { area } from "./areas";
import { areasGiven, areasNode, oneOf, rangeGiven, rangeNode, registrations, text, truth } from "./nodes";
import type { CalculationMode } from "./state";
import type { WorkbookModel } from "./workbook-model";

const modes = oneOf(["Automatic", "AutomaticExceptTables", "Manual"]);

const propertyKeys = ["title", "subject", "author", "keywords", "comments", "category", "manager", "company"];

export function workbookTables(book: WorkbookModel): ObjectTable {
  const ofBook = (type: string) => (): Node => ({ type, sheet: null }) as Node;
  const documentProperties = Object.fromEntries(
    propertyKeys.map((key): [string, Property] => [
      `${key.charAt(0).toUpperCase()}${key.slice(1)}`,
      { get: () => book.properties[key] ?? "", set: (_, value) => void (book.properties = { ...book.properties, [key]: text(value) }) },
    ]),
  );
  const eventRange = (_: Node, address: unknown): Node => {
    const { sheet, area: at } = rangeGiven(book, address, null);
    return rangeNode(sheet, at);
  };
  return {
    Workbook: {
      properties: {
        Name: { get: () => book.name },
        ReadOnly: { get: () => book.readOnly },
        IsDirty: { get: () => book.isDirty, set: (_, value) => void (book.isDirty = truth(value)) },
        PreviouslySaved: { get: () => true },
        AutoSave: { get: () => false },
        UsePrecisionAsDisplayed: { get: () => false },
      },
      navigations: {
        Worksheets: ofBook("WorksheetCollection"),
        Names: ofBook("NamedItemCollection"),
        Comments: ofBook("CommentCollection"),
        Protection: ofBook("WorkbookProtection"),
        Application: ofBook("Application"),
        Settings: ofBook("SettingCollection"),
        CustomXmlParts: ofBook("CustomXmlPartCollection"),
        Properties: ofBook("DocumentProperties"),
        _Runtime: ofBook("Runtime"),
      },
      methods: {
        GetSelectedRange: () => rangeNode(book.active, book.selection),
        GetSelectedRanges: () => areasNode(book.active, [book.selection]),
        GetActiveCell: () => rangeNode(book.active, area(book.selection.row, book.selection.column)),
        _GetRangeForEventByReferenceId: eventRange,
        _GetRangeOrNullObjectForEventByReferenceId: eventRange,
        _GetRangesForEventByReferenceId: (_, address) => {
          const { sheet, areas } = areasGiven(book, address, null);
          return areasNode(sheet, areas);
        },
        ...registrations("ActivatedEvent"),
      },
    },
    Application: {
      properties: {
        CalculationMode: {
          get: () => book.calculationMode,
          set: (_, value) => {
            book.calculationMode = modes(value) as CalculationMode; // as: one of the words
            book.settle();
          },
        },
        CalculationState: {
          get: () => {
            book.settle();
            return book.calculation.isPending ? "Pending" : "Done";
          },
        },
        CalculationEngineVersion: { get: () => 191_029 },
      },
      methods: {
        Calculate: (_, kind) => {
          if (kind === "Recalculate") book.calculation.settle();
          else book.calculation.calculateAll();
        },
        SuspendApiCalculationUntilNextSync: () => void (book.isSuspended = true),
        // Nothing is drawn.
        SuspendScreenUpdatingUntilNextSync: () => undefined,
      },
    },
    Runtime: {
      properties: { EnableEvents: { get: () => book.areEventsEnabled, set: (_, value) => void (book.areEventsEnabled = truth(value)) } },
    },
    DocumentProperties: { properties: documentProperties, navigations: { Custom: ofBook("CustomPropertyCollection") } },
  };
}
