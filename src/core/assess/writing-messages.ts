import { speaker } from "../message";

type Nothing = Readonly<Record<string, never>>;

/** What is said about writing points into a form. */
export const messages = {
  title: ({ count }: { count: number }) => `写入测算得分(${count}处)`,
  noReviewColumn: (_: Nothing) => "本表没有复核得分栏，不能写入；绩表助手不在报送的表中插入行列",
  notComputed: (_: Nothing) => "不能测算，由人工填写",
  filled: (_: Nothing) => "已有内容，不覆盖",
  agrees: (_: Nothing) => "与测算得分一致，不改",
  covered: (_: Nothing) => "被合并单元格遮盖，不写入",
  shared: (_: Nothing) => "多行共用一个得分单元格，不写入",
  noCell: (_: Nothing) => "没有可写入的单元格",
  incomplete: ({ rows }: { rows: number }) => `还有${rows}处没有得分，不写总分`,
  gradeOpen: (_: Nothing) => "总分未定，不写等级",
} as const;

/** Says a sentence of this unit. */
export const say = speaker("write-points", messages);
