export type Scalar = string | number | boolean;

/** The facts a sentence is made of. */
export type Data = Readonly<Record<string, Scalar>>;

/** Something said, in no language yet: `unit.key` of the sentence, and its facts. Sentences are made at the edge, by a locale. */
export interface Message {
  readonly message: string;
  readonly data: Data;
}

/** The sentences of one unit in one language. */
export type Messages = Readonly<Record<string, (data: never) => string>>;

/** All sentences of a language by unit. */
export type Locale = Readonly<Record<string, Messages>>;

/** Says a sentence of a unit, with data checked against it. */
export type Say<M extends Messages> = <K extends keyof M & string>(key: K, data: Parameters<M[K]>[0]) => Message;

/** The speaker of a unit; `messages` only lends its types and keeps the zh-CN sentences beside the unit. */
export const speaker =
  <M extends Messages>(unit: string, messages: M): Say<M> =>
  (key, data) => {
    if (!(key in messages)) throw new Error(`Unit ${unit} has no sentence ${key}`);
    return { message: `${unit}.${key}`, data: data };
  };

/** The sentence a user reads; the bare key where a locale lacks it, so that nothing said is ever lost. */
export function textOf(locale: Locale, { message, data }: Message): string {
  const dot = message.indexOf(".");
  const sentence = locale[message.slice(0, dot)]?.[message.slice(dot + 1)];
  return sentence === undefined ? message : sentence(data as never);
}
