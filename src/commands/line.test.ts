import { memoryStorage } from "../app/storage";
import { answerCommands, askPane, leaveCommand, leftCommand, type Line, waits } from "./line";

/** Lines of pages that hear each other, but nobody himself, as broadcast channels do. */
function pages(count: number): Line[] {
  const listeners = Array.from({ length: count }, () => new Set<(message: string) => void>());
  return listeners.map((own, index) => ({
    say(message) {
      for (const [other, heard] of listeners.entries()) if (other !== index) for (const each of [...heard]) each(message);
    },
    listen(heard) {
      own.add(heard);
      return () => own.delete(heard);
    },
  }));
}

/** A clock whose moments pass when told to. */
function waiting() {
  const due = new Set<() => void>();
  return {
    later: (_: number, run: () => void) => {
      due.add(run);
      return () => due.delete(run);
    },
    pass: () => {
      for (const run of [...due]) run();
    },
    due,
  };
}

test("an open pane takes the command, once, and says so", async () => {
  const [ribbon, pane] = pages(2) as [Line, Line];
  const taken: string[] = [];
  answerCommands(pane, (command) => taken.push(command));
  const { later, due } = waiting();
  expect(await askPane(ribbon, "score", later)).toBe(true);
  expect([taken, due.size]).toEqual([["score"], 0]);
});

test("without a pane nobody answers, and the wait ends", async () => {
  const [ribbon] = pages(1) as [Line];
  const { later, pass } = waiting();
  const asked = askPane(ribbon, "check", later);
  pass();
  expect(await asked).toBe(false);
});

test("a pane that no longer answers takes nothing, and what is no command is passed over", () => {
  const [ribbon, pane] = pages(2) as [Line, Line];
  const taken: string[] = [];
  const stop = answerCommands(pane, (command) => taken.push(command));
  ribbon.say("asked destroy");
  ribbon.say("check");
  stop();
  ribbon.say("asked check");
  expect(taken).toEqual([]);
});

test("a command is left for a pane of the same workbook, for a minute, and taken once", async () => {
  const storage = memoryStorage();
  await leaveCommand(storage, "a", "documents", 1000);
  expect(await leftCommand(storage, "b", 2000)).toBeNull();
  expect(await leftCommand(storage, "a", 1000 + waits + 1)).toBeNull();
  expect(await leftCommand(storage, "a", 1000 + waits)).toBe("documents");
  expect(await leftCommand(storage, "a", 1000 + waits)).toBeNull();
});
