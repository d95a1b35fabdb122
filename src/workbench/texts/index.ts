import type { Language } from "../../core/catalog";
import { enUS } from "./en-US";
import { zhCN } from "./zh-CN";

export type Texts = typeof zhCN;

export const textsOf = (language: Language): Texts => (language === "zh-CN" ? zhCN : enUS);
