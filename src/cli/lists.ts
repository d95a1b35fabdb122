import type { Catalog } from "../core/catalog";
import { titleOfRule } from "../core/check";
import { textOf, type Locale } from "../core/message";
import type { ParameterValue } from "../core/parameter";
import type { Rule } from "../core/rule";
import { type ProfileSource, provenanceOf } from "../core/resolve-profiles";
import type { Call } from "./arguments";
import { sourcesWith } from "./setup";

type RulesCall = Extract<Call, { command: "rules" }>;
type ProfilesCall = Extract<Call, { command: "profiles" }>;

/** The rules with code, severity, title and sources. */
export function listRules({ rules, locales }: Catalog, { format, language }: RulesCall): string {
  const rows = [...rules]
    .sort((a, b) => (a.code < b.code ? -1 : 1))
    .map(({ id, code, severity, group, on, sources, parameters }) => ({
      code,
      id,
      severity,
      group,
      title: titleOfRule(locales[language], id),
      on,
      sources,
      parameters: parametersIn(id, code, parameters, locales[language]),
    }));
  if (format === "json") return `${JSON.stringify({ schema: 1, rules: rows }, null, 2)}\n`;
  return rows.map(({ code, severity, id, title }) => `${code}  ${severity.padEnd(7)}  ${id}  ${title}\n`).join("");
}

/** What an office may set of a rule: default, unit, and what the default rests on. */
function parametersIn(id: string, code: string, { schema, about }: Rule["parameters"], locale: Locale) {
  const standing = schema.parse({}) as Readonly<Record<string, ParameterValue>>;
  return Object.entries(about).map(([name, { unit, source }]) => ({
    code: `${code}.${name}`,
    title: textOf(locale, { message: `${id}.parameter.${name}`, data: {} }),
    default: standing[name] ?? null,
    unit,
    source,
  }));
}

/** The profiles, or one of them with where each of its values comes from. */
export function listProfiles(
  catalog: Catalog,
  builtIn: readonly ProfileSource[],
  { format, resolved, profiles: folder }: ProfilesCall,
): number {
  if (resolved === null) {
    const rows = catalog.profiles.map(({ id, version, family, kind, name }) => ({ id, version, family, kind, name }));
    process.stdout.write(
      format === "json"
        ? `${JSON.stringify({ schema: 1, profiles: rows }, null, 2)}\n`
        : rows.map(({ id, version, kind, name }) => `${id}@${version}  ${kind}  ${name}\n`).join(""),
    );
    return 0;
  }
  const sources = sourcesWith(catalog, builtIn, folder);
  const rows = sources.ok ? provenanceOf(resolved, sources.value) : [];
  if (rows.length === 0) {
    process.stderr.write(`jibiao: there is no profile ${resolved}; "jibiao profiles" lists them\n`);
    return 2;
  }
  process.stdout.write(
    format === "json"
      ? `${JSON.stringify({ schema: 1, id: resolved, values: rows }, null, 2)}\n`
      : rows.map(({ path, value, from }) => `${path} = ${value}  (${from})\n`).join(""),
  );
  return 0;
}
