import type { FormKind } from "../core/form";
import type { Profile } from "../core/profile";
import type { ProfileSource } from "../core/resolve-profiles";

/** The kind of an office's profile, its own or that of the one it extends. */
export function kindOf(source: ProfileSource, profiles: readonly Profile[], own: readonly ProfileSource[]): FormKind | null {
  let each: ProfileSource | undefined = source;
  for (let steps = 0; each !== undefined && steps <= own.length; steps += 1) {
    if (each.kind !== undefined) return each.kind;
    const parent: string | undefined = each.extends;
    const shipped = profiles.find(({ id }) => id === parent);
    if (shipped !== undefined) return shipped.kind;
    each = own.find(({ id }) => id === parent);
  }
  return null;
}
