import { makeStyles, tokens } from "@fluentui/react-components";

import type { LevelScore } from "../../app/levels";
import { compare } from "../../core/amount";
import { plain, share } from "../parts/numbers";
import { drawnIn, outlinedInForcedColors, useCommon } from "../parts/styles";
import type { Texts } from "../texts/zh-CN";
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

export type BarLine = Pick<LevelScore, "name" | "points" | "provisional" | "open" | "outOf">;

/** What a part earns, and that it is provisional where a person has yet to judge what is stated. */
export function pointsText({ points, provisional, outOf }: Pick<BarLine, "points" | "provisional" | "outOf">, texts: Texts): string {
  const of = `${plain(provisional)} / ${plain(outOf)}`;
  return compare(points, provisional) === 0 ? of : texts.scores.provisionalPart(of);
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
        {lines.map((line) => (
          <LevelBar
            key={line.name}
            name={line.name}
            earned={share(line.points, line.outOf)}
            open={share(line.open, line.outOf)}
            says={pointsText(line, texts)}
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
