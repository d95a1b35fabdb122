/** What a number or a rule rests on: 政策依据, 通行做法, 系统默认(可改), 用户设定; the last never stands in data of ours. */
export type Ground = "regulation" | "practice" | "default" | "setting";

/** A law, a manual or a decision, precise enough to open at the right paragraph. */
export interface Source {
  readonly title: string;
  readonly locator: string;
  readonly status: Ground;
}
