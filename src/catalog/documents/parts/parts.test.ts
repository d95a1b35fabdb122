import { findingOf, formOf } from "../../../testing/document-builders";
import { categoryOf } from "./categories";
import { projectName } from "./matters";
import { fieldName } from "./positions";
import { addressed, likelyAliases, ourselves, paperName, plainUnit, statedUnit, unitName } from "./units";
import { chineseDate, chineseNumber, official, withoutAddresses } from "./wording";

describe("wording", () => {
  it.each([
    [1, "一"],
    [10, "十"],
    [12, "十二"],
    [20, "二十"],
    [35, "三十五"],
  ])("counts %d as %s", (number, word) => expect(chineseNumber(number)).toBe(word));

  it("writes dates as papers do, and blanks where none is given", () => {
    expect(chineseDate("2026-10-05")).toBe("2026年10月5日");
    expect(chineseDate("10月底前")).toBe("10月底");
    expect(chineseDate(undefined)).toBe("　　年　月　日");
  });

  it.each([
    ["总额 0,来源合计 90.00;差 90.00", "总额0，来源合计90.00；差90.00"],
    ["预算1,234.50万元(全年)", "预算1,234.50万元（全年）"],
    ["文号: 财预〔2020〕10号, 共10,20两项!", "文号：财预〔2020〕10号，共10，20两项。"],
    ["应为 8.62 分（分值 10×执行率 86.20%），填报 9", "应为8.62分（分值10×执行率86.20%），填报9"],
    ["时间10:30", "时间10:30"],
    ["SUM(A, B)", "SUM(A, B)"],
    ["第一行\n第二行", "第一行，第二行"],
  ])("makes %s official", (text, expected) => expect(official(text)).toBe(expected));

  it("takes out the addresses of a finding and its code, and nothing else", () => {
    const finding = findingOf(formOf(), {
      cell: "G7",
      related: [{ scope: "range", range: { sheet: "自评表", row: 6, column: 2, rows: 1, columns: 3 } }],
    });
    const cleaned = (text: string): string => withoutAddresses(text, finding);
    expect(cleaned("得分 G7 与比例不符(C7:E7)")).toBe("得分与比例不符");
    expect(cleaned("单元格G7为9分[FND-05]")).toBe("为9分");
    expect(cleaned("G318国道、PE7管、XG7、$G$7")).toBe("G318国道、PE7管、XG7、");
  });
});

describe("units", () => {
  it("reads a name without the system's number and the seal's mark", () => {
    expect(plainUnit(" 219-示例镇 ")).toBe("示例镇");
    expect(plainUnit("[610001]示例公司")).toBe("示例公司");
    expect(paperName("整改函", "示例/镇:a")).toBe("整改函-示例镇a");
    expect(paperName("整改函", "")).toBe("整改函-待填");
    expect(plainUnit("示例镇人民政府（盖章）")).toBe("示例镇人民政府");
    expect(statedUnit(formOf({ unit: "" }))).toBe("示例县水利局");
    expect(statedUnit(formOf({ unit: "", department: "" }))).toBeNull();
  });

  it("merges names only as a person said, and suggests which", () => {
    const names = ["示例镇", "示例镇人民政府", "示例乡"];
    expect(unitName("示例镇", new Map())).toBe("示例镇");
    expect(unitName("示例镇", new Map([["219-示例镇", "示例镇人民政府"]]))).toBe("示例镇人民政府");
    expect(likelyAliases(names)).toEqual([["示例镇", "示例镇人民政府"]]);
  });

  it.each([
    ["示例镇人民政府", "你镇"],
    ["示例街道办事处", "你街道"],
    ["示例县水利局", "你局"],
    ["示例小学", "你单位"],
  ])("speaks to %s as %s", (unit, word) => expect(addressed(unit)).toBe(word));

  it("speaks of the office as it is called", () => {
    expect(ourselves("示例县财政局")).toBe("我局");
    expect(ourselves("示例县财政事务中心")).toBe("我中心");
    expect(ourselves("示例镇财政所")).toBe("我单位");
  });
});

it("names fields as the form prints them", () => {
  const form = formOf();
  const at = (row: number, column: number) => fieldName(form, { sheet: form.sheet, row, column });
  expect(at(11, 4)).toBe("“新建集中供水点”实际完成值");
  expect(at(11, 2)).toBe("新建集中供水点");
  expect(at(6, 6)).toBe("年度资金总额得分");
  expect(at(2, 1)).toBe("项目名称");
  expect(at(40, 6)).toBeNull();
});

it("has a category for every code", () => {
  expect(categoryOf("FND-05")).toBe("计分不准确");
  expect(categoryOf("FND-02")).toBe("资金填报有误");
  expect(categoryOf("NEW-01")).toBe("填报不规范");
});

it("names a project without the system's code, and a department's form by what it is about", () => {
  expect(projectName(formOf({ project: "51000021R000000019951-工资性支出" }))).toBe("工资性支出");
  expect(projectName(formOf({ project: "2025年 农村供水" }))).toBe("2025年农村供水");
  expect(projectName({ ...formOf(), kind: "department-self-evaluation", header: {} })).toBe("部门整体支出");
});
