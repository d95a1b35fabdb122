/** @jest-environment jsdom */
import { act, configure, render, screen, waitFor, within } from "@testing-library/react";
import userEvent, { PointerEventsCheckLevel } from "@testing-library/user-event";

import type { Book } from "../core/book";
import type { HostFault } from "../core/host";
import type { LedgerExchange } from "../app/ledger-exchange";
import { sessionOn } from "../app/session";
import { memoryStorage } from "../app/storage";
import { catalog } from "../catalog";
import { cleanForm, faultyForm, noForm, sceneWork, stillClock } from "../testing/pane-scenes";
import { projectFile } from "../testing/drawings";
import { picture } from "../testing/picture";
import { plainHost } from "../testing/plain-host";
import { RefusalNote } from "./screens/refusal-note";
import { TaskPane } from "./task-pane";
import { useSession } from "./use-session";
import { SpeaksIn } from "./words";

// What is closed is not drawn at all; asking every element for its style costs jsdom half a minute.
configure({ defaultHidden: true });

const sheet = "自评表";

interface Given {
  readonly book?: Book;
  readonly role?: string;
  readonly starts?: boolean;
}

/** Stands for a file in which nothing is decided but the first finding of whoever reads it. */
const ledgerBook: LedgerExchange = {
  write: () => Promise.resolve(new Uint8Array(1)),
  read: (bytes, { files }) =>
    Promise.resolve(
      bytes.length === 0
        ? null
        : {
            waivers: new Map(
              (files[0]?.findings ?? [])
                .filter(({ group }) => group === "mend")
                .slice(0, 1)
                .map(({ key }) => [key, { reason: "已有调整批复", by: "李某", date: "2026-10-01" }]),
            ),
            others: 2,
            problems: [],
          },
    ),
};

const pane = async ({ book = faultyForm, role = "filler", starts = true }: Given = {}) => {
  const host = plainHost(book);
  const store = sessionOn(host, sceneWork(stillClock()), memoryStorage({ role }));
  const downloads: string[] = [];
  const samples: string[] = [];
  const Shown = () => (
    <TaskPane
      store={store}
      catalog={catalog}
      language={useSession(store).preferences.language}
      theme="light"
      offersAppearance
      onDownload={(name) => downloads.push(name)}
      ledger={{ name: "示例.xlsx", exchange: () => Promise.resolve(ledgerBook) }}
      onSample={() => samples.push("sample")}
    />
  );
  render(<Shown />);
  if (starts) await act(() => store.start());
  return { host, store, downloads, samples, user: userEvent.setup({ pointerEventsCheck: PointerEventsCheckLevel.Never }) };
};

const card = (name: RegExp) => screen.getByRole("row", { name });
const tab = (name: RegExp) => screen.getByRole("tab", { name });

test("says what the sheet is, whose, of which year and by which 口径", async () => {
  await pane();
  expect(screen.getByRole("heading", { level: 1, name: /项目支出绩效自评表/ })).toBeVisible();
  expect(screen.getByText("2025年度")).toBeVisible();
  expect(screen.getByText("示例镇人民政府 · 农村供水管网改造")).toBeVisible();
  expect(screen.getByRole("button", { name: /^口径：财预〔2020〕10号/ })).toBeVisible();
});

test("counts by severity, aloud too, and shows one severity alone", async () => {
  const { user } = await pane();
  expect(screen.getByText("6 处必须改，2 处建议改，0 处提示")).toHaveAttribute("role", "status");
  const chip = screen.getByRole("button", { name: "2 建议改" });
  await user.click(chip);
  expect(chip).toHaveAttribute("aria-pressed", "true");
  await waitFor(() => expect(screen.getAllByRole("row")).toHaveLength(2));
  await user.click(chip);
  await waitFor(() => expect(screen.getAllByRole("row")).toHaveLength(8));
});

