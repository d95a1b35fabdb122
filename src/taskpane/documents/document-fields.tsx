import { Field, Input, makeStyles, tokens } from "@fluentui/react-components";

import { evaluations, type FieldId, type Fields, type FieldUse } from "../../core/document";
import { Choice } from "../parts/choice";
import { Fold } from "../parts/fold";
import { useCommon } from "../parts/styles";
import { useWords } from "../words";

const useStyles = makeStyles({
  fields: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalXS, paddingBottom: tokens.spacingVerticalXS },
  field: { minWidth: 0 },
});

/** Fields of official papers that take one of a few words, the same in every language. */
const words: Readonly<Partial<Record<FieldId, readonly string[]>>> = { evaluation: evaluations, "letter-kind": ["整改函", "整改通知书"] };

interface DocumentFieldsProps {
  readonly fields: readonly FieldUse[];
  readonly filled: Fields;
  readonly onFill: (field: FieldId, value: string) => void;
}

/** Whether nothing can be written before a person fills it in. */
const asksFirst = ({ needed, value }: FieldUse): boolean => needed && value === "";

/** What the workbook does not say: what is needed stands open, the rest behind a line. */
export const DocumentFields = ({ fields, ...rest }: DocumentFieldsProps) => {
  const { texts } = useWords();
  const first = fields.filter(asksFirst);
  const others = fields.filter((field) => !asksFirst(field));
  return (
    <>
      {first.length > 0 && <FieldList fields={first} {...rest} />}
      {others.length > 0 && (
        <Fold title={texts.documents.fields} aside={texts.documents.fieldsMore(others.length)}>
          <FieldList fields={others} {...rest} />
        </Fold>
      )}
    </>
  );
};

const FieldList = ({ fields, filled, onFill }: DocumentFieldsProps) => {
  const styles = useStyles();
  const common = useCommon();
  const { texts } = useWords();
  return (
    <div className={styles.fields}>
      {fields.map(({ id, kind, value, needed }) => {
        const choices = words[id];
        const content = filled[id] ?? value;
        return (
          <Field key={id} className={styles.field} label={texts.documents.field[id]} size="small" required={needed}>
            {choices === undefined ? (
              <Input
                className={common.input}
                size="small"
                type={kind === "date" ? "date" : "text"}
                value={content}
                onChange={(_, data) => onFill(id, data.value)}
              />
            ) : (
              <Choice
                size="small"
                value={content}
                options={choices.map((word) => ({ value: word, text: word }))}
                onChoose={(word) => onFill(id, word)}
              />
            )}
          </Field>
        );
      })}
    </div>
  );
};
