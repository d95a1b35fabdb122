import { Button, Field, Input, makeStyles, Textarea, tokens } from "@fluentui/react-components";
import { type ChangeEvent, useRef, useState } from "react";

import type { OwnActs } from "../../app/own-acts";
import type { ProfileProblem } from "../../core/profile-file/problems";
import type { ProfileSource } from "../../core/resolve-profiles";
import { useCommon } from "../parts/styles";
import { useWords } from "../words";

const useStyles = makeStyles({
  list: { margin: 0, padding: 0, listStyleType: "none" },
  item: { padding: `${tokens.spacingVerticalXS} 0`, borderBottom: `1px solid ${tokens.colorNeutralStroke3}`, overflowWrap: "anywhere" },
  text: { fontFamily: tokens.fontFamilyMonospace, width: "100%" },
});

interface OwnProfilesProps {
  readonly own: readonly ProfileSource[];
  readonly acts: OwnActs;
  readonly onMap: () => void;
  readonly onDownload?: ((name: string, bytes: Uint8Array) => void) | undefined;
}

/** What came of an import. */
interface Taken {
  readonly name: string | null;
  readonly problems: readonly ProfileProblem[];
}

/** 本单位口径: those there are, and the ways to a new one. */
export const OwnProfiles = ({ own, acts, onMap, onDownload }: OwnProfilesProps) => {
  const styles = useStyles();
  const common = useCommon();
  const { texts } = useWords();
  const words = texts.own;
  const picker = useRef<HTMLInputElement>(null);
  const [taken, setTaken] = useState<Taken | null>(null);
  const [shownText, setShownText] = useState<string | null>(null);
  const take = async (event: ChangeEvent<HTMLInputElement>): Promise<void> => {
    const [file] = event.target.files ?? [];
    event.target.value = "";
    if (file !== undefined) setTaken(await acts.take(await file.text()));
  };
  const give = (id: string): void => {
    const file = acts.fileOf(id);
    if (file === null) return;
    if (onDownload === undefined) setShownText(file.text);
    else onDownload(file.name, new TextEncoder().encode(file.text));
  };
  return (
    <section className={`${common.card} ${common.stack}`}>
      <h3 className={common.heading}>{words.title}</h3>
      <div className={common.muted}>{words.says}</div>
      {own.length === 0 ? (
        <div className={common.body}>{words.none}</div>
      ) : (
        <ul className={`${styles.list} ${common.body}`} aria-label={words.title}>
          {own.map(({ id, name }) => (
            <OwnProfile
              key={id}
              name={name}
              onRename={(next) => void acts.rename(id, next)}
              onRemove={() => void acts.remove(id)}
              onExport={() => give(id)}
            />
          ))}
        </ul>
      )}
      {shownText !== null && (
        <Field label={words.copyByHand}>
          <Textarea readOnly rows={6} className={styles.text} value={shownText} onFocus={({ target }) => target.select()} />
        </Field>
      )}
      <div className={common.wrap}>
        <Button appearance="primary" size="small" onClick={onMap}>
          {words.make}
        </Button>
        <Button size="small" onClick={() => picker.current?.click()}>
          {words.take}
        </Button>
        <input
          ref={picker}
          type="file"
          accept=".json,.txt,application/json,text/plain"
          hidden
          aria-label={words.take}
          onChange={(event) => void take(event)}
        />
      </div>
      <div role="status">{taken !== null && <TakenNote {...taken} />}</div>
    </section>
  );
};

/** What an import came to, and what is wrong in the file. */
const TakenNote = ({ name, problems }: Taken) => {
  const styles = useStyles();
  const common = useCommon();
  const { texts, say } = useWords();
  const words = texts.own;
  return (
    <div className={common.body}>
      {name !== null && <div>{words.took(name)}</div>}
      {problems.length > 0 && <div>{name === null ? words.notTaken : words.check}</div>}
      <ul className={styles.list}>
        {problems.map(({ line, path, says, mend }) => (
          <li key={`${String(line)} ${path} ${says.message}`} className={styles.item}>
            <div>{`${words.at(line, path)}${texts.colon}${say(says)}`}</div>
            <div className={common.muted}>{`${words.mend}${say(mend)}`}</div>
          </li>
        ))}
      </ul>
    </div>
  );
};

interface OwnProfileProps {
  readonly name: string;
  readonly onRename: (name: string) => void;
  readonly onRemove: () => void;
  readonly onExport: () => void;
}

const OwnProfile = ({ name, onRename, onRemove, onExport }: OwnProfileProps) => {
  const styles = useStyles();
  const common = useCommon();
  const words = useWords().texts.own;
  const [doing, setDoing] = useState<"nothing" | "rename" | "remove">("nothing");
  const [next, setNext] = useState(name);
  const stop = (): void => setDoing("nothing");
  return (
    <li className={styles.item}>
      {doing === "rename" ? (
        <Field label={words.newName} size="small">
          <Input className={common.input} value={next} onChange={(_, { value }) => setNext(value)} />
        </Field>
      ) : (
        <div>{name}</div>
      )}
      <div className={common.wrap}>
        {doing === "nothing" && (
          <>
            <Button size="small" appearance="subtle" aria-label={words.renameOf(name)} onClick={() => setDoing("rename")}>
              {words.rename}
            </Button>
            <Button size="small" appearance="subtle" aria-label={words.exportOf(name)} onClick={onExport}>
              {words.export}
            </Button>
            <Button size="small" appearance="subtle" aria-label={words.removeOf(name)} onClick={() => setDoing("remove")}>
              {words.remove}
            </Button>
          </>
        )}
        {doing === "rename" && (
          <Button
            size="small"
            appearance="primary"
            disabled={next.trim() === ""}
            onClick={() => {
              stop();
              onRename(next);
            }}
          >
            {words.save}
          </Button>
        )}
        {doing === "remove" && (
          <Button size="small" appearance="primary" onClick={onRemove}>
            {words.removeSure}
          </Button>
        )}
        {doing !== "nothing" && (
          <Button size="small" onClick={stop}>
            {words.cancel}
          </Button>
        )}
      </div>
    </li>
  );
};