test("groups findings by part of the form, each with numbers, remedy and source", async () => {
  await pane();
  const funds = screen.getByRole("grid", { name: "资金执行的问题" });
  expect(within(funds).getAllByRole("row")).toHaveLength(3);
  const rate = within(funds).getByRole("row", { name: /^必须改：执行率应为 90.00%/ });
  expect(rate).toHaveTextContent("填报为 95.00%");
  expect(rate).toHaveTextContent("怎么改：");
  expect(rate).toHaveTextContent("政策依据");
});

test("moves by arrow keys, jumps by Enter and keeps the focus in the list", async () => {
  const { user, host } = await pane();
  const [first, second] = screen.getAllByRole("row");
  act(() => first?.focus());
  await user.keyboard("{ArrowDown}");
  expect(second).toHaveFocus();
  await user.keyboard("{Enter}");
  expect(host.revealed).toEqual([{ scope: "range", range: { sheet, row: 5, column: 5, rows: 1, columns: 1 } }]);
  expect(second).toHaveFocus();
  await user.keyboard("{End}");
  expect(screen.getAllByRole("row").at(-1)).toHaveFocus();
});

test("leaves one out by W with a reason and a name, lists it apart, and takes that back", async () => {
  const { user } = await pane();
  act(() => card(/^必须改：执行率应为/).focus());
  await user.keyboard("w");
  const group = screen.getByRole("group", { name: /^不予列入：执行率应为/ });
  expect(within(group).getByRole("textbox", { name: "理由" })).toHaveFocus();
  expect(within(group).getByRole("button", { name: "确认不予列入" })).toBeDisabled();
  await user.keyboard("{Escape}");
  expect(card(/^必须改：执行率应为/)).toHaveFocus();
  await user.keyboard("w");
  await user.click(screen.getByRole("button", { name: "已核实，数据无误" }));
  await user.type(screen.getByRole("textbox", { name: "经办人" }), "李某");
  await user.click(screen.getByRole("button", { name: "确认不予列入" }));
  await waitFor(() => expect(screen.queryByRole("row", { name: /^必须改：执行率应为/ })).not.toBeInTheDocument());
  expect(document.activeElement).toHaveAttribute("role", "row");
  await user.click(screen.getByRole("button", { name: "不予列入 1" }));
  expect(screen.getByText("理由：已核实，数据无误（李某，2026-10-12）")).toBeVisible();
  await user.click(screen.getByRole("button", { name: /^撤回：/ }));
  expect(await screen.findByRole("row", { name: /^必须改：执行率应为/ })).toBeVisible();
});

test("looks among the findings by words, says where nothing is left, and shows all again", async () => {
  const { user } = await pane();
  await user.type(screen.getByRole("searchbox", { name: "在问题中查找" }), "受益人数");
  await waitFor(() => expect(screen.getAllByRole("row")).toHaveLength(1));
  await user.type(screen.getByRole("searchbox", { name: "在问题中查找" }), "没有");
  expect(await screen.findByText("没有这一类问题")).toBeVisible();
  await user.click(screen.getByRole("button", { name: "显示全部" }));
  await waitFor(() => expect(screen.getAllByRole("row")).toHaveLength(8));
  await user.click(screen.getByRole("button", { name: /^更多筛选/ }));
  await user.selectOptions(screen.getByRole("combobox", { name: "规则" }), screen.getByRole("option", { name: /^FND-03/ }));
  await waitFor(() => expect(screen.getAllByRole("row")).toHaveLength(1));
});

test("opens the page of a rule, and comes back to the finding it came from", async () => {
  const { user } = await pane();
  const row = card(/^必须改：执行率应为/);
  await user.click(within(row).getByRole("button", { name: "依据详情" }));
  await user.click(within(row).getByRole("button", { name: "规则说明" }));
  expect(screen.getByRole("heading", { level: 2 })).toHaveFocus();
  expect(screen.getByText(/^FND-03 · /)).toBeVisible();
  expect(screen.getByText("按全年执行数÷全年预算数重新计算")).toBeVisible();
  await user.click(screen.getByRole("button", { name: "返回问题列表" }));
  expect(card(/^必须改：执行率应为/)).toHaveFocus();
});

