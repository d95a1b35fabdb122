import { Button, Input, makeStyles, tokens } from "@fluentui/react-components";

import type { Accepted } from "../../core/document";
import { useCommon } from "../parts/styles";
import { useWords } from "../words";

const useStyles = makeStyles({
  line: { marginTop: tokens.spacingVerticalXS },
  name: { width: "112px" },
});

interface AcceptProps {
  readonly accepted: Accepted | null;
  readonly person: string;
  readonly onPerson: (person: string) => void;
  readonly onAccept: () => void;
}

/** A person puts a name to the total; before that it is only computed. */
export const Accept = ({ accepted, person, onPerson, onAccept }: AcceptProps) => {
  const styles = useStyles();
  const common = useCommon();
  const { texts } = useWords();
  return (
    <div className={`${common.wrap} ${styles.line}`}>
      {accepted === null && (
        <Input
          className={styles.name}
          size="small"
          value={person}
          aria-label={texts.scores.person}
          placeholder={texts.scores.person}
          onChange={(_, { value }) => onPerson(value)}
        />
      )}
      <Button size="small" title={texts.scores.acceptHint} onClick={onAccept}>
        {accepted === null ? texts.scores.accept : texts.scores.unaccept}
      </Button>
    </div>
  );
};
