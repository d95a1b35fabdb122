import { makeStyles, tokens } from "@fluentui/react-components";

/** What is drawn by its background alone would vanish where the system forces its own colours; it is drawn in one of those. */
export const drawnIn = (systemColor: "CanvasText" | "GrayText") =>
  ({ "@media (forced-colors: active)": { forcedColorAdjust: "none", backgroundColor: systemColor, backgroundImage: "none" } }) as const;

/** The outline of a bar that may be empty. */
export const outlinedInForcedColors = { "@media (forced-colors: active)": { outline: "1px solid CanvasText" } } as const;

/** Looks that several parts share. */
export const useCommon = makeStyles({
  /** An input as wide as its column and no wider, whatever its font. */
  input: { minWidth: 0, "& input": { minWidth: 0, width: "100%" } },
  stack: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalS },
  line: { display: "flex", alignItems: "center", gap: tokens.spacingHorizontalS, minWidth: 0 },
  wrap: { display: "flex", flexWrap: "wrap", alignItems: "center", gap: tokens.spacingHorizontalXS, rowGap: tokens.spacingVerticalXS },
  grow: { flexGrow: 1, minWidth: 0 },
  muted: { color: tokens.colorNeutralForeground3, fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200 },
  body: {
    color: tokens.colorNeutralForeground2,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase300,
    overflowWrap: "anywhere",
  },
  heading: {
    margin: 0,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    fontWeight: tokens.fontWeightSemibold,
    color: tokens.colorNeutralForeground2,
  },
  title: { margin: 0, fontSize: tokens.fontSizeBase400, lineHeight: tokens.lineHeightBase400, fontWeight: tokens.fontWeightSemibold },
  numbers: { fontVariantNumeric: "tabular-nums" },
  right: { textAlign: "right", fontVariantNumeric: "tabular-nums", whiteSpace: "nowrap" },
  card: {
    backgroundColor: tokens.colorNeutralBackground1,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusMedium,
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalM}`,
  },
  oneLine: { overflow: "hidden", textOverflow: "ellipsis", whiteSpace: "nowrap", minWidth: 0 },
  hidden: { position: "absolute", width: "1px", height: "1px", overflow: "hidden", clipPath: "inset(50%)", whiteSpace: "nowrap" },
});
