import type { Form, FormKind, Project } from "../../core/form";
import { placeOf } from "../../core/place";
import { projectsOf } from "../../core/project";
import { defineRule, noParameters } from "../../core/rule";
import { quoted } from "../../core/shown";
import { review } from "../sources";

/**
 * Audits complain of files that are not complete. A workbook that holds several forms of a project is its file, and one that ends with the self-evaluation should hold what came before it. Whether the
 * missing form lies elsewhere only the unit knows, so it is asked once for the workbook. A form on its own, or many forms of one kind, are no project file.
 */
export const projectFileComplete = defineRule({
  code: "STR-17",
  id: "project-file-complete",
  title: "项目资料齐全：申报表、监控表、自评表",
  severity: "info",
  group: "mend",
  on: { scope: "book" },
  sources: [review("项目绩效资料完整归档：绩效目标申报表、绩效运行监控表、绩效自评表")],
  parameters: noParameters,
  messages: {
    missing: ({ name, has, lacks }: { name: string; has: string; lacks: string }) =>
      `“${name}”有${has}，本工作簿中未见${lacks}，是否另行存放？`,
    several: ({ count, lacks }: { count: number; lacks: string }) => `有 ${count} 个项目在本工作簿中未见${lacks}，是否另行存放？`,
  },
  remedy: "补入缺少的表，或注明存放处",
  *check({ forms }, { report }) {
    for (const kind of asked) {
      const open = projectsOf(forms).filter((project) => isFile(project) && !has(project, kind));
      const [first, ...more] = open;
      const place = first === undefined ? null : placeIn(first);
      if (first === undefined || place === null) continue;
      const about = { place: placeOf(place), subject: kind };
      const related = more.flatMap((project) => placeIn(project) ?? []).map((at) => placeOf(at));
      const lacks = names[kind];
      if (more.length > 0) yield report("several", { ...about, related }, { count: open.length, lacks });
      else yield report("missing", about, { name: quoted(first.name), has: listed(first), lacks });
    }
  },
});

const asked = ["target-declaration", "monitoring"] as const;
const kinds = [...asked, "self-evaluation"] as const;

const names: Readonly<Record<(typeof kinds)[number], string>> = {
  "target-declaration": "绩效目标申报表",
  monitoring: "绩效运行监控表",
  "self-evaluation": "绩效自评表",
};

const has = ({ forms }: Project, kind: FormKind): boolean => forms.some((form) => form.kind === kind);

/** A self-evaluation together with a form that came before it. */
const isFile = (project: Project): boolean => has(project, "self-evaluation") && asked.some((kind) => has(project, kind));

const listed = (project: Project): string =>
  kinds
    .filter((kind) => has(project, kind))
    .map((kind) => names[kind])
    .join("、");

const placeIn = ({ forms }: Project) => forms.map(nameIn).find((at) => at !== null) ?? null;
const nameIn = ({ kind, header }: Form) => (kind === "self-evaluation" ? (header["project-name"]?.at ?? null) : null);
