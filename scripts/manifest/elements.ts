// The elements this add-in may use, with the order and number Microsoft's schema asks for ([MS-OWEMXML] sections 5.1, 5.6 and 5.7;
// learn.microsoft.com/office/dev/add-ins/develop/manifest-element-ordering). What is not here is refused.

export const namespaces = {
  base: "http://schemas.microsoft.com/office/appforoffice/1.1",
  overrides: "http://schemas.microsoft.com/office/taskpaneappversionoverrides",
  types: "http://schemas.microsoft.com/office/officeappbasictypes/1.0",
} as const;

type Times = "once" | "optional" | "some" | "any";

export interface ElementRule {
  readonly name: string;
  readonly namespace: keyof typeof namespaces;
  /** The page of the reference. */
  readonly page: string;
  /** Attributes with the values they may have; `null` lets any text pass. All are required. */
  readonly attributes: Readonly<Record<string, readonly string[] | null>>;
  /** Children in the order they must have. */
  readonly children: readonly Occurrence[];
  /** Children instead, by the value of xsi:type. */
  readonly byType: Readonly<Record<string, readonly Occurrence[]>> | null;
}

export interface Occurrence {
  readonly times: Times;
  readonly rule: ElementRule;
}

const once = (rule: ElementRule): Occurrence => ({ times: "once", rule });
const optional = (rule: ElementRule): Occurrence => ({ times: "optional", rule });
const some = (rule: ElementRule): Occurrence => ({ times: "some", rule });
const any = (rule: ElementRule): Occurrence => ({ times: "any", rule });

type More = Partial<Omit<ElementRule, "name" | "namespace">>;

const element =
  (namespace: ElementRule["namespace"]) =>
  (name: string, more: More = {}): ElementRule => ({
    name,
    namespace,
    page: name.toLowerCase(),
    attributes: {},
    children: [],
    byType: null,
    ...more,
  });

const base = element("base");
const over = element("overrides");
const type = element("types");

const localeOverride = { attributes: { Locale: null, Value: null } };
const localised = (name: string): ElementRule =>
  base(name, { attributes: { DefaultValue: null }, children: [any(base("Override", localeOverride))] });

const reference = (name: string, page: string): ElementRule => over(name, { page, attributes: { resid: null } });

const icon = over("Icon", {
  children: [some(type("Image", { page: "icon", attributes: { size: ["16", "20", "24", "32", "40", "48", "64", "80"], resid: null } }))],
});

const action = over("Action", {
  attributes: { "xsi:type": ["ExecuteFunction", "ShowTaskpane"] },
  byType: {
    ExecuteFunction: [once(over("FunctionName", { page: "action" }))],
    ShowTaskpane: [
      optional(over("TaskpaneId", { page: "action" })),
      once(reference("SourceLocation", "action")),
      optional(reference("Title", "action")),
    ],
  },
});

const supertip = over("Supertip", { children: [once(reference("Title", "supertip")), once(reference("Description", "supertip"))] });

const button = over("Control", {
  page: "control-button",
  attributes: { "xsi:type": ["Button"], id: null },
  children: [once(reference("Label", "control-button")), once(supertip), once(icon), once(action)],
});

const group = over("Group", { attributes: { id: null }, children: [once(reference("Label", "group")), once(icon), some(button)] });

const desktop = over("DesktopFormFactor", {
  children: [
    optional(
      over("GetStarted", {
        children: [
          once(reference("Title", "getstarted")),
          once(reference("Description", "getstarted")),
          once(reference("LearnMoreUrl", "getstarted")),
        ],
      }),
    ),
    once(reference("FunctionFile", "functionfile")),
    once(
      over("ExtensionPoint", {
        attributes: { "xsi:type": ["PrimaryCommandSurface"] },
        children: [once(over("CustomTab", { attributes: { id: null }, children: [some(group), once(reference("Label", "customtab"))] }))],
      }),
    ),
  ],
});

const resource = (name: string): ElementRule =>
  type(name, { attributes: { id: null, DefaultValue: null }, children: [any(type("Override", localeOverride))] });

const versionOverrides = over("VersionOverrides", {
  attributes: { "xsi:type": ["VersionOverridesV1_0"] },
  children: [
    once(
      over("Hosts", {
        children: [
          once(
            over("Host", {
              attributes: { "xsi:type": ["Workbook"] },
              children: [
                once(over("Runtimes", { children: [once(over("Runtime", { attributes: { resid: null, lifetime: ["long"] } }))] })),
                once(desktop),
              ],
            }),
          ),
        ],
      }),
    ),
    once(
      over("Resources", {
        children: [
          once(type("Images", { children: [some(resource("Image"))] })),
          once(type("Urls", { children: [some(resource("Url"))] })),
          once(type("ShortStrings", { children: [some(resource("String"))] })),
          once(type("LongStrings", { children: [some(resource("String"))] })),
        ],
      }),
    ),
  ],
});

/** The root of a manifest and all that may stand below it. */
export const officeApp = base("OfficeApp", {
  attributes: { "xsi:type": ["TaskPaneApp"] },
  children: [
    once(base("Id")),
    once(base("Version")),
    once(base("ProviderName")),
    once(base("DefaultLocale")),
    once(localised("DisplayName")),
    once(localised("Description")),
    once(localised("IconUrl")),
    once(localised("HighResolutionIconUrl")),
    once(localised("SupportUrl")),
    once(base("Hosts", { children: [once(base("Host", { attributes: { Name: ["Workbook"] } }))] })),
    once(
      base("Requirements", {
        children: [once(base("Sets", { children: [once(base("Set", { attributes: { Name: ["ExcelApi"], MinVersion: ["1.9"] } }))] }))],
      }),
    ),
    once(base("DefaultSettings", { children: [once(localised("SourceLocation"))] })),
    once(base("Permissions")),
    once(versionOverrides),
  ],
});

/** Elements Microsoft documents and this add-in does without, each with the reason. */
export const unwanted: Readonly<Record<string, string>> = {
  AppDomains: "the pane opens no page but its own, and an empty list is not allowed either",
  WebApplicationInfo: "the add-in signs nobody in",
  ExtendedOverrides: "perpetual Excel and SharePoint catalogues do not read them",
  Methods: "a requirement set is enough; what is newer is asked for at run time",
};
