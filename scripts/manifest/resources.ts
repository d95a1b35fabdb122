import { localization, type Problem, reference } from "./problem";
import { found, type XmlElement } from "./xml";

/** Where an element takes its resource from, by its name and that of its parent. */
const kindOf = (name: string, parent: string): string => {
  if (name === "Image") return "Images";
  if (name === "SourceLocation" || name === "FunctionFile" || name === "LearnMoreUrl" || name === "Runtime") return "Urls";
  return name === "Description" && (parent === "Supertip" || parent === "GetStarted") ? "LongStrings" : "ShortStrings";
};

const longest: Readonly<Record<string, number>> = { ShortStrings: 125, LongStrings: 250 };

const withParents = (element: XmlElement): readonly { readonly element: XmlElement; readonly parent: XmlElement }[] =>
  element.children.flatMap((child) => [{ element: child, parent: element }, ...withParents(child)]);

function* definitionProblems(kind: XmlElement): Iterable<Problem> {
  const limit = longest[kind.name];
  for (const resource of kind.children) {
    const id = resource.attributes.get("id") ?? "";
    if (id.length > 32)
      yield {
        line: resource.line,
        what: `the id "${id}" has ${id.length} characters`,
        why: `32 are allowed (${reference("resources")}; [MS-OWEMXML] 5.6, type ReferenceId)`,
        mend: "shorten it here and wherever resid names it",
      };
    if (limit === undefined) continue;
    const texts = [resource.attributes.get("DefaultValue"), ...resource.children.map(({ attributes }) => attributes.get("Value"))];
    for (const text of texts)
      if (text !== undefined && [...text].length > limit)
        yield {
          line: resource.line,
          what: `a text of "${id}" has ${[...text].length} characters`,
          why: `<${kind.name}> may have ${limit} (${reference("string")})`,
          mend: "shorten the text",
        };
    if (!resource.children.some(({ attributes }) => attributes.get("Locale") === "en-US"))
      yield {
        line: resource.line,
        what: `"${id}" has no text for en-US`,
        why: `someone whose Excel speaks English would read Chinese here (${localization})`,
        mend: 'add <bt:Override Locale="en-US" Value="…" />',
      };
  }
}

/** Resource ids that are too long, given twice, not defined, of the wrong kind or never used; texts that are too long or not translated. */
export function* resourceProblems(overrides: XmlElement): Iterable<Problem> {
  const kinds = found(overrides, "Resources")?.children ?? [];
  const defined = new Map<string, { readonly kind: string; readonly line: number }>();
  for (const kind of kinds) {
    yield* definitionProblems(kind);
    for (const { line, attributes } of kind.children) {
      const id = attributes.get("id") ?? "";
      if (defined.has(id))
        yield {
          line,
          what: `the id "${id}" is given twice`,
          why: `an id names one resource (${reference("resources")})`,
          mend: "rename one of them",
        };
      defined.set(id, { kind: kind.name, line });
    }
  }
  const used = new Set<string>();
  for (const { element, parent } of withParents(overrides)) {
    const resid = element.attributes.get("resid");
    if (resid === undefined) continue;
    used.add(resid);
    const wanted = kindOf(element.name, parent.name);
    const is = defined.get(resid);
    if (is === undefined)
      yield {
        line: element.line,
        what: `<${element.name}> names "${resid}", which is not defined`,
        why: `a missing resource keeps the ribbon from appearing (${reference("resources")})`,
        mend: `define it in <bt:${wanted}>, or correct the name`,
      };
    else if (is.kind !== wanted)
      yield {
        line: element.line,
        what: `<${element.name}> names "${resid}" of <bt:${is.kind}>`,
        why: `<${element.name}> takes a resource of <bt:${wanted}> (${reference("resources")})`,
        mend: `move "${resid}" to <bt:${wanted}>, or name another`,
      };
  }
  for (const [id, { line }] of defined)
    if (!used.has(id))
      yield { line, what: `nothing uses "${id}"`, why: "what nobody reads is soon out of date", mend: "remove it, or name it with resid" };
}
