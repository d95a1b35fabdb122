import type { Amount } from "../../core/amount";
import { numberOf } from "../../core/amount";
import type { Assessment, Score } from "../../core/assessment";
import type { CellRef } from "../../core/book";
import type { Accepted, DocumentKind, Dossier, Paper, RegisterColumn, RegisterRow, RegisterValue } from "../../core/document";
import type { Field, Form, Indicator } from "../../core/form";
import { pointsBy } from "../../core/form";
import { textOf } from "../../core/message";
import { addressOf } from "../../core/place";
import type { Ground, Source } from "../../core/source";
import { fold } from "../../core/stated/fold";
import { carried } from "../../core/register";
import type { ScoredForm } from "./parts/matters";
import { fixed, mattersOf, formName } from "./parts/matters";
import { paperName } from "./parts/units";
import { official } from "./parts/wording";

export const grounds: Readonly<Record<Ground, string>> = {
  regulation: "政策依据",
  practice: "通行做法",
  default: "系统默认（可改）",
  setting: "用户设定",
};

const stages = [
  { id: "self", title: "自评得分", by: "machine" },
  { id: "review", title: "主管部门审核", by: "people" },
  { id: "first", title: "第三方初评", by: "people" },
  { id: "final", title: "财政核定", by: "people" },
] as const;

/** Four stages that never overwrite one another, each with its points, reason, person and date. */
const stageColumns: readonly RegisterColumn[] = stages.flatMap(({ id, title, by }): RegisterColumn[] => [
  { id: `${id}-points`, title: "得分", group: title, width: 3, by, align: "center" },
  { id: `${id}-reason`, title: "理由", group: title, width: 4.5, by, align: "left" },
  { id: `${id}-person`, title: "人", group: title, width: 3, by, align: "center" },
  { id: `${id}-date`, title: "日期", group: title, width: 4.5, by, align: "center" },
]);

const columns: readonly RegisterColumn[] = [
  { id: "number", title: "序号", width: 2.5, by: "machine", align: "center" },
  { id: "label", title: "指标", width: 7, by: "machine", align: "left" },
  { id: "weight", title: "分值", width: 3, by: "machine", align: "center" },
  { id: "reckoning", title: "计算过程", width: 18.5, by: "machine", align: "left" },
  { id: "cells", title: "取数单元格", width: 4.5, by: "machine", align: "center" },
  { id: "source", title: "依据", width: 3.5, by: "machine", align: "center" },
  { id: "ground", title: "依据性质", width: 4.5, by: "machine", align: "center" },
  { id: "computed", title: "测算得分", width: 3.5, by: "machine", align: "center" },
  ...stageColumns,
];

/** 计分说明: one page a form for the auditor; formula, inputs, sources, rounding, and who decided what. */
export const scoreExplanation: DocumentKind = {
  id: "score-explanation",
  word: "explanation",
  name: "计分说明",
  forFillers: true,
  withoutProblems: true,
  fields: [],
  compose: (dossier) => {
    const scored = mattersOf(dossier).flatMap(({ unit, projects }) =>
      projects.flatMap(({ forms }) => forms.map((form) => ({ unit, ...form }))),
    );
    const taken = new Map<string, number>();
    return scored.flatMap((each) => {
      const { assessment } = each;
      if (assessment === null) return [];
      const name = `${each.unit === "" ? "" : `${each.unit}-`}${formName(each.form)}`;
      const count = (taken.get(fold(name)) ?? 0) + 1;
      taken.set(fold(name), count);
      return [explanationOf(each, assessment, count === 1 ? name : `${name}-${String(count)}`, dossier)];
    });
  },
  update: (register, standing) =>
    carried(register, standing, {
      fillsBlank: ["final-points", "final-reason", "final-person", "final-date", "review-points", "first-points"],
      vanished: (row) => ({ ...row, cells: { ...row.cells, number: null } }),
    }),
};

