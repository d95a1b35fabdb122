import type { Lexicon } from "../lexicon";
import type { Profile } from "../profile";
import { fold } from "../stated/fold";
import { ListVocabulary } from "./list-words";
import { editDistance, Memory, variants } from "./spelling";

/** Where in a form a word is looked for; the same word may mean different things in different regions. */
export const regions = [
  "header",
  "fundsColumns",
  "fundsRows",
  "goals",
  "indicatorColumns",
  "foot",
  "totals",
  "fundsBlocks",
  "schedule",
] as const;
export type Region = (typeof regions)[number];

/** Regions of which a profile can teach words that each stand for one concept. */
const taughtRegions = ["indicatorColumns", "fundsColumns", "fundsRows", "header", "goals"] as const satisfies readonly Region[];

/** A short text that the lexicon knows, with what it means in each region. */
export interface Label {
  /** Folded, without trailing colon, unit or seal in brackets, and without 其中. */
  readonly bare: string;
  readonly concepts: Readonly<Partial<Record<Region, string>>>;
  /** What follows the colon where label and value share a cell. */
  readonly inline: string | null;
  /** Begins with 其中, as parts of a sum do. */
  readonly part: boolean;
}

const longestLabel = 40;
const longestTitle = 60;
/** Column labels longer than this say more than whose points they are. */
const longestEnded = 12;

/** The lexicon, folded and indexed once; answers are remembered by text, since forms repeat their labels. */
export class Words {
  /** What lists of records are known by. */
  readonly lists: ListVocabulary;
  private readonly known = new Map<string, Partial<Record<Region, string>>>();
  private readonly labels = new Memory<Label | null>();
  private readonly near = new Memory<string | null>();
  private readonly titleKinds = new Memory<string | null>();
  /** What a label can begin with: a known word, 其中, a star or a number. Most texts of a form begin otherwise. */
  private readonly beginnings = new Set("其★*▲(0123456789一二三四五六七八九十截上前第");
  /** A text without the last character of any title word holds none. */
  private readonly titleEnds: RegExp;
  private readonly titleWords: readonly { readonly word: string; readonly kind: string }[];
  private readonly noteStarts: readonly string[];
  private readonly placeholders: ReadonlySet<string>;

  /** With a profile that teaches words, those speak before the lexicon's. */
  constructor(
    readonly lexicon: Lexicon,
    readonly teacher: Profile | null = null,
  ) {
    if (teacher !== null) this.learnFrom(teacher);
    for (const region of regions) this.learn(region, lexicon[region]);
    this.titleWords = Object.entries(lexicon.titles)
      .flatMap(([kind, words]) => words.map((word) => ({ word: fold(word), kind })))
      .sort((a, b) => b.word.length - a.word.length);
    const titles = [...this.titleWords.map(({ word }) => word), ...(teacher?.title ?? [])];
    this.titleEnds = new RegExp(`[${[...new Set(titles.map((word) => word.slice(-1).replace(/[\\\]^-]/, "\\$&")))].join("")}]`);
    this.noteStarts = lexicon.notes.map(fold);
    this.placeholders = new Set(lexicon.placeholders.map(fold));
    this.lists = new ListVocabulary(lexicon);
  }

  private learn(region: Region, words: Readonly<Record<string, readonly string[]>> | readonly string[]): void {
    const lists: readonly (readonly [string, readonly string[]])[] = isList(words) ? [[region, words]] : Object.entries(words);
    for (const [concept, list] of lists) {
      for (const word of list) {
        const folded = fold(word);
        const entry = this.known.get(folded) ?? {};
        entry[region] ??= concept;
        this.known.set(folded, entry);
        this.beginnings.add(folded.charAt(0));
      }
    }
  }

  private learnFrom({ teaches = {} }: Profile): void {
    const { totals = [], ...taught } = teaches;
    for (const region of taughtRegions)
      for (const [word, concept] of Object.entries<string>(taught[region] ?? {})) this.learn(region, { [concept]: [word] });
    this.learn("totals", totals);
  }

