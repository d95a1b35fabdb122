import { bookOf, sheetOf } from "./grid";
import { clean, read, seeded, share, unseen } from "./reading";

const kind = "self-evaluation";
const family = "T-MOF-2020";

const toilets = `
示例县2025年项目支出绩效自评表
项目名称：农村厕所革命奖补| | | | | | | | |
主管部门：示例县农业农村局| | | | |实施单位：示例镇人民政府| | | |
资金情况（元）| |全年预算数|全年执行数|执行率|分值|得分
 |年度资金总额|1500000|1500000|1|10|10
 |其中：中央资金|1000000|1000000|1
 |省级资金|300000|300000|1
 |县级资金|200000|200000|1
序号|一级指标|二级指标|三级指标|计量单位|分值|年度指标值|实际完成值|得分|扣分原因|备注
1|产出指标|数量指标|改造户厕|户|20|≥500|480|19.2|20户外出务工，列入2026年计划|
2| |质量指标|验收合格率|%|20|100|100|20||
3| |时效指标|按时完成率|%|10|100|100|10||
4|效益指标|生态效益指标|粪污资源化利用率|%|20|≥80|85|20||
5| |社会效益指标|卫生厕所普及率|%|10|≥90|91|10||
6|满意度指标|服务对象满意度指标|农户满意度|%|10|≥90|95|10||
合 计| | | | |100| | |99.2| |
`;

clean("a number in front, units and weights before the targets, a remark behind, label and value in one cell", toilets, {
  family,
  kind,
  rows: [
    ["改造户厕", 20, 19.2, share(20, 480, 500)],
    ["验收合格率", 20, 20, 20],
    ["按时完成率", 10, 10, 10],
    ["粪污资源化利用率", 20, 20, 20],
    ["卫生厕所普及率", 10, 10, 10],
    ["农户满意度", 10, 10, 10],
  ],
  execution: [1, 10],
  total: [99.2, 99.2],
  grade: "优",
  findings: ["IND-03 B9"],
});

seeded("a number in front", toilets, [
  ["points lifted", "|480|19.2|", "|480|20|", "SCR-06 I10", "SCR-14 I16"],
  ["no reason", "20户外出务工，列入2026年计划", "无", "SCR-11 J10"],
  ["sources that do not add up", "县级资金|200000|", "县级资金|250000|", "FND-01 C5", "FND-03 E8"],
  ["a weight of 0", "改造户厕|户|20|≥500|480|19.2|", "改造户厕|户|0|≥500|480|0|", "SCR-01 F16", "SCR-02 B10", "SCR-05 F10", "SCR-14 I16"],
]);

unseen(
  "names spread over two columns, with numbers in front",
  `
项目支出绩效自评表
(2025年度)
项目名称| |示例项目甲
主管部门| |示例县民政局| | |实施单位|示例县社会救助中心
项目资金（万元）| | | |年初预算数|全年预算数|全年执行数|分值|执行率| |得分
 | |年度资金总额| |80|80|80|10|100%| |10
绩效指标|一级指标|二级指标|三级指标| |年度指标值|实际完成值|分值|得分|偏差原因分析及改进措施
 |产出指标|数量指标|1|救助人次|≥300人次|270人次|30|27|人员减少
 | |质量指标|指标1：|救助对象认定准确率|≥99%|99.5%|10|10
 | |时效指标|救助金|按时发放率|100%|100%|10|10
 |效益指标|社会效益指标|1|困难群众基本生活保障|有效保障|有效保障|30|30
 |满意度指标|服务对象满意度指标|1|救助对象满意度|≥90%|92%|10|10
总  分| | | | | | |100|97
`,
  {
    family,
    kind,
    rows: [
      ["救助人次", 30, 27, share(30, 270, 300)],
      ["救助对象认定准确率", 10, 10, 10],
      ["救助金按时发放率", 10, 10, 10],
      ["困难群众基本生活保障", 30, 30, null],
      ["救助对象满意度", 10, 10, 10],
    ],
    execution: [1, 10],
    total: [97, null],
    findings: ["IND-03 B7", "SCR-25 J8", "IND-05 F11", "SCR-10 G11"],
  },
);

const desks = `
2025年项目支出绩效自评表
项目名称|示例项目乙
主管部门|示例县教育局|||实施单位|示例县第一中学
预算资金（万元）||年初预算数|全年预算数|全年执行数|分值|执行率|得分
 |年度资金总额|60|60|57|10|95.00%|9.5
一级指标|二级指标|三级指标|年度指标值|实际完成值|分值|得分|偏差原因
产出指标|数量指标|采购课桌椅|=500套|500套|20|20|
 |质量指标|合格率|100%|100%|15|15|
 |时效指标|采购完成时间|2025年8月底前|2025年8月25日|15|15|
小计|||||50|50|
效益指标|社会效益指标|受益学生|≥500人|520人|30|30|
小计|||||30|30|
满意度指标|服务对象满意度指标|师生满意度|≥90%|95%|10|10|
小 计|||||10|10|
总计|||||100|99.5|
`;

