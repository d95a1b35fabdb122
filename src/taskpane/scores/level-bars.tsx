import { makeStyles, tokens } from "@fluentui/react-components";

import type { LevelScore } from "../../app/levels";
import { plain, share } from "../parts/numbers";
import { drawnIn, outlinedInForcedColors, useCommon } from "../parts/styles";
import { useWords } from "../words";

const useStyles = makeStyles({
  list: {
    display: "grid",
    gridTemplateColumns: "minmax(0, auto) minmax(40px, 1fr) auto",
    columnGap: tokens.spacingHorizontalS,
    rowGap: tokens.spacingVerticalXS,
    alignItems: "center",
    margin: `${tokens.spacingVerticalXS} 0 0`,
    fontSize: tokens.fontSizeBase200,
  },
  name: { maxWidth: "112px" },
  track: {
    position: "relative",
    height: "8px",
    borderRadius: tokens.borderRadiusSmall,
    backgroundColor: tokens.colorNeutralBackground5,
    overflow: "hidden",
    ...outlinedInForcedColors,
  },
  earned: { position: "absolute", top: 0, bottom: 0, left: 0, backgroundColor: tokens.colorNeutralForeground3, ...drawnIn("CanvasText") },
  open: {
    position: "absolute",
    top: 0,
    bottom: 0,
    backgroundColor: tokens.colorNeutralStroke1,
    backgroundImage: `repeating-linear-gradient(135deg, transparent 0 3px, ${tokens.colorNeutralBackground5} 3px 5px)`,
    ...drawnIn("GrayText"),
  },
  points: { textAlign: "right", fontVariantNumeric: "tabular-nums", whiteSpace: "nowrap" },
});

export interface BarLine {
  readonly name: string;
  readonly points: LevelScore["points"];
  readonly open: LevelScore["open"];
  readonly outOf: LevelScore["outOf"];
}

/** A bar for each part of the form: earned, open (hatched), and out of how much. */
export const LevelBars = ({ lines }: { readonly lines: readonly BarLine[] }) => {
  const styles = useStyles();
  const common = useCommon();
  const { texts } = useWords();
  return (
    <section className={common.card}>
      <h2 className={common.heading}>{texts.scores.byLevel}</h2>
      <div className={styles.list}>
        {lines.map(({ name, points, open, outOf }) => (
          <LevelBar
            key={name}
            name={name}
            earned={share(points, outOf)}
            open={share(open, outOf)}
            says={`${plain(points)} / ${plain(outOf)}`}
          />
        ))}
      </div>
    </section>
  );
};

const LevelBar = ({
  name,
  earned,
  open,
  says,
}: {
  readonly name: string;
  readonly earned: number;
  readonly open: number;
  readonly says: string;
}) => {
  const styles = useStyles();
  const common = useCommon();
  return (
    <>
      <span className={`${common.oneLine} ${styles.name}`} title={name}>
        {name}
      </span>
      <span className={styles.track} aria-hidden>
        <span className={styles.earned} style={{ width: `${String(earned)}%` }} />
        <span className={styles.open} style={{ left: `${String(earned)}%`, width: `${String(open)}%` }} />
      </span>
      <span className={styles.points}>{says}</span>
    </>
  );
};
