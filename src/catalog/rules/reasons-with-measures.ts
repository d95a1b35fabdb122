import * as z from "zod";

import { compare, subtract } from "../../core/amount";
import type { Form } from "../../core/form";
import { placeOf } from "../../core/place";
import { isUnexplained } from "../../core/points";
import { parametersWith } from "../../core/parameter";
import { defineRule } from "../../core/rule";
import { quoted } from "../../core/shown";
import { fold } from "../../core/stated/fold";
import { subjectOf } from "../../core/subject";
import { measures, ours, review } from "../sources";

const words = (text: string): string[] => text.split(" ");

const parameters = parametersWith(
  z.strictObject({
    /** Reasons that, standing alone, name neither what happened nor what will be done. */
    hollow: z
      .array(z.string())
      .default(words("客观原因 资金不足 资金未到位 疫情影响 疫情原因 天气原因 其他原因 工作原因 历史原因 人员不足")),
    /** A reason with one of these tells of a measure. */
    measures: z
      .array(z.string())
      .default(
        words(
          "措施 整改 改进 改善 完善 优化 调整 加强 加大 加快 加紧 强化 提高 提升 规范 健全 建立 落实 督促 督办 推进 推动 跟进 协调 沟通 对接 争取 确保 将 拟 下一步 下步 今后 明年 次年 下年 后续 继续 进一步 尽快 及时 计划 安排 列入 补 已完成 已于 已支付 培训 宣传 追加 催 做好 严格 年底前 月底前 拓展 拓宽 扩大 开展 组织 采取 引导 鼓励 支持 盘活 申请 更换 修复 维修 整治 督查 检查 监管 监督 管理 统筹 研究 制定 出台 明确 保障 防止 避免 跟踪 衔接 配合 上报 指导 帮扶 动员 走访 回访 解决 处理 深化 细化 创新 提前 合理 改用 收回 调剂 重新 动态 逐步 力争 着力 抓好 抓紧 积极 主动 注重 压实 建议 应 需",
        ),
      ),
  }),
  {
    hollow: { label: "空泛的原因用词", unit: "words", source: ours("单独出现时视为未说明原因的用词") },
    measures: { label: "表示改进措施的用词", unit: "words", source: ours("原因栏中表示措施的用词") },
  },
);

/**
 * The column asks for the reason and for what will be done. Two words such as 客观原因 give neither; longer texts that seem to tell of no measure are only asked about, since a measure can be put in any words.
 * Forms whose column asks for the reason alone are left alone, and so is what says nothing at all: another rule asks for it.
 */
export const reasonsWithMeasures = defineRule({
  code: "SCR-25",
  id: "reasons-with-measures",
  title: "偏差原因栏写明了改进措施",
  severity: "warning",
  group: "mend",
  on: { scope: "form", kinds: ["self-evaluation", "department-self-evaluation"] },
  sources: [measures("附件1 项目支出绩效自评表：偏差原因分析及改进措施"), review("原因应具体，并写明改进措施")],
  parameters,
  messages: {
    hollow: ({ text }: { text: string }) => `只写“${text}”，请写明具体原因和改进措施`,
    noMeasure: ({ text }: { text: string }) => `“${text}”未见改进措施，是否需要补充？`,
  },
  remedy: "写明具体原因和改进措施",
  *check(form, { book, report, assessmentOf, parameters: { hollow, measures: tells } }) {
    if (!asksForMeasures(form)) return;
    for (const { indicator, outOf, stated } of assessmentOf(form).items) {
      const { reason } = indicator;
      if (reason?.value == null || outOf === null || stated === null || isUnexplained(reason, book)) continue;
      if (compare(subtract(outOf, stated), form.profile.tolerance.value) <= 0) continue;
      const said = fold(reason.value).replace(/[。.;,!]+$/, "");
      const about = { place: placeOf(reason.at), subject: subjectOf(indicator, form) };
      const data = { text: quoted(reason.raw) };
      if (hollow.includes(said)) yield report("hollow", about, data);
      else if (!tells.some((word) => said.includes(word))) yield report("noMeasure", { ...about, severity: "info" }, data);
    }
  },
});

const asksForMeasures = ({ table }: Form): boolean =>
  table?.columns.some(({ concept, text }) => concept === "reason" && /措施|改进/.test(fold(text))) ?? false;
