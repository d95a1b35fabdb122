import type { SheetDraft } from "../../src/core/draft";
import { nodeCodec } from "../../src/hosts/xlsx/node-codec";
import { newWorkbook } from "../../src/ooxml/new-workbook";
import type { Package } from "../../src/ooxml/package";
import { patchPackage } from "../../src/ooxml/patcher";
import { bookOf, openPackage } from "../../src/ooxml/reader";

const draft: SheetDraft = {
  name: "整改函",
  columns: [{ width: 20 }],
  rows: ["标题", "正文", "附件"].map((value) => ({ cells: [{ value, style: "text" }] })),
  merges: [],
  styles: {
    text: { font: { name: "仿宋_GB2312", size: 16 }, align: { horizontal: "left", vertical: "center", wrap: true }, border: null },
  },
  print: { orientation: "portrait", margins: { top: 37, bottom: 35, left: 28, right: 26 }, pageBreaks: [2], footer: "— &P —" },
};

function begun(): Package {
  const opened = openPackage(newWorkbook("说明", ["第一行 <&>", "=1+1"], nodeCodec.deflate), nodeCodec.inflate);
  if (!opened.ok) throw new Error(JSON.stringify(opened.fault));
  return opened.value;
}

test("a new workbook holds its lines as text", () => {
  const book = bookOf(begun());
  const sheet = book.ok ? book.value.sheets[0] : undefined;
  expect(sheet?.name).toBe("说明");
  expect([0, 1].map((row) => sheet?.cells.at(row, 0))).toMatchObject([{ value: "第一行 <&>" }, { value: "=1+1", formula: null }]);
});

test("a letter's annex begins a page, and its foot is a page number between dashes", () => {
  const plan = { title: { message: "test.plan", data: {} }, edits: [{ kind: "sheet" as const, id: "letter", from: null, to: draft }] };
  const patched = patchPackage(begun(), plan, { deflate: nodeCodec.deflate });
  if (!patched.ok) throw new Error(JSON.stringify(patched.fault));
  const { file } = patched.value;
  const part = file.entries.map(({ name }) => name).find((name) => name.startsWith("xl/worksheets/") && file.text(name).includes("附件"));
  const xml = file.text(part ?? "");
  expect(xml).toContain("<oddFooter>&amp;C— &amp;P —</oddFooter>");
  expect(xml).toContain('<rowBreaks count="1" manualBreakCount="1"><brk id="2" max="16383" man="1"/></rowBreaks>');
  expect(xml.indexOf("<rowBreaks")).toBeGreaterThan(xml.indexOf("</headerFooter>"));
});
