/** Work that may be left after any piece and taken up again, and what it comes to. */
export type Pieces<T> = Generator<undefined, T, undefined>;

/** All pieces at one go. */
export function wholly<T>(pieces: Pieces<T>): T {
  for (;;) {
    const piece = pieces.next();
    if (piece.done === true) return piece.value;
  }
}
