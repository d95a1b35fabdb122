import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { useEffect, useRef } from "react";

import type { Fix } from "../../core/finding";
import { previewOf } from "../../app/preview";
import { PreviewTable } from "../parts/preview-table";
import { useCommon } from "../parts/styles";
import { useWords } from "../words";

const useStyles = makeStyles({
  box: { marginTop: tokens.spacingVerticalXS, paddingTop: tokens.spacingVerticalXS, borderTop: `1px solid ${tokens.colorNeutralStroke2}` },
});

interface FixPreviewProps {
  readonly fixes: readonly Fix[];
  readonly sheet: string | null;
  readonly onFix: (fix: Fix) => void;
  readonly onCancel: () => void;
}

/** What a fix would change, before it does; of several, one is chosen. */
export const FixPreview = ({ fixes, sheet, onFix, onCancel }: FixPreviewProps) => {
  const styles = useStyles();
  const common = useCommon();
  const { texts, say } = useWords();
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => box.current?.querySelector<HTMLElement>("[data-confirm]")?.focus(), []);
  return (
    <div ref={box} role="group" aria-label={texts.checks.fixing} className={styles.box}>
      {fixes.map((fix, index) => (
        <div key={say(fix.title)} className={common.stack}>
          <div className={common.body}>{say(fix.title)}</div>
          <PreviewTable rows={previewOf(fix.plan)} sheet={sheet} />
          <div className={common.wrap}>
            <Button size="small" appearance="primary" data-confirm onClick={() => onFix(fix)}>
              {texts.checks.confirm}
            </Button>
            {index === fixes.length - 1 && (
              <Button size="small" onClick={onCancel}>
                {texts.checks.cancel}
              </Button>
            )}
          </div>
        </div>
      ))}
    </div>
  );
};