const deskRows: readonly (readonly [string, number, number, number])[] = [
  ["采购课桌椅", 20, 20, 20],
  ["合格率", 15, 15, 15],
  ["采购完成时间", 15, 15, 15],
  ["受益学生", 30, 30, 30],
  ["师生满意度", 10, 10, 10],
];
const deskFacts = {
  family,
  kind,
  rows: deskRows,
  execution: [0.95, 9.5],
  total: [99.5, 99.5],
  grade: "优",
  findings: ["IND-03 A6"],
} as const;

clean("subtotals below each level 1 are no indicators", desks, deskFacts);
unseen(
  "subtotals named 合计 and 产出指标小计",
  desks.replace("小计|||||50|50", "合计|||||50|50").replace("小计|||||30|30", "效益指标小计|||||30|30"),
  deskFacts,
);

describe.each([
  "总计",
  "合 计",
  "总分",
  "总  分",
  "总分：",
  "自评得分合计",
  "得分合计",
  "合计得分",
  "总得分",
  "总 计：",
  "总分合计",
  "合计（100分）",
  "自评总分",
])("the last row called %s", (name) => {
  unseen("is the total", desks.replace("总计|||||100|99.5|", `${name}|||||100|99.5|`), deskFacts);
  seeded("wrong", desks.replace("总计|||||100|99.5|", `${name}|||||100|99.5|`), [
    ["it is another", "|100|99.5|", "|100|99.6|", "SCR-14 G15"],
  ]);
});

unseen(
  "weights of level 1 and 2 in columns of their own, and a total of the indicators alone",
  `
项目支出绩效自评表
（2024年度）
项目名称|示例县城区绿化养护
主管部门|示例县住房和城乡建设局|||实施单位|示例县园林中心
项目资金（万元）||年初预算数|全年预算数|全年执行数|分值|执行率|得分
|年度资金总额|150|150|135|10|90%|9
一级指标|分值|二级指标|分值|三级指标|分值|年度指标值|实际完成值|得分|原因
产出指标|50|数量指标|30|养护面积|20|≥20万平方米|20万平方米|20|
||||补植苗木|10|≥500株|400株|8|苗木供应不足，春季补齐
||质量指标|10|苗木成活率|10|≥95%|96%|10|
||时效指标|10|养护及时率|10|100%|100%|10|
效益指标|35|生态效益指标|30|绿化覆盖率|30|≥38%|38%|30|
满意度指标|10|服务对象满意度指标|10|居民满意度|10|≥90%|90%|10|
合计|90||90||90|||88|
`,
  {
    family,
    kind,
    rows: [
      ["养护面积", 20, 20, 20],
      ["补植苗木", 10, 8, share(10, 400, 500)],
      ["苗木成活率", 10, 10, 10],
      ["养护及时率", 10, 10, 10],
      ["绿化覆盖率", 30, 30, 30],
      ["居民满意度", 10, 10, 10],
    ],
    execution: [0.9, 9],
    total: [88, 88 + 9],
    grade: "优",
    // The form prints 35 for 效益 and gives its only row 30.
    findings: ["IND-03 A7", "SCR-02 A12"],
  },
);

unseen(
  "weights as percentages, and points converted by them",
  `
项目支出绩效自评表
（2024年度）
项目名称|示例县城区绿化养护
主管部门|示例县住房和城乡建设局|||实施单位|示例县园林中心
预算执行情况（万元）|年初预算数|全年预算数|全年执行数|执行率|单项得分|权重|折算得分
年度资金总额|150|150|135|90%|90|0.1 [0%]|9
绩效指标|一级指标|二级指标|三级指标|年度指标值|实际完成值|单项得分|权重占比|折算得分|偏差原因
|产出指标|数量指标|养护面积|≥20万平方米|18万平方米|90|0.3 [0%]|27|干旱
||质量指标|苗木成活率|≥95%|96%|100|10%|10|
||时效指标|养护及时率|100%|100%|100|10%|10|
|效益指标|生态效益指标|绿化覆盖率|≥38%|38%|100|30%|30|
|满意度指标|服务对象满意度指标|居民满意度|≥90%|90%|100|10%|10|
总分|||||||100%|96|
`,
  {
    family,
    kind,
    rows: [
      ["养护面积", 30, 27, share(30, 18, 20)],
      ["苗木成活率", 10, 10, 10],
      ["养护及时率", 10, 10, 10],
      ["绿化覆盖率", 30, 30, 30],
      ["居民满意度", 10, 10, 10],
    ],
    execution: [0.9, 9],
    total: [96, 87 + 9],
    grade: "优",
    findings: ["IND-03 B7"],
  },
);

