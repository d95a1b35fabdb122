import { deflateSync, inflateSync } from "fflate";

import type { Codec } from "./codec";

/** For the browser; it writes into a buffer of the declared size and never beyond it. */
export const browserCodec: Codec = {
  inflate: (compressed, size) => inflateSync(compressed, { out: new Uint8Array(size) }),
  deflate: (plain) => deflateSync(plain),
};
