import { drawn, scorecard } from "../../../src/testing/drawings";
import { said } from "../fields";
import type { DrawnSubject } from "../mutation";

/** An evaluation on which all is well. */
export const evaluated: DrawnSubject = {
  file: "an evaluation scorecard",
  drawing: scorecard,
  sheet: "评分表",
  mutations: [
    said("weights that make 105", { D7: 35 }, ["EVL-01 D9", "EVL-02 G7"]),
    said("outputs and benefits below 60", { D4: 15, D7: 25 }, ["EVL-01 A7", "EVL-02 G4", "SCR-03 F7"]),
    said("outputs more, decisions less", { D4: 5, F4: 5, D7: 35, F7: 35 }),
    said("points taken off without a word", { F6: 18, F9: 94 }, ["EVL-02 G6"]),
    said("points taken off, and the total left as it was", { F6: 18, G6: "台账不全" }, ["SCR-14 F9"]),
    said("points taken off for a reason", { F6: 18, F9: 94, G6: "台账不全" }),
  ],
};

/** An evaluation that was vetoed and graded so. */
export const vetoed: DrawnSubject = {
  file: "an evaluation with a row on vetoes",
  drawing: `${drawn(scorecard, { C2: "评价等级", D2: "优" })}
  | 一票否决事项 | □挪用资金 □规模性返贫 | | | | | |`,
  sheet: "评分表",
  mutations: [
    said("an item marked", { B10: "☑挪用资金 □规模性返贫" }, ["EVL-08 D2"]),
    said("told in words", { B10: "存在挪用资金" }, ["EVL-08 D2"]),
    said("an item marked, and graded so", { B10: "☑挪用资金 □规模性返贫", D2: "差" }),
    said("denied", { B10: "不存在挪用资金" }),
    said("answered with yes in another cell", { B10: "规模性返贫", F10: "是" }, ["EVL-08 D2"]),
  ],
};

/** A self-evaluation with a column for the review. */
export const reviewed: DrawnSubject = {
  file: "a reviewed self-evaluation",
  drawing: `
  自评表
  | 项目绩效自评表 |
  | （2025年度） |
  | 项目名称 | 农村公路 | 主管部门 | 示例县交通局 | 实施单位 | 示例镇人民政府 |
  | 一级指标 | 二级指标 | 三级指标 | 年度指标值 | 实际完成值 | 分值 | 自评得分 | 复核得分 |
  | 产出指标 | 数量指标 | 修路里程 | ≥5公里 | 5公里 | 60 | 60 | 58 |
  | 效益指标 | 社会效益指标 | 受益人数 | ≥100人 | 120人 | 40 | 40 | 40 |
  | 总分 | | | | | 100 | 100 | 98 |`,
  sheet: "自评表",
  mutations: [
    said("a review far below", { H5: 50, H7: 90 }, ["EVL-05 H7"]),
    said("a review five points below, in the same grade", { H5: 55, H7: 95 }),
    said("a review that is not finished", { H5: null, H7: null }),
  ],
};
