import { Button, Field, Input, Textarea, makeStyles, tokens } from "@fluentui/react-components";
import { useState } from "react";

import type { FieldId, Fields, Missing } from "../../core/document";
import type { DocumentOffer } from "../../app/work";
import { Fold } from "../parts/fold";
import { useCommon } from "../parts/styles";
import { useWords } from "../words";

const useStyles = makeStyles({
  head: {
    display: "flex",
    flexWrap: "wrap",
    alignItems: "baseline",
    justifyContent: "space-between",
    columnGap: tokens.spacingHorizontalS,
  },
  name: { margin: 0, fontSize: tokens.fontSizeBase300, lineHeight: tokens.lineHeightBase300, fontWeight: tokens.fontWeightSemibold },
  fields: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalXS, paddingBottom: tokens.spacingVerticalXS },
});

interface DocumentCardProps {
  readonly offer: DocumentOffer;
  readonly filled: Fields;
  readonly isBusy: boolean;
  readonly onFill: (field: FieldId, value: string) => void;
  readonly onMake: () => void;
  readonly textOf: () => string;
  /** Absent where no file can be handed out. */
  readonly onDownload?: (() => void) | undefined;
}

/** One document: what it will contain, what is missing, and how to have it. */
export const DocumentCard = ({ offer, filled, isBusy, onFill, onMake, textOf, onDownload }: DocumentCardProps) => {
  const styles = useStyles();
  const common = useCommon();
  const { texts } = useWords();
  const words = texts.documents;
  const [text, setText] = useState<string | null>(null);
  const [wasCopied, setCopied] = useState(false);
  const isOptional = (missing: Missing): boolean => offer.fields.some(({ id, needed }) => id === missing && !needed);
  const lacking = offer.missing.flatMap((missing) => (isOptional(missing) ? [] : [words.field[missing]])).join(texts.listComma);
  const isLacking = offer.fields.some(({ id, needed }) => needed && offer.missing.includes(id));

  const copy = async (): Promise<void> => {
    const content = textOf();
    const clipboard = navigator.clipboard as Clipboard | undefined; // absent on pages opened from a file
    setCopied(false);
    try {
      if (clipboard === undefined) throw new Error("No clipboard");
      await clipboard.writeText(content);
      setText(null);
      setCopied(true);
    } catch {
      setText(content);
    }
  };

  return (
    <section className={`${common.card} ${common.stack}`} aria-label={offer.name}>
      <div className={styles.head}>
        <h2 className={styles.name} lang="zh-CN">
          {offer.name}
        </h2>
        {offer.problems.all > 0 && (
          <span className={`${common.muted} ${common.numbers}`}>{words.problems(offer.problems.all, offer.problems.must)}</span>
        )}
      </div>
      {offer.sheets.length > 0 && <div className={common.muted}>{`${words.at}${texts.colon}${offer.sheets.join(texts.listComma)}`}</div>}
      <DocumentFields fields={offer.fields} filled={filled} startsOpen={isLacking} onFill={onFill} />
      {lacking !== "" && <div className={common.muted}>{words.missing(lacking)}</div>}
      <div className={common.wrap}>
        {offer.as.includes("sheet") && (
          <Button
            size="small"
            appearance={offer.sheets.length === 0 ? "primary" : "secondary"}
            disabled={isBusy || isLacking}
            onClick={onMake}
          >
            {offer.sheets.length === 0 ? words.make : words.update}
          </Button>
        )}
        {offer.as.includes("text") && (
          <Button size="small" onClick={() => void copy()}>
            {words.copy}
          </Button>
        )}
        {offer.as.includes("file") && onDownload !== undefined && (
          <Button size="small" disabled={isLacking} onClick={onDownload}>
            {words.download}
          </Button>
        )}
      </div>
      <div role="status" className={wasCopied ? common.muted : common.hidden}>
        {wasCopied ? words.copied : ""}
      </div>
      {text !== null && (
        <Field label={words.copyByHand} size="small">
          <Textarea readOnly rows={6} value={text} onFocus={(event) => event.currentTarget.select()} />
        </Field>
      )}
    </section>
  );
};

interface DocumentFieldsProps extends Pick<DocumentCardProps, "filled" | "onFill"> {
  readonly fields: DocumentOffer["fields"];
  readonly startsOpen: boolean;
}

/** What the workbook does not say; open where something needed is missing. */
const DocumentFields = ({ fields, filled, startsOpen, onFill }: DocumentFieldsProps) => {
  const styles = useStyles();
  const { texts } = useWords();
  const words = texts.documents;
  if (fields.length === 0) return null;
  return (
    <Fold title={words.fields} aside={words.fieldsMore(fields.length)} startsOpen={startsOpen}>
      <div className={styles.fields}>
        {fields.map(({ id, kind, value, needed }) => (
          <Field key={id} label={words.field[id]} size="small" required={needed}>
            <Input
              size="small"
              type={kind === "date" ? "date" : "text"}
              value={filled[id] ?? value}
              onChange={(_, data) => onFill(id, data.value)}
            />
          </Field>
        ))}
      </div>
    </Fold>
  );
};
