import { reportJson, scoreJson } from "../reporters/json";
import type { Tongue } from "../reporters/report";
import { scoreText } from "../reporters/text";
import type { Call } from "./arguments";
import { examined, makerOf } from "./check";
import type { Setup } from "./setup";
import { writeScores } from "./write-scores";

type ScoreCall = Extract<Call, { command: "score" }>;

export async function score(call: ScoreCall, setup: Setup, version: string): Promise<number> {
  const { catalog } = setup;
  const reports = await examined(call, setup);
  const maker = makerOf(catalog, version, call.today);
  const tongue: Tongue = { language: call.language, locale: catalog.locales[call.language] };
  process.stdout.write(call.format === "json" ? reportJson(scoreJson(reports, maker, tongue)) : scoreText(reports, maker, tongue));
  const isRead = reports.every(({ error }) => error === null);
  const isWritten = call.write === null || !isRead || (await writeScores(call, call.write, setup));
  return isRead && isWritten ? 0 : 2;
}