/** A file with so many bytes; the test page does not know how to give them. */
const chosen = (name: string, size: number): File =>
  Object.assign(new File([], name), { arrayBuffer: () => Promise.resolve(new ArrayBuffer(size)) });

test("gives a review ledger out as a file, and takes up what one leaves out", async () => {
  const { user, store, downloads } = await pane();
  await user.click(tab(/文书/));
  await user.click(screen.getByRole("button", { name: "导出审核台账" }));
  await waitFor(() => expect(downloads).toEqual(["审核台账.xlsx"]));
  const section = screen.getByRole("region", { name: "审核台账" });
  const input = within(section).getByLabelText<HTMLInputElement>("导入审核台账", { selector: "input" });
  await user.upload(input, chosen("别的.xlsx", 0));
  expect(await within(section).findByText("这个文件不是绩表助手的审核台账，没有导入。")).toBeVisible();
  await user.upload(input, chosen("审核台账.xlsx", 1));
  expect(await within(section).findByText("已采用 1 项不予列入。")).toBeVisible();
  expect(within(section).getByRole("status")).toHaveTextContent("另有 2 项属于其他工作簿，未采用。");
  expect([...store.get().choices.waivers.values()]).toEqual([{ reason: "已有调整批复", by: "李某", date: "2026-10-01" }]);
});

test("fixes one by F after a preview, hands the focus on, and takes it back", async () => {
  const { user, host } = await pane();
  const before = host.book();
  act(() => card(/^必须改：执行率应为/).focus());
  await user.keyboard("f");
  const preview = screen.getByRole("group", { name: "修正预览" });
  expect(within(preview).getByRole("button", { name: "确认修正" })).toHaveFocus();
  expect(host.book()).toBe(before);
  await user.keyboard("{Enter}");
  await waitFor(() => expect(screen.queryByRole("row", { name: /^必须改：执行率应为/ })).not.toBeInTheDocument());
  expect(document.activeElement).toHaveAttribute("role", "row");
  await user.click(screen.getByRole("button", { name: /^撤销：/ }));
  expect(await screen.findByRole("row", { name: /^必须改：执行率应为/ })).toBeVisible();
  expect(screen.getAllByText(/^已撤销：/).length).toBeGreaterThan(0);
});

test("Escape closes the preview and gives the focus back to its card", async () => {
  const { user } = await pane();
  const rate = card(/^必须改：执行率应为/);
  act(() => rate.focus());
  await user.keyboard("f{Escape}");
  expect(screen.queryByRole("group", { name: "修正预览" })).not.toBeInTheDocument();
  expect(rate).toHaveFocus();
});

test("fixes all that is safe with one click, after a look", async () => {
  const { user } = await pane();
  await user.click(screen.getByRole("button", { name: "预览" }));
  expect(screen.getByRole("table", { name: "改动预览" })).toHaveTextContent("“120”（文本）");
  await user.click(screen.getByRole("button", { name: "一键修正 1 处" }));
  expect(await screen.findByRole("button", { name: "撤销：已修正 1 处" })).toBeVisible();
  expect(screen.queryByRole("button", { name: /一键修正/ })).not.toBeInTheDocument();
});

test("shows no fixes to those who review, but lets them say what becomes of a finding", async () => {
  const { user, store } = await pane({ role: "reviewer" });
  expect(screen.queryByRole("button", { name: /修正/ })).not.toBeInTheDocument();
  expect(screen.getByText("以审核人身份查看：不修改他人填报的内容。")).toBeVisible();
  const [choice] = screen.getAllByRole("combobox", { name: /的处理$/ });
  if (choice === undefined) throw new Error("A choice");
  await user.selectOptions(choice, "列入正式问题");
  expect([...store.get().choices.dispositions.values()]).toEqual(["formal"]);
});

