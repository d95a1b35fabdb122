import { makeStyles, tokens } from "@fluentui/react-components";
import { useMemo } from "react";

import type { Form } from "../../core/form";
import { placeOf, type Place } from "../../core/place";
import type { Statement } from "../../core/tie";
import { tieGroupsOf, type TieGroup } from "../../core/ties";
import { CellChip } from "../parts/cell-chip";
import { Fold } from "../parts/fold";
import { useCommon } from "../parts/styles";
import { useWords } from "../words";

const useStyles = makeStyles({
  list: {
    display: "flex",
    flexDirection: "column",
    gap: tokens.spacingVerticalXS,
    margin: 0,
    padding: `${tokens.spacingVerticalXS} 0 0 20px`,
    listStyleType: "none",
  },
  item: { display: "flex", alignItems: "flex-start", gap: tokens.spacingHorizontalS },
});

/** What the other form says of the facts of a group: of the first that differs, else of the first. */
function otherOf({ ties }: TieGroup, form: Form): Statement {
  const { first, second } = ties.find(({ holds }) => !holds) ?? ties[0];
  return first.form.id === form.id ? second : first;
}

interface TieNotesProps {
  readonly form: Form | null;
  readonly forms: readonly Form[];
  readonly onJump?: ((place: Place) => void) | undefined;
}

/** 勾稽关系: what the form and the other forms of its project both state, behind one line. */
export const TieNotes = ({ form, forms, onJump }: TieNotesProps) => {
  const styles = useStyles();
  const common = useCommon();
  const { say, texts } = useWords();
  const groups = useMemo(
    () => tieGroupsOf(forms).filter(({ ties: [{ first, second }] }) => form !== null && [first.form.id, second.form.id].includes(form.id)),
    [form, forms],
  );
  if (form === null || groups.length === 0) return null;
  const held = groups.filter(({ holds }) => holds).length;
  return (
    <Fold title={texts.checks.ties} aside={texts.checks.tiesHeld(held, groups.length - held)}>
      <ul className={styles.list}>
        {groups.map((group) => {
          const { form: other, at } = otherOf(group, form);
          return (
            <li key={`${group.kind} ${other.id}`} className={styles.item}>
              <span className={`${common.body} ${common.grow}`}>{texts.checks.tieWith(say(group.says), other.sheet)}</span>
              <CellChip place={placeOf(at)} sheet={form.sheet} onJump={onJump} />
            </li>
          );
        })}
      </ul>
    </Fold>
  );
};
