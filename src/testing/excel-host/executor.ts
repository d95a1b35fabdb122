import { coverage, type Coverage } from "./coverage";
import { type ExcelModel, type Node, RichApiError } from "./object-table";
import { at, LocatedError, type Objects, objectsOf, type ObjectsOptions, type Paths } from "./objects";
import { asJson, changedMember, query, recursiveQuery } from "./query";
import { type Action, actionTypes, publicName, type RichApiRequest, type RichApiResponse } from "./wire";

export interface Executor {
  /**
   * Answers one request. An action that fails ends the batch and says which it was; what came before it stays applied and its
   * results stand beside the error. That Excel does so too is our reading of it, not something seen.
   * With `failure` the batch fails with that error before the action of that index.
   */
  readonly process: (request: RichApiRequest, failure?: InjectedFailure) => RichApiResponse;
  readonly coverage: Coverage;
  /** What the model threw that was no error of Excel: mistakes of ours. */
  readonly mistakes: readonly unknown[];
}

export interface InjectedFailure {
  readonly before: number;
  readonly error: RichApiError;
}

/** Answers requests of office.js from a workbook model; knows nothing of Excel but what the model's table says. */
export function executorOf(model: ExcelModel, options: ObjectsOptions): Executor {
  const covered = coverage();
  const objects = objectsOf(model, options, covered);
  const mistakes: unknown[] = [];

  const answered = (request: RichApiRequest, failure?: InjectedFailure): RichApiResponse => {
    const paths = objects.paths(request.ObjectPaths);
    const results: { ActionId: number; Value: unknown }[] = [];
    const traces: number[] = [];
    for (const [index, action] of request.Actions.entries())
      try {
        if (failure?.before === index) throw failure.error;
        results.push({ ActionId: action.Id, Value: perform(objects, paths, request, action) ?? null });
        if (action.ActionType === actionTypes.trace) traces.push(action.Id);
      } catch (error) {
        if (!(error instanceof RichApiError)) mistakes.push(error);
        return { Error: { ...wordsOf(error), ActionIndex: index }, Results: results, TraceIds: traces };
      }
    return { Results: results, TraceIds: traces };
  };

  return {
    process: (request, failure) => {
      const response = answered(request, failure);
      model.endRequest?.();
      return response;
    },
    coverage: covered,
    mistakes,
  };
}

function wordsOf(error: unknown): { Code: string; Message: string; Location: string | null; HttpStatusCode: number } {
  const location = error instanceof LocatedError ? error.location : null;
  if (error instanceof RichApiError) return { Code: error.code, Message: error.message, Location: location, HttpStatusCode: error.status };
  return { Code: "GeneralException", Message: `The test host made a mistake: ${String(error)}`, Location: location, HttpStatusCode: 500 };
}

function perform(objects: Objects, paths: Paths, request: RichApiRequest, action: Action): unknown {
  if (action.ActionType === actionTypes.trace) return null;
  const node = paths.resolve(action.ObjectPathId);
  // Excel's own samples delete what getItemOrNullObject did not find and go on: a null object takes everything and does nothing.
  if (node === null) return null;
  switch (action.ActionType) {
    case actionTypes.instantiate:
      return instantiate(objects, node, request, action);
    case actionTypes.query:
      return query(objects, node, action.QueryInfo ?? {});
    case actionTypes.method:
      return method(objects, node, action.Name, paths.argumentsOf(action));
    case actionTypes.setProperty:
      setProperty(objects, node, action.Name, paths.argumentsOf(action)[0]);
      return null;
    case actionTypes.recursiveQuery:
      return recursiveQuery(objects, node, action.RecursiveQueryInfo?.Queries ?? {}, action.RecursiveQueryInfo?.MaxDepth ?? 1);
    case actionTypes.queryAsJson:
      return asJson(query(objects, node, action.QueryInfo ?? {}));
    case actionTypes.ensureUnchanged:
      ensureUnchanged(objects, node, action.ObjectState ?? {});
      return null;
    case actionTypes.update:
      update(objects, node, action.ObjectState ?? {});
      return null;
    default:
      throw new RichApiError("NotImplemented", `the test host does not know actions of type ${action.ActionType}`, 501);
  }
}

function instantiate(objects: Objects, node: Node, request: RichApiRequest, action: Action): unknown {
  const isWanted = request.AutoKeepReference === true && request.ObjectPaths[action.ObjectPathId]?.D !== true;
  if (isWanted && objects.typeOf(node).isTracked === true) objects.keep(node);
  return objects.identity(node);
}

function method(objects: Objects, node: Node, name: string, args: readonly unknown[]): unknown {
  if (name === "_KeepReference") {
    objects.keep(node);
    return null;
  }
  if (name === "_RemoveReference") {
    objects.release(args[0]);
    return null;
  }
  const result = at(`${node.type}.${publicName(name)}`, () => objects.call(node, name, args));
  return objects.isNode(result) ? objects.identity(result) : result;
}

function setProperty(objects: Objects, node: Node, name: string, value: unknown): void {
  at(`${node.type}.${publicName(name)}`, () => {
    const { set } = objects.property(node, name);
    if (set === undefined) throw new RichApiError("InvalidOperation", "This operation is not permitted for the current object.");
    set(node, value);
  });
}

function update(objects: Objects, node: Node, state: Readonly<Record<string, unknown>>): void {
  for (const [key, value] of Object.entries(state)) {
    const name = `${key.charAt(0).toUpperCase()}${key.slice(1)}`;
    if (objects.typeOf(node).navigations?.[name] === undefined) setProperty(objects, node, name, value);
    else {
      const child = objects.navigation(node, name);
      if (child !== null && typeof value === "object" && value !== null) update(objects, child, { ...value });
    }
  }
}

function ensureUnchanged(objects: Objects, node: Node, state: Readonly<Record<string, unknown>>): void {
  const changed = changedMember(objects, node, state);
  if (changed !== undefined)
    throw new LocatedError(new RichApiError("Conflict", "The object has changed.", 409), `${node.type}.${changed}`);
}
