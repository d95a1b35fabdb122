import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { ChevronDown16Regular, ChevronRight16Regular } from "@fluentui/react-icons";
import { useId, useState } from "react";

import type { EditPlan } from "../../core/edit";
import { previewOf } from "../../app/preview";
import { PreviewTable } from "../parts/preview-table";
import { useCommon } from "../parts/styles";
import { useWords } from "../words";

const useStyles = makeStyles({
  preview: { marginTop: tokens.spacingVerticalXS },
});

interface SafeFixesProps {
  readonly count: number;
  readonly plan: EditPlan;
  readonly sheet: string | null;
  readonly isBusy: boolean;
  readonly onFix: () => void;
}

/** One click for what changes no stated fact; says how many, and shows what before. */
export const SafeFixes = ({ count, plan, sheet, isBusy, onFix }: SafeFixesProps) => {
  const styles = useStyles();
  const common = useCommon();
  const { texts } = useWords();
  const [isOpen, setOpen] = useState(false);
  const id = useId();
  return (
    <div>
      <div className={common.wrap}>
        <Button size="small" appearance="primary" disabled={isBusy} title={texts.checks.fixAllHint} onClick={onFix}>
          {texts.checks.fixAll(count)}
        </Button>
        <Button
          size="small"
          appearance="subtle"
          icon={isOpen ? <ChevronDown16Regular /> : <ChevronRight16Regular />}
          iconPosition="after"
          aria-expanded={isOpen}
          aria-controls={id}
          onClick={() => setOpen(!isOpen)}
        >
          {isOpen ? texts.checks.hidePreview : texts.checks.preview}
        </Button>
      </div>
      <div id={id} hidden={!isOpen}>
        {isOpen && (
          <div className={styles.preview}>
            <div className={common.muted}>{texts.checks.fixAllHint}</div>
            <PreviewTable rows={previewOf(plan)} sheet={sheet} most={30} />
          </div>
        )}
      </div>
    </div>
  );
};
