import { totalRowOf } from "../../core/funds";
import { placeOf } from "../../core/place";
import { spendingProgress } from "../../core/progress";
import { defineRule } from "../../core/rule";
import { percentText } from "../../core/shown";
import { lightParameters } from "../lights";
import { monitoringMeasures, systemCheck } from "../sources";

/**
 * Monitoring compares what was spent with the share of the year that has passed. Below 60 % of it the light is red, below 80 % yellow, as the deployed module sets them.
 * A form that does not print up to which month it tells, and a budget of 0, give no light.
 */
export const spendingKeepsPace = defineRule({
  code: "MON-01",
  id: "spending-keeps-pace",
  title: "执行进度跟上序时进度",
  severity: "warning",
  group: "mend",
  on: { scope: "form", kinds: ["monitoring"] },
  sources: [
    systemCheck("监控预警：执行率÷（月份÷12），低于 60% 红灯、60%—80% 黄灯"),
    monitoringMeasures("对绩效目标实现程度和预算执行进度实行“双监控”"),
  ],
  parameters: lightParameters,
  messages: {
    behind: ({ month, share, light }: { month: number; share: string; light: Light }) =>
      `截至 ${month} 月执行进度为序时进度的 ${share}（${lights[light]}），请说明支付进度安排`,
  },
  remedy: "核对执行数；确实偏慢的，说明支付进度安排",
  *check(form, { report, parameters }) {
    const row = totalRowOf(form);
    if (row?.executed == null || form.month === null) return;
    const progress = spendingProgress(row, form.month, parameters);
    if (progress === null || (progress.light !== "red" && progress.light !== "yellow")) return;
    const related = [row.initial ?? row.full].flatMap((field) => (field === null ? [] : [placeOf(field.at)]));
    const { light, share } = progress;
    const about = { place: placeOf(row.executed.at), subject: "funds:total.executed", related };
    yield report("behind", light === "red" ? about : { ...about, severity: "info" }, {
      month: form.month,
      share: percentText(share, 0),
      light,
    });
  },
});

type Light = "red" | "yellow";
const lights: Readonly<Record<Light, string>> = { red: "红灯", yellow: "黄灯" };
