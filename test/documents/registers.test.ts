import * as fc from "fast-check";

import { gone, rectificationLedger } from "../../src/catalog/documents/rectification-ledger";
import { documents } from "../../src/catalog/documents";
import { reviewOpinions } from "../../src/catalog/documents/review-opinions";
import { scoreExplanation } from "../../src/catalog/documents/score-explanation";
import { composeAll, composePlan, type Composition } from "../../src/app/compose";
import type { Book, CellsBuilder } from "../../src/core/book";
import { sheetOf } from "../../src/core/book";
import type { DocumentKind, Dossier } from "../../src/core/document";
import type { SheetDraft } from "../../src/core/draft";
import { draftValue } from "../../src/core/draft";
import { invert } from "../../src/core/edit";
import { keyTitle } from "../../src/core/register";
import { letterDraft } from "../../src/printers/letter-draft";
import { registerDraft } from "../../src/printers/register-draft";
import { afterwards, sampleDossier } from "../../src/testing/document-builders";
import { expectGolden } from "./golden";

const printers = { letter: letterDraft, register: registerDraft };
const plan = (book: Book, dossier: Dossier, kinds: readonly DocumentKind[] = documents): Composition =>
  composePlan(book, composeAll(kinds, dossier), dossier, printers, (names) => ({ message: "session.composed", data: { names } }));

const bookIn = ({ files }: Dossier): Book => {
  const [file] = files;
  if (file === undefined) throw new Error("An empty dossier");
  return file.book;
};
const draftOf = ({ plan: { edits } }: Composition, id: string): SheetDraft => {
  const edit = edits.find((each) => each.kind === "sheet" && each.id === id);
  if (edit?.kind !== "sheet" || edit.to === null) throw new Error(`No sheet ${id}`);
  return edit.to;
};

/** Rows under the header as texts by title. */
const table = (draft: SheetDraft): readonly Readonly<Record<string, string>>[] => {
  const header = draft.rows.findIndex(({ cells }) => cells.some(({ value }) => value === keyTitle));
  const titles = draft.rows[header]?.cells.map(({ value }) => String(value ?? "")) ?? [];
  return draft.rows
    .slice(header + 1)
    .filter(({ cells }) => cells[titles.indexOf(keyTitle)]?.value !== "#foot")
    .map(({ cells }) => Object.fromEntries(titles.map((title, column) => [title, String(cells[column]?.value ?? "")])));
};

const columnOf = (draft: SheetDraft, title: string): number => {
  for (const { cells } of draft.rows) {
    const column = cells.findIndex(({ value }) => value === title);
    if (column >= 0) return column;
  }
  throw new Error(`No column ${title}`);
};
const rowWith = (draft: SheetDraft, text: string): number =>
  draft.rows.findIndex(({ cells }) => cells.some(({ value }) => String(value).includes(text)));

const first = sampleDossier();
const book = bookIn(first);

describe("修改意见", () => {
  it("goes to each unit as text to paste", () => {
    expectGolden("review-opinions", reviewOpinions.compose(sampleDossier({ decisions: { dispositions: new Map() } }))[0]?.text ?? "");
  });

  it("has the nine columns, and says where and what", () => {
    const draft = draftOf(plan(book, first, [reviewOpinions]), "review.示例镇人民政府");
    expect(table(draft)).toEqual([
      expect.objectContaining({
        单位: "示例镇人民政府",
        项目: "农村供水工程",
        "第×次退回": "第1次",
        序号: "1",
        "位置（栏目名+单元格）": "“受益群众用水便利程度”实际完成值（自评表 E13）",
        填报内容: "达到预期",
        修改意见: "“受益群众用水便利程度”未填实际完成值。补填实际完成值并附佐证材料。",
        类别: "建议改",
        单位答复: "",
      }),
    ]);
  });

  it("keeps answers, also those to what is no longer found", () => {
    const one = plan(book, first, [reviewOpinions]);
    const draft = draftOf(one, "review.示例镇人民政府");
    const answered = afterwards(book, one.plan, (_, cells) => cells.add(rowWith(draft, "受益群众"), columnOf(draft, "单位答复"), "已补"));
    expect(table(draftOf(plan(answered, first, [reviewOpinions]), "review.示例镇人民政府"))[0]).toMatchObject({ 单位答复: "已补" });
  });
});

