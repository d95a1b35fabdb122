// Serves a built page to this machine only: node scripts/serve.mjs [FOLDER] [--port N] [--no-open] [--key FILE --cert FILE]
import { spawn } from "node:child_process";
import { createReadStream, readFileSync } from "node:fs";
import { stat } from "node:fs/promises";
import { createServer } from "node:http";
import { createServer as createSecureServer } from "node:https";
import { extname, join, resolve, sep } from "node:path";
import { pathToFileURL } from "node:url";
import { parseArgs } from "node:util";

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
  const type = types[extname(file.path).toLowerCase()] ?? "application/octet-stream";
  response.writeHead(200, {
    "content-type": type,
    "content-length": file.size,
    // Office refuses images that may not be kept.
    "cache-control": type.startsWith("image/") ? "max-age=60" : "no-cache",
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

/** Listens on the first free port from `port` on; 0 takes any. With a key and certificate: over https, and on that port or none. */
export const serve = async (folder, port = 5173, secure = null) => {
  for (let tried = port; ; tried += 1) {
    const server = secure === null ? createServer(answer(resolve(folder))) : createSecureServer(secure, answer(resolve(folder)));
    try {
      const taken = await listen(server, tried);
      return { url: `${secure === null ? "http" : "https"}://localhost:${taken}/`, close: () => new Promise((done) => server.close(done)) };
    } catch (error) {
      if (secure !== null || error.code !== "EADDRINUSE" || tried >= port + 50) throw error;
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
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: { port: { type: "string" }, "no-open": { type: "boolean" }, key: { type: "string" }, cert: { type: "string" } },
  });
  const folder = positionals[0] ?? "dist/workbench";
  if ((await fileFor(resolve(folder), "/")) === null) {
    console.error(`${folder} holds no index.html. Run "npm run build" first.`);
    process.exit(1);
  }
  const secure = values.key && values.cert ? { key: readFileSync(values.key), cert: readFileSync(values.cert) } : null;
  const { url } = await serve(folder, values.port === undefined ? undefined : Number(values.port), secure);
  console.log(`绩表助手 (Jibiao): ${url}\nCtrl+C stops it.`);
  if (!values["no-open"] && !process.env.CI) open(url);
}
