import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { CheckmarkCircle24Regular } from "@fluentui/react-icons";

import type { Form } from "../../core/form";
import { useCommon } from "../parts/styles";
import { useWords } from "../words";

const useStyles = makeStyles({
  box: {
    display: "flex",
    flexDirection: "column",
    alignItems: "center",
    gap: tokens.spacingVerticalS,
    padding: `${tokens.spacingVerticalXXL} 0`,
    textAlign: "center",
  },
  icon: { color: tokens.colorNeutralForeground3 },
});

interface AllClearProps {
  readonly rules: number;
  readonly form: Form | null;
  readonly onScores: () => void;
}

/** Nothing is wrong: what was checked, and what comes next. */
export const AllClear = ({ rules, form, onScores }: AllClearProps) => {
  const styles = useStyles();
  const common = useCommon();
  const { texts } = useWords();
  const list = form?.list ?? null;
  return (
    <div className={styles.box}>
      <CheckmarkCircle24Regular className={styles.icon} aria-hidden />
      <h2 className={common.title}>{texts.checks.allClear}</h2>
      <div className={common.body}>
        {list === null
          ? texts.checks.allClearSays(rules, form?.table?.indicators.length ?? 0)
          : texts.checks.allClearRecords(rules, list.rows.length)}
      </div>
      {list === null && (
        <Button appearance="primary" onClick={onScores}>
          {texts.checks.toScores}
        </Button>
      )}
    </div>
  );
};