const small = (name: string, execution: string, total: string): string => `
| | |项目支出绩效自评表
| | |（2025年度）
| | |项目名称|${name}
| | |主管部门|示例县水利局|||实施单位|示例镇人民政府
| | |项目资金（万元）||年初预算数|全年预算数|全年执行数|分值|执行率|得分
| | ||年度资金总额|20|20|${execution}
| | |一级指标|二级指标|三级指标|年度指标值|实际完成值|分值|得分|偏差原因
| | |产出指标|数量指标|修建水池|≥1个|1个|30|30
| | | |质量指标|合格率|100%|100%|10|10
| | | |时效指标|完工时间|2025年10月前|2025年9月|10|10
| | |效益指标|社会效益指标|受益人数|≥100人|120人|30|30
| | |满意度指标|服务对象满意度指标|群众满意度|≥90%|90%|10|10
| | |总分| | | | |100|${total}
`;
const smallFacts = (points: number) => ({
  family,
  kind,
  rows: [
    ["修建水池", 30, 30, 30],
    ["合格率", 10, 10, 10],
    ["完工时间", 10, 10, 10],
    ["受益人数", 30, 30, 30],
    ["群众满意度", 10, 10, 10],
  ] as const,
  execution: [points / 10, points] as const,
  total: [90 + points, 90 + points] as const,
  grade: "优",
  findings: ["IND-03 D7"],
});

unseen("right of blank columns", small("示例甲项目", "20|10|100%|10", "100"), smallFacts(10));
unseen(
  "two forms on a sheet, with nothing between them",
  `${small("示例甲项目", "20|10|100%|10", "100").trimEnd()}${small("示例乙项目", "10|10|50%|5", "95")}`,
  smallFacts(10),
  { ...smallFacts(5), findings: ["FND-08 J19", "IND-03 D20", "FND-10 J26"] },
);
unseen(
  "a wrong total in the second form is said of the second form",
  `${small("示例甲项目", "20|10|100%|10", "100").trimEnd()}${small("示例乙项目", "10|10|50%|5", "96")}`,
  smallFacts(10),
  { ...smallFacts(5), total: [96, 95], findings: ["FND-08 J19", "IND-03 D20", "SCR-14 J26", "FND-10 J26"] },
);

const noted = `
填表说明：
1.本表由项目实施单位填写，一式三份。
2.一级指标、二级指标、三级指标按年初批复的绩效目标填写，不得修改。
3.“分值”一栏：产出指标50分、效益指标30分、满意度指标10分、预算执行率10分。

${small("示例水利项目", "17.24|10|86.2|8.62", "98.62").trim()}
填表人：[已隐去]| | |联系电话：[已隐去]| | |填报日期：2026年1月15日
单位负责人（签字）：
`;
unseen("explanations above and signatures below", noted, {
  ...smallFacts(8.62),
  findings: ["FND-08 J11", "IND-03 D12", "FND-10 J18"],
  execution: [0.862, share(10, 17.24, 20)],
  total: [98.62, 98.62],
});

const summary = `
示例镇2025年度项目支出绩效自评表汇总表
序号|项目名称|主管部门|全年预算数|全年执行数|执行率|自评得分|自评等级
1|示例水利项目|示例县水利局|100|86.2|86.20%|98.62|优
2|示例道路项目|示例县交通运输局|200|200|100%|95|优
合计| | |300|286.2|95.40%||
`;
unseen("a summary on a second sheet is no form", [small("示例甲项目", "20|10|100%|10", "100"), summary], smallFacts(10));
unseen("a summary alone is passed over in silence", summary);
unseen("a summary called 自评汇总表", summary.replace("自评表汇总表", "自评汇总表"));
unseen(
  "a form that sums up a county is one",
  small("示例县合计", "20|10|100%|10", "100").replace("项目支出绩效自评表", "项目支出绩效自评表（汇总）"),
  smallFacts(10),
);

describe("merges", () => {
  const sheet = sheetOf(toilets);
  const list = [
    { sheet: "表", row: 9, column: 1, rows: 3, columns: 1 },
    { sheet: "表", row: 12, column: 1, rows: 2, columns: 1 },
    { sheet: "表", row: 0, column: 0, rows: 1, columns: 11 },
    { sheet: "表", row: 0, column: 0, rows: 1, columns: 4 },
  ];
  test("told, told twice over each other, or not told: the same facts and findings", () => {
    const seen = [null, [], list].map((merges) =>
      read(bookOf({ ...sheet, merges })).forms.map(({ assessment, findings }) => [
        assessment.total,
        findings.filter(({ group }) => group !== "reading").map(({ key }) => key),
      ]),
    );
    expect(seen[1]).toEqual(seen[0]);
    expect(seen[2]).toEqual(seen[0]);
  });
});
