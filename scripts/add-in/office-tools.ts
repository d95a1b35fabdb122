import { dirname, join } from "node:path";

/** How a program is started. */
export interface Call {
  readonly command: string;
  readonly args: readonly string[];
}

const modules = dirname(dirname(require.resolve("office-addin-debugging/package.json")));

/** One of Microsoft's command-line tools with its arguments. */
export const officeTool = (name: string, args: readonly string[]): Call => ({
  command: process.execPath,
  args: [join(modules, name, "cli.js"), ...args],
});
