import { Button, Field, makeStyles, tokens } from "@fluentui/react-components";
import { type ReactNode, useState } from "react";

import type { SeenSheet } from "../../app/seen";
import type { ProfileSource } from "../../core/resolve-profiles";
import { Choice } from "../parts/choice";
import { useCommon } from "../parts/styles";
import { useWords } from "../words";

const useStyles = makeStyles({
  box: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalM },
  list: { margin: `${tokens.spacingVerticalXXS} 0 0`, padding: 0, listStyleType: "none" },
});

interface NotRecognisedProps {
  readonly sheets: readonly SeenSheet[];
  readonly onProfile: (sheet: string, profile: string) => void;
  readonly onCheck: () => void;
  readonly onSample?: (() => void) | undefined;
  /** The profiles this office made, beside those that are shipped. */
  readonly own: readonly ProfileSource[];
  /** Makes, imports and lists profiles of this office; absent where none can be made. */
  readonly ownProfiles?: ReactNode;
}

/** No form was found: what was looked for, what was seen, and the ways on. */
export const NotRecognised = ({ sheets, onProfile, onCheck, onSample, own, ownProfiles }: NotRecognisedProps) => {
  const styles = useStyles();
  const common = useCommon();
  const { texts, catalog } = useWords();
  const words = texts.unrecognised;
  const [sheet, setSheet] = useState(sheets[0]?.name ?? "");
  const [profile, setProfile] = useState(catalog.profiles[0]?.id ?? "");
  return (
    <div className={styles.box}>
      <h2 className={common.title}>{words.title}</h2>
      <section>
        <h3 className={common.heading}>{words.looked}</h3>
        <div className={common.body}>{words.lookedSays}</div>
      </section>
      <section>
        <h3 className={common.heading}>{words.seen}</h3>
        {sheets.length === 0 ? (
          <div className={common.body}>{words.nothing}</div>
        ) : (
          <ul className={`${styles.list} ${common.body}`}>
            {sheets.slice(0, 12).map(({ name, cells, begins }) => (
              <li key={name}>
                {words.sheet(name, cells)}
                {begins !== null && <div className={common.muted}>{words.begins(begins)}</div>}
              </li>
            ))}
          </ul>
        )}
      </section>
      <section className={common.stack}>
        <h3 className={common.heading}>{words.ways}</h3>
        {sheets.length > 0 && ownProfiles}
        {sheets.length > 0 && catalog.profiles.length > 0 && (
          <div className={`${common.card} ${common.stack}`}>
            <Field label={words.chooseSheet} size="small">
              <Choice value={sheet} options={sheets.map(({ name }) => ({ value: name, text: name }))} onChoose={setSheet} />
            </Field>
            <Field label={words.chooseProfile} size="small">
              <Choice
                value={profile}
                options={[...own, ...catalog.profiles].map(({ id, name }) => ({ value: id, text: name }))}
                onChoose={setProfile}
              />
            </Field>
            <div>
              <Button onClick={() => onProfile(sheet, profile)}>{words.read}</Button>
            </div>
          </div>
        )}
        <div className={common.wrap}>
          <Button onClick={onCheck}>{words.again}</Button>
          {onSample !== undefined && <Button onClick={onSample}>{texts.first.sample}</Button>}
        </div>
      </section>
    </div>
  );
};
