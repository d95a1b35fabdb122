import { createHash } from "node:crypto";
import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { inWords } from "../manifest/problem";
import type { Surroundings } from "../manifest/surroundings";
import { manifestProblems } from "../manifest/validate";
import { baseFrom, rebased } from "./base";
import { copyOfficeFiles, type Office } from "./office-files";

/** What is packed, from where to where. */
interface Order {
  readonly base: string;
  readonly office: Office;
  /** The built pane. */
  readonly product: string;
  /** Microsoft's package, needed where office.js is to be self-hosted. */
  readonly officeJs: string;
  readonly manifest: string;
  readonly surroundings: Surroundings;
  readonly out: string;
}

export interface PackedFile {
  readonly name: string;
  readonly bytes: number;
  readonly sha256: string;
}

type Packed = { readonly base: string; readonly files: readonly PackedFile[] } | { readonly refused: string };

const readme = "部署说明.txt";
const checksums = "SHA256SUMS.txt";

const pagesScript: Readonly<Record<Office, string>> = {
  cdn: 'src="https://appsforoffice.microsoft.com/',
  "21vianet": 'src="https://appsforoffice.cdn.partner.office365.cn/',
  self: 'src="office/office.js"',
};

const sourceInWords: Readonly<Record<Office, string>> = {
  cdn: "微软的内容分发网络（appsforoffice.microsoft.com），用户的电脑须能访问它",
  "21vianet": "世纪互联的内容分发网络（appsforoffice.cdn.partner.office365.cn），用户的电脑须能访问它",
  self: "本网站的 office 目录，不访问外网。微软不支持这种做法，但可以使用；文件是微软的原文件，许可见 office/LICENSE.md，请勿修改",
};

const readmeText = (base: string, office: Office, version: string): string =>
  [
    `绩表助手 ${version} 部署说明`,
    "",
    `网站地址：${base}`,
    `office.js 来自：${sourceInWords[office]}`,
    "",
    "一、把 web 目录里的全部文件原样放到网站上，使 index.html 的地址是：",
    `    ${base}index.html`,
    "    网站必须是 https，证书须为用户电脑信任；图片不得带 no-store、no-cache。",
    "    用浏览器打开上面的地址，出现“这是绩表助手的 Excel 窗格”即为成功。",
    "二、把 manifest.xml 交给 Excel：",
    "    Microsoft 365 管理中心的“集成应用”；世纪互联运营的用“集中部署”；",
    "    本地 SharePoint 用应用程序目录（没有功能区选项卡）；试用可用共享文件夹。",
    "三、更新时重新打包，覆盖 web 目录；manifest.xml 有变化的，再上传一次。",
    "四、停用时在原处删除 manifest.xml 对应的加载项，再删除网站上的文件。",
    "",
    "各种办法的步骤、限制和十分钟检查表，见 docs/deployment.zh-CN.md。",
    `${checksums} 列出全部文件的校验值。`,
    "",
  ].join("\r\n");

const filesBelow = (folder: string, prefix = ""): readonly string[] =>
  readdirSync(join(folder, prefix), { withFileTypes: true })
    .map((entry) => ({ entry, name: prefix === "" ? entry.name : `${prefix}/${entry.name}` }))
    .flatMap(({ entry, name }) => (entry.isDirectory() ? filesBelow(folder, name) : [name]))
    .sort();

function describe(folder: string, name: string): PackedFile {
  const bytes = readFileSync(join(folder, name));
  return { name, bytes: bytes.length, sha256: createHash("sha256").update(bytes).digest("hex") };
}

const refused = (reason: string): Packed => ({ refused: reason });

/** A folder that is empty, new, or was packed by us. */
const mayReplace = (folder: string): boolean =>
  !existsSync(folder) || (statSync(folder).isDirectory() && (readdirSync(folder).length === 0 || existsSync(join(folder, readme))));

/** Makes a folder: `web` for a static web server, the manifest for it, and what to do with them. Equal orders give equal bytes. */
export function packAddIn({ base: wanted, office, product, officeJs, manifest, surroundings, out }: Order): Packed {
  const place = baseFrom(wanted);
  if ("refused" in place) return place;
  const { base } = place;
  const page = join(product, "index.html");
  if (!existsSync(page)) return refused(`${product} holds no index.html`);
  if (!readFileSync(page, "utf8").includes(pagesScript[office])) return refused(`${page} does not take office.js from "${office}"`);
  const text = rebased(manifest, base);
  const problems = manifestProblems(text, surroundings);
  if (problems.length > 0) return refused(problems.map((problem) => inWords("manifest.xml", problem)).join("\n"));
  if (!mayReplace(out)) return refused(`${out} holds other files: name a new or an empty folder with --out`);

  rmSync(out, { recursive: true, force: true });
  mkdirSync(out, { recursive: true });
  cpSync(product, join(out, "web"), { recursive: true });
  if (office === "self") copyOfficeFiles(officeJs, join(out, "web/office"));
  writeFileSync(join(out, "manifest.xml"), text);
  writeFileSync(join(out, readme), `\uFEFF${readmeText(base, office, surroundings.version)}`);
  const files = filesBelow(out).map((name) => describe(out, name));
  writeFileSync(join(out, checksums), files.map(({ name, sha256 }) => `${sha256}  ${name}\n`).join(""));
  return { base, files };
}
