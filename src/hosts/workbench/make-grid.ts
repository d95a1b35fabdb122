import { FUniver } from "@univerjs/core/facade";
import { LocaleType, LogLevel, mergeLocales, type PluginCtor, Univer } from "@univerjs/core";
import { CalculationMode, UniverSheetsCorePreset } from "@univerjs/preset-sheets-core";
import coreEnglish from "@univerjs/preset-sheets-core/locales/en-US";
import coreChinese from "@univerjs/preset-sheets-core/locales/zh-CN";
import { UniverSheetsNotePreset } from "@univerjs/preset-sheets-note";
import noteEnglish from "@univerjs/preset-sheets-note/locales/en-US";
import noteChinese from "@univerjs/preset-sheets-note/locales/zh-CN";
import { refusedCommands } from "./allow-list";
import { type Grid, gridOf } from "./grid";
import { guard, guardedBy } from "./guard";
import { pasteValuesOnly } from "./paste";

export type Language = "zh-CN" | "en-US";

const localeOf: Readonly<Record<Language, LocaleType>> = { "zh-CN": LocaleType.ZH_CN, "en-US": LocaleType.EN_US };

/** Menus that lead to refused commands under another name. */
const otherMenus = [
  "sheet.menu.sheet-frozen",
  "sheet.menu.merge",
  "sheet.contextMenu.permission",
  "sheet.menu.delete",
  "sheet.menu.cell-insert",
  "sheet.menu.row-insert",
  "sheet.menu.col-insert",
  "sheet.menu.insert",
  "sheet.menu.clear-selection",
  "sheet.menu.paste-special",
  "sheet.column-header-menu.sheet-frozen",
  "sheet.row-header-menu.sheet-frozen",
  "sheet.command.cut",
  "ui-sheet.command.show-menu-list",
];

/** Starts the grid inside an element that has a size, in Chinese or English, without the menus of what it would refuse. */
export function makeGrid(container: HTMLElement, language: Language, isDark: boolean): Grid {
  const own = guard();
  const univer = new Univer({
    locale: localeOf[language],
    locales: { [LocaleType.ZH_CN]: mergeLocales(coreChinese, noteChinese), [LocaleType.EN_US]: mergeLocales(coreEnglish, noteEnglish) },
    darkMode: isDark,
    logLevel: LogLevel.ERROR,
    override: guardedBy(own),
  });
  const hidden = Object.fromEntries([...refusedCommands, ...otherMenus].map((id) => [id, { hidden: true }]));
  const core = UniverSheetsCorePreset({
    container,
    menu: hidden,
    ribbonType: "simple",
    formula: { initialFormulaComputing: whenEmpty },
    footer: { sheetBar: true, statisticBar: true, menus: false, zoomSlider: true, addSheetButtonConfig: { show: false } },
    sheets: { disableForceStringAlert: true, disableForceStringMark: true },
  });
  for (const plugin of [...core.plugins, ...UniverSheetsNotePreset().plugins]) register(univer, plugin);
  const grid = gridOf(univer, FUniver.newAPI(univer), own);
  own.instead = pasteValuesOnly(grid);
  return grid;
}

/** Only formulas without a result are calculated on opening: what Excel has calculated stands. */
const whenEmpty = CalculationMode.WHEN_EMPTY;

function register(univer: Univer, plugin: PluginCtor | [PluginCtor, ConstructorParameters<PluginCtor>[0]]): void {
  if (Array.isArray(plugin)) univer.registerPlugin(plugin[0], plugin[1]);
  else univer.registerPlugin(plugin);
}

/** Switches the grid's own words. */
export const setLanguage = (grid: Grid, language: Language): void => grid.api.setLocale(localeOf[language]);

export const setDark = (grid: Grid, isDark: boolean): void => grid.api.toggleDarkMode(isDark);
