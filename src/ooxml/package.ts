import { damaged, refuse } from "./faults";
import { decode, Tags } from "./xml";
import { entriesOf, type Entry, type Inflate, unpack } from "./zip";

/** A relationship of a part; `target` is a part name, or a URL where it is external. */
export interface Relationship {
  readonly id: string;
  /** What follows the last slash of the type, alike in Transitional and Strict: `worksheet`, `styles`. */
  readonly type: string;
  readonly target: string;
  readonly isExternal: boolean;
}

/** A package as it stands in a file, parts by name without a leading slash. Nothing in it changes; names match in any case. */
export class Package {
  private readonly byName: ReadonlyMap<string, Entry>;

  constructor(
    readonly entries: readonly Entry[],
    private readonly inflate: Inflate,
  ) {
    this.byName = new Map(entries.map((entry) => [entry.name.toLowerCase(), entry]));
  }

  /** The name as the archive spells it. */
  nameOf(part: string): string | undefined {
    return this.byName.get(part.toLowerCase())?.name;
  }

  /** Plain bytes; refuses where there is no such part. */
  bytes(part: string): Uint8Array {
    const entry = this.byName.get(part.toLowerCase());
    return entry === undefined ? refuse({ kind: "missing-part", part }) : unpack(entry, this.inflate);
  }

  text(part: string): string {
    return decode(this.bytes(part), part);
  }

  /** The relationships of a part, or of the package for the empty name; none where it has no such part. */
  relationships(part: string): Relationship[] {
    const name = this.nameOf(relsOf(part));
    return name === undefined ? [] : relationshipsIn(this.text(name), name, part);
  }

  /** The same package with other entries. */
  with(entries: readonly Entry[]): Package {
    return new Package(entries, this.inflate);
  }
}

const cfb = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];

/** Opens an archive as a package, unpacking nothing; only inside `attempt`. */
export function packageOf(bytes: Uint8Array, inflate: Inflate): Package {
  const compound = compoundKindOf(bytes);
  if (compound !== null) refuseCompound(compound);
  const isArchive = bytes[0] === 0x50 && bytes[1] === 0x4b;
  if (!isArchive && !holds(bytes.subarray(-65_557), [0x50, 0x4b, 0x05, 0x06])) refuse({ kind: "not-a-workbook" });
  const file = new Package(entriesOf(bytes), inflate);
  if (file.nameOf("mimetype") !== undefined && file.nameOf("content.xml") !== undefined) refuse({ kind: "other-format", format: "ods" });
  return file;
}

/** What an OLE file is by the names in its directory: an encrypted package, a workbook of before 2007, something else; `null` for no OLE file. */
export function compoundKindOf(bytes: Uint8Array): "encrypted" | "workbook" | "other" | null {
  if (!cfb.every((byte, index) => bytes[index] === byte)) return null;
  if (holds(bytes, wide("EncryptedPackage"))) return "encrypted";
  return holds(bytes, wide("Workbook")) || holds(bytes, wide("Book")) ? "workbook" : "other";
}

function refuseCompound(kind: "encrypted" | "workbook" | "other"): never {
  if (kind === "encrypted") return refuse({ kind: "encrypted" });
  return refuse(kind === "workbook" ? { kind: "other-format", format: "xls" } : { kind: "not-a-workbook" });
}

const wide = (text: string): number[] => [...text].flatMap((letter) => [letter.charCodeAt(0), 0]);

function holds(bytes: Uint8Array, wanted: readonly number[]): boolean {
  const first = wanted[0] ?? 0;
  for (let at = bytes.indexOf(first); at >= 0; at = bytes.indexOf(first, at + 1)) {
    if (wanted.every((byte, index) => bytes[at + index] === byte)) return true;
  }
  return false;
}

/** The part that holds the relationships of another. */
export function relsOf(part: string): string {
  const slash = part.lastIndexOf("/");
  return `${part.slice(0, slash + 1)}_rels/${part.slice(slash + 1)}.rels`;
}

