import { type Book, type Sheet } from "../../src/core/book";
import { type Form, type ListRow } from "../../src/core/form";
import { addressOf } from "../../src/core/place";
import { read } from "./reading";
import { bookOf, sheetOf } from "./grid";

/** What a list is read as: the rows by name, those that are no record with their role, and the amount of the total. */
interface Listed {
  readonly kind: string;
  readonly family?: string | null;
  readonly columns: string;
  readonly rows: readonly string[];
  readonly total?: string | null;
  readonly unit?: string | null;
}

const rowOf = ({ name, role }: ListRow): string => (role === "record" ? name : `${role} ${name}`);

function listedIn({ kind, profile, list }: Form): Listed {
  return {
    kind,
    family: profile.family,
    columns: (list?.columns ?? []).map(({ concept, isPart }) => (isPart ? `+${concept}` : concept)).join(" "),
    rows: (list?.rows ?? []).map(rowOf),
    total: list?.total?.cells.amount?.value?.raw ?? null,
    unit: list?.columns.find(({ unit }) => unit !== null)?.unit ?? list?.unit ?? null,
  };
}

const formsIn = (book: Book): readonly Form[] => read(book).forms.map(({ form }) => form);

const listsIn = (text: string, name = "Sheet1", more: Partial<Sheet> = {}): readonly Listed[] =>
  formsIn(bookOf(sheetOf(text, name, more))).map(listedIn);

const complete = (wanted: Listed): Listed => ({ family: null, total: null, unit: null, ...wanted });

function listed(what: string, text: string, ...wanted: readonly Listed[]): void {
  test(what, () => {
    expect(listsIn(text)).toEqual(wanted.map(complete));
  });
}

/** The sheet 项目支出明细 of the central project library, as exported. */
const spendingItems = `

支出明细

序号|项目活动|对项目活动的描述|子活动|对子活动的描述|分项支出|数量/频率|价格/标准|支出计划（万元）|备注|顺序列
||||||||190||
'1|||其他交通费|||25人天|100元/人天|0.25||'0
'2|||劳务费|动画设计制作与播出费用||20集|7.5万元/集|150||'0
'3|||印刷费|20集足球运动动画短剧的出版印刷费用||　15辑|　2.3万元/辑|34.5||'0
'4|||办公费|文具资料等||20集|0.0125万元/集|0.25||'0
'5|||咨询费|行业专家咨询指导费||4人|1万元/人|4||'0
'6|||差旅费|出差费用||  10人次|1000元/人次|1||'0
`;

const groups = "年初预算|||执行调整|||全年预算|||预计支出|||预计年度剩余|||实际支出|||实际年度剩余||";
const sources = "小计|财政拨款|结转资金|".repeat(4) + "小计|结转资金|结余资金|小计|财政拨款|结转资金|小计|结转资金|结余资金";

/** The sheet 项目支出计划, on which two tables stand one above the other. */
const spendingPlan = `

|支出计划

序号|预算年度|支出计划|${groups}
序号|预算年度|支出计划|${sources}
'1|'2018|0|${"0|".repeat(21)}
'2|'2019|190|190|190|0|0|0|0|190|190|0|0|0|0|190|0|0|0|0|0|0|0|0

细化经济分类


序号|年度|部门预算支出经济分类科目|||合计|财政拨款|||结转资金|对应的政府预算支出经济分类科目
序号|年度|部门预算支出经济分类科目||||小计|年初数|已调整数|结转资金|对应的政府预算支出经济分类科目
|'2019|剩余支出计划金额|||||||0|
||合计|||190|190|190|0|0|
'1|'2019|[30201]办公费|||0.5|0.5|0.5|0|0|[50502]商品和服务支出
'2|'2019|[30202]印刷费|||34.5|34.5|34.5|0|0|[50502]商品和服务支出
'3|'2019|[30203]咨询费|||4|4|4|0|0|[50502]商品和服务支出
'4|'2019|[30211]差旅费|||1|1|1|0|0|[50502]商品和服务支出
'5|'2019|[30226]劳务费|||150|150|150|0|0|[50502]商品和服务支出
`;

