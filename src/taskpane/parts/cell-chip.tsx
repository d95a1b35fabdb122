import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";

import type { Place } from "../../core/place";
import { useWords } from "../words";
import { placeLabel } from "./numbers";

const useStyles = makeStyles({
  chip: {
    flexShrink: 0,
    maxWidth: "220px",
    overflow: "hidden",
    textOverflow: "ellipsis",
    whiteSpace: "nowrap",
    padding: `0 ${tokens.spacingHorizontalXS}`,
    minHeight: "20px",
    border: `1px solid ${tokens.colorNeutralStroke1}`,
    borderRadius: tokens.borderRadiusSmall,
    backgroundColor: tokens.colorNeutralBackground1,
    color: tokens.colorNeutralForeground2,
    fontFamily: tokens.fontFamilyBase,
    fontSize: tokens.fontSizeBase200,
    lineHeight: "18px",
    fontVariantNumeric: "tabular-nums",
  },
  button: {
    cursor: "pointer",
    color: tokens.colorBrandForegroundLink,
    ":hover": { backgroundColor: tokens.colorNeutralBackground1Hover },
    ":focus-visible": { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: "1px" },
  },
});

interface CellChipProps {
  readonly place: Place;
  /** The sheet looked at; cells of others are named with theirs. */
  readonly sheet: string | null;
  readonly onJump?: ((place: Place) => void) | undefined;
}

/** An A1 address that leads to its cell, where the host can show one. */
export const CellChip = ({ place, sheet, onJump }: CellChipProps) => {
  const styles = useStyles();
  const { texts } = useWords();
  const label = placeLabel(place, sheet, texts);
  if (onJump === undefined || place.scope === "book") return <span className={styles.chip}>{label}</span>;
  return (
    <button
      type="button"
      className={mergeClasses(styles.chip, styles.button)}
      aria-label={texts.checks.jumpTo(label)}
      onClick={() => onJump(place)}
    >
      {label}
    </button>
  );
};
