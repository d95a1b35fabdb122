import { CounterBadge, Tab, TabList, makeStyles, tokens } from "@fluentui/react-components";

import { useWords } from "./words";

export const paneTabs = ["checks", "scores", "documents"] as const;
export type PaneTab = (typeof paneTabs)[number];

const useStyles = makeStyles({
  list: { flexShrink: 0, padding: `0 ${tokens.spacingHorizontalXXS}`, borderBottom: `1px solid ${tokens.colorNeutralStroke2}` },
  name: { display: "inline-flex", alignItems: "center", gap: tokens.spacingHorizontalXS },
});

interface PaneTabsProps {
  /** `null` while something else stands in their place. */
  readonly tab: PaneTab | null;
  /** Shown as badges; 0 shows none. */
  readonly counts: Readonly<Record<PaneTab, number>>;
  readonly onTab: (tab: PaneTab) => void;
}

/** 检查, 评分, 文书; arrow keys move. */
export const PaneTabs = ({ tab, counts, onTab }: PaneTabsProps) => {
  const styles = useStyles();
  const { texts } = useWords();
  return (
    <TabList
      className={styles.list}
      aria-label={texts.tabs.label}
      size="small"
      selectedValue={tab}
      selectTabOnFocus
      onTabSelect={(_, { value }) => onTab(paneTabs.find((each) => each === value) ?? "checks")}
    >
      {paneTabs.map((each) => (
        <Tab key={each} id={`jibiao-tab-${each}`} value={each}>
          <span className={styles.name}>
            {texts.tabs[each]}
            {counts[each] > 0 && (
              <CounterBadge count={counts[each]} overflowCount={999} size="small" color="informative" appearance="filled" />
            )}
          </span>
        </Tab>
      ))}
    </TabList>
  );
};
