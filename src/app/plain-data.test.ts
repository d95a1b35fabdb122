import type { Form } from "../core/form";
import { placeOf } from "../core/place";
import { cleanForm, faultyForm, noForm, sceneWork, stillClock } from "../testing/pane-scenes";
import { choosing, chosenFor, following } from "./choices";
import { differingRows, levelsOf, sumOfDifferences } from "./levels";
import { journalLength, noted } from "./journal";
import { previewOf } from "./preview";
import { bySection, sectionOf } from "./sections";
import { seenIn } from "./seen";

const examined = async (book = faultyForm) => sceneWork(stillClock()).examine(book, [], []);

const onlyForm = async (book = faultyForm): Promise<Form> => {
  const [form] = (await examined(book)).forms;
  if (form === undefined) throw new Error("A form");
  return form;
};

const cell = { sheet: "S", row: 0, column: 0, rows: 1, columns: 1 };

test("a journal forgets its oldest step", () => {
  const plan = (count: number) => ({ title: { message: "m", data: { count } }, edits: [] });
  let journal = noted([], plan(0), 0);
  for (let step = 1; step <= journalLength; step += 1) journal = noted(journal, plan(step), step);
  expect(journal).toHaveLength(journalLength);
  expect(journal[0]?.title.data).toEqual({ count: 1 });
});

test("a preview names each cell that changes, and sheets, but no hidden names", () => {
  const content = (value: number | string) => ({ value, formula: null });
  const rows = previewOf({
    title: { message: "m", data: {} },
    edits: [
      { kind: "cells", at: { ...cell, columns: 2 }, from: [[content("1"), content(2)]], to: [[content(1), content(2)]] },
      { kind: "name", name: "_jibiao.x", from: null, to: cell },
      { kind: "mark", at: cell, from: null, to: { fill: null, note: "看这里" } },
    ],
  });
  expect(rows).toEqual([
    { kind: "cell", at: cell, from: content("1"), to: content(1) },
    { kind: "mark", at: cell, note: "看这里" },
  ]);
});

test("findings stand under the part of the form they are about, the worst first", async () => {
  const { findings } = await examined();
  const form = await onlyForm();
  const groups = bySection(
    form,
    findings.filter(({ group }) => group === "mend"),
  );
  expect(groups.map(({ section }) => section)).toEqual(["header", "funds", "indicators"]);
  for (const { findings: group } of groups)
    expect(group.map(({ severity }) => severity)).toEqual(group.map(({ severity }) => severity).sort());
});

test("what stands below the indicators belongs to the foot, other sheets to the sheet", async () => {
  const form = await onlyForm();
  const at = (sheet: string, row: number) => ({ place: placeOf({ sheet, row, column: 1 }) });
  expect(sectionOf(form, at(form.sheet, 17))).toBe("foot");
  expect(sectionOf(form, at(form.sheet, 10))).toBe("goals");
  expect(sectionOf(form, at("另一张", 5))).toBe("sheet");
  expect(sectionOf(form, { place: { scope: "book" } })).toBe("book");
});

test("a chosen 口径 follows its form, replaces an earlier choice, and can be taken back", async () => {
  const form = await onlyForm();
  const once = choosing([], { form: form.id }, "a", [form]);
  expect(chosenFor(once, form)).toBe("a");
  const twice = choosing(once, { form: form.id }, form.profile.id, [form]);
  expect(twice).toHaveLength(1);
  const moved: Form = { ...form, region: { ...form.region, row: form.region.row + 2 } };
  expect(following(twice, [moved])[0]?.region).toEqual(moved.region);
  expect(choosing(twice, { form: form.id }, null, [form])).toEqual([]);
  expect(choosing([], { sheet: "S" }, "b", [])).toEqual([{ sheet: "S", region: null, profile: "b" }]);
});

test("parts of a score add up to its items", async () => {
  const assessment = [...(await examined()).assessments.values()][0];
  if (assessment === undefined) throw new Error("An assessment");
  const levels = levelsOf(assessment);
  expect(levels.map(({ name, points, provisional, outOf, open }) => [name, points, provisional, outOf, open])).toEqual([
    ["产出指标", "31.35", "46.35", "50", "15"],
    ["效益指标", "0", "0", "30", "30"],
    ["满意度指标", "10", "10", "10", "0"],
  ]);
  expect(differingRows(assessment)).toBe(3);
  expect(sumOfDifferences(assessment)).toBe("4.15");
});

test("says what stands on the sheets of a workbook without a form", () => {
  expect(seenIn(noForm)).toEqual([
    { name: "Sheet1", cells: 9, begins: "办公用品采购清单" },
    { name: "通讯录", cells: 2, begins: "姓名" },
  ]);
  expect(seenIn(cleanForm)[0]?.name).toBe("自评表");
});
