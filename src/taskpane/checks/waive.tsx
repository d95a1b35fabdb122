import { Button, Field, Input, makeStyles, tokens } from "@fluentui/react-components";
import { useEffect, useRef, useState } from "react";

import { isReason } from "../../core/waiver";
import { useCommon } from "../parts/styles";
import { useWords } from "../words";

const useStyles = makeStyles({
  box: {
    display: "flex",
    flexDirection: "column",
    gap: tokens.spacingVerticalXS,
    marginTop: tokens.spacingVerticalXS,
    paddingTop: tokens.spacingVerticalXS,
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
  },
});

interface WaiveProps {
  /** What is wrong, for labels. */
  readonly name: string;
  readonly person: string;
  readonly onWaive: (reason: string, person: string) => void;
  readonly onCancel: () => void;
}

/** Asks why a finding is not to be listed, and who says so. */
export const Waive = ({ name, person, onWaive, onCancel }: WaiveProps) => {
  const styles = useStyles();
  const common = useCommon();
  const { texts } = useWords();
  const words = texts.checks.waivers;
  const [reason, setReason] = useState("");
  const [by, setBy] = useState(person);
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => box.current?.querySelector("input")?.focus(), []);
  const isWhole = isReason(reason) && by.trim() !== "";
  return (
    <div ref={box} role="group" aria-label={`${words.waive}${texts.colon}${name}`} className={styles.box}>
      <Field label={words.reason} size="small" hint={words.reasonHint}>
        <Input className={common.input} size="small" value={reason} onChange={(_, { value }) => setReason(value)} />
      </Field>
      <div className={common.wrap}>
        {words.reasons.map((usual) => (
          <Button key={usual} size="small" appearance="subtle" onClick={() => setReason(usual)}>
            {usual}
          </Button>
        ))}
      </div>
      <Field label={words.person} size="small">
        <Input className={common.input} size="small" value={by} onChange={(_, { value }) => setBy(value)} />
      </Field>
      <div className={common.wrap}>
        <Button size="small" appearance="primary" disabled={!isWhole} onClick={() => onWaive(reason.trim(), by.trim())}>
          {words.confirm}
        </Button>
        <Button size="small" onClick={onCancel}>
          {texts.checks.cancel}
        </Button>
      </div>
    </div>
  );
};
