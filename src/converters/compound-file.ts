const headerSize = 512;
const noSector = 0xfffffffa; // this and above mean the end, or no sector at all
const firstDifat = 109;

/**
 * A stream of an OLE file (MS-CFB) by its name; `null` where there is none. Chains that run in a circle or out of the file end there:
 * a library that follows them fills the memory.
 */
export function streamIn(bytes: Uint8Array, names: readonly string[]): Uint8Array | null {
  if (bytes.length < headerSize) return null;
  const file = new CompoundFile(bytes);
  const directory = file.chain(file.u32(0x30));
  let root: Entry | null = null;
  let wanted: Entry | null = null;
  for (let at = 0; at + 128 <= directory.length; at += 128) {
    const entry = entryAt(directory, at);
    if (entry.type === 5) root ??= entry;
    else if (entry.type === 2 && names.includes(entry.name)) wanted ??= entry;
  }
  if (wanted === null) return null;
  const stream = wanted.size < file.u32(0x38) && root !== null ? file.miniChain(wanted.start, root.start) : file.chain(wanted.start);
  return stream.slice(0, wanted.size);
}

interface Entry {
  readonly name: string;
  readonly type: number;
  readonly start: number;
  readonly size: number;
}

function entryAt(directory: Uint8Array, at: number): Entry {
  const view = new DataView(directory.buffer, directory.byteOffset + at, 128);
  const length = Math.min(64, view.getUint16(64, true));
  const name = new TextDecoder("utf-16le").decode(directory.subarray(at, at + Math.max(0, length - 2)));
  return { name, type: view.getUint8(66), start: view.getUint32(116, true), size: view.getUint32(120, true) };
}

class CompoundFile {
  private readonly view: DataView;
  private readonly sectorSize: number;
  private readonly fat: readonly number[];

  constructor(private readonly bytes: Uint8Array) {
    this.view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    this.sectorSize = this.view.getUint16(0x1e, true) === 12 ? 4096 : headerSize;
    this.fat = this.fatSectors().flatMap((sector) => this.numbersIn(sector));
  }

  u32(at: number): number {
    return this.view.getUint32(at, true);
  }

  /** The sectors of a chain, one after another. */
  chain(start: number): Uint8Array {
    return joined(followed(start, this.fat).map((sector) => this.sector(sector)));
  }

  /** The same among the small sectors, which lie in a stream of their own. */
  miniChain(start: number, container: number): Uint8Array {
    const store = this.chain(container);
    const table = this.chain(this.u32(0x3c));
    const view = new DataView(table.buffer, table.byteOffset, table.byteLength);
    const next = Array.from({ length: table.length >>> 2 }, (_, index) => view.getUint32(index * 4, true));
    return joined(followed(start, next).map((sector) => store.subarray(sector * 64, sector * 64 + 64)));
  }

  private sector(index: number): Uint8Array {
    const start = (index + 1) * this.sectorSize;
    return this.bytes.subarray(start, start + this.sectorSize);
  }

  private numbersIn(index: number): number[] {
    const sector = this.sector(index);
    return Array.from({ length: sector.length >>> 2 }, (_, number) => this.u32((index + 1) * this.sectorSize + number * 4));
  }

  /** The sectors that hold the table of chains: the first named in the header, more in sectors of their own. */
  private fatSectors(): number[] {
    const most = Math.ceil(this.bytes.length / this.sectorSize);
    const sectors = Array.from({ length: firstDifat }, (_, index) => this.u32(0x4c + index * 4));
    const seen = new Set<number>();
    for (let next = this.u32(0x44); next < most && !seen.has(next);) {
      seen.add(next);
      const numbers = this.numbersIn(next);
      sectors.push(...numbers.slice(0, -1));
      next = numbers[numbers.length - 1] ?? noSector;
    }
    return [...new Set(sectors.filter((sector) => sector < most))];
  }
}

function followed(start: number, next: readonly number[]): number[] {
  const seen = new Set<number>();
  for (let sector = start; sector < noSector && sector < next.length && !seen.has(sector); sector = next[sector] ?? noSector)
    seen.add(sector);
  return [...seen];
}

function joined(pieces: readonly Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(pieces.reduce((sum, piece) => sum + piece.length, 0));
  let at = 0;
  for (const piece of pieces) {
    whole.set(piece, at);
    at += piece.length;
  }
  return whole;
}
