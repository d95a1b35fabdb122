import type { Form, Project } from "./form";
import { fold } from "./stated/fold";

/** Brackets, quotes, points and dashes, which are set one way on one form and another way on the next. */
const marks = /[()<>《》〈〉「」【】"'、,，.。·:_-]/g;

/** A year before the name, as in 2025年农村供水 or （2025年度）农村供水. */
const leading = /^\(?(20\d\d)(?!\d)年?(?:度)?\)?/;

/** What the name of a project is without marks, the year in front of it and 项目 at its end; empty where there is no name. */
export function bareProjectName(name: string): string {
  const folded = fold(name);
  const rest = folded.replace(leading, "").replaceAll(marks, "");
  const bare = rest.replace(/项目$/, "");
  return bare === "" ? rest : bare;
}

/** The name a form gives to its project; empty where it gives none. */
export const projectNameOf = ({ header }: Pick<Form, "header">): string => header["project-name"]?.value ?? "";

/** The year of a form, else the one before the name of its project. */
export function projectYearOf(form: Pick<Form, "header" | "year">): number | null {
  if (form.year !== null) return form.year;
  const found = leading.exec(fold(projectNameOf(form)))?.[1];
  return found === undefined ? null : Number(found);
}

/**
 * Forms of one book with the same project name and year, in order; a form without a name belongs to none. Marks, the year in front and 项目 at the end of a name do not count,
 * and a form without a year belongs to the only year of its name.
 */
export function projectsOf(forms: readonly Form[]): readonly Project[] {
  const named = forms.map((form) => ({ form, name: bareProjectName(projectNameOf(form)), year: projectYearOf(form) }));
  const groups = new Map<string, Form[]>();
  for (const { form, name, year } of named) {
    if (name === "") continue;
    const key = `${name}|${String(year ?? onlyYear(named, name) ?? "")}`;
    groups.set(key, [...(groups.get(key) ?? []), form]);
  }
  return [...groups.values()].map((members) => ({
    name: members.map(projectNameOf)[0] ?? "",
    year: members.map(projectYearOf).find((year) => year !== null) ?? null,
    forms: members,
  }));
}

function onlyYear(named: readonly { readonly name: string; readonly year: number | null }[], name: string): number | null {
  const years = new Set(named.flatMap((each) => (each.name === name && each.year !== null ? [each.year] : [])));
  return years.size === 1 ? ([...years][0] ?? null) : null;
}
