import { enUS } from "./en-US";
import { zhCN } from "./zh-CN";

/** Every sentence of a table, functions filled with letters that stand for themselves. */
function sentencesOf(table: unknown, path = ""): readonly (readonly [path: string, text: string])[] {
  if (typeof table === "string") return [[path, table]];
  if (typeof table === "function") return [[path, String((table as (...given: unknown[]) => unknown)(filler, filler, filler, filler))]]; // any sentence takes what it is given
  if (typeof table !== "object" || table === null) return [];
  return Object.entries(table).flatMap(([key, value]) => sentencesOf(value, `${path}.${key}`));
}

/** Stands for any number, text or record of facts. */
const filler = new Proxy(() => 0, {
  get: (_, key) => (key === Symbol.toPrimitive || key === "toString" ? () => "7" : key === "toLowerCase" ? () => "7" : 7),
});

const chinese = sentencesOf(zhCN);
const english = sentencesOf(enUS);

/** What is written in letters also in Chinese. */
const latin = /Excel|Word|Language|F(?= 修正)|W(?= 不予列入)|Enter(?= 键)/g;

test("the languages say the same things", () => {
  expect(english.map(([path]) => path)).toEqual(chinese.map(([path]) => path));
});

test("no English is left in the Chinese table", () => {
  expect(chinese.filter(([, text]) => /[A-Za-z]/.test(text.replace(latin, "")))).toEqual([]);
});

test("Chinese sentences have Chinese punctuation", () => {
  expect(chinese.filter(([, text]) => /[\u4e00-\u9fff][,:;?()]|[,:;?()][\u4e00-\u9fff]/.test(text))).toEqual([]);
});

test.each([
  ["zh-CN", chinese],
  ["en-US", english],
])("no exclamation marks and no emoji in %s", (_, sentences) => {
  expect(sentences.filter(([, text]) => /[!\uff01]|\p{Extended_Pictographic}/u.test(text))).toEqual([]);
});

test("no words of ours where the forms have their own", () => {
  expect(chinese.filter(([, text]) => /宿主|计划|档案|插件|会话/.test(text))).toEqual([]);
});
