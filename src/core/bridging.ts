import type { Form } from "./form";
import { fold } from "./stated/fold";

const words = /衔接推进乡村振兴|乡村振兴补助|衔接资金|衔接补助|巩固拓展脱贫攻坚成果/;

/** Whether a form says itself that it is about 衔接资金: in its title, its project's name, its sources of money, its goals, or by the layout made for them since 2021. */
export function isBridging({ title, header, funds, goals, profile, year }: Form): boolean {
  if (profile.family === "T-FP-TARGET" && (year ?? 0) >= 2021) return true;
  const texts = [
    title?.text,
    header["project-name"]?.value,
    ...(funds?.rows ?? []).map(({ label }) => label),
    ...goals.map(({ field }) => field.value),
  ];
  return texts.some((text) => words.test(fold(text ?? "")));
}
