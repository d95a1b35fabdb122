import {
  Badge,
  Button,
  makeStyles,
  Menu,
  MenuButton,
  MenuItem,
  MenuItemRadio,
  MenuList,
  MenuPopover,
  MenuTrigger,
  Text,
  tokens,
  Tooltip,
} from "@fluentui/react-components";
import {
  ArrowExportRegular,
  DocumentTableRegular,
  FolderOpenRegular,
  LocalLanguageRegular,
  SaveRegular,
  WeatherMoonRegular,
} from "@fluentui/react-icons";
import { useRef } from "react";
import type { Appearance } from "../app/preferences";
import type { Language } from "../core/catalog";
import type { Desk } from "./desk";
import type { Texts } from "./texts";

/** A workbook to try things on. */
export interface Sample {
  readonly id: string;
  readonly name: Readonly<Record<Language, string>>;
}

export interface TopBarProps {
  readonly desk: Desk;
  readonly texts: Texts;
  readonly language: Language;
  readonly appearance: Appearance;
  readonly samples: readonly Sample[];
  readonly onFile: (file: File) => void;
  readonly onSample: (id: string) => void;
  /** Answers whether it went well. */
  readonly onSave: () => Promise<boolean>;
  readonly onSubmitCopy: () => Promise<boolean>;
  readonly onLanguage: (language: Language) => void;
  readonly onAppearance: (appearance: Appearance) => void;
}

const useStyles = makeStyles({
  bar: {
    display: "flex",
    alignItems: "center",
    gap: "4px",
    flex: "none",
    height: "44px",
    padding: "0 12px",
    backgroundColor: tokens.colorNeutralBackground1,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  brand: { marginRight: "8px", whiteSpace: "nowrap", color: tokens.colorBrandForeground1 },
  file: { display: "flex", alignItems: "center", gap: "8px", flex: "1", minWidth: "0", marginLeft: "8px" },
  name: { overflow: "hidden", textOverflow: "ellipsis", whiteSpace: "nowrap" },
  state: { flex: "none" },
  picker: { display: "none" },
});

/** Open, samples, save; which file it is and whether it is saved; language and appearance. */
export const TopBar = (props: TopBarProps) => {
  const { desk, texts, onSave, onSubmitCopy } = props;
  const styles = useStyles();
  const hasFile = desk.name !== null;
  return (
    <header className={styles.bar}>
      <Text weight="semibold" size={400} className={styles.brand}>
        {texts.product}
      </Text>
      <OpenButton {...props} />
      <SamplesMenu {...props} />
      <Button
        appearance={desk.state === "unsaved" ? "primary" : "subtle"}
        icon={<SaveRegular />}
        disabled={!hasFile || desk.busy !== null}
        onClick={() => void onSave()}
      >
        {texts.save}
      </Button>
      <Tooltip content={texts.submitCopyHint} relationship="description">
        <Button
          appearance="subtle"
          icon={<ArrowExportRegular />}
          disabled={!hasFile || desk.busy !== null}
          onClick={() => void onSubmitCopy()}
        >
          {texts.submitCopy}
        </Button>
      </Tooltip>
      <div className={styles.file} role="status" aria-live="polite">
        <Text weight="semibold" className={styles.name} title={desk.name ?? ""}>
          {desk.name ?? texts.noFile}
        </Text>
        {hasFile && (
          <Badge className={styles.state} appearance="tint" color={desk.state === "unsaved" ? "warning" : "informative"}>
            {texts[desk.state]}
          </Badge>
        )}
      </div>
      <AppearanceMenu {...props} />
      <LanguageMenu {...props} />
    </header>
  );
};

const OpenButton = ({ texts, desk, onFile }: TopBarProps) => {
  const styles = useStyles();
  const picker = useRef<HTMLInputElement>(null);
  return (
    <>
      <Button appearance="subtle" icon={<FolderOpenRegular />} disabled={desk.busy !== null} onClick={() => picker.current?.click()}>
        {texts.open}
      </Button>
      <input
        ref={picker}
        className={styles.picker}
        type="file"
        accept=".xlsx,.xlsm,.xls,.et,.csv"
        aria-label={texts.open}
        onChange={({ target }) => {
          const file = target.files?.[0];
          target.value = "";
          if (file !== undefined) onFile(file);
        }}
      />
    </>
  );
};

const SamplesMenu = ({ texts, desk, samples, language, onSample }: TopBarProps) => (
  <Menu>
    <MenuTrigger disableButtonEnhancement>
      <MenuButton appearance="subtle" icon={<DocumentTableRegular />} disabled={desk.busy !== null}>
        {texts.samples}
      </MenuButton>
    </MenuTrigger>
    <MenuPopover>
      <MenuList>
        {samples.map(({ id, name }) => (
          <MenuItem key={id} onClick={() => onSample(id)}>
            {name[language]}
          </MenuItem>
        ))}
      </MenuList>
    </MenuPopover>
  </Menu>
);

const AppearanceMenu = ({ texts, appearance, onAppearance }: TopBarProps) => (
  <Menu
    checkedValues={{ appearance: [appearance] }}
    onCheckedValueChange={(_, { checkedItems }) => onAppearance((checkedItems[0] ?? "system") as Appearance)}
  >
    <MenuTrigger disableButtonEnhancement>
      <Tooltip content={texts.theme} relationship="label">
        <Button appearance="subtle" icon={<WeatherMoonRegular />} />
      </Tooltip>
    </MenuTrigger>
    <MenuPopover>
      <MenuList>
        {(["system", "light", "dark"] as const).map((each) => (
          <MenuItemRadio key={each} name="appearance" value={each}>
            {texts[each]}
          </MenuItemRadio>
        ))}
      </MenuList>
    </MenuPopover>
  </Menu>
);

const LanguageMenu = ({ texts, language, onLanguage }: TopBarProps) => (
  <Menu
    checkedValues={{ language: [language] }}
    onCheckedValueChange={(_, { checkedItems }) => onLanguage((checkedItems[0] ?? "zh-CN") as Language)}
  >
    <MenuTrigger disableButtonEnhancement>
      <Tooltip content={texts.language} relationship="label">
        <Button appearance="subtle" icon={<LocalLanguageRegular />} />
      </Tooltip>
    </MenuTrigger>
    <MenuPopover>
      <MenuList>
        <MenuItemRadio name="language" value="zh-CN">
          中文
        </MenuItemRadio>
        <MenuItemRadio name="language" value="en-US">
          English
        </MenuItemRadio>
      </MenuList>
    </MenuPopover>
  </Menu>
);
