/** @jest-environment jsdom */
import { TextDecoder, TextEncoder } from "node:util";

import { act, configure, render, screen, waitFor, within } from "@testing-library/react";
import userEvent, { PointerEventsCheckLevel } from "@testing-library/user-event";

import { sessionOn } from "../../app/session";
import { memoryStorage } from "../../app/storage";
import { catalog } from "../../catalog";
import type { Language } from "../../core/catalog";
import { countyForm, countyProfile } from "../../testing/county-form";
import { sceneWork, stillClock } from "../../testing/pane-scenes";
import { picture } from "../../testing/picture";
import { plainHost } from "../../testing/plain-host";
import { TaskPane } from "../task-pane";

configure({ defaultHidden: true });
// Every browser has them, jsdom has not.
Object.assign(globalThis, { TextEncoder });

const pane = async ({
  kept = {},
  language = "zh-CN",
}: { readonly kept?: Readonly<Record<string, string>>; readonly language?: Language } = {}) => {
  const store = sessionOn(plainHost(picture(countyForm).book), sceneWork(stillClock()), memoryStorage({ role: "filler", ...kept }));
  const downloads: { readonly name: string; readonly text: string }[] = [];
  render(
    <TaskPane
      store={store}
      catalog={catalog}
      language={language}
      theme="light"
      onDownload={(name, bytes) => downloads.push({ name, text: new TextDecoder().decode(bytes) })}
    />,
  );
  await act(() => store.start());
  return { store, downloads, user: userEvent.setup({ pointerEventsCheck: PointerEventsCheckLevel.Never }) };
};

const withCounty = { "own-profiles": JSON.stringify({ version: 1, profiles: [countyProfile] }) };

test("leads from a form nobody knows to its indicators, by saying what its columns are", async () => {
  const { user, store } = await pane();
  await user.click(screen.getByRole("button", { name: "说明各列，自制口径" }));
  expect(screen.getByRole("heading", { name: "模板映射" })).toHaveFocus();
  const columns = screen.getByRole("group", { name: "各列" });
  expect(within(columns).getByRole("combobox", { name: "E 列 兑现情况" })).toHaveValue("actual");
  expect(within(columns).getByRole("combobox", { name: "E 列 兑现情况" })).toHaveAccessibleDescription("例如：12公里、96%、2400人");
  expect(screen.getByRole("combobox", { name: "实事名称" })).toHaveValue("project-name");
  const save = screen.getByRole("button", { name: "保存为本单位口径" });
  expect(save).toBeDisabled();
  await user.click(screen.getByRole("button", { name: "预览" }));
  expect(screen.getByRole("status")).toHaveTextContent("能读出 4 个指标。");
  expect(screen.getByRole("table", { name: "前几个指标" })).toHaveTextContent("改造供水管网≥12公里12公里");
  await user.clear(screen.getByRole("textbox", { name: "口径名称" }));
  await user.type(screen.getByRole("textbox", { name: "口径名称" }), "实事考核表");
  await user.click(save);
  expect(await screen.findByRole("button", { name: "口径：实事考核表，查看依据或更换" })).toBeVisible();
  expect(store.get().own.map(({ name }) => name)).toEqual(["实事考核表"]);
});

test("says so where nothing can be read, and asks for another preview after a change", async () => {
  const { user } = await pane();
  await user.click(screen.getByRole("button", { name: "说明各列，自制口径" }));
  await user.selectOptions(screen.getByRole("combobox", { name: "C 列 考核要点" }), "不使用");
  await user.selectOptions(screen.getByRole("combobox", { name: "B 列 考核方面" }), "不使用");
  await user.click(screen.getByRole("button", { name: "预览" }));
  expect(screen.getByRole("status")).toHaveTextContent("读不出指标。至少要有一列是三级指标");
  expect(screen.getByRole("button", { name: "保存为本单位口径" })).toBeDisabled();
  await user.selectOptions(screen.getByRole("combobox", { name: "C 列 考核要点" }), "三级指标");
  expect(screen.getByRole("status")).toBeEmptyDOMElement();
});

test("lists the profiles of the office on the page of the 口径: renames, exports and deletes them", async () => {
  const { user, store, downloads } = await pane({ kept: withCounty });
  await user.click(screen.getByRole("button", { name: /^口径：示例县民生实事考核表/ }));
  expect(screen.getByRole("combobox", { name: "采用的口径" })).toHaveTextContent("示例县民生实事考核表");
  await user.click(screen.getByRole("button", { name: "导出“示例县民生实事考核表”" }));
  expect(downloads[0]?.name).toBe("示例县民生实事考核表.json");
  expect(JSON.parse(downloads[0]?.text ?? "")).toEqual(countyProfile);
  await user.click(screen.getByRole("button", { name: "给“示例县民生实事考核表”改名" }));
  await user.clear(screen.getByRole("textbox", { name: "新名称" }));
  await user.type(screen.getByRole("textbox", { name: "新名称" }), "县考核表");
  await user.click(screen.getByRole("button", { name: "保存" }));
  await user.click(await screen.findByRole("button", { name: "删除“县考核表”" }));
  await user.click(screen.getByRole("button", { name: "确认删除" }));
  await waitFor(() => expect(store.get().own).toEqual([]));
  expect(await screen.findByRole("heading", { name: "没有认出绩效表" })).toBeVisible();
});

test("imports a profile, or says what is wrong in the file and where", async () => {
  const { user } = await pane();
  const file = (text: string) =>
    Object.assign(new File([text], "county.json", { type: "application/json" }), { text: () => Promise.resolve(text) }); // jsdom's cannot be read
  await user.upload(screen.getByLabelText("导入口径", { selector: "input" }), file('{\n  "id": "a",\n}'));
  expect(await screen.findByText("第 3 行：最后一项后面多了一个逗号")).toBeVisible();
  await user.upload(screen.getByLabelText("导入口径", { selector: "input" }), file(JSON.stringify(countyProfile)));
  expect(await screen.findByRole("button", { name: /^口径：示例县民生实事考核表/ })).toBeVisible();
});

test("speaks English too", async () => {
  const { user } = await pane({ language: "en-US" });
  await user.click(screen.getByRole("button", { name: "Say what the columns are" }));
  expect(screen.getByRole("combobox", { name: "E 兑现情况" })).toHaveTextContent("actual value");
  await user.click(screen.getByRole("button", { name: "Preview" }));
  expect(screen.getByRole("status")).toHaveTextContent("4 indicators would be read.");
});
