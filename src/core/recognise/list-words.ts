import { isListKind, type ListKind, type MoneyUnit, moneyUnits } from "../form";
import type { Lexicon } from "../lexicon";
import { type ListColumn, listColumns } from "../profile";
import { fold } from "../stated/fold";
import { editDistance, Memory, variants } from "./spelling";

/** What a text heads on each kind of list. */
export type ListConcepts = Readonly<Partial<Record<ListKind, ListColumn>>>;

/** A text that labels what follows its colon. */
export interface ListLabel {
  readonly concept: ListColumn;
  readonly inline: string | null;
}

type Sets = readonly ReadonlySet<string>[];

const longest = 40;

const isListColumn = (concept: string): concept is ListColumn => (listColumns as readonly string[]).includes(concept);

/** The words of the lists, folded and indexed by kind once. */
export class ListVocabulary {
  private readonly byKind = new Map<ListKind, ReadonlyMap<string, ListColumn>>();
  private readonly needs = new Map<ListKind, Sets>();
  private readonly tells = new Map<ListKind, Sets>();
  private readonly titles: readonly { readonly word: string; readonly kind: ListKind }[];
  private readonly beginnings = new Set("(★*▲0123456789一二三四五六七八九十");
  private readonly strangers: ReadonlySet<string>;
  private readonly concepts = new Memory<ListConcepts | null>();

  constructor(private readonly lexicon: Lexicon) {
    const titles: { word: string; kind: ListKind }[] = [];
    for (const [kind, words] of Object.entries(lexicon.lists)) {
      if (!isListKind(kind)) continue;
      titles.push(...words.titles.map((word) => ({ word: fold(word), kind })));
      this.needs.set(
        kind,
        words.needs.map((set) => new Set(set)),
      );
      this.tells.set(
        kind,
        words.tells.map((set) => new Set(set)),
      );
      this.byKind.set(kind, this.indexOf(words.columns));
    }
    this.titles = titles.sort((a, b) => b.word.length - a.word.length);
    this.strangers = new Set(lexicon.strangers.map(fold));
  }

  private indexOf(columns: Readonly<Record<string, readonly string[]>>): ReadonlyMap<string, ListColumn> {
    const index = new Map<string, ListColumn>();
    for (const [concept, words] of Object.entries(columns)) {
      if (!isListColumn(concept)) continue;
      for (const word of words) {
        const folded = fold(word);
        if (!index.has(folded)) index.set(folded, concept);
        this.beginnings.add(folded.charAt(0));
      }
    }
    return index;
  }

  /** What a text heads, by kind; `null` where no list knows it. */
  conceptsOf(text: string): ListConcepts | null {
    if (text.length > longest) return null;
    return this.concepts.of(text, () => {
      const folded = fold(text);
      if (!this.beginnings.has(folded.charAt(0))) return null;
      const found = [...this.byKind.keys()].flatMap((kind) => {
        const concept = this.exact(folded, kind);
        return concept === null ? [] : [[kind, concept] as const];
      });
      return found.length === 0 ? null : Object.fromEntries(found);
    });
  }

  /** What a head is on one kind of list, and how surely. */
  headOf(text: string, kind: ListKind): { readonly concept: ListColumn; readonly match: "synonym" | "near" } | null {
    const exact = this.conceptsOf(text)?.[kind];
    if (exact !== undefined) return { concept: exact, match: "synonym" };
    const near = text.length > longest ? null : this.nearest(fold(text), kind);
    return near === null ? null : { concept: near, match: "near" };
  }

  /** A label with a colon behind it, or one whose value stands beside it. */
  labelOf(text: string, kind: ListKind): ListLabel | null {
    const folded = fold(text);
    const colon = folded.indexOf(":");
    const concept = this.exact(colon < 0 ? folded : folded.slice(0, colon), kind);
    if (concept === null) return null;
    const inline = colon < 0 ? "" : folded.slice(colon + 1);
    return { concept, inline: inline === "" ? null : inline };
  }

  private exact(folded: string, kind: ListKind): ListColumn | null {
    const words = this.byKind.get(kind);
    if (words === undefined) return null;
    for (const bare of variants(folded)) {
      const concept = words.get(/^(?:第[一二三四五六七八九十\d]+题|题[一二三四五六七八九十\d]+|q\d+)$/i.test(bare) ? "题" : bare);
      if (concept !== undefined) return concept;
    }
    return null;
  }

  private nearest(folded: string, kind: ListKind): ListColumn | null {
    const { nearLength, nearDistance } = this.lexicon.thresholds;
    const bare = variants(folded).at(-1) ?? "";
    if (bare.length < nearLength) return null;
    const near = [...(this.byKind.get(kind) ?? [])].filter(
      ([word]) => word.length >= nearLength && editDistance(bare, word, nearDistance) <= nearDistance,
    );
    const concepts = new Set(near.map(([, concept]) => concept));
    return concepts.size === 1 ? (near[0]?.[1] ?? null) : null;
  }

  /** The kind a title speaks for; a title of a summary or an index speaks for none. */
  titleKindOf(text: string): ListKind | null {
    if (text.length > longest) return null;
    const folded = fold(text);
    const found = this.titles.find(({ word }) => folded.includes(word));
    if (found === undefined) return null;
    const rest = folded.slice(folded.lastIndexOf(found.word) + found.word.length).replace(/\([^()]*\)/g, "");
    return this.lexicon.listTitles.some((end) => rest.endsWith(end) && rest !== "明细表") ? null : found.kind;
  }

  /** Whether a table with these columns is of a kind, below a title of that kind or without one. */
  isOf(kind: ListKind, concepts: ReadonlySet<string>, isTitled: boolean): boolean {
    const sets = (isTitled ? this.needs : this.tells).get(kind) ?? [];
    return sets.some((set) => [...set].every((concept) => concepts.has(concept)));
  }

  get kinds(): readonly ListKind[] {
    return [...this.byKind.keys()];
  }

  isStranger(text: string): boolean {
    return this.strangers.has(fold(text));
  }
}

/** The money unit a head or a line such as 单位：万元 prints. */
export function moneyUnitIn(text: string): MoneyUnit | null {
  const folded = fold(text);
  return moneyUnits.find((unit) => folded.includes(`(${unit})`) || folded.includes(`单位:${unit}`)) ?? null;
}
