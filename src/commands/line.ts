import type { Storage } from "../app/storage";
import { type Command, isCommand } from "./commands";

/** How pages of the same workbook hear each other: a `BroadcastChannel`, which nobody hears himself on. */
export interface Line {
  readonly say: (message: string) => void;
  /** Answers how to stop listening. */
  readonly listen: (heard: (message: string) => void) => () => void;
}

type Later = (milliseconds: number, run: () => void) => () => void;

/** How long an open pane may take to answer, in milliseconds. */
export const patience = 500;

/** How long a request waits for a pane to be opened, in milliseconds. */
export const waits = 60_000;

const key = "ribbon-request";

/** Asks whoever listens to carry a command out; answers whether somebody took it. */
export function askPane(line: Line, command: Command, later: Later): Promise<boolean> {
  return new Promise((done) => {
    const end = (taken: boolean): void => {
      stop();
      callOff();
      done(taken);
    };
    const stop = line.listen((message) => {
      if (message === `taken ${command}`) end(true);
    });
    const callOff = later(patience, () => end(false));
    line.say(`asked ${command}`);
  });
}

/** Takes what other pages ask for; answers how to stop. */
export const answerCommands = (line: Line, take: (command: Command) => void): (() => void) =>
  line.listen((message) => {
    const [verb, command] = message.split(" ");
    if (verb !== "asked" || !isCommand(command)) return;
    line.say(`taken ${command}`);
    take(command);
  });

/** Leaves a command for a pane of this workbook that is opened within the next minute. */
export const leaveCommand = (storage: Storage, document: string, command: Command, now: number): Promise<void> =>
  storage.set(key, `${command} ${now} ${document}`);

/** The command that was left for a pane of this workbook, once. */
export async function leftCommand(storage: Storage, document: string, now: number): Promise<Command | null> {
  const [command, at, forDocument] = ((await storage.get(key)) ?? "").split(" ");
  if (!isCommand(command) || forDocument !== document || now - Number(at) > waits) return null;
  await storage.remove(key);
  return command;
}

/** The line between the pages of one workbook; absent where the browser has none. */
export function lineOf(document: string): Line | null {
  if (typeof BroadcastChannel === "undefined") return null;
  const channel = new BroadcastChannel(`jibiao ${document}`);
  return {
    say: (message) => channel.postMessage(message),
    listen(heard) {
      const hear = ({ data }: MessageEvent<unknown>): void => {
        if (typeof data === "string") heard(data);
      };
      channel.addEventListener("message", hear);
      return () => channel.removeEventListener("message", hear);
    },
  };
}
