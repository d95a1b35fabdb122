import { readFileSync } from "node:fs";
import { headlessGrid } from "../../testing/headless-grid";
import { refusedCommands, type Refusal, verdictOf } from "./allow-list";
import { openFile } from "./open-file";
import { workbenchHost } from "./workbench-host";

const opened = () => {
  const grid = headlessGrid();
  const file = openFile("a.xlsx", readFileSync("samples/self-evaluation-heating.xlsx"));
  if (!file.ok) throw new Error(file.fault.kind);
  const host = workbenchHost(grid, file.value);
  const refusals: [string, Refusal][] = [];
  grid.guard.refused = (command, reason) => void refusals.push([command, reason]);
  return { grid, host, refusals };
};

test("a command that nobody knows is refused", () => {
  expect(verdictOf("sheet.command.something-new")).toBe("unknown");
});

test("no command stands in two lists", () => {
  expect(new Set(refusedCommands).size).toBe(refusedCommands.length);
  expect(refusedCommands.filter((id) => verdictOf(id) === "allowed")).toEqual([]);
});

test("every refused command is cancelled with a reason and changes nothing", async () => {
  const { grid, host, refusals } = opened();
  const before = await host.read("book");
  const known = refusedCommands.filter((id) => grid.commands.hasCommand(id));
  expect(known.length).toBeGreaterThan(80);
  for (const id of known) {
    expect(
      await grid.commands.executeCommand(id, {
        unitId: grid.unit.id,
        subUnitId: "s0",
        range: { startRow: 5, endRow: 5, startColumn: 4, endColumn: 4 },
      }),
    ).toBe(false);
  }
  expect(refusals.map(([id]) => id)).toEqual(known);
  expect(await host.read("book")).toEqual(before);
  expect(host.isSaved()).toBe(true);
});

test.each([
  ["sheet.mutation.insert-row", { range: { startRow: 2, endRow: 2, startColumn: 0, endColumn: 5 } }],
  ["sheet.mutation.remove-col", { range: { startRow: 0, endRow: 9, startColumn: 1, endColumn: 1 } }],
  ["sheet.mutation.add-worksheet-merge", { ranges: [{ startRow: 12, endRow: 13, startColumn: 6, endColumn: 6 }] }],
  ["sheet.mutation.remove-sheet", { subUnitName: "项目支出绩效自评表" }],
  ["sheet.mutation.set-worksheet-name", { name: "改名" }],
])("a change of structure that came another way, %s, is refused too", async (id, params) => {
  const { grid, host } = opened();
  const before = await host.read("book");
  expect(grid.commands.syncExecuteCommand(id, { unitId: grid.unit.id, subUnitId: "s0", ...params })).toBe(false);
  expect(await host.read("book")).toEqual(before);
});

test("looks that come along with a value are left out, its number format is not", async () => {
  const { grid, host } = opened();
  const range = { startRow: 5, endRow: 5, startColumn: 4, endColumn: 4 };
  const styled = { v: 0.5, s: { bl: 1, bg: { rgb: "#ff0000" }, n: { pattern: "0%" } } };
  await grid.commands.executeCommand("sheet.command.set-range-values", {
    unitId: grid.unit.id,
    subUnitId: "s0",
    range,
    value: { 5: { 4: styled } },
  });
  const style = grid.api.getActiveWorkbook()?.getSheets()[0]?.getSheet().getCellStyle(5, 4);
  expect([style?.bg, style?.bl, style?.n]).toEqual([undefined, 0, { pattern: "0%" }]);
  const read = await host.read("book");
  expect(read.ok && read.value.sheets[0]?.cells.at(5, 4)).toEqual({ value: 0.5, formula: null, format: "0%" });
});

test("a locked cell is not written by hand", async () => {
  const { grid, host, refusals } = opened();
  grid.guard.isLocked = (_, row) => row === 5;
  const range = { startRow: 5, endRow: 5, startColumn: 4, endColumn: 4 };
  expect(
    await grid.commands.executeCommand("sheet.command.set-range-values", {
      unitId: grid.unit.id,
      subUnitId: "s0",
      range,
      value: { 5: { 4: { v: 1 } } },
    }),
  ).toBe(false);
  expect(refusals.map(([, reason]) => reason)).toEqual(["locked"]);
  expect(host.isSaved()).toBe(true);
});