test("says calmly that nothing is wrong, what was checked, and leads on to the score", async () => {
  const { user } = await pane({ book: cleanForm });
  expect(screen.getByRole("heading", { name: "没有发现问题" })).toBeVisible();
  expect(screen.getByText(/已核对 \d+ 条规则、5 行指标。/)).toBeVisible();
  await user.click(screen.getByRole("button", { name: "去评分" }));
  expect(tab(/评分/)).toHaveAttribute("aria-selected", "true");
  expect(screen.getByRole("region", { name: "测算得分" })).toHaveTextContent("99.00");
});

test("tabs move by arrow keys and say how much waits in them", async () => {
  const { user } = await pane();
  expect(tab(/检查/)).toHaveTextContent("检查8");
  act(() => tab(/检查/).focus());
  await user.keyboard("{ArrowRight}");
  expect(tab(/评分/)).toHaveFocus();
  expect(screen.getByRole("tabpanel", { name: /评分/ })).toBeVisible();
  await user.keyboard("{ArrowLeft}{ArrowLeft}");
  expect(tab(/文书/)).toHaveFocus();
});

test("a total that cannot be computed in full is no dead end", async () => {
  const { user } = await pane();
  await user.click(tab(/评分/));
  const total = screen.getByRole("region", { name: "测算得分" });
  for (const says of ["暂计", "65.35", "55 分中得 50.35 分", "1 行 15 分，填报 15 分", "1 行 30 分", "范围 50.35~95.35 分", "等级待定"])
    expect(total).toHaveTextContent(says);
  expect(screen.getByRole("img", { name: /得分范围 50.35 至 95.35/ })).toBeVisible();
});

test("a row opens to its reasoning, and a person judges where no machine may", async () => {
  const { user } = await pane();
  await user.click(tab(/评分/));
  await user.click(screen.getByRole("button", { name: /^改造管网长度/ }));
  expect(screen.getByText(/83.33/)).toBeVisible();
  await user.click(screen.getByRole("button", { name: /^完工时间/ }));
  const judge = screen.getByRole("group", { name: "判断得分：完工时间" });
  expect(within(judge).getByRole("button", { name: "采用" })).toBeDisabled();
  await user.click(within(judge).getByRole("button", { name: "90%" }));
  await user.type(within(judge).getByRole("textbox", { name: "理由" }), "有验收记录");
  await user.click(within(judge).getByRole("button", { name: "采用" }));
  expect(screen.getByRole("button", { name: /^完工时间/ })).toHaveTextContent("13.50 / 15");
  await user.click(within(judge).getByRole("button", { name: "取消判断" }));
  expect(screen.getByRole("button", { name: /^完工时间/ })).toHaveTextContent("无法计算");
});

test("writes points after a preview, over stated ones only where ticked", async () => {
  const { user, host } = await pane();
  await user.click(tab(/评分/));
  await user.click(screen.getByRole("button", { name: "写入得分" }));
  expect(screen.getByRole("button", { name: "写入 0 格" })).toBeDisabled();
  await user.click(screen.getByRole("checkbox", { name: "用计算结果替换 I13 的填报值" }));
  await user.click(screen.getByRole("button", { name: /^写入 [12] 格/ }));
  await waitFor(() => expect(host.book().sheets[0]?.cells.valueAt(12, 8)).toBe(16.67));
  expect(host.book().sheets[0]?.cells.valueAt(13, 8)).toBe(15);
});

test("offers documents with what they contain, asks for what is missing, and makes them", async () => {
  const { user, host } = await pane({ role: "reviewer" });
  await user.click(tab(/文书/));
  const opinions = screen.getByRole("region", { name: "修改意见" });
  expect(opinions).toHaveTextContent("8 个问题，6 个必须改");
  expect(within(opinions).getByRole("button", { name: "生成" })).toBeDisabled();
  await user.type(within(opinions).getByLabelText(/期限/), "2026-10-20");
  await user.click(within(opinions).getByRole("button", { name: "生成" }));
  await waitFor(() => expect(host.book().sheets).toHaveLength(2));
  expect(await within(screen.getByRole("region", { name: "修改意见" })).findByRole("button", { name: "更新" })).toBeVisible();
});

