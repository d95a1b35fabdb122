import { rangeAt } from "../core/place";
import { cellsOfRow } from "./picture";

/** A complete self-evaluation in the national layout, with nothing to find: the ground that examples vary. */
export const selfEvaluation = `
  自评表
  | 项目支出绩效自评表 |
  | （2025年度） |
  | 项目名称 | | 农村供水管网改造 |
  | 主管部门 | | 示例县水利局 | | | 实施单位 | 示例镇人民政府 |
  | 项目资金（万元） | | | | 年初预算数 | 全年预算数 | 全年执行数 | 分值 | 执行率 | 得分 | |
  | | | 年度资金总额 | | 100 | 120 | 108 | 10 | 90.00% | 9 | |
  | | | 其中：当年财政拨款 | | 80 | 100 | 90 | | | | |
  | | | 上年结转资金 | | 20 | 20 | 18 | | | | |
  | | | 其他资金 | | | | | | | | |
  | 年度总体目标 | 预期目标 | | | | | 实际完成情况 | | | | |
  | | 改造供水管网12公里，受益2300人 | | | | | 改造供水管网12公里，受益2400人 | | | | |
  | 绩效指标 | 一级指标 | 二级指标 | 三级指标 | | 年度指标值 | 实际完成值 | 分值 | 得分 | 偏差原因分析及改进措施 | |
  | | 产出指标 | 数量指标 | 改造管网长度 | | ≥12公里 | 12公里 | 20 | 20 | | |
  | | | 质量指标 | 验收合格率 | | ≥95% | "100%" | 15 | 15 | | |
  | | | 时效指标 | 完工时间 | | 2025年11月底前 | 2025年10月 | 15 | 15 | | |
  | | 效益指标 | 社会效益指标 | 受益人数 | | ≥2300人 | 2400人 | 30 | 30 | | |
  | | 满意度指标 | 服务对象满意度指标 | 受益群众满意度 | | ≥90% | "95%" | 10 | 10 | | |
  | 总分 | | | | | | | 100 | 99 | | |`;

/** A complete declaration of goals as counties use it. */
export const declaration = `
  目标表
  | 绩效目标申报表 |
  | （2026年度） |
  | 项目名称 | | 农村供水管网改造 | 项目负责人及电话 | [已隐去] | |
  | 主管部门 | | 示例县水利局 | 实施单位 | 示例镇人民政府 | |
  | 资金情况（万元） | | 年度资金总额： | 100 | | |
  | | | 其中：财政拨款 | 80 | | |
  | | | 其他资金 | 20 | | |
  | 总体目标 | 年度目标 | 改造供水管网12公里，受益2300人 | | | |
  | 绩效指标 | 一级指标 | 二级指标 | 三级指标 | 指标值 | 备注 |
  | | 产出指标 | 数量指标 | 改造管网长度 | ≥12公里 | |
  | | | 质量指标 | 验收合格率 | ≥95% | |
  | | | 时效指标 | 完工时间 | 2026年11月底前 | |
  | | 效益指标 | 社会效益指标 | 受益人数 | ≥2300人 | |
  | | 满意度指标 | 服务对象满意度指标 | 受益群众满意度 | ≥90% | |`;

/** The drawing with some of its cells drawn otherwise, by address on its first sheet; a cell beyond a row's end lengthens it. */
export function drawn(base: string, changes: Readonly<Record<string, string>>): string {
  const lines = base.split("\n");
  const rows = lines.flatMap((line, index) => (line.trim().startsWith("|") ? [index] : []));
  for (const [address, text] of Object.entries(changes)) {
    const at = rangeAt("", address);
    const index = at === null ? undefined : rows[at.row];
    if (at === null || index === undefined) throw new Error(`The drawing has no cell ${address}`);
    const cells = [...cellsOfRow((lines[index] ?? "").trim())];
    while (cells.length <= at.column) cells.push("");
    cells[at.column] = text;
    lines[index] = `  | ${cells.join(" | ")} |`;
  }
  return lines.join("\n");
}

/** The drawing without some of its rows, counted from 1. */
export function without(base: string, ...left: readonly number[]): string {
  let row = 0;
  return base
    .split("\n")
    .filter((line) => !line.trim().startsWith("|") || !left.includes((row += 1)))
    .join("\n");
}

/** The drawing on a host that tells of merges: addresses apart by spaces, or `none`. */
export const merged = (base: string, merges: string): string => base.replace("表\n", `表\n  merged: ${merges}\n`);

/** A monitoring form of the same project, in the layout of 财预〔2019〕136号. */
export const monitoring = `
  监控表
  | 项目支出绩效目标执行监控表 |
  | （2025年度） |
  | 项目名称 | | 农村供水管网改造 | | | | |
  | 主管部门 | | 示例县水利局 | | 实施单位 | 示例镇人民政府 | |
  | 项目资金（万元） | | | 年初预算数 | 1-7月执行数 | 1-7月执行率 | 全年预计执行数 |
  | | | 年度资金总额 | 100 | 60 | 60.00% | 100 |
  | | | 其中：财政拨款 | 80 | 50 | 62.50% | 80 |
  | | | 上年结转资金 | 20 | 10 | 50.00% | 20 |
  | 年度总体目标 | 改造供水管网12公里，受益2300人 | | | | | |
  | 绩效指标 | 一级指标 | 二级指标 | 三级指标 | 年度指标值 | 1-7月执行数 | 全年预计执行数 |
  | | 产出指标 | 数量指标 | 改造管网长度 | ≥12公里 | 7公里 | 12公里 |
  | | | 质量指标 | 验收合格率 | ≥95% | "100%" | "100%" |
  | | | 时效指标 | 完工时间 | 2025年11月底前 | 施工中 | 2025年10月 |
  | | 效益指标 | 社会效益指标 | 受益人数 | ≥2300人 | 1500人 | 2400人 |
  | | 满意度指标 | 服务对象满意度指标 | 受益群众满意度 | ≥90% | "92%" | "95%" |`;

