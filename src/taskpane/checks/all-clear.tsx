import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { CheckmarkCircle24Regular } from "@fluentui/react-icons";

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
  readonly rows: number;
  readonly onScores: () => void;
}

/** Nothing is wrong: what was checked, and what comes next. */
export const AllClear = ({ rules, rows, onScores }: AllClearProps) => {
  const styles = useStyles();
  const common = useCommon();
  const { texts } = useWords();
  return (
    <div className={styles.box}>
      <CheckmarkCircle24Regular className={styles.icon} aria-hidden />
      <h2 className={common.title}>{texts.checks.allClear}</h2>
      <div className={common.body}>{texts.checks.allClearSays(rules, rows)}</div>
      <Button appearance="primary" onClick={onScores}>
        {texts.checks.toScores}
      </Button>
    </div>
  );
};
