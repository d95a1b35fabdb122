/** Records the library is given, with the least length of each; a shorter one would send it round in circles. */
const leastLengths: ReadonlyMap<number, number> = new Map([
  [0x0006, 22], // formula
  [0x000a, 0], // end
  [0x0017, 2], // sheets that formulas refer to
  [0x0018, 14], // name
  [0x0022, 2], // date system
  [0x0023, 8], // name of another workbook
  [0x0042, 2], // code page
  [0x007d, 10], // column widths
  [0x0085, 8], // sheet
  [0x00bd, 12], // several numbers
  [0x00d6, 8], // rich text
  [0x00e0, 16], // style
  [0x00e5, 2], // merges
  [0x00fc, 8], // shared strings
  [0x00fd, 10], // shared string
  [0x01ae, 4], // other workbooks
  [0x0200, 10], // used range
  [0x0203, 14], // number
  [0x0204, 8], // text
  [0x0205, 8], // truth or error
  [0x0207, 3], // text of a formula
  [0x0208, 16], // row
  [0x0221, 14], // array formula
  [0x0223, 8], // name of another workbook
  [0x027e, 10], // number in short
  [0x041e, 3], // number format
  [0x04bc, 10], // shared formula
  [0x0809, 4], // begin
]);
const continued: ReadonlySet<number> = new Set([0x003c, 0x043c, 0x0812, 0x0875, 0x087f]);
const filePass = 0x002f;
/** A record that every reader passes over. */
const ignored = 0x0161;

/** A record in a stream: where its data starts, and how long it is. */
interface Frame {
  readonly kind: number;
  readonly start: number;
  readonly length: number;
}

/**
 * A copy of a BIFF stream that the library can read to its end, whatever the bytes: records that are not needed are made ones to pass over,
 * formulas with anything behind them lose their text. What cannot be mended is "damaged".
 */
export function soundStream(stream: Uint8Array): Uint8Array | "damaged" | "encrypted" {
  const sound = Uint8Array.from(stream);
  const view = new DataView(sound.buffer);
  const frames = [...framesIn(view)];
  if (frames[0]?.kind !== 0x0809) return "damaged";
  const isWide = view.byteLength >= 6 && view.getUint16(4, true) === 0x0600;
  for (const [index, frame] of frames.entries()) {
    const { kind, start, length } = frame;
    if (kind === filePass) return "encrypted";
    if (continued.has(kind)) continue;
    const least = leastLengths.get(kind);
    if (least === undefined) view.setUint16(start - 4, ignored, true);
    else if (length < least || !isSound(view, frame, frames.slice(index + 1, index + 1 + spanOf(frames, index)), isWide)) return "damaged";
    else mend(view, frame, isWide);
  }
  return sound;
}

function* framesIn(view: DataView): Generator<Frame> {
  for (let at = 0; at + 4 <= view.byteLength;) {
    const [kind, length] = [view.getUint16(at, true), view.getUint16(at + 2, true)];
    if (at + 4 + length > view.byteLength) return;
    yield { kind, start: at + 4, length };
    at += 4 + length;
  }
}

/** How many records continue the one at an index. */
function spanOf(frames: readonly Frame[], index: number): number {
  let count = 0;
  while (frames[index + 1 + count]?.kind === 0x003c) count += 1;
  return count;
}

function isSound(view: DataView, frame: Frame, more: readonly Frame[], isWide: boolean): boolean {
  const { kind, start, length } = frame;
  switch (kind) {
    case 0x0017:
      return !isWide || length === 2 + 6 * view.getUint16(start, true);
    case 0x00bd:
      return (length - 6) % 6 === 0;
    case 0x00e5:
      return length >= 2 + 8 * view.getUint16(start, true);
    case 0x00fc:
      return areStringsWhole(view, [frame, ...more]);
    default:
      return true;
  }
}

/** Takes away what stands behind a formula, and so what the library would look for there in vain. */
function mend(view: DataView, { kind, start, length }: Frame, isWide: boolean): void {
  const size = (at: number): number => view.getUint16(start + at, true);
  if (kind === 0x0006 && length !== 22 + size(20)) view.setUint16(start + 20, 0xffff, true);
  else if ((kind === 0x04bc && length !== 10 + size(8)) || (kind === 0x0221 && length !== 14 + size(12)))
    view.setUint16(start - 4, ignored, true);
  else if (kind === 0x0018) {
    const letters = view.getUint8(start + 3) * (isWide && length > 14 && (view.getUint8(start + 14) & 1) === 1 ? 2 : 1);
    if (length !== (isWide ? 15 : 14) + letters + size(4)) view.setUint16(start + 4, 0, true);
  }
}

/** Whether every shared string ends before the records do that hold it. */
function areStringsWhole(view: DataView, frames: readonly Frame[]): boolean {
  const [first] = frames;
  if (first === undefined) return false;
  const count = view.getUint32(first.start + 4, true);
  const bytes = new Segments(view, frames);
  bytes.skip(8);
  for (let index = 0; index < count && !bytes.isAtEnd; index += 1) if (!bytes.skipString()) return false;
  return true;
}

/** Records read as one, knowing where each ends: text that goes on in the next says anew there how wide it is. */
class Segments {
  private index = 0;
  private offset = 0;

  constructor(
    private readonly view: DataView,
    private readonly frames: readonly Frame[],
  ) {}

  get isAtEnd(): boolean {
    this.advance();
    return this.index >= this.frames.length;
  }

  skip(count: number): boolean {
    let left = count;
    while (left > 0) {
      if (this.isAtEnd) return false;
      const step = Math.min(left, this.room());
      this.offset += step;
      left -= step;
    }
    return true;
  }

  skipString(): boolean {
    const letters = this.number(2);
    const flags = this.number(1);
    if (letters === null || flags === null) return false;
    const runs = (flags & 8) === 0 ? 0 : this.number(2);
    const extra = (flags & 4) === 0 ? 0 : this.number(4);
    return runs !== null && extra !== null && this.skipLetters(letters, flags) && this.skip(4 * runs + extra);
  }

  private skipLetters(letters: number, flags: number): boolean {
    let left = letters;
    let width = 1 + (flags & 1);
    while (left > 0) {
      if (this.room() === 0) {
        if (this.isAtEnd) return false;
        width = 1 + ((this.number(1) ?? 0) & 1);
      }
      const step = Math.min(left, Math.floor(this.room() / width));
      if (step === 0) return false;
      this.offset += step * width;
      left -= step;
    }
    return true;
  }

  private number(size: 1 | 2 | 4): number | null {
    let value = 0;
    for (let part = 0; part < size; part += 1) {
      if (this.isAtEnd) return null;
      value += this.view.getUint8((this.frames[this.index]?.start ?? 0) + this.offset) * 256 ** part;
      this.offset += 1;
    }
    return value;
  }

  private room(): number {
    return (this.frames[this.index]?.length ?? 0) - this.offset;
  }

  private advance(): void {
    while (this.index < this.frames.length && this.room() <= 0) {
      this.index += 1;
      this.offset = 0;
    }
  }
}
