import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";

import type { ReactNode } from "react";

import { absolute, subtract, zero } from "../../core/amount";
import type { Assessment, Grade, TotalScore } from "../../core/assessment";
import type { Accepted } from "../../core/document";
import { differenceOf, differingRows, sumOfDifferences } from "../../app/levels";
import { aligned, plain } from "../parts/numbers";
import { useCommon } from "../parts/styles";
import type { Texts } from "../texts/zh-CN";
import { useWords } from "../words";
import { ScaleBar } from "./scale-bar";

const useStyles = makeStyles({
  top: { display: "flex", flexWrap: "wrap", alignItems: "baseline", columnGap: tokens.spacingHorizontalS },
  big: {
    fontSize: tokens.fontSizeHero800,
    lineHeight: tokens.lineHeightHero800,
    fontWeight: tokens.fontWeightSemibold,
    fontVariantNumeric: "tabular-nums",
  },
  outOf: { color: tokens.colorNeutralForeground3, fontVariantNumeric: "tabular-nums" },
  grade: { marginLeft: "auto", fontSize: tokens.fontSizeBase400, fontWeight: tokens.fontWeightSemibold },
  gradeOpen: { marginLeft: "auto", fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground2 },
  parts: {
    display: "grid",
    gridTemplateColumns: "auto 1fr",
    columnGap: tokens.spacingHorizontalM,
    rowGap: tokens.spacingVerticalXXS,
    margin: `${tokens.spacingVerticalXS} 0`,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
  },
  term: { color: tokens.colorNeutralForeground2 },
  value: { margin: 0, textAlign: "right", fontVariantNumeric: "tabular-nums" },
});

const gradeText = ({ grade, between }: Grade, texts: Texts): string => {
  if (grade !== null) return grade;
  return between === null ? texts.scores.gradeOpenPlain : texts.scores.gradeOpen(between[0], between[1]);
};

/** The difference to the stated total in words; where rows are open, that of the rows that compute. */
function differenceText(assessment: Assessment, texts: Texts): string {
  const { stated, computed } = assessment.total;
  if (stated === null) return texts.scores.noStated;
  const rows = differingRows(assessment);
  if (computed === null) {
    if (assessment.total.computable.rows === 0) return texts.scores.openAlone(plain(stated));
    const apart = plain(absolute(sumOfDifferences(assessment)));
    return rows === 0 ? texts.scores.openAgrees(plain(stated)) : texts.scores.openDiffers(plain(stated), apart, rows);
  }
  if (differenceOf({ stated, computed }, assessment.form.profile.tolerance.value) === null) return texts.scores.agrees(plain(stated));
  return texts.scores.differs(plain(stated), plain(computed), plain(absolute(subtract(stated, computed))), rows);
}

interface TotalCardProps {
  readonly assessment: Assessment;
  readonly accepted: Accepted | null;
  readonly children?: ReactNode;
}

/** The total and the grade; where not all can be computed, what can, what a person must judge, and what lacks an actual. */
export const TotalCard = ({ assessment, accepted, children }: TotalCardProps) => {
  const styles = useStyles();
  const common = useCommon();
  const { texts, catalog } = useWords();
  const { total, grade } = assessment;
  const isWhole = total.computed !== null;
  const points = total.computed ?? total.provisional;
  const scale = catalog.scales.get(grade.scale);
  const name = accepted === null ? texts.scores.provisionalName : texts.scores.acceptedName;
  return (
    <section className={common.card} aria-label={name}>
      <div className={common.muted}>{isWhole ? name : `${name} · ${texts.scores.provisionalTotal}`}</div>
      <div className={styles.top}>
        <span className={styles.big}>{points === null ? "–" : aligned(points)}</span>
        {total.outOf !== null && <span className={styles.outOf}>{texts.scores.outOf(plain(total.outOf))}</span>}
        <span className={grade.grade === null ? styles.gradeOpen : styles.grade}>{gradeText(grade, texts)}</span>
      </div>
      {points !== null && scale !== undefined && (
        <ScaleBar scale={scale} outOf={total.outOf ?? zero} points={points} range={isWhole ? null : total.range} />
      )}
      {!isWhole && <Parts total={total} />}
      <div className={mergeClasses(common.body, common.numbers)}>{differenceText(assessment, texts)}</div>
      <GradeNotes assessment={assessment} />
      {accepted !== null && <div className={common.muted}>{texts.scores.acceptedBy(accepted.by, accepted.date)}</div>}
      {children}
    </section>
  );
};

/** Why the grade is what it is, where the total does not say, and what is missing to the next. */
const GradeNotes = ({ assessment: { form, grade } }: Pick<TotalCardProps, "assessment">) => {
  const common = useCommon();
  const { texts } = useWords();
  return (
    <>
      {grade.of === "veto" && <div className={common.body}>{texts.scores.vetoed(form.header.veto?.value ?? "")}</div>}
      {grade.toNext !== null && (
        <div className={mergeClasses(common.muted, common.numbers)}>
          {texts.scores.toNext(grade.toNext.grade, plain(grade.toNext.points))}
        </div>
      )}
    </>
  );
};

/** What can be computed, what a person must judge, what lacks an actual. */
const Parts = ({ total }: { readonly total: TotalScore }) => {
  const styles = useStyles();
  const common = useCommon();
  const { texts } = useWords();
  return (
    <>
      {total.range !== null && (
        <div className={mergeClasses(common.body, common.numbers)}>{texts.scores.range(plain(total.range[0]), plain(total.range[1]))}</div>
      )}
      <dl className={styles.parts}>
        <dt className={styles.term}>{texts.scores.computable}</dt>
        <dd className={styles.value}>{texts.scores.computableSays(plain(total.computable.outOf), plain(total.computable.points))}</dd>
        {total.judged.rows > 0 && (
          <>
            <dt className={styles.term}>{texts.scores.judged}</dt>
            <dd className={styles.value}>
              {texts.scores.judgedSays(total.judged.rows, plain(total.judged.outOf), plain(total.judged.stated))}
            </dd>
          </>
        )}
        {total.missing.rows > 0 && (
          <>
            <dt className={styles.term}>{texts.scores.missing}</dt>
            <dd className={styles.value}>{texts.scores.missingSays(total.missing.rows, plain(total.missing.outOf))}</dd>
          </>
        )}
      </dl>
    </>
  );
};
