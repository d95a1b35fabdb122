/** What a number or a rule rests on: 政策依据, 通行做法, 系统默认(可改). */
export type Ground = "regulation" | "practice" | "default";

/** A law, a manual or a decision, precise enough to open at the right paragraph. */
export interface Source {
  readonly title: string;
  readonly locator: string;
  readonly status: Ground;
}
