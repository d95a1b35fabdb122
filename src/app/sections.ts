import type { CellRef } from "../core/book";
import { severityRank, type Finding } from "../core/finding";
import type { Form, IndicatorTable } from "../core/form";
import { contains } from "../core/place";

/** Parts of a form as people speak of them, in their order on the sheet. */
export const sections = ["book", "sheet", "header", "funds", "goals", "indicators", "foot"] as const;
export type Section = (typeof sections)[number];

/** The part of the form a finding is about. */
export function sectionOf(form: Form | null, { place }: Pick<Finding, "place">): Section {
  if (place.scope !== "range") return place.scope;
  return form === null ? "sheet" : sectionAt(form, place.range);
}

function sectionAt(form: Form, at: CellRef): Section {
  const { funds, goals, table, sheet, region } = form;
  if (at.sheet !== sheet || !contains(region, at)) return "sheet";
  if (funds !== null && contains(funds.region, at)) return "funds";
  if (table !== null && at.row >= table.region.row) return inTable(table, at) ? "indicators" : "foot";
  return goals.some(({ field }) => field.at.row === at.row) ? "goals" : "header";
}

const inTable = ({ total, region }: IndicatorTable, at: CellRef): boolean => at.row !== total?.labelAt.row && contains(region, at);

export interface SectionFindings {
  readonly section: Section;
  readonly findings: readonly Finding[];
}

/** Findings by part of the form; within a part the worst first, then the order of the sheet. */
export function bySection(form: Form | null, findings: readonly Finding[]): readonly SectionFindings[] {
  const groups = new Map<Section, Finding[]>();
  for (const finding of findings) {
    const section = sectionOf(form, finding);
    const group = groups.get(section);
    if (group === undefined) groups.set(section, [finding]);
    else group.push(finding);
  }
  return sections.flatMap((section) => {
    const group = groups.get(section);
    return group === undefined
      ? []
      : [{ section, findings: group.toSorted((a, b) => severityRank(a.severity) - severityRank(b.severity)) }];
  });
}
