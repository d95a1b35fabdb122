/** Why a finding is accepted as it is (不予列入), by whom and when; kept by the finding's key. */
export interface Waiver {
  readonly reason: string;
  readonly by: string;
  /** ISO date. */
  readonly date: string;
}

/** Whether words are a reason: more than a tick or a letter. */
export const isReason = (text: string): boolean => (text.match(/\p{L}/gu) ?? []).length >= 2;
