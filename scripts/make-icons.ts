// Draws assets/*.png from scripts/icons/*.svg: `npx tsx scripts/make-icons.ts`. The small drawing is laid out on whole pixels for 16 px.
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { startBrowser } from "../test/e2e/browser";

const product = [16, 32, 64, 80, 128];
const ribbon = [16, 32, 80];
const icons: Readonly<Record<string, readonly number[]>> = {
  icon: product,
  pane: ribbon,
  check: ribbon,
  score: ribbon,
  documents: ribbon,
  undo: ribbon,
};

async function draw(): Promise<void> {
  mkdirSync("assets", { recursive: true });
  const browser = await startBrowser();
  try {
    const page = await browser.newPage();
    for (const [name, sizes] of Object.entries(icons))
      for (const size of sizes) {
        const svg = readFileSync(`scripts/icons/${name}-${size < 32 ? "small" : "large"}.svg`, "utf8");
        await page.setViewportSize({ width: size, height: size });
        await page.setContent(`<style>body{margin:0}svg{display:block;width:${size}px;height:${size}px}</style>${svg}`);
        writeFileSync(`assets/${name}-${size}.png`, await page.screenshot({ omitBackground: true }));
      }
  } finally {
    await browser.close();
  }
}

void draw();
