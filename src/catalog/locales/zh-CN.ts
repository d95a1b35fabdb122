import type { Locale } from "../../core/message";
import * as rules from "../rules";
import { localeOf, methods, units } from "./units";

/** Chinese stands beside each unit; here it is only gathered. */
export const zhCN: Locale = localeOf({ rules, methods, units });
