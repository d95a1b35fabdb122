import * as z from "zod";

import { parametersWith } from "../core/parameter";
import { systemCheck } from "./sources";

const share = z.number().min(0).max(1);

/** Where the lights of monitoring change, as the deployed 一体化 module sets them. */
export const lightParameters = parametersWith(
  z.strictObject({
    /** Below this share of what the months so far call for the light is red. */
    red: share.default(0.6),
    /** Below this share it is yellow. */
    yellow: share.default(0.8),
    /** From this share of the whole year's target on it is blue. */
    over: z.number().min(1).default(1.2),
  }),
  {
    red: { label: "红灯：低于序时进度的比例", unit: "share", source: systemCheck("监控预警：进度低于 60% 红灯") },
    yellow: { label: "黄灯：低于序时进度的比例", unit: "share", source: systemCheck("监控预警：进度 60%—80% 黄灯") },
    over: { label: "蓝灯：达到全年指标值的倍数", unit: "times", source: systemCheck("监控预警：达到全年指标值 120% 蓝灯") },
  },
);