/** The same with all columns of the layout: causes, likelihood and remarks, on the same rows. */
export const monitoringInFull = `
  监控表
  | 项目支出绩效目标执行监控表 |
  | （2025年度） |
  | 项目名称 | | 农村供水管网改造 | | | | |
  | 主管部门 | | 示例县水利局 | | 实施单位 | 示例镇人民政府 | |
  | 项目资金（万元） | | | 年初预算数 | 1-7月执行数 | 1-7月执行率 | 全年预计执行数 |
  | | | 年度资金总额 | 100 | 60 | 60.00% | 100 |
  | | | 其中：财政拨款 | 80 | 50 | 62.50% | 80 |
  | | | 上年结转资金 | 20 | 10 | 50.00% | 20 |
  | 年度总体目标 | 改造供水管网12公里，受益2300人 | | | | | |
  | 绩效指标 | 一级指标 | 二级指标 | 三级指标 | 年度指标值 | 1-7月执行数 | 全年预计执行数 | 偏差原因分析 | | | | | | 完成目标可能性 | | | 备注 |
  | | | | | | | | 经费保障 | 制度保障 | 人员保障 | 硬件条件保障 | 其他 | 原因说明 | 确定能 | 有可能 | 完全不可能 | |
  | | 产出指标 | 数量指标 | 改造管网长度 | ≥12公里 | 7公里 | 12公里 | | | | | | | ✔ | | | |
  | | | 质量指标 | 验收合格率 | ≥95% | "100%" | "100%" | | | | | | | ✔ | | | |
  | | | 时效指标 | 完工时间 | 2025年11月底前 | 施工中 | 2025年10月 | | | | | | | | ✔ | | |
  | | | 成本指标 | 每公里成本 | ≤8万元 | 7.5万元 | 8万元 | | | | | | | ✔ | | | |
  | | 效益指标 | 社会效益指标 | 受益人数 | ≥2300人 | 1500人 | 2400人 | | | | | | | ✔ | | | |
  | | 满意度指标 | 服务对象满意度指标 | 受益群众满意度 | ≥90% | "92%" | "95%" | | | | | | | ✔ | | | |`;

/** An evaluation in the four parts of 财预〔2020〕10号, with a total in row 9. */
export const scorecard = `
  评分表
  | 项目绩效评价评分表 |
  | （2025年度） |
  | 一级指标 | 二级指标 | 三级指标 | 分值 | 评分标准 | 得分 | 扣分原因 |
  | 决策 | 项目立项 | 立项依据充分性 | 10 | 符合得满分 | 10 | |
  | | 绩效目标 | 绩效目标合理性 | 10 | 合理得满分 | 10 | |
  | 过程 | 资金管理 | 资金使用合规性 | 20 | 合规得满分 | 20 | |
  | 产出 | 产出数量 | 实际完成率 | 30 | 按比例 | 30 | |
  | 效益 | 项目效益 | 实施效益 | 30 | 显著得满分 | 26 | 佐证不足 |
  | 合计 | | | 100 | | 96 | |`;

/** A declaration with a schedule of three tasks, in rows 9 to 11. */
export const scheduled = `
  目标表
  | 项目支出绩效目标申报表 |
  | （2026年度） |
  | 项目名称 | | 农村供水管网改造 | 项目负责人及电话 | [已隐去] | |
  | 主管部门 | | 示例县水利局 | 实施单位 | 示例镇人民政府 | |
  | 资金情况（万元） | | 年度资金总额： | 100 | | |
  | | | 其中：财政拨款 | 80 | | |
  | | | 其他资金 | 20 | | |
  | 项目实施进度计划 | 项目实施内容 | | 开始时间 | 完成时间 | 完成情况 |
  | | 勘察设计 | | 2026年1月 | 2026年3月 | 已完成 |
  | | 管网施工 | | 2026年4月 | 2026年9月 | 已完成 |
  | | 竣工验收 | | 2026年10月 | 2026年11月 | |
  | 总体目标 | 年度目标 | 改造供水管网12公里，受益2300人 | | | |
  | 绩效指标 | 一级指标 | 二级指标 | 三级指标 | 指标值 | 备注 |
  | | 产出指标 | 数量指标 | 改造管网长度 | ≥12公里 | |
  | | | 质量指标 | 验收合格率 | ≥95% | |
  | | | 时效指标 | 完工时间 | 2026年11月底前 | |
  | | 效益指标 | 社会效益指标 | 受益人数 | ≥2300人 | |
  | | 满意度指标 | 服务对象满意度指标 | 受益群众满意度 | ≥90% | |`;

type Changes = Readonly<Record<string, string>>;

/** Declaration and self-evaluation of one project in one workbook, which agree but for the changes. */
export function projectFile({ declared = {}, evaluated = {} }: { readonly declared?: Changes; readonly evaluated?: Changes }): string {
  const approved = drawn(declaration, { A2: "（2025年度）", E12: "2025年11月底前", ...declared });
  return `${approved}\n${drawn(selfEvaluation, evaluated)}`;
}
