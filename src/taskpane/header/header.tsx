import { Link, makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import type { ReactNode } from "react";

import type { Form } from "../../core/form";
import { useCommon } from "../parts/styles";
import { useWords } from "../words";
import { FormMenu } from "./form-menu";

const useStyles = makeStyles({
  header: {
    display: "flex",
    flexDirection: "column",
    gap: tokens.spacingVerticalXXS,
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalM} ${tokens.spacingVerticalXS}`,
  },
  year: { flexShrink: 0, color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200, fontVariantNumeric: "tabular-nums" },
  whose: { flexGrow: 1, flexBasis: "50%", color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200 },
  profile: { flexShrink: 1, maxWidth: "50%", fontSize: tokens.fontSizeBase200 },
  name: { display: "block" },
  menu: { marginLeft: "auto", flexShrink: 0 },
  kind: { display: "flex", minWidth: 0, margin: 0 },
  app: { margin: 0, fontSize: tokens.fontSizeBase400, fontWeight: tokens.fontWeightSemibold },
});

interface HeaderProps {
  /** `null` before any form is known. */
  readonly form: Form | null;
  readonly forms: readonly Form[];
  readonly menu: ReactNode;
  readonly onForm: (id: string) => void;
  readonly onProfile: () => void;
}

/** What this sheet is, whose, of which year, and by which 口径 it is read. */
export const Header = ({ form, forms, menu, onForm, onProfile }: HeaderProps) => {
  const styles = useStyles();
  const common = useCommon();
  const { texts } = useWords();
  if (form === null)
    return (
      <header className={styles.header}>
        <div className={common.line}>
          <h1 className={styles.app}>{texts.name}</h1>
          <span className={styles.menu}>{menu}</span>
        </div>
      </header>
    );
  const unit = form.header.unit?.value ?? form.header["budget-unit"]?.value ?? form.header.department?.value ?? null;
  const whose = [unit, form.header["project-name"]?.value ?? null].filter((part) => part !== null && part !== "").join(" · ");
  return (
    <header className={styles.header}>
      <div className={common.line}>
        <h1 className={styles.kind}>
          <FormMenu form={form} forms={forms} onForm={onForm} onProfile={onProfile} />
        </h1>
        {form.year !== null && <span className={styles.year}>{texts.header.year(form.year)}</span>}
        <span className={styles.menu}>{menu}</span>
      </div>
      <div className={common.line}>
        <span className={mergeClasses(styles.whose, common.oneLine)} title={whose}>
          {whose === "" ? texts.header.noProject : whose}
        </span>
        <Link
          as="button"
          className={mergeClasses(styles.profile, common.oneLine)}
          title={form.profile.name}
          aria-label={texts.header.profileLink(form.profile.name)}
          onClick={onProfile}
        >
          {`${texts.header.profile}${texts.colon}${form.profile.name}`}
        </Link>
      </div>
    </header>
  );
};
