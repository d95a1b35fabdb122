import { cellsOfText } from "./copied-text";

test.each([
  [
    "a\tb\r\nc\td\r\n",
    [
      ["a", "b"],
      ["c", "d"],
    ],
  ],
  ['"两\n行"\t1', [["两\n行", "1"]]],
  ['"说""好"""', [['说"好"']]],
  ["单格", [["单格"]]],
  ["a\t\tb", [["a", "", "b"]]],
  ['12" 管', [['12" 管']]],
])("parts the text %j into cells", (text, cells) => {
  expect(cellsOfText(text)).toEqual(cells);
});
