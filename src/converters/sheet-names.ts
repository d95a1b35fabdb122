/** A name that Excel takes for a sheet, made of another; unlike those that are taken. */
export function sheetNameFrom(wanted: string, taken: readonly string[]): string {
  const clean = wanted
    .replace(/[\u0000-\u001f[\]:*?/\\\ufffe\uffff]/g, "_")
    .replace(/^'+|'+$/g, "")
    .slice(0, 31);
  const base = clean.trim() === "" ? "Sheet1" : clean;
  const used = new Set(taken.map((name) => name.toLowerCase()));
  for (let count = 1; ; count += 1) {
    const ending = count === 1 ? "" : ` (${count})`;
    const name = base.slice(0, 31 - ending.length) + ending;
    if (!used.has(name.toLowerCase())) return name;
  }
}
