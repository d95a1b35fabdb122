import { headlessGrid } from "../../testing/headless-grid";
import { hostContract } from "../../testing/host-contract";
import { xlsxOf } from "../../testing/xlsx-of";
import { openFile } from "./open-file";
import { workbenchHost } from "./workbench-host";

hostContract("workbench", (book) => {
  const file = openFile("评分表.xlsx", xlsxOf(book));
  if (!file.ok) throw new Error(JSON.stringify(file.fault));
  return workbenchHost(headlessGrid(), file.value);
});