describe("budget details", () => {
  listed("支出明细 of the central project library: the total stands first, alone", spendingItems, {
    kind: "budget-detail",
    family: "T-MOF-LIBRARY",
    columns: "number activity activity-text sub-activity sub-activity-text item quantity price amount remark order",
    rows: ["其他交通费", "劳务费", "印刷费", "办公费", "咨询费", "差旅费"],
    total: "190",
    unit: "万元",
  });

  listed(
    "支出计划 and 细化经济分类 on one sheet are two forms",
    spendingPlan,
    {
      kind: "budget-detail",
      family: "T-MOF-LIBRARY",
      columns:
        "number budget-year amount initial-budget +initial-budget +initial-budget adjustment +adjustment +adjustment full-budget +full-budget +full-budget " +
        "expected-spending +expected-spending +expected-spending expected-balance +expected-balance +expected-balance spent +spent +spent balance +balance +balance",
      rows: ["1", "2"],
    },
    {
      kind: "budget-detail",
      family: "T-MOF-LIBRARY",
      columns: "number budget-year economic-class amount fiscal +fiscal +fiscal carry-over government-class",
      rows: ["[30201]办公费", "[30202]印刷费", "[30203]咨询费", "[30211]差旅费", "[30226]劳务费"],
      total: "190",
    },
  );

  listed(
    "an allocation by shares",
    `
资金分配方案
项目名称|示例产业帮扶项目
单位：万元
序号|用途|比例|金额
1|基础设施|0.6 [0%]|60
2|技能培训|0.3 [0%]|30
3|市场推广|0.1 [0%]|10
合计||1 [0%]|100
`,
    {
      kind: "budget-detail",
      columns: "number item share amount",
      rows: ["基础设施", "技能培训", "市场推广"],
      total: "100",
      unit: "万元",
    },
  );

  listed(
    "an allocation without a title is known by its head",
    `
用途|分配比例|金额（元）
基础设施|60%|60000
培训|30%|30000
推广|10%|10000
`,
    { kind: "budget-detail", columns: "item share amount", rows: ["基础设施", "培训", "推广"], unit: "元" },
  );

  listed(
    "sections that carry sums, parts, a blank row, a star in the head, full-width characters, and the total below",
    `
||附件3
||示例县乡村文化活动经费预算明细表（２０２６年度）
||项目名称：文化活动　　　　　　单位：元
||序号|★ 费用名称|数　量|单位|单价（元）|金额（元）|备注
||一|演出费用||||3000|
||1|场地租赁|2|天|500|1000|
||2|演员报酬|10|人|200|2000|
||二|宣传费用||||800|
||3|海报|100|张|5|500|
||||||||
||4|其他|1|批|300|300|
||||其中：横幅|1|条|100|100|
||合计|||||3800|
||制表人：张三||||审核人：李四||
`,
    {
      kind: "budget-detail",
      columns: "number item quantity measure-unit price amount remark",
      rows: ["subtotal 演出费用", "场地租赁", "演员报酬", "subtotal 宣传费用", "海报", "其他", "part 其中：横幅"],
      total: "3800",
      unit: "元",
    },
  );

  listed(
    "records numbered 一、二、三 are records",
    `
项目经费预算表
序号|支出内容|预算金额（万元）|测算依据
一|设备购置|5|按市场价
二|印刷|2|
三|会议|1|
|合计|8|
说明：本表由单位填报。
`,
    { kind: "budget-detail", columns: "number item amount basis", rows: ["设备购置", "印刷", "会议"], total: "8", unit: "万元" },
  );

  listed(
    "a line that numbers the columns, a second printed head, and a sum without a word at the bottom",
    `
支出预算明细
支出内容|数量|单价|金额
1|2|3|4
印刷费|10册|20元/册|200
支出内容|数量|单价|金额
交通费|5人天|100元/人天|500
|||700
`,
    { kind: "budget-detail", columns: "item quantity price amount", rows: ["印刷费", "交通费"], total: "700" },
  );

  test("a sheet named 支出明细 whose table has no title", () => {
    expect(listsIn("用途|金额\n印刷|2\n交通|3\n合计|5", "项目支出明细").map(({ kind, total }) => [kind, total])).toEqual([
      ["budget-detail", "5"],
    ]);
  });

  test("the same rows with merges told, and shifted by three rows and two columns, are read alike", () => {
    const shifted = `\n\n\n${spendingItems
      .split("\n")
      .map((line) => (line === "" ? "" : `||${line}`))
      .join("\n")}`;
    const [plain] = listsIn(spendingItems);
    expect(listsIn(spendingItems, "Sheet1", { merges: [{ sheet: "Sheet1", row: 1, column: 0, rows: 1, columns: 11 }] })).toEqual([plain]);
    expect(listsIn(shifted)).toEqual([plain]);
  });
});

