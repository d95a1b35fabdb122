import { targetOf } from "../../core/form";
import { isDeviationExplained, rowsWithOutlook } from "../../core/outlook";
import { placeOf } from "../../core/place";
import { progressOf, type Light } from "../../core/progress";
import { defineRule } from "../../core/rule";
import { percentText, saidIn } from "../../core/shown";
import { subjectOf } from "../../core/subject";
import { lightParameters } from "../lights";
import { systemCheck } from "../sources";

/**
 * What adds up month by month is held against the months that have passed: rates, quality, dates, satisfaction and single pieces are never pro-rated.
 * A limit that must not be passed is red once it is, 部分达成 is yellow and 未达成 red. Far more than the whole year's target is only mentioned, and so is a deviation that the form explains.
 */
export const indicatorsKeepPace = defineRule({
  code: "MON-02",
  id: "indicators-keep-pace",
  title: "指标进度跟上序时进度",
  severity: "warning",
  group: "mend",
  on: { scope: "form", kinds: ["monitoring"] },
  sources: [
    systemCheck("监控预警：完成值÷（指标值÷12×月份），低于 60% 红灯、60%—80% 黄灯；达到全年指标值 120% 蓝灯；反向指标超过指标值红灯"),
  ],
  parameters: lightParameters,
  messages: {
    behind: ({ name, share, light }: { name: string; share: string; light: Light }) =>
      `“${name}”进度为序时进度的 ${share}（${lights[light]}）`,
    beyond: ({ name, share }: { name: string; share: string }) => `“${name}”已完成全年指标值的 ${share}（蓝灯），请确认指标值是否偏低`,
    passed: ({ name, actual, target }: { name: string; actual: string; target: string }) =>
      `“${name}”当前为 ${actual}，已超过指标值 ${target}（红灯）`,
    tier: ({ name, actual, light }: { name: string; actual: string; light: Light }) => `“${name}”为“${actual}”（${lights[light]}）`,
  },
  remedy: "核对完成值；确有偏差的，分析原因并及时纠偏",
  *check(form, { book, report, parameters }) {
    for (const indicator of rowsWithOutlook(form)) {
      const { actual, level3 } = indicator;
      const target = targetOf(indicator);
      const progress = progressOf(indicator, form.month, parameters);
      if (actual === null || progress === null || progress.light === "green") continue;
      const isMild = progress.light !== "red" || isDeviationExplained(indicator, book);
      const about = {
        place: placeOf(actual.at),
        subject: subjectOf(indicator, form),
        related: target === null ? [] : [placeOf(target.at)],
        ...(isMild ? { severity: "info" as const } : {}),
      };
      const name = level3.text;
      if (progress.by === "year") yield report("beyond", about, { name, share: percentText(progress.share, 0) });
      else if (progress.by === "months")
        yield report("behind", about, { name, share: percentText(progress.share, 0), light: progress.light });
      else if (progress.by === "limit") yield report("passed", about, { name, actual: saidIn(actual), target: saidIn(target) });
      else yield report("tier", about, { name, actual: saidIn(actual), light: progress.light });
    }
  },
});

const lights: Readonly<Record<Light, string>> = { red: "红灯", yellow: "黄灯", green: "绿灯", blue: "蓝灯" };
