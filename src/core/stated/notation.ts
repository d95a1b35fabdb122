import type { PartialDate, Stated, StatedValue } from "../value";

/** A reading in a line, for tables of examples: `>= 95 %`, `by 2022-12-?`, `tier 1`, `"显著提升"`, `!doubled`. */
export const notationOf = ({ values, problems }: Stated): string =>
  [...values.map(valueNotation), ...problems.map(({ message }) => message.replace("value.", "!"))].join("; ");

function valueNotation(value: StatedValue): string {
  switch (value.kind) {
    case "quantity":
      return [value.comparator, value.amount, value.unit, value.percent === null || value.percent === "sign" ? null : `(${value.percent})`]
        .filter((part) => part !== null)
        .join(" ");
    case "interval":
      return `${value.from}..${value.to}${value.unit === null ? "" : ` ${value.unit}`}`;
    case "deadline":
      return `by ${dateNotation(value.by)}`;
    case "date-span":
      return `${dateNotation(value.from)}..${dateNotation(value.to)}`;
    case "tier":
      return `tier ${value.tier}`;
    case "yes-no":
      return value.yes ? "yes" : "no";
    case "text":
      return JSON.stringify(value.text);
    case "tick":
    case "blank":
    case "not-applicable":
    case "placeholder":
      return value.kind;
  }
}

const dateNotation = ({ year, month, day }: PartialDate): string => [year, month, day].map((part) => part ?? "?").join("-");
