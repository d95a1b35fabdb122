import { localization, type Problem, reference } from "./problem";
import type { Surroundings } from "./surroundings";
import { below, found, type XmlElement } from "./xml";

const guid = /^[0-9a-f]{8}-[0-9a-f]{4}-[1-5][0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/i;
const fullTag = /^[a-z]{2,3}-(?:[A-Z][a-z]{3}-)?[A-Z]{2}$/;

function* identityProblems(root: XmlElement, { version }: Surroundings): Iterable<Problem> {
  const id = found(root, "Id");
  if (id && !guid.test(id.text))
    yield {
      line: id.line,
      what: `<Id> is "${id.text}"`,
      why: `it must be a GUID with hyphens and nothing else (${reference("id")})`,
      mend: "make one once with crypto.randomUUID() and never change it",
    };
  const given = found(root, "Version");
  if (given && !/^\d{1,5}(?:[.]\d{1,5}){3}$/.test(given.text))
    yield {
      line: given.line,
      what: `<Version> is "${given.text}"`,
      why: `four numbers of at most five digits; with three, Excel on the web refused it (${reference("version")}, Office-Addin-Scripts #207)`,
      mend: `write ${version}.0`,
    };
  else if (given && given.text !== `${version}.0`)
    yield {
      line: given.line,
      what: `<Version> is ${given.text}, package.json says ${version}`,
      why: "Excel takes a changed manifest only with a higher version, and people report by it",
      mend: `write ${version}.0`,
    };
  const provider = found(root, "ProviderName");
  if (provider && (provider.text === "" || [...provider.text].length > 125))
    yield {
      line: provider.line,
      what: `<ProviderName> has ${[...provider.text].length} characters`,
      why: `1 to 125 are allowed (${reference("providername")})`,
      mend: "name the provider in as many",
    };
  const permissions = found(root, "Permissions");
  if (permissions && permissions.text !== "ReadWriteDocument")
    yield {
      line: permissions.line,
      what: `<Permissions> is "${permissions.text}"`,
      why: `points and documents are written to the workbook, and nothing more is needed (${reference("permissions")})`,
      mend: "write ReadWriteDocument",
    };
}

function* localeProblems(root: XmlElement): Iterable<Problem> {
  const given = found(root, "DefaultLocale");
  const tags = [
    ...(given ? [{ line: given.line, tag: given.text }] : []),
    ...below(root)
      .filter(({ name }) => name === "Override")
      .map(({ line, attributes }) => ({ line, tag: attributes.get("Locale") ?? "" })),
  ];
  for (const { line, tag } of tags)
    if (!fullTag.test(tag))
      yield {
        line,
        what: `"${tag}" is no full language tag`,
        why: `a language alone is not supported (${localization})`,
        mend: "write it like zh-CN",
      };
  if (given && fullTag.test(given.text) && given.text !== "zh-CN")
    yield {
      line: given.line,
      what: `<DefaultLocale> is ${given.text}`,
      why: "the texts given as DefaultValue are Chinese",
      mend: "write zh-CN",
    };
  for (const element of below(root)) {
    const locales = element.children.filter(({ name }) => name === "Override").map(({ attributes }) => attributes.get("Locale") ?? "");
    const twice = locales.find((locale, at) => locales.indexOf(locale) !== at || locale === given?.text);
    if (twice !== undefined)
      yield {
        line: element.line,
        what: `<${element.name}> has more than one text for ${twice}`,
        why: `one for each language, that of DefaultLocale included (${localization})`,
        mend: `remove one <Override Locale="${twice}">`,
      };
  }
}

function* nameProblems(root: XmlElement): Iterable<Problem> {
  for (const [name, limit] of [
    ["DisplayName", 125],
    ["Description", 250],
  ] as const) {
    const element = found(root, name);
    if (element === undefined) continue;
    const texts = [element.attributes.get("DefaultValue"), ...element.children.map(({ attributes }) => attributes.get("Value"))];
    for (const text of texts)
      if (text !== undefined && [...text].length > limit)
        yield {
          line: element.line,
          what: `a text of <${name}> has ${[...text].length} characters`,
          why: `${limit} are allowed (${reference(name.toLowerCase())})`,
          mend: "shorten it",
        };
    if (!element.children.some(({ attributes }) => attributes.get("Locale") === "en-US"))
      yield {
        line: element.line,
        what: `<${name}> has no text for en-US`,
        why: `someone whose Excel speaks English would read Chinese (${localization})`,
        mend: 'add <Override Locale="en-US" Value="…" />',
      };
  }
}

function* idProblems(root: XmlElement): Iterable<Problem> {
  const seen = new Set<string>();
  for (const { name, line, attributes } of below(root).filter((element) => ["CustomTab", "Group", "Control"].includes(element.name))) {
    const id = attributes.get("id") ?? "";
    if (id.length > 125)
      yield {
        line,
        what: `the id of a <${name}> has ${id.length} characters`,
        why: `125 are allowed (${reference(name.toLowerCase())})`,
        mend: "shorten it",
      };
    if (seen.has(id))
      yield {
        line,
        what: `the id "${id}" is given twice`,
        why: `it must be unique in the manifest (${reference(name.toLowerCase())})`,
        mend: "rename one of them",
      };
    seen.add(id);
  }
}

function* runtimeProblems(root: XmlElement): Iterable<Problem> {
  const runtime = below(root).find(({ name }) => name === "Runtime");
  const resid = runtime?.attributes.get("resid");
  if (resid === undefined) return;
  const sharing = below(root).filter((e) => e.name === "FunctionFile" || (e.name === "SourceLocation" && e.attributes.has("resid")));
  for (const { name, line, attributes } of sharing)
    if (attributes.get("resid") !== resid)
      yield {
        line,
        what: `<${name}> names "${attributes.get("resid") ?? ""}", the runtime "${resid}"`,
        why: "the shared runtime does not load unless both are the same (learn.microsoft.com/office/dev/add-ins/develop/configure-your-add-in-to-use-a-shared-runtime)",
        mend: `write resid="${resid}"`,
      };
  const page = found(root, "DefaultSettings", "SourceLocation");
  const url = below(root).find(({ name, attributes }) => name === "Url" && attributes.get("id") === resid);
  if (page && url && page.attributes.get("DefaultValue") !== url.attributes.get("DefaultValue"))
    yield {
      line: url.line,
      what: `"${resid}" is another page than <SourceLocation> of <DefaultSettings>`,
      why: "the pane must be the same with and without the ribbon",
      mend: `write DefaultValue="${page.attributes.get("DefaultValue") ?? ""}"`,
    };
}

function* commandProblems(root: XmlElement, { commands }: Surroundings): Iterable<Problem> {
  const named = below(root).filter(({ name }) => name === "FunctionName");
  for (const { line, text } of named)
    if (!commands.includes(text))
      yield {
        line,
        what: `<FunctionName> is "${text}", which no command answers to`,
        why: `it must be a name given to Office.actions.associate, here ${commands.join(", ")} (${reference("action")})`,
        mend: "correct the name, or associate it in src/commands",
      };
  const missing = commands.filter((command) => !named.some(({ text }) => text === command));
  for (const command of missing)
    yield {
      line: root.line,
      what: `no button runs the command "${command}"`,
      why: "src/commands associates it, so it is meant for the ribbon",
      mend: `add a <Control> with <FunctionName>${command}</FunctionName>, or remove the command`,
    };
}

/** What the values say: identity, languages, lengths, ids, the shared runtime and the commands. */
export function* contentProblems(root: XmlElement, surroundings: Surroundings): Iterable<Problem> {
  yield* identityProblems(root, surroundings);
  yield* localeProblems(root);
  yield* nameProblems(root);
  yield* idProblems(root);
  yield* runtimeProblems(root);
  yield* commandProblems(root, surroundings);
}
