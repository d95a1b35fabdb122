import {
  Button,
  MessageBar,
  MessageBarActions,
  MessageBarBody,
  MessageBarTitle,
  type MessageBarProps,
  makeStyles,
} from "@fluentui/react-components";
import { DismissRegular } from "@fluentui/react-icons";
import type { Notice } from "./desk";
import type { Texts } from "./texts";

interface Said {
  readonly intent: NonNullable<MessageBarProps["intent"]>;
  readonly title: string | null;
  readonly body: string;
  readonly code: string | null;
}

/** What happened, whether anything was changed, what to do. */
function saidOf(notice: Notice, texts: Texts): Said {
  switch (notice.kind) {
    case "cannot-open": {
      const { why, how } = texts.openFaults[notice.fault];
      return { intent: "error", title: texts.cannotOpen(notice.name), body: `${why}${how}${texts.unchangedFile}`, code: notice.code };
    }
    case "cannot-save":
      return { intent: "error", title: texts.cannotSave(notice.name), body: texts.stillHere, code: notice.code };
    case "converted":
      return { intent: "info", title: null, body: texts.converted[notice.source](notice.name, notice.savedAs), code: null };
    case "saved":
      return {
        intent: "success",
        title: null,
        body:
          (notice.source === null ? texts.savedAs(notice.name) : texts.savedBeside(notice.name, notice.source)) +
          (notice.carriesOurs ? texts.carriesMarks : ""),
        code: null,
      };
    case "submit-copy": {
      const what = notice.removed.join(texts.listSeparator);
      const personal = notice.personal.join(texts.listSeparator);
      return {
        intent: "success",
        title: null,
        body:
          (what === "" ? texts.nothingToRemove(notice.name) : texts.removed(notice.name, what)) +
          (personal === "" ? "" : texts.personal(personal)),
        code: null,
      };
    }
    case "refused":
      return { intent: "warning", title: null, body: texts.refused[notice.reason], code: notice.reason === "unknown" ? notice.code : null };
  }
}

const useStyles = makeStyles({ bar: { flex: "none", borderRadius: "0" }, code: { opacity: 0.7, marginLeft: "8px", fontSize: "11px" } });

/** One thing told at a time, above the grid. */
export const NoticeBar = ({
  notice,
  texts,
  onClose,
}: {
  readonly notice: Notice | null;
  readonly texts: Texts;
  readonly onClose: () => void;
}) => {
  const styles = useStyles();
  if (notice === null) return null;
  const { intent, title, body, code } = saidOf(notice, texts);
  return (
    <MessageBar className={styles.bar} intent={intent} layout="multiline" politeness={intent === "error" ? "assertive" : "polite"}>
      <MessageBarBody>
        {title !== null && <MessageBarTitle>{title}</MessageBarTitle>} {body}
        {code !== null && <span className={styles.code}>{code}</span>}
      </MessageBarBody>
      <MessageBarActions
        containerAction={<Button appearance="transparent" icon={<DismissRegular />} aria-label={texts.close} onClick={onClose} />}
      />
    </MessageBar>
  );
};
