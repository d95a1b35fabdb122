import type { FormKind } from "../form";
import type { Profile } from "../profile";
import { fold } from "../stated/fold";

/** What a form shows of itself, for profiles to recognise. */
export interface Evidence {
  readonly kind: FormKind;
  readonly title: string;
  /** The year the form reports on, where it says so. */
  readonly year: number | null;
  readonly funds: readonly string[];
  readonly indicators: readonly string[];
  readonly list: readonly string[];
  /** Whether a text stands anywhere in the form's head, headers or foot; folded. */
  readonly says: (text: string) => boolean;
}

export interface Choice {
  readonly profile: Profile;
  readonly confidence: number;
  /** The runner-up where it is nearly as likely, else `null`. */
  readonly rival: Profile | null;
}

const bare = 0.75;
const weights = { title: 0.25, funds: 0.25, indicators: 0.35, marks: 0.15 };

/** A profile that teaches words is made for forms that use them: on others its columns say nothing, only its title does. */
const isTitled = ({ title }: Profile, evidence: Evidence): boolean => title.some((word) => fold(evidence.title).includes(word));

/** The profile that fits best, or the generic one of the kind where none fits well enough. */
export function chooseProfile(
  profiles: readonly Profile[],
  evidence: Evidence,
  thresholds: { readonly profile: number; readonly tie: number },
): Choice | null {
  const ofKind = profiles.filter(
    (profile) => profile.kind === evidence.kind && (profile.teaches === undefined || isTitled(profile, evidence)),
  );
  const ranked = ofKind
    .filter(({ family }) => family !== null)
    .map((profile) => {
      const confidence = fitOf(profile, evidence);
      return { profile, confidence, rank: isOutOfTime(profile, evidence) ? confidence - thresholds.tie / 2 : confidence };
    })
    .sort((a, b) => b.rank - a.rank);
  const [best, second] = ranked;
  if (best !== undefined && best.confidence >= thresholds.profile) {
    const isTie = second !== undefined && best.rank - second.rank < thresholds.tie;
    return { profile: best.profile, confidence: best.confidence, rival: isTie ? second.profile : null };
  }
  const generic = ofKind.find(({ family }) => family === null);
  return generic === undefined ? null : { profile: generic, confidence: Math.min(0.5, best?.confidence ?? 0.5), rival: null };
}

/** Forms outlive the years they were made for, so a wrong year only decides between profiles that fit alike. */
const isOutOfTime = ({ since, until }: Profile, { year }: Evidence): boolean =>
  year !== null && ((since !== null && year < since) || (until !== null && year > until));

/** 0 to 1: title, order of columns and marks, each as far as the profile lays it down. */
function fitOf({ title, columns, marks }: Profile, evidence: Evidence): number {
  const folded = fold(evidence.title);
  const longest = Math.max(0, ...title.map((word) => (folded.includes(word) ? word.length : 0)));
  const titleFit = longest > 0 ? 1 : 0;
  const fors = marks.filter(({ speaks }) => speaks === "for");
  const found = fors.filter(({ text }) => evidence.says(text)).length;
  const against = marks.some(({ text, speaks }) => speaks === "against" && evidence.says(text));
  const markFit = fors.length === 0 ? 0.5 : found / fors.length;
  const fit = weights.title * titleFit + (weights.funds + weights.indicators) * columnFit(columns, evidence) + weights.marks * markFit;
  // A layout that many forms share is not that of a profile of which nothing else stands there.
  const isBare = fors.length > 1 && found === 0;
  return against ? fit / 2 : isBare ? fit * bare : fit;
}

function columnFit(columns: Profile["columns"], { funds, indicators, list }: Evidence): number {
  if (list.length > 0) return likeness(columns.list, list);
  const table = indicators.length === 0 ? 0.5 : likeness(columns.indicators, indicators);
  return (weights.funds * likeness(columns.funds, funds) + weights.indicators * table) / (weights.funds + weights.indicators);
}

/** Twice the longest common subsequence over both lengths: 1 for equal orders, 0 for nothing in common. */
export function likeness(a: readonly string[], b: readonly string[]): number {
  if (a.length + b.length === 0) return 1;
  let previous = new Array<number>(b.length + 1).fill(0);
  for (const item of a) {
    const current = [0];
    b.forEach((other, index) => {
      current.push(item === other ? (previous[index] ?? 0) + 1 : Math.max(previous[index + 1] ?? 0, current[index] ?? 0));
    });
    previous = current;
  }
  return (2 * (previous[b.length] ?? 0)) / (a.length + b.length);
}
