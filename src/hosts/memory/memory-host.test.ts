import { contractBook, hostContract } from "../../testing/host-contract";
import { memoryHost } from "./memory-host";

hostContract("memory", (book) => memoryHost(book));

test("keeps marks beside the workbook", async () => {
  const host = memoryHost(contractBook);
  const at = { sheet: "字典", row: 0, column: 0 };
  await host.apply({
    title: { message: "test.mark", data: {} },
    edits: [{ kind: "mark", at, from: null, to: { fill: "FF0000", note: "!" } }],
  });
  expect([...host.marks]).toEqual([["字典!A1", { fill: "FF0000", note: "!" }]]);
});
