import { readFileSync } from "node:fs";
import { join } from "node:path";
import { type Book, cellsOf } from "../../src/core/book";
import type { WorkbookState } from "../../src/testing/excel-host/model/state";
import { stateOf } from "../../src/testing/excel-host/model/state-of";
import { stateOfXlsx } from "../../src/testing/excel-host/model/state-of-xlsx";

/** A published form of test/cases, as Excel has it open. */
export const realForm = (name: string): WorkbookState =>
  stateOfXlsx(readFileSync(join(__dirname, "../cases", `${name}.xlsx`)), `${name}.xlsx`);

/** A self-evaluation form with as many indicators as wanted: every tenth claims half of its points, every hundredth has them in full-width digits. */
export function longForm(indicators: number): WorkbookState {
  const rows = Array.from({ length: indicators }, (_, index) => {
    const target = 100 + (index % 50);
    return [
      index === 0 ? "产出指标" : null,
      index === 0 ? "数量指标" : null,
      `改造管网长度第${String(index + 1)}段`,
      `≥${String(target)}米`,
      target,
      1,
      index % 100 === 7 ? "１" : index % 10 === 3 ? 0.5 : 1,
      null,
    ];
  });
  const book: Book = {
    sheets: [
      {
        name: "自评表",
        visibility: "visible",
        hiddenRows: [],
        merges: [],
        cells: cellsOf([
          ["项目支出绩效自评表"],
          ["（2022年度）"],
          ["项目名称", "示例县管网改造"],
          ["主管部门", "示例县住建局", null, null, "实施单位", "示例镇"],
          ["项目资金（万元）", null, "年初预算数", "全年预算数", "全年执行数", "分值", "执行率", "得分"],
          [null, "年度资金总额", 500, 500, 450, 10, 0.9, 9],
          ["一级指标", "二级指标", "三级指标", "年度指标值", "实际完成值", "分值", "得分", "偏差原因分析及改进措施"],
          ...rows,
          ["总分", null, null, null, null, 100, 99, null],
        ]),
      },
    ],
    names: new Map(),
    dateSystem: 1900,
  };
  return { ...stateOf(book), name: "长表.xlsx" };
}
