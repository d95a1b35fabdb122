import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { ArrowLeft20Regular } from "@fluentui/react-icons";
import { useEffect, useRef } from "react";

import type { PersonalTrace, SubmitCopy, Trace } from "../../app/submit-copy";
import { useCommon } from "../parts/styles";
import type { Texts } from "../texts/zh-CN";
import { useWords } from "../words";

const useStyles = makeStyles({
  page: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalM },
  head: { display: "flex", alignItems: "center", gap: tokens.spacingHorizontalXS, marginLeft: "-8px" },
  heading: { outlineStyle: "none" },
  list: { margin: `${tokens.spacingVerticalXS} 0 0`, padding: 0, listStyleType: "none", overflowWrap: "anywhere" },
  count: { fontWeight: tokens.fontWeightRegular, color: tokens.colorNeutralForeground3 },
});

const kinds = ["sheet", "mark", "cells", "name"] as const satisfies readonly Trace["kind"][];

/** Cells by sheet, in one line a sheet; sheets and names as they are called. */
function linesOf(traces: readonly (Trace | PersonalTrace)[], { colon, listComma }: Pick<Texts, "colon" | "listComma">): readonly string[] {
  const bySheet = new Map<string, string[]>();
  const lines: string[] = [];
  for (const { kind, what } of traces) {
    if (kind === "sheet" || kind === "name") lines.push(what);
    else {
      const end = what.lastIndexOf("!");
      const sheet = what.slice(0, end);
      bySheet.set(sheet, [...(bySheet.get(sheet) ?? []), what.slice(end + 1)]);
    }
  }
  return [...lines, ...[...bySheet].map(([sheet, cells]) => `${sheet}${colon}${cells.join(listComma)}`)];
}

interface TracesProps {
  readonly title: string;
  readonly traces: readonly (Trace | PersonalTrace)[];
  readonly hint?: string | undefined;
}

const Traces = ({ title, traces, hint }: TracesProps) => {
  const styles = useStyles();
  const common = useCommon();
  const { texts } = useWords();
  return (
    <section className={common.card}>
      <h3 className={common.heading}>
        {title} <span className={`${styles.count} ${common.numbers}`}>{traces.length}</span>
      </h3>
      <ul className={`${styles.list} ${common.body}`}>
        {linesOf(traces, texts).map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
      {hint !== undefined && <div className={common.muted}>{hint}</div>}
    </section>
  );
};

interface CleanUpPageProps {
  readonly copy: SubmitCopy;
  readonly onClean: () => void;
  readonly onBack: () => void;
}

/** 清理痕迹供上报: what the workbook holds of ours, and one step that takes it out. */
export const CleanUpPage = ({ copy: { removed, left, personal }, onClean, onBack }: CleanUpPageProps) => {
  const styles = useStyles();
  const common = useCommon();
  const { texts } = useWords();
  const words = texts.cleanUp;
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  return (
    <div className={styles.page}>
      <div className={styles.head}>
        <Button size="small" appearance="subtle" icon={<ArrowLeft20Regular />} aria-label={words.back} onClick={onBack} />
        <h2 ref={heading} tabIndex={-1} className={`${common.title} ${styles.heading}`}>
          {words.title}
        </h2>
      </div>
      <div className={common.body}>{removed.length === 0 ? words.none : words.says}</div>
      {kinds.map((kind) => {
        const traces = removed.filter((trace) => trace.kind === kind);
        if (traces.length === 0) return null;
        return <Traces key={kind} title={words.kinds[kind]} traces={traces} hint={kind === "sheet" ? words.sheetsHint : undefined} />;
      })}
      {left.length > 0 && <Traces title={words.left} traces={left} />}
      {personal.length > 0 && <Traces title={words.personal} traces={personal} hint={words.personalHint} />}
      {removed.length > 0 && (
        <div>
          <Button appearance="primary" onClick={onClean}>
            {words.clean(removed.length)}
          </Button>
        </div>
      )}
    </div>
  );
};