  labelOf(text: string): Label | null {
    if (text.length > longestLabel) return null;
    return this.labels.of(text, () => this.read(fold(text)));
  }

  private read(folded: string): Label | null {
    if (!this.beginnings.has(folded.charAt(0))) return null;
    const part = folded.startsWith("其中");
    for (const bare of variants(folded)) {
      const concepts = this.known.get(bare);
      if (concepts !== undefined) return { bare, concepts, inline: null, part };
    }
    const colon = folded.indexOf(":", part ? 3 : 0);
    if (colon <= 0 || colon === folded.length - 1) return null;
    for (const bare of variants(folded.slice(0, colon))) {
      const concepts = this.known.get(bare);
      if (concepts !== undefined) return { bare, concepts, inline: folded.slice(colon + 1), part };
    }
    return null;
  }

  /** The concept a text nearly spells in a region: within the lexicon's edit distance, and only if no other concept is as near. */
  nearConceptOf(text: string, region: Region): string | null {
    if (text.length > longestLabel) return null;
    return this.near.of(`${region}:${text}`, () => this.nearest(variants(fold(text)).at(-1) ?? "", region));
  }

  private nearest(bare: string, region: Region): string | null {
    const { nearLength, nearDistance } = this.lexicon.thresholds;
    if (bare.length < nearLength) return null;
    let best = nearDistance + 1;
    let concept: string | null = null;
    for (const [word, concepts] of this.known) {
      const candidate = concepts[region];
      if (candidate === undefined || word.length < nearLength || Math.abs(word.length - bare.length) > nearDistance) continue;
      const distance = editDistance(bare, word, nearDistance);
      if (distance > nearDistance || distance > best) continue;
      if (distance < best) concept = candidate;
      else if (concept !== candidate) concept = null;
      best = distance;
    }
    return concept;
  }

  /** The concept whose end of a label a text has, the longest end first. */
  endingConceptOf(text: string, region: "fundsColumns" | "indicatorColumns"): string | null {
    if (text.length > longestLabel) return null;
    const bare = variants(fold(text)).at(-1) ?? "";
    if (bare.length > longestEnded) return null;
    let best = "";
    let concept: string | null = null;
    for (const [candidate, ends] of Object.entries(this.lexicon.endings[region])) {
      for (const end of ends) {
        if (end.length <= best.length || bare.length <= end.length || !bare.endsWith(end)) continue;
        best = end;
        concept = candidate;
      }
    }
    return concept;
  }

  /** The kind a title speaks for, by its longest known word. */
  titleKindOf(text: string): string | null {
    if (text.length > longestTitle) return null;
    return this.titleKinds.of(text, () => {
      const folded = fold(text);
      if (!this.titleEnds.test(folded)) return null;
      if (this.teacher?.title.some((word) => folded.includes(word)) === true) return this.teacher.kind;
      return this.isNote(folded) || this.isList(folded) ? null : (this.titleWords.find(({ word }) => folded.includes(word))?.kind ?? null);
    });
  }

  /** 自评表汇总表 lists forms, and is none; 自评表(汇总) is one. */
  private isList(folded: string): boolean {
    const bare = folded.replace(/\([^()]*\)/g, "");
    return this.lexicon.listTitles.some((end) => bare.endsWith(end));
  }

  isNote(text: string): boolean {
    const start = fold(text.slice(0, 12));
    return this.noteStarts.some((note) => start.startsWith(note));
  }

  /** Rows that hold nothing but the template's own filling: ……, 指标1:, 指标1:/, /. */
  isPlaceholder(text: string): boolean {
    const folded = fold(text);
    return folded === "" || this.placeholders.has(folded) || /^指标[\d一二三四五六七八九十]*:?(?:…|\.{3}|[-/—无])*$/.test(folded);
  }
}

const isList = (words: Readonly<Record<string, readonly string[]>> | readonly string[]): words is readonly string[] => Array.isArray(words);
