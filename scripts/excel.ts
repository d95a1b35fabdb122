// Opens Excel with the add-in: npm run excel [-- --office cdn|21vianet|self]. `npm run excel:stop` takes it away again.
import { spawn, spawnSync } from "node:child_process";
import { homedir } from "node:os";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { copyOfficeFiles, officeJs } from "./add-in/office-files";
import type { Call } from "./add-in/office-tools";
import { preparation, refusalOn, server, sideload } from "./add-in/sideload";

const root = process.cwd();
const { values } = parseArgs({ options: { stop: { type: "boolean", default: false }, office: { type: "string", default: "cdn" } } });

const run = ({ command, args }: Call): void => {
  const { status } = spawnSync(command, args, { stdio: "inherit" });
  if (status !== 0) process.exit(status ?? 1);
};

function start(): void {
  for (const call of preparation(root, values.office)) run(call);
  if (values.office === "self") copyOfficeFiles(officeJs, join(root, "dist/dev/taskpane/office"));
  const { command, args } = server(root, homedir());
  const serving = spawn(command, args, { stdio: ["ignore", "pipe", "inherit"] });
  serving.once("exit", (code) => process.exit(code ?? 1));
  // It speaks once it listens.
  serving.stdout.once("data", (said: Buffer) => {
    process.stdout.write(said);
    run(sideload(root, "start"));
    console.log('Excel opens with the tab 绩表. Ctrl+C stops the server; "npm run excel:stop" removes the add-in from Excel.');
  });
}

const refusal = refusalOn(process.platform);
if (refusal !== null) {
  console.error(refusal);
  process.exitCode = 1;
} else if (values.stop) run(sideload(root, "stop"));
else start();
