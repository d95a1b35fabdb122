/** Words in a text, set apart by commas of any kind or lines. */
export const wordsIn = (text: string): readonly string[] => [
  ...new Set(
    text
      .split(/[、，,；;\n]/)
      .map((word) => word.trim())
      .filter((word) => word !== ""),
  ),
];
