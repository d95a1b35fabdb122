import { deflateRawSync, inflateRawSync } from "node:zlib";

import type { Codec } from "./codec";

/** Node's zlib; it stops at the declared size, so that a lying archive cannot fill the memory. */
export const nodeCodec: Codec = {
  // One chunk of the declared size, so that nothing is joined afterwards.
  inflate: (compressed, size) => inflateRawSync(compressed, { maxOutputLength: Math.max(size, 1), chunkSize: Math.max(size, 64) }),
  deflate: (plain) => deflateRawSync(plain),
};
