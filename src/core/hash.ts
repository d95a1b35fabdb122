/** Eight hex digits that tell two texts apart (FNV-1a, 32 bits); a fingerprint for people to compare, no protection. */
export function hashOf(text: string): string {
  let hash = 0x811c9dc5;
  for (const character of text) hash = Math.imul(hash ^ (character.codePointAt(0) ?? 0), 0x01000193);
  return (hash >>> 0).toString(16).padStart(8, "0");
}
