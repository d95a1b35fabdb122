import { Button, Field, Input, ToggleButton, makeStyles, mergeClasses } from "@fluentui/react-components";
import { Search16Regular } from "@fluentui/react-icons";

import { everything, isNarrowed, level1Of, sheetOfFinding } from "../../app/narrowing";
import type { Narrowing, Part } from "../../app/state";
import { sectionOf } from "../../app/sections";
import type { Finding } from "../../core/finding";
import type { Form } from "../../core/form";
import { fold } from "../../core/stated/fold";
import { Choice } from "../parts/choice";
import { Fold } from "../parts/fold";
import { useCommon } from "../parts/styles";
import { useWords } from "../words";

const useStyles = makeStyles({
  search: { flexGrow: 1, flexBasis: "120px" },
  toggle: { minWidth: "auto" },
  choices: { display: "flex", flexDirection: "column", gap: "4px" },
});

interface NarrowBarProps {
  readonly narrowing: Narrowing;
  /** All that could be listed within the scope. */
  readonly findings: readonly Finding[];
  readonly forms: readonly Form[];
  /** How many there are in the form and in the workbook. */
  readonly counts: Readonly<Record<Narrowing["scope"], number>>;
  readonly onNarrow: (part: Partial<Narrowing>) => void;
}

const valueOf = (part: Part | null): string =>
  part === null ? "" : "section" in part ? `section:${part.section}` : `level1:${part.level1}`;

interface Named<T> {
  readonly value: string;
  readonly text: string;
  readonly choice: T;
}

/** What occurs among the findings, each once, with how often. */
function occurring<T>(findings: readonly Finding[], of: (finding: Finding) => (Omit<Named<T>, "text"> & { readonly name: string }) | null) {
  const found = new Map<string, { readonly name: string; readonly choice: T; count: number }>();
  for (const finding of findings) {
    const one = of(finding);
    if (one === null) continue;
    const known = found.get(one.value);
    if (known === undefined) found.set(one.value, { name: one.name, choice: one.choice, count: 1 });
    else known.count += 1;
  }
  return [...found].map(([value, { name, choice, count }]): Named<T> => ({ value, text: `${name} (${String(count)})`, choice }));
}

/** Looks among the findings: by words, by rule, by part, by sheet; in this form or in the whole workbook. */
export const NarrowBar = ({ narrowing, findings, forms, counts, onNarrow }: NarrowBarProps) => {
  const styles = useStyles();
  const common = useCommon();
  const { texts, rule } = useWords();
  const words = texts.checks.narrow;
  const formOf = ({ form }: Finding): Form | null => forms.find(({ id }) => id === form) ?? null;
  const rules = occurring(findings, (finding) => ({ value: finding.code, name: `${finding.code} ${rule(finding)}`, choice: finding.code }));
  const parts = occurring<Part>(findings, (finding) => {
    const level1 = level1Of(formOf(finding), finding);
    const section = sectionOf(formOf(finding), finding);
    const part: Part = level1 === null ? { section } : { level1: fold(level1) };
    return { value: valueOf(part), name: level1 ?? texts.sections[section], choice: part };
  });
  const sheets = occurring(findings, (finding) => {
    const sheet = sheetOfFinding(finding);
    return sheet === null ? null : { value: sheet, name: sheet, choice: sheet };
  });
  const all = { value: "", text: words.all };
  return (
    <div className={common.stack}>
      <div className={common.wrap}>
        <Input
          className={mergeClasses(common.input, styles.search)}
          size="small"
          type="search"
          contentBefore={<Search16Regular aria-hidden />}
          aria-label={words.search}
          placeholder={words.placeholder}
          value={narrowing.words}
          onChange={(_, { value }) => onNarrow({ words: value })}
        />
        {forms.length > 1 && (
          <div role="group" aria-label={words.scope} className={common.wrap}>
            {(["form", "book"] as const).map((scope) => (
              <ToggleButton
                key={scope}
                size="small"
                className={styles.toggle}
                checked={narrowing.scope === scope}
                onClick={() => onNarrow({ scope, part: null, sheet: null, rule: null })}
              >
                {words.scopes[scope](counts[scope])}
              </ToggleButton>
            ))}
          </div>
        )}
      </div>
      <Fold title={words.more} {...(isNarrowed(narrowing) ? { aside: words.narrowed } : {})}>
        <div className={styles.choices}>
          <Field label={words.rule} size="small">
            <Choice
              size="small"
              value={narrowing.rule ?? ""}
              options={[all, ...rules]}
              onChoose={(value) => onNarrow({ rule: value === "" ? null : value })}
            />
          </Field>
          <Field label={words.part} size="small">
            <Choice
              size="small"
              value={valueOf(narrowing.part)}
              options={[all, ...parts]}
              onChoose={(value) => onNarrow({ part: parts.find((each) => each.value === value)?.choice ?? null })}
            />
          </Field>
          {sheets.length > 1 && (
            <Field label={words.sheet} size="small">
              <Choice
                size="small"
                value={narrowing.sheet ?? ""}
                options={[all, ...sheets]}
                onChoose={(value) => onNarrow({ sheet: value === "" ? null : value })}
              />
            </Field>
          )}
          {isNarrowed(narrowing) && (
            <Button size="small" appearance="subtle" onClick={() => onNarrow({ ...everything, scope: narrowing.scope })}>
              {words.clear}
            </Button>
          )}
        </div>
      </Fold>
    </div>
  );
};
