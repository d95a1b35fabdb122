import type { Node, ObjectTable, Property } from "../object-table";
import { covers } from "./areas";
import { recordGiven, target, truth } from "./nodes";
import { reference } from "./references";
import { denied, invalid } from "./refusals";
import type { Sheet } from "./sheet";
import type { ValidationState } from "./state";
import type { WorkbookModel } from "./workbook-model";

const types: Readonly<Record<string, string>> = {
  wholeNumber: "WholeNumber",
  decimal: "Decimal",
  list: "List",
  date: "Date",
  time: "Time",
  textLength: "TextLength",
  custom: "Custom",
};

const noPrompt = { message: "", showPrompt: true, title: "" };
const noAlert = { message: "", showAlert: true, style: "Stop", title: "" };

type Found = { readonly kind: "none" | "mixed" } | { readonly kind: "one"; readonly validation: ValidationState };

export function validationTable(book: WorkbookModel): ObjectTable {
  const sheetOf = (node: Node): Sheet => book.sheet(target(node).sheet);
  const found = (node: Node): Found => {
    const { areas } = target(node);
    const all = new Set(areas.flatMap((area) => sheetOf(node).validationIn(area)));
    const [validation] = all;
    if (validation === undefined) return { kind: "none" };
    const isWhole = areas.every((area) => validation.areas.some((each) => covers(each, area)));
    return all.size === 1 && isWhole ? { kind: "one", validation } : { kind: "mixed" };
  };
  const put = (node: Node, change: (validation: ValidationState | null) => ValidationState | null): void => {
    const sheet = sheetOf(node);
    if (sheet.protection !== null) denied();
    const { areas } = target(node);
    const known = found(node);
    const made = change(known.kind === "one" ? known.validation : null);
    sheet.unvalidate(areas);
    if (made !== null) sheet.validations = [...sheet.validations, { ...made, areas }];
    book.isDirty = true;
  };
  /** Ranges in a rule become formulas, as Excel keeps them. */
  const written = (value: unknown): unknown => {
    if (Array.isArray(value)) return value.map(written);
    if (typeof value !== "object" || value === null) return value;
    if ("type" in value && value.type === "Range") {
      const { sheet, areas } = target(value as Node);
      const [area] = areas;
      return area === undefined ? invalid() : `=${reference(book.sheet(sheet).name, area)}`;
    }
    return Object.fromEntries(Object.entries(recordGiven(value)).map(([key, inner]) => [key, written(inner)]));
  };
  const ruleOf = (given: unknown): Readonly<Record<string, unknown>> => {
    const rule = recordGiven(written(given));
    const keys = Object.keys(rule).filter((key) => rule[key] !== undefined && rule[key] !== null);
    const [key] = keys;
    if (key === undefined || keys.length !== 1 || types[key] === undefined) return invalid("A rule is of one kind.");
    const { source } = recordGiven(rule[key]);
    if (key === "list" && (typeof source !== "string" || source === "")) return invalid("A list has a source.");
    if (key === "list" && typeof source === "string" && !source.startsWith("=") && source.length > 255)
      return invalid("A list holds 255 characters.");
    return rule;
  };
  const part = (key: "prompt" | "errorAlert", otherwise: object): Property => ({
    get: (node) => {
      const known = found(node);
      if (known.kind === "mixed") return null;
      return known.kind === "one" ? (known.validation[key] ?? otherwise) : otherwise;
    },
    set: (node, value) =>
      put(node, (known) => (known === null ? invalid("There is no rule yet.") : { ...known, [key]: recordGiven(value) })),
  });
  return {
    DataValidation: {
      properties: {
        Type: {
          get: (node) => {
            const known = found(node);
            if (known.kind !== "one") return known.kind === "none" ? "None" : "MixedCriteria";
            return types[Object.keys(known.validation.rule)[0] ?? ""] ?? "None";
          },
        },
        Rule: {
          get: (node) => {
            const known = found(node);
            if (known.kind === "mixed") return null;
            return known.kind === "one" ? known.validation.rule : {};
          },
          set: (node, value) => put(node, (known) => ({ ...known, areas: [], rule: ruleOf(value) })),
        },
        Prompt: part("prompt", noPrompt),
        ErrorAlert: part("errorAlert", noAlert),
        IgnoreBlanks: {
          get: (node) => {
            const known = found(node);
            if (known.kind === "mixed") return null;
            return known.kind === "one" ? (known.validation.ignoreBlanks ?? true) : true;
          },
          set: (node, value) =>
            put(node, (known) => (known === null ? invalid("There is no rule yet.") : { ...known, ignoreBlanks: truth(value) })),
        },
      },
      methods: { Clear: (node) => put(node, () => null) },
    },
  };
}
