import "../../scripts/old-browsers";
import type { Answer, Question } from "../app/remote/protocol";

/** What there is in a worker; the types at hand are those of a page. */
const scope = self as unknown as { postMessage: (answer: Answer) => void; onmessage: (event: MessageEvent<Question>) => void };

// The file is the one the page fetches as well.
const answer = Promise.all([
  import(/* webpackChunkName: "engine" */ "./main-engine"),
  import(/* webpackChunkName: "engine" */ "../app/remote/answering"),
]).then(([{ work }, { answering }]) => {
  scope.postMessage({ kind: "ready" });
  return answering(work, (each) => scope.postMessage(each));
});
scope.onmessage = ({ data }) => {
  void answer.then((take) => take(data));
};
answer.catch((error: unknown) => {
  setTimeout(() => {
    throw error; // tells the page, which does the work itself from now on
  });
});