describe("整改台账", () => {
  const written = plan(book, first, [rectificationLedger]);
  const draft = draftOf(written, "ledger");
  const typed = (type: (cells: CellsBuilder) => void, on: Composition = written): Book =>
    afterwards(book, on.plan, (_, cells) => type(cells));
  const again = (standing: Book, dossier: Dossier): readonly Readonly<Record<string, string>>[] =>
    table(draftOf(plan(standing, dossier, [rectificationLedger]), "ledger"));

  it("has the nineteen columns in their order and the key hidden behind them", () => {
    const header = draft.rows.find(({ cells }) => cells.some(({ value }) => value === keyTitle));
    expect(header?.cells.map(({ value }) => value)).toEqual([
      ..."序号 单位 项目名称 资金（万元） 问题来源 问题类别 问题描述 涉及金额 整改要求 整改措施 责任单位 责任人 主管部门/归口股室 整改时限 进展 完成日期 佐证材料 复核人 状态".split(
        " ",
      ),
      keyTitle,
    ]);
    expect(draft.columns.map(({ hidden }) => hidden === true).indexOf(true)).toBe(19);
    expect(draft.print).toMatchObject({ orientation: "landscape", titleRows: [1, 1] });
    expect(draft.choices).toMatchObject([{ area: { column: 18, rows: 5 } }]);
  });

  it("has one row for each formal problem, with its key", () => {
    const keys = table(draft).map((row) => row[keyTitle]);
    expect(keys).toHaveLength(5);
    expect(new Set(keys).size).toBe(5);
    const formal = first.files[0]?.findings.filter(({ key }) => first.decisions.dispositions.get(key) === "formal").map(({ key }) => key);
    for (const key of keys) expect(formal).toContain(key);
  });

  it("says at most 系统复查已消除，待核 of what no longer occurs", () => {
    const rows = again(afterwards(book, written.plan), sampleDossier({ without: ["water-point"] }));
    expect(rows.map((row) => row["状态"])).toEqual(["未启动", gone, "未启动", "未启动", "未启动"]);
    const back = again(
      afterwards(book, plan(afterwards(book, written.plan), sampleDossier({ without: ["water-point"] }), [rectificationLedger]).plan),
      first,
    );
    expect(back.map((row) => row["状态"])).toEqual(["未启动", "未启动", "未启动", "未启动", "未启动"]);
  });

  it("leaves a state that a person set, and says below that the problem was not seen", () => {
    const standing = typed((cells) => cells.add(rowWith(draft, "批复12座"), 18, "整改中"));
    const next = draftOf(plan(standing, sampleDossier({ without: ["water-point"] }), [rectificationLedger]), "ledger");
    expect(table(next)[1]).toMatchObject({ 状态: "整改中" });
    expect(next.rows.some(({ cells }) => cells[0]?.value === "系统复查：序号2的问题未再发现，状态由人工确定。")).toBe(true);
  });

  it("says nothing of problems of projects that were not examined", () => {
    const file = first.files[0];
    if (file === undefined) throw new Error("An empty dossier");
    const part: Dossier = {
      ...first,
      files: [{ ...file, forms: file.forms.slice(0, 1), findings: file.findings.filter(({ form }) => form === file.forms[0]?.id) }],
    };
    expect(again(afterwards(book, written.plan), part).map((row) => row["状态"])).toEqual([
      "未启动",
      "未启动",
      "未启动",
      "未启动",
      "未启动",
    ]);
  });

  it("appends new problems and keeps the order of the old", () => {
    const early = plan(book, sampleDossier({ without: ["execution"] }), [rectificationLedger]);
    const rows = again(afterwards(book, early.plan), first);
    expect(rows.map((row) => row["序号"])).toEqual(["1", "2", "3", "4", "5"]);
    expect(rows.slice(0, 2).map((row) => row["问题描述"])).toEqual(table(draftOf(early, "ledger")).map((row) => row["问题描述"]));
  });

  it("reads 不予列入 with the reason where a finding was waived", () => {
    const key = first.files[0]?.findings.find(({ subject }) => subject === "water-point")?.key ?? "";
    const rows = again(afterwards(book, written.plan), sampleDossier({ decisions: { waivers: new Map([[key, "已有调整批复"]]) } }));
    expect(rows[1]?.["状态"]).toBe("不予列入（已有调整批复）");
  });

  it("keeps rows and columns that people added, their dates as dates", () => {
    const standing = typed((cells) => {
      const row = rowWith(draft, "批复12座");
      cells.add(1, 20, "会议纪要");
      cells.add(row, 20, "第3号");
      cells.add(row, 15, 46300, null, "yyyy/m/d");
      cells.add(40, 1, "人工补充");
    });
    const next = draftOf(plan(standing, first, [rectificationLedger]), "ledger");
    const row = rowWith(next, "批复12座");
    expect(draftValue(next, row, 20)).toBe("第3号");
    expect(draftValue(next, row, 15)).toBe(46300);
    expect(next.styles[next.rows[row]?.cells[15]?.style ?? ""]?.format).toBe("yyyy/m/d");
    expect(rowWith(next, "人工补充")).toBeGreaterThan(0);
    expect(next.rows[1]?.cells[20]?.value).toBe("会议纪要");
  });

  it("is left alone where its hidden column was removed", () => {
    const standing = typed((cells) => cells.add(1, 19, "改了"));
    const next = plan(standing, first, [rectificationLedger]);
    expect(next.plan.edits).toEqual([]);
    expect(next.kept).toEqual([{ id: "ledger", sheet: "整改台账" }]);
  });

  it("never touches what people fill, whatever they write (property)", () => {
    const people = [7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17];
    const value = fc.oneof(
      fc.string({ minLength: 1 }).filter((text) => text.trim() !== ""),
      fc.integer(),
      fc.constantFrom("=1+1", "+86", "-", "@x", "'a", "＝1", "TRUE", "1-2", "2021/1"),
    );
    fc.assert(
      fc.property(
        fc.array(fc.tuple(fc.integer({ min: 2, max: 6 }), fc.constantFrom(...people), value)),
        fc.subarray(["execution", "water-point", "road-length"]),
        (entries, without) => {
          const standing = typed((cells) => entries.forEach(([row, column, content]) => cells.add(row, column, content)));
          const before = sheetOf(standing, "整改台账");
          const next = draftOf(plan(standing, sampleDossier({ without }), [rectificationLedger]), "ledger");
          for (let row = 2; row < 7; row += 1)
            for (const column of people) expect(draftValue(next, row, column)).toEqual(before?.cells.valueAt(row, column));
        },
      ),
      { numRuns: 50 },
    );
  });
});

