import { execFileSync, spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

import { strFromU8, unzipSync } from "fflate";

import { feedbackLetter } from "../../src/catalog/documents/feedback-letter";
import { rectificationLetter } from "../../src/catalog/documents/rectification-letter";
import type { Letter } from "../../src/core/document";
import { letterDocx } from "../../src/printers/letter-docx";
import { withFixedTimes } from "../../src/printers/zip-times";
import { sampleDossier, sampleFields } from "../../src/testing/document-builders";

const letters = [rectificationLetter, feedbackLetter].flatMap((kind) =>
  kind
    .compose(
      sampleDossier({
        decisions: {
          byUnit: new Map([["示例镇人民政府", { reference: "示财绩函〔2026〕5号" }]]),
          fields: { ...sampleFields, achievements: "供水能力有所提高。" },
        },
      }),
    )
    .flatMap((paper) => (paper.kind === "letter" ? [paper.letter] : [])),
);
const [letter] = letters;
const needed = (): Letter => letter ?? { id: "", name: "", blocks: [] };

describe("a letter as .docx", () => {
  let parts: Record<string, string> = {};
  beforeAll(async () => {
    const files = unzipSync(await letterDocx(needed()));
    parts = Object.fromEntries(Object.entries(files).map(([name, bytes]) => [name, strFromU8(bytes)]));
  });

  it("has the page of GB/T 9704: A4, 37 mm above, 28 mm on the left", () => {
    const page = parts["word/document.xml"] ?? "";
    expect(page).toMatch(/<w:pgSz w:w="11906" w:h="16838"/);
    expect(page).toMatch(/<w:pgMar w:top="2098" w:right="1474" w:bottom="1984" w:left="1587"/);
    expect(page).not.toContain("charSpace");
  });

  it("sets the title in 小标宋 22, the text in 仿宋_GB2312 16 on lines of exactly 28.95 points", () => {
    const page = parts["word/document.xml"] ?? "";
    expect(page).toContain('w:eastAsia="方正小标宋简体"');
    expect(page).toContain('w:eastAsia="仿宋_GB2312"');
    expect(page).toContain('w:eastAsia="黑体"');
    expect(page).toContain('w:eastAsia="楷体_GB2312"');
    expect(page).toContain('<w:sz w:val="44"/>');
    expect(page).toContain('<w:sz w:val="32"/>');
    expect(parts["word/styles.xml"]).toMatch(/w:line="579"[^>]*w:lineRule="exact"|w:lineRule="exact"[^>]*w:line="579"/);
  });

  it("numbers its pages — 1 —, on the outer side", () => {
    const feet = Object.entries(parts).filter(([name]) => /footer\d*\.xml$/.test(name));
    expect(feet).toHaveLength(2);
    for (const [, foot] of feet) expect(foot).toMatch(/— [\s\S]*PAGE[\s\S]* —/);
    expect(parts["word/settings.xml"]).toContain("evenAndOddHeaders");
  });

  it("says everything the letter says, and repeats the head of its list on each page", () => {
    const text = (parts["word/document.xml"] ?? "").replace(/<[^>]+>/g, "");
    for (const block of needed().blocks) if ("text" in block) for (const line of block.text.split("\n")) expect(text).toContain(line);
    expect(parts["word/document.xml"]).toContain("<w:tblHeader/>");
  });

  it("names neither author nor time, and gives equal bytes for equal letters", async () => {
    expect(parts["docProps/core.xml"]).not.toMatch(/created|modified|creator/);
    const [a, b] = [await letterDocx(needed()), await new Promise((later) => setTimeout(later, 2100)).then(() => letterDocx(needed()))];
    expect(Buffer.compare(Buffer.from(a), Buffer.from(b))).toBe(0);
  });

  it("keeps texts that look like markup as text", async () => {
    const files = unzipSync(await letterDocx({ id: "x", name: "a<b>&c", blocks: [{ kind: "paragraph", text: "=1+1 <w:p> & 'a" }] }));
    expect(strFromU8(files["word/document.xml"] ?? new Uint8Array())).toContain("=1+1 &lt;w:p&gt; &amp; ");
  });
});

it("leaves what is no archive as it is", () => {
  expect(withFixedTimes(new Uint8Array([1, 2, 3]))).toEqual(new Uint8Array([1, 2, 3]));
});

const office = spawnSync("soffice", ["--version"]).status === 0;
if (!office) console.warn("SKIPPED: LibreOffice is not installed; letters were not opened by a second program");

(office ? describe : describe.skip)("LibreOffice opens letters", () => {
  const keep = process.env["LOOK"];
  const folder = keep ?? mkdtempSync(join(tmpdir(), "letters-"));
  afterAll(() => keep === undefined && rmSync(folder, { recursive: true, force: true }));

  it("and prints each on at least two pages: the letter, and its annex", async () => {
    mkdirSync(folder, { recursive: true });
    const paths = await Promise.all(
      letters.map(async (each, index) => {
        const path = join(folder, `letter-${String(index)}.docx`);
        writeFileSync(path, await letterDocx(each));
        return path;
      }),
    );
    execFileSync(
      "soffice",
      [`-env:UserInstallation=file://${folder}/profile`, "--headless", "--convert-to", "pdf", "--outdir", folder, ...paths],
      { stdio: "ignore" },
    );
    for (const path of paths) {
      const pdf = readFileSync(path.replace(/docx$/, "pdf"), "latin1");
      expect(pdf.match(/\/Type\s*\/Page\b/g)?.length ?? 0).toBeGreaterThanOrEqual(2);
    }
  }, 120_000);
});
