import type { Form, Indicator } from "../core/form";
import { fold } from "../core/stated/fold";

const ordinal = <T>(key: (item: T) => string, item: T, all: readonly T[]): number => {
  const own = key(item);
  return all.slice(0, Math.max(all.indexOf(item), 0)).filter((other) => key(other) === own).length;
};

const formName = ({ kind, header, year }: Form): string => [kind, fold(header["project-name"]?.value ?? ""), year ?? ""].join("|");

/** Names a form without addresses, so that what a person chose for it survives moved rows. */
export const formKeyOf = (form: Form, forms: readonly Form[]): string => `${formName(form)}|${String(ordinal(formName, form, forms))}`;

const path = ({ level1, level2, level3 }: Indicator): string => [level1, level2, level3].map(({ text }) => fold(text)).join("/");

/** Names an indicator row by its levels, with an ordinal among equal paths. */
export function rowKeyOf(indicator: Indicator, form: Form): string {
  return `${path(indicator)}#${String(ordinal(path, indicator, form.table?.indicators ?? []))}`;
}
