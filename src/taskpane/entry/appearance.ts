import type { Appearance } from "../../app/preferences";
import type { Storage } from "../../app/storage";
import type { Language } from "../../core/catalog";
import type { PaneTheme } from "../task-pane";

/** The language of ours for one a host displays. */
export const languageOf = (displayed: string): Language => (/^zh\b/i.test(displayed) ? "zh-CN" : "en-US");

/** Whether a colour such as #1F1F1F is nearer to black than to white; `null` where it is none. */
export function isDarkColour(colour: string): boolean | null {
  const found = /^#?([\da-f]{2})([\da-f]{2})([\da-f]{2})$/i.exec(colour.trim());
  if (found === null) return null;
  const [red = 0, green = 0, blue = 0] = found.slice(1).map((part) => Number.parseInt(part, 16));
  return (red * 299 + green * 587 + blue * 114) / 1000 < 128;
}

/** What is known of the colours around the pane. */
export interface Around {
  /** `null` where the host does not say. */
  readonly hostIsDark: boolean | null;
  readonly systemIsDark: boolean;
  /** The system gives every page its own few colours. */
  readonly hasForcedColours: boolean;
}

/** How the pane looks: as the person said, else as the host around it, else as the system. */
export function themeOf(wanted: Appearance, { hostIsDark, systemIsDark, hasForcedColours }: Around): PaneTheme {
  if (wanted !== "system") return wanted;
  if (hasForcedColours) return "contrast";
  return (hostIsDark ?? systemIsDark) ? "dark" : "light";
}

/** A storage in which the host's language stands until a person says another. */
export const speaking = (storage: Storage, host: Language): Storage => ({
  ...storage,
  get: async (key) => (await storage.get(key)) ?? (key === "language" ? host : null),
  set: async (key, value) => {
    if (key !== "language" || value !== host || (await storage.get(key)) !== null) await storage.set(key, value);
  },
});
