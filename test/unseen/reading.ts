import { examine } from "../../src/app/examine";
import { catalog } from "../../src/catalog";
import type { Assessment } from "../../src/core/assessment";
import type { Book } from "../../src/core/book";
import type { Finding } from "../../src/core/finding";
import type { Form } from "../../src/core/form";
import { addressOf } from "../../src/core/place";
import { bookOf, sheetOf } from "./grid";

/** What is expected of one form. Points are numbers that the test works out itself, `null` where none can be computed. */
export interface Wanted {
  readonly family: string | null;
  readonly kind: string;
  /** Name, weight, stated and computed points of each indicator, in order. */
  readonly rows: readonly (readonly [name: string, weight: number | null, stated: number | null, computed: number | null])[];
  /** Rate and computed points; left out where the form tells of no spending. */
  readonly execution?: readonly [rate: number | null, points: number | null];
  /** Stated and computed. */
  readonly total?: readonly [stated: number | null, computed: number | null];
  readonly grade?: string | null;
  /** `CODE cell` of all that is said of the content; how the form was read (group `reading`) is not listed. */
  readonly findings?: readonly string[];
}

interface Read {
  readonly form: Form;
  readonly assessment: Assessment;
  readonly findings: readonly Finding[];
}

/** Examines a book as the command line would, with a fixed date. */
export function read(book: Book): { readonly forms: readonly Read[]; readonly loose: readonly Finding[] } {
  const { forms, findings, assessments } = examine(book, catalog, { today: "2026-10-01", year: null });
  return {
    forms: forms.flatMap((form) => {
      const assessment = assessments.get(form.id);
      return assessment === undefined ? [] : [{ form, assessment, findings: findings.filter((finding) => finding.form === form.id) }];
    }),
    loose: findings.filter((finding) => finding.form === null),
  };
}

export const cellOf = ({ place }: Pick<Finding, "place">): string => (place.scope === "range" ? addressOf(place.range) : place.scope);

const said = (findings: readonly Finding[]): string[] =>
  findings.filter(({ group }) => group !== "reading").map((finding) => `${finding.code} ${cellOf(finding)}`);

const number = (amount: string | null): number | null => (amount === null ? null : Number(amount));

function factsOf({ form, assessment: { execution, items, total, grade }, findings }: Read): Wanted {
  return {
    family: form.profile.family,
    kind: form.kind,
    rows: items.map(({ indicator, outOf, stated, computed }) => [indicator.level3.text, number(outOf), number(stated), number(computed)]),
    execution: [execution?.rate == null ? null : Math.round(Number(execution.rate) * 1e6) / 1e6, number(execution?.computed ?? null)],
    total: [number(total.stated), number(total.computed)],
    grade: grade.grade,
    findings: said(findings),
  };
}

const complete = (wanted: Wanted): Wanted => ({ execution: [null, null], total: [null, null], grade: null, findings: [], ...wanted });

/** A book nobody has seen, and all that is to be read from it. */
export function unseen(name: string, sheets: string | readonly string[], ...wanted: readonly Wanted[]): void {
  test(name, () => {
    const texts = typeof sheets === "string" ? [sheets] : sheets;
    const { forms, loose } = read(bookOf(...texts.map((text, position) => sheetOf(text, `表${String(position + 1)}`))));
    expect(forms.map(factsOf)).toEqual(wanted.map(complete));
    expect(said(loose)).toEqual([]);
  });
}

/** A clean, complete form has nothing to mend: no error, and no more than two warnings. */
export function clean(name: string, sheet: string, wanted: Wanted): void {
  unseen(name, sheet, wanted);
  test(`${name}: no error, at most two warnings`, () => {
    const { forms } = read(bookOf(sheetOf(sheet)));
    const severities = forms.flatMap(({ findings }) => findings.map(({ severity }) => severity));
    expect(severities.filter((severity) => severity === "error")).toEqual([]);
    expect(severities.filter((severity) => severity === "warning").length).toBeLessThanOrEqual(2);
  });
}

/** Changes of the text of a form, and what is said after each that was not said before; `gone CODE A1` for what is not said any more. */
export function seeded(
  name: string,
  sheet: string,
  errors: readonly (readonly [what: string, from: string, to: string, ...findings: string[]])[],
): void {
  const sayings = (text: string): readonly string[] => read(bookOf(sheetOf(text))).forms.flatMap(({ findings }) => said(findings));
  describe(`${name}: seeded errors`, () => {
    const before = sayings(sheet);
    test.each(errors)("%s", (_, from, to, ...findings) => {
      expect(sheet.split(from)).toHaveLength(2);
      const after = sayings(sheet.replace(from, to));
      const gone = before.filter((each) => !after.includes(each)).map((each) => `gone ${each}`);
      expect([...after.filter((each) => !before.includes(each)), ...gone].sort()).toEqual([...findings].sort());
    });
  });
}

/** Weight × part ÷ whole to two decimals, half up, in whole numbers: no rounding error of a double. */
export function share(weight: number, part: number, whole: number): number {
  const [w, p, q] = [weight, part, whole].map((value) => BigInt(Math.round(value * 1e4))) as [bigint, bigint, bigint];
  const hundredths = (2n * w * p * 100n + q * 10_000n) / (2n * q * 10_000n);
  return Number(hundredths) / 100;
}
