import type { Messages } from "../../core/message";

/** What is said about documents around them; the documents themselves are Chinese in every language. */
export const documentMessages = {
  written: ({ names }: { names: string }) => `生成文书：${names}`,
  contains: ({ all, must }: { all: number; must: number }) => `${String(all)} 个问题，其中 ${String(must)} 个必须改`,
  letters: ({ units, all }: { units: number; all: number }) => `${String(units)} 个单位，${String(all)} 个正式问题`,
  forms: ({ forms }: { forms: number }) => `${String(forms)} 张表的计分过程`,
  submit: ({ count }: { count: number }) => `另存上报版：移除 ${String(count)} 处由绩表助手添加的内容`,
} satisfies Messages;

/** The same in English, for `locales/en-US.ts`. */
export const documentMessagesEn: typeof documentMessages = {
  written: ({ names }) => `Write documents: ${names}`,
  contains: ({ all, must }) => `${String(all)} problems, ${String(must)} of which must be mended`,
  letters: ({ units, all }) => `${String(units)} units, ${String(all)} formal problems`,
  forms: ({ forms }) => `the reckoning of ${String(forms)} forms`,
  submit: ({ count }) => `Copy to hand in: remove ${String(count)} things Jibiao had added`,
};
