import type { Node, ObjectTable, ObjectType } from "../object-table";
import { keyed, text } from "./nodes";
import { invalid, notFound } from "./refusals";
import type { WorkbookModel } from "./workbook-model";

interface Pair {
  readonly key: string;
  readonly value: unknown;
}

interface Pairs {
  readonly get: () => readonly Pair[];
  readonly set: (pairs: readonly Pair[]) => void;
  readonly isIt: (key: unknown) => (pair: Pair) => boolean;
}

/** Settings and custom properties alike: values by key, where adding a key that is there replaces its value. */
function pairTables(collection: string, item: string, { get, set, isIt }: Pairs): Readonly<Record<string, ObjectType>> {
  const nodeOf = ({ key }: Pair): Node & { readonly key: string } => ({ type: item, key });
  const found = (_: Node, key: unknown): Node | null => {
    const pair = get().find(isIt(key));
    return pair === undefined ? null : nodeOf(pair);
  };
  const own = (node: Node): Pair => get().find(isIt(keyed(node).key)) ?? notFound();
  const put = (key: string, value: unknown): Pair => {
    if (value === undefined) return invalid("A value is wanted.");
    const pair: Pair = { key: get().find(isIt(key))?.key ?? key, value: structuredClone(value) };
    set([...get().filter((other) => !isIt(key)(other)), pair]);
    return pair;
  };
  return {
    [collection]: {
      items: () => get().map(nodeOf),
      item: found,
      methods: {
        Add: (_, key, value) => nodeOf(put(text(key) === "" ? invalid("A key is wanted.") : text(key), value)),
        GetCount: () => get().length,
        GetItemOrNullObject: found,
      },
    },
    [item]: {
      identity: (node) => ({ _Id: keyed(node).key, Key: keyed(node).key }),
      properties: {
        Key: { get: (node) => own(node).key },
        Value: { get: (node) => own(node).value, set: (node, value) => void put(own(node).key, value) },
      },
      methods: { Delete: (node) => set(get().filter((pair) => pair !== own(node))) },
    },
  };
}

const typeWords: Readonly<Record<string, string>> = { number: "Number", boolean: "Boolean" };

/** Keys of settings are told apart by case, those of custom properties are not. */
export function settingTables(book: WorkbookModel): ObjectTable {
  const isIt =
    (key: unknown) =>
    (pair: Pair): boolean =>
      pair.key.toLowerCase() === String(key).toLowerCase();
  const custom = pairTables("CustomPropertyCollection", "CustomProperty", {
    get: () => book.customProperties,
    set: (pairs) => void (book.customProperties = pairs),
    isIt,
  });
  const type = (node: Node): string => typeWords[typeof book.customProperties.find(isIt(keyed(node).key))?.value] ?? "String";
  return {
    ...pairTables("SettingCollection", "Setting", {
      get: () => book.settings,
      set: (pairs) => void (book.settings = pairs),
      isIt: (key) => (pair) => pair.key === key,
    }),
    CustomPropertyCollection: {
      ...custom["CustomPropertyCollection"],
      methods: { ...custom["CustomPropertyCollection"]?.methods, DeleteAll: () => void (book.customProperties = []) },
    },
    CustomProperty: {
      ...custom["CustomProperty"],
      properties: { ...custom["CustomProperty"]?.properties, Type: { get: type } },
    },
  };
}
