import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";

import type { Amount } from "../../core/amount";
import type { GradeScale } from "../../core/score";
import { plain, share } from "../parts/numbers";
import { drawnIn, outlinedInForcedColors } from "../parts/styles";
import { useWords } from "../words";

const useStyles = makeStyles({
  box: { position: "relative", height: "34px", marginTop: tokens.spacingVerticalXS },
  track: {
    position: "absolute",
    top: "4px",
    left: 0,
    right: 0,
    height: "8px",
    borderRadius: tokens.borderRadiusCircular,
    backgroundColor: tokens.colorNeutralBackground5,
    overflow: "hidden",
    ...outlinedInForcedColors,
  },
  fill: { position: "absolute", top: 0, bottom: 0, left: 0, backgroundColor: tokens.colorNeutralForeground3, ...drawnIn("CanvasText") },
  range: {
    position: "absolute",
    top: 0,
    bottom: 0,
    backgroundColor: tokens.colorNeutralStroke1,
    backgroundImage: `repeating-linear-gradient(135deg, transparent 0 3px, ${tokens.colorNeutralBackground5} 3px 5px)`,
    ...drawnIn("GrayText"),
  },
  bound: {
    position: "absolute",
    top: "1px",
    width: "1px",
    height: "14px",
    backgroundColor: tokens.colorNeutralForeground2,
    ...drawnIn("CanvasText"),
  },
  label: {
    position: "absolute",
    top: "17px",
    fontSize: tokens.fontSizeBase100,
    lineHeight: tokens.lineHeightBase100,
    color: tokens.colorNeutralForeground3,
    transform: "translateX(-50%)",
    whiteSpace: "nowrap",
    fontVariantNumeric: "tabular-nums",
  },
});

interface ScaleBarProps {
  readonly scale: GradeScale;
  readonly outOf: Amount;
  readonly points: Amount;
  /** Lowest and highest total possible, where some rows are open. */
  readonly range: readonly [Amount, Amount] | null;
}

/** Where a total lies among the bounds of the grades. */
export const ScaleBar = ({ scale, outOf, points, range }: ScaleBarProps) => {
  const styles = useStyles();
  const { texts } = useWords();
  const bands = scale.bands.filter(({ from }) => Number(from) > 0);
  const bounds = bands.map(({ grade, from }) => `${grade} ${from}`).join(texts.listComma);
  const isOpen = range !== null && range[0] !== range[1];
  const low = share(isOpen ? range[0] : points, outOf);
  const high = isOpen ? share(range[1], outOf) : low;
  const label = isOpen ? texts.scores.scaleRange(plain(range[0]), plain(range[1]), bounds) : texts.scores.scale(plain(points), bounds);
  return (
    <div className={styles.box} role="img" aria-label={label}>
      <div className={styles.track}>
        <div className={styles.fill} style={{ width: `${String(low)}%` }} />
        {isOpen && <div className={styles.range} style={{ left: `${String(low)}%`, width: `${String(high - low)}%` }} />}
      </div>
      {bands.map(({ grade, from }) => (
        <div key={grade} aria-hidden>
          <span className={styles.bound} style={{ left: `${from}%` }} />
          <span className={mergeClasses(styles.label)} style={{ left: `${from}%` }}>{`${grade} ${from}`}</span>
        </div>
      ))}
    </div>
  );
};
