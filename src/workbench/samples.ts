import type { Sample } from "./top-bar";
import fund from "../../samples/fund-self-evaluation.xlsx";
import commissions from "../../samples/self-evaluation-commissions.xlsx";
import heating from "../../samples/self-evaluation-heating.xlsx";
import split from "../../samples/split-target-columns.xlsx";
import declaration from "../../samples/target-declaration.xlsx";

/** Workbooks of example units in the layouts of real ones, with the errors that are typical of them; the first opens with the page. */
export const samples: readonly [Sample & { readonly url: string }, ...(Sample & { readonly url: string })[]] = [
  { id: "heating", url: heating, name: { "zh-CN": "示例县第一中学 项目支出绩效自评表", "en-US": "School: self-evaluation of a project" } },
  {
    id: "commissions",
    url: commissions,
    name: { "zh-CN": "示例镇 委托业务项目绩效自评表", "en-US": "Township: self-evaluation, total row 0" },
  },
  { id: "fund", url: fund, name: { "zh-CN": "示例县水利局 绩效目标自评表", "en-US": "Water bureau: fund self-evaluation" } },
  {
    id: "split",
    url: split,
    name: { "zh-CN": "示例县自然资源局 自评表（指标值分列）", "en-US": "Resources bureau: targets in three columns" },
  },
  {
    id: "declaration",
    url: declaration,
    name: { "zh-CN": "示例县农业农村局 绩效目标申报表", "en-US": "Agriculture bureau: declaration of targets" },
  },
];
