import { execFileSync, spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

import { utils, write } from "@e965/xlsx";

import { composeAll, composePlan } from "../../src/app/compose";
import { submitCopy } from "../../src/app/submit-copy";
import { documents } from "../../src/catalog/documents";
import { builtInProfiles, lexicon } from "../../src/catalog/profiles";
import type { Book } from "../../src/core/book";
import { sheetOf } from "../../src/core/book";
import { cellEdit, type EditPlan } from "../../src/core/edit";
import { recognise } from "../../src/core/recognise/recognise";
import { nodeCodec } from "../../src/hosts/xlsx/node-codec";
import { xlsxHost, type XlsxHost } from "../../src/hosts/xlsx/xlsx-host";
import { letterDraft } from "../../src/printers/letter-draft";
import { registerDraft } from "../../src/printers/register-draft";
import { sampleDossier } from "../../src/testing/document-builders";

const dossier = sampleDossier();
const planFor = (book: Book): EditPlan =>
  composePlan(book, composeAll(documents, dossier), dossier, { letter: letterDraft, register: registerDraft }, (names) => ({
    message: "session.composed",
    data: { names },
  })).plan;

function hostOfForms(): XlsxHost {
  const book = utils.book_new();
  for (const { name } of dossier.files[0]?.book.sheets ?? [])
    utils.book_append_sheet(book, utils.aoa_to_sheet([["项目支出绩效自评表"]]), name);
  const opened = xlsxHost(new Uint8Array(write(book, { type: "buffer", bookType: "xlsx" }) as Buffer), { ...nodeCodec, name: "示例.xlsx" });
  if (!opened.ok) throw new Error(opened.fault.kind);
  return opened.value;
}

const bookOn = async (host: XlsxHost): Promise<Book> => {
  const read = await host.read("book");
  if (!read.ok) throw new Error(read.fault.kind);
  return read.value;
};

describe("documents in a real workbook", () => {
  it("are written, updated with people's words kept, and taken out again for the copy to hand in", async () => {
    const host = hostOfForms();
    const forms = (await bookOn(host)).sheets.map(({ name }) => name);
    expect(await host.apply(planFor(await bookOn(host)))).toEqual({ ok: true, value: undefined });
    const written = await bookOn(host);
    expect(written.names.get("_jibiao.ledger")?.sheet).toBe("整改台账");
    const read = recognise(written, { lexicon, profiles: builtInProfiles() });
    expect(
      read.map(({ sheet, kind, list }) => [sheet, kind, list?.columns.length, list?.rows.every(({ cells }) => cells.issue?.raw)]),
    ).toEqual([["整改台账", "rectification-ledger", 19, true]]);

    const at = { sheet: "整改台账", row: 2, column: 9 };
    const typed = {
      title: { message: "", data: {} },
      edits: [cellEdit(at, { value: null, formula: null, format: "General" }, { value: "=按批复补建", formula: null })],
    };
    expect((await host.apply(typed)).ok).toBe(true);
    const second = planFor(await bookOn(host));
    expect(await host.apply(second)).toEqual({ ok: true, value: undefined });
    const updated = await bookOn(host);
    expect(updated.sheets.map(({ name }) => name).sort()).toEqual(written.sheets.map(({ name }) => name).sort());
    expect(sheetOf(updated, "整改台账")?.cells.at(2, 9)).toMatchObject({ value: "=按批复补建", formula: null });

    const copy = submitCopy(updated, { marks: [], review: [] }, (count) => ({ message: "session.submitCopy", data: { count } }));
    expect(copy.removed.map(({ what }) => what)).toEqual(expect.arrayContaining(["整改台账", "整改函-示例镇人民政府"]));
    expect(await host.apply(copy.plan)).toEqual({ ok: true, value: undefined });
    const clean = await bookOn(host);
    expect(clean.sheets.map(({ name }) => name)).toEqual(forms);
    expect([...clean.names.keys()].filter((name) => name.startsWith("_jibiao"))).toEqual([]);
  });

  it("are refused as stale where somebody wrote on the sheet meanwhile", async () => {
    const host = hostOfForms();
    await host.apply(planFor(await bookOn(host)));
    const second = planFor(await bookOn(host));
    await host.apply({
      title: { message: "", data: {} },
      edits: [
        cellEdit(
          { sheet: "整改台账", row: 2, column: 9 },
          { value: null, formula: null, format: "General" },
          { value: "措施", formula: null },
        ),
      ],
    });
    expect(await host.apply(second)).toMatchObject({ ok: false, fault: { kind: "stale" } });
  });
});

const office = spawnSync("soffice", ["--version"]).status === 0;
if (!office) console.warn("SKIPPED: LibreOffice is not installed; sheets were not opened by a second program");

(office ? describe : describe.skip)("LibreOffice opens the sheets", () => {
  const keep = process.env["LOOK"];
  const folder = keep ?? mkdtempSync(join(tmpdir(), "sheets-"));
  afterAll(() => keep === undefined && rmSync(folder, { recursive: true, force: true }));

  it("and prints them", async () => {
    mkdirSync(folder, { recursive: true });
    const host = hostOfForms();
    await host.apply(planFor(await bookOn(host)));
    const path = join(folder, "documents.xlsx");
    writeFileSync(path, await host.save());
    execFileSync(
      "soffice",
      [`-env:UserInstallation=file://${folder}/profile-calc`, "--headless", "--convert-to", "pdf", "--outdir", folder, path],
      { stdio: "ignore" },
    );
    expect(readFileSync(path.replace(/xlsx$/, "pdf"), "latin1").startsWith("%PDF")).toBe(true);
  }, 120_000);
});
