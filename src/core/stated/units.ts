import { dictionary } from "./reader";

/** Units of measure and measure words that may follow a number; others are accepted where they are short and nothing follows. */
const words =
  "元 角 人民币 美元 人 名 位 户 人次 户次 人天 人日 人月 人数 户数 个 只 头 匹 羽 尾 株 棵 粒 穗 公斤 千克 克 毫克 斤 市斤 吨 担 米 延米 公里 千米 里 华里 厘米 分米 毫米 公分 " +
  "平方米 平米 平方 平方公里 平方千米 立方米 立方 方 升 毫升 亩 亩次 公顷 天 日 日历天 个日历天 工作日 个工作日 年 月 个月 周 个周 小时 个小时 时 分钟 秒 季 次 起 件 项 座 条 处 所 家 台 套 台套 台班 " +
  "辆 本 册 份 批 批次 期 集 辑 篇 部 张 块 面 盏 口 眼 根 组 村 镇 乡 县 校 班 队 例 床 场 场次 届 类 种 点 片 幅 栋 幢 间 层 孔 段 盘 箱 袋 瓶 枚 支 把 顶 艘 架 门 道 宗 笔 单 分 倍 字 千字 对 副 " +
  "双 株次 车 车次 航次 标段 工日 课时 学时 人时 千瓦 千瓦时 兆瓦 度 千伏 千伏安 摄氏度 帕 百帕 分贝 级 站 堂 首 幕 卷 版 条次 篇次 件次 家次 处次 头只 头次 羽次 亩年 户年 人年 节 节次 平 厘 " +
  "百分点 个百分点 百分比 成 % ‰ kg g mg t m km cm mm m2 km2 m3 ha L mL ml h min kW kWh MW GW kV dB °C mg/L Mbps Gbps MB GB TB";

/** Written otherwise, meant the same. */
const spellings: ReadonlyMap<string, string> = new Map([
  ["百分比", "%"],
  ["个百分点", "百分点"],
  ["人民币", "元"],
  ["人数", "人"],
  ["户数", "户"],
]);

export const units = dictionary(words.split(" ").map((word) => [word, spellings.get(word) ?? word] as const));

const known = new Set(words.split(" "));
export const isUnit = (word: string): boolean => known.has(word);

/** The unit as it is kept: one spelling of percent and of its points. */
export const spelled = (word: string): string => spellings.get(word) ?? word;

interface Measure {
  readonly family: string;
  /** How many of the family's smallest common measure; whole numbers, so that conversion stays exact. */
  readonly size: number;
}

const families: Readonly<Record<string, Readonly<Record<string, number>>>> = {
  money: { 角: 1, 元: 10, 千元: 10_000, 万元: 100_000, 亿元: 1_000_000_000 },
  length: {
    毫米: 1,
    mm: 1,
    厘米: 10,
    公分: 10,
    cm: 10,
    分米: 100,
    米: 1000,
    延米: 1000,
    m: 1000,
    里: 500_000,
    华里: 500_000,
    公里: 1_000_000,
    千米: 1_000_000,
    km: 1_000_000,
  },
  area: {
    平方米: 3,
    平米: 3,
    平方: 3,
    平: 3,
    m2: 3,
    亩: 2000,
    公顷: 30_000,
    ha: 30_000,
    平方公里: 3_000_000,
    平方千米: 3_000_000,
    km2: 3_000_000,
  },
  volume: { 毫升: 1, ml: 1, mL: 1, 升: 1000, L: 1000, 立方米: 1_000_000, 立方: 1_000_000, 方: 1_000_000, m3: 1_000_000 },
  mass: {
    毫克: 1,
    mg: 1,
    克: 1000,
    g: 1000,
    斤: 500_000,
    市斤: 500_000,
    公斤: 1_000_000,
    千克: 1_000_000,
    kg: 1_000_000,
    担: 50_000_000,
    吨: 1_000_000_000,
    t: 1_000_000_000,
  },
  time: {
    秒: 1,
    s: 1,
    分钟: 60,
    min: 60,
    小时: 3600,
    个小时: 3600,
    h: 3600,
    天: 86_400,
    日: 86_400,
    d: 86_400,
    日历天: 86_400,
    个日历天: 86_400,
    周: 604_800,
    个周: 604_800,
  },
  months: { 月: 1, 个月: 1, 季: 3, 年: 12 },
  workdays: { 工作日: 1, 个工作日: 1 },
  ratio: { "‰": 1, "%": 10, 百分点: 10 },
  people: { 人: 1, 名: 1, 位: 1 },
  energy: { 度: 1, 千瓦时: 1, kWh: 1 },
  power: { 千瓦: 1, kW: 1, 兆瓦: 1000, MW: 1000 },
};

const measures: ReadonlyMap<string, Measure> = new Map(
  Object.entries(families).flatMap(([family, sizes]) => Object.entries(sizes).map(([unit, size]) => [unit, { family, size }] as const)),
);

/** How many of `to` one `from` is, as a fraction of whole numbers; `null` where they measure different things. */
export function ratioOf(from: string, to: string): readonly [over: number, under: number] | null {
  if (from === to) return [1, 1];
  const [upperFrom = "", ...perFrom] = from.split("/");
  const [upperTo = "", ...perTo] = to.split("/");
  if (perFrom.length > 0 || perTo.length > 0) {
    return perOf(perFrom) === perOf(perTo) ? ratioOf(upperFrom, upperTo) : null;
  }
  const a = measures.get(from);
  const b = measures.get(to);
  if (a !== undefined && b !== undefined) return a.family === b.family ? [a.size, b.size] : null;
  return isNarrower(from, to) || isNarrower(to, from) ? [1, 1] : null;
}

/** What a unit measures, such as `length`; `null` for measure words and for what is measured per something. */
export const measureOf = (unit: string): string | null => measures.get(unit)?.family ?? null;

/** What is divided by, in an order of its own: 人·月 is 月·人, /人/月 is /人·月. */
const perOf = (parts: readonly string[]): string =>
  parts
    .flatMap((part) => part.split("·"))
    .sort()
    .join("·");

/** 个村 is 个, said more precisely. */
const isNarrower = (narrow: string, wide: string): boolean => narrow.startsWith(wide) && wide.length > 0 && isUnit(wide) && !isUnit(narrow);

export const isMoney = (unit: string): boolean => measures.get(unit.split("/")[0] ?? "")?.family === "money";
export const isRatio = (unit: string | null): boolean => unit !== null && measures.get(unit)?.family === "ratio";
