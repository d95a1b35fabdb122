import { examine } from "../../src/app/examine";
import { composeAll, composePlan } from "../../src/app/compose";
import { catalog } from "../../src/catalog";
import { admissionReview } from "../../src/catalog/documents/admission-review";
import { generalTargetReview } from "../../src/catalog/documents/general-target-review";
import { targetReview } from "../../src/catalog/documents/target-review";
import { noDecisions, type Decisions, type DocumentKind, type Dossier, type Paper } from "../../src/core/document";
import { letterDraft } from "../../src/printers/letter-draft";
import { registerDraft } from "../../src/printers/register-draft";
import { afterwards } from "../../src/testing/document-builders";
import { declaration, drawn, selfEvaluation } from "../../src/testing/drawings";
import { picture } from "../../src/testing/picture";

const vague = drawn(declaration, { C4: "", E10: "明显改善", E11: "良好", E12: "按期", E13: "显著提升", E14: "满意" });

function dossierOf(drawing: string, decisions: Partial<Decisions> = {}): Dossier {
  const examination = examine(picture(drawing).book, catalog, { today: "2026-10-12", year: null, chosen: {} });
  return {
    files: [{ name: "目标表.xlsx", ...examination, accepted: new Map() }],
    decisions: { ...noDecisions, ...decisions },
    locale: catalog.locales["zh-CN"],
    rules: new Map(catalog.rules.map(({ code, title, remedy }) => [code, { title, remedy }])),
    made: "绩表助手",
  };
}

const rowsOf = (paper: Paper | undefined) => (paper?.kind === "register" ? paper.register.rows : []);
const cellsOf = (paper: Paper | undefined, key: string) => rowsOf(paper).find((row) => row.key === key)?.cells ?? {};
const only = (kind: DocumentKind, dossier: Dossier): Paper | undefined => kind.compose(dossier)[0];

describe("绩效目标审核表（重点项目）", () => {
  test("grades what rules look at, leaves the rest to a person, and gives no grade of the whole", () => {
    const paper = only(targetReview, dossierOf(declaration));
    expect(rowsOf(paper)).toHaveLength(9);
    expect(cellsOf(paper, "complete")).toMatchObject({ suggested: "优", "suggested-points": 10, opinion: null, points: null });
    expect(cellsOf(paper, "equipped")).toMatchObject({ suggested: "待人工审核", "suggested-points": null });
    expect(cellsOf(paper, "total")).toMatchObject({ suggested: "等级待定", "suggested-points": 25 });
    expect(cellsOf(paper, "total")["evidence"]).toContain("75分待人工审核");
  });

  test("names each problem with its place and its ground", () => {
    const paper = only(targetReview, dossierOf(vague));
    expect(cellsOf(paper, "scientific")).toMatchObject({ suggested: "中", "suggested-points": 10.5 });
    expect(String(cellsOf(paper, "scientific")["evidence"])).toMatch(
      /【必须改】已填的5条指标值.*目标表 E10[^]*依据：扶贫项目资金绩效管理办法/,
    );
    expect(String(cellsOf(paper, "complete")["evidence"])).toContain("主管部门未填写");
  });

  test("keeps what people wrote when it is made again", () => {
    const dossier = dossierOf(vague);
    const [file] = dossier.files;
    if (file === undefined) throw new Error("An empty dossier");
    const printers = { letter: letterDraft, register: registerDraft };
    const titled = (names: string) => ({ message: "session.composed", data: { names } });
    const plan = (book: typeof file.book) => composePlan(book, composeAll([targetReview], dossier), dossier, printers, titled).plan;
    const first = plan(file.book);
    const [edit] = first.edits;
    if (edit?.kind !== "sheet" || edit.to === null) throw new Error("No sheet");
    const header = edit.to.rows.findIndex(({ cells }) => cells.some(({ value }) => value === "审核意见"));
    const column = edit.to.rows[header]?.cells.findIndex(({ value }) => value === "审核意见") ?? -1;
    const written = afterwards(file.book, first, (_, cells) => cells.add(header + 1, column, "良"));
    const [again] = plan(written).edits;
    if (again?.kind !== "sheet" || again.to === null) throw new Error("No sheet");
    expect(again.to.rows[header + 1]?.cells[column]?.value).toBe("良");
  });

  test("is for goals that are still to be approved", () => {
    expect(targetReview.compose(dossierOf(selfEvaluation))).toEqual([]);
    expect(generalTargetReview.compose(dossierOf(selfEvaluation))).toEqual([]);
    expect(admissionReview.compose(dossierOf(selfEvaluation))).toEqual([]);
  });
});

test("绩效目标审核表（一般性项目） has four lines without points", () => {
  const paper = only(generalTargetReview, dossierOf(vague));
  expect(rowsOf(paper).map(({ key }) => key)).toEqual(["complete", "scientific", "funded", "feasible"]);
  expect(paper?.kind === "register" && paper.register.columns.some(({ id }) => id.includes("points"))).toBe(false);
  expect(cellsOf(paper, "scientific")).toMatchObject({ suggested: "中" });
});

describe("入库审核表", () => {
  test("a project without anything to mend first waits for a person", () => {
    const paper = only(admissionReview, dossierOf(declaration));
    expect(rowsOf(paper).map(({ cells }) => cells["outcome"])).toEqual(["未发现须先整改的事项，待人工审核"]);
    expect(rowsOf(paper)[0]?.cells).toMatchObject({ project: "农村供水管网改造", funds: 100, decision: null });
  });

  test("lists what holds a project up", () => {
    const paper = only(admissionReview, dossierOf(vague));
    const [head, ...blocking] = rowsOf(paper);
    expect(head?.cells).toMatchObject({ outcome: "暂不符合入库条件" });
    expect(blocking.length).toBeGreaterThan(0);
    expect(blocking.map(({ cells }) => String(cells["matter"])).join()).toContain("没有可量化或有时限的指标值");
    expect(paper?.problems.must).toBe(blocking.length);
  });

  test("what was accepted with a reason holds nothing up", () => {
    const dossier = dossierOf(vague);
    const waivers = new Map(dossier.files[0]?.findings.map(({ key }) => [key, "已核实"]));
    expect(rowsOf(only(admissionReview, { ...dossier, decisions: { ...dossier.decisions, waivers } }))).toHaveLength(1);
  });
});
