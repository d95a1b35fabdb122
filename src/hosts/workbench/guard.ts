import {
  CommandService,
  CommandType,
  type IExecutionOptions,
  type IUniverConfig,
  ICommandService,
  IConfigService,
  ILogService,
  Injector,
} from "@univerjs/core";
import { type ISetRangeValuesMutationParams, SetRangeValuesMutation } from "@univerjs/sheets";
import { type Refusal, verdictOf } from "./allow-list";
import { isResult } from "./journal";
import { onlySavable } from "./only-savable";

/** Admits what the allow-list names, and the changes of our own plans. */
export interface Guard {
  /** Called with what a person tried to do in vain; not with what followed from it. */
  refused: (command: string, reason: Refusal) => void;
  /** Puts another command in the place of one that could not be saved as it is; `null` leaves it. */
  instead: (command: string, params: object | undefined) => (() => Promise<boolean>) | null;
  /** The parameters of changes that belong to a plan of ours: they are let through now, and again when the grid undoes or repeats them. */
  readonly planned: WeakSet<object>;
  /** Whether the file forbids to write a cell. */
  isLocked: (sheetId: string, row: number, column: number) => boolean;
}

export const guard = (): Guard => ({ refused: () => undefined, instead: () => null, planned: new WeakSet(), isLocked: () => false });

class GuardedCommands extends CommandService {
  constructor(
    injector: Injector,
    log: ILogService,
    config: IConfigService,
    private readonly guard: Guard,
  ) {
    super(injector, log, config);
  }

  override executeCommand<P extends object = object, R = boolean>(id: string, params?: P, options?: IExecutionOptions): Promise<R> {
    const instead = this.guard.instead(id, params);
    if (instead !== null) return instead() as Promise<R>; // what stands in answers as a command does
    return this.admits(id, params, options) ? super.executeCommand(id, params, options) : Promise.resolve(false as R); // a cancelled command answers false
  }

  override syncExecuteCommand<P extends object = object, R = boolean>(id: string, params?: P, options?: IExecutionOptions): R {
    return this.admits(id, params, options) ? super.syncExecuteCommand(id, params, options) : (false as R); // a cancelled command answers false
  }

  private admits(id: string, params: object | undefined, options: IExecutionOptions | undefined): boolean {
    const verdict = verdictOf(id);
    if (params !== undefined && this.guard.planned.has(params)) return true;
    if (verdict === "allowed") return isResult(options) || this.admitsContent(id, params);
    if (verdict !== "planned" && this._commandRegistry.getCommandType(id) !== CommandType.MUTATION) this.guard.refused(id, verdict);
    return false;
  }

  /** A person's change of cells, reduced to what can be saved; refused where the file locks one of them. */
  private admitsContent(id: string, params: object | undefined): boolean {
    if (id !== SetRangeValuesMutation.id || params === undefined) return true;
    const { subUnitId, cellValue = {} } = params as ISetRangeValuesMutationParams; // the parameters of this very mutation
    for (const [row, line] of Object.entries(cellValue)) {
      for (const column of Object.keys(line as object)) {
        if (!this.guard.isLocked(subUnitId, Number(row), Number(column))) continue;
        this.guard.refused(id, "locked");
        return false;
      }
    }
    onlySavable(cellValue);
    return true;
  }
}

/** Puts the guarded commands in the place of the grid's own. */
export const guardedBy = (own: Guard): NonNullable<IUniverConfig["override"]> => [
  [
    ICommandService,
    {
      useFactory: (injector: Injector, log: ILogService, config: IConfigService) => new GuardedCommands(injector, log, config, own),
      deps: [Injector, ILogService, IConfigService],
    },
  ],
];
