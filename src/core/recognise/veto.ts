import { fold } from "../stated/fold";
import { type Seen, textOfValue } from "./sheet-view";

const yes = /^(?:是|有|存在|[√✓✔☑])$/;
const marked = /[√✓✔☑■]([^□√✓✔☑■,、;。]+)/;
/** 存在挪用资金 says that there is; 存在下列情形之一的 would. */
const affirms = /^(?:存在|发现|发生|有)(?!.*(?:之一|下列|以下|的,|的$|是否)).+/;

/** What the cells behind the label 一票否决 say to be vetoed: the item marked, what a text affirms, or what stands beside a bare 是. `null` where they deny it, or only list what would. */
export function vetoIn(behind: readonly Seen[]): string | null {
  const texts = behind.map(({ value }) => fold(textOfValue(value)));
  const item = texts.map((text) => marked.exec(text)?.[1]).find((found) => found !== undefined);
  if (item !== undefined) return item;
  const told = texts.find((text) => affirms.test(text));
  if (told !== undefined) return told.replace(/^(?:存在|发现|发生|有)/, "");
  if (!texts.some((text) => yes.test(text))) return null;
  return texts.find((text) => !yes.test(text)) ?? "一票否决事项";
}
