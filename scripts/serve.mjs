// Serves a built page to this machine only: node scripts/serve.mjs [FOLDER] [--port N] [--no-open]
import { spawn } from "node:child_process";
import { createReadStream } from "node:fs";
import { stat } from "node:fs/promises";
import { createServer } from "node:http";
import { extname, join, resolve, sep } from "node:path";
import { pathToFileURL } from "node:url";

const types = {
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".css": "text/css; charset=utf-8",
  ".json": "application/json; charset=utf-8",
  ".svg": "image/svg+xml",
  ".png": "image/png",
  ".ico": "image/x-icon",
  ".woff2": "font/woff2",
  ".ttf": "font/ttf",
  ".xml": "application/xml; charset=utf-8",
  ".xlsx": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
  ".docx": "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
};

const fileFor = async (root, url) => {
  let path;
  try {
    path = resolve(root, `.${decodeURIComponent(new URL(url, "http://localhost").pathname)}`);
  } catch {
    return null; // A path that cannot be decoded names no file.
  }
  if (path !== root && !path.startsWith(root + sep)) return null;
  const found = await stat(path).catch(() => null);
  if (found?.isDirectory()) path = join(path, "index.html");
  const file = found?.isDirectory() ? await stat(path).catch(() => null) : found;
  return file?.isFile() ? { path, size: file.size } : null;
};

const answer = (root) => async (request, response) => {
  const file = request.method === "GET" || request.method === "HEAD" ? await fileFor(root, request.url ?? "/") : null;
  if (file === null) {
    response.writeHead(404, { "content-type": "text/plain; charset=utf-8" }).end("not found\n");
    return;
  }
  response.writeHead(200, {
    "content-type": types[extname(file.path).toLowerCase()] ?? "application/octet-stream",
    "content-length": file.size,
    "cache-control": "no-cache",
    "x-content-type-options": "nosniff",
  });
  if (request.method === "HEAD") response.end();
  else
    createReadStream(file.path)
      .on("error", () => response.destroy())
      .pipe(response);
};

const listen = (server, port) =>
  new Promise((done, failed) => {
    server.once("error", failed);
    server.listen(port, "127.0.0.1", () => done(server.address().port));
  });

/** Listens on the first free port from `port` on; 0 takes any. */
export const serve = async (folder, port = 5173) => {
  for (let tried = port; ; tried += 1) {
    const server = createServer(answer(resolve(folder)));
    try {
      const taken = await listen(server, tried);
      return { url: `http://localhost:${taken}/`, close: () => new Promise((done) => server.close(done)) };
    } catch (error) {
      if (error.code !== "EADDRINUSE" || tried >= port + 50) throw error;
    }
  }
};

const open = (url) => {
  const commands = { darwin: ["open", url], win32: ["cmd", "/c", "start", "", url] };
  const [command, ...rest] = commands[process.platform] ?? ["xdg-open", url];
  // A machine without a browser is no reason to stop: the address is printed.
  spawn(command, rest, { stdio: "ignore", detached: true })
    .on("error", () => undefined)
    .unref();
};

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) {
  const words = process.argv.slice(2);
  const portAt = words.indexOf("--port");
  const port = portAt < 0 ? undefined : Number(words[portAt + 1]);
  const folder = words.find((word, index) => !word.startsWith("--") && (portAt < 0 || index !== portAt + 1)) ?? "dist/workbench";
  if ((await fileFor(resolve(folder), "/")) === null) {
    console.error(`${folder} holds no index.html. Run "npm run build" first.`);
    process.exit(1);
  }
  const { url } = await serve(folder, port);
  console.log(`绩表助手 (Jibiao): ${url}\nCtrl+C stops it.`);
  if (!words.includes("--no-open") && !process.env.CI) open(url);
}
