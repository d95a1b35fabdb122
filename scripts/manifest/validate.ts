import { addressProblems, iconProblems } from "./addresses";
import { contentProblems } from "./content";
import { officeApp } from "./elements";
import type { Problem } from "./problem";
import { resourceProblems } from "./resources";
import { structureProblems } from "./structure";
import type { Surroundings } from "./surroundings";
import { found, parseXml } from "./xml";

/** Everything wrong with a manifest, by line. Asks no server: the official validator posts the file to one. */
export function manifestProblems(text: string, surroundings: Surroundings): readonly Problem[] {
  const { root, problems } = parseXml(text);
  if (root === null) return problems;
  if (root.name !== officeApp.name)
    return [
      {
        line: root.line,
        what: `the root is <${root.name}>`,
        why: "a manifest is an <OfficeApp> (learn.microsoft.com/javascript/api/manifest/officeapp)",
        mend: "begin with <OfficeApp>",
      },
    ];
  const overrides = found(root, "VersionOverrides");
  return [
    ...structureProblems(root, officeApp),
    ...contentProblems(root, surroundings),
    ...addressProblems(root, surroundings),
    ...iconProblems(root, surroundings),
    ...(overrides ? resourceProblems(overrides) : []),
  ].sort((a, b) => a.line - b.line);
}
