/** Rows and columns of copied text: tabs and line ends part cells, quotes hold them together as Excel writes them. */
export function cellsOfText(text: string): string[][] {
  const rows: string[][] = [[]];
  const piece = /(?:"((?:[^"]|"")*)"(?=[\t\r\n]|$)|([^\t\r\n]*))(\t|\r\n|\n|\r|$)/y;
  for (let found = piece.exec(text); found !== null; found = piece.exec(text)) {
    rows[rows.length - 1]?.push(found[1]?.replaceAll('""', '"') ?? found[2] ?? "");
    const end = found[3] ?? "";
    if (end === "" || piece.lastIndex >= text.length) break;
    if (end !== "\t") rows.push([]);
  }
  return rows;
}
