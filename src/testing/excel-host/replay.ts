import type { Executor } from "./executor";
import type { Exchange } from "./rich-api";
import type { RichApiRequest, RichApiResponse } from "./wire";

/** Where an answer of ours has another shape than the recorded one. */
export interface Difference {
  /** Which of the exchanges. */
  readonly exchange: number;
  /** Such as `Results.3.Value.Format`. */
  readonly path: string;
  readonly recorded: string;
  readonly ours: string;
}

/**
 * Asks `executor` what was asked when the exchanges were recorded, in the same order, and compares shapes: keys and the types of values,
 * not values. Ids and references of the recording are translated into ours as they appear.
 */
export function replay(exchanges: readonly Exchange[], executor: Executor): readonly Difference[] {
  const ours = new Map<string, string>();
  return exchanges.flatMap(({ request, response }, exchange) => {
    const answer = JSON.parse(JSON.stringify(executor.process(translated(request, ours)))) as RichApiResponse; // as it goes over the wire
    learn(response, answer, ours);
    return [...differences(response, answer, "")].map((difference) => ({ exchange, ...difference }));
  });
}

const identifying = new Set(["Id", "_Id", "_ReferenceId"]);

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === "object" && value !== null && !Array.isArray(value);

function learn(recorded: unknown, answer: unknown, ours: Map<string, string>): void {
  if (Array.isArray(recorded) && Array.isArray(answer)) recorded.forEach((each, index) => learn(each, answer[index], ours));
  if (!isRecord(recorded) || !isRecord(answer)) return;
  for (const [key, value] of Object.entries(recorded)) {
    const own = answer[key];
    if (identifying.has(key) && typeof value === "string" && typeof own === "string") ours.set(value, own);
    else learn(value, own, ours);
  }
}

/** Ids stand in the arguments of paths and actions; a reference is the name of its path. */
function translated(request: RichApiRequest, ours: ReadonlyMap<string, string>): RichApiRequest {
  const inner = (value: unknown): unknown => {
    if (typeof value === "string") return ours.get(value) ?? value;
    if (Array.isArray(value)) return value.map(inner);
    return isRecord(value) ? Object.fromEntries(Object.entries(value).map(([key, each]) => [key, inner(each)])) : value;
  };
  return inner(request) as RichApiRequest; // only texts were exchanged
}

const kindOf = (value: unknown): string => (value === null ? "null" : Array.isArray(value) ? "list" : typeof value);

type Found = Omit<Difference, "exchange">;

function* differences(recorded: unknown, answer: unknown, path: string): Generator<Found> {
  const [one, other] = [kindOf(recorded), kindOf(answer)];
  if (one !== other) yield { path, recorded: one, ours: other };
  else if (Array.isArray(recorded) && Array.isArray(answer)) {
    if (recorded.length !== answer.length) yield { path, recorded: `${recorded.length} long`, ours: `${answer.length} long` };
    for (const [index, each] of recorded.entries())
      if (index < answer.length) yield* differences(each, answer[index], joined(path, String(index)));
  } else if (isRecord(recorded) && isRecord(answer)) {
    for (const key of new Set([...Object.keys(recorded), ...Object.keys(answer)]))
      yield* differences(recorded[key], answer[key], joined(path, key));
  }
}

const joined = (path: string, key: string): string => (path === "" ? key : `${path}.${key}`);

/**
 * The exchanges in what the client wrote on the console while `OfficeExtension.CoreUtility._logEnabled` was true: a line ending in
 * `Request:` or `Response:`, then a line of JSON. Requests that the channel refused are left out.
 */
export function exchangesIn(log: string): readonly Exchange[] {
  const lines = log.split(/\r?\n/);
  const exchanges: Exchange[] = [];
  let request: RichApiRequest | undefined;
  for (const [index, line] of lines.entries()) {
    const next = lines[index + 1] ?? "";
    const json = next.slice(next.indexOf("{"));
    if (line.endsWith("Request:")) request = JSON.parse(json) as RichApiRequest; // what the client sent
    if (line.endsWith("Response:") && request !== undefined) {
      const response = responseIn(JSON.parse(json));
      if (response !== undefined) exchanges.push({ request, response });
      request = undefined;
    }
  }
  return exchanges;
}

/** The client prints the result of its call: the body is the third of the data. */
function responseIn(result: unknown): RichApiResponse | undefined {
  const data = isRecord(result) && isRecord(result["value"]) ? result["value"]["data"] : undefined;
  const body: unknown = Array.isArray(data) ? data[2] : undefined;
  return typeof body === "string" ? (JSON.parse(body) as RichApiResponse) : undefined; // what the host sent
}
