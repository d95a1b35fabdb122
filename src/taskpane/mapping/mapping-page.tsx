import { Button, Field, Input, makeStyles, tokens } from "@fluentui/react-components";
import { ArrowLeft20Regular } from "@fluentui/react-icons";
import { useEffect, useMemo, useRef, useState } from "react";

import type { OwnActs } from "../../app/own-acts";
import type { ReadPreview } from "../../app/work";
import { type FormKind, type HeaderField, headerFields } from "../../core/form";
import { columnName } from "../../core/place";
import { indicatorColumns, type TaughtColumn } from "../../core/profile";
import type { Mapping } from "../../core/profile-file/draft";
import type { SuspectedHeader } from "../../core/recognise/suspect";
import type { ProfileSource } from "../../core/resolve-profiles";
import { Choice } from "../parts/choice";
import { useCommon } from "../parts/styles";
import { useWords } from "../words";
import { PreviewCard } from "./preview-card";

const useStyles = makeStyles({
  page: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalM },
  head: { display: "flex", alignItems: "center", gap: tokens.spacingHorizontalXS, marginLeft: "-8px" },
  heading: { outlineStyle: "none" },
  group: { margin: 0, padding: 0, border: "none", minWidth: 0 },
  field: { minWidth: 0 },
});

const usual: readonly TaughtColumn[] = ["level1", "level2", "level3", "target", "actual", "weight", "points", "reason"];

/** What people map most often stands first. */
const columnChoices: readonly TaughtColumn[] = [...usual, ...indicatorColumns.filter((concept) => !usual.includes(concept))];

type LabelChoice = HeaderField | "";

/** What a person has said so far of one suspected header. */
interface Answers {
  readonly name: string;
  readonly kind: FormKind;
  readonly columns: readonly TaughtColumn[];
  readonly labels: readonly LabelChoice[];
}

const firstAnswers = (header: SuspectedHeader, kind: FormKind): Answers => ({
  name: header.title ?? header.sheet,
  kind,
  columns: header.columns.map(({ guess }) => guess?.concept ?? "ignored"),
  labels: header.labels.map(({ guess }) => guess ?? ""),
});

const mappingOf = ({ title, columns, labels }: SuspectedHeader, answers: Answers): Mapping => ({
  name: answers.name.trim(),
  kind: answers.kind,
  title,
  columns: columns.map(({ text }, index) => ({ text, concept: answers.columns[index] ?? null })),
  labels: labels.flatMap(({ text }, index) => {
    const concept = answers.labels[index] ?? "";
    return concept === "" ? [] : [{ text, concept }];
  }),
});

/** One answer changed; columns of the same words are one, since a profile knows them by their words. */
const withColumn = ({ columns }: SuspectedHeader, answers: Answers, index: number, concept: TaughtColumn): Answers => ({
  ...answers,
  columns: answers.columns.map((other, at) => (columns[at]?.text === columns[index]?.text ? concept : other)),
});

interface MappingPageProps {
  readonly acts: OwnActs;
  readonly own: readonly ProfileSource[];
  readonly onBack: () => void;
}

/** 模板映射: what the columns of a form of one's own are, what would be read, and the way to keep it. */
export const MappingPage = ({ acts, own, onBack }: MappingPageProps) => {
  const styles = useStyles();
  const common = useCommon();
  const { texts } = useWords();
  const words = texts.mapping;
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  const headers = useMemo(() => acts.suspects(), [acts]);
  const [at, setAt] = useState(0);
  const header = headers[at];
  return (
    <div className={styles.page}>
      <div className={styles.head}>
        <Button size="small" appearance="subtle" icon={<ArrowLeft20Regular />} aria-label={words.back} onClick={onBack} />
        <h2 ref={heading} tabIndex={-1} className={`${common.title} ${styles.heading}`}>
          {words.title}
        </h2>
      </div>
      {header === undefined ? (
        <div className={common.body}>{words.nothing}</div>
      ) : (
        <>
          <div className={common.body}>{words.says}</div>
          <Field label={words.header} size="small" className={styles.field}>
            <Choice
              value={String(at)}
              options={headers.map(({ sheet, row, columns }, index) => ({
                value: String(index),
                text: words.headerAt(
                  sheet,
                  row + 1,
                  columns
                    .slice(0, 4)
                    .map(({ text }) => text)
                    .join(texts.listComma),
                ),
              }))}
              onChoose={(value) => setAt(Number(value))}
            />
          </Field>
          <HeaderMapping key={at} header={header} acts={acts} own={own} />
        </>
      )}
    </div>
  );
};