export function relationshipsIn(xml: string, part: string, source: string): Relationship[] {
  const found: Relationship[] = [];
  const tags = new Tags(xml, part);
  while (tags.find("Relationship")) {
    const type = tags.attribute("Type") ?? "";
    const target = tags.attribute("Target") ?? "";
    const isExternal = tags.attribute("TargetMode") === "External";
    found.push({
      id: tags.attribute("Id") ?? "",
      type: type.slice(type.lastIndexOf("/") + 1),
      target: isExternal ? target : resolve(source, target),
      isExternal,
    });
  }
  return found;
}

/** The part a target means, seen from the part that names it. */
function resolve(source: string, target: string): string {
  const path = decodeTarget(target.replaceAll("\\", "/"));
  const steps = path.startsWith("/") ? [] : source.split("/").slice(0, -1);
  for (const step of path.split("/")) {
    if (step === "..") steps.pop();
    else if (step !== "." && step !== "") steps.push(step);
  }
  return steps.join("/");
}

function decodeTarget(target: string): string {
  if (!target.includes("%")) return target;
  try {
    return decodeURIComponent(target);
  } catch {
    return target; // a stray per cent sign is part of the name
  }
}

/** How a part names another, relative to itself. */
export function targetFrom(source: string, part: string): string {
  const here = source.split("/").slice(0, -1);
  const there = part.split("/");
  let shared = 0;
  while (shared < here.length && shared < there.length - 1 && here[shared] === there[shared]) shared += 1;
  return [...here.slice(shared).map(() => ".."), ...there.slice(shared)].join("/");
}

/** The content types of the package: by part, and by extension. */
export function contentTypesOf(file: Package): { part: (name: string) => string | undefined; overrides: ReadonlyMap<string, string> } {
  const overrides = new Map<string, string>();
  const defaults = new Map<string, string>();
  const name = file.nameOf("[Content_Types].xml");
  if (name !== undefined) {
    const tags = new Tags(file.text(name), name);
    while (tags.next()) {
      const type = tags.attribute("ContentType") ?? "";
      if (tags.name === "Override") overrides.set((tags.attribute("PartName") ?? "").replace(/^\//, "").toLowerCase(), type);
      else if (tags.name === "Default") defaults.set((tags.attribute("Extension") ?? "").toLowerCase(), type);
    }
  }
  const part = (wanted: string): string | undefined =>
    overrides.get(wanted.toLowerCase()) ?? defaults.get(wanted.slice(wanted.lastIndexOf(".") + 1).toLowerCase());
  return { part, overrides };
}

/** The part of the workbook: by relationship, else by content type, else by its usual name. */
export function workbookPartOf(file: Package): string {
  const related = file.relationships("").find(({ type, target }) => type === "officeDocument" && file.nameOf(target) !== undefined);
  const part = related?.target ?? typedWorkbook(file) ?? file.entries.find(({ name }) => /(^|\/)workbook\d*\.xml$/i.test(name))?.name;
  if (part !== undefined) return part.endsWith(".bin") ? refuse({ kind: "other-format", format: "xlsb" }) : spelled(file, part);
  if (file.entries.some(({ name }) => /(^|\/)workbook\.bin$/i.test(name))) return refuse({ kind: "other-format", format: "xlsb" });
  if (file.nameOf("[Content_Types].xml") === undefined) return refuse({ kind: "not-a-workbook" });
  if (file.entries.some(({ name }) => name.startsWith("word/") || name.startsWith("ppt/"))) return refuse({ kind: "not-a-workbook" });
  return refuse({ kind: "missing-part", part: "xl/workbook.xml" });
}

const spelled = (file: Package, part: string): string => file.nameOf(part) ?? damaged(part, "no such part");

function typedWorkbook(file: Package): string | undefined {
  for (const [part, type] of contentTypesOf(file).overrides) {
    if (/sheet\.(macroEnabled\.)?main\+xml$|template\.(macroEnabled\.)?main\+xml$/i.test(type) && file.nameOf(part) !== undefined)
      return part;
  }
  return undefined;
}
