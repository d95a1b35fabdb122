import { Button, Field, Input, makeStyles, Textarea, tokens } from "@fluentui/react-components";
import { ArrowLeft20Regular } from "@fluentui/react-icons";
import { type ChangeEvent, useEffect, useRef, useState } from "react";

import type { SettingsActs, TakenSettings } from "../../app/settings-acts";
import type { Form } from "../../core/form";
import type { ParameterLine } from "../../core/settings/lines";
import { Choice } from "../parts/choice";
import { useCommon } from "../parts/styles";
import { useWords, type Words } from "../words";
import { ParameterRow } from "./parameter-row";

const useStyles = makeStyles({
  page: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalM },
  head: { display: "flex", alignItems: "center", gap: tokens.spacingHorizontalXS, marginLeft: "-8px" },
  heading: { outlineStyle: "none" },
  list: { margin: 0, padding: 0, listStyleType: "none" },
  field: { minWidth: 0 },
});

interface Group {
  readonly title: string;
  readonly lines: readonly ParameterLine[];
}

const matches = (line: ParameterLine, group: string, wanted: string, { say }: Words): boolean =>
  wanted === "" || [say(line.label), line.code, group].some((text) => text.toLowerCase().includes(wanted));

/** What profiles count by first, then rule by rule; only what was searched for. */
function groupsOf(lines: readonly ParameterLine[], search: string, words: Words): readonly Group[] {
  const groups = new Map<string, ParameterLine[]>();
  const wanted = search.trim().toLowerCase();
  for (const line of lines) {
    const title =
      line.rule === null
        ? words.texts.parameters.counted
        : `${line.code.slice(0, line.code.indexOf("."))} ${words.say({ message: `${line.rule}.title`, data: {} })}`;
    if (matches(line, title, wanted, words)) groups.set(title, [...(groups.get(title) ?? []), line]);
  }
  return [...groups].map(([title, found]) => ({ title, lines: found }));
}

interface ParametersPageProps {
  readonly form: Form;
  readonly acts: SettingsActs;
  readonly onBack: () => void;
  readonly onDownload?: ((name: string, bytes: Uint8Array) => void) | undefined;
}

/** 参数: all that may be set otherwise for the form that is looked at. */
export const ParametersPage = ({ form, acts, onBack, onDownload }: ParametersPageProps) => {
  const styles = useStyles();
  const common = useCommon();
  const all = useWords();
  const words = all.texts.parameters;
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  const [search, setSearch] = useState("");
  const [scope, setScope] = useState<"profile" | "all">("profile");
  const lines = acts.lines();
  const groups = groupsOf(lines, search, all);
  const changed = lines.filter(({ set }) => set !== null).length;
  const isForAll = (line: ParameterLine): boolean => line.isForAll || (line.rule !== null && scope === "all");
  return (
    <div className={styles.page}>
      <div className={styles.head}>
        <Button size="small" appearance="subtle" icon={<ArrowLeft20Regular />} aria-label={all.texts.profilePage.back} onClick={onBack} />
        <h2 ref={heading} tabIndex={-1} className={`${common.title} ${styles.heading}`}>
          {words.title}
        </h2>
      </div>
      <div className={common.muted}>{words.says}</div>
      <div className={common.wrap}>
        <span role="status" className={`${common.body} ${common.grow}`}>
          {words.changed(changed)}
        </span>
        {lines.some(({ set }) => set === "kept") && (
          <Button size="small" onClick={() => void acts.resetAll()}>
            {words.resetAll}
          </Button>
        )}
      </div>
      <Field label={words.search} size="small" className={styles.field}>
        <Input className={common.input} type="search" value={search} onChange={(_, { value }) => setSearch(value)} />
      </Field>
      <Field label={words.scope} size="small" className={styles.field}>
        <Choice
          size="small"
          value={scope}
          options={[
            { value: "profile", text: words.thisProfile(form.profile.name) },
            { value: "all", text: words.all },
          ]}
          onChoose={setScope}
        />
      </Field>
      {groups.length === 0 && <div className={common.body}>{words.none}</div>}
      {groups.map(({ title, lines: found }) => (
        <section key={title} className={common.card}>
          <h3 className={common.heading}>{title}</h3>
          <ul className={styles.list} aria-label={title}>
            {found.map((line) => (
              <ParameterRow
                key={line.code}
                line={line}
                onSet={(value) => acts.set(line.code, value, isForAll(line))}
                onReset={() => void acts.reset(line.code)}
              />
            ))}
          </ul>
        </section>
      ))}
      <Files acts={acts} onDownload={onDownload} />
    </div>
  );
};

/** Parameters out to a file, in from one, and onto a sheet of the workbook. */
const Files = ({ acts, onDownload }: Pick<ParametersPageProps, "acts" | "onDownload">) => {
  const common = useCommon();
  const { texts, say } = useWords();
  const words = texts.parameters;
  const picker = useRef<HTMLInputElement>(null);
  const [taken, setTaken] = useState<TakenSettings | null>(null);
  const [note, setNote] = useState("");
  const [shownText, setShownText] = useState<string | null>(null);
  const take = async (event: ChangeEvent<HTMLInputElement>): Promise<void> => {
    const [file] = event.target.files ?? [];
    event.target.value = "";
    if (file !== undefined) setTaken(await acts.take(await file.text()));
  };
  const give = (): void => {
    const { name, text } = acts.file();
    if (onDownload === undefined) setShownText(text);
    else onDownload(name, new TextEncoder().encode(text));
  };
  const write = async (): Promise<void> => setNote((await acts.write()) === "mend-first" ? words.mendFirst : "");
  const says =
    taken === null
      ? ""
      : taken.count !== null
        ? words.took(taken.count)
        : taken.at === "" || taken.at === null
          ? words.notSettings
          : words.wrongAt(taken.at);
  return (
    <section className={`${common.card} ${common.stack}`}>
      <div className={common.wrap}>
        <Button size="small" onClick={give}>
          {words.export}
        </Button>
        <Button size="small" onClick={() => picker.current?.click()}>
          {words.import}
        </Button>
        <Button size="small" onClick={() => void write()}>
          {words.write}
        </Button>
        <input
          ref={picker}
          type="file"
          accept=".json,.txt,application/json,text/plain"
          hidden
          aria-label={words.import}
          onChange={(event) => void take(event)}
        />
      </div>
      {shownText !== null && (
        <Field label={words.copyByHand}>
          <Textarea readOnly rows={6} value={shownText} onFocus={({ target }) => target.select()} />
        </Field>
      )}
      <div role="status" className={common.body}>
        {note}
        {says}
        {taken !== null && taken.faults.length > 0 && (
          <ul>
            {taken.faults.map((fault) => (
              <li key={say(fault)}>{say(fault)}</li>
            ))}
          </ul>
        )}
      </div>
    </section>
  );
};
