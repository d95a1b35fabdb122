/** What is wrong with a manifest: where, what, why with the place it is documented, and how to mend it. */
export interface Problem {
  readonly line: number;
  readonly what: string;
  readonly why: string;
  readonly mend: string;
}

export const inWords = (file: string, { line, what, why, mend }: Problem): string =>
  `${file}:${line}  ${what}\n    Why: ${why}\n    Mend: ${mend}`;

/** A page of Microsoft's reference of the add-in only manifest. */
export const reference = (page: string): string => `learn.microsoft.com/javascript/api/manifest/${page}`;

export const localization = "learn.microsoft.com/office/dev/add-ins/develop/localization";
