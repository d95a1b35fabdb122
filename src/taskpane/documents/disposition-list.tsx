import { makeStyles, tokens } from "@fluentui/react-components";

import { dispositions, type Disposition } from "../../core/document";
import type { Finding } from "../../core/finding";
import { Choice } from "../parts/choice";
import { Fold } from "../parts/fold";
import { SeverityIcon } from "../parts/severity-icon";
import { useCommon } from "../parts/styles";
import { useWords } from "../words";

const useStyles = makeStyles({
  list: { display: "flex", flexDirection: "column", margin: 0, padding: 0, listStyleType: "none" },
  item: {
    display: "flex",
    flexDirection: "column",
    gap: tokens.spacingVerticalXXS,
    padding: `${tokens.spacingVerticalXS} 0`,
    borderTop: `1px solid ${tokens.colorNeutralStroke3}`,
  },
  says: { display: "flex", alignItems: "flex-start", gap: tokens.spacingHorizontalXS },
  choice: { paddingLeft: "20px" },
});

interface DispositionListProps {
  readonly findings: readonly Finding[];
  readonly dispositionOf: (finding: Finding) => Disposition;
  readonly onDispose: (finding: Finding, disposition: Disposition) => void;
}

/** Where each finding goes: 修改意见, 正式问题, or nowhere. */
export const DispositionList = ({ findings, dispositionOf, onDispose }: DispositionListProps) => {
  const styles = useStyles();
  const common = useCommon();
  const { texts, sentence } = useWords();
  const count = (disposition: Disposition): number => findings.filter((finding) => dispositionOf(finding) === disposition).length;
  return (
    <section className={common.card}>
      <Fold title={texts.documents.dispositions}>
        <div className={common.muted}>{texts.documents.dispositionsHint}</div>
        <ul className={styles.list}>
          {findings.slice(0, 200).map((finding) => {
            const { whole, what } = sentence(finding);
            return (
              <li key={finding.key} className={styles.item}>
                <div className={styles.says}>
                  <SeverityIcon severity={finding.severity} label={texts.severities[finding.severity]} />
                  <span className={common.body}>{whole}</span>
                </div>
                <div className={styles.choice}>
                  <Choice
                    size="small"
                    value={dispositionOf(finding)}
                    label={texts.documents.dispositionOf(what)}
                    options={dispositions.map((each) => ({ value: each, text: texts.checks.dispositions[each] }))}
                    onChoose={(disposition) => onDispose(finding, disposition)}
                  />
                </div>
              </li>
            );
          })}
        </ul>
      </Fold>
      <div className={`${common.muted} ${common.numbers}`}>{texts.documents.dispositionsSays(count("revise"), count("formal"))}</div>
    </section>
  );
};
