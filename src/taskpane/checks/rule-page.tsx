import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { ArrowLeft20Regular } from "@fluentui/react-icons";
import { useEffect, useRef } from "react";

import type { Rule } from "../../core/rule";
import { useCommon } from "../parts/styles";
import { useWords } from "../words";

const useStyles = makeStyles({
  page: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalM },
  head: { display: "flex", alignItems: "flex-start", gap: tokens.spacingHorizontalXS, marginLeft: "-8px" },
  heading: { outlineStyle: "none" },
  list: { margin: 0, padding: 0, listStyleType: "none" },
});

interface RulePageProps {
  readonly rule: Rule;
  readonly onBack: () => void;
  readonly onParameters?: (() => void) | undefined;
}

/** What a rule asks for, of which forms, how to meet it, what it rests on, and what of it an office may set. */
export const RulePage = ({ rule, onBack, onParameters }: RulePageProps) => {
  const styles = useStyles();
  const common = useCommon();
  const { texts, say } = useWords();
  const words = texts.rulePage;
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  const parameters = Object.keys(rule.labels);
  return (
    <div className={styles.page}>
      <div className={styles.head}>
        <Button size="small" appearance="subtle" icon={<ArrowLeft20Regular />} aria-label={words.back} onClick={onBack} />
        <h2 ref={heading} tabIndex={-1} className={`${common.title} ${styles.heading}`}>
          {say({ message: `${rule.id}.title`, data: {} })}
        </h2>
      </div>
      <div className={common.muted}>{`${rule.code} · ${words.gravity(texts.severities[rule.severity])}`}</div>
      {rule.group === "goal-quality" && <div className={common.body}>{words.stage}</div>}
      <section className={common.card}>
        <h3 className={common.heading}>{words.remedy}</h3>
        <div className={common.body}>{say({ message: `${rule.id}.remedy`, data: {} })}</div>
      </section>
      <section className={common.card}>
        <h3 className={common.heading}>{words.sources}</h3>
        <ul className={styles.list}>
          {rule.sources.map(({ title, locator, status }) => (
            <li key={`${title}${locator}`} className={common.body}>
              {`${title} ${locator}`}
              <div className={common.muted}>{texts.grounds[status]}</div>
            </li>
          ))}
        </ul>
      </section>
      <section className={common.card}>
        <h3 className={common.heading}>{words.forms}</h3>
        <div className={common.body}>
          {rule.on.scope === "book" ? words.wholeBook : rule.on.kinds.map((kind) => texts.kinds[kind]).join(texts.listComma)}
        </div>
      </section>
      {parameters.length > 0 && (
        <section className={common.card}>
          <h3 className={common.heading}>{words.parameters}</h3>
          <ul className={styles.list}>
            {parameters.map((name) => (
              <li key={name} className={common.body}>
                {say({ message: `${rule.id}.parameter.${name}`, data: {} })}
              </li>
            ))}
          </ul>
          {onParameters !== undefined && (
            <Button size="small" onClick={onParameters}>
              {words.set}
            </Button>
          )}
        </section>
      )}
    </div>
  );
};
