import { Select, makeStyles } from "@fluentui/react-components";

const useStyles = makeStyles({
  root: { minWidth: 0, maxWidth: "100%", "& select": { minWidth: 0, width: "100%", textOverflow: "ellipsis" } },
});

interface ChoiceProps<T extends string> {
  readonly value: T;
  readonly options: readonly { readonly value: T; readonly text: string }[];
  readonly onChoose: (value: T) => void;
  /** Where no label stands beside it. */
  readonly label?: string;
  readonly size?: "small" | "medium";
}

/** One of a list of words; never wider than its place. */
export function Choice<T extends string>({ value, options, onChoose, label, size = "medium", ...field }: ChoiceProps<T>) {
  const styles = useStyles();
  return (
    <Select
      {...field}
      className={styles.root}
      size={size}
      value={value}
      {...(label === undefined ? {} : { "aria-label": label })}
      onChange={(_, data) => {
        const chosen = options.find((option) => option.value === data.value);
        if (chosen !== undefined) onChoose(chosen.value);
      }}
    >
      {options.map((option) => (
        <option key={option.value} value={option.value}>
          {option.text}
        </option>
      ))}
    </Select>
  );
}
