import { fail, ok, type Result } from "../result";

/** A place in a text as editors count: both from 1. */
export interface TextPlace {
  readonly line: number;
  readonly column: number;
}

export type JsonPath = readonly PropertyKey[];

/** The data of a JSON text, and where each value stands in it. */
export interface LocatedJson {
  readonly value: unknown;
  /** Where the value at a path stands: its key in an object; the nearest place above it where it is not there. */
  readonly placeOf: (path: JsonPath) => TextPlace;
  /** The keys of an object as they are written, one after another. */
  readonly keysAt: (path: JsonPath) => readonly string[];
}

/** What keeps a text from being JSON that anyone may read. */
export type JsonWrong =
  | { readonly kind: "unexpected"; readonly found: string }
  | { readonly kind: "ends" }
  | { readonly kind: "full-width"; readonly found: string }
  | { readonly kind: "open-string" }
  | { readonly kind: "trailing-comma" }
  | { readonly kind: "repeated-key"; readonly key: string }
  | { readonly kind: "forbidden-key"; readonly key: string }
  | { readonly kind: "too-deep" };

export type JsonFault = TextPlace & JsonWrong;

class Stopped extends Error {
  constructor(
    readonly fault: JsonWrong,
    readonly at: number,
  ) {
    super(fault.kind);
  }
}

/** Names that mean more to an object than to its reader. */
const forbidden: ReadonlySet<string> = new Set(["__proto__", "constructor", "prototype"]);

/** Marks of a Chinese keyboard where JSON wants plain ones. */
const fullWidth = "“”‘’：，｛｝［］【】";

const deepest = 32;

const keyOf = (path: JsonPath): string => JSON.stringify(path);

/** Reads JSON strictly, and remembers where everything stands. A key given twice, and names that no data of ours bears, are faults. */
export function readLocatedJson(text: string): Result<LocatedJson, JsonFault> {
  const plain = text.startsWith("\uFEFF") ? text.slice(1) : text;
  const reader = new Reader(plain);
  try {
    const value = reader.whole();
    return ok({
      value,
      placeOf(path) {
        for (let length = path.length; length > 0; length -= 1) {
          const at = reader.places.get(keyOf(path.slice(0, length)));
          if (at !== undefined) return placeIn(plain, at);
        }
        return { line: 1, column: 1 };
      },
      keysAt: (path) => reader.keys.get(keyOf(path)) ?? [],
    });
  } catch (error) {
    if (error instanceof Stopped) return fail({ ...error.fault, ...placeIn(plain, error.at) });
    throw error;
  }
}

function placeIn(text: string, at: number): TextPlace {
  const before = text.slice(0, at).split("\n");
  return { line: before.length, column: (before.at(-1) ?? "").length + 1 };
}

class Reader {
  readonly places = new Map<string, number>();
  readonly keys = new Map<string, readonly string[]>();
  #at = 0;
  readonly #text: string;

  constructor(text: string) {
    this.#text = text;
  }

  whole(): unknown {
    const value = this.#value([]);
    this.#space();
    if (this.#at < this.#text.length) throw this.#unexpected();
    return value;
  }

  #space(): void {
    while (/[ \t\r\n]/.test(this.#text.charAt(this.#at))) this.#at += 1;
  }

  /** The fault that the character at hand is. */
  #unexpected(): Stopped {
    const found = this.#text.charAt(this.#at);
    if (found === "") return new Stopped({ kind: "ends" }, this.#at);
    return new Stopped({ kind: fullWidth.includes(found) ? "full-width" : "unexpected", found }, this.#at);
  }

  #take(wanted: string): boolean {
    this.#space();
    if (this.#text.charAt(this.#at) !== wanted) return false;
    this.#at += 1;
    return true;
  }

  #value(path: JsonPath): unknown {
    this.#space();
    if (path.length > deepest) throw new Stopped({ kind: "too-deep" }, this.#at);
    if (!this.places.has(keyOf(path))) this.places.set(keyOf(path), this.#at);
    switch (this.#text.charAt(this.#at)) {
      case "{":
        return this.#object(path);
      case "[":
        return this.#list(path);
      case '"':
        return this.#string();
      default:
        return this.#plain();
    }
  }

  #object(path: JsonPath): Readonly<Record<string, unknown>> {
    this.#at += 1;
    const entries: [string, unknown][] = [];
    if (!this.#take("}")) {
      do {
        this.#space();
        const start = this.#at;
        if (this.#text.charAt(start) === "}" && entries.length > 0) throw new Stopped({ kind: "trailing-comma" }, start);
        if (this.#text.charAt(start) !== '"') throw this.#unexpected();
        const key = this.#string();
        if (forbidden.has(key)) throw new Stopped({ kind: "forbidden-key", key }, start);
        if (entries.some(([other]) => other === key)) throw new Stopped({ kind: "repeated-key", key }, start);
        this.places.set(keyOf([...path, key]), start);
        if (!this.#take(":")) throw this.#unexpected();
        entries.push([key, this.#value([...path, key])]);
      } while (this.#take(","));
      if (!this.#take("}")) throw this.#unexpected();
    }
    this.keys.set(
      keyOf(path),
      entries.map(([key]) => key),
    );
    return Object.fromEntries(entries);
  }

  #list(path: JsonPath): readonly unknown[] {
    this.#at += 1;
    const items: unknown[] = [];
    if (this.#take("]")) return items;
    do {
      this.#space();
      if (this.#text.charAt(this.#at) === "]") throw new Stopped({ kind: "trailing-comma" }, this.#at);
      items.push(this.#value([...path, items.length]));
    } while (this.#take(","));
    if (!this.#take("]")) throw this.#unexpected();
    return items;
  }

  #string(): string {
    const start = this.#at;
    const found = /"(?:[^"\\\n\r]|\\.)*"/y;
    found.lastIndex = start;
    const [written] = found.exec(this.#text) ?? [];
    if (written === undefined) throw new Stopped({ kind: "open-string" }, start);
    this.#at = start + written.length;
    return this.#parsed(written, start) as string; // a quoted text parses to a text
  }

  #plain(): unknown {
    const word = /[-+.\w]+/y;
    word.lastIndex = this.#at;
    const [written] = word.exec(this.#text) ?? [];
    if (written === undefined) throw this.#unexpected();
    const value = this.#parsed(written, this.#at);
    this.#at += written.length;
    return value;
  }

  #parsed(written: string, at: number): unknown {
    try {
      return JSON.parse(written);
    } catch {
      throw new Stopped({ kind: "unexpected", found: written }, at);
    }
  }
}
