import { Button, Field, makeStyles, tokens } from "@fluentui/react-components";
import { ArrowLeft20Regular } from "@fluentui/react-icons";
import { type ReactNode, useEffect, useRef } from "react";

import type { Form } from "../../core/form";
import type { Sourced } from "../../core/profile";
import type { ProfileSource } from "../../core/resolve-profiles";
import { kindOf } from "../../app/own-kind";
import { Choice } from "../parts/choice";
import { plain } from "../parts/numbers";
import { useCommon } from "../parts/styles";
import { useWords, type Words } from "../words";

const useStyles = makeStyles({
  page: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalM },
  head: { display: "flex", alignItems: "center", gap: tokens.spacingHorizontalXS, marginLeft: "-8px" },
  heading: { outlineStyle: "none" },
  list: { margin: 0 },
  field: { minWidth: 0 },
  row: {
    display: "flex",
    flexWrap: "wrap",
    columnGap: tokens.spacingHorizontalS,
    padding: `${tokens.spacingVerticalXS} 0`,
    borderBottom: `1px solid ${tokens.colorNeutralStroke3}`,
  },
  term: { flexGrow: 1, fontSize: tokens.fontSizeBase200 },
  value: { margin: 0, fontSize: tokens.fontSizeBase200, fontVariantNumeric: "tabular-nums", textAlign: "right" },
  source: { flexBasis: "100%", margin: 0 },
});

interface Line {
  readonly name: string;
  readonly value: string;
  readonly from: Sourced<unknown>["source"];
}

interface Group {
  readonly title: string;
  readonly lines: readonly Line[];
}

const line = <T,>(name: string, sourced: Sourced<T> | null, show: (value: T) => string): readonly Line[] =>
  sourced === null ? [] : [{ name, value: show(sourced.value), from: sourced.source }];

/** Every number of a 口径, with what it rests on. */
function groupsOf({ profile }: Form, { texts, catalog, method }: Words): readonly Group[] {
  const words = texts.profilePage;
  const { weights, methods } = profile;
  const scale = catalog.scales.get(profile.scale.value);
  const shown = { points: (amount: Parameters<typeof plain>[0]) => words.points(plain(amount)) };
  return [
    {
      title: words.weights,
      lines: [
        ...line(words.total, weights.total, shown.points),
        ...line(words.execution, weights.execution, shown.points),
        ...Object.entries(weights.level1).flatMap(([name, weight]) => line(name, weight, shown.points)),
      ],
    },
    {
      title: words.methods,
      lines: (["execution", "positive", "equal", "reverse", "interval", "yesNo", "qualitative"] as const).flatMap((key) =>
        line(words.method[key], methods[key], method),
      ),
    },
    {
      title: words.grades,
      lines: line(
        scale?.title ?? profile.scale.value,
        profile.scale,
        () => scale?.bands.map(({ grade, from }) => words.band(grade, from)).join(texts.listComma) ?? "",
      ),
    },
    {
      title: words.counting,
      lines: [
        ...line(words.rounding, profile.rounding, words.places),
        ...line(words.tolerance, profile.tolerance, words.points),
        ...line(words.denominator, profile.denominator, (which) => words.denominators[which]),
      ],
    },
  ].filter(({ lines }) => lines.length > 0);
}

interface ProfilePageProps {
  readonly form: Form;
  /** The 口径 a person chose; `null` where the machine did. */
  readonly chosen: string | null;
  readonly onChoose: (profile: string | null) => void;
  readonly onBack: () => void;
  /** The profiles this office made, beside those that are shipped. */
  readonly own: readonly ProfileSource[];
  /** Makes, imports and lists profiles of this office; absent where none can be made. */
  readonly ownProfiles?: ReactNode;
  /** Opens the page of parameters; absent where none can be set. */
  readonly onParameters?: (() => void) | undefined;
}

/** The 口径 a form is read by: its numbers, what each rests on, and another one. */
export const ProfilePage = ({ form, chosen, onChoose, onBack, own, ownProfiles, onParameters }: ProfilePageProps) => {
  const styles = useStyles();
  const common = useCommon();
  const words = useWords();
  const { texts, catalog } = words;
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  const ofKind = catalog.profiles.filter(({ kind }) => kind === form.kind);
  const profiles = [
    ...ofKind.filter(({ id }) => !own.some((each) => each.id === id)),
    ...own.filter((each) => kindOf(each, catalog.profiles, own) === form.kind),
  ];
  return (
    <div className={styles.page}>
      <div className={styles.head}>
        <Button size="small" appearance="subtle" icon={<ArrowLeft20Regular />} aria-label={texts.profilePage.back} onClick={onBack} />
        <h2 ref={heading} tabIndex={-1} className={`${common.title} ${styles.heading}`}>
          {texts.profilePage.title}
        </h2>
      </div>
      <Field label={texts.profilePage.inUse} className={styles.field}>
        <Choice
          value={chosen ?? ""}
          options={[
            { value: "", text: `${texts.profilePage.automatic}${texts.colon}${form.profile.name}` },
            ...profiles.map(({ id, name }) => ({ value: id, text: name })),
          ]}
          onChoose={(value) => onChoose(value === "" ? null : value)}
        />
      </Field>
      {form.profile.family === null && form.list === null && <div className={common.body}>{texts.profilePage.inferred}</div>}
      {form.rival !== null && <div className={common.body}>{texts.profilePage.rival}</div>}
      {form.list !== null && <div className={common.body}>{texts.scores.list}</div>}
      {(form.list === null ? groupsOf(form, words) : []).map(({ title, lines }) => (
        <section key={title} className={common.card}>
          <h3 className={common.heading}>{title}</h3>
          <dl className={styles.list}>
            {lines.map(({ name, value, from }) => (
              <div key={name} className={styles.row}>
                <dt className={styles.term}>{name}</dt>
                <dd className={styles.value}>{value}</dd>
                <dd className={`${common.muted} ${styles.source}`}>{`${from.title} ${from.locator} · ${texts.grounds[from.status]}`}</dd>
              </div>
            ))}
          </dl>
        </section>
      ))}
      {onParameters !== undefined && <Button onClick={onParameters}>{texts.parameters.open}</Button>}
      {ownProfiles}
      <div className={common.muted}>{`${form.profile.id} · ${texts.profilePage.version(form.profile.version)}`}</div>
    </div>
  );
};
