import { speaker } from "../message";
import { messages as units, type ParameterUnit } from "../parameter";

/** Bounds of a number; empty text where there is none. */
export interface Bounds {
  readonly from: number | string;
  readonly to: number | string;
  readonly unit: ParameterUnit;
  readonly whole: boolean;
  /** Whether it may be left unset. */
  readonly optional: boolean;
}

function number({ from, to, unit, whole, optional }: Bounds): string {
  const kind = whole ? "整数" : "数";
  const unset = optional ? "，或“不设”" : "";
  const of = units[unit]();
  if (from !== "" && to !== "") return `应为 ${String(from)} 至 ${String(to)}${of}的${kind}${unset}`;
  if (from !== "") return `应为不小于 ${String(from)}${of}的${kind}${unset}`;
  return `应为${to === "" ? "" : `不大于 ${String(to)}${of}的`}${kind}${unset}`;
}

const words = "应为用词，多个用词以顿号隔开";
const yesNo = "应为“是”或“否”";

/** The unit these sentences speak under; findings on settings name it in place of a rule. */
export const settingsUnit = "settings";

/** A sentence without facts. */
type Nothing = Readonly<Record<string, never>>;

/** What is said of parameters and of what somebody set. */
export const messages = {
  title: () => "参数设置有效",
  remedy: () => "按提示更正“值”，或删去该行；更正前按原有依据核查和计分",
  named: ({ name }: { name: string }) => name,
  total: (_: Nothing) => "总分",
  execution: (_: Nothing) => "预算执行率分值",
  level1: ({ name }: { name: string }) => `${name}指标分值`,
  "method.execution": (_: Nothing) => "预算执行率计分方法",
  "method.positive": (_: Nothing) => "正向指标计分方法",
  "method.equal": (_: Nothing) => "等于类指标计分方法",
  "method.reverse": (_: Nothing) => "反向指标计分方法",
  "method.interval": (_: Nothing) => "区间指标计分方法",
  "method.yesNo": (_: Nothing) => "是否类指标计分方法",
  "method.qualitative": (_: Nothing) => "定性指标计分方法",
  judgement: (_: Nothing) => "人工评判",
  scale: (_: Nothing) => "等级标准",
  rounding: (_: Nothing) => "得分保留小数",
  tolerance: (_: Nothing) => "得分允许误差",
  denominator: (_: Nothing) => "执行率分母",
  full: (_: Nothing) => "全年预算数",
  initial: (_: Nothing) => "年初预算数",
  wantsNumber: (bounds: Bounds) => number(bounds),
  wantsWords: (_: Nothing) => words,
  wantsYesNo: (_: Nothing) => yesNo,
  wantsChoice: ({ choices }: { choices: string }) => `应为以下之一：${choices}`,
  unknownCode: ({ code }: { code: string }) => `没有代码为“${code}”的参数，此行未采用`,
  unknownProfile: ({ profile }: { profile: string }) => `没有名为“${profile}”的口径，此行未采用`,
  ofProfile: ({ code }: { code: string }) => `“${code}”须按口径设定，请写明口径；此行未采用`,
  ofAll: ({ code }: { code: string }) => `“${code}”用于跨表核查，口径应为“全部”；此行未采用`,
  notLaidDown: ({ code, profile }: { code: string; profile: string }) => `口径“${profile}”没有参数“${code}”，此行未采用`,
  wrongNumber: ({ value, ...bounds }: Bounds & { value: string }) => `值“${value}”未采用，${number(bounds)}`,
  wrongWords: ({ value }: { value: string }) => `值“${value}”未采用，${words}`,
  wrongYesNo: ({ value }: { value: string }) => `值“${value}”未采用，${yesNo}`,
  wrongChoice: ({ value, choices }: { value: string; choices: string }) => `值“${value}”未采用，应为以下之一：${choices}`,
  blank: (_: Nothing) => "值为空，此行未采用；不需要设定的，请删去该行",
  formula: (_: Nothing) => "值由公式计算，未采用；请直接填写",
  repeated: ({ code, cell }: { code: string; cell: string }) => `“${code}”已在 ${cell} 设定，此行未采用`,
  conflict: ({ code }: { code: string }) => `“${code}”与同一规则的其他参数矛盾，对这些参数的设定均未采用`,
  noHeader: (_: Nothing) => "参数设置表缺少“代码”“口径”“值”表头，未采用",
  applied: ({ count }: { count: number }) => `本工作簿的参数设置表改动了 ${String(count)} 项参数，已按其核查和计分`,
  written: ({ sheet }: { sheet: string }) => `已将参数写入工作表“${sheet}”`,
} as const;

export const say = speaker(settingsUnit, messages);
