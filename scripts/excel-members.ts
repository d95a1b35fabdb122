// What objects Excel has, read from the types of office.js: the members of each class, what kind they are, and since which requirement set.
import ts from "typescript";

/** The declaration says `[Api set: ExcelApi 1.9 …]`; sets other than ExcelApi keep their name: `ExcelApiOnline-1.1`. */
function setIn(text: string): string | undefined {
  const found = /\[Api set: (\w+) (\d+\.\d+)/.exec(text);
  return found === null ? undefined : found[1] === "ExcelApi" ? found[2] : `${String(found[1])}-${String(found[2])}`;
}

const wireName = (name: string): string => `${name.charAt(0).toUpperCase()}${name.slice(1)}`;

const lastName = (type: ts.TypeNode | undefined): string | undefined =>
  type !== undefined && ts.isTypeReferenceNode(type) ? type.typeName.getText().split(".").at(-1) : undefined;

/** What every client object has from the library itself, without asking the host. */
const ofTheLibrary = new Set(["context", "isNullObject", "load", "set", "toJSON", "track", "untrack", "constructor"]);

function memberOf(member: ts.ClassElement, classes: ReadonlySet<string>): string | undefined {
  if (ts.isMethodDeclaration(member)) {
    const type = lastName(member.type);
    return type !== undefined && classes.has(type) ? `method ${type}` : "method";
  }
  if (!ts.isPropertyDeclaration(member)) return undefined;
  if (member.name.getText() === "items" && member.type !== undefined && ts.isArrayTypeNode(member.type))
    return `items ${lastName(member.type.elementType) ?? "value"}`;
  const type = lastName(member.type);
  if (type === "EventHandlers") return "event";
  return type !== undefined && classes.has(type) ? `navigation ${type}` : "scalar";
}

/** The earliest of the sets of a member's overloads. */
const earlier = (one: string | undefined, other: string | undefined): string | undefined =>
  one === undefined || other === undefined ? undefined : one.localeCompare(other, "en", { numeric: true }) <= 0 ? one : other;

function typeOf(node: ts.ClassDeclaration, classes: ReadonlySet<string>): object {
  const since = setIn(node.getFullText().slice(0, node.getLeadingTriviaWidth()));
  const members = new Map<string, { readonly what: string; readonly since: string | undefined }>();
  for (const member of node.members) {
    const name = member.name?.getText();
    const what = name === undefined || ofTheLibrary.has(name) ? undefined : memberOf(member, classes);
    if (name === undefined || what === undefined) continue;
    const before = members.get(name);
    const own = setIn(member.getFullText());
    members.set(name, { what: before?.what ?? what, since: before === undefined ? own : earlier(before.since, own) });
  }
  const written = [...members]
    .map(([name, { what, since: own }]) => [wireName(name), own === undefined || own === since ? what : `${what} @${own}`] as const)
    .sort(([one], [other]) => (one < other ? -1 : 1));
  return { ...(since === undefined ? {} : { since }), members: Object.fromEntries(written) };
}

const namespaceBody = (statement: ts.Statement, name: string): readonly ts.Statement[] =>
  ts.isModuleDeclaration(statement) && statement.name.text === name && statement.body !== undefined && ts.isModuleBlock(statement.body)
    ? statement.body.statements
    : [];

/** The text of `members.json`, one class a line. */
export function excelMembers(declarations: string): string {
  const source = ts.createSourceFile("index.d.ts", declarations, ts.ScriptTarget.Latest, true);
  const classes = source.statements
    .flatMap((statement) => namespaceBody(statement, "Excel"))
    .filter(ts.isClassDeclaration)
    .flatMap((node) => (node.name === undefined || node.heritageClauses === undefined ? [] : [[node.name.text, node] as const]))
    .sort(([one], [other]) => (one < other ? -1 : 1));
  const names = new Set(classes.map(([name]) => name));
  return `{\n${classes.map(([name, node]) => `${JSON.stringify(name)}:${JSON.stringify(typeOf(node, names))}`).join(",\n")}\n}\n`;
}
