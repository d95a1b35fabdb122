import { type Command, type Commanded, carryOut } from "./commands";

/** How a button of the ribbon reaches the pane. */
export interface Ribbon {
  /** Shows the pane that runs in this very page; absent where buttons run in a page of their own. */
  readonly showPane?: () => Promise<void>;
  /** Has an open pane of the same workbook do it; answers whether there was one. */
  readonly ask: (command: Command) => Promise<boolean>;
  /** Leaves it to a pane that is opened soon. */
  readonly leave: (command: Command) => Promise<void>;
  /** Says that the pane must be opened first. */
  readonly tellToOpen: () => Promise<void>;
}

/** What happens when a button of the ribbon is pressed. */
export async function pressed(command: Command, session: Commanded, ribbon: Ribbon): Promise<void> {
  if (ribbon.showPane !== undefined) {
    // A pane that cannot be brought to the front is there all the same, and shows what came of it.
    await ribbon.showPane().catch(() => undefined);
    await carryOut(command, session);
    return;
  }
  if (await ribbon.ask(command)) return;
  if (command === "undo" && session.get().journal.length > 0) {
    await carryOut("undo", session);
    return;
  }
  if (command !== "undo") await ribbon.leave(command);
  await ribbon.tellToOpen();
}
