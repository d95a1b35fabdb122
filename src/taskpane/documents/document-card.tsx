import { Button, Field, Textarea, makeStyles, tokens } from "@fluentui/react-components";
import { useState } from "react";

import type { FieldId, Fields, Missing } from "../../core/document";
import type { Place } from "../../core/place";
import type { DocumentOffer } from "../../app/work";
import { CellChip } from "../parts/cell-chip";
import { useCommon } from "../parts/styles";
import { useWords } from "../words";
import { DocumentFields } from "./document-fields";

const useStyles = makeStyles({
  head: {
    display: "flex",
    flexWrap: "wrap",
    alignItems: "baseline",
    justifyContent: "space-between",
    columnGap: tokens.spacingHorizontalS,
  },
  name: { margin: 0, fontSize: tokens.fontSizeBase300, lineHeight: tokens.lineHeightBase300, fontWeight: tokens.fontWeightSemibold },
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
  readonly onJump?: ((place: Place) => void) | undefined;
}

/** One document: what it will contain, what is missing, and how to have it. */
export const DocumentCard = ({ offer, filled, isBusy, onFill, onMake, textOf, onDownload, onJump }: DocumentCardProps) => {
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
      {offer.sheets.length > 0 && (
        <div className={`${common.wrap} ${common.muted}`}>
          {words.at}
          {offer.sheets.map((sheet) => (
            <CellChip key={sheet} place={{ scope: "sheet", sheet }} sheet={null} onJump={onJump} />
          ))}
        </div>
      )}
      <DocumentFields fields={offer.fields} filled={filled} onFill={onFill} />
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
