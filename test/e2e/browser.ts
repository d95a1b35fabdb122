import { copyFileSync, existsSync, mkdirSync, readdirSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { type Browser, chromium } from "playwright-core";

const system = ["/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome", "/usr/bin/google-chrome-stable"];

const args = ["--no-sandbox", "--disable-dev-shm-usage", "--font-render-hinting=none", "--force-color-profile=srgb"];

const softwareGraphics = ["--no-zygote", "--use-gl=angle", "--use-angle=swiftshader", "--enable-unsafe-swiftshader"];

/** Starts the system's Chromium, or the one from npm with a Chinese font beside it; `JIBIAO_CHROMIUM` names another, or `npm`. */
export async function startBrowser(): Promise<Browser> {
  const wanted = process.env["JIBIAO_CHROMIUM"];
  const installed = wanted === "npm" ? undefined : (wanted ?? system.find((path) => existsSync(path)));
  if (installed !== undefined) return chromium.launch({ executablePath: installed, args });
  // Asked to believe that it runs in the cloud, the package unpacks the system libraries it needs as well.
  process.env["AWS_EXECUTION_ENV"] ??= "AWS_Lambda_nodejs20.x";
  const { default: packed } = await import("@sparticuz/chromium");
  const executablePath = await packed.executablePath();
  process.env["FONTCONFIG_PATH"] = fontFolder();
  // Not the package's own arguments: its single process falls over when pages come and go, and it turns web security off.
  return chromium.launch({ executablePath, args: [...args, ...softwareGraphics], headless: true });
}

/** A folder with the font and a configuration that finds it. */
function fontFolder(): string {
  const folder = join(tmpdir(), "jibiao-fonts");
  const fonts = join(folder, "fonts");
  mkdirSync(fonts, { recursive: true });
  const from = join(dirname(require.resolve("@expo-google-fonts/noto-sans-sc/package.json")), "400Regular");
  for (const name of readdirSync(from))
    if (name.endsWith(".ttf") && !existsSync(join(fonts, name))) copyFileSync(join(from, name), join(fonts, name));
  writeFileSync(
    join(folder, "fonts.conf"),
    `<?xml version="1.0"?><!DOCTYPE fontconfig SYSTEM "fonts.dtd"><fontconfig><dir>${fonts}</dir><cachedir>${join(folder, "cache")}</cachedir></fontconfig>`,
  );
  return folder;
}
