import type { Coverage } from "./coverage";
import { isIn, memberOf } from "./members";
import { type ExcelModel, type Node, type ObjectTable, type ObjectType, type Property, RichApiError } from "./object-table";
import { type Action, type ArgumentInfo, type ObjectPath, pathTypes, publicName } from "./wire";

/** An error that knows which member it happened in, as the client prints it. */
export class LocatedError extends RichApiError {
  constructor(
    error: RichApiError,
    readonly location: string,
  ) {
    super(error.code, error.message, error.status);
  }
}

/** Runs `work`; what fails in it happened at `location`, unless it knows better. */
export function at<Value>(location: string, work: () => Value): Value {
  try {
    return work();
  } catch (error) {
    throw error instanceof RichApiError && !(error instanceof LocatedError) ? new LocatedError(error, location) : error;
  }
}

export const invalidArgument = (): RichApiError =>
  new RichApiError("InvalidArgument", "The argument is invalid or missing or has an incorrect format.");

const tooNew = (): RichApiError =>
  new RichApiError(
    "ApiNotFound",
    "The API you are trying to use could not be found. It may be available in a newer version of Excel.",
    404,
  );

const notImplemented = (what: string): RichApiError => new RichApiError("ApiNotFound", `the test host does not implement ${what}`, 404);

/** What the client asks of the host when it starts, apart from the workbook. */
const startService: ObjectTable = {
  "Microsoft.InternalService.AddinInternalService": { methods: { NotifyActionHandlerReady: () => undefined } },
};

export interface ObjectsOptions {
  /** The ExcelApi requirement set the host has, such as "1.9". */
  readonly set: string;
  /** Objects that the client makes by the name of their class, apart from the workbook. */
  readonly services?: ObjectTable;
}

/** The objects of a model as the wire reaches them: gated by requirement set, counted, with references that last beyond a request. */
export interface Objects {
  readonly typeOf: (node: Node) => ObjectType;
  readonly property: (node: Node, name: string) => Property;
  readonly navigation: (node: Node, name: string) => Node | null;
  readonly call: (node: Node, name: string, args: readonly unknown[]) => unknown;
  readonly items: (node: Node) => readonly Node[];
  /** Refuses a member that the host does not have, as asking for it does. */
  readonly refuse: (node: Node, name: string) => never;
  readonly isAdvertised: (node: Node, name: string) => boolean;
  readonly isNode: (value: unknown) => value is Node;
  /** What the client needs to find the object again. */
  readonly identity: (node: Node) => Record<string, unknown>;
  readonly keep: (node: Node) => void;
  readonly release: (reference: unknown) => void;
  readonly paths: (written: Readonly<Record<string, ObjectPath>>) => Paths;
}

/** The object paths of one request; each is walked once, when an action first needs it. */
export interface Paths {
  /** The object at a path, `null` for a null object. What is asked of a null object gives null objects. */
  readonly resolve: (id: number) => Node | null;
  readonly argumentsOf: (action: Action | ObjectPath) => readonly unknown[];
}

type Kept = Pick<Objects, "keep" | "release"> & {
  readonly find: (reference: string) => Node | undefined;
  readonly of: (node: Node) => string | undefined;
};

function references(): Kept {
  const nodes = new Map<string, Node>();
  const names = new Map<Node, string>();
  let last = 0;
  return {
    keep: (node) => {
      if (names.has(node)) return;
      last += 1;
      names.set(node, String(last));
      nodes.set(String(last), node);
    },
    release: (reference) => {
      const node = nodes.get(String(reference));
      if (node !== undefined) names.delete(node);
      nodes.delete(String(reference));
    },
    find: (reference) => nodes.get(reference),
    of: (node) => names.get(node),
  };
}

