import { Badge, Button, Field, Input, makeStyles, Textarea, tokens } from "@fluentui/react-components";
import { useState } from "react";

import type { Message } from "../../core/message";
import { shownValue, type ParameterValue } from "../../core/parameter";
import type { ParameterLine } from "../../core/settings/lines";
import { wordsIn } from "../../core/settings/listed-words";
import { Choice } from "../parts/choice";
import { useCommon } from "../parts/styles";
import { useWords, type Words } from "../words";

const useStyles = makeStyles({
  row: { padding: `${tokens.spacingVerticalXS} 0`, borderBottom: `1px solid ${tokens.colorNeutralStroke3}`, overflowWrap: "anywhere" },
  value: { marginLeft: "auto", fontVariantNumeric: "tabular-nums", fontSize: tokens.fontSizeBase200, textAlign: "right" },
  name: { fontSize: tokens.fontSizeBase200 },
  unit: { whiteSpace: "nowrap" },
  editor: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalXS },
});

/** A value with its unit, as short as a row has room for. */
function valueText(value: ParameterValue, { unit, choices }: ParameterLine, { texts, say }: Words): string {
  const words = texts.parameters;
  if (value === null) return words.unset;
  if (Array.isArray(value)) return words.words(value.length);
  if (typeof value === "boolean") return value ? words.yes : words.no;
  if (unit === "choice") {
    const choice = choices.find((each) => each.value === value);
    return choice === undefined ? String(value) : say(choice.label);
  }
  const shown = shownValue(value, unit);
  const of = say({ message: `parameter.${unit}`, data: {} });
  return of === "%" ? `${shown}%` : `${shown} ${of}`;
}

/** The value a text stands for; what is no number stays text, to be told. */
function valueOf(text: string, { unit, allowed }: ParameterLine): ParameterValue {
  const plain = text.trim().replace(/%$/, "").trim();
  if (unit === "words") return wordsIn(text);
  if (unit === "yes-no") return text === "true";
  if (unit === "choice") return text;
  if (plain === "" && allowed.data["optional"] === true) return null;
  const number = plain === "" ? NaN : Number(plain);
  if (Number.isNaN(number)) return text;
  return unit === "share" ? Number((number / 100).toPrecision(12)) : number;
}

const textOfValue = (value: ParameterValue, { unit }: ParameterLine): string =>
  value === null ? "" : typeof value === "boolean" ? String(value) : shownValue(value, unit);

interface ParameterRowProps {
  readonly line: ParameterLine;
  readonly onSet: (value: ParameterValue) => Promise<Message | null>;
  readonly onReset: () => void;
}

/** One parameter: its value and unit, what it rests on, and the ways to change it and back. */
export const ParameterRow = ({ line, onSet, onReset }: ParameterRowProps) => {
  const styles = useStyles();
  const common = useCommon();
  const all = useWords();
  const { texts, say } = all;
  const words = texts.parameters;
  const [isOpen, setOpen] = useState(false);
  const name = say(line.label);
  const { ground } = line;
  return (
    <li className={styles.row}>
      <div className={common.wrap}>
        <span className={styles.name}>{name}</span>
        {line.set !== null && (
          <Badge size="small" appearance="tint" color="brand">
            {words.kept}
          </Badge>
        )}
        <span className={styles.value}>{valueText(line.value, line, all)}</span>
      </div>
      <div className={common.muted}>
        {[ground.title, ground.locator, "·", texts.grounds[ground.status]].filter((part) => part !== "").join(" ")}
      </div>
      {line.set !== null && (
        <div
          className={common.muted}
        >{`${words.was(valueText(line.standing, line, all))} · ${line.source.title} ${line.source.locator}`}</div>
      )}
      {line.set === "sheet" && <div className={common.muted}>{words.fromSheet}</div>}
      {isOpen ? (
        <Editor
          line={line}
          name={name}
          onSet={async (value) => {
            const fault = await onSet(value);
            if (fault === null) setOpen(false);
            return fault;
          }}
          onCancel={() => setOpen(false)}
        />
      ) : (
        <div className={common.wrap}>
          <Button size="small" appearance="subtle" aria-label={words.changeOf(name)} onClick={() => setOpen(true)}>
            {words.change}
          </Button>
          {line.set === "kept" && (
            <Button size="small" appearance="subtle" aria-label={words.resetOf(name)} onClick={onReset}>
              {words.reset}
            </Button>
          )}
        </div>
      )}
    </li>
  );
};

interface EditorProps {
  readonly line: ParameterLine;
  readonly name: string;
  readonly onSet: (value: ParameterValue) => Promise<Message | null>;
  readonly onCancel: () => void;
}

/** Asks for a value as its kind wants it, and says what is allowed where one is not. */
const Editor = ({ line, name, onSet, onCancel }: EditorProps) => {
  const styles = useStyles();
  const common = useCommon();
  const { texts, say } = useWords();
  const words = texts.parameters;
  const [text, setText] = useState(textOfValue(line.value, line));
  const [fault, setFault] = useState<Message | null>(null);
  const submit = async (): Promise<void> => setFault(await onSet(valueOf(text, line)));
  const choices =
    line.unit === "yes-no"
      ? [
          { value: "true", text: words.yes },
          { value: "false", text: words.no },
        ]
      : line.choices.map(({ value, label }) => ({ value, text: say(label) }));
  const unit = say({ message: `parameter.${line.unit}`, data: {} });
  return (
    <form
      className={styles.editor}
      onSubmit={(event) => {
        event.preventDefault();
        void submit();
      }}
    >
      <Field
        label={name}
        size="small"
        hint={line.unit === "words" ? words.wordsHint : line.allowed.data["optional"] === true ? words.unsetHint : null}
        {...(fault === null ? {} : { validationState: "error" as const, validationMessage: say(fault) })}
      >
        {choices.length > 0 ? (
          <Choice size="small" value={text} options={choices} onChoose={setText} />
        ) : line.unit === "words" ? (
          <Textarea rows={4} value={text} onChange={(_, { value }) => setText(value)} />
        ) : (
          <Input
            size="small"
            className={common.input}
            inputMode="decimal"
            value={text}
            contentAfter={<span className={styles.unit}>{unit}</span>}
            onChange={(_, { value }) => setText(value)}
          />
        )}
      </Field>
      <div className={common.wrap}>
        <Button size="small" appearance="primary" type="submit">
          {words.apply}
        </Button>
        <Button size="small" onClick={onCancel}>
          {words.cancel}
        </Button>
      </div>
    </form>
  );
};
