import { copyFileSync, mkdirSync } from "node:fs";
import { dirname, join } from "node:path";

/** Where the pane has office.js from, as webpack.config.js knows it. */
export const offices = ["cdn", "21vianet", "self"] as const;
export type Office = (typeof offices)[number];

export const isOffice = (word: string): word is Office => offices.some((office) => office === word);

/** Microsoft's package. */
export const officeJs = dirname(require.resolve("@microsoft/office-js/package.json"));

/**
 * What office.js asks for beside itself in Excel: the file of the platform, its messages, the sender that hands events to Excel, and the
 * table it reads outside Office. Messages in other languages fall back to English.
 */
export const officeFiles = [
  "office.js",
  ...["win32-16.01", "web-16.00", "mac-16.00", "ios-16.00"].map((platform) => `excel-${platform}.js`),
  ...["zh-cn", "en-us"].map((locale) => `${locale}/office_strings.js`),
  "telemetry/oteljs_agave.js",
  "o15apptofilemappingtable.js",
] as const;

/** Copies Microsoft's files, unmodified and with their licence, to a folder beside the page. */
export function copyOfficeFiles(from: string, to: string): void {
  for (const name of officeFiles) {
    mkdirSync(dirname(join(to, name)), { recursive: true });
    copyFileSync(join(from, "dist", name), join(to, name));
  }
  copyFileSync(join(from, "LICENSE.md"), join(to, "LICENSE.md"));
}
