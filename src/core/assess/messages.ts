import { speaker } from "../message";

type Nothing = Readonly<Record<string, never>>;

const ways = { more: "越高越好", less: "越低越好", equal: "等于", within: "区间内" } as const;

/** What is said about a score besides the method's own reckoning. */
export const messages = {
  inferred: ({ way }: { way: keyof typeof ways }) => `方向：推定（${ways[way]}）`,
  negative: ({ actual }: { actual: string }) => `完成值 ${actual} 为负数，按0计算`,
  saved: (_: Nothing) => "节约超过20%，请说明预算编制依据",
  noActual: (_: Nothing) => "未填完成值",
  noTarget: (_: Nothing) => "未填指标值，不能计算",
  noWeight: (_: Nothing) => "未填分值，不能计算得分",
  badWeight: ({ weight }: { weight: string }) => `分值 ${weight} 是负数，不能计算得分`,
  weightless: (_: Nothing) => "分值为0，得0分",
  uncalculated: (_: Nothing) => "公式尚未计算或出错，请用Excel打开保存一次",
  noPoints: (_: Nothing) => "本表不设得分",
  judgedItem: (_: Nothing) => "本项没有指标值和完成值，由评分人判断",
  words: ({ target, actual }: { target: string; actual: string }) => `指标值“${target}”、完成值“${actual}”是文字表述，需人工判断`,
  mixed: ({ target, actual }: { target: string; actual: string }) => `指标值“${target}”、完成值“${actual}”不是单一数值，需人工判断`,
  notApplicable: (_: Nothing) => "填写为不适用：可不得分，或剔除后折算，需人工判断并说明理由",
  tier: ({ tier }: { tier: number }) => `完成值为定性第${tier}档，口径未规定各档得分，需人工判断`,
  yesNo: (_: Nothing) => "是否类指标，口径未规定直接赋分，需人工判断",
  deadlineActual: ({ target, actual }: { target: string; actual: string }) =>
    `指标值“${target}”是时限，完成值“${actual}”不是日期，需人工判断`,
  dateUnclear: ({ target, actual }: { target: string; actual: string }) =>
    `完成时间“${actual}”与时限“${target}”比较不能确定是否按期，需人工判断`,
  zeroTarget: ({ actual }: { actual: string }) => `指标值为0而完成值为 ${actual}：不能按比例计算，需人工判断`,
  noInterval: (_: Nothing) => "区间指标没有写明上下限，需人工判断",
  period: ({ target, actual }: { target: string; actual: string }) => `指标值“${target}”与完成值“${actual}”的计数周期不同，需人工判断`,
  noMethod: ({ method }: { method: string }) => `口径所列计分方法“${method}”不存在，需人工判断`,
  judged: ({ points, reason }: { points: string; reason: string }) => `人工判断得 ${points} 分，理由：${reason}`,
  excluded: ({ reason }: { reason: string }) => `不适用，剔除后折算，理由：${reason}`,
  noBudget: ({ column }: { column: string }) => `${column}为0或空白，不能计算执行率`,
  noSpending: (_: Nothing) => "未填执行数",
  noExecutionPoints: (_: Nothing) => "本表不对预算执行率计分",
  denominator: ({ column }: { column: string }) => `分母为${column}`,
  finished: ({ points }: { points: string }) => `项目已完成且执行数在预算规模之内，按财预〔2021〕101号可得 ${points} 分，由审核人员选定`,
} as const;

/** Says a sentence of this unit. */
export const say = speaker("assess", messages);
