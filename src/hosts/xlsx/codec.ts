import type { Deflate, Inflate } from "../../ooxml/zip";

/** How bytes are packed and unpacked; Node and the browser bring their own. */
export interface Codec {
  readonly inflate: Inflate;
  readonly deflate: Deflate;
}
