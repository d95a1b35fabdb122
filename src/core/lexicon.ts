/**
 * The words forms are found by, folded, each a list of synonyms for one concept.
 * The same word may mean different things in different regions of a form, so there is one list per region.
 */
export interface Lexicon {
  readonly version: string;
  /** Words that make a cell a form's title, and the kind they speak for. */
  readonly titles: Readonly<Record<string, readonly string[]>>;
  /** Ends of titles of sheets that list forms and are none. */
  readonly listTitles: readonly string[];
  readonly header: Readonly<Record<string, readonly string[]>>;
  readonly fundsColumns: Readonly<Record<string, readonly string[]>>;
  /** Labels of the whole funds block, which are neither column nor row. */
  readonly fundsBlocks: readonly string[];
  readonly fundsRows: Readonly<Record<string, readonly string[]>>;
  readonly goals: Readonly<Record<string, readonly string[]>>;
  readonly indicatorColumns: Readonly<Record<string, readonly string[]>>;
  /** Ends of column labels, such as 县级复核得分, for labels that no list holds; by region and concept. */
  readonly endings: Readonly<Record<"fundsColumns" | "indicatorColumns", Readonly<Record<string, readonly string[]>>>>;
  /** Columns of 项目实施进度计划. */
  readonly schedule: Readonly<Record<string, readonly string[]>>;
  /** By kind of list: the same word may mean different things on each. */
  readonly lists: Readonly<Record<string, ListWords>>;
  /** Headings that no list of ours has, such as those of vouchers and invoices. */
  readonly strangers: readonly string[];
  /** Labels of the row that adds up an indicator table. */
  readonly totals: readonly string[];
  readonly foot: Readonly<Record<string, readonly string[]>>;
  /** Starts of printed notes. */
  readonly notes: readonly string[];
  /** Rows that only hold the template's own filling. */
  readonly placeholders: readonly string[];
  /** Names that tell which way is better where no sign is printed. */
  readonly directions: { readonly less: readonly string[]; readonly notLess: readonly string[] };
  readonly thresholds: {
    /** Shortest label that is matched by edit distance. */
    readonly nearLength: number;
    /** Largest edit distance of a near match. */
    readonly nearDistance: number;
    /** Blank rows that end an indicator table. */
    readonly gap: number;
    /** Least evidence, 0 to 1, for a profile other than the fallback. */
    readonly profile: number;
    /** Difference under which two profiles are a near tie. */
    readonly tie: number;
    /** Share of the header words a profile teaches that must stand in a header before they count there. */
    readonly taught: number;
  };
}

/** What a kind of list is known by. */
export interface ListWords {
  readonly titles: readonly string[];
  /** Columns of which a table under such a title has all of one set. */
  readonly needs: readonly (readonly string[])[];
  /** Columns that tell the kind without a title, all of one set. */
  readonly tells: readonly (readonly string[])[];
  readonly columns: Readonly<Record<string, readonly string[]>>;
}
