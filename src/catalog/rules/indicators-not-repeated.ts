import { targetOf, type Form, type Indicator } from "../../core/form";
import { repeats } from "../../core/likeness";
import { placeOf } from "../../core/place";
import { defineRule, noParameters } from "../../core/rule";
import { isEmpty, saidIn } from "../../core/shown";
import { fold } from "../../core/stated/fold";
import { subjectOf } from "../../core/subject";
import { review } from "../sources";

/**
 * The same indicator twice earns its points twice, and nobody knows which row counts. Meant are rows of one name under the same level-2 indicator, and rows of one name and one target anywhere.
 * The targets of the medium term and of the year repeat each other by design and are compared apart,
 * and so are those of different townships or projects that have columns of their own.
 */
export const indicatorsNotRepeated = defineRule({
  code: "IND-11",
  id: "indicators-not-repeated",
  title: "三级指标不重复",
  severity: "warning",
  group: "goal-quality",
  on: { scope: "form", kinds: ["self-evaluation", "target-declaration", "monitoring"] },
  sources: [review("三级指标不重复设置")],
  parameters: noParameters,
  messages: {
    same: ({ name, row }: { name: string; row: number }) => `指标“${name}”与第 ${row} 行的名称、指标值相同`,
    name: ({ name, row }: { name: string; row: number }) => `指标“${name}”与第 ${row} 行同名，指标值不同，请区分名称`,
  },
  remedy: "合并或删去重复的指标；确为两项的，在名称中写明区别",
  *check(form, { report }) {
    const seen = new Map<string, Named[]>();
    for (const row of namedRows(form)) {
      const { indicator } = row;
      const alike = seen.get(nameOf(row)) ?? [];
      seen.set(nameOf(row), alike);
      const earlier = alike.find((other) => isSame(row, other)) ?? alike.find((other) => isNamesake(row, other));
      alike.push(row);
      if (earlier === undefined) continue;
      const about = {
        place: placeOf(indicator.level3.at),
        subject: subjectOf(indicator, form),
        related: [placeOf(earlier.indicator.level3.at)],
      };
      const data = { name: indicator.level3.text, row: earlier.indicator.row + 1 };
      yield report(isSame(row, earlier) ? "same" : "name", about, data);
    }
  },
});

interface Named {
  readonly indicator: Indicator;
  readonly name: string;
  readonly under: string;
  readonly value: string;
  readonly term: string;
  /** Whose targets the row holds, where the form has columns for them. */
  readonly whose: string;
}

/** Only rows that agree in all of this are held against each other. */
const nameOf = ({ name, term, whose }: Named): string => JSON.stringify([name, term, whose]);

const isSame = (a: Named, b: Named): boolean => a.value !== "" && a.value === b.value && !isOutputAgain(a, b);

/** An output repeated as benefit is another rule's finding. */
const isOutputAgain = (a: Named, b: Named): boolean =>
  [a, b].some(({ under }) => under.includes("产出")) &&
  [a, b].some(({ under }) => under.includes("效益")) &&
  repeats(a.indicator, b.indicator);

const isNamesake = (a: Named, b: Named): boolean => a.under === b.under && a.value !== "" && b.value !== "";

/** Rows with a name of their own: without 指标1, no part of another row, and not judged as a whole. */
function namedRows({ table }: Form): readonly Named[] {
  return (table?.indicators ?? []).flatMap((indicator) => {
    const { level1, level2, level3, judged } = indicator;
    const name = fold(level3.text).replace(/^指标\d*:?/, "");
    if (judged || level3.inherited || name === "" || name.startsWith("其中")) return [];
    const target = targetOf(indicator);
    const value = target === null || isEmpty(target) ? "" : `${fold(saidIn(target))}${fold(indicator.unit?.value ?? "")}`;
    const term = indicator.targets.every(({ role }) => role === "mid-term") ? "mid-term" : "annual";
    const whose = indicator.targets.map(({ subject }) => fold(subject ?? "")).join("|");
    return [{ indicator, name, under: `${fold(level1.text)}/${fold(level2.text)}`, value, term, whose }];
  });
}
