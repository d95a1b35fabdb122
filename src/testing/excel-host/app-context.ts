/** What the host says of itself, of the workbook and of the add-in when the client asks. */
export interface ContextOptions {
  /** ExcelApi, such as "1.9". */
  readonly set: string;
  readonly locale: string;
  readonly documentUrl: string;
  readonly isReadOnly: boolean;
  readonly hasSharedRuntime: boolean;
  readonly hasDialogs: boolean;
  readonly width: number;
  readonly height: number;
  /** `Office.context.document.settings`: name and JSON text of each. */
  readonly settings: readonly (readonly [string, string])[];
}

const correlation = "11111111-2222-3333-4444-555555555555";
const excel = 16;
const clientModes = { readOnly: 0, readWrite: 1 } as const;

/**
 * Requirement sets of the host. ExcelApi and what the add-in's surroundings decide are chosen; the client asks for DelayForCellEdit
 * before it lets a request wait. That Excel on the web advertises the others is inferred.
 */
export function requirementMatrix({ set, hasSharedRuntime, hasDialogs }: ContextOptions): Readonly<Record<string, string>> {
  return {
    ExcelApi: set,
    RichApiRuntime: "1.1",
    Settings: "1.1",
    CustomXmlParts: "1.1",
    AddinCommands: "1.1",
    DelayForCellEdit: "1.1",
    ...(hasSharedRuntime ? { SharedRuntime: "1.1", RibbonApi: "1.1" } : {}),
    ...(hasDialogs ? { DialogApi: "1.2" } : {}),
  };
}

/**
 * The context the client asks for at its start. It insists on `_id`, `_appName`, `_appVersion`, the locales, `_docUrl`, `_clientMode`,
 * `_settings` and `_reason`; that the rest is what Excel sends is inferred.
 */
export function appContext(control: string, options: ContextOptions): Readonly<Record<string, unknown>> {
  return {
    _id: control,
    _appName: excel,
    _appVersion: "16.00",
    _appMinorVersion: 1,
    _hostFullVersion: "16.0.0.0",
    _appUILocale: options.locale,
    _dataLocale: options.locale,
    _docUrl: options.documentUrl,
    _clientMode: options.isReadOnly ? clientModes.readOnly : clientModes.readWrite,
    _settings: options.settings,
    _reason: "documentOpened",
    _osfControlType: 1,
    // Nobody reads it, but the client parses it, and a page that says what is wrong with it would offend the policy of the add-in.
    _eToken: encodeURIComponent("<t/>"),
    _correlationId: correlation,
    _appInstanceId: `${control}-instance`,
    _requirementMatrix: JSON.stringify(requirementMatrix(options)),
    _addinName: "add-in under test",
    _appDomains: [],
    _clientWindowWidth: options.width,
    _clientWindowHeight: options.height,
  };
}

const sharedApp = 1;

/** The text by which the client knows where it runs: part of the address of the add-in's page and of the name of its frame. */
export const hostInfo = (locale: string, hasSharedRuntime: boolean, separator: "$" | "|"): string =>
  ["Excel", "Web", "16.01", locale, correlation, "", "", hasSharedRuntime ? sharedApp : 0].join(separator);
