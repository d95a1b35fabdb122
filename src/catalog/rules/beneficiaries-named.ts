import * as z from "zod";

import { isBridging } from "../../core/bridging";
import { placeOf } from "../../core/place";
import { parametersWith } from "../../core/parameter";
import { defineRule } from "../../core/rule";
import { fold } from "../../core/stated/fold";
import { ours, review } from "../sources";

const parameters = parametersWith(
  z.strictObject({
    /** Words in the name of a project that make it one of industry. */
    industry: z
      .array(z.string())
      .default([
        "产业发展",
        "产业项目",
        "产业基地",
        "产业园",
        "特色产业",
        "种植",
        "养殖",
        "加工",
        "大棚",
        "果园",
        "茶园",
        "合作社",
        "繁育",
        "冷链",
        "光伏",
      ]),
  }),
  {
    industry: { label: "产业类项目的名称用词", unit: "words", source: ours("产业类项目的名称用词") },
  },
);

/**
 * Money of 衔接资金 for an industry is given so that households gain by it (联农带农). Who gains, and how many, is said by an indicator: households or people who benefit, work, share or earn more.
 * A road or a canal for an industry is no industry, and a form that does not say that it is about 衔接资金 is not asked.
 */
export const beneficiariesNamed = defineRule({
  code: "IND-31",
  id: "beneficiaries-named",
  title: "产业类衔接项目设有受益或联农带农指标",
  severity: "warning",
  group: "goal-quality",
  on: { scope: "form", kinds: ["target-declaration"] },
  sources: [review("衔接资金产业项目健全联农带农机制")],
  parameters,
  messages: {
    missing: () => "产业类衔接项目未设置受益户（人）数或联农带农指标",
  },
  remedy: "补充受益户（人）数、带动增收、务工或分红等指标",
  *check(form, { report, parameters: { industry } }) {
    const { table, header } = form;
    const name = fold(header["project-name"]?.value ?? "");
    const [first] = table?.indicators ?? [];
    if (table === null || first === undefined || !isBridging(form)) return;
    if (!industry.some((word) => name.includes(word)) || infrastructure.test(name)) return;
    if (table.indicators.some(({ level3 }) => !level3.text.includes("满意") && beneficiaries.test(fold(level3.text)))) return;
    const at = table.columns.find(({ concept }) => concept === "level3")?.at ?? first.level3.at;
    yield report("missing", { place: placeOf(at), subject: "联农带农" });
  },
});

const infrastructure = /道路|公路|产业路|桥|渠|水利|管网|管道|基础设施/;
const beneficiaries =
  /(?:受益|惠及|覆盖|带动|联结|联农|带农|吸纳|扶持).*|(?:脱贫|监测|农|贫困)(?:户|人口|对象|民|群众)|务工|就业|用工|分红|增收|(?:户|人)均收入/;