/** The objects of `model` and the host's own `services`, in a host that has ExcelApi `set`. */
export function objectsOf(model: ExcelModel, { set, services: own = {} }: ObjectsOptions, covered: Coverage): Objects {
  const services: ObjectTable = { ...startService, ...own };
  const table: ObjectTable = { ...model.table, ...services };
  const kept = references();

  const isAdvertised = (node: Node, name: string): boolean => isIn(set, memberOf(node.type, name)?.since);
  const refuse = (node: Node, name: string): never => {
    covered.count("missing", node.type, name);
    throw notImplemented(`${node.type}.${publicName(name)}`);
  };
  const typeOf = (node: Node): ObjectType => table[node.type] ?? refuse(node, "(type)");
  const asked = <Member>(node: Node, name: string, member: Member | undefined): Member => {
    if (!isAdvertised(node, name)) {
      covered.count("tooNew", node.type, name);
      throw tooNew();
    }
    if (member === undefined) return refuse(node, name);
    covered.count("used", node.type, name);
    return member;
  };
  const call = (node: Node, name: string, args: readonly unknown[]): unknown =>
    asked(node, name, typeOf(node).methods?.[name])(node, ...args);
  const navigation = (node: Node, name: string): Node | null => asked(node, name, typeOf(node).navigations?.[name])(node);
  const isNode = (value: unknown): value is Node =>
    typeof value === "object" && value !== null && "type" in value && typeof value.type === "string" && value.type in table;

  const itemOf = (node: Node, key: unknown): Node => {
    const item = asked(node, "GetItem", typeOf(node).item)(node, key);
    if (item === null) throw new RichApiError("ItemNotFound", "The requested resource doesn't exist.", 404);
    return item;
  };
  const objectFrom = (node: Node, name: string, args: readonly unknown[]): Node | null => {
    const result = call(node, name, args);
    if (result === null || isNode(result)) return result;
    throw new Error(`${node.type}.${name} of the model answers no object`);
  };
  const service = (name: string): Node => {
    if (name in services) return { type: name };
    covered.count("missing", name, "new");
    throw notImplemented(`new ${name}`);
  };
  const referred = (reference: string): Node => {
    const node = kept.find(reference);
    if (node === undefined) throw new RichApiError("InvalidReference", "This reference is not valid for the current operation.");
    return node;
  };

  const paths = (written: Readonly<Record<string, ObjectPath>>): Paths => {
    const walked = new Map<number, Node | null>();
    const resolve = (id: number): Node | null => {
      const known = walked.get(id);
      if (known !== undefined) return known;
      const path = written[id];
      if (path === undefined) throw new RichApiError("InvalidObjectPath", `The request has no object path ${id}.`);
      const node = walk(path);
      walked.set(id, node);
      return node;
    };
    const walk = (path: ObjectPath): Node | null => {
      switch (path.ObjectPathType) {
        case pathTypes.global:
          return model.root;
        case pathTypes.newObject:
          return service(path.Name);
        case pathTypes.nullObject:
          return null;
        case pathTypes.reference:
          return referred(path.Name);
        default: {
          const parent = resolve(path.ParentObjectPathId ?? 0);
          return parent === null ? null : step(parent, path);
        }
      }
    };
    const step = (parent: Node, path: ObjectPath): Node | null => {
      const isIndexer = path.ObjectPathType === pathTypes.indexer;
      return at(`${parent.type}.${isIndexer ? "getItem" : publicName(path.Name)}`, () => {
        if (isIndexer) return itemOf(parent, argumentsOf(path)[0]);
        return path.ObjectPathType === pathTypes.property
          ? navigation(parent, path.Name)
          : objectFrom(parent, path.Name, argumentsOf(path));
      });
    };
    const object = (id: number | null, otherwise: unknown): unknown => (id === null || id === 0 ? otherwise : resolve(id));
    const nested = (value: unknown): unknown => {
      if (Array.isArray(value)) return value.map(nested);
      if (typeof value !== "object" || value === null) return value;
      if ("_ObjectPathId" in value) return resolve(Number(value._ObjectPathId));
      return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, nested(inner)]));
    };
    const argumentsOf = ({ ArgumentInfo: info }: { readonly ArgumentInfo?: ArgumentInfo }): readonly unknown[] =>
      (info?.Arguments ?? []).map((value, index) => {
        const id = info?.ReferencedObjectPathIds?.[index] ?? 0;
        if (typeof id === "number") return object(id, nested(value));
        return Array.isArray(value) ? value.map((inner: unknown, place) => object(id[place] ?? 0, nested(inner))) : value;
      });
    return { resolve, argumentsOf };
  };

  return {
    typeOf,
    property: (node, name) => asked(node, name, typeOf(node).properties?.[name]),
    navigation,
    call,
    items: (node) => asked(node, "Items", typeOf(node).items)(node),
    refuse,
    isAdvertised,
    isNode,
    identity: (node) => {
      const reference = kept.of(node);
      return { ...typeOf(node).identity?.(node), ...(reference === undefined ? {} : { _ReferenceId: reference }) };
    },
    keep: kept.keep,
    release: kept.release,
    paths,
  };
}
