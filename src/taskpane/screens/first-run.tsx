import { Button, Field, Radio, RadioGroup, makeStyles, tokens } from "@fluentui/react-components";

import { roles, type Role } from "../../app/preferences";
import { useCommon } from "../parts/styles";
import { useWords } from "../words";

const useStyles = makeStyles({
  box: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalL, padding: `${tokens.spacingVerticalL} 0` },
  foot: { marginTop: tokens.spacingVerticalS },
});

interface FirstRunProps {
  readonly role: Role | null;
  readonly onRole: (role: Role) => void;
  readonly onCheck: () => void;
  readonly onSample?: (() => void) | undefined;
}

/** One sentence, one button that helps at once, one that shows; and who one is, said once. */
export const FirstRun = ({ role, onRole, onCheck, onSample }: FirstRunProps) => {
  const styles = useStyles();
  const common = useCommon();
  const { texts } = useWords();
  return (
    <div className={styles.box}>
      <div className={common.stack}>
        <h2 className={common.title}>{texts.first.title}</h2>
        <div className={common.body}>{texts.first.says}</div>
      </div>
      <Field label={texts.iAm}>
        <RadioGroup value={role ?? "filler"} onChange={(_, { value }) => onRole(roles.find((each) => each === value) ?? "filler")}>
          {roles.map((each) => (
            <Radio
              key={each}
              value={each}
              label={
                <>
                  {texts.roles[each]}
                  <div className={common.muted}>{texts.rolesExplained[each]}</div>
                </>
              }
            />
          ))}
        </RadioGroup>
      </Field>
      <div className={common.wrap}>
        <Button appearance="primary" onClick={onCheck}>
          {texts.first.check}
        </Button>
        {onSample !== undefined && <Button onClick={onSample}>{texts.first.sample}</Button>}
      </div>
      <div className={`${common.muted} ${styles.foot}`}>{texts.first.offline}</div>
    </div>
  );
};
