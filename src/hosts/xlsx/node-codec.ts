import { deflateRawSync, inflateRawSync } from "node:zlib";

import type { Codec } from "./codec";

/** Node's zlib; it stops at the declared size, so that a lying archive cannot fill the memory. */
export const nodeCodec: Codec = {
  inflate: (compressed, size) => inflateRawSync(compressed, { maxOutputLength: Math.max(size, 1) }),
  deflate: (plain) => deflateRawSync(plain),
};
