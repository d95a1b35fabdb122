import { memberOf } from "./members";
import type { Node } from "./object-table";
import { at, invalidArgument, type Objects } from "./objects";
import { publicName, type QueryInfo } from "./wire";

/** What shall be loaded: `{ format: { fill: { color: {} } } }`. */
interface Wanted {
  readonly [key: string]: Wanted;
}

const wireName = (name: string): string => `${name.charAt(0).toUpperCase()}${name.slice(1)}`;

function wantedOf(info: QueryInfo): Wanted {
  const tree: Record<string, Wanted> = {};
  for (const path of [...(info.Select ?? []), ...(info.Expand ?? [])]) {
    let place = tree;
    for (const key of path.split("/").filter((part) => part !== "")) place = place[key] ??= {}; // only this loop writes
  }
  return tree;
}

const everything = new Set(["*", "$all"]);

/** Loads what `info` selects of an object, named as on the wire, with what identifies it. */
export function query(objects: Objects, node: Node | null, info: QueryInfo): unknown {
  return node === null ? null : loaded(objects, node, wantedOf(info), info);
}

function loaded(objects: Objects, node: Node, wanted: Wanted, page: QueryInfo = {}): Record<string, unknown> {
  const type = objects.typeOf(node);
  if (type.items === undefined) return { ...objects.identity(node), ...membersOf(objects, node, wanted) };
  const own: Record<string, Wanted> = {};
  const ofItems: Record<string, Wanted> = {};
  for (const [key, inner] of Object.entries(wanted))
    if (key === "items") Object.assign(ofItems, inner);
    else (wireName(key) in (type.properties ?? {}) ? own : ofItems)[key] = inner;
  const items = objects.items(node).slice(page.Skip ?? 0, page.Top === undefined ? undefined : (page.Skip ?? 0) + page.Top);
  return {
    ...objects.identity(node),
    ...(Object.keys(own).length === 0 ? {} : membersOf(objects, node, own)),
    _Items: items.map((item) => loaded(objects, item, ofItems)),
  };
}

function membersOf(objects: Objects, node: Node, wanted: Wanted): Record<string, unknown> {
  const type = objects.typeOf(node);
  const named = Object.keys(wanted).filter((key) => !everything.has(key) && key !== "$none");
  const isAll = Object.keys(wanted).length === 0 || Object.keys(wanted).some((key) => everything.has(key));
  const all = isAll ? Object.keys(type.properties ?? {}).filter((name) => objects.isAdvertised(node, name)) : [];
  const names = new Map([...all.map((name) => [name, {}] as const), ...named.map((key) => [wireName(key), wanted[key] ?? {}] as const)]);
  return Object.fromEntries([...names].map(([name, inner]) => [name, memberValue(objects, node, name, inner)]));
}

function memberValue(objects: Objects, node: Node, name: string, inner: Wanted): unknown {
  return at(`${node.type}.${publicName(name)}`, () => {
    const type = objects.typeOf(node);
    if (type.navigations?.[name] !== undefined) {
      const child = objects.navigation(node, name);
      return child === null ? null : loaded(objects, child, inner);
    }
    if (type.properties?.[name] === undefined && memberOf(node.type, name) === undefined) throw invalidArgument();
    return objects.property(node, name).get(node);
  });
}

/** Loads, for each type, what `queries` selects of it, through its navigations down to `depth`. */
export function recursiveQuery(objects: Objects, node: Node | null, queries: Readonly<Record<string, QueryInfo>>, depth: number): unknown {
  if (node === null) return null;
  const type = objects.typeOf(node);
  if (type.items !== undefined)
    return { ...objects.identity(node), _Items: objects.items(node).map((item) => recursiveQuery(objects, item, queries, depth)) };
  const keys = Object.keys(wantedOf(queries[node.type] ?? { Select: ["$none"] })).filter((key) => key !== "$none");
  const members = keys.map((key) => {
    const name = wireName(key);
    if (type.navigations?.[name] === undefined) return [name, memberValue(objects, node, name, {})];
    return [name, depth > 0 ? recursiveQuery(objects, objects.navigation(node, name), queries, depth - 1) : null];
  });
  return { ...objects.identity(node), ...Object.fromEntries(members) };
}

/** What a query gives, written as programs write it: camelCase, `items`, nothing of the wire's own. */
export function asJson(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(asJson);
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .filter(([key]) => key === "_Items" || !key.startsWith("_"))
      .map(([key, inner]) => [key === "_Items" ? "items" : publicName(key), asJson(inner)]),
  );
}

/** The first member of `state` that the object no longer has that way, or undefined. */
export function changedMember(objects: Objects, node: Node, state: Readonly<Record<string, unknown>>): string | undefined {
  for (const [key, expected] of Object.entries(state)) {
    const name = wireName(key);
    if (objects.typeOf(node).navigations?.[name] !== undefined) {
      const child = objects.navigation(node, name);
      const inner = child === null ? undefined : changedMember(objects, child, (expected ?? {}) as Readonly<Record<string, unknown>>); // nested state of a nested object
      if (inner !== undefined) return `${key}.${inner}`;
    } else if (JSON.stringify(objects.property(node, name).get(node)) !== JSON.stringify(expected)) return key;
  }
  return undefined;
}
