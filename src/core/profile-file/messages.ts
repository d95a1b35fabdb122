import { speaker } from "../message";
import { choicesIn, conceptNames, nameIn } from "./concepts";

const choices = (region: string): string => choicesIn(conceptNames, region, "、", "（", "）");

/** What is said about a profile file: what is wrong and why, and under the same key with `Mend` how to mend it. */
export const messages = {
  concept: ({ region, concept }: { region: string; concept: string }) => nameIn(conceptNames, region, concept),

  unexpected: ({ found }: { found: string }) => `这里写的是“${found}”，不合 JSON 的写法，整个文件无法读取`,
  unexpectedMend: () => "看这一处和它前面：文字要用英文双引号括住，各项之间用英文逗号隔开，括号要成对",
  ends: () => "文件在这里就结束了，还有括号没有闭合，整个文件无法读取",
  endsMend: () => "补上缺少的 } 或 ]",
  fullWidth: ({ found }: { found: string }) => `这里用了中文符号 ${found} ，JSON 只认英文符号`,
  fullWidthMend: () => "改用英文输入法下的双引号、冒号、逗号和括号；引号里面的文字可以有中文符号",
  openString: () => "从这里开始的文字没有用引号括完，整个文件无法读取",
  openStringMend: () => "在文字末尾补上英文双引号；引号里面不能换行",
  trailingComma: () => "最后一项后面多了一个逗号",
  trailingCommaMend: () => "删去这个括号前面的逗号",
  repeatedKey: ({ key }: { key: string }) => `“${key}”写了两次，不知道以哪一个为准`,
  repeatedKeyMend: () => "只留一个",
  forbiddenKey: ({ key }: { key: string }) => `“${key}”不能作名称`,
  forbiddenKeyMend: () => "删去这一项",
  tooDeep: () => "括号套得太深，不是口径文件",
  tooDeepMend: () => "用“jibiao profile new”重新生成一份，再照着改",
  notProfile: () => "文件里不是一份口径：最外层应当是一对花括号 { }",
  notProfileMend: () => "用“jibiao profile new”从样表生成一份，再照着改",

  missing: ({ name }: { name: string }) => `缺少“${name}”`,
  missingMend: ({ name }: { name: string }) => `补上 "${name}"`,
  missingSource: () => "这个数没有写依据（source）。每个数都要说明出自哪里，核对和答复时才有据可查",
  missingSourceMend: () =>
    `在旁边写 "source": { "title": "文件名称", "locator": "条款或位置", "status": "regulation、practice 或 default" }；没有文件依据的写 default`,
  emptySource: () => "依据（source）没有写完：文件名称是空的",
  emptySourceMend: () => "写上文件名称；没有文件依据的，名称写本单位，status 写 default",
  unknownKey: ({ name, near }: { name: string; near: string }) =>
    `不认识“${name}”，这一项不起作用${near === "" ? "" : `；是不是“${near}”？`}`,
  unknownKeyMend: ({ near }: { near: string }) => (near === "" ? "删去这一项" : `改成“${near}”，或者删去`),
  wrongType: ({ wanted }: { wanted: string }) =>
    `这里应当是${{ string: "用引号括住的文字", number: "数字（不加引号）", int: "整数（不加引号）", array: "方括号 [ ] 里的一列", object: "花括号 { } 里的一组", record: "花括号 { } 里的一组" }[wanted] ?? "另一种内容"}`,
  wrongTypeMend: () => "照其他口径文件的写法改",
  wrongWord: ({ given }: { given: string; allowed: string }) => `写的是“${given}”，不在可用的说法之中`,
  wrongWordMend: ({ allowed }: { given: string; allowed: string }) => `可以写：${allowed}`,
  wrongNumber: ({ given }: { given: string }) => `“${given}”不是一个数`,
  wrongNumberMend: () => `写成引号里的数，例如 "10" 或 "0.01"`,
  wrongId: ({ given }: { given: string }) => `代号“${given}”不合要求：只能用小写英文字母、数字和短横`,
  wrongIdMend: () => `例如 "own-county-2026"`,
  blank: () => "这里还是空的",
  blankMend: () => "填上内容，或者删去这一项",
  other: ({ reason }: { reason: string }) => `这里不对：${reason}`,
  otherMend: () => "照其他口径文件的写法改",

  blankColumn: ({ column, word }: { column: number; word: string }) => `第 ${String(column)} 列“${word}”还没有说明是什么，这一列无法读取`,
  blankColumnMend: () => `在冒号后面的引号里填一个：${choices("indicatorColumns")}`,
  blankWord: ({ word }: { region: string; word: string }) => `“${word}”还没有说明是什么`,
  blankWordMend: ({ region }: { region: string; word: string }) => `在冒号后面的引号里填一个：${choices(region)}；用不着的，删去这一行`,
  unknownConcept: ({ word, given }: { region: string; word: string; given: string }) => `“${word}”写成了“${given}”，没有这个说法`,
  unknownConceptMend: ({ region }: { region: string; word: string; given: string }) => `改成其中一个：${choices(region)}`,
  foldedTwice: ({ word, other }: { word: string; other: string }) =>
    `“${word}”和“${other}”去掉空格和全角半角的差别后是同一个词，意思却不同`,
  foldedTwiceMend: () => "只留一个",
  sameColumn: ({ word, other, concept }: { word: string; other: string; concept: string }) =>
    `“${other}”和“${word}”都写成了${nameIn(conceptNames, "indicatorColumns", concept)}，只会读其中一列`,
  sameColumnMend: () => "核对两列各是什么；不读的那一列写 ignored",
  noLevel: () => "没有一列写成 level3（三级指标），读不出任何指标",
  noLevelMend: () => "把写着考核内容、指标名称的那一列填成 level3",
  noColumn: ({ concept }: { concept: string }) =>
    `没有一列写成 ${concept}（${nameIn(conceptNames, "indicatorColumns", concept)}），相关的核对和计分无法进行`,
  noColumnMend: () => "找到这一列，填上；表中确实没有这一列的，可以不管",

  noGround: () => "口径里没有标题（title）、没有列（columns）、也没有自有字样（teaches），任何表都认不出来",
  noGroundMend: () => "在 title 里写标题中的字样，或在 teaches 里写表头字样",
  noFamily: () => "family 是 null：这是系统通用口径的标志，本单位口径不能用，否则会和通用口径相混",
  noFamilyMend: () => `写成 "OWN"`,
  unknownParent: ({ parent }: { parent: string }) => `extends 写的是“${parent}”，没有这个口径，继承不到计分方法和等级`,
  unknownParentMend: ({ near }: { near: string }) =>
    near === "" ? "用“jibiao profiles”看有哪些口径" : `是不是“${near}”？用“jibiao profiles”看有哪些口径`,
  circle: ({ id }: { id: string }) => `口径“${id}”绕了一圈继承到自己`,
  circleMend: () => "extends 改为系统的通用口径，例如 generic-self-evaluation",
  replaces: ({ id }: { id: string }) => `代号“${id}”与系统口径相同，会取代系统的那一份`,
  replacesMend: () => "换一个代号，例如以 own- 开头",
  notWhole: ({ name }: { name: string }) => `没有写 extends，又缺少“${name}”，口径不完整`,
  notWholeMend: () => "写上 extends，从系统的通用口径继承，例如 generic-self-evaluation",
  unknownMethod: ({ given }: { given: string; allowed: string }) => `没有“${given}”这种计分方法`,
  unknownMethodMend: ({ allowed }: { given: string; allowed: string }) => `可以写：${allowed}`,
  unknownScale: ({ given }: { given: string; allowed: string }) => `没有“${given}”这种等级`,
  unknownScaleMend: ({ allowed }: { given: string; allowed: string }) => `可以写：${allowed}`,
  weightsOff: ({ sum, total, parts }: { sum: string; total: string; parts: string }) =>
    `分值加起来不是总分：${parts}，合计 ${sum}，总分写的是 ${total}`,
  weightsOffMend: () => "核对各部分分值、预算执行率分值（execution）和总分（total）；从上级口径继承来、本表没有的分值写 null 去掉",
  years: ({ since, until }: { since: number; until: number }) => `适用年度从 ${String(since)} 到 ${String(until)}，起止颠倒`,
  yearsMend: () => "since 写起始年度，until 写终止年度",
} as const;

export const say = speaker("profile-file", messages);
