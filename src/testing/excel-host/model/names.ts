import type { CellValue } from "../../../core/book";
import type { Node, ObjectTable } from "../object-table";
import { areaAt } from "./areas";
import { keyed, rangeNode, scoped, sheetNode, target, text, truth } from "./nodes";
import { reference, soleReference } from "./references";
import { alreadyExists, invalid, notFound } from "./refusals";
import type { Sheet } from "./sheet";
import type { NameState } from "./state";
import { valueType, wireValue, type WorkbookModel } from "./workbook-model";

/** What Excel takes for a name: letters, digits, dots and underscores, nothing that reads as an address, at most 255 characters. */
export const isName = (name: string): boolean =>
  name.length <= 255 &&
  /^[\p{L}_\\][\p{L}\p{N}_.\\?]*$/u.test(name) &&
  areaAt(name) === null &&
  !/^(?:R|C|R\d+|C\d+|R\d*C\d*)$/i.test(name);

interface NameNode extends Node {
  readonly sheet: string | null;
  readonly key: string;
}

export function nameTables(book: WorkbookModel): ObjectTable {
  const scopeOf = (node: Node): Sheet | null => {
    const { sheet } = scoped(node);
    return sheet === null ? null : book.sheet(sheet);
  };
  const listOf = (node: Node): readonly NameState[] => scopeOf(node)?.names ?? book.names;
  const put = (node: Node, names: readonly NameState[]): void => {
    const scope = scopeOf(node);
    const words = [...listOf(node), ...names].map(({ name }) => name.toLowerCase());
    if (scope === null) book.names = names;
    else scope.names = names;
    book.isDirty = true;
    book.calculation.forget(new Set(words));
  };
  const isNamed =
    (key: unknown) =>
    ({ name }: NameState): boolean =>
      name.toLowerCase() === String(key).toLowerCase();
  const nodeOf = (collection: Node, name: NameState): NameNode => ({ type: "NamedItem", sheet: scoped(collection).sheet, key: name.name });
  const found = (node: Node, key: unknown): Node | null => {
    const name = listOf(node).find(isNamed(key));
    return name === undefined ? null : nodeOf(node, name);
  };
  const own = (node: Node): NameState => listOf(node).find(isNamed(keyed(node).key)) ?? notFound();
  const change = (node: Node, by: Partial<NameState>): void =>
    put(
      node,
      listOf(node).map((name) => (isNamed(keyed(node).key)(name) ? { ...name, ...by } : name)),
    );
  const rangeOf = (node: Node): Node | null => {
    const meant = soleReference(own(node).formula);
    const sheet = meant === null ? null : book.find(meant.sheet);
    return meant === null || sheet === null ? null : rangeNode(sheet, meant.area);
  };
  /** A text without an equals sign is a text, as in Excel's own RefersTo. */
  const formulaOf = (given: unknown): string => {
    if (typeof given === "object" && given !== null && "type" in given && given.type === "Range") {
      const { sheet, areas } = target(given as Node);
      const [area] = areas;
      return area === undefined ? invalid() : `=${reference(book.sheet(sheet).name, area)}`;
    }
    const written = text(given);
    return written.startsWith("=") ? checkedFormula(written) : `="${written.replaceAll('"', '""')}"`;
  };
  const checkedFormula = (formula: string): string => {
    const meant = soleReference(formula);
    if (meant !== null && book.find(meant.sheet) === null) return invalid(`No sheet: ${meant.sheet}`);
    return formula;
  };
  const add = (node: Node, name: unknown, formula: string, comment: unknown): Node => {
    const wanted = text(name);
    if (!isName(wanted)) return invalid(`No name: ${wanted}`);
    if (listOf(node).some(isNamed(wanted))) return alreadyExists();
    const made: NameState = { name: wanted, formula, visible: true, comment: typeof comment === "string" ? comment : "" };
    put(node, [...listOf(node), made]);
    return nodeOf(node, made);
  };
  const valueOf = (node: Node): CellValue | undefined => {
    const { formula } = own(node);
    if (formula.includes("#REF!")) return { error: "#REF!" };
    return rangeOf(node) === null ? book.calculation.valueOf(formula, scopeOf(node) ?? book.active) : undefined;
  };
  const nameWords: Readonly<Record<string, string>> = { Empty: "String" };
  return {
    NamedItemCollection: {
      items: (node) => listOf(node).map((name) => nodeOf(node, name)),
      item: found,
      methods: {
        Add: (node, name, given, comment) => add(node, name, formulaOf(given), comment),
        AddFormulaLocal: (node, name, formula, comment) => add(node, name, formulaOf(formula), comment),
        GetCount: (node) => listOf(node).length,
        GetItemOrNullObject: found,
      },
    },
    NamedItem: {
      identity: (node) => ({ _Id: own(node).name, Name: own(node).name }),
      properties: {
        Name: { get: (node) => own(node).name },
        Type: {
          get: (node) => {
            const value = valueOf(node);
            return value === undefined ? "Range" : (nameWords[valueType(value)] ?? valueType(value));
          },
        },
        Formula: { get: (node) => own(node).formula, set: (node, value) => change(node, { formula: formulaOf(value) }) },
        Value: {
          get: (node) => {
            const value = valueOf(node);
            return value === undefined ? own(node).formula.replace(/^=/, "") : wireValue(value);
          },
        },
        Visible: { get: (node) => own(node).visible ?? true, set: (node, value) => change(node, { visible: truth(value) }) },
        Comment: { get: (node) => own(node).comment ?? "", set: (node, value) => change(node, { comment: text(value) }) },
        Scope: { get: (node) => (scopeOf(node) === null ? "Workbook" : "Worksheet") },
      },
      navigations: {
        Worksheet: (node) => sheetNode(scopeOf(node) ?? notFound()),
        WorksheetOrNullObject: (node) => {
          const sheet = scopeOf(node);
          return sheet === null ? null : sheetNode(sheet);
        },
      },
      methods: {
        Delete: (node) => {
          own(node);
          put(
            node,
            listOf(node).filter((name) => !isNamed(keyed(node).key)(name)),
          );
        },
        GetRange: (node) => rangeOf(node) ?? invalid("The name means no range."),
        GetRangeOrNullObject: rangeOf,
      },
    },
  };
}
