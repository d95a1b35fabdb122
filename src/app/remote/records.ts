/**
 * Plain data told in records: parts of it that are named by numbers, told once, and known from then on. What is told of a large
 * examination after one edit is little, and comes in portions that take no time to read.
 */
export type RecordText = readonly [id: number, text: string];

/** Data whose parts are one object wherever they occur: they stay one object on the other side. */
const shared: ReadonlySet<string> = new Set(["form", "indicator", "profile", "sources"]);
/** Lists whose members are records. */
const listed: ReadonlySet<string> = new Set(["assessments", "findings", "forms", "indicators", "items"]);
/** Longer lists are lists of records, too. */
const longList = 64;

interface One {
  readonly "#": number;
}
interface Many {
  readonly "##": readonly number[];
}

/** The side that tells. */
export class Teller {
  private ids = new Map<string, number>();
  private texts = new Map<number, string>();
  private parts = new Map<number, readonly number[]>();
  private objects = new WeakMap<object, number>();
  private next = 1;

  /** The records the other side does not know yet, and last the number of the whole; `gone` are those it may forget. */
  tell(whole: object): { readonly records: readonly RecordText[]; readonly whole: number; readonly gone: readonly number[] } {
    const records: RecordText[] = [];
    const id = this.idOf(whole, records);
    const used = new Set<number>();
    const use = (each: number): void => {
      if (used.has(each)) return;
      used.add(each);
      for (const part of this.parts.get(each) ?? []) use(part);
    };
    use(id);
    const gone = [...this.texts.keys()].filter((each) => !used.has(each));
    for (const each of gone) {
      this.ids.delete(this.texts.get(each) ?? "");
      this.texts.delete(each);
      this.parts.delete(each);
    }
    return { records, whole: id, gone };
  }

  private idOf(value: object, records: RecordText[]): number {
    const known = this.objects.get(value);
    if (known !== undefined && this.texts.has(known)) return known;
    const parts: number[] = [];
    const text = JSON.stringify(this.packed(value, parts, records));
    let id = this.ids.get(text);
    if (id === undefined) {
      id = this.next;
      this.next += 1;
      this.ids.set(text, id);
      this.texts.set(id, text);
      this.parts.set(id, parts);
      records.push([id, text]);
    }
    this.objects.set(value, id);
    return id;
  }

  /** A value with records in the place of its shared parts. */
  private packed(value: unknown, parts: number[], records: RecordText[]): unknown {
    if (typeof value !== "object" || value === null) return value;
    if (Array.isArray(value))
      return value.length > longList ? this.many(value, parts, records) : value.map((each) => this.packed(each, parts, records));
    return Object.fromEntries(Object.entries(value).map(([key, each]) => [key, this.property(key, each, parts, records)]));
  }

  private property(key: string, value: unknown, parts: number[], records: RecordText[]): unknown {
    if (typeof value !== "object" || value === null) return value;
    if (listed.has(key) && Array.isArray(value)) return this.many(value, parts, records);
    if (!shared.has(key)) return this.packed(value, parts, records);
    const id = this.idOf(value, records);
    parts.push(id);
    return { "#": id } satisfies One;
  }

  /** A list as numbers; members that are no objects stay where they are. */
  private many(list: readonly unknown[], parts: number[], records: RecordText[]): unknown {
    if (!list.every((each) => typeof each === "object" && each !== null)) return list.map((each) => this.packed(each, parts, records));
    const ids = list.map((each) => this.idOf(each, records));
    for (const id of ids) parts.push(id);
    return { "##": ids } satisfies Many;
  }
}

/** The side that is told. Records with the same number are one object. */
export class Listener {
  private readonly known = new Map<number, unknown>();

  hear(records: readonly RecordText[]): void {
    for (const [id, text] of records) this.known.set(id, this.unpacked(JSON.parse(text)));
  }

  whole(id: number, gone: readonly number[]): unknown {
    const whole = this.record(id);
    for (const each of gone) this.known.delete(each);
    return whole;
  }

  private record(id: number): unknown {
    if (!this.known.has(id)) throw new Error(`Record ${String(id)} was never told`);
    return this.known.get(id);
  }

  private unpacked(value: unknown): unknown {
    if (typeof value !== "object" || value === null) return value;
    if (Array.isArray(value)) {
      value.forEach((each, index) => (value[index] = this.unpacked(each)));
      return value;
    }
    const given = value as Record<string, unknown>;
    if (typeof given["#"] === "number") return this.record(given["#"]);
    const many = given["##"];
    if (Array.isArray(many)) return many.map((id) => this.record(Number(id)));
    for (const [key, each] of Object.entries(given)) if (typeof each === "object" && each !== null) given[key] = this.unpacked(each);
    return given;
  }
}
