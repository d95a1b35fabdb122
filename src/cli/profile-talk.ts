import type { Language } from "../core/catalog";
import type { SuspectedColumn } from "../core/recognise/suspect";

interface Drafted {
  readonly file: string;
  readonly out: string | null;
  readonly sheet: string;
  readonly row: number;
  readonly kind: string;
  readonly columns: readonly (SuspectedColumn & { readonly letters: string })[];
  readonly hasWeights: boolean;
}

interface DraftTalk {
  readonly exists: (path: string) => string;
  readonly noSheet: (sheet: string, sheets: readonly string[]) => string;
  readonly noHeader: (file: string) => string;
  readonly noKind: (kind: string, kinds: readonly string[]) => string;
  readonly next: (drafted: Drafted) => string;
}

type Name = (concept: string) => string;

const chinese = (name: Name): DraftTalk => ({
  exists: (path) => `${path} 已经有了，没有改动；请换一个文件名`,
  noSheet: (sheet, sheets) => `没有工作表“${sheet}”；有：${sheets.join("、")}`,
  noHeader: (file) =>
    `${file}：没有找到像表头的行。表头应当是同一行里的几个短词，下面有填好的内容；请换一份填好的样表，或用 --sheet 指明工作表`,
  noKind: (kind, kinds) => `还不能为“${kind}”自制口径；可以用 --kind 写：${kinds.join("、")}`,
  next: ({ file, out, sheet, row, kind, columns, hasWeights }) => {
    const path = out ?? "口径.json";
    const blanks = columns.filter(({ guess }) => guess === null).length;
    return [
      `按工作表“${sheet}”第 ${row} 行的表头拟了一份口径草稿${out === null ? "" : `：${out}`}（表种 ${kind}）。`,
      "",
      ...columns.map(
        ({ text, letters, guess }) =>
          `  ${letters} 列  ${text}  ${guess === null ? "______ 待填" : `${guess.concept}（${name(guess.concept)}）${guess.ground === "look" ? "  猜的，请核对" : ""}`}`,
      ),
      "",
      "接下来：",
      ...[
        `打开 ${path}，看 teaches.indicatorColumns：左边是表头，右边是它的意思。${blanks === 0 ? "猜错的改过来。" : `有 ${blanks} 处空着（""），请填上；猜错的改过来。`}用不着的列写 ignored。`,
        hasWeights
          ? "weights 里的分值取自这份样表，status 写的是 practice（通行做法）。有文件规定的，改成文件名称，status 写 regulation；各项目不同的，删去 level1。"
          : "样表里没有读出完整的分值，weights 没有写；计分方法和等级都沿用通用口径。",
        `检查：jibiao profile check ${path} --on ${file}`,
        "没有问题后，把文件放进一个文件夹，核对时加 --profiles 文件夹；或在任务窗格的“口径”页导入。",
      ].map((step, index) => `  ${index + 1}. ${step}`),
      "",
    ].join("\n");
  },
});

const english = (name: Name): DraftTalk => ({
  exists: (path) => `${path} is there already and was not changed; name another file`,
  noSheet: (sheet, sheets) => `there is no sheet “${sheet}”; there are: ${sheets.join(", ")}`,
  noHeader: (file) =>
    `${file}: no row looks like a header. A header is several short words in one row above rows that are filled in; take a sample that is filled in, or name the sheet with --sheet`,
  noKind: (kind, kinds) => `no own profile can be made for “${kind}” yet; --kind takes ${kinds.join(", ")}`,
  next: ({ file, out, sheet, row, kind, columns, hasWeights }) => {
    const path = out ?? "profile.json";
    const blanks = columns.filter(({ guess }) => guess === null).length;
    return [
      `Drafted a profile from the header in row ${row} of the sheet “${sheet}”${out === null ? "" : `: ${out}`} (kind ${kind}).`,
      "",
      ...columns.map(
        ({ text, letters, guess }) =>
          `  column ${letters}  ${text}  ${guess === null ? "______ to be filled in" : `${guess.concept} (${name(guess.concept)})${guess.ground === "look" ? "  guessed, please check" : ""}`}`,
      ),
      "",
      "What to do next:",
      ...[
        `Open ${path} and look at teaches.indicatorColumns: left the header, right what it means. ${blanks === 0 ? "" : `${blanks === 1 ? "One is" : `${blanks} are`} empty (""): fill in. `}Mend what was guessed wrongly; write ignored for a column of no use.`,
        hasWeights
          ? "The numbers under weights are those of this sample, with the status practice. Where a document lays them down, name it, with the status regulation; delete level1 if it differs from project to project."
          : "No complete weights were read, so there is no weights; methods and grades are those of the generic profile.",
        `Check it: jibiao profile check ${path} --on ${file} --lang en-US`,
        "When nothing is wrong, put the file into a folder and name that with --profiles, or import it on the profile page of the pane.",
      ].map((step, index) => `  ${index + 1}. ${step}`),
      "",
    ].join("\n");
  },
});

/** What `jibiao profile new` says, in either language; concepts are named by the catalogue. */
export const draftTalk = (language: Language, name: Name): DraftTalk => (language === "zh-CN" ? chinese(name) : english(name));
