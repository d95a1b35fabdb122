import type { Node, ObjectTable } from "../object-table";
import { keyed, text } from "./nodes";
import { conflict, invalid, notFound } from "./refusals";
import type { WorkbookModel } from "./workbook-model";

interface Part {
  readonly id: string;
  readonly xml: string;
}

interface ScopedNode extends Node {
  readonly namespace: string;
}

const namespaceOf = ({ xml }: Part): string => /^\s*(?:<\?[^>]*\?>\s*)?<[^>]*?\sxmlns="([^"]*)"/.exec(xml)?.[1] ?? "";

const checked = (xml: string): string => (/^\s*<[\s\S]*>\s*$/.test(xml) ? xml : invalid("No XML."));

export function customXmlTables(book: WorkbookModel): ObjectTable {
  const nodeOf = ({ id }: Part): Node & { readonly key: string } => ({ type: "CustomXmlPart", key: id });
  const inScope = (node: Node): readonly Part[] => book.customXml.filter((part) => namespaceOf(part) === (node as ScopedNode).namespace); // as: dispatched by type
  const one = (parts: readonly Part[], key: unknown): Node | null => {
    const part = parts.find(({ id }) => id === key);
    return part === undefined ? null : nodeOf(part);
  };
  const own = (node: Node): Part => book.customXml.find(({ id }) => id === keyed(node).key) ?? notFound();
  return {
    CustomXmlPartCollection: {
      items: () => book.customXml.map(nodeOf),
      item: (_, key) => one(book.customXml, key),
      methods: {
        Add: (_, xml) => {
          const part = { id: book.freshId(), xml: checked(text(xml)) };
          book.customXml = [...book.customXml, part];
          return nodeOf(part);
        },
        GetByNamespace: (_, namespace) => ({ type: "CustomXmlPartScopedCollection", namespace: text(namespace) }),
        GetCount: () => book.customXml.length,
        GetItemOrNullObject: (_, key) => one(book.customXml, key),
      },
    },
    CustomXmlPartScopedCollection: {
      items: (node) => inScope(node).map(nodeOf),
      item: (node, key) => one(inScope(node), key),
      methods: {
        GetCount: (node) => inScope(node).length,
        GetItemOrNullObject: (node, key) => one(inScope(node), key),
        GetOnlyItem: (node) => {
          const [part, ...rest] = inScope(node);
          return part === undefined || rest.length > 0 ? conflict("There is not just one part.") : nodeOf(part);
        },
        GetOnlyItemOrNullObject: (node) => {
          const [part, ...rest] = inScope(node);
          return part === undefined || rest.length > 0 ? null : nodeOf(part);
        },
      },
    },
    CustomXmlPart: {
      identity: (node) => ({ Id: own(node).id }),
      properties: { Id: { get: (node) => own(node).id }, NamespaceUri: { get: (node) => namespaceOf(own(node)) } },
      methods: {
        GetXml: (node) => own(node).xml,
        SetXml: (node, xml) => {
          const { id } = own(node);
          book.customXml = book.customXml.map((part) => (part.id === id ? { id, xml: checked(text(xml)) } : part));
        },
        Delete: (node) => {
          const part = own(node);
          book.customXml = book.customXml.filter((other) => other !== part);
        },
      },
    },
  };
}
