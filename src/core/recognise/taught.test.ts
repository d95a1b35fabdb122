import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";

import { lexicon, profileSources } from "../../catalog/profiles";
import { nodeCodec } from "../../hosts/xlsx/node-codec";
import { readBook } from "../../ooxml/reader";
import { countyForm, countyProfile } from "../../testing/county-form";
import { declaration, drawn, selfEvaluation } from "../../testing/drawings";
import { picture } from "../../testing/picture";
import type { Book } from "../book";
import { type Form, pointsBy, targetOf } from "../form";
import type { Profile } from "../profile";
import { type ProfileSource, resolveProfiles } from "../resolve-profiles";
import { recognise } from "./recognise";

const profilesWith = (...own: readonly ProfileSource[]): readonly Profile[] => {
  const resolved = resolveProfiles([...profileSources, ...own]);
  if (!resolved.ok) throw new Error(JSON.stringify(resolved.fault));
  return resolved.value;
};

const shipped = profilesWith();
const taught = profilesWith(countyProfile);
const read = (book: Book, profiles: readonly Profile[] = taught, chosen: Readonly<Record<string, string>> = {}) =>
  recognise(book, { lexicon, profiles, chosen });
const countyBook = picture(countyForm).book;

const rowsOf = ({ table }: Form): readonly (readonly unknown[])[] =>
  (table?.indicators ?? []).map((row) => [
    row.level1.text,
    row.level3.text,
    targetOf(row)?.raw,
    row.actual?.raw,
    row.weight?.value,
    pointsBy("self", row)?.value,
  ]);

test("a header in an office's own words is read by the profile that teaches them, and by no other", () => {
  expect(read(countyBook, shipped)).toEqual([]);
  const [form, ...more] = read(countyBook);
  expect(more).toEqual([]);
  expect(form).toMatchObject({ kind: "self-evaluation", profile: { id: countyProfile.id }, confidence: 1, year: 2025 });
  expect(form && rowsOf(form)).toEqual([
    ["产出", "改造供水管网", "≥12公里", "12公里", "30", "30"],
    ["产出", "水质抽检合格率", "≥95%", "96%", "20", "20"],
    ["效益", "受益群众", "≥2300人", "2400人", "30", "30"],
    ["满意度", "受益群众满意度", "≥90%", "81%", "20", "18"],
  ]);
  expect(form?.header["project-name"]?.value).toBe("农村饮水安全巩固提升");
  expect(form?.header.unit?.value).toBe("示例县水利局");
  expect(form?.table?.total?.points[0]?.field.value).toBe("98");
  expect(form?.title?.text).toBe("示例县民生实事资金使用成效考核表");
  expect(form?.recognition).toEqual([]);
});

test("most of its words must stand in the header, and one of them must be needed", () => {
  const two = drawn(countyForm, { D4: "计划", E4: "情况", F4: "标准" });
  expect(read(picture(two).book)).toEqual([]);
  const six = drawn(countyForm, { H4: "原因" });
  expect(read(picture(six).book)).toHaveLength(1);
  const plainWords: ProfileSource = {
    ...countyProfile,
    id: "own-plain",
    title: [],
    teaches: { indicatorColumns: { 三级指标: "level3", 年度指标值: "target", 实际完成值: "actual" } },
  };
  const [form] = read(picture(selfEvaluation).book, profilesWith(plainWords));
  expect(form?.profile.id).toBe("mof-2020-self-evaluation");
});

test("an own word may mean otherwise than the lexicon says, on the form it was made for only", () => {
  const other: ProfileSource = {
    ...countyProfile,
    id: "own-other",
    title: [],
    teaches: { indicatorColumns: { 考核要点: "level3", 年度目标值: "remark", 兑现情况: "target", 完成情况: "actual" } },
  };
  const drawing = `
    表
    | 考核要点 | 年度目标值 | 兑现情况 | 完成情况 |
    | 道路 | 见文件 | ≥5公里 | 6公里 |`;
  const [form] = read(picture(drawing).book, profilesWith(other));
  expect(form?.table?.indicators.map((row) => [targetOf(row)?.raw, row.actual?.raw])).toEqual([["≥5公里", "6公里"]]);
});

test("stands below a form of another profile, and leaves that one alone", () => {
  const both = picture(`${selfEvaluation}\n  |\n  |\n${countyForm.split("\n").slice(2).join("\n")}`).book;
  expect(read(both).map(({ profile }) => profile.id)).toEqual(["mof-2020-self-evaluation", countyProfile.id]);
  expect(read(both)[0]?.table?.indicators).toHaveLength(5);
});

test("what a person chose wins, either way", () => {
  const [form] = read(countyBook);
  const id = form?.id ?? "";
  expect(read(countyBook, taught, { [id]: "generic-self-evaluation" })[0]?.profile.id).toBe("generic-self-evaluation");
  const ministry = picture(selfEvaluation).book;
  const [plain] = read(ministry);
  expect(read(ministry, taught, { [plain?.id ?? ""]: countyProfile.id })[0]?.profile.id).toBe(countyProfile.id);
});

test("two profiles that fit alike are a near tie that is told", () => {
  const [form] = read(countyBook, profilesWith(countyProfile, { ...countyProfile, id: "own-twin", name: "另一个" }));
  expect(form?.rival).toBe("own-twin");
  expect(form?.recognition.map(({ says }) => says.message)).toEqual(["recognise.tie"]);
});

describe("no form of others is read otherwise because an office has words of its own", () => {
  const folder = join(__dirname, "../../../test/cases");
  const files = readdirSync(folder).filter((name) => name.endsWith(".xlsx") && !name.includes("noise"));
  test.each(files)("%s", (name) => {
    const book = readBook(readFileSync(join(folder, name)), nodeCodec.inflate);
    if (!book.ok) throw new Error(book.fault.kind);
    expect(read(book.value)).toEqual(read(book.value, shipped));
  });

  test.each([selfEvaluation, declaration])("drawings", (drawing) => {
    expect(read(picture(drawing).book)).toEqual(read(picture(drawing).book, shipped));
  });
});
