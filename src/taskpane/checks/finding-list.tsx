import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { useEffect, useRef, useState, type KeyboardEvent } from "react";

import type { Disposition } from "../../core/document";
import type { Finding, Fix } from "../../core/finding";
import type { Form } from "../../core/form";
import type { Place } from "../../core/place";
import { bySection } from "../../app/sections";
import { useCommon } from "../parts/styles";
import { useWords } from "../words";
import { FindingCard } from "./finding-card";
import { useFading } from "./use-fading";

const useStyles = makeStyles({
  section: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalS },
  cards: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalS },
  list: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalM },
});

/** So many cards are drawn at once; a county's ledger may have thousands. */
const page = 60;

export interface FindingListProps {
  readonly form: Form | null;
  readonly findings: readonly Finding[];
  readonly fixesOf: (finding: Finding) => readonly Fix[];
  /** Absent where dispositions are not this person's to say. */
  readonly dispositionOf?: ((finding: Finding) => Disposition) | undefined;
  readonly onFix: (fix: Fix) => void;
  readonly onDispose: (finding: Finding, disposition: Disposition) => void;
  /** Who sits here, as far as it was said. */
  readonly person: string;
  readonly onWaive: (finding: Finding, reason: string, by: string) => void;
  readonly onRule: (finding: Finding) => void;
  /** The finding somebody comes back to: its card takes the focus. */
  readonly returnsTo?: string | null;
  readonly onJump?: ((place: Place) => void) | undefined;
}

const keyOf = ({ key }: Finding): string => key;

/** Findings by part of the form. Arrow keys move between cards, over the parts. */
export const FindingList = (props: FindingListProps) => {
  const { form, findings, fixesOf, dispositionOf, onFix, onDispose, person, onWaive, onRule, returnsTo = null, onJump } = props;
  const styles = useStyles();
  const common = useCommon();
  const { texts } = useWords();
  const root = useRef<HTMLDivElement>(null);
  const [current, setCurrent] = useState<string | null>(null);
  const [most, setMost] = useState(page);
  const shown = useFading(findings, keyOf);
  const leaving = new Set(shown.filter(({ isLeaving }) => isLeaving).map(({ item }) => item.key));
  const all = bySection(
    form,
    shown.map(({ item }) => item),
  );
  const order = all.flatMap((group) => group.findings);
  const drawn = new Set(order.slice(0, most).map(keyOf));
  const reached = current !== null && drawn.has(current) ? current : order[0]?.key;

  // What had the focus is gone with the finding that was cured: its neighbour takes it.
  const cured = useRef<{ readonly key: string; readonly index: number } | null>(null);
  const fix = (finding: Finding, chosen: Fix): void => {
    cured.current = { key: finding.key, index: order.indexOf(finding) };
    onFix(chosen);
  };
  useEffect(() => {
    const gone = cured.current;
    cured.current = null;
    if (gone === null || findings.some(({ key }) => key === gone.key)) return;
    const cards = root.current?.querySelectorAll<HTMLElement>("[data-finding]:not([data-leaving])") ?? [];
    cards[Math.min(gone.index, cards.length - 1)]?.focus();
  }, [findings]);

  const waive = (finding: Finding, reason: string, by: string): void => {
    cured.current = { key: finding.key, index: order.indexOf(finding) };
    onWaive(finding, reason, by);
  };

  useEffect(() => {
    const cards = [...(root.current?.querySelectorAll<HTMLElement>("[data-finding]") ?? [])];
    cards.find(({ dataset }) => dataset["finding"] === returnsTo)?.focus();
  }, [returnsTo]);

  const move = (event: KeyboardEvent<HTMLElement>): boolean => {
    const cards = [...(root.current?.querySelectorAll<HTMLElement>("[data-finding]") ?? [])];
    const at = cards.indexOf(event.currentTarget);
    const to = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: cards.length - 1 }[event.key];
    if (to === undefined || event.target instanceof HTMLSelectElement || event.target instanceof HTMLInputElement) return false;
    event.preventDefault();
    cards[to]?.focus();
    return true;
  };

  return (
    <div ref={root} className={styles.list}>
      {all.map(({ section, findings: group }) => {
        const cards = group.filter(({ key }) => drawn.has(key));
        if (cards.length === 0) return null;
        return (
          <section key={section} className={styles.section}>
            <h2 className={common.heading}>{texts.sections[section]}</h2>
            <div role="grid" aria-label={texts.checks.list(texts.sections[section])} className={styles.cards}>
              {cards.map((finding) => (
                <FindingCard
                  key={finding.key}
                  finding={finding}
                  fixes={fixesOf(finding)}
                  sheet={form?.sheet ?? null}
                  isCurrent={finding.key === reached}
                  isLeaving={leaving.has(finding.key)}
                  disposition={dispositionOf?.(finding) ?? null}
                  onCurrent={() => setCurrent(finding.key)}
                  onMove={move}
                  onFix={(chosen) => fix(finding, chosen)}
                  onDispose={(disposition) => onDispose(finding, disposition)}
                  person={person}
                  onWaive={(reason, by) => waive(finding, reason, by)}
                  onRule={() => onRule(finding)}
                  onJump={onJump}
                />
              ))}
            </div>
          </section>
        );
      })}
      {order.length > most && <Button onClick={() => setMost(most + page)}>{texts.checks.more(order.length - most)}</Button>}
    </div>
  );
};