const HeaderMapping = ({ header, acts, own }: Omit<MappingPageProps, "onBack"> & { readonly header: SuspectedHeader }) => {
  const styles = useStyles();
  const common = useCommon();
  const { texts, say } = useWords();
  const words = texts.mapping;
  const [answers, setAnswers] = useState(() => firstAnswers(header, acts.kindOf(header)));
  const [preview, setPreview] = useState<ReadPreview | null>(null);
  const answer = (next: Answers): void => {
    setAnswers(next);
    setPreview(null);
  };
  const nameOf = (region: string, concept: string): string => say({ message: "profile-file.concept", data: { region, concept } });
  const unused = { value: "ignored" as const, text: words.unused };
  const mapping = mappingOf(header, answers);
  const isTaken = own.some(({ name }) => name === mapping.name);
  const canSave = mapping.name !== "" && preview !== null && preview.indicators > 0;
  return (
    <>
      <Field label={words.name} size="small" className={styles.field} {...(isTaken ? { hint: words.taken } : {})}>
        <Input className={common.input} value={answers.name} onChange={(_, { value }) => setAnswers({ ...answers, name: value })} />
      </Field>
      <Field label={words.kind} size="small" className={styles.field}>
        <Choice
          value={answers.kind}
          options={acts.kinds().map((kind) => ({ value: kind, text: texts.kinds[kind] }))}
          onChoose={(kind) => answer({ ...answers, kind })}
        />
      </Field>
      <fieldset className={`${styles.group} ${common.stack}`}>
        <legend className={common.heading}>{words.columns}</legend>
        {header.columns.map(({ text, column, samples }, index) => (
          <Field
            key={column}
            label={words.column(columnName(column), text)}
            size="small"
            className={styles.field}
            hint={samples.length === 0 ? words.empty : words.samples(samples.join(texts.listComma))}
          >
            <Choice
              value={answers.columns[index] ?? "ignored"}
              options={[unused, ...columnChoices.map((concept) => ({ value: concept, text: nameOf("indicatorColumns", concept) }))]}
              onChoose={(concept) => answer(withColumn(header, answers, index, concept))}
            />
          </Field>
        ))}
      </fieldset>
      {header.labels.length > 0 && (
        <fieldset className={`${styles.group} ${common.stack}`}>
          <legend className={common.heading}>{words.labels}</legend>
          {header.labels.map(({ text, value }, index) => (
            <Field key={text} label={text} size="small" className={styles.field} hint={words.value(value)}>
              <Choice
                value={answers.labels[index] ?? ""}
                options={[
                  { value: "", text: words.unused },
                  ...headerFields.map((field) => ({ value: field, text: nameOf("header", field) })),
                ]}
                onChoose={(field) => answer({ ...answers, labels: answers.labels.map((other, at) => (at === index ? field : other)) })}
              />
            </Field>
          ))}
        </fieldset>
      )}
      <div className={common.wrap}>
        <Button onClick={() => setPreview(acts.preview(mapping, header.sheet))}>{words.preview}</Button>
      </div>
      <div role="status">{preview !== null && <PreviewCard preview={preview} />}</div>
      <div className={common.stack}>
        <div>
          <Button appearance="primary" disabled={!canSave} onClick={() => void acts.save(mapping, header.sheet)}>
            {words.save}
          </Button>
        </div>
        {!canSave && <div className={common.muted}>{words.saveHint}</div>}
      </div>
    </>
  );
};
