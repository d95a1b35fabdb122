import type { OpenLine } from "../../app/remote/distant-work";
import type { Answer } from "../../app/remote/protocol";

/** The page that is one file carries the program of the worker as text: it has no file to start it from. */
const carried = (): string | null => document.getElementById("examiner")?.textContent ?? null;

function startWorker(): Worker {
  const text = carried();
  if (text === null) return new Worker(/* webpackChunkName: "examiner" */ new URL("../main-examiner.ts", import.meta.url));
  const address = URL.createObjectURL(new Blob([text], { type: "text/javascript" }));
  return new Worker(address);
}

/** The line to a worker of this page. */
export const examinerLine: OpenLine = (heard, lost) => {
  const worker = startWorker();
  worker.onmessage = ({ data }: MessageEvent<Answer>) => heard(data);
  worker.onerror = (event) => {
    event.preventDefault();
    lost();
  };
  worker.onmessageerror = lost;
  return {
    post: (question, transfer) => worker.postMessage(question, [...transfer] as ArrayBuffer[]),
    close: () => worker.terminate(),
  };
};
