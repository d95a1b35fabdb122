import { hostContract } from "../../testing/host-contract";
import { xlsxOf } from "../../testing/xlsx-of";
import { nodeCodec } from "./node-codec";
import { xlsxHost } from "./xlsx-host";

hostContract("xlsx", (book) => {
  const host = xlsxHost(xlsxOf(book), { name: "评分表.xlsx", ...nodeCodec });
  if (!host.ok) throw new Error(JSON.stringify(host.fault));
  return host.value;
});

hostContract("xlsx, saved and opened again after each plan", (book) => {
  let bytes = xlsxOf(book);
  const open = () => {
    const host = xlsxHost(bytes, { name: "评分表.xlsx", ...nodeCodec });
    if (!host.ok) throw new Error(JSON.stringify(host.fault));
    return host.value;
  };
  return {
    label: "reopened",
    read: (scope) => open().read(scope),
    placedMarks: () => open().placedMarks(),
    apply: async (plan) => {
      const host = open();
      const done = await host.apply(plan);
      bytes = await host.save();
      return done;
    },
  };
});