test("shows the numbers of a 口径 with what each rests on, and goes back", async () => {
  const { user } = await pane();
  await user.click(screen.getByRole("button", { name: /^口径：/ }));
  expect(screen.getByRole("heading", { name: "口径与依据" })).toHaveFocus();
  expect(screen.getByText("预算执行率按比例计分")).toBeVisible();
  expect(screen.getAllByText(/系统默认（可改）$/).length).toBeGreaterThan(0);
  await user.click(screen.getByRole("button", { name: "返回" }));
  expect(screen.getAllByRole("row").length).toBeGreaterThan(0);
});

test("says where no form was recognised what was looked for, what was seen, and the ways on", async () => {
  const { user, samples } = await pane({ book: noForm });
  expect(screen.getByRole("heading", { name: "没有认出绩效表" })).toBeVisible();
  expect(screen.getByText("Sheet1：9 个有内容的单元格")).toBeVisible();
  expect(screen.getByRole("button", { name: "按此口径识别" })).toBeEnabled();
  await user.click(screen.getByRole("button", { name: "打开示例" }));
  expect(samples).toEqual(["sample"]);
});

test("greets with one button that helps at once, and asks once who one is", async () => {
  const { user, store } = await pane({ starts: false, role: "" });
  await user.click(screen.getByRole("radio", { name: /^审核人/ }));
  expect(store.get().preferences.role).toBe("reviewer");
  await user.click(screen.getByRole("button", { name: "检查当前表" }));
  expect(await screen.findByRole("tab", { name: /检查/ })).toBeVisible();
});

const faults: readonly (readonly [HostFault, RegExp])[] = [
  [{ kind: "stale", at: { sheet, row: 5, column: 5 } }, /自评表 F6 的内容在检查之后已被改动。/],
  [{ kind: "protected", sheet }, /工作表“自评表”受保护/],
  [{ kind: "structure-protected" }, /工作簿结构受保护/],
  [{ kind: "covered", at: { sheet, row: 5, column: 5 }, anchor: { sheet, row: 4, column: 5 } }, /只能写在 F5/],
  [{ kind: "missing-sheet", sheet }, /找不到工作表“自评表”/],
  [{ kind: "name-taken", sheet }, /已有同名工作表“自评表”/],
  [{ kind: "read-only" }, /只读方式/],
  [{ kind: "cell-editing" }, /有单元格正在编辑/],
  [{ kind: "dialog-open" }, /打开着一个对话框/],
  [{ kind: "busy" }, /表格软件正忙/],
  [{ kind: "session-lost" }, /连接已失效/],
  [{ kind: "too-large", sheet }, /工作表“自评表”的数据量/],
  [{ kind: "too-large", sheet: null }, /一次读写的数据量/],
  [{ kind: "unavailable", reason: "忙" }, /暂时无法访问工作簿（忙）/],
];

test.each(faults)("says of a fault what happened, that nothing was changed, and what to do: %j", (fault, says) => {
  render(
    <SpeaksIn catalog={catalog} language="zh-CN">
      <RefusalNote refusal={{ fault, during: "fix", changed: "nothing" }} onCheck={() => undefined} />
    </SpeaksIn>,
  );
  expect(screen.getByText(says)).toBeVisible();
  expect(screen.getByText("没有改动任何内容。")).toBeVisible();
  expect(screen.getByText(`代码 ${fault.kind}/fix`)).toBeVisible();
});

