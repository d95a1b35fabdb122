import { type ModelEvent, type Node, RichApiError } from "../object-table";
import { excelModel, type TestWorkbook } from "./index";
import type { WorkbookState } from "./state";
import type { ModelOptions } from "./workbook-model";

/** Speaks to a model as the executor does: by the names of the wire. */
export interface Asking {
  readonly model: TestWorkbook;
  readonly events: readonly ModelEvent[];
  /** The object at the end of a path of navigations, methods with arguments and indexers: `to("Worksheets", ["GetItem", "表"])`. */
  readonly to: (...path: readonly (string | readonly [name: string, ...args: readonly unknown[]])[]) => Node | null;
  readonly range: (address: string, sheet?: string) => Node;
  readonly get: (node: Node | null, property: string) => unknown;
  readonly set: (node: Node | null, property: string, value: unknown) => void;
  readonly call: (node: Node | null, method: string, ...args: readonly unknown[]) => unknown;
}

/** The code with which the model refuses an act, or `null` where it does not. */
export function refusal(act: () => unknown): string | null {
  try {
    act();
    return null;
  } catch (error) {
    if (error instanceof RichApiError) return error.code;
    throw error;
  }
}

const there = <T>(found: T | undefined | null, what: string): T => {
  if (found === undefined || found === null) throw new Error(`The model has no ${what}`);
  return found;
};

export function asking(state: WorkbookState = { sheets: [{ name: "表" }] }, options?: ModelOptions): Asking {
  const model = excelModel(state, options);
  const events: ModelEvent[] = [];
  model.listen((event) => events.push(event));
  const typeOf = (node: Node) => there(model.table[node.type], node.type);
  const call = (node: Node | null, method: string, ...args: readonly unknown[]): unknown => {
    const real = there(node, "object");
    return there(typeOf(real).methods?.[method], `${real.type}.${method}`)(real, ...args);
  };
  const step = (node: Node, part: string | readonly [string, ...unknown[]]): Node | null => {
    if (typeof part === "string") return there(typeOf(node).navigations?.[part], `${node.type}.${part}`)(node);
    const [name, ...args] = part;
    return name === "Item" ? there(typeOf(node).item, `${node.type}.getItem`)(node, args[0]) : (call(node, name, ...args) as Node | null); // as: paths lead to objects
  };
  const to: Asking["to"] = (...path) => path.reduce<Node | null>((node, part) => step(there(node, "object"), part), model.root);
  return {
    model,
    events,
    to,
    call,
    range: (address, sheet = state.sheets[0]?.name ?? "") => there(to("Worksheets", ["Item", sheet], ["GetRange", address]), address),
    get: (node, property) => {
      const real = there(node, "object");
      return there(typeOf(real).properties?.[property], `${real.type}.${property}`).get(real);
    },
    set: (node, property, value) => {
      const real = there(node, "object");
      there(typeOf(real).properties?.[property]?.set, `${real.type}.${property}`)(real, value);
    },
  };
}
