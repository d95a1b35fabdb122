// npm run package -- --base https://host/path [--office cdn|21vianet|self] [--out DIR]: a folder for a web server and the manifest for it.
import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, relative } from "node:path";
import { parseArgs } from "node:util";
import { baseFrom } from "./add-in/base";
import { isOffice, officeJs, offices, type Office } from "./add-in/office-files";
import { type PackedFile, packAddIn } from "./add-in/packaging";
import { surroundingsHere } from "./manifest/here";

const usage = `npm run package -- --base https://host/path [--office ${offices.join("|")}] [--out DIR]`;

function refuse(reason: string, code: number): never {
  console.error(reason);
  process.exit(code);
}

/** Builds the pane and answers whether it could be built. */
function built(office: Office, to: string): boolean {
  const webpack = ["node_modules/webpack/bin/webpack.js", "--mode", "production", "--config-name", "taskpane"];
  return spawnSync(process.execPath, [...webpack, "--env", `office=${office}`, "--output-path", to], { stdio: "inherit" }).status === 0;
}

/** Builds and packs, and leaves nothing else behind. */
function pack(order: { readonly base: string; readonly office: Office; readonly out: string }): ReturnType<typeof packAddIn> {
  const scratch = mkdtempSync(join(tmpdir(), "jibiao-package-"));
  const product = join(scratch, "pane"); // The scratch folder itself is readable by nobody else, and a copy would be too.
  try {
    if (!built(order.office, product)) return { refused: "The pane could not be built." };
    const manifest = readFileSync("manifest.xml", "utf8");
    return packAddIn({ ...order, product, officeJs, manifest, surroundings: surroundingsHere(".") });
  } finally {
    rmSync(scratch, { recursive: true, force: true });
  }
}

const kilobytes = (files: readonly PackedFile[]): string => `${Math.ceil(files.reduce((sum, { bytes }) => sum + bytes, 0) / 1000)} kB`;

function report(out: string, base: string, files: readonly PackedFile[]): void {
  const [ours, theirs] = [false, true].map((isTheirs) =>
    files.filter(({ name }) => name.startsWith("web/") && name.startsWith("web/office/") === isTheirs),
  );
  console.log(`
${out}
  web/           ${String(ours?.length ?? 0)} 个文件 files, ${kilobytes(ours ?? [])}${theirs?.length ? `; office/ ${String(theirs.length)}, ${kilobytes(theirs)}` : ""}
  manifest.xml   ${base}index.html

下一步
  1. 把 web 目录的内容放到 ${base}
  2. 用浏览器打开 ${base}index.html，出现“这是绩表助手的 Excel 窗格”即为成功
  3. 把 manifest.xml 上传到 Microsoft 365 管理中心或本单位的加载项目录（步骤见 docs/deployment.zh-CN.md）
Next
  1. Put what is in web/ at ${base}
  2. Open ${base}index.html in a browser: it says that it is the pane of Jibiao
  3. Give manifest.xml to the admin centre or your catalogue (docs/deployment.md)`);
}

function wordsGiven(): { readonly base: string; readonly office: string; readonly out: string } {
  try {
    const { values } = parseArgs({
      options: { base: { type: "string" }, office: { type: "string", default: "cdn" }, out: { type: "string", default: "dist/package" } },
    });
    return { ...values, base: values.base ?? refuse(`Name the address: ${usage}`, 2) };
  } catch (error) {
    return refuse(`${error instanceof Error ? error.message : String(error)}\n${usage}`, 2);
  }
}

const { base, office, out } = wordsGiven();
const place = baseFrom(base);
if ("refused" in place) refuse(place.refused, 2);
if (!isOffice(office)) refuse(`--office ${office}: say one of ${offices.join(", ")}`, 2);
const packed = pack({ base, office, out });
if ("refused" in packed) refuse(packed.refused, 1);
report(relative(".", out) || out, packed.base, packed.files);
