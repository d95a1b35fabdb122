import { dirname, delimiter, join } from "node:path";

/** How a program is started. */
export interface Call {
  readonly command: string;
  readonly args: readonly string[];
  readonly env: Readonly<Record<string, string | undefined>>;
}

/**
 * One of Microsoft's command-line tools with its arguments.
 *
 * They reach ajv-draft-04, which wants ajv 8 as a peer; npm's legacy-peer-deps puts eslint's ajv 6 beside it. Node looks on in NODE_PATH
 * for the file ajv 6 does not have.
 */
export function officeTool(name: string, args: readonly string[]): Call {
  const ajv = require.resolve("ajv/package.json", { paths: [dirname(require.resolve("@microsoft/app-manifest/package.json"))] });
  const before = process.env["NODE_PATH"];
  return {
    command: process.execPath,
    args: [join(dirname(require.resolve(`${name}/package.json`)), "cli.js"), ...args],
    env: { ...process.env, NODE_PATH: [dirname(dirname(ajv)), ...(before === undefined ? [] : [before])].join(delimiter) },
  };
}
