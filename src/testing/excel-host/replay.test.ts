import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";

import { executorOf } from "./executor";
import { excelModel } from "./model";
import type { WorkbookState } from "./model/state";
import { exchangesIn, replay } from "./replay";
import type { Exchange } from "./rich-api";
import { smallModel } from "./small-model";
import { actionTypes, pathTypes } from "./wire";

interface Recording {
  /** Which Excel it comes from; or that it comes from none. */
  readonly from: string;
  readonly set: string;
  /** The workbook before the first request. */
  readonly state: WorkbookState;
  readonly exchanges: readonly Exchange[];
}

const folder = join(__dirname, "../../../test/excel/recordings");
const recordings = readdirSync(folder).map(
  (file) => JSON.parse(readFileSync(join(folder, file), "utf8")) as Recording, // written by people as the guide to testing says
);

test.each(recordings)("answers as it was answered by $from", ({ set, state, exchanges }) => {
  expect(exchanges.length).toBeGreaterThan(0);
  expect(replay(exchanges, executorOf(excelModel(state), { set }))).toEqual([]);
});

const paths = {
  1: { Id: 1, ObjectPathType: pathTypes.global, Name: "" },
  2: { Id: 2, ObjectPathType: pathTypes.property, Name: "Worksheets", ParentObjectPathId: 1 },
};
const loadNames: Exchange["request"] = {
  ObjectPaths: paths,
  Actions: [{ Id: 5, ActionType: actionTypes.query, Name: "", ObjectPathId: 2, QueryInfo: { Select: ["name"] } }],
};
const loadOne = (id: string): Exchange["request"] => ({
  ObjectPaths: {
    ...paths,
    3: { Id: 3, ObjectPathType: pathTypes.indexer, Name: "", ParentObjectPathId: 2, ArgumentInfo: { Arguments: [id] } },
  },
  Actions: [{ Id: 6, ActionType: actionTypes.query, Name: "", ObjectPathId: 3, QueryInfo: { Select: ["name"] } }],
});
const answering = (ActionId: number, Value: unknown): Exchange["response"] => ({ Results: [{ ActionId, Value }], TraceIds: [] });
const differences = (...exchanges: readonly Exchange[]) => replay(exchanges, executorOf(smallModel("One"), { set: "1.9" }));

test("names each key, type and length that differs, and no value", () => {
  const response = answering(5, { _Items: [{ Id: "{9}", Name: 7, TabColor: "" }, { Id: "{8}", Name: "Two" }] }); // prettier-ignore
  expect(differences({ request: loadNames, response })).toEqual([
    { exchange: 0, path: "Results.0.Value._Items", recorded: "2 long", ours: "1 long" },
    { exchange: 0, path: "Results.0.Value._Items.0.Name", recorded: "number", ours: "string" },
    { exchange: 0, path: "Results.0.Value._Items.0.TabColor", recorded: "string", ours: "undefined" },
  ]);
  expect(differences({ request: loadNames, response: answering(5, { _Items: [{ Id: "{9}", Name: "Other" }] }) })).toEqual([]);
});

test("asks for what was recorded under another id by our own", () => {
  const first = { request: loadNames, response: answering(5, { _Items: [{ Id: "{9}", Name: "Sheet1" }] }) };
  const second = { request: loadOne("{9}"), response: answering(6, { Id: "{9}", Name: "Sheet1" }) };
  expect(differences(first, second)).toEqual([]);
  expect(differences(second).map(({ path }) => path)).toContain("Error");
});

test("finds the exchanges in what the client logs, and leaves out what the channel refused", () => {
  const response = answering(5, { _Items: [] });
  const log = [
    "excel-web-16.00.js:1 Request:",
    `excel-web-16.00.js:1 ${JSON.stringify(loadNames)}`,
    "something of the add-in",
    "excel-web-16.00.js:1 Response:",
    `excel-web-16.00.js:1 ${JSON.stringify({ value: { data: [200, [], JSON.stringify(response)] }, status: "succeeded" })}`,
    "Request:",
    JSON.stringify(loadNames),
    "Response:",
    JSON.stringify({ status: "failed", error: { code: 5012 } }),
  ].join("\r\n");
  expect(exchangesIn(log)).toEqual([{ request: loadNames, response }]);
});
