import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";

import { severities, type Finding, type Severity } from "../../core/finding";
import { SeverityIcon } from "../parts/severity-icon";
import { useCommon } from "../parts/styles";
import { useWords } from "../words";

const useStyles = makeStyles({
  chip: {
    display: "inline-flex",
    alignItems: "center",
    gap: tokens.spacingHorizontalXS,
    minHeight: "26px",
    padding: `0 ${tokens.spacingHorizontalS}`,
    border: `1px solid ${tokens.colorNeutralStroke1}`,
    borderRadius: tokens.borderRadiusCircular,
    backgroundColor: tokens.colorNeutralBackground1,
    color: tokens.colorNeutralForeground1,
    fontFamily: tokens.fontFamilyBase,
    fontSize: tokens.fontSizeBase200,
    fontVariantNumeric: "tabular-nums",
    cursor: "pointer",
    ":hover": { backgroundColor: tokens.colorNeutralBackground1Hover },
    ":focus-visible": { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: "1px" },
    ":disabled": { cursor: "default", color: tokens.colorNeutralForeground3, backgroundColor: "transparent" },
  },
  pressed: {
    backgroundColor: tokens.colorNeutralBackground1Selected,
    border: `1px solid ${tokens.colorNeutralForeground2}`,
    fontWeight: tokens.fontWeightSemibold,
  },
});

export type Counts = Readonly<Record<Severity, number>>;

export const countsOf = (findings: readonly Finding[]): Counts => {
  const count = (severity: Severity): number => findings.filter((finding) => finding.severity === severity).length;
  return { error: count("error"), warning: count("warning"), info: count("info") };
};

interface FilterChipsProps {
  readonly counts: Counts;
  readonly shown: readonly Severity[];
  readonly onToggle: (severity: Severity) => void;
}

/** How many of each severity there are; a chip shows its own alone. Changes are read out. */
export const FilterChips = ({ counts, shown, onToggle }: FilterChipsProps) => {
  const styles = useStyles();
  const common = useCommon();
  const { texts } = useWords();
  return (
    <div>
      <div role="group" aria-label={texts.checks.filter} className={common.wrap}>
        {severities.map((severity) => (
          <button
            key={severity}
            type="button"
            className={mergeClasses(styles.chip, shown.includes(severity) && styles.pressed)}
            aria-pressed={shown.includes(severity)}
            disabled={counts[severity] === 0 && !shown.includes(severity)}
            onClick={() => onToggle(severity)}
          >
            <SeverityIcon severity={severity} />
            {`${String(counts[severity])} ${texts.severities[severity]}`}
          </button>
        ))}
      </div>
      <p role="status" className={common.hidden}>
        {texts.checks.summary(counts)}
      </p>
    </div>
  );
};
