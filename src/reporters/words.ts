import type { Blocked } from "../core/assessment";
import type { Language } from "../core/catalog";
import type { Severity } from "../core/finding";

/** The reporters' own few words, complete in each language. */
export interface ReportWords {
  readonly severity: Readonly<Record<Severity, string>>;
  readonly blocked: Readonly<Record<Blocked, string>>;
  readonly notScored: string;
  readonly profile: string;
  readonly fix: string;
  readonly unreadable: string;
  readonly clean: string;
  readonly noForm: string;
  readonly settings: (codes: string) => string;
  readonly ties: (first: string, second: string) => string;
  /** Of a form that is a list of records. */
  readonly unscored: string;
  readonly execution: string;
  readonly total: string;
  readonly stated: string;
  readonly computed: string;
  readonly provisional: string;
  readonly grade: string;
  readonly vetoed: (veto: string) => string;
  readonly pending: (low: string, high: string) => string;
  readonly none: string;
  readonly tally: (errors: number, warnings: number, infos: number) => string;
  readonly files: (files: number, forms: number) => string;
  readonly waived: string;
  readonly because: (reason: string, by: string, date: string) => string;
  readonly waivedCount: (count: number) => string;
  readonly restingCount: (count: number) => string;
  readonly made: (version: string, rules: string, date: string) => string;
}

export const reportWords: Readonly<Record<Language, ReportWords>> = {
  "zh-CN": {
    severity: { error: "必须改", warning: "建议改", info: "提示" },
    blocked: {
      "no-actual": "未填完成值，无法测算",
      judgement: "需人工判断",
      "no-weight": "没有分值，无法测算",
      unreadable: "指标值或完成值无法识别或不能比较，无法测算",
      uncalculated: "公式尚未计算或有错误，请用 Excel 打开保存一次",
      "no-budget": "没有预算数，无法测算",
      "no-points-in-form": "本表不设得分",
      excluded: "不适用，剔除后折算",
    },
    notScored: "无法测算",
    profile: "口径",
    fix: "可修正",
    unreadable: "无法读取",
    clean: "未发现问题",
    noForm: "未识别到绩效表",
    settings: (codes) => `按用户设定：${codes}`,
    ties: (first, second) => `勾稽关系 ${first} ↔ ${second}`,
    unscored: "本表不计分",
    execution: "预算执行率",
    total: "总分",
    stated: "填报",
    computed: "测算得分",
    provisional: "暂计",
    grade: "等级",
    vetoed: (veto) => `一票否决：${veto}`,
    pending: (low, high) => `等级待定（${low}～${high}）`,
    none: "—",
    tally: (errors, warnings, infos) => `${errors} 个必须改，${warnings} 个建议改，${infos} 个提示`,
    files: (files, forms) => `${files} 个文件，${forms} 张表`,
    waived: "不予列入",
    because: (reason, by, date) => `理由：${reason}（${by}，${date}）`,
    waivedCount: (count) => `不予列入 ${count} 项`,
    restingCount: (count) => `另有 ${count} 项不予列入的问题已不存在`,
    made: (version, rules, date) => `绩表助手 ${version} · 规则 ${rules} · ${date}`,
  },
  "en-US": {
    severity: { error: "must mend", warning: "should mend", info: "note" },
    blocked: {
      "no-actual": "no actual value was filled in",
      judgement: "a person must judge",
      "no-weight": "the row has no weight",
      unreadable: "target or actual cannot be read or compared",
      uncalculated: "a formula is an error or was never calculated; open and save the file once in Excel",
      "no-budget": "no budget is given",
      "no-points-in-form": "this form gives no points",
      excluded: "not applicable; the total is rescaled without it",
    },
    notScored: "cannot be computed",
    profile: "profile",
    fix: "can be fixed",
    unreadable: "cannot be read",
    clean: "nothing found",
    noForm: "no form was recognised",
    settings: (codes) => `as set by the user: ${codes}`,
    ties: (first, second) => `ties ${first} ↔ ${second}`,
    unscored: "this form is not scored",
    execution: "Budget execution",
    total: "Total",
    stated: "stated",
    computed: "computed",
    provisional: "provisional",
    grade: "grade",
    vetoed: (veto) => `vetoed: ${veto}`,
    pending: (low, high) => `grade open (${low} to ${high})`,
    none: "—",
    tally: (errors, warnings, infos) => `${errors} to mend, ${warnings} advised, ${infos} notes`,
    files: (files, forms) => `${files} files, ${forms} forms`,
    waived: "left out",
    because: (reason, by, date) => `reason: ${reason} (${by}, ${date})`,
    waivedCount: (count) => `${count} left out`,
    restingCount: (count) => `${count} left out earlier and no longer found`,
    made: (version, rules, date) => `Jibiao ${version} · rules ${rules} · ${date}`,
  },
};