test("puts a refusal away and shows the results it left as they were", async () => {
  const { user, host } = await pane();
  host.failWith = { kind: "protected", sheet };
  await user.click(screen.getByRole("button", { name: "一键修正 1 处" }));
  expect(await screen.findByText("没有改动任何内容。")).toBeVisible();
  await user.click(screen.getByRole("button", { name: "知道了" }));
  expect(screen.queryByText("没有改动任何内容。")).not.toBeInTheDocument();
  expect(screen.getAllByRole("row")).toHaveLength(8);
});

test("does not claim that nothing was changed where something was", async () => {
  const { user, host } = await pane();
  host.failWith = { kind: "partly", reason: "连接断开" };
  await user.click(screen.getByRole("button", { name: "一键修正 1 处" }));
  expect(await screen.findByText("可能已改动一部分内容。")).toBeVisible();
});

test("shows findings in the sheet and takes them away, saying how many", async () => {
  const { user, host } = await pane();
  await user.click(screen.getByRole("button", { name: "在表中标注 8 处" }));
  expect(await screen.findByRole("button", { name: "取消标注 8 处" })).toBeVisible();
  expect(host.marks().size).toBe(8);
  expect(host.marks().get(`${sheet}!I6`)?.note).toMatch(/^必须改：执行率应为 90.00%/);
  expect(screen.getByRole("button", { name: "撤销：已标注 8 处" })).toBeVisible();
  await user.click(screen.getByRole("button", { name: "取消标注 8 处" }));
  expect(await screen.findByRole("button", { name: "在表中标注 8 处" })).toBeVisible();
  expect(host.marks().size).toBe(0);
});

test("takes the mark of a cured finding off by itself", async () => {
  const { user, host } = await pane();
  await user.click(screen.getByRole("button", { name: /^在表中标注/ }));
  await screen.findByRole("button", { name: "取消标注 8 处" });
  act(() => card(/^必须改：执行率应为/).focus());
  await user.keyboard("f{Enter}");
  await screen.findByRole("button", { name: "取消标注 7 处" });
  expect(host.marks().has(`${sheet}!I6`)).toBe(false);
  expect(screen.getByRole("button", { name: /^撤销：(?!已标注|已取消标注)/ })).toBeVisible();
});

test("offers to bring marks up to date once they say something else than the list", async () => {
  const { user, host } = await pane();
  await user.click(screen.getByRole("button", { name: /^在表中标注/ }));
  await screen.findByRole("button", { name: /^取消标注/ });
  expect(screen.queryByRole("button", { name: "更新标注" })).not.toBeInTheDocument();
  await user.click(screen.getByRole("button", { name: /建议改$/ }));
  await user.click(await screen.findByRole("button", { name: "更新标注" }));
  await waitFor(() => expect(screen.queryByRole("button", { name: "更新标注" })).not.toBeInTheDocument());
  expect(host.marks().has(`${sheet}!I6`)).toBe(false);
});

test("says marks in the language that is chosen", async () => {
  const { user, host, store } = await pane();
  act(() => store.prefer({ language: "en-US" }));
  await user.click(screen.getByRole("button", { name: "Mark 8 cells in the sheet" }));
  await screen.findByRole("button", { name: "Remove 8 marks" });
  expect(host.marks().get(`${sheet}!I6`)?.note).toMatch(/^Must fix: The execution rate should be 90.00%/);
});

test("lists what is ours before it is cleaned up, and that in one step that can be undone", async () => {
  const { user, host } = await pane();
  await user.click(screen.getByRole("button", { name: /^在表中标注/ }));
  await screen.findByRole("button", { name: /^取消标注/ });
  await user.click(screen.getByRole("button", { name: "设置" }));
  await user.click(screen.getByRole("menuitem", { name: "清理痕迹供上报…" }));
  expect(await screen.findByRole("heading", { name: "清理痕迹供上报" })).toHaveFocus();
  expect(screen.getByText(`${sheet}：B4、F6、I6、J6、I13、I14、G16、G17`)).toBeVisible();
  expect(host.marks().size).toBe(8);
  await user.click(screen.getByRole("button", { name: "清理 8 处" }));
  await waitFor(() => expect(host.marks().size).toBe(0));
  await user.click(await screen.findByRole("button", { name: "撤销：已清理痕迹 8 处" }));
  await waitFor(() => expect(host.marks().size).toBe(8));
});