describe("surveys, spot-checks, household ledgers, rectification ledgers", () => {
  listed(
    "a survey by household, the questions under a common head",
    `
农村供水项目满意度调查表
序号|县|镇|村|户主（脱敏）|户类型|各题得分|||评分|是否有效
||||||题1|题2|题3||
1|示例县|示例镇|甲村|李**|脱贫户|5|4|5|93|是
2|示例县|示例镇|甲村|王**|一般户|5|5|5|100|是
`,
    {
      kind: "survey",
      columns:
        "number address +address +address householder household-type +question-score +question-score +question-score satisfaction valid",
      rows: ["示例县", "示例县"],
    },
  );

  listed(
    "a survey by question",
    `
满意度问卷统计
调查内容|有效份数|非常满意|满意|一般|不满意|满意度
工程质量|50|30|15|4|1|90%
供水稳定|50|25|20|3|2|90%
`,
    {
      kind: "survey",
      columns: "question valid very-satisfied satisfied fairly-satisfied dissatisfied satisfaction",
      rows: ["工程质量", "供水稳定"],
    },
  );

  listed(
    "a spot-check of projects",
    `
2026年度绩效自评抽查复核记录表
项目总数：50个|||抽查项目数：6个
抽查编号|项目编码|项目名称|资金（万元）|抽查日期|抽查人|核查内容|申报值|核实值|差异|差异率|证据编号|结论
CC-01|P001|农村供水|100|2026.9.1|赵某|受益人数|2300人|2250人|50人|2.17%|ZJ-01|基本属实
`,
    {
      kind: "spot-check",
      columns:
        "check-number project-code project amount checked-at checked-by content declared verified difference difference-rate evidence conclusion",
      rows: ["CC-01"],
      unit: "万元",
    },
  );

  listed(
    "a review of self-evaluations, with its figures in cells of their own",
    `
自评复核抽查记录表
项目总数|50|抽查项目数|3
序号|项目名称|实施单位|自评得分|复核得分|存在问题
1|甲村道路|甲镇|95|93|佐证材料不全
2|乙村水渠|乙镇|98|98|
`,
    {
      kind: "spot-check",
      columns: "number project unit-name declared verified issue",
      rows: ["甲村道路", "乙村水渠"],
    },
  );

  listed(
    "a list of documents by category",
    `
示例县2025年衔接资金绩效评价资料清单

序号|资料类别|资料名称|份数|是否提供|提供单位|备注
1|项目立项|项目申报书|1|已提供|县农业农村局|
2||项目批复文件|1|已提供|县农业农村局|
3|资金管理|资金下达文件|2|已提供|县财政局|
4||会计凭证|1册|未提供|示例镇|待补
`,
    {
      kind: "document-checklist",
      columns: "number category document copies provided unit-name remark",
      rows: ["项目立项", "项目批复文件", "资金管理", "会计凭证"],
    },
  );

  listed(
    "an identification check by village",
    `
精准识别核查表
村|抽查户数|错评户数|误差率
甲村|100|1|1%
乙村|80|2|2.5%
合计|180|3|1.67%
`,
    { kind: "spot-check", columns: "address sampled errors error-rate", rows: ["甲村", "乙村"] },
  );

  listed(
    "a household ledger without a title",
    `
户编号|户主姓名|家庭人口|户类型|致贫原因|脱贫计划|帮扶措施|帮扶责任人|更新日期
A001|李某|4|脱贫户|缺技术|发展养殖|技术培训|王某|2026.8.1
A002|张某|2|监测户|因病|医疗救助|临时救助|赵某|2026.8.2
`,
    {
      kind: "household-ledger",
      columns: "household-number householder members household-type cause plan assistance responsible-person updated-at",
      rows: ["A001", "A002"],
    },
  );

  listed(
    "一户一台账 with a two-row head and sections by village",
    `
示例镇一户一台账
序号|户主|家庭情况||帮扶情况||备注
|　|人口|人均纯收入|帮扶措施|帮扶责任人|
甲村||||||
1|李某|4|12000|技术培训|王某|
2|张某|2|9000|临时救助|赵某|
`,
    {
      kind: "household-ledger",
      columns: "number householder members income assistance responsible-person remark",
      rows: ["李某", "张某"],
    },
  );

  listed(
    "a rectification ledger of an office",
    `
问题整改台账
序号|项目名称|问题来源|问题类别|问题描述|涉及金额（万元）|责任单位|责任人|整改措施|整改时限|整改情况||状态
||||||||||措施落实|完成日期|
1|农村供水|抽查|资金管理|超范围支出|2.5|示例镇|王某|收回资金|2026年9月底前|已收回|2026.8.30|已完成
`,
    {
      kind: "rectification-ledger",
      columns:
        "number project origin category issue amount responsible-unit responsible-person measure deadline +progress +progress status",
      rows: ["农村供水"],
      unit: "万元",
    },
  );
});

