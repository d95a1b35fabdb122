import type { Comparator } from "../value";

import { dictionary, meaning } from "./reader";

/** What a word before a number says: a comparator; one that yields to a word after the number; about; or "before this date". */
export type Lead = { readonly comparator: Comparator; readonly firm: boolean } | "about" | "not-after";

const firm = (comparator: Comparator): Lead => ({ comparator, firm: true });
const loose = (comparator: Comparator): Lead => ({ comparator, firm: false });

/** Words before a number. */
export const leads = dictionary<Lead>([
  ...meaning(
    firm(">="),
    "不少于 不低于 不小于 不得少于 不得低于 不得小于 不应低于 不短于 不弱于 至少 至少达到 大于等于 大于或等于 高于等于 高于或等于 多于等于 多于或等于 等于或大于 等于或高于 等于大于 不少於 最低 最少 达到或超过 不低於",
  ),
  ...meaning(firm(">"), "大于 超过 高于 多于 超 超出 突破 高於 多於"),
  ...meaning(
    firm("<="),
    "不超过 不超 不高于 不大于 不多于 不得超过 不得高于 不得大于 不应超过 至多 最多 最高不超过 最多不超过 小于等于 小于或等于 低于等于 低于或等于 少于等于 少于或等于 等于或小于 等于或低于 等于小于 不突破 不长于 未超过 未超 未突破 不高於",
  ),
  ...meaning(firm("<"), "小于 低于 少于 不足 不到 不满 未达到 未达 低於 少於"),
  ...meaning(firm("="), "等于 恰好"),
  ...meaning(loose(">="), "达到 达 力争达到 确保达到 均达到 已达到 实际达到"),
  ...meaning(loose("<="), "控制在 严格控制在 限制在 压缩至 压减至"),
  ...meaning<Lead>("about", "约 大约 约为 大概 近 将近 ≈ 约计 约等于"),
  ...meaning<Lead>("not-after", "不晚于 不迟于 不得晚于 不得迟于 早于"),
]);

/** Signs before a number. */
export const signs = dictionary<Comparator>([
  ...meaning<Comparator>(">=", "≥ >= =>"),
  ...meaning<Comparator>("<=", "≤ <= =<"),
  ...meaning<Comparator>(">", ">"),
  ...meaning<Comparator>("<", "<"),
  ...meaning<Comparator>("=", "= =="),
]);

/** Words after a number: 以上 and 以下 include it (民法典 1259). `about` says nothing about the direction. */
export const trails = dictionary<Comparator | "about">([
  ...meaning<Comparator>(">=", "以上 及以上 之上 或以上 及其以上 (含)以上 (含)及以上 以上(含) (含本数)以上 和以上"),
  ...meaning<Comparator>("<=", "以下 及以下 以内 之内 之下 或以下 及以内 (含)以下 (含)以内 以下(含) 以内(含) (含本数)以下"),
  ...meaning<Comparator>(">", "(不含)以上 以上(不含)"),
  ...meaning<Comparator>("<", "(不含)以下 (不含)以内 以下(不含) 以内(不含)"),
  ...meaning<"about">("about", "左右 上下"),
]);

/** Words that carry no fact of their own beside a number or a date. */
export const fillers = dictionary<true>(
  meaning(
    true,
    "完成 已完成 已经完成 实际完成 全部完成 全面完成 按时完成 按期完成 及时完成 计划完成 预计完成 完成了 完成率 完工 竣工 已 已经 实际 实际为 共 共计 合计 总计 累计 总共 一共 计 为 是 均为 均 全部 预计 计划 实现 资金 金额 " +
      "¥ ￥ $ 人民币 且 并且 并 同时 于 在 截至 截止 截止到 截至到 到 每年 当年 本年 确保 力争 保持在 维持在 保持 " +
      "实际完成值 完成值 指标值 目标值 完成情况 ! ? ' \"",
  ),
);

/** Whole cells that say a thing does not apply. */
export const notApplicable: ReadonlySet<string> = new Set(
  "无 / // \\ - -- --- ---- 不适用 不涉及 未涉及 无此项 无此指标 不适用本项目 N/A n/a NA N.A. 无/ (无) 不作要求".split(" "),
);

/** Whole cells that say yes or no, and nothing else. */
export const yesNo: ReadonlyMap<string, boolean> = new Map([
  ["是", true],
  ["否", false],
  ["是。", true],
  ["否。", false],
  ["YES", true],
  ["NO", false],
  ["Yes", true],
  ["No", false],
  ["yes", true],
  ["no", false],
  ["TRUE", true],
  ["FALSE", false],
]);

export const ticks: ReadonlySet<string> = new Set("✔ √ ☑ ✓ ✅ 🗹 🗸 (√) (✔) (✓) √√ ☑是".split(" "));

/** Whole cells that were never filled. */
export const unfilled: ReadonlySet<string> = new Set(
  "待定 待填 待填写 待补充 未填 (待定) 请填写 请选择 是/否 是□否□ □是□否 是否 X x × ? ?? TBD".split(" "),
);
