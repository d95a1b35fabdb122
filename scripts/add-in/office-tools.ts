import { delimiter, dirname, join } from "node:path";

/** How a program is started. */
export interface Call {
  readonly command: string;
  readonly args: readonly string[];
  readonly env: NodeJS.ProcessEnv;
}

const modules = dirname(dirname(require.resolve("office-addin-debugging/package.json")));

/**
 * One of Microsoft's command-line tools with its arguments.
 *
 * They reach ajv-draft-04, which wants ajv 8 as a peer; npm's legacy-peer-deps puts eslint's ajv 6 beside it. Node looks on in NODE_PATH
 * for the file ajv 6 does not have.
 */
export const officeTool = (name: string, args: readonly string[]): Call => ({
  command: process.execPath,
  args: [join(modules, name, "cli.js"), ...args],
  env: {
    ...process.env,
    NODE_PATH: [join(modules, "@microsoft/app-manifest/node_modules"), process.env["NODE_PATH"]].filter(Boolean).join(delimiter),
  },
});
