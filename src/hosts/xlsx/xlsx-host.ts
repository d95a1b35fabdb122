import type { Book } from "../../core/book";
import { conflictOf } from "../../core/conflict";
import { type EditPlan, type Mark, ownNamePrefix } from "../../core/edit";
import type { Host, HostFault, PlacedMark } from "../../core/host";
import { addressOf } from "../../core/place";
import { fail, ok, type Result } from "../../core/result";
import { appearanceOf } from "../../ooxml/appearance";
import type { OpenFault } from "../../ooxml/faults";
import { type OwnNote, ownNotesOf } from "../../ooxml/notes";
import type { Package } from "../../ooxml/package";
import type { PatchFault } from "../../ooxml/patch-fault";
import { isSigned, patchPackage } from "../../ooxml/patcher";
import { placedMarksIn } from "../../ooxml/placed-marks";
import { bookOf, openPackage } from "../../ooxml/reader";
import { archiveOf } from "../../ooxml/zip-writer";
import type { Codec } from "./codec";
import { protectionFault } from "./protection-fault";

export interface XlsxOptions extends Codec {
  /** What a user calls the file. */
  readonly name: string;
}

/** A workbook in a file: changed in memory, given back as bytes. */
export interface XlsxHost extends Host {
  /** Whether the file bears a digital signature, which any change removes. */
  readonly isSigned: boolean;
  /** A person agreed to that; until then nothing is applied. */
  agreeToUnsign(): void;
  /** The parts that differ from the file as it was opened. */
  readonly touched: ReadonlySet<string>;
  placedMarks(): Promise<Result<readonly PlacedMark[], HostFault>>;
  save(): Promise<Uint8Array>;
}

/** Opens the bytes of an .xlsx or .xlsm file as a host. */
export function xlsxHost(bytes: Uint8Array, options: XlsxOptions): Result<XlsxHost, OpenFault> {
  const opened = openPackage(bytes, options.inflate);
  if (!opened.ok) return opened;
  const book = bookOf(opened.value);
  return book.ok ? ok(new FileHost(bytes, opened.value, book.value, options)) : book;
}

class FileHost implements XlsxHost {
  readonly label: string;
  readonly touched = new Set<string>();
  private readonly opened: Package;
  private signatures: "refuse" | "drop" = "refuse";

  constructor(
    private readonly bytes: Uint8Array,
    private file: Package,
    private book: Book,
    private readonly options: XlsxOptions,
  ) {
    this.label = options.name;
    this.opened = file;
  }

  get isSigned(): boolean {
    return isSigned(this.opened);
  }

  agreeToUnsign(): void {
    this.signatures = "drop";
  }

  read(scope: "book" | "active"): Promise<Result<Book, HostFault>> {
    return Promise.resolve(ok(scope === "book" ? this.book : activeOf(this.book)));
  }

  apply(plan: EditPlan): Promise<Result<void, HostFault>> {
    return Promise.resolve(this.applied(plan));
  }

  placedMarks(): Promise<Result<readonly PlacedMark[], HostFault>> {
    const appearance = appearanceOf(this.file);
    if (!appearance.ok) return Promise.resolve(fail(hostFaultOf(appearance.fault)));
    return Promise.resolve(ok(placedMarksIn(this.file, appearance.value).map(({ at, mark }) => ({ at, mark }))));
  }

  /** The very bytes that were opened where nothing was applied. */
  save(): Promise<Uint8Array> {
    return Promise.resolve(this.file === this.opened ? this.bytes : archiveOf(this.file.entries));
  }

  private applied(plan: EditPlan): Result<void, HostFault> {
    if (plan.edits.length === 0) return ok(undefined);
    const fault = conflictOf(this.book, plan) ?? this.markConflict(plan) ?? protectionFault(this.file, this.book, plan);
    if (fault !== null) return fail(fault);
    const patched = patchPackage(this.file, plan, { deflate: this.options.deflate, signatures: this.signatures, book: this.book });
    if (!patched.ok) return fail(hostFaultOf(patched.fault));
    const book = bookOf(patched.value.file);
    if (!book.ok) return fail(hostFaultOf(book.fault));
    this.file = patched.value.file;
    this.book = book.value;
    for (const part of patched.value.touched) this.touched.add(part);
    return ok(undefined);
  }

  /** A mark is stale where another note of ours stands than the plan expects. */
  private markConflict({ edits }: EditPlan): HostFault | null {
    const known = new Map<string, ReadonlyMap<string, OwnNote>>();
    for (const edit of edits) {
      if (edit.kind !== "mark") continue;
      const { sheet } = edit.at;
      const notes = known.get(sheet) ?? ownNotesOf(this.file, sheet);
      known.set(sheet, notes);
      if ((notes.get(addressOf(edit.at))?.text ?? null) !== noteOf(edit.from)) return { kind: "stale", at: edit.at };
    }
    return null;
  }
}

const noteOf = (mark: Mark | null): string | null => mark?.note ?? null;

/** The first visible sheet, and those of ours. */
function activeOf(book: Book): Book {
  const first = book.sheets.find(({ visibility }) => visibility === "visible");
  const own = new Set([...book.names].filter(([name]) => name.startsWith(ownNamePrefix)).map(([, { sheet }]) => sheet));
  return { ...book, sheets: book.sheets.filter((sheet) => sheet === first || own.has(sheet.name)) };
}

function hostFaultOf(fault: PatchFault): HostFault {
  switch (fault.kind) {
    case "missing-sheet":
    case "name-taken":
      return fault;
    case "signed":
      return { kind: "unavailable", reason: "signed" };
    default:
      return { kind: "unavailable", reason: fault.kind };
  }
}