describe("what is no list of ours", () => {
  const strange = (what: string, text: string, name?: string): void => {
    test(what, () => {
      expect(listsIn(text, name)).toEqual([]);
    });
  };

  strange("a summary of forms", "绩效自评情况汇总表\n序号|项目名称|预算数|执行数|得分|等级\n1|农村供水|100|90|98|优");
  strange("a summary of details", "支出明细汇总表\n序号|用途|金额\n1|印刷|2\n2|交通|3");
  strange("an index", "整改台账目录\n序号|问题|责任单位|页码\n1|超支|示例镇|3");
  strange("an invoice list", "序号|货物名称|规格型号|数量|单价|金额|税率|税额\n1|电脑|X1|2|5000|10000|13%|1300");
  strange("a purchase without a title of ours", "采购清单\n序号|名称|数量|单价|金额|备注\n1|电脑|2|5000|10000|");
  strange("vouchers", "支出明细\n日期|凭证号|摘要|用途|金额\n2026.1.2|记-1|付款|印刷|200");
  strange("a roster", "工作人员名单\n序号|姓名|单位|联系电话|备注\n1|李某|示例局|12345|");
  strange("a payroll", "工资表\n姓名|岗位工资|应发工资|实发工资\n李某|3000|4000|3500");
  strange("an empty list", "问题整改台账\n序号|问题描述|整改措施|责任单位|整改时限|状态");

  test("an indicator form keeps its rows, and the list below it is its own form", () => {
    const form = `
项目支出绩效目标申报表
项目名称|农村供水改造||
一级指标|二级指标|三级指标|指标值
产出指标|数量指标|改造管网长度|≥12公里

支出明细
子活动|数量|单价|金额（万元）
管材|12公里|5万元/公里|60
合计|||60
`;
    const forms = formsIn(bookOf(sheetOf(form)));
    expect(forms.map(({ kind, region }) => [kind, addressOf(region)])).toEqual([
      ["target-declaration", "A1:D4"],
      ["budget-detail", "A6:D9"],
    ]);
    expect(forms[0]?.table?.indicators).toHaveLength(1);
  });
});
