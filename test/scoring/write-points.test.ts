import fc from "fast-check";

import { planPoints, type PointsOptions, type PointsPlan } from "../../src/app/write-points";
import { assess } from "../../src/core/assess/assess";
import { messages } from "../../src/core/assess/writing-messages";
import { emptyCell, withCells, type Book, type CellValue } from "../../src/core/book";
import { invert, type EditPlan } from "../../src/core/edit";
import { textOf } from "../../src/core/message";
import { addressOf } from "../../src/core/place";
import { assessing, bookOf, formOf, sheet, type Drawing, type Row } from "./forms";

const empty: PointsOptions = { into: "empty", as: "values", totals: true };

const planOn = (book: Book, options: PointsOptions): PointsPlan => planPoints(assess(formOf(book), assessing), book, options);

function applied(book: Book, { edits }: EditPlan): Book {
  const changes = edits.flatMap((edit) =>
    edit.kind === "cells" ? [[edit.at.row, edit.at.column, { ...emptyCell, ...edit.to[0]?.[0] }] as const] : [],
  );
  return { ...book, sheets: book.sheets.map((each) => ({ ...each, cells: withCells(each.cells, changes) })) };
}

const written = ({ plan }: PointsPlan): Record<string, CellValue> =>
  Object.fromEntries(plan.edits.flatMap((edit) => (edit.kind === "cells" ? [[addressOf(edit.at), edit.to[0]?.[0]?.value ?? null]] : [])));
const formulas = ({ plan }: PointsPlan): Record<string, string | null> =>
  Object.fromEntries(plan.edits.flatMap((edit) => (edit.kind === "cells" ? [[addressOf(edit.at), edit.to[0]?.[0]?.formula ?? null]] : [])));
const reasons = ({ rows }: PointsPlan): (string | null)[] =>
  rows.map(({ skipped }) => (skipped === null ? null : textOf({ "write-points": messages }, skipped)));

const rows: readonly Row[] = [
  ["数量指标", "管网长度", 12, 6, 40],
  ["质量指标", "合格率", 90, 90, 20, 19],
  ["社会效益指标", "受益人数", 100, 100, 30, 30],
];

describe("into empty cells", () => {
  test("fills what is blank and leaves what was stated; the total is what then stands in the form", () => {
    const plan = planOn(bookOf({ rows, total: [100, null] }), empty);
    expect(written(plan)).toEqual({ I14: 20, I17: 79 });
    expect(reasons(plan)).toEqual([null, "已有内容，不覆盖", "与测算得分一致，不改", "与测算得分一致，不改", null]);
  });

  test("adds up with a formula only what Excel can add up", () => {
    const formulasWanted = { ...empty, as: "formulas" } as const;
    expect(formulas(planOn(bookOf({ rows, total: [100, null] }), formulasWanted))).toEqual({
      I14: 'IF(COUNT(F14,G14,H14)<3,"",ROUND(IF(MAX(G14,0)>=F14,H14,H14*MAX(G14,0)/F14),2))',
      I17: "SUM(I14:I16,J7)",
    });
    const asText = rows.map(([level2, name, target, actual, weight, points], index): Row => [
      level2,
      name,
      target,
      actual,
      weight ?? null,
      index === 1 ? "19" : (points ?? null),
    ]);
    expect(formulas(planOn(bookOf({ rows: asText, total: [100, null] }), formulasWanted))).toMatchObject({ I17: null });
  });

  test("writes nothing where a person must judge, and no total before all points are there", () => {
    const words: Row = ["社会效益指标", "条件改善", "显著", "显著", 10];
    const plan = planOn(bookOf({ rows: [...rows.slice(0, 2), words], total: [70, null] }), empty);
    expect(written(plan)).toEqual({ I14: 20 });
    expect(reasons(plan)).toEqual([null, "已有内容，不覆盖", "不能测算，由人工填写", "与测算得分一致，不改", "还有1处没有得分，不写总分"]);
  });

  test("adds what a person stated for rows to be judged", () => {
    const words: Row = ["社会效益指标", "条件改善", "显著", "显著", 10, 9];
    expect(written(planOn(bookOf({ rows: [...rows.slice(0, 2), words], total: [80, null] }), empty))).toEqual({ I14: 20, I17: 58 });
  });

  test("never writes into a covered cell", () => {
    const merges = [{ sheet, row: 12, column: 8, rows: 2, columns: 1 }];
    const plan = planOn(bookOf({ rows, total: [100, null], merges }), empty);
    expect(written(plan)).toEqual({});
    expect(reasons(plan)[0]).toBe("被合并单元格遮盖，不写入");
  });

  test("never writes into a cell that several rows share", () => {
    const book = bookOf({ rows: [["数量指标", "管网长度", 12, 6, 40], ...rows] });
    const form = formOf(book);
    const table = form.table;
    const first = table?.indicators[0];
    if (table === null || first === undefined) throw new Error("No table");
    const shared = {
      ...form,
      table: { ...table, indicators: table.indicators.map((each, index) => (index < 2 ? { ...each, points: first.points } : each)) },
    };
    expect(reasons(planPoints(assess(shared, assessing), book, empty)).slice(0, 2)).toEqual([
      "多行共用一个得分单元格，不写入",
      "多行共用一个得分单元格，不写入",
    ]);
  });

  test("can leave totals alone, and keeps formats", () => {
    const plan = planOn(bookOf({ rows, total: [100, null] }), { ...empty, totals: false });
    expect(written(plan)).toEqual({ I14: 20 });
    expect(JSON.stringify(plan.plan)).not.toContain("format");
  });
});

