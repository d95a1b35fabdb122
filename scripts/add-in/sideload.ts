import { join } from "node:path";
import { type Call, officeTool } from "./office-tools";

/** The port manifest.xml names. */
export const port = 3000;

/** Why there is no Excel to open on this machine; `null` where there may be one. */
export const refusalOn = (platform: NodeJS.Platform): string | null =>
  platform === "win32" || platform === "darwin"
    ? null
    : `"npm run excel" needs Excel for Windows or Mac, and there is none for ${platform}.
Instead: "npm start" opens the workbench in a browser, "npm test" runs the pane in the Excel-compatible test host, and
"npm run package" makes a folder and a manifest for a machine that has Excel (docs/deployment.md).`;

const node = (...args: readonly string[]): Call => ({ command: process.execPath, args });

/** What is done, in this order, before the pane is served. */
export const preparation = (root: string, office: string): readonly Call[] => [
  node(
    join(root, "node_modules/webpack/bin/webpack.js"),
    ...["--mode", "development", "--config-name", "taskpane", "--env", `office=${office}`],
  ),
  officeTool("office-addin-usage-data", ["off"]),
  officeTool("office-addin-dev-certs", ["install"]),
];

/** Serves the pane with the certificate office-addin-dev-certs keeps in the home folder. */
export const server = (root: string, home: string): Call =>
  node(
    join(root, "scripts/serve.mjs"),
    join(root, "dist/dev/taskpane"),
    ...["--port", String(port), "--no-open"],
    ...["--key", join(home, ".office-addin-dev-certs/localhost.key")],
    ...["--cert", join(home, ".office-addin-dev-certs/localhost.crt")],
  );

/** Opens Excel with the add-in, or takes it away again. */
export const sideload = (root: string, act: "start" | "stop"): Call =>
  officeTool("office-addin-debugging", [act, join(root, "manifest.xml"), "desktop", ...(act === "start" ? ["--app", "excel"] : [])]);
