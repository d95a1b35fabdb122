/** Characters that stand for one another where labels are compared. */
const alike: readonly (readonly [to: string, from: string])[] = [
  ["(", "（﹙〔【〖［[{｛﹝"],
  [")", "）﹚〕】〗］]}｝﹞"],
  [":", "：∶︰﹕"],
  ["-", "‐‑‒–—―─−－﹣﹘"],
  ["~", "～〜∼"],
  ["·", "•・･‧∙⋅"],
  ['"', "“”„＂"],
  ["'", "‘’‚＇"],
  ["≥", "≧⩾"],
  ["≤", "≦⩽"],
  ["", "\u00AD\u200B\u200C\u200D\u2060\uFEFF\uFE0E\uFE0F"],
];

/** Kept as they are, though neither ASCII nor ideographs. */
const kept = "、。《》〈〉「」…‰≥≤≠√✔☑✓±×÷·";

const replacements: ReadonlyMap<number, string> = new Map([
  ...Array.from({ length: 0x5e }, (_, offset): [number, string] => [0xff01 + offset, String.fromCharCode(0x21 + offset)]),
  ...[
    ..."\t\n\v\f\r \u0085\u00A0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200A\u2028\u2029\u202F\u205F\u3000",
  ].map((space): [number, string] => [space.charCodeAt(0), ""]),
  ...alike.flatMap(([to, from]) => [...from].map((character): [number, string] => [character.charCodeAt(0), to])),
]);

/** 1: stays as it is; 2: has a replacement; 0: only Unicode's own tables know. */
const classes = new Uint8Array(0x10000);
classes.fill(1, 0x21, 0x7f);
classes.fill(1, 0x3400, 0x4dc0);
classes.fill(1, 0x4e00, 0xa000);
for (const character of kept) classes[character.charCodeAt(0)] = 1;
for (const code of replacements.keys()) classes[code] = 2;

/**
 * The text as labels and words are compared: compatibility forms made plain (full-width to half-width), all white space gone,
 * brackets, colons, dashes and quotes of one kind each. For matching only, never for showing; folding twice changes nothing.
 */
export function fold(text: string): string {
  let plain = true;
  for (let index = 0; index < text.length; index += 1) {
    const kind = classes[text.charCodeAt(index)];
    if (kind === 1) continue;
    if (kind === 0) return replaced(replaced(text).normalize("NFKC")).normalize("NFKC");
    plain = false;
  }
  return plain ? text : replaced(text);
}

/** The text with every known stand-in replaced; unknown characters stay. */
function replaced(text: string): string {
  let result = "";
  let from = 0;
  for (let index = 0; index < text.length; index += 1) {
    const code = text.charCodeAt(index);
    if (classes[code] !== 2) continue;
    result += text.slice(from, index) + (replacements.get(code) ?? "");
    from = index + 1;
  }
  return result + text.slice(from);
}
