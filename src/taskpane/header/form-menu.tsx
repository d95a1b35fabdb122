import {
  Menu,
  MenuDivider,
  MenuGroup,
  MenuGroupHeader,
  MenuItem,
  MenuItemRadio,
  MenuList,
  MenuPopover,
  MenuTrigger,
  makeStyles,
  tokens,
} from "@fluentui/react-components";
import { ChevronDown16Regular } from "@fluentui/react-icons";

import type { Form } from "../../core/form";
import { addressOf } from "../../core/place";
import { useWords } from "../words";

const useStyles = makeStyles({
  trigger: {
    display: "inline-flex",
    alignItems: "center",
    gap: tokens.spacingHorizontalXXS,
    minWidth: 0,
    padding: 0,
    border: "none",
    background: "none",
    color: tokens.colorNeutralForeground1,
    fontFamily: tokens.fontFamilyBase,
    fontSize: tokens.fontSizeBase400,
    lineHeight: tokens.lineHeightBase400,
    fontWeight: tokens.fontWeightSemibold,
    textAlign: "left",
    cursor: "pointer",
    ":focus-visible": { outline: `2px solid ${tokens.colorStrokeFocus2}`, borderRadius: tokens.borderRadiusSmall },
  },
  name: { overflow: "hidden", textOverflow: "ellipsis", whiteSpace: "nowrap" },
  chevron: { flexShrink: 0 },
  popover: { maxWidth: "300px" },
});

interface FormMenuProps {
  readonly form: Form;
  readonly forms: readonly Form[];
  readonly onForm: (id: string) => void;
  readonly onProfile: () => void;
}

/** What the sheet is; opens to the other forms of the workbook and to the 口径. */
export const FormMenu = ({ form, forms, onForm, onProfile }: FormMenuProps) => {
  const styles = useStyles();
  const { texts } = useWords();
  return (
    <Menu checkedValues={{ form: [form.id] }} onCheckedValueChange={(_, { checkedItems }) => checkedItems.forEach(onForm)}>
      <MenuTrigger disableButtonEnhancement>
        <button type="button" className={styles.trigger} title={texts.header.choose}>
          <span className={styles.name}>{texts.kinds[form.kind]}</span>
          <ChevronDown16Regular className={styles.chevron} aria-hidden />
        </button>
      </MenuTrigger>
      <MenuPopover className={styles.popover}>
        <MenuList>
          <MenuGroup>
            <MenuGroupHeader>{texts.header.formsHere}</MenuGroupHeader>
            {forms.slice(0, 50).map(({ id, kind, sheet, region }) => (
              <MenuItemRadio key={id} name="form" value={id} subText={`${sheet} ${addressOf(region)}`}>
                {texts.kinds[kind]}
              </MenuItemRadio>
            ))}
          </MenuGroup>
          <MenuDivider />
          <MenuItem onClick={onProfile}>{texts.header.changeProfile}</MenuItem>
        </MenuList>
      </MenuPopover>
    </Menu>
  );
};
