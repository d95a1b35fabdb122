import { compare, shown } from "../../core/amount";
import { defineScoring, settle } from "../../core/score";

/** A deadline that was kept earns all points. What being late costs is not laid down: a person decides. Dates come as numbers, 20261130. */
export const onTime = defineScoring({
  id: "on-time",
  suits: [],
  title: "时限指标按期完成得满分",
  sources: [{ title: "绩效自评通行做法", locator: "按期完成得满分；逾期的由审核人员按完成程度或逾期天数确定", status: "practice" }],
  messages: {
    kept: ({ points }: { points: string }) => `在规定时限内完成 → ${points} 分（时限指标，得满分）`,
    late: (_: Readonly<Record<string, never>>) => "晚于规定时限：可不得分、按逾期天数扣分或按完成比例计分，需人工判断",
  },
  reckon: (measure, say) => {
    if (compare(measure.actual, measure.target.to) > 0) return { points: null, says: [say("late", {})] };
    const points = settle(measure.outOf, measure);
    return { points, says: [say("kept", { points: shown(points, measure.places) })] };
  },
});
