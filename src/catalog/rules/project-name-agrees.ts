import type { Form, Project } from "../../core/form";
import { isMisspelt } from "../../core/likeness";
import { placeOf } from "../../core/place";
import { bareProjectName, projectNameOf, projectsOf } from "../../core/project";
import { defineRule, noParameters } from "../../core/rule";
import { quoted } from "../../core/shown";
import { tiesOf } from "../../core/ties";
import { review, systemCheck } from "../sources";

/**
 * The forms of one project are found again by its name, in the system and in the archive. Brackets, the year in front and 项目 at the end are written one way on one form and another way on the
 * next: that is mentioned. Names that differ in a character or two may be a slip or another project: that is asked, and only where neither project has a form of a kind the other has.
 */
export const projectNameAgrees = defineRule({
  code: "STR-16",
  id: "project-name-agrees",
  title: "同一项目各表的项目名称一致",
  severity: "warning",
  group: "mend",
  on: { scope: "book" },
  sources: [review("申报表、监控表、自评表项目名称一致"), systemCheck("按项目名称和编码关联")],
  parameters: noParameters,
  messages: {
    written: ({ name, other, sheet }: { name: string; other: string; sheet: string }) =>
      `项目名称“${name}”与“${sheet}”中的“${other}”写法不同，建议统一`,
    near: ({ name, other, sheet }: { name: string; other: string; sheet: string }) =>
      `项目名称“${name}”与“${sheet}”中的“${other}”相近但不一致，请核对是否为同一项目`,
  },
  remedy: "核对项目名称，同一项目各表写法一致",
  *check({ forms }, { report }) {
    const told = new Set<string>();
    for (const { kind, holds, first, second } of tiesOf(forms)) {
      if (kind !== "name" || holds || told.has(second.form.id)) continue;
      told.add(second.form.id);
      const about = { place: placeOf(second.at), subject: "project-name", related: [placeOf(first.at)], severity: "info" } as const;
      yield report("written", about, { name: quoted(second.text), other: quoted(first.text), sheet: first.form.sheet });
    }
    for (const { first, second } of slipsIn(forms)) {
      const [at, other] = [second.header["project-name"]?.at, first.header["project-name"]?.at];
      if (at === undefined || other === undefined) continue;
      const about = { place: placeOf(at), subject: "project-name", related: [placeOf(other)] };
      yield report("near", about, { name: quoted(projectNameOf(second)), other: quoted(projectNameOf(first)), sheet: first.sheet });
    }
  },
});

/** The first forms of two projects whose names nearly agree, and of which each has kinds of forms the other lacks; the one with more forms first. */
function slipsIn(forms: readonly Form[]): readonly { readonly first: Form; readonly second: Form }[] {
  const projects = projectsOf(forms);
  const nearOnes = projects.map((project) => projects.filter((other) => isNear(project, other)));
  return projects.flatMap((project, index) => {
    const [other, ...more] = nearOnes[index] ?? [];
    if (other === undefined || more.length > 0 || projects.indexOf(other) < index) return [];
    if ((nearOnes[projects.indexOf(other)] ?? []).length > 1) return [];
    const [first, second] = other.forms.length > project.forms.length ? [other, project] : [project, other];
    const [one, misspelt] = [first.forms[0], second.forms[0]];
    return one === undefined || misspelt === undefined ? [] : [{ first: one, second: misspelt }];
  });
}

const isNear = (a: Project, b: Project): boolean =>
  (a.year === null || b.year === null || a.year === b.year) &&
  a.forms.every(({ kind }) => b.forms.every((other) => other.kind !== kind)) &&
  isMisspelt(bareProjectName(a.name), bareProjectName(b.name));
