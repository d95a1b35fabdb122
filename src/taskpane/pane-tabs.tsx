import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import type { KeyboardEvent } from "react";

import { views, type View } from "../app/state";
import { useWords } from "./words";

const useStyles = makeStyles({
  list: {
    display: "flex",
    flexShrink: 0,
    padding: `0 ${tokens.spacingHorizontalXS}`,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  tab: {
    display: "inline-flex",
    alignItems: "center",
    gap: tokens.spacingHorizontalXS,
    minHeight: "34px",
    padding: `0 ${tokens.spacingHorizontalS}`,
    border: "none",
    borderBottom: "2px solid transparent",
    marginBottom: "-1px",
    background: "none",
    color: tokens.colorNeutralForeground2,
    fontFamily: tokens.fontFamilyBase,
    fontSize: tokens.fontSizeBase300,
    cursor: "pointer",
    ":hover": { color: tokens.colorNeutralForeground1 },
    ":focus-visible": { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: "-2px", borderRadius: tokens.borderRadiusMedium },
  },
  selected: {
    color: tokens.colorNeutralForeground1,
    fontWeight: tokens.fontWeightSemibold,
    borderBottom: `2px solid ${tokens.colorCompoundBrandStroke}`,
  },
  count: {
    minWidth: "18px",
    padding: `0 ${tokens.spacingHorizontalXXS}`,
    boxSizing: "border-box",
    borderRadius: tokens.borderRadiusCircular,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    color: tokens.colorNeutralForeground2,
    fontSize: tokens.fontSizeBase100,
    fontWeight: tokens.fontWeightRegular,
    lineHeight: "16px",
    textAlign: "center",
    fontVariantNumeric: "tabular-nums",
  },
});

/** The tab's element id, for its panel to name. */
export const tabId = (tab: View): string => `jibiao-tab-${tab}`;

interface PaneTabsProps {
  readonly tab: View;
  /** Shown as badges; 0 shows none. */
  readonly counts: Readonly<Record<View, number>>;
  readonly onTab: (tab: View) => void;
}

/** 检查, 评分, 文书; arrow keys move. */
export const PaneTabs = ({ tab, counts, onTab }: PaneTabsProps) => {
  const styles = useStyles();
  const { texts } = useWords();
  const move = (event: KeyboardEvent): void => {
    const at = views.indexOf(tab);
    const to = { ArrowRight: at + 1, ArrowLeft: at - 1 + views.length, Home: 0, End: views.length - 1 }[event.key];
    const next = to === undefined ? undefined : views[to % views.length];
    if (next === undefined) return;
    event.preventDefault();
    onTab(next);
    document.getElementById(tabId(next))?.focus();
  };
  return (
    <div role="tablist" aria-label={texts.tabs.label} className={styles.list}>
      {views.map((each) => (
        <button
          key={each}
          id={tabId(each)}
          type="button"
          role="tab"
          aria-selected={each === tab}
          tabIndex={each === tab ? 0 : -1}
          className={mergeClasses(styles.tab, each === tab && styles.selected)}
          onClick={() => onTab(each)}
          onKeyDown={move}
        >
          {texts.tabs[each]}
          {counts[each] > 0 && <span className={styles.count}>{counts[each]}</span>}
        </button>
      ))}
    </div>
  );
};