describe("over stated points", () => {
  const all = { ...empty, into: "all" } as const;

  test("changes only what differs, and shows from and to", () => {
    const plan = planOn(bookOf({ rows, total: [100, 99] }), all);
    expect(written(plan)).toEqual({ I14: 20, I15: 20, I17: 80 });
    expect(plan.rows.map(({ from, to }) => [from, to])).toEqual([
      [null, 20],
      [19, 20],
      [30, 30],
      [10, 10],
      [99, 80],
    ]);
  });

  test("replaces numbers by the formulas they follow from", () => {
    const plan = planOn(bookOf({ rows, total: [100, 99] }), { ...all, as: "formulas" });
    expect(Object.keys(formulas(plan))).toEqual(["I14", "I15", "I16", "J7", "I17"]);
    expect(formulas(plan)).toMatchObject({ J7: 'IF(COUNT(F7,G7,H7)<3,"",ROUND(MIN(H7,H7*MAX(G7,0)/F7),2))', I17: "SUM(I14:I16,J7)" });
    expect(written(plan)).toMatchObject({ I16: 30, J7: 10, I17: 80 });
  });
});

describe("into the column of a review", () => {
  const review = { ...empty, into: "review" } as const;

  test("is refused where the form has none", () => {
    const plan = planOn(bookOf({ rows }), review);
    expect(plan.plan.edits).toEqual([]);
    expect(plan.refused?.message).toBe("write-points.noReviewColumn");
  });

  test("never touches the column of the unit, nor what a reviewer wrote", () => {
    const plan = planOn(bookOf({ rows, review: [null, 18, null] }), review);
    expect(written(plan)).toEqual({ J14: 20, J16: 30 });
    expect(reasons(plan)).toEqual([null, "已有内容，不覆盖", null, "没有可写入的单元格"]);
  });
});

describe("laws", () => {
  const value: fc.Arbitrary<CellValue> = fc.constantFrom<CellValue>(null, 0, 6, 12, 9.5, "≥12公里", "12公里", "显著", "是", "—", {
    uncalculated: true,
  });
  const drawing = fc.record<Drawing>({
    rows: fc.array(fc.tuple(fc.constant("数量指标"), fc.constant("管网长度"), value, value, value, value), { minLength: 1, maxLength: 5 }),
    funds: fc.array(value, { minLength: 6, maxLength: 6 }),
    total: fc.tuple(value, value),
  });
  const options = fc.record<PointsOptions>({
    into: fc.constantFrom("empty", "all"),
    as: fc.constantFrom("values", "formulas"),
    totals: fc.boolean(),
  });

  test("writes only computed numbers, over nothing unless asked, and can be taken back; a second plan has nothing left to do", () => {
    fc.assert(
      fc.property(drawing, options, (drawn, wanted) => {
        const book = bookOf(drawn);
        const assessment = assess(formOf(book), assessing);
        const { plan, rows: preview } = planPoints(assessment, book, wanted);
        expect(preview.filter(({ skipped }) => skipped === null).length).toBe(plan.edits.length);
        for (const edit of plan.edits) {
          if (edit.kind !== "cells") throw new Error("Only cells are written");
          expect(typeof edit.to[0]?.[0]?.value).toBe("number");
          if (wanted.into === "empty") expect([null, ""]).toContain(edit.from[0]?.[0]?.value);
        }
        const after = applied(book, plan);
        expect(JSON.stringify(applied(after, invert(plan)).sheets[0]?.cells)).toBe(
          JSON.stringify(applied(book, { ...plan, edits: [] }).sheets[0]?.cells),
        );
        expect(planOn(after, wanted).plan.edits).toEqual([]);
      }),
      { numRuns: 200 },
    );
  });
});
