import { createContext, useContext, useMemo, type ReactNode } from "react";

import type { Catalog, Language } from "../core/catalog";
import { textOfFinding, type Finding } from "../core/finding";
import { textOf, type Message, type Messages } from "../core/message";
import type { Rule } from "../core/rule";
import { enUS } from "./texts/en-US";
import { zhCN, type Texts } from "./texts/zh-CN";

const languages: Readonly<Record<Language, Texts>> = { "zh-CN": zhCN, "en-US": enUS };

/** What sentences and names come from. */
export type SpokenCatalog = Omit<Catalog, "lexicon">;

/** Everything the pane says, in the language that is chosen now. */
export interface Words {
  readonly texts: Texts;
  readonly catalog: SpokenCatalog;
  /** The sentence of a message of the engine or the session. */
  readonly say: (message: Message) => string;
  /** The sentence of a finding, its first clause apart: what is wrong, and the numbers that prove it. */
  readonly sentence: (finding: Finding) => { readonly whole: string; readonly what: string; readonly proof: string };
  /** The name of the rule behind a finding. */
  readonly rule: (finding: Finding) => string;
  /** How to mend it; `null` where nobody knows. */
  readonly remedy: (finding: Finding) => string | null;
  readonly method: (id: string) => string;
}

const WordsContext = createContext<Words | null>(null);

export function useWords(): Words {
  const words = useContext(WordsContext);
  if (words === null) throw new Error("Draw inside SpeaksIn");
  return words;
}

/** A sentence at its first comma, colon, semicolon or bracket outside quotes, past its first words; a short one stays whole. */
export function parted(whole: string): { readonly whole: string; readonly what: string; readonly proof: string } {
  const characters = [...whole];
  let isQuoted = false;
  for (const [index, character] of characters.entries()) {
    if (character === "“") isQuoted = true;
    else if (character === "”") isQuoted = false;
    else if (!isQuoted && index >= leastHead && characters.length > leastWhole) {
      const next = characters.slice(index, index + 2).join("");
      const what = characters.slice(0, index).join("");
      if (/^[\uff0c\uff1a\uff1b]|^[,:;] /.test(next)) return { whole, what, proof: unbracketed(characters.slice(index + 1).join("")) };
      if (/^\uff08|^ \(/.test(next)) return { whole, what, proof: unbracketed(characters.slice(index).join("")) };
    }
  }
  return { whole, what: whole, proof: "" };
}

/** What a bracket at the start encloses stands free once it stands first. */
const unbracketed = (text: string): string => text.trim().replace(/^\uff08([^\uff08\uff09]*)\uff09|^\(([^()]*)\)/, "$1$2");

/** Shorter sentences stay whole, and shorter heads say too little. */
const leastWhole = 18;
const leastHead = 7;

function wordsOf(catalog: SpokenCatalog, language: Language): Words {
  const texts = languages[language];
  const locale = catalog.locales[language];
  const session: Messages = texts.session;
  const rules = new Map<string, Rule>(catalog.rules.map((rule) => [rule.id, rule]));
  const own = (unit: string, key: string): string | null => locale[unit]?.[key]?.({} as never) ?? null; // titles and remedies name no facts
  const say = (message: Message): string => {
    const key = message.message.startsWith("session.") ? message.message.slice("session.".length) : null;
    return (key === null ? undefined : session[key]?.(message.data as never)) ?? textOf(locale, message); // the session says only what its sentences take
  };
  return {
    texts,
    catalog,
    say,
    sentence: (finding) => parted(textOfFinding(locale, finding)),
    rule: ({ rule }) => own(rule, "title") ?? rules.get(rule)?.title ?? rule,
    remedy: ({ rule }) => own(rule, "remedy") ?? rules.get(rule)?.remedy ?? null,
    method: (id) => (id === "judgement" ? texts.scores.judged : (own(id, "title") ?? catalog.methods.get(id)?.title ?? id)),
  };
}

/** Gives everything inside it the words of a language. */
export const SpeaksIn = ({
  catalog,
  language,
  children,
}: {
  readonly catalog: SpokenCatalog;
  readonly language: Language;
  readonly children: ReactNode;
}) => {
  const words = useMemo(() => wordsOf(catalog, language), [catalog, language]);
  return <WordsContext.Provider value={words}>{children}</WordsContext.Provider>;
};
