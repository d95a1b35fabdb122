import { speaker } from "../message";

/** What the recogniser says about its own reading. */
export const messages = {
  inferred: ({ title }: { title: string }) => `未找到与“${title}”相符的模板档案，版式按表头推定，请核对口径`,
  tie: ({ chosen, rival }: { chosen: string; rival: string }) => `按“${chosen}”识别，与“${rival}”也很接近，请核对口径`,
  hiddenRows: ({ count }: { count: number }) => `表中有${count}行被隐藏或筛选，已一并计入`,
  unknownColumn: ({ text }: { text: string }) => `未能识别列标题“${text}”，该列未参与核查`,
} as const;

export const say = speaker("recognise", messages);
