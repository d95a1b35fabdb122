import { z } from "zod";

import { readLocatedJson } from "../core/profile-file/located-json";
import { profileSource, type ProfileSource } from "../core/resolve-profiles";

const record = z.strictObject({ version: z.literal(1), profiles: z.array(z.unknown()) });

/** What a storage holds of an office's profiles; what is not understood, such as of a later version, is kept as it is. */
export interface Shelf {
  readonly own: readonly ProfileSource[];
  readonly others: readonly unknown[];
}

/** The profiles in a text of the storage; none where it is no such text. */
export function shelfIn(text: string | null): Shelf {
  const read = text === null ? null : readLocatedJson(text);
  const parsed = record.safeParse(read?.ok === true ? read.value.value : null);
  if (!parsed.success) return { own: [], others: [] };
  const own: ProfileSource[] = [];
  const others: unknown[] = [];
  for (const each of parsed.data.profiles) {
    const profile = profileSource.safeParse(each);
    if (profile.success) own.push(profile.data);
    else others.push(each);
  }
  return { own, others };
}

export const textOfShelf = ({ own, others }: Shelf): string => JSON.stringify({ version: 1, profiles: [...own, ...others] });
