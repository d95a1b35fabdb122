import table from "./members.json";

interface Member {
  readonly kind: "scalar" | "navigation" | "method" | "items" | "event";
  /** The class it leads to. */
  readonly type: string | undefined;
  /** The requirement set it came with: `1.9` of ExcelApi, or the name of another set. */
  readonly since: string | undefined;
}

type Written = Readonly<Record<string, { readonly since?: string; readonly members: Readonly<Record<string, string>> }>>;
const classes: Written = table; // each class of the file has members of its own; here they are looked up by name

/**
 * Events are registered by private methods whose names do not follow from the public ones; these are seen on the wire.
 * What is not listed is not gated.
 */
const registrations: Readonly<Record<string, string>> = {
  DataChangedEvent: "OnChanged",
  AddedEvent: "OnAdded",
  DeletedEvent: "OnDeleted",
  ActivatedEvent: "OnActivated",
  DeactivatedEvent: "OnDeactivated",
  SelectionChangedEvent: "OnSelectionChanged",
  CalculatedEvent: "OnCalculated",
  FormatChangedEvent: "OnFormatChanged",
  FormulaChangedEvent: "OnFormulaChanged",
  ProtectionChangedEvent: "OnProtectionChanged",
  RowHiddenChangedEvent: "OnRowHiddenChanged",
  RowSortedEvent: "OnRowSorted",
  ColumnSortedEvent: "OnColumnSorted",
  SingleClickedEvent: "OnSingleClicked",
  EventNameChanged: "OnNameChanged",
  EventVisibilityChanged: "OnVisibilityChanged",
  EventMoved: "OnMoved",
};

const publicMember = (name: string): string => registrations[/^_(?:Unr|R)egister(\w+)$/.exec(name)?.[1] ?? ""] ?? name;

/** What @types/office-js says of a member of a class, by its name on the wire; undefined for what is private to client and host. */
export function memberOf(type: string, name: string): Member | undefined {
  const written = classes[type];
  const text = written?.members[publicMember(name)];
  if (written === undefined || text === undefined) return undefined;
  const words = text.split(" ");
  const since = words.find((word) => word.startsWith("@"))?.slice(1) ?? written.since;
  return { kind: words[0] as Member["kind"], type: words.slice(1).find((word) => !word.startsWith("@")), since }; // the generator writes no other
}

const numbered = /^\d+\.\d+$/;

/** Whether a host that has ExcelApi `set` has what came with `since`. Other sets than ExcelApi are never advertised. */
export function isIn(set: string, since: string | undefined): boolean {
  if (since === undefined) return true;
  return numbered.test(since) && since.localeCompare(set, "en", { numeric: true }) <= 0;
}
