import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { Info16Regular } from "@fluentui/react-icons";
import { useId, useState } from "react";

import type { Source } from "../../core/source";
import { useWords } from "../words";
import { useCommon } from "./styles";

const useStyles = makeStyles({
  info: {
    display: "inline-flex",
    flexShrink: 0,
    padding: "2px",
    border: "none",
    borderRadius: tokens.borderRadiusSmall,
    background: "none",
    color: tokens.colorNeutralForeground3,
    cursor: "pointer",
    ":hover": { color: tokens.colorNeutralForeground1 },
    ":focus-visible": { outline: `2px solid ${tokens.colorStrokeFocus2}` },
  },
  more: { margin: `${tokens.spacingVerticalXXS} 0 0`, padding: 0, listStyleType: "none" },
  ground: { whiteSpace: "nowrap" },
});

interface SourcesProps {
  readonly sources: readonly Source[];
  /** For support, in small print. */
  readonly code?: string;
  /** Opens what the rule behind it asks for. */
  readonly onRule?: (() => void) | undefined;
}

/** One line that says what a verdict rests on and of what kind that is; ⓘ opens the whole list. */
export const Sources = ({ sources, code, onRule }: SourcesProps) => {
  const styles = useStyles();
  const common = useCommon();
  const { texts } = useWords();
  const [isOpen, setOpen] = useState(false);
  const id = useId();
  const first = sources[0];
  if (first === undefined) return null;
  return (
    <div className={common.muted}>
      <div className={common.line}>
        <span className={common.oneLine}>{`${texts.checks.source}${texts.colon}${first.title}`}</span>
        <span className={styles.ground}>{texts.grounds[first.status]}</span>
        <button
          type="button"
          className={styles.info}
          aria-expanded={isOpen}
          aria-controls={id}
          aria-label={texts.checks.sourceMore}
          onClick={() => setOpen(!isOpen)}
        >
          <Info16Regular aria-hidden />
        </button>
      </div>
      <ul id={id} hidden={!isOpen} className={styles.more}>
        {sources.map((source) => (
          <li key={`${source.title}${source.locator}`}>{`${source.title} ${source.locator} · ${texts.grounds[source.status]}`}</li>
        ))}
        {code !== undefined && <li>{`${texts.checks.code} ${code}`}</li>}
        {onRule !== undefined && (
          <li>
            <Button size="small" appearance="subtle" onClick={onRule}>
              {texts.rulePage.open}
            </Button>
          </li>
        )}
      </ul>
    </div>
  );
};