function explanationOf(
  { unit, form, accepted }: ScoredForm & { readonly unit: string },
  assessment: Assessment,
  name: string,
  dossier: Dossier,
): Paper {
  const { execution, items, total } = assessment;
  const say = (score: Score): string => reckoningOf(score, dossier);
  const cite = citing(form.profile.rounding.source);
  const rows: RegisterRow[] = [
    ...(execution === null ? [] : [rowFor("execution", "预算执行率", execution, say(execution), cite, {})]),
    ...items.map((item) =>
      rowFor(
        keyOf(
          item.indicator,
          items.map(({ indicator }) => indicator),
        ),
        item.indicator.level3.text,
        item,
        say(item),
        cite,
        stageCells(item.indicator, form, accepted),
      ),
    ),
    {
      key: "total",
      cells: {
        label: "总分",
        weight: plain(total.outOf),
        reckoning: totalSentence(assessment),
        cells: total.statedAt === null ? "" : addressOf(total.statedAt),
        source: cite(form.profile.rounding.source),
        ground: grounds[form.profile.rounding.source.status],
        computed: plain(total.computed),
        "self-points": plain(total.stated),
        ...(accepted === null
          ? {}
          : { "final-points": numberOf(accepted.points), "final-person": accepted.by, "final-date": accepted.date }),
      },
    },
  ];
  return {
    kind: "register",
    id: `explanation.${name}`,
    unit,
    problems: { all: 0, must: 0 },
    missing: [],
    text: null,
    register: {
      id: `explanation.${name}`,
      name: paperName("计分说明", formName(form)),
      title: `${formName(form)}计分说明`,
      lead: leadOf(form, unit, assessment, accepted),
      columns,
      extra: [],
      rows: rows.map((row, index) => ({ ...row, cells: { ...row.cells, number: index + 1 } })),
      foot: [
        `舍入：每行得分保留${String(form.profile.rounding.value)}位小数，四舍五入；总分为各行得分之和。`,
        `依据：${cite.cited().join("；")}。`,
        dossier.made,
      ],
      orientation: "landscape",
      onePage: true,
    },
  };
}

const rowFor = (
  key: string,
  label: string,
  score: Score & { readonly cell?: CellRef | null },
  reckoning: string,
  cite: Citing,
  more: Readonly<Record<string, RegisterValue>>,
): RegisterRow => ({
  key,
  cells: {
    label: label.replace(/\s+/g, ""),
    weight: plain(score.outOf),
    reckoning,
    cells: [...new Set(score.steps.flatMap(({ from }) => from.map(addressOf)))].join("、"),
    source: [...new Set(score.sources.map(cite))].join("、"),
    ground: [...new Set(score.sources.map(({ status }) => grounds[status]))].join("、"),
    computed: plain(score.computed),
    "self-points": plain(score.stated),
    ...more,
  },
});

function stageCells(indicator: Indicator, form: Form, accepted: Accepted | null): Readonly<Record<string, RegisterValue>> {
  const final = accepted?.rows.get(indicator.row);
  return {
    "self-reason": indicator.reason?.value ?? null,
    "self-person": personIn(form.header.contact?.value ?? ""),
    "review-points": given(pointsBy("review-1", indicator)),
    "first-points": given(pointsBy("review-2", indicator)),
    ...(final === undefined || accepted === null
      ? {}
      : { "final-points": numberOf(final.points), "final-reason": final.reason, "final-person": accepted.by, "final-date": accepted.date }),
  };
}