describe("计分说明", () => {
  const [paper] = scoreExplanation.compose(first);

  it("explains each row with its cells, its source and the kind of it", () => {
    if (paper?.kind !== "register") throw new Error("No register");
    expect(paper.register.rows[0]?.cells).toMatchObject({
      label: "预算执行率",
      weight: 10,
      cells: "D7、C7",
      ground: "政策依据",
      computed: 8.62,
      "self-points": 9,
    });
    expect(paper.register.rows[2]?.cells).toMatchObject({ reckoning: "需人工判断。", computed: null });
    expect(paper.register.rows.at(-1)?.cells["reckoning"]).toBe(
      "可核算部分20分中得16.95分；需人工判断1行10分，填报10.00分；暂计26.95分；范围16.95～26.95分。",
    );
  });

  it("calls a number 测算得分 until a person accepts it", () => {
    const plainly = scoreExplanation.compose(sampleDossier({ accepted: false }))[0];
    expect(plainly?.kind === "register" && plainly.register.lead.join("")).toContain("“测算得分”由系统按口径测算，未经人工确认");
    expect(paper?.kind === "register" && paper.register.lead.join("")).toContain("总分26.95分，等级“优”由复核人甲确认");
  });

  it("has four stages with points, reason, person and date, none over another", () => {
    const one = plan(book, first, [scoreExplanation]);
    const draft = draftOf(one, "explanation.示例镇人民政府_农村供水工程");
    expect(draft.rows.some(({ cells }) => cells.filter(({ value }) => value === "理由").length === 4)).toBe(true);
    const answered = afterwards(
      book,
      one.plan,
      (sheet, cells) => sheet === draft.name && cells.add(rowWith(draft, "新建集中供水点"), 13, "主管部门意见"),
    );
    const next = draftOf(plan(answered, first, [scoreExplanation]), "explanation.示例镇人民政府_农村供水工程");
    expect(draftValue(next, rowWith(next, "新建集中供水点"), 13)).toBe("主管部门意见");
  });
});

