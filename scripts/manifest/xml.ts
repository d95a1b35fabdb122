import { DOMParser, type Element, type Node } from "@xmldom/xmldom";
import type { Problem } from "./problem";

/** An element of a manifest with the line it begins on. */
export interface XmlElement {
  readonly name: string;
  readonly namespace: string;
  readonly line: number;
  readonly attributes: ReadonlyMap<string, string>;
  readonly children: readonly XmlElement[];
  /** What stands in it beside its children. */
  readonly text: string;
}

interface Parsed {
  readonly root: XmlElement | null;
  readonly problems: readonly Problem[];
}

const isElement = (node: Node): node is Element => node.nodeType === 1;

function elementOf(element: Element): XmlElement {
  const children = [...element.childNodes].filter(isElement).map(elementOf);
  return {
    name: element.localName ?? element.tagName,
    namespace: element.namespaceURI ?? "",
    line: element.lineNumber ?? 1,
    attributes: new Map([...element.attributes].map(({ name, value }) => [name, value])),
    children,
    text: [...element.childNodes]
      .filter(({ nodeType }) => nodeType === 3 || nodeType === 4)
      .map(({ nodeValue }) => nodeValue ?? "")
      .join("")
      .trim(),
  };
}

const ill = (line: number, what: string): Problem => ({
  line,
  what: `The file is not well-formed XML: ${what}`,
  why: "Excel reads nothing of a manifest that is not well-formed (www.w3.org/TR/xml)",
  mend: "close every element, quote every attribute, write & as &amp; and < as &lt;",
});

const lineAt = (text: string, index: number): number => text.slice(0, index).split("\n").length;

/** What the parser lets pass: a document type, which may hide anything, and a bare ampersand. */
function passed(text: string): Problem | null {
  const bare = text.replace(/<!--[^]*?-->/g, (comment) => comment.replace(/[^\n]/g, " "));
  const doctype = bare.search(/<!DOCTYPE/i);
  if (doctype >= 0) return ill(lineAt(text, doctype), "a document type stands where none belongs");
  const ampersand = bare.search(/&(?!(?:amp|lt|gt|quot|apos|#\d+|#x[\da-f]+);)/i);
  return ampersand < 0 ? null : ill(lineAt(text, ampersand), "an & stands alone");
}

/** Reads XML. Where the structure is broken there is no root, and the first break is told. */
export function parseXml(text: string): Parsed {
  const first = passed(text);
  if (first !== null) return { root: null, problems: [first] };
  const problems: Problem[] = [];
  try {
    const { documentElement } = new DOMParser({
      locator: true,
      onError: (_level, message, context: { readonly locator?: { readonly lineNumber?: number } }) => {
        problems.push(ill(context.locator?.lineNumber ?? 1, message.split("\n")[0] ?? message));
      },
    }).parseFromString(text, "text/xml");
    if (documentElement !== null && problems.length === 0) return { root: elementOf(documentElement), problems };
  } catch (error) {
    problems.push(ill(1, String(error)));
  }
  return { root: null, problems: problems.slice(0, 1) };
}

/** All elements below, in the order of the file. */
export const below = (element: XmlElement): readonly XmlElement[] => element.children.flatMap((child) => [child, ...below(child)]);

/** The first element down this path of names. */
export const found = (from: XmlElement | undefined, ...path: readonly string[]): XmlElement | undefined =>
  path.reduce<XmlElement | undefined>((parent, name) => parent?.children.find((child) => child.name === name), from);
