import { spawnSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { officeTool } from "../scripts/add-in/office-tools";
import { surroundingsHere } from "../scripts/manifest/here";
import { inWords } from "../scripts/manifest/problem";
import { sizeOfPng, type Surroundings } from "../scripts/manifest/surroundings";
import { manifestProblems } from "../scripts/manifest/validate";

const root = join(__dirname, "..");
const path = join(root, "manifest.xml");
const good = readFileSync(path, "utf8");
const here: Surroundings = surroundingsHere(root);

const check = (text: string, surroundings = here): readonly string[] =>
  manifestProblems(text, surroundings).map((problem) => inWords("manifest.xml", problem));

const lineOf = (text: string, piece: string): number => text.slice(0, text.indexOf(piece)).split("\n").length;

test("the manifest of this tree has no problem", () => {
  expect(check(good)).toEqual([]);
});

interface Broken {
  readonly says: string;
  readonly from: string | RegExp;
  readonly to: string;
  /** Text on the line the problem is expected at, after the change; the line of `to` if not given. */
  readonly at?: string;
  readonly what: string;
}

const permissions = "  <Permissions>ReadWriteDocument</Permissions>\n";
const supertip = /(<Label resid="Check.Label" \/>\n)( *<Supertip>[^]*?<\/Supertip>\n)( *<Icon>[^]*?<\/Icon>\n)/;

const broken: readonly Broken[] = [
  // Well-formedness
  { says: "an element not closed", from: "</Hosts>", to: "", at: "</OfficeApp>", what: "not well-formed" },
  { says: "an ampersand in a text", from: "Check and score", to: "Check & score", what: "not well-formed" },
  { says: "an attribute without quotes", from: 'lifetime="long"', to: "lifetime=long", what: "not well-formed" },
  { says: "a document type", from: "<OfficeApp", to: "<!DOCTYPE OfficeApp>\n<OfficeApp", what: "document type" },
  // Structure
  { says: "another root", from: /OfficeApp/g, to: "MailApp", at: "<MailApp", what: "the root is <MailApp>" },
  {
    says: "another kind of add-in",
    from: 'xsi:type="TaskPaneApp"',
    to: 'xsi:type="ContentApp"',
    at: "<OfficeApp",
    what: '<OfficeApp> has xsi:type="ContentApp"',
  },
  { says: "an old schema", from: "appforoffice/1.1", to: "appforoffice/1.0", at: "<OfficeApp", what: "in the namespace" },
  {
    says: "an element out of order",
    from: /( *<IconUrl.*\n)( *<HighResolutionIconUrl.*\n)/,
    to: "$2$1",
    at: "<IconUrl",
    what: "<IconUrl> stands after <HighResolutionIconUrl>",
  },
  { says: "permissions missing", from: permissions, to: "", at: "<OfficeApp", what: "<OfficeApp> lacks <Permissions>" },
  {
    says: "permissions twice",
    from: permissions,
    to: `${permissions}  <Permissions>ReadWriteDocument</Permissions >\n`,
    at: "</Permissions >",
    what: "has 2 <Permissions>",
  },
  {
    says: "an unknown element",
    from: permissions,
    to: `${permissions}  <Colour>red</Colour>\n`,
    at: "<Colour>",
    what: "<Colour> may not stand",
  },
  {
    says: "domains of others",
    from: "  <Hosts>\n    <Host Name",
    to: "  <AppDomains><AppDomain>https://example.com</AppDomain></AppDomains>\n  <Hosts>\n    <Host Name",
    at: "<AppDomains>",
    what: "<AppDomains> may not stand",
  },
  { says: "an unknown attribute", from: '<Runtime resid="Pane.Url"', to: '<Runtime id="x" resid="Pane.Url"', what: "unknown attribute id" },
  { says: "a runtime that does not last", from: 'lifetime="long"', to: 'lifetime="short"', what: 'lifetime="short"' },
  { says: "another host", from: '<Host xsi:type="Workbook">', to: '<Host xsi:type="Document">', what: '<Host> has xsi:type="Document"' },
  {
    says: "the label of the tab before its groups",
    from: /(<CustomTab id="Jibiao.Tab">\n)([^]*?)( *<Label resid="Tab.Label" \/>\n)/,
    to: "$1$3$2",
    at: '<Group id="Jibiao.Work"',
    what: "<Group> stands after <Label>",
  },
  {
    says: "the icon of a button before its tip",
    from: supertip,
    to: "$1$3$2",
    at: '<Title resid="Check.Label"',
    what: "<Supertip> stands after <Icon>",
  },
  { says: "a button without a tip", from: supertip, to: "$1$3", at: 'id="Jibiao.Check"', what: "<Control> lacks <Supertip>" },
  {
    says: "a button that runs and shows",
    from: "<FunctionName>check</FunctionName>",
    to: '<SourceLocation resid="Pane.Url" />',
    at: '<Action xsi:type="ExecuteFunction">',
    what: "<Action> lacks <FunctionName>",
  },
  {
    says: "two function files",
    from: '<FunctionFile resid="Pane.Url" />',
    to: '<FunctionFile resid="Pane.Url" />\n<FunctionFile  resid="Pane.Url" />',
    at: "<FunctionFile  ",
    what: "has 2 <FunctionFile>",
  },
  { says: "text where none belongs", from: "<Sets>", to: "<Sets>1.9", what: 'the text "1.9"' },
  // Values
  { says: "an id that is no GUID", from: /<Id>.*<\/Id>/, to: "<Id>jibiao</Id>", what: '<Id> is "jibiao"' },
  { says: "a GUID in braces", from: /<Id>(.*)<\/Id>/, to: "<Id>{$1}</Id>", at: "<Id>", what: "<Id> is" },
  { says: "a version of three parts", from: /<Version>.*<\/Version>/, to: "<Version>0.1.0</Version>", what: "<Version> is" },
  {
    says: "another version than the package",
    from: /<Version>.*<\/Version>/,
    to: "<Version>99.0.0.0</Version>",
    what: "package.json says",
  },
  { says: "a longer provider than allowed", from: "Jibiao contributors<", to: `${"x".repeat(126)}<`, what: "<ProviderName> has 126" },
  { says: "wider permissions", from: "ReadWriteDocument", to: "ReadAllDocument", what: '<Permissions> is "ReadAllDocument"' },
  { says: "a newer requirement set", from: 'MinVersion="1.9"', to: 'MinVersion="1.16"', what: 'MinVersion="1.16"' },
  { says: "a language alone", from: "<DefaultLocale>zh-CN", to: "<DefaultLocale>zh", what: '"zh" is no full language tag' },
  {
    says: "an override for a language alone",
    from: '<Override Locale="en-US" Value="Jibiao" />',
    to: '<Override Locale="en" Value="Jibiao" />',
    what: '"en" is no full language tag',
  },
  { says: "English as default", from: "<DefaultLocale>zh-CN", to: "<DefaultLocale>en-GB", what: "<DefaultLocale> is en-GB" },
  {
    says: "two texts for one language",
    from: '<Override Locale="en-US" Value="Jibiao" />',
    to: '<Override Locale="en-US" Value="Jibiao" /><Override Locale="en-US" Value="J" />',
    at: "<DisplayName",
    what: "more than one text for en-US",
  },
  {
    says: "a name of 126 characters",
    from: 'DefaultValue="绩表助手"',
    to: `DefaultValue="${"表".repeat(126)}"`,
    what: "<DisplayName> has 126",
  },
  {
    says: "a description of 251 characters",
    from: /(<Description DefaultValue=")[^"]*"/,
    to: `$1${"表".repeat(251)}"`,
    at: "<Description Def",
    what: "<Description> has 251",
  },
  {
    says: "a name only in Chinese",
    from: '    <Override Locale="en-US" Value="Jibiao" />\n',
    to: "",
    at: "<DisplayName",
    what: "<DisplayName> has no text for en-US",
  },
  {
    says: "two controls with one id",
    from: 'id="Jibiao.Score"',
    to: 'id="Jibiao.Check"',
    at: '<Label resid="Score.Label"',
    what: '"Jibiao.Check" is given twice',
  },
  { says: "an id of 126 characters", from: "Jibiao.Tab", to: "T".repeat(126), what: "<CustomTab> has 126" },
  {
    says: "another page for the commands",
    from: '<FunctionFile resid="Pane.Url"',
    to: '<FunctionFile resid="Help.Url"',
    what: '<FunctionFile> names "Help.Url", the runtime "Pane.Url"',
  },
  {
    says: "another page with the ribbon",
    from: '<bt:Url id="Pane.Url" DefaultValue="https://localhost:3000/index.html"',
    to: '<bt:Url id="Pane.Url" DefaultValue="https://localhost:3000/help.html"',
    what: "another page than <SourceLocation>",
  },
  { says: "a command nobody answers", from: "<FunctionName>check<", to: "<FunctionName>chekc<", what: '<FunctionName> is "chekc"' },
  // Addresses and icons
  { says: "an address over http", from: 'SupportUrl DefaultValue="https:', to: 'SupportUrl DefaultValue="http:', what: "is not https" },
  { says: "an address with a blank", from: "/help.html", to: "/my help.html", what: "has a blank in it" },
  {
    says: "a relative address",
    from: 'IconUrl DefaultValue="https://localhost:3000/icon-32.png"',
    to: 'IconUrl DefaultValue="icon-32.png"',
    what: "is no full address",
  },
  {
    says: "an icon on another server",
    from: "https://localhost:3000/icon-32.png",
    to: "https://example.com/icon-32.png",
    what: "is not in the folder of the page",
  },
  { says: "an address with a query", from: "/help.html", to: "/help.html?a=1", what: "a name or a query" },
  { says: "an icon that is not there", from: "/icon-32.png", to: "/icon-31.png", what: "there is no file icon-31.png" },
  {
    says: "an icon of another size",
    from: "/icon-32.png",
    to: "/icon-16.png",
    what: "icon-16.png has 16 × 16 pixels, <IconUrl> needs 32 × 32",
  },
  {
    says: "a ribbon icon of another size",
    from: "/check-80.png",
    to: "/check-32.png",
    at: '<bt:Image size="80" resid="Check.Icon80"',
    what: "<Image> needs 80 × 80",
  },
  { says: "a page as an icon", from: "/icon-64.png", to: "/help.html", what: "help.html is no PNG" },
  {
    says: "an icon without 80 pixels",
    from: / *<bt:Image size="80" resid="Check.Icon80" \/>\n/,
    to: "",
    at: '<bt:Image size="16" resid="Check.Icon16"',
    what: "<Icon> has 0 images of 80 pixels",
  },
  { says: "a size Office does not know", from: 'size="80" resid="Check', to: 'size="96" resid="Check', what: 'size="96"' },
  // Resources
  {
    says: "a resource not defined",
    from: '<Label resid="Score.Label"',
    to: '<Label resid="Skore.Label"',
    what: '"Skore.Label", which is not defined',
  },
  {
    says: "a resource nobody uses",
    from: "<bt:ShortStrings>",
    to: '<bt:ShortStrings>\n<bt:String id="Spare" DefaultValue="余"><bt:Override Locale="en-US" Value="spare" /></bt:String>',
    at: 'id="Spare"',
    what: 'nothing uses "Spare"',
  },
  {
    says: "a resource of another kind",
    from: '<Description resid="Score.Tip"',
    to: '<Description resid="Score.Label"',
    what: "of <bt:ShortStrings>",
  },
  { says: "a resource given twice", from: '<bt:Url id="Help.Url"', to: '<bt:Url id="Pane.Url"', what: '"Pane.Url" is given twice' },
  {
    says: "an id of 33 characters",
    from: /Score[.]Label/g,
    to: "S".repeat(33),
    at: `String id="${"S".repeat(33)}"`,
    what: "has 33 characters",
  },
  {
    says: "a label of 126 characters",
    from: 'DefaultValue="评分"',
    to: `DefaultValue="${"评".repeat(126)}"`,
    what: 'a text of "Score.Label" has 126',
  },
  {
    says: "a tip of 251 characters",
    from: /(id="Score.Tip" DefaultValue=")[^"]*"/,
    to: `$1${"评".repeat(251)}"`,
    at: 'String id="Score.Tip"',
    what: 'a text of "Score.Tip" has 251',
  },
  {
    says: "a label only in Chinese",
    from: '          <bt:Override Locale="en-US" Value="Score" />\n',
    to: "",
    at: '<bt:String id="Score.Label"',
    what: '"Score.Label" has no text for en-US',
  },
  { says: "an empty label", from: 'DefaultValue="评分"', to: 'DefaultValue=""', what: "<String> lacks DefaultValue" },
];

test.each(broken)("refuses $says", ({ from, to, at, what }) => {
  const text = good.replace(from, to);
  expect(text).not.toBe(good);
  const problems = check(text);
  const expected = problems.find((problem) => problem.includes(what));
  expect({ problems, expected }).toEqual({ problems, expected: expect.any(String) as string });
  expect(expected).toMatch(/\n {4}Why: .+\n {4}Mend: .+/);
  // A tag of several lines begins before the attribute; one that was moved or cut is named by `at`.
  const line = Number(/^manifest[.]xml:(\d+)/.exec(expected ?? "")?.[1]);
  const told = lineOf(text, at ?? to);
  expect([told - 1, told, told + 1]).toContain(line);
});

test("a button for every command: one that is missing is named", () => {
  expect(check(good, { ...here, commands: [...here.commands, "export"] })).toEqual([
    expect.stringContaining('no button runs the command "export"'),
  ]);
});

test("reads the size of a PNG from its header, and nothing from other bytes", () => {
  expect(sizeOfPng(readFileSync(join(root, "assets/icon-128.png")))).toEqual({ width: 128, height: 128 });
  expect(sizeOfPng(new Uint8Array([0x89, 0x50]))).toBeNull();
  expect(sizeOfPng(new TextEncoder().encode("GIF89a and more than twenty-four bytes"))).toBeNull();
});

test("Microsoft's own reader finds the same facts", () => {
  const { command, args } = officeTool("office-addin-manifest", ["info", path]);
  const { stdout, status } = spawnSync(command, args, { encoding: "utf8" });
  expect(status).toBe(0);
  const facts = new Map(
    stdout.split("\n").map((line): [string, string] => [line.split(":")[0]?.trim() ?? "", line.replace(/^[^:]*:\s*/, "")]),
  );
  expect(Object.fromEntries(facts)).toMatchObject({
    Id: /<Id>(.*)<\/Id>/.exec(good)?.[1],
    Name: "绩表助手",
    Provider: "Jibiao contributors",
    Type: "TaskPaneApp",
    Version: /<Version>(.*)<\/Version>/.exec(good)?.[1],
    AppDomains: "",
    "Default Locale": "zh-CN",
    Description: /<Description DefaultValue="([^"]*)"/.exec(good)?.[1],
    Hosts: "Workbook",
    "Icon Url": "https://localhost:3000/icon-32.png",
    "High Resolution Icon Url": "https://localhost:3000/icon-64.png",
    "Support Url": "https://localhost:3000/help.html",
    "Source Location": "https://localhost:3000/index.html",
    Permissions: "ReadWriteDocument",
  });
});
