import { type Amount, sum } from "../amount";
import type { Form, FormKind, HeaderField } from "../form";
import { hashOf } from "../hash";
import type { Profile, TaughtColumn } from "../profile";
import type { SuspectedHeader } from "../recognise/suspect";
import type { ProfileSource } from "../resolve-profiles";
import { fold } from "../stated/fold";

/** What a person, or a guess, says of the header of an office's own form. */
export interface Mapping {
  readonly name: string;
  readonly kind: FormKind;
  /** As the sheet prints it; `null` where it has none. */
  readonly title: string | null;
  /** In printed order; `null` for what nobody has said yet. */
  readonly columns: readonly { readonly text: string; readonly concept: TaughtColumn | null }[];
  /** Labels above the table; only those that stand for something. */
  readonly labels: readonly { readonly text: string; readonly concept: HeaderField }[];
}

/** A profile in the making: a blank stands where a column has no meaning yet, which no schema lets pass. */
export type DraftProfile = Omit<ProfileSource, "teaches"> & {
  readonly teaches: {
    readonly header?: Readonly<Record<string, HeaderField>>;
    readonly indicatorColumns: Readonly<Record<string, TaughtColumn | "">>;
  };
};

/** The id of an office's own profile by its name. */
export const ownId = (name: string): string => `own-${hashOf(name)}`;

/** The family of profiles that an office made for itself. */
export const ownFamily = "OWN";

/** The kinds a profile can be made for: those that have a generic profile to extend. */
export const kindsIn = (profiles: readonly Profile[]): readonly FormKind[] =>
  profiles.filter(({ family }) => family === null).map(({ kind }) => kind);

/** The profile that says what is said in a mapping; `null` where its kind has no generic profile to extend. */
export function draftOf(mapping: Mapping, profiles: readonly Profile[], id = ownId(mapping.name)): DraftProfile | null {
  const parent = profiles.find(({ kind, family }) => kind === mapping.kind && family === null);
  if (parent === undefined) return null;
  const title = mapping.title === null ? null : titleWordOf(mapping.title);
  const columns = new Map<string, TaughtColumn | "">();
  for (const { text, concept } of mapping.columns) if (!columns.has(text)) columns.set(text, concept ?? "");
  return {
    id,
    version: "1",
    name: mapping.name,
    family: ownFamily,
    extends: parent.id,
    title: title === null ? [] : [title],
    teaches: {
      ...(mapping.labels.length === 0 ? {} : { header: Object.fromEntries(mapping.labels.map(({ text, concept }) => [text, concept])) }),
      indicatorColumns: Object.fromEntries(columns),
    },
  };
}

/** What stays the same in a title from year to year: its longest piece without year and brackets. */
function titleWordOf(title: string): string | null {
  const pieces = fold(title).split(/\(?20\d\d(?:年度?)?\)?|\([^()]*\)/);
  const longest = pieces.reduce((best, piece) => (piece.length > best.length ? piece : best), "");
  return longest.length >= 4 ? longest : null;
}

/** The kind a header speaks for, as far as its columns tell. */
export function kindOfHeader({ columns }: Pick<SuspectedHeader, "columns">): FormKind {
  const has = (concept: TaughtColumn): boolean => columns.some(({ guess }) => guess?.concept === concept);
  if (has("actual")) return "self-evaluation";
  if (has("points") && has("weight") && !has("target")) return "evaluation-scorecard";
  return has("target") ? "target-declaration" : "self-evaluation";
}

/** The weights a filled-in sample shows, each with the sample as its ground. Those of levels only where every row has one. */
export function weightsFound({ table, funds }: Form, sample: string): NonNullable<ProfileSource["weights"]> {
  const rows = table?.indicators ?? [];
  const weights = rows.flatMap(({ weight }) => (weight?.value == null ? [] : [weight.value]));
  if (rows.length === 0 || weights.length < rows.length) return {};
  const execution = funds?.rows.find(({ id }) => id === "total")?.weight?.value ?? null;
  const byLevel = new Map<string, Amount[]>();
  rows.forEach(({ level1 }, index) => {
    const name = fold(level1.text).replace(/指标$/, "");
    byLevel.set(name, [...(byLevel.get(name) ?? []), weights[index] ?? ("0" as Amount)]);
  });
  const shown = (value: Amount, locator: string) => ({
    value,
    source: { title: sample, locator, status: "practice" as const },
  });
  const isNamed = byLevel.size > 1 && !byLevel.has("");
  return {
    total: shown(sum(execution === null ? weights : [...weights, execution]), "样表分值合计"),
    ...(execution === null ? {} : { execution: shown(execution, "样表资金部分的分值") }),
    ...(isNamed
      ? { level1: Object.fromEntries([...byLevel].map(([name, values]) => [name, shown(sum(values), "样表各行分值合计")])) }
      : {}),
  };
}