describe("writing all documents", () => {
  const one = plan(book, first);
  const standing = afterwards(book, one.plan);
  const two = plan(standing, first);

  it("twice updates and never duplicates", () => {
    expect(two.written.map(({ sheet }) => sheet)).toEqual(one.written.map(({ sheet }) => sheet));
    expect(two.written.every(({ isNew }) => !isNew)).toBe(true);
    expect(afterwards(standing, two.plan).sheets).toHaveLength(standing.sheets.length);
    for (const [index, edit] of two.plan.edits.entries()) expect(edit.to).toEqual(one.plan.edits[index]?.to);
  });

  it("expects just what stands: each draft it replaces holds the sheet's values", () => {
    for (const edit of two.plan.edits) {
      if (edit.kind !== "sheet" || edit.from === null) throw new Error("Nothing to replace");
      const sheet = sheetOf(standing, edit.from.name);
      sheet?.cells.forEach((row, column, index) =>
        expect(draftValue(edit.from ?? letterDraft({ id: "", name: "", blocks: [] }), row, column)).toBe(sheet.cells.values[index]),
      );
    }
  });

  it("is taken back by its inverse, people's words included", () => {
    const changed = afterwards(book, one.plan, (_, cells) => cells.add(60, 2, "手写"));
    const next = plan(changed, first);
    const back = afterwards(afterwards(changed, next.plan), invert(next.plan));
    for (const sheet of changed.sheets.slice(3)) {
      const after = sheetOf(back, sheet.name);
      sheet.cells.forEach((row, column, index) => expect(after?.cells.valueAt(row, column)).toBe(sheet.cells.values[index]));
    }
  });

  it("keeps a sheet's name where a person renamed it, and finds a free one where it is taken", () => {
    const renamed: Book = {
      ...standing,
      sheets: standing.sheets.map((sheet) => (sheet.name === "整改台账" ? { ...sheet, name: "台账（定稿）" } : sheet)),
      names: new Map(
        [...standing.names].map(([name, range]) => [name, range.sheet === "整改台账" ? { ...range, sheet: "台账（定稿）" } : range]),
      ),
    };
    expect(plan(renamed, first, [rectificationLedger]).written).toEqual([{ id: "ledger", sheet: "台账（定稿）", isNew: false }]);
    const taken: Book = {
      ...book,
      sheets: [
        ...book.sheets,
        {
          name: "整改台账",
          visibility: "visible",
          hiddenRows: [],
          merges: null,
          cells: (sheetOf(book, "自评表") ?? sheetOf(book, "道路"))?.cells ?? fail(),
        },
      ],
    };
    expect(plan(taken, first, [rectificationLedger]).written).toEqual([{ id: "ledger", sheet: "整改台账(2)", isNew: true }]);
  });

  it("has drafts that are whole: rows as wide as the sheet, merges apart and within, every style known, no row above 409 points", () => {
    for (const edit of [...one.plan.edits, ...two.plan.edits]) {
      if (edit.kind !== "sheet") continue;
      for (const draft of [edit.from, edit.to]) if (draft !== null) expectWhole(draft);
    }
  });

  it("never writes a formula from a text", () => {
    const evil = sampleDossier({ decisions: { fields: { office: "=HYPERLINK(1)", contact: "+86", deadline: "@x" } } });
    for (const edit of plan(book, evil).plan.edits) {
      if (edit.kind !== "sheet") continue;
      for (const { cells } of edit.to?.rows ?? []) for (const cell of cells) expect(Object.keys(cell).sort()).toEqual(["style", "value"]);
    }
  });
});

const fail = (): never => {
  throw new Error("The sample has such a sheet");
};

function expectWhole(draft: SheetDraft): void {
  expect(draft.name.length).toBeLessThanOrEqual(31);
  const seen = new Set<string>();
  for (const { row, column, rows, columns } of draft.merges) {
    expect(row + rows).toBeLessThanOrEqual(draft.rows.length);
    expect(column + columns).toBeLessThanOrEqual(draft.columns.length);
    for (let r = row; r < row + rows; r += 1)
      for (let c = column; c < column + columns; c += 1) {
        expect(seen.has(`${r}/${c}`)).toBe(false);
        seen.add(`${r}/${c}`);
      }
  }
  for (const { cells, height } of draft.rows) {
    expect(cells.length).toBeLessThanOrEqual(draft.columns.length);
    expect(height ?? 0).toBeLessThanOrEqual(409);
    for (const { style } of cells) expect(draft.styles).toHaveProperty([style]);
  }
}
