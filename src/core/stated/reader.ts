/** Words by their first character, the longer before the shorter, each with what it means. */
export type Dictionary<T> = ReadonlyMap<string, readonly (readonly [word: string, meaning: T])[]>;

/** Builds a dictionary once, when its module loads. */
export function dictionary<T>(entries: Iterable<readonly [word: string, meaning: T]>): Dictionary<T> {
  const byFirst = new Map<string, (readonly [string, T])[]>();
  for (const entry of entries) {
    const first = entry[0].charAt(0);
    const list = byFirst.get(first);
    if (list === undefined) byFirst.set(first, [entry]);
    else list.push(entry);
  }
  for (const list of byFirst.values()) list.sort(([a], [b]) => b.length - a.length);
  return byFirst;
}

/** All of these words with one meaning; written with blanks between them. */
export const meaning = <T>(means: T, words: string): (readonly [string, T])[] => words.split(" ").map((word) => [word, means]);

export const isDigit = (character: string): boolean => character >= "0" && character <= "9" && character.length === 1;
export const isLatin = (character: string): boolean =>
  character.length === 1 && ((character >= "a" && character <= "z") || (character >= "A" && character <= "Z"));

/** A place in a text; blanks between characters never matter to what is eaten. */
export class Reader {
  private closings: ReadonlyMap<number, number> | null = null;

  constructor(
    readonly text: string,
    public at = 0,
  ) {}

  get atEnd(): boolean {
    return this.char === "";
  }

  /** The next character that is no blank, or "" at the end. */
  get char(): string {
    while (this.text.charCodeAt(this.at) === 32) this.at += 1;
    return this.text.charAt(this.at);
  }

  /** Where the next character that is no blank stands. */
  get place(): number {
    return this.char === "" ? this.text.length : this.at;
  }

  /** The character that stands directly before, blanks included. */
  get before(): string {
    return this.text.charAt(this.at - 1);
  }

  /** The character that follows the next one directly. */
  get after(): string {
    return this.text.charAt(this.at + 1);
  }

  take(): string {
    const character = this.char;
    this.at += character.length;
    return character;
  }

  /** Moves past a word if it stands here. */
  eat(word: string): boolean {
    const end = this.endOf(word);
    if (end < 0) return false;
    this.at = end;
    return true;
  }

  stands(word: string): boolean {
    return this.endOf(word) >= 0;
  }

  /** Moves past one of these characters if it stands here, and says which. */
  eatOneOf(characters: string): string {
    const character = this.char;
    if (character === "" || !characters.includes(character)) return "";
    this.at += 1;
    return character;
  }

  /** Moves past the longest word of a dictionary that stands here. */
  longest<T>(words: Dictionary<T>): readonly [word: string, meaning: T] | null {
    for (const entry of words.get(this.char) ?? []) if (this.eat(entry[0])) return entry;
    return null;
  }

  /** What parses here, or `null` and nothing moved. */
  attempt<T>(parse: () => T | null): T | null {
    const start = this.at;
    const result = parse();
    if (result === null) this.at = start;
    return result;
  }

  /** Where the bracket that opens here closes, or −1; found for the whole text at once, so that nesting costs nothing. */
  closing(): number {
    this.closings ??= closingsOf(this.text);
    return this.closings.get(this.at) ?? -1;
  }

  private endOf(word: string): number {
    let index = this.at;
    for (let position = 0; position < word.length; position += 1) {
      while (this.text.charCodeAt(index) === 32) index += 1;
      if (this.text.charCodeAt(index) !== word.charCodeAt(position)) return -1;
      index += 1;
    }
    return index;
  }
}

function closingsOf(text: string): ReadonlyMap<number, number> {
  const closings = new Map<number, number>();
  const open: number[] = [];
  for (let index = 0; index < text.length; index += 1) {
    const character = text.charAt(index);
    if (character === "(") open.push(index);
    else if (character === ")") {
      const start = open.pop();
      if (start !== undefined) closings.set(start, index);
    }
  }
  return closings;
}
