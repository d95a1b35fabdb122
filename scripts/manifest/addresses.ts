import { type Problem, reference } from "./problem";
import { type Surroundings, sizeOfPng } from "./surroundings";
import { below, found, type XmlElement } from "./xml";

/** An address in a manifest and the line it stands on. */
interface Address {
  readonly element: XmlElement;
  readonly text: string;
}

const addressed = ["IconUrl", "HighResolutionIconUrl", "SupportUrl", "SourceLocation", "Image", "Url"];

function addressesOf(root: XmlElement): readonly Address[] {
  return below(root)
    .filter(({ name }) => addressed.includes(name))
    .flatMap((element) => [
      { element, text: element.attributes.get("DefaultValue") },
      ...element.children.map((child) => ({ element: child, text: child.attributes.get("Value") })),
    ])
    .flatMap(({ element, text }) => (text === undefined ? [] : [{ element, text }]));
}

const secure = "Excel loads add-ins over https only, and images too (learn.microsoft.com/javascript/api/manifest/image)";

function faultOf(text: string): Omit<Problem, "line"> | null {
  if (/\s/.test(text))
    return {
      what: `the address "${text}" has a blank in it`,
      why: "an address has none (RFC 3986)",
      mend: "write it as %20 or rename the file",
    };
  if (text.length > 2048)
    return { what: `an address has ${text.length} characters`, why: "2,048 are allowed ([MS-OWEMXML] 5.6, type URL)", mend: "shorten it" };
  if (!URL.canParse(text))
    return { what: `"${text}" is no full address`, why: "a manifest needs absolute addresses", mend: "write https://host/path" };
  const { protocol, username, search } = new URL(text);
  if (protocol !== "https:") return { what: `the address "${text}" is not https`, why: secure, mend: "write https://" };
  if (username !== "" || search !== "")
    return {
      what: `the address "${text}" carries a name or a query`,
      why: "our files are static, and a manifest is read by many",
      mend: "leave them out",
    };
  return null;
}

const folderOf = (text: string): string => new URL(".", text).href;

/** The folder all addresses of a manifest share: that of the page. */
export function baseOf(root: XmlElement): string | null {
  const page = found(root, "DefaultSettings", "SourceLocation")?.attributes.get("DefaultValue");
  return page !== undefined && URL.canParse(page) ? folderOf(page) : null;
}

/** The file at the root of the product that an address of this manifest means, `null` if it lies elsewhere. */
const fileAt = (root: XmlElement, address: string): string | null => {
  const base = baseOf(root);
  return base !== null && URL.canParse(address) && folderOf(address) === base ? address.slice(base.length) : null;
};

/** Addresses that are not https, lie on another server, or name a file we do not have. */
export function* addressProblems(root: XmlElement, { file }: Surroundings): Iterable<Problem> {
  const page = found(root, "DefaultSettings", "SourceLocation")?.attributes.get("DefaultValue") ?? "";
  for (const {
    element: { line },
    text,
  } of addressesOf(root)) {
    const fault = faultOf(text);
    if (fault !== null) {
      yield { line, ...fault };
      continue;
    }
    const name = fileAt(root, text);
    if (name === null)
      yield {
        line,
        what: `the address "${text}" is not in the folder of the page, ${baseOf(root) ?? "which is unknown"}`,
        why: "the add-in is one folder on one server; pages of other domains would need <AppDomains>",
        mend: "use the address of the page for all files",
      };
    else if (text !== page && file(name) === null)
      yield { line, what: `there is no file ${name}`, why: `"${text}" would not be found`, mend: `put ${name} into assets/` };
  }
}

interface IconUse {
  readonly at: XmlElement;
  readonly address: string;
  readonly size: number;
  readonly page: string;
}

function iconsOf(root: XmlElement): readonly IconUse[] {
  const images = below(root).filter(({ name }) => name === "Image");
  const addresses = new Map(images.map(({ attributes }) => [attributes.get("id"), attributes.get("DefaultValue") ?? ""]));
  return [
    { at: found(root, "IconUrl"), size: 32, page: "iconurl" },
    { at: found(root, "HighResolutionIconUrl"), size: 64, page: "highresolutioniconurl" },
    ...images
      .filter(({ attributes }) => attributes.has("size"))
      .map((at) => ({ at, size: Number(at.attributes.get("size")), page: "icon" })),
  ].flatMap(({ at, size, page }) => {
    const address = at?.attributes.get("DefaultValue") ?? addresses.get(at?.attributes.get("resid"));
    return at === undefined || address === undefined ? [] : [{ at, address, size, page }];
  });
}

function* setProblems(icon: XmlElement): Iterable<Problem> {
  for (const size of ["16", "32", "80"]) {
    const count = icon.children.filter(({ attributes }) => attributes.get("size") === size).length;
    if (count !== 1)
      yield {
        line: icon.line,
        what: `<Icon> has ${count} images of ${size} pixels`,
        why: `16, 32 and 80 are required, each once (${reference("icon")})`,
        mend: `give one <bt:Image size="${size}" …/>`,
      };
  }
}

/** Icons that lack a size, or whose file has another size than the place asks for. */
export function* iconProblems(root: XmlElement, { file }: Surroundings): Iterable<Problem> {
  for (const icon of below(root).filter(({ name }) => name === "Icon")) yield* setProblems(icon);
  for (const { at, address, size, page } of iconsOf(root)) {
    const name = fileAt(root, address);
    const bytes = name === null ? null : file(name);
    if (name === null || bytes === null) continue; // Told by addressProblems.
    const is = sizeOfPng(bytes);
    if (is?.width !== size || is.height !== size)
      yield {
        line: at.line,
        what: `${name} ${is === null ? "is no PNG" : `has ${is.width} × ${is.height} pixels`}, <${at.name}> needs ${size} × ${size}`,
        why: `Excel would stretch it (${reference(page)})`,
        mend: "draw it again with scripts/make-icons.ts, or name another file",
      };
  }
}