/** The name in a contact field, without the number that stands behind it. */
function personIn(contact: string): string | null {
  const name = /^[^\d(（]*/.exec(contact)?.[0].replace(/[\s、，,:：-]+$/, "") ?? "";
  return name === "" ? null : name;
}

const given = (field: Field<Amount> | null): number | null => plain(field?.value ?? null);
const plain = (amount: Amount | null): number | null => (amount === null ? null : numberOf(amount));

/** Names a row without its address. */
function keyOf(indicator: Indicator, all: readonly Indicator[]): string {
  const path = ({ level1, level2, level3 }: Indicator): string => [level1, level2, level3].map(({ text }) => fold(text)).join("/");
  const same = all.slice(0, Math.max(all.indexOf(indicator), 0)).filter((other) => path(other) === path(indicator)).length;
  return `${path(indicator)}#${String(same)}`;
}

/** Steps in words, then the formula that gives the same number; else why nothing follows. */
function reckoningOf({ steps, formula, blocked }: Score, { locale }: Dossier): string {
  const said = steps.map(({ says }) => official(textOf(locale, says))).filter((text) => text !== "");
  const lines = formula === null ? said : [...said, `公式：${formula}`];
  return lines.length > 0 ? lines.join("\n") : blocked === null ? "" : blockedWords[blocked];
}

const blockedWords: Readonly<Record<NonNullable<Score["blocked"]>, string>> = {
  "no-actual": "缺完成值，无法测算。",
  judgement: "需人工判断。",
  "no-weight": "没有分值，无法测算。",
  unreadable: "指标值或完成值无法识别或不能比较，无法测算。",
  uncalculated: "公式尚未计算或有错误，无法测算。",
  excluded: "经人工确认不适用，不参与计分。",
  "no-budget": "没有预算数，无法测算。",
  "no-points-in-form": "本表不设得分。",
};

/** 可核算部分20分中得16.95分；需人工判断1行10分，填报10.00分；暂计26.95分；范围16.95～26.95分。 */
export function totalSentence({ total }: Assessment): string {
  const { computable, judged, missing, provisional, range } = total;
  const parts = [
    `可核算部分${computable.outOf}分中得${fixed(computable.points, 2)}分`,
    ...(judged.rows === 0 ? [] : [`需人工判断${String(judged.rows)}行${judged.outOf}分，填报${fixed(judged.stated, 2)}分`]),
    ...(missing.rows === 0 ? [] : [`缺完成值${String(missing.rows)}行${missing.outOf}分`]),
    ...(total.computed !== null || provisional === null ? [] : [`暂计${fixed(provisional, 2)}分`]),
    ...(total.computed !== null || range === null ? [] : [`范围${fixed(range[0], 2)}～${fixed(range[1], 2)}分`]),
  ];
  return `${parts.join("；")}。`;
}

function leadOf(form: Form, unit: string, assessment: Assessment, accepted: Accepted | null): readonly string[] {
  const { name, id, version } = form.profile;
  const denominators = { initial: "执行率分母为年初预算数。", full: "执行率分母为全年预算数。" };
  const denominator = assessment.execution?.denominator ?? null;
  return [
    `单位：${unit}　　年度：${form.year === null ? "　　　　" : String(form.year)}　　表：${form.sheet}　　口径：${name}（${id}@${version}）`,
    `${accepted === null ? computedSentence(assessment) : acceptedSentence(accepted)}${denominator === null ? "" : denominators[denominator]}`,
  ];
}

function computedSentence({ total, grade }: Assessment): string {
  const between = grade.between === null ? "" : `（${grade.between.join("～")}）`;
  const words = grade.grade === null ? `等级待定${between}` : `等级：${grade.grade}`;
  return `表中“测算得分”由系统按口径测算，未经人工确认。测算总分：${total.computed === null ? "待定" : fixed(total.computed, 2)}；${words}。`;
}

function acceptedSentence({ points, grade, by, date }: Accepted): string {
  const words = grade === null ? "" : `，等级“${grade}”`;
  return `总分${fixed(points, 2)}分${words}${by === "" ? "已由人工确认" : `由${by}确认`}${date === "" ? "" : `（${date}）`}。“测算得分”列为系统测算数，供对照。`;
}

/** Numbers sources in the order they are met, so that each is written out once, at the foot. */
interface Citing {
  (source: Source): string;
  readonly cited: () => readonly string[];
}

function citing(last: Source): Citing {
  const known: string[] = [];
  const cite = (source: Source): string => {
    const words = sourceWords(source);
    if (!known.includes(words)) known.push(words);
    return markOf(known.indexOf(words));
  };
  const cited = (): readonly string[] => {
    cite(last);
    return known.map((words, index) => `${markOf(index)}${words}`);
  };
  return Object.assign(cite, { cited });
}

const firstMark = 0x2460;

/** ①, ②, … as far as there are such marks. */
const markOf = (index: number): string => (index < 20 ? String.fromCodePoint(firstMark + index) : `（${String(index + 1)}）`);

const sourceWords = ({ title, locator, status }: Source): string =>
  `${[title, locator].filter((part) => part !== "").join(" ")}（${grounds[status]}）`;
