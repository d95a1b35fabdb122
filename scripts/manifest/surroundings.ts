/** What a manifest must agree with. */
export interface Surroundings {
  /** `version` of package.json. */
  readonly version: string;
  /** A file at the root of the product, `null` where there is none. The page itself is built later and not asked for. */
  readonly file: (name: string) => Uint8Array | null;
  /** What the buttons of the ribbon may run: the names given to `Office.actions.associate`. */
  readonly commands: readonly string[];
}

interface Size {
  readonly width: number;
  readonly height: number;
}

const signature = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a];

/** The size a PNG's header tells, `null` for other bytes. */
export function sizeOfPng(bytes: Uint8Array): Size | null {
  if (bytes.length < 24 || signature.some((byte, at) => bytes[at] !== byte)) return null;
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  return { width: view.getUint32(16), height: view.getUint32(20) };
}
