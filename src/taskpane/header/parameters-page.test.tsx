/** @jest-environment jsdom */
import { TextDecoder, TextEncoder } from "node:util";

import { act, configure, render, screen, waitFor, within } from "@testing-library/react";
import userEvent, { PointerEventsCheckLevel } from "@testing-library/user-event";

import { sessionOn } from "../../app/session";
import { memoryStorage } from "../../app/storage";
import { catalog } from "../../catalog";
import type { Language } from "../../core/catalog";
import { cleanForm, sceneWork, stillClock } from "../../testing/pane-scenes";
import { plainHost } from "../../testing/plain-host";
import { TaskPane } from "../task-pane";

configure({ defaultHidden: true });
// Every browser has them, jsdom has not.
Object.assign(globalThis, { TextEncoder });

const pane = async (language: Language = "zh-CN") => {
  const store = sessionOn(plainHost(cleanForm), sceneWork(stillClock()), memoryStorage({ role: "filler" }));
  const downloads: string[] = [];
  render(
    <TaskPane
      store={store}
      catalog={catalog}
      language={language}
      theme="light"
      onDownload={(name, bytes) => downloads.push(`${name} ${new TextDecoder().decode(bytes)}`)}
    />,
  );
  await act(() => store.start());
  act(() => store.turnTo("parameters"));
  return { store, downloads, user: userEvent.setup({ pointerEventsCheck: PointerEventsCheckLevel.Never }) };
};

test("every parameter of the form stands there with value, unit and ground, in its group", async () => {
  const { store } = await pane();
  expect(screen.getByRole("heading", { name: "参数" })).toHaveFocus();
  const counted = screen.getByRole("list", { name: "计分口径" });
  expect(within(counted).getAllByRole("listitem")).toHaveLength(store.parameters?.lines().filter(({ rule }) => rule === null).length ?? -1);
  expect(counted).toHaveTextContent(/得分保留小数2 位[^·]*· 通行做法/);
  expect(screen.getByText("均为原有依据，没有改动。")).toBeVisible();
});

test("a value is changed by hand, refused where it is wrong, marked, counted and taken back", async () => {
  const { user } = await pane();
  await user.click(screen.getByRole("button", { name: "修改得分保留小数" }));
  const input = screen.getByRole("textbox", { name: "得分保留小数" });
  await user.clear(input);
  await user.type(input, "八{Enter}");
  expect(await screen.findByText(/值“八”未采用，应为 0 至 6位的整数/)).toBeVisible();
  await user.clear(input);
  await user.type(input, "1{Enter}");
  expect(await screen.findByText("已改 1 项。")).toBeVisible();
  expect(screen.getByText(/原为 2 位/)).toBeVisible();
  expect(screen.getByText(/本单位设定 .*2026-10-12 · 用户设定/)).toBeVisible();
  await user.click(screen.getByRole("button", { name: "恢复得分保留小数" }));
  expect(await screen.findByText("均为原有依据，没有改动。")).toBeVisible();
});

test("parameters are found by name, and chosen from a list where they are words", async () => {
  const { user, store } = await pane();
  await user.type(screen.getByRole("searchbox", { name: "查找参数" }), "分母");
  expect(screen.getAllByRole("listitem")).toHaveLength(1);
  await user.click(screen.getByRole("button", { name: "修改执行率分母" }));
  await user.selectOptions(screen.getByRole("combobox", { name: "执行率分母" }), "年初预算数");
  await user.click(screen.getByRole("button", { name: "确定" }));
  await waitFor(() => expect(store.get().choices.settings.map(({ code, value }) => [code, value])).toEqual([["denominator", "initial"]]));
  await user.clear(screen.getByRole("searchbox", { name: "查找参数" }));
  await user.type(screen.getByRole("searchbox", { name: "查找参数" }), "没有这样的参数");
  expect(screen.getByText("没有找到相符的参数。")).toBeVisible();
});

test("parameters go out to a file and come in from one, in English too", async () => {
  const { user, downloads, store } = await pane("en-US");
  await act(() => store.parameters?.set("rounding", 1, false) ?? Promise.resolve(null));
  await user.click(screen.getByRole("button", { name: "Export parameters" }));
  expect(downloads[0]).toMatch(/^绩表参数\.json .*"code": "rounding"/s);
  const picker = screen.getByLabelText("Import parameters", { selector: "input" });
  const file = (text: string): File => Object.assign(new File([text], "p.json"), { text: () => Promise.resolve(text) });
  await user.upload(picker, file(`{"jibiao":"settings","version":1,"settings":[{"code":1}]}`));
  expect(await screen.findByText(/“settings\.0\.code” in the file is wrong/)).toBeVisible();
  await user.upload(picker, file((downloads[0] ?? "").replace("绩表参数.json ", "").replace(`"value": 1`, `"value": 3`)));
  expect(await screen.findByText("1 parameters imported.")).toBeVisible();
  expect(store.get().choices.settings[0]?.value).toBe(3);
});