test("goes where a ribbon button asks, also from another page", async () => {
  const { user, store } = await pane();
  await user.click(screen.getByRole("button", { name: /^口径：/ }));
  act(() => store.show("scores"));
  expect(tab(/评分/)).toHaveAttribute("aria-selected", "true");
  expect(screen.getByRole("region", { name: "测算得分" })).toBeVisible();
});

test("offers a step of an earlier session with its day", async () => {
  const host = plainHost(faultyForm);
  const storage = memoryStorage({ role: "filler" });
  const open = () => sessionOn(host, sceneWork(stillClock()), storage, { book: "自评表.xlsx", what: "choices-and-journal" });
  const first = open();
  await first.start();
  await first.fixAllSafe();
  await waitFor(async () => expect(await storage.get("book:自评表.xlsx")).not.toBeNull());
  const again = open();
  render(<TaskPane store={again} catalog={catalog} language="zh-CN" theme="light" />);
  await act(() => again.start());
  expect(screen.getByRole("button", { name: "撤销：已修正 1 处" })).toBeVisible();
  expect(screen.getByText(/^10-12 \d\d:\d\d$/)).toBeVisible();
  await userEvent.setup({ pointerEventsCheck: PointerEventsCheckLevel.Never }).click(screen.getByRole("button", { name: /^撤销：/ }));
  expect(await screen.findByText("已撤销：已修正 1 处", { selector: "[role=status]" })).toBeInTheDocument();
});

test("says that results are from before a change", async () => {
  const { host } = await pane();
  act(() => host.type({ sheet, row: 5, column: 5 }, 121));
  expect(screen.getByRole("button", { name: "已修改，重新检查" })).toBeVisible();
});

test("changes its language without losing its place", async () => {
  const { store } = await pane();
  act(() => store.prefer({ language: "en-US" }));
  expect(screen.getByRole("tab", { name: /Check/ })).toHaveAttribute("aria-selected", "true");
  expect(screen.getByRole("row", { name: /^Must fix: The execution rate should be 90.00%/ })).toBeVisible();
});

test("is quiet for half a second, then says what is being done, and after five offers to stop", () => {
  jest.useFakeTimers();
  try {
    const host = plainHost(faultyForm);
    host.readingWaits = new Promise(() => undefined);
    const store = sessionOn(host, sceneWork(stillClock()), memoryStorage());
    render(<TaskPane store={store} catalog={catalog} language="zh-CN" theme="dark" />);
    act(() => void store.check());
    expect(screen.queryByRole("progressbar")).not.toBeInTheDocument();
    act(() => jest.advanceTimersByTime(500));
    expect(screen.getByRole("progressbar", { name: "正在读取并检查" })).toBeVisible();
    expect(screen.queryByRole("button", { name: "取消" })).not.toBeInTheDocument();
    act(() => jest.advanceTimersByTime(4500));
    act(() => screen.getByRole("button", { name: "取消" }).click());
    expect(store.get().phase).toBe("empty");
  } finally {
    jest.useRealTimers();
  }
});

test("tells which facts agree with the other form of the project", async () => {
  const { book } = picture(projectFile({ evaluated: { F13: "≥10公里", G13: "10公里" } }));
  const { user } = await pane({ book });
  await user.click(screen.getByRole("button", { name: /勾稽关系.*3 项一致，1 项不一致/ }));
  expect(screen.getByText("与“自评表”：项目名称一致")).toBeVisible();
  expect(screen.getByText("与“自评表”：5 条指标中 1 条的指标值不一致")).toBeVisible();
});
