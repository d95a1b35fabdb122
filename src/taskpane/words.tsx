import { createContext, useContext, useMemo, type ReactNode } from "react";

import type { Catalog, Language } from "../core/catalog";
import type { Finding } from "../core/finding";
import { textOfFinding } from "../core/check";
import { textOf, type Message, type Messages } from "../core/message";
import type { Rule } from "../core/rule";
import { enUS } from "./texts/en-US";
import { zhCN, type Texts } from "./texts/zh-CN";

const languages: Readonly<Record<Language, Texts>> = { "zh-CN": zhCN, "en-US": enUS };

/** Everything the pane says, in the language that is chosen now. */
export interface Words {
  readonly texts: Texts;
  readonly catalog: Catalog;
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

/** A sentence at its first comma, colon or semicolon outside quotes and brackets; a short one stays whole. */
export function parted(whole: string): { readonly whole: string; readonly what: string; readonly proof: string } {
  const longest = 16;
  let depth = 0;
  for (const [index, character] of [...whole].entries()) {
    if ("“(\uff08".includes(character)) depth += 1;
    else if ("”)\uff09".includes(character)) depth -= 1;
    else if (depth === 0 && index >= 4 && whole.length > longest && isBreak(whole, index))
      return {
        whole,
        what: [...whole].slice(0, index).join(""),
        proof: [...whole]
          .slice(index + 1)
          .join("")
          .trim(),
      };
  }
  return { whole, what: whole, proof: "" };
}

/** Commas, colons and semicolons of Chinese, and those of English that a space follows. */
const isBreak = (text: string, index: number): boolean => /^([\uff0c\uff1a\uff1b]|[,:;] )/.test([...text].slice(index, index + 2).join(""));

function wordsOf(catalog: Catalog, language: Language): Words {
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
    method: (id) => own(id, "title") ?? catalog.methods.get(id)?.title ?? id,
  };
}

/** Gives everything inside it the words of a language. */
export const SpeaksIn = ({
  catalog,
  language,
  children,
}: {
  readonly catalog: Catalog;
  readonly language: Language;
  readonly children: ReactNode;
}) => {
  const words = useMemo(() => wordsOf(catalog, language), [catalog, language]);
  return <WordsContext.Provider value={words}>{children}</WordsContext.Provider>;
};
