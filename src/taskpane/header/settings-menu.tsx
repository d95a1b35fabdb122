import {
  Button,
  Menu,
  MenuDivider,
  MenuGroup,
  MenuGroupHeader,
  MenuItem,
  MenuItemRadio,
  MenuList,
  MenuPopover,
  MenuTrigger,
} from "@fluentui/react-components";
import { Settings20Regular } from "@fluentui/react-icons";

import { appearances, languages, roles, type Preferences } from "../../app/preferences";
import { useWords } from "../words";

/** Each language by its own name. */
const names = { "zh-CN": "简体中文", "en-US": "English" } as const;

interface SettingsMenuProps {
  readonly preferences: Preferences;
  /** Whether language and appearance are chosen here. */
  readonly offersAppearance: boolean;
  readonly onPrefer: (part: Partial<Preferences>) => void;
  readonly onCheck: () => void;
  /** Absent where no parameters can be set. */
  readonly onParameters?: (() => void) | undefined;
  /** Absent where a copy to hand in can be saved instead. */
  readonly onTraces?: (() => void) | undefined;
}

/** Who one is, and how the pane looks: said once, remembered, changeable. */
export const SettingsMenu = ({ preferences, offersAppearance, onPrefer, onCheck, onParameters, onTraces }: SettingsMenuProps) => {
  const { texts } = useWords();
  const choose = (name: string, value: string | undefined): void => {
    const role = roles.find((each) => each === value);
    const language = languages.find((each) => each === value);
    const appearance = appearances.find((each) => each === value);
    if (name === "role" && role !== undefined) onPrefer({ role });
    if (name === "language" && language !== undefined) onPrefer({ language });
    if (name === "appearance" && appearance !== undefined) onPrefer({ appearance });
  };
  const checkedValues = { role: [preferences.role ?? "filler"], language: [preferences.language], appearance: [preferences.appearance] };
  return (
    <Menu checkedValues={checkedValues} onCheckedValueChange={(_, { name, checkedItems }) => choose(name, checkedItems[0])}>
      <MenuTrigger disableButtonEnhancement>
        <Button size="small" appearance="subtle" icon={<Settings20Regular />} aria-label={texts.header.menu} title={texts.header.menu} />
      </MenuTrigger>
      <MenuPopover>
        <MenuList>
          <MenuGroup>
            <MenuGroupHeader>{texts.iAm}</MenuGroupHeader>
            {roles.map((role) => (
              <MenuItemRadio key={role} name="role" value={role}>
                {texts.roles[role]}
              </MenuItemRadio>
            ))}
          </MenuGroup>
          {offersAppearance && (
            <>
              <MenuDivider />
              <MenuGroup>
                <MenuGroupHeader>{texts.header.language}</MenuGroupHeader>
                {languages.map((language) => (
                  <MenuItemRadio key={language} name="language" value={language} lang={language}>
                    {names[language]}
                  </MenuItemRadio>
                ))}
              </MenuGroup>
              <MenuGroup>
                <MenuGroupHeader>{texts.header.appearance}</MenuGroupHeader>
                {appearances.map((appearance) => (
                  <MenuItemRadio key={appearance} name="appearance" value={appearance}>
                    {texts.header.appearances[appearance]}
                  </MenuItemRadio>
                ))}
              </MenuGroup>
            </>
          )}
          <MenuDivider />
          <MenuItem onClick={onCheck}>{texts.header.recheck}</MenuItem>
          {onParameters !== undefined && <MenuItem onClick={onParameters}>{texts.parameters.title}</MenuItem>}
          {onTraces !== undefined && <MenuItem onClick={onTraces}>{texts.cleanUp.open}</MenuItem>}
        </MenuList>
      </MenuPopover>
    </Menu>
  );
};
