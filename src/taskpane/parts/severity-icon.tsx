import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { ErrorCircle16Filled, Info16Regular, Warning16Filled } from "@fluentui/react-icons";

import type { Severity } from "../../core/finding";

const useStyles = makeStyles({
  icon: { flexShrink: 0 },
  error: { color: tokens.colorStatusDangerForeground1 },
  warning: { color: tokens.colorStatusWarningForeground3 },
  info: { color: tokens.colorNeutralForeground3 },
});

const icons = { error: ErrorCircle16Filled, warning: Warning16Filled, info: Info16Regular } as const;

/** Shape and colour of a severity; the word stands beside it or in `label`. */
export const SeverityIcon = ({ severity, label }: { readonly severity: Severity; readonly label?: string }) => {
  const styles = useStyles();
  const Icon = icons[severity];
  const className = mergeClasses(styles.icon, styles[severity]);
  return label === undefined ? <Icon className={className} aria-hidden /> : <Icon className={className} role="img" aria-label={label} />;
};
