/** 问题类别 as rectification papers name them; a code without an own word has that of its family. */
const byCode: Readonly<Record<string, string>> = {
  "STR-05": "基本信息不完整",
  "STR-10": "表内公式有误",
  "STR-12": "数据格式不规范",
  "FND-05": "计分不准确",
  "FND-12": "资金数据不一致",
  "FND-13": "资金数据不一致",
  "SCR-01": "分值设置不规范",
  "SCR-02": "分值设置不规范",
  "SCR-05": "分值设置不规范",
  "SCR-14": "总分计算有误",
  "SCR-15": "等级与得分不一致",
  "IND-08": "自行调整批复指标",
};

const byFamily: Readonly<Record<string, string>> = {
  STR: "表格填报不规范",
  FND: "资金填报有误",
  SCR: "计分不准确",
  IND: "绩效指标填报不规范",
  MON: "监控填报不规范",
  EVL: "评价工作不规范",
  BAT: "报送不规范",
};

/** What kind of problem a code speaks of. */
export const categoryOf = (code: string): string => byCode[code] ?? byFamily[code.split("-")[0] ?? ""] ?? "填报不规范";
