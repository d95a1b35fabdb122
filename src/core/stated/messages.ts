import { speaker } from "../message";

/** What is said about a cell that contradicts itself, and about two cells that cannot be compared. */
export const messages = {
  doubled: ({ sign }: { sign: string }) => `比较符号“${sign}”重复书写`,
  contradictory: ({ first, second }: { first: string; second: string }) => `比较符号相互矛盾：“${first}”与“${second}”`,
  trailing: ({ sign }: { sign: string }) => `比较符号“${sign}”写在数值之后，含义不明`,
  repeated: ({ text }: { text: string }) => `“${text}”重复填写`,
  noSuchDate: ({ date }: { date: string }) => `日期“${date}”不存在`,
  unitColumn: ({ stated, column }: { stated: string; column: string }) => `填写的单位“${stated}”与单位栏“${column}”不一致`,
  error: ({ error }: { error: string }) => `公式出错(${error})`,
  uncalculated: (_: Readonly<Record<string, never>>) => "公式尚未计算，请用Excel打开保存一次",
  noQuantity: ({ text, side }: { text: string; side: "target" | "actual" }) =>
    `${side === "target" ? "指标值" : "完成值"}“${text}”不是单一数值，无法直接比较`,
  unitMismatch: ({ target, actual }: { target: string; actual: string }) => `指标值单位“${target}”与完成值单位“${actual}”不同，无法比较`,
  scaleUnclear: ({ target, actual }: { target: string; actual: string }) =>
    `完成值“${actual}”未写单位，与指标值“${target}”的数量级不一致，请补写单位`,
  percentUnclear: ({ target, actual }: { target: string; actual: string }) =>
    `“${actual}”未写百分号，与“${target}”比较时含义不明，请补写单位`,
} as const;

/** Says a sentence of this unit. */
export const say = speaker("value", messages);
