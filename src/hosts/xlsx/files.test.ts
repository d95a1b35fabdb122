import { chmodSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

import { contractBook } from "../../testing/host-contract";
import { xlsxOf } from "../../testing/xlsx-of";
import { openFile, saveFile } from "./files";

const folder = mkdtempSync(join(tmpdir(), "jibiao-files-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

test("opens a workbook by its path", async () => {
  const path = join(folder, "自评表.xlsx");
  writeFileSync(path, xlsxOf(contractBook));
  const host = await openFile(path);
  expect(host.ok && host.value.label).toBe("自评表.xlsx");
});

test("refuses the file that Excel keeps beside an open workbook, without opening it", async () => {
  expect(await openFile(join(folder, "~$自评表.xlsx"))).toEqual({ ok: false, fault: { kind: "lock-file" } });
});

test("says why a file cannot be read", async () => {
  expect(await openFile(join(folder, "none.xlsx"))).toEqual({ ok: false, fault: { kind: "unreadable", reason: "ENOENT" } });
  expect(await openFile(folder)).toEqual({ ok: false, fault: { kind: "unreadable", reason: "EISDIR" } });
});

test("saves whole or not at all, and leaves nothing else in the folder", async () => {
  const place = mkdtempSync(join(folder, "save-"));
  const path = join(place, "a.xlsx");
  expect(await saveFile(path, new Uint8Array([1]))).toEqual({ ok: true, value: undefined });
  chmodSync(path, 0o640);
  expect(await saveFile(path, new Uint8Array([2, 3]))).toMatchObject({ ok: true });
  expect([...readFileSync(path)]).toEqual([2, 3]);
  expect(readdirSync(place)).toEqual(["a.xlsx"]);
  expect(await saveFile(join(place, "missing", "a.xlsx"), new Uint8Array([1]))).toMatchObject({ ok: false, fault: { kind: "unreadable" } });
});
