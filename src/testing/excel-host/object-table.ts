/** An object of the workbook model, as the wire speaks of it: the name of its type, and whatever the model needs to find it again. */
export interface Node {
  readonly type: string;
}

/** Why a request fails, in the words of the wire; the batch stops at the action that threw it. */
export class RichApiError extends Error {
  constructor(
    readonly code: string,
    message: string,
    readonly status = 400,
  ) {
    super(message);
  }
}

export interface Property {
  readonly get: (node: Node) => unknown;
  readonly set?: (node: Node, value: unknown) => void;
}

/**
 * What one type of object can do. Members bear the names of the wire (PascalCase). Which of them exist in which requirement
 * set is not said here: the executor knows that from the tables made of @types/office-js, and refuses the rest.
 */
export interface ObjectType {
  /** Scalars by which the client finds the object again, such as `Id`; absent for objects reached by their parent alone. */
  readonly identity?: (node: Node) => Readonly<Record<string, unknown>>;
  /** The client keeps a reference to it: ranges and range areas. */
  readonly isTracked?: true;
  readonly properties?: Readonly<Record<string, Property>>;
  readonly navigations?: Readonly<Record<string, (node: Node) => Node | null>>;
  /** A node, a plain value, or nothing; `null` where an `…OrNullObject` finds nothing. Arguments that are objects arrive as nodes. */
  readonly methods?: Readonly<Record<string, (node: Node, ...args: readonly unknown[]) => unknown>>;
  /** Of a collection: its items, and one of them by the key of an indexer. */
  readonly items?: (node: Node) => readonly Node[];
  readonly item?: (node: Node, key: unknown) => Node | null;
}

export type ObjectTable = Readonly<Record<string, ObjectType>>;

/** Something that happened in the workbook: the number of the event on the wire, whom it concerns (a sheet id, or "Workbook"), and its arguments. */
export interface ModelEvent {
  readonly type: number;
  readonly target: string;
  readonly args: Readonly<Record<string, unknown>>;
}

/** A workbook behind the executor. */
export interface ExcelModel {
  readonly table: ObjectTable;
  readonly root: Node;
  /** Told of every event, in order. */
  readonly listen: (listener: (event: ModelEvent) => void) => void;
  /** Told at the end of each request: what was put off until the next one goes on. */
  readonly endRequest?: () => void;
}
