import type { Form } from "./form";
import { isMisspelt } from "./likeness";
import { bareProjectName, projectsOf } from "./project";

test.each([
  ["农村供水管网改造", "农村供水管网改造"],
  ["2025年农村供水 管网改造项目", "农村供水管网改造"],
  ["（2025年度）《农村供水》管网改造", "农村供水管网改造"],
  ["20250万元以工代赈", "20250万元以工代赈"],
  ["项目", "项目"],
  [" ", ""],
])("the name %s is bare %s", (name, bare) => {
  expect(bareProjectName(name)).toBe(bare);
});

const formOf = (name: string, year: number | null): Form => ({ header: { "project-name": { value: name } }, year }) as unknown as Form; // all that grouping reads

test("forms are gathered by name and year; one without a year belongs to the only year of its name", () => {
  const forms = [
    formOf("供水", 2024),
    formOf("2024年供水项目", null),
    formOf("供水", null),
    formOf("道路", 2024),
    formOf("道路", 2025),
    formOf("道路", null),
  ];
  expect(projectsOf([...forms, formOf("", 2024)]).map(({ name, year, forms: members }) => [name, year, members.length])).toEqual([
    ["供水", 2024, 3],
    ["道路", 2024, 1],
    ["道路", 2025, 1],
    ["道路", null, 1],
  ]);
});

test.each([
  ["农村供水管网改造", "农村供水管网改建", true],
  ["农村供水管网改造", "农村供水管道改造", true],
  ["农村供水管网改造", "农村供水改造", true],
  ["农村供水管网改造一期", "农村供水管网改造二期", false],
  ["农村供水管网改造A标", "农村供水管网改造B标", false],
  ["东片供水管网改造", "西片供水管网改造", false],
  ["张家村道路养护工程", "李家村道路养护工程", false],
  ["农村道路养护工程", "农村供水管网改造", false],
  ["供水", "送水", false],
])("%s and %s may be one name misspelt: %s", (a, b, expected) => {
  expect(isMisspelt(a, b)).toBe(expected);
});
