import { type ElementRule, namespaces, type Occurrence, unwanted } from "./elements";
import { type Problem, reference } from "./problem";
import type { XmlElement } from "./xml";

const orderPage = "learn.microsoft.com/office/dev/add-ins/develop/manifest-element-ordering";

const isDeclaration = (attribute: string): boolean => attribute === "xmlns" || attribute.startsWith("xmlns:");

function* attributeProblems({ name, line, attributes }: XmlElement, rule: ElementRule): Iterable<Problem> {
  const why = `the schema gives <${name}> these attributes: ${Object.keys(rule.attributes).join(", ") || "none"} (${reference(rule.page)})`;
  for (const attribute of attributes.keys())
    if (!(attribute in rule.attributes) && !isDeclaration(attribute))
      yield { line, what: `<${name}> has an unknown attribute ${attribute}`, why, mend: `remove ${attribute}, or correct its spelling` };
  for (const [attribute, values] of Object.entries(rule.attributes)) {
    const value = attributes.get(attribute);
    if (value === undefined || value === "")
      yield { line, what: `<${name}> lacks ${attribute}`, why, mend: `add ${attribute}="${values?.join(" or ") ?? "…"}"` };
    else if (values !== null && !values.includes(value))
      yield {
        line,
        what: `<${name}> has ${attribute}="${value}"`,
        why: `this add-in allows only ${values.join(", ")} (${reference(rule.page)})`,
        mend: `write ${attribute}="${values.join(" or ")}"`,
      };
  }
}

function unknown(child: XmlElement, parent: XmlElement, known: readonly string[]): Problem {
  const reason = unwanted[child.name];
  return {
    line: child.line,
    what: `<${child.name}> may not stand in <${parent.name}>`,
    why:
      reason ??
      `the elements known there are ${known.join(", ") || "none"}; an unknown one keeps the whole add-in from loading (${orderPage})`,
    mend: reason
      ? `remove <${child.name}>`
      : `remove it or correct its name; if Microsoft documents it and it is needed, add it to scripts/manifest/elements.ts`,
  };
}

function* orderProblems(element: XmlElement, occurrences: readonly Occurrence[]): Iterable<Problem> {
  const names = occurrences.map(({ rule: { name } }) => name);
  let reached = 0;
  for (const child of element.children) {
    const at = names.indexOf(child.name);
    if (at < 0) yield unknown(child, element, names);
    else if (at < reached)
      yield {
        line: child.line,
        what: `<${child.name}> stands after <${names[reached] ?? ""}> in <${element.name}>`,
        why: `the order is ${names.join(", ")}; in another one the manifest is invalid and the add-in does not load (${orderPage})`,
        mend: `move <${child.name}> before <${names[reached] ?? ""}>`,
      };
    reached = Math.max(reached, at);
  }
}

function* numberProblems(element: XmlElement, occurrences: readonly Occurrence[]): Iterable<Problem> {
  const names = occurrences.map(({ rule: { name } }) => name);
  for (const { times, rule } of occurrences) {
    const present = element.children.filter(({ name }) => name === rule.name);
    const [, second] = present;
    if (present.length === 0 && (times === "once" || times === "some"))
      yield {
        line: element.line,
        what: `<${element.name}> lacks <${rule.name}>`,
        why: `it is required here (${reference(rule.page)})`,
        mend: `add <${rule.name}> in its place: ${names.join(", ")}`,
      };
    else if (second && (times === "once" || times === "optional"))
      yield {
        line: second.line,
        what: `<${element.name}> has ${present.length} <${rule.name}>`,
        why: `there may be one (${reference(rule.page)})`,
        mend: `keep one <${rule.name}>`,
      };
  }
}

/** What stands where it may not, is missing, is there too often or in the wrong order. */
export function* structureProblems(element: XmlElement, rule: ElementRule): Iterable<Problem> {
  const { name, line } = element;
  if (element.namespace !== namespaces[rule.namespace])
    yield {
      line,
      what: `<${name}> is in the namespace "${element.namespace}"`,
      why: `Excel looks for it in ${namespaces[rule.namespace]} (${reference(rule.page)})`,
      mend: "correct xmlns or the prefix",
    };
  const occurrences = rule.byType === null ? rule.children : (rule.byType[element.attributes.get("xsi:type") ?? ""] ?? []);
  if (element.text !== "" && (occurrences.length > 0 || Object.keys(rule.attributes).length > 0))
    yield {
      line,
      what: `<${name}> has the text "${element.text}" in it`,
      why: `it has attributes and elements only (${reference(rule.page)})`,
      mend: "remove the text",
    };
  yield* attributeProblems(element, rule);
  yield* orderProblems(element, occurrences);
  yield* numberProblems(element, occurrences);
  for (const child of element.children) {
    const occurrence = occurrences.find(({ rule: { name: known } }) => known === child.name);
    if (occurrence) yield* structureProblems(child, occurrence.rule);
  }
}
