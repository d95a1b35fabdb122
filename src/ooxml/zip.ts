import { damaged, refuse } from "./faults";

/**
 * Raw deflate data to bytes. `size` is what the archive declares: an implementation should not produce more, so that an
 * archive that lies about its sizes cannot fill the memory.
 */
export type Inflate = (compressed: Uint8Array, size: number) => Uint8Array;

/** Bytes to raw deflate data. */
export type Deflate = (plain: Uint8Array) => Uint8Array;

/** One file inside an archive, still compressed. */
export interface Entry {
  readonly name: string;
  /** 0 stored, 8 deflated. */
  readonly method: number;
  /** MS-DOS time and date as they stand in the archive. */
  readonly stamp: number;
  readonly crc: number;
  readonly size: number;
  readonly compressed: Uint8Array;
}

/**
 * What no honest workbook exceeds (after the limits of POI's ZipSecureFile, with room for forms whose thousands of blank
 * styled rows compress beyond 1:100). One entry stays below the longest string an engine can hold.
 */
export const limits = {
  entries: 10_000,
  totalBytes: 1024 * 1024 * 1024,
  entryBytes: 384 * 1024 * 1024,
  /** Applies to entries that unpack to more than `ratioFrom` bytes. */
  ratio: 250,
  ratioFrom: 1024 * 1024,
} as const;

const endSignature = 0x06054b50;
const centralSignature = 0x02014b50;
const localSignature = 0x04034b50;
const archive = "zip";

/** The entries of an archive in the order of its directory, none of them unpacked; only inside `attempt`. */
export function entriesOf(bytes: Uint8Array): Entry[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const { count, start, shift } = directoryOf(view);
  if (count > limits.entries) refuse({ kind: "too-large", what: "entries", limit: limits.entries });
  const entries: Entry[] = [];
  const seen = new Set<string>();
  let total = 0;
  let position = start;
  for (let index = 0; index < count; index += 1) {
    const { entry, next } = entryAt(bytes, view, position, shift);
    position = next;
    if (entry.name.endsWith("/")) continue;
    if (seen.has(entry.name)) damaged(entry.name, "two entries of one name");
    seen.add(entry.name);
    total += entry.size;
    checkSize(entry, total);
    entries.push(entry);
  }
  return entries;
}

function checkSize({ size, compressed }: Entry, total: number): void {
  if (size > limits.entryBytes) refuse({ kind: "too-large", what: "size", limit: limits.entryBytes });
  if (total > limits.totalBytes) refuse({ kind: "too-large", what: "size", limit: limits.totalBytes });
  if (size > limits.ratioFrom && size > compressed.length * limits.ratio) refuse({ kind: "too-large", what: "ratio", limit: limits.ratio });
}

interface Directory {
  readonly count: number;
  readonly start: number;
  /** Bytes put before the archive, which its offsets do not count. */
  readonly shift: number;
}

function directoryOf(view: DataView): Directory {
  const end = endRecordOf(view);
  let count = view.getUint16(end + 10, true);
  let size = view.getUint32(end + 12, true);
  let offset = view.getUint32(end + 16, true);
  let tail = end;
  if (end >= 20 && view.getUint32(end - 20, true) === 0x07064b50) {
    const record = findZip64(view, end - 20);
    if (record !== null) {
      tail = record;
      count = longAt(view, record + 32);
      size = longAt(view, record + 40);
      offset = longAt(view, record + 48);
    }
  }
  const start = tail - size;
  if (start < 0 || start < offset) damaged(archive, "the directory lies outside the file");
  return { count, start, shift: start - offset };
}

function endRecordOf(view: DataView): number {
  const last = view.byteLength - 22;
  const first = Math.max(0, last - 65_535);
  for (let at = last; at >= first; at -= 1) if (view.getUint32(at, true) === endSignature) return at;
  return damaged(archive, "cut off: no end record");
}

/** The zip64 end record lies right before its locator; the offset in the locator is not trusted. */
function findZip64(view: DataView, locator: number): number | null {
  const at = locator - 56;
  return at >= 0 && view.getUint32(at, true) === 0x06064b50 ? at : null;
}

/** Lengths beyond 2^53 do not occur in a file that is in memory. */
const longAt = (view: DataView, at: number): number => view.getUint32(at, true) + view.getUint32(at + 4, true) * 4_294_967_296;

function entryAt(bytes: Uint8Array, view: DataView, position: number, shift: number): { entry: Entry; next: number } {
  if (position + 46 > bytes.length || view.getUint32(position, true) !== centralSignature) damaged(archive, "the directory is broken");
  const flags = view.getUint16(position + 8, true);
  const method = view.getUint16(position + 10, true);
  const nameLength = view.getUint16(position + 28, true);
  const extraLength = view.getUint16(position + 30, true);
  const next = position + 46 + nameLength + extraLength + view.getUint16(position + 32, true);
  if (next > bytes.length) damaged(archive, "the directory is broken");
  const name = nameOf(bytes.subarray(position + 46, position + 46 + nameLength));
  if ((flags & 1) !== 0) refuse({ kind: "encrypted" });
  if (method !== 0 && method !== 8) damaged(name, `compression method ${String(method)}`);
  const wide = wideSizes(view, position, position + 46 + nameLength, extraLength);
  const local = wide.offset + shift;
  if (local + 30 > bytes.length || view.getUint32(local, true) !== localSignature) damaged(name, "its data is missing");
  const data = local + 30 + view.getUint16(local + 26, true) + view.getUint16(local + 28, true);
  if (data + wide.packed > bytes.length) damaged(name, "its data is cut off");
  const entry = {
    name,
    method,
    stamp: view.getUint32(position + 12, true),
    crc: view.getUint32(position + 16, true),
    size: wide.size,
    compressed: bytes.subarray(data, data + wide.packed),
  };
  return { entry, next };
}

/** Sizes and offset of an entry: those of 32 bits, or from the zip64 field where they do not fit. */
function wideSizes(view: DataView, position: number, extra: number, extraLength: number): { packed: number; size: number; offset: number } {
  let packed = view.getUint32(position + 20, true);
  let size = view.getUint32(position + 24, true);
  let offset = view.getUint32(position + 42, true);
  const end = extra + extraLength;
  for (let at = extra; at + 4 <= end; at += 4 + view.getUint16(at + 2, true)) {
    if (view.getUint16(at, true) !== 1) continue;
    let field = at + 4;
    const take = (narrow: number): number => {
      if (narrow !== 0xffffffff || field + 8 > end) return narrow;
      field += 8;
      return longAt(view, field - 8);
    };
    size = take(size);
    packed = take(packed);
    offset = take(offset);
    break;
  }
  return { packed, size, offset };
}

/** Some tools write back slashes; a leading slash belongs to part names, not to entries. */
const nameOf = (bytes: Uint8Array): string => new TextDecoder().decode(bytes).replaceAll("\\", "/").replace(/^\/+/, "");

/** The plain bytes of an entry; only inside `attempt`. */
export function unpack({ name, method, size, compressed }: Entry, inflate: Inflate): Uint8Array {
  if (method === 0) return compressed;
  let plain: Uint8Array;
  try {
    plain = inflate(compressed, size);
  } catch {
    return damaged(name, "its data cannot be unpacked");
  }
  if (plain.length !== size) damaged(name, "its data has another length than declared");
  return plain;
}
