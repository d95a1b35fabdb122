import { consultationLetter } from "../../src/catalog/documents/consultation-letter";
import { feedbackLetter } from "../../src/catalog/documents/feedback-letter";
import { rectificationLetter } from "../../src/catalog/documents/rectification-letter";
import type { DocumentKind, Dossier, Letter, Paper } from "../../src/core/document";
import { letterText } from "../../src/printers/letter-text";
import { sampleDossier, sampleFields } from "../../src/testing/document-builders";
import { expectGolden } from "./golden";

const letters: readonly DocumentKind[] = [rectificationLetter, feedbackLetter, consultationLetter];

const letterOf = (paper: Paper | undefined): Letter => {
  if (paper?.kind !== "letter") throw new Error("No letter");
  return paper.letter;
};

const textFor = (kind: DocumentKind, unit: string, dossier: Dossier = sampleDossier()): string =>
  letterText(letterOf(kind.compose(dossier).find((paper) => paper.unit === unit)));

const two = "示例镇人民政府";
const one = "示例乡人民政府";

describe("golden letters", () => {
  it("整改函 to a unit with two projects", () => expectGolden("rectification-letter", textFor(rectificationLetter, two)));
  it("整改函 to a unit with one project", () => expectGolden("rectification-letter-one-project", textFor(rectificationLetter, one)));
  it("整改通知书 under that title", () =>
    expectGolden(
      "rectification-notice",
      textFor(rectificationLetter, one, sampleDossier({ decisions: { fields: { ...sampleFields, "letter-kind": "整改通知书" } } })),
    ));
  it("反馈函 of an evaluation by a firm", () => {
    const fields = { ...sampleFields, evaluation: "财政评价", evaluator: "示例会计师事务所", achievements: "供水能力有所提高。" };
    expectGolden("feedback-letter", textFor(feedbackLetter, two, sampleDossier({ decisions: { fields } })));
  });
  it("征求意见函", () => expectGolden("consultation-letter", textFor(consultationLetter, two)));
  it("整改函 with nothing filled in: blanks for the office", () =>
    expectGolden(
      "rectification-letter-blank",
      textFor(rectificationLetter, one, sampleDossier({ decisions: { fields: {} }, accepted: false })),
    ));
});

describe("letters", () => {
  it.each(letters.map((kind) => [kind.name, kind] as const))(
    "%s: no cell address and no rule code, no exclamation mark, no half-width comma",
    (_, kind) => {
      for (const paper of kind.compose(sampleDossier())) {
        const text = letterText(letterOf(paper));
        expect(text).not.toMatch(/[A-Z]+-?\d+/);
        expect(text).not.toMatch(/[!！]/);
        expect(text).not.toMatch(/\p{Script=Han},/u);
      }
    },
  );

  it("writes one letter to each unit", () => {
    expect(rectificationLetter.compose(sampleDossier()).map(({ unit }) => unit)).toEqual([two, one]);
  });

  it("merges the names a person said are one unit", () => {
    const units = new Map([["示例乡人民政府", two]]);
    expect(rectificationLetter.compose(sampleDossier({ decisions: { units } })).map(({ unit }) => unit)).toEqual([two]);
  });

  it("speaks only of problems a person confirmed", () => {
    expect(textFor(rectificationLetter, two)).not.toContain("受益群众用水便利程度");
    expect(rectificationLetter.compose(sampleDossier({ decisions: { dispositions: new Map() } }))).toEqual([]);
  });

  it("leaves out verdicts that rest on nothing but a default of ours, and waived ones", () => {
    expect(textFor(rectificationLetter, two)).not.toContain("“默认”");
    const dossier = sampleDossier();
    const waivers = new Map(dossier.files.flatMap(({ findings }) => findings.map(({ key }) => [key, "已说明"] as const)));
    expect(rectificationLetter.compose(sampleDossier({ decisions: { waivers } }))).toEqual([]);
  });

  it("speaks of points only once a person accepted them", () => {
    expect(textFor(rectificationLetter, two)).toContain("复核26.95分，核减2.05分");
    expect(textFor(rectificationLetter, two, sampleDossier({ accepted: false }))).not.toContain("复核26.95分");
  });

  it("speaks of the use of a result only where somebody evaluated or rechecked", () => {
    expect(textFor(feedbackLetter, two)).toContain("结果应用");
    const { evaluation: _, ...fields } = sampleFields;
    const [paper] = feedbackLetter.compose(sampleDossier({ decisions: { fields } }));
    expect(letterText(letterOf(paper))).not.toContain("结果应用");
    expect(paper?.missing).toContain("evaluation");
    expect(textFor(rectificationLetter, two, sampleDossier({ decisions: { fields } }))).not.toContain("预算安排");
  });

  it("keeps a self-evaluation's grade out of the conclusion", () => {
    const [paper] = feedbackLetter.compose(sampleDossier({ accepted: false }));
    expect(letterText(letterOf(paper))).toContain("综合得分　　分，评价等级为“　　”");
    expect(paper?.missing).toContain("accepted-points");
  });

  it("asks for what is missing, and gives a number to one letter only", () => {
    const [paper] = rectificationLetter.compose(sampleDossier({ decisions: { fields: {} } }));
    expect(paper?.missing).toEqual(expect.arrayContaining(["office", "reference", "date", "deadline", "evaluation", "contact", "phone"]));
    expect(textFor(rectificationLetter, two)).toContain("　财绩函〔2026〕　号");
  });

  it("composes equal letters from equal dossiers", () => {
    for (const kind of letters) expect(kind.compose(sampleDossier())).toEqual(kind.compose(sampleDossier()));
  });
});
