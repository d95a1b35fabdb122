import { Checkbox, makeStyles, mergeClasses, tokens } from "@fluentui/react-components";

import { sameContent } from "../../core/edit";
import { addressOf, placeOf, type Place } from "../../core/place";
import { cellKey, isStated, type PreviewRow } from "../../app/preview";
import { useWords } from "../words";
import { CellChip } from "./cell-chip";
import { contentText } from "./numbers";
import { useCommon } from "./styles";

const useStyles = makeStyles({
  table: {
    width: "100%",
    borderCollapse: "collapse",
    tableLayout: "fixed",
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
  },
  head: {
    padding: `${tokens.spacingVerticalXXS} ${tokens.spacingHorizontalXS}`,
    color: tokens.colorNeutralForeground3,
    fontWeight: tokens.fontWeightRegular,
    textAlign: "left",
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  cell: {
    padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalXS}`,
    borderBottom: `1px solid ${tokens.colorNeutralStroke3}`,
    verticalAlign: "top",
    overflowWrap: "anywhere",
    fontVariantNumeric: "tabular-nums",
  },
  place: { width: "72px" },
  from: { color: tokens.colorNeutralForeground3 },
  kept: { color: tokens.colorNeutralForeground3 },
  to: { fontWeight: tokens.fontWeightSemibold },
  tickColumn: { width: "28px" },
  tick: { padding: 0, verticalAlign: "top", "& .fui-Checkbox__indicator": { margin: "5px 4px" } },
});

/** Ticks for cells that state something already. */
export interface Ticks {
  readonly ticked: ReadonlySet<string>;
  readonly onTick: (key: string, isTicked: boolean) => void;
}

interface PreviewTableProps {
  readonly rows: readonly PreviewRow[];
  readonly sheet: string | null;
  readonly ticks?: Ticks;
  readonly onJump?: ((place: Place) => void) | undefined;
  /** Longer previews end with how many more there are. */
  readonly most?: number;
}

/** What a plan would do, cell by cell: from, to. */
export const PreviewTable = ({ rows, sheet, ticks, onJump, most = 200 }: PreviewTableProps) => {
  const styles = useStyles();
  const common = useCommon();
  const { texts } = useWords();
  return (
    <>
      <table className={styles.table}>
        <caption className={common.hidden}>{texts.preview.caption}</caption>
        <thead>
          <tr>
            {ticks !== undefined && (
              <th scope="col" className={mergeClasses(styles.head, styles.tickColumn)}>
                <span className={common.hidden}>{texts.scores.overwriteColumn}</span>
              </th>
            )}
            <th scope="col" className={mergeClasses(styles.head, styles.place)}>
              {texts.preview.cell}
            </th>
            <th scope="col" className={styles.head}>
              {texts.preview.from}
            </th>
            <th scope="col" className={styles.head}>
              {texts.preview.to}
            </th>
          </tr>
        </thead>
        <tbody>
          {rows.slice(0, most).map((row) => (
            <Row
              key={row.kind === "sheet" ? row.name : `${row.kind}${cellKey(row.at)}`}
              row={row}
              sheet={sheet}
              ticks={ticks}
              onJump={onJump}
            />
          ))}
        </tbody>
      </table>
      {rows.length > most && <p className={common.muted}>{texts.preview.more(rows.length - most)}</p>}
    </>
  );
};

interface RowProps {
  readonly row: PreviewRow;
  readonly sheet: string | null;
  readonly ticks: Ticks | undefined;
  readonly onJump: ((place: Place) => void) | undefined;
}

const Row = ({ row, sheet, ticks, onJump }: RowProps) => {
  const styles = useStyles();
  const { texts } = useWords();
  if (row.kind === "sheet")
    return (
      <tr>
        <td
          className={styles.cell}
          colSpan={ticks === undefined ? 3 : 4}
        >{`${texts.preview.sheet[row.change]}${texts.colon}${row.name}`}</td>
      </tr>
    );
  const place = (
    <td className={styles.cell}>
      <CellChip place={placeOf(row.at)} sheet={sheet} onJump={onJump} />
    </td>
  );
  if (row.kind === "mark")
    return (
      <tr>
        {place}
        <td
          className={styles.cell}
          colSpan={ticks === undefined ? 2 : 3}
        >{`${texts.preview.note}${texts.colon}${row.note ?? texts.preview.empty}`}</td>
      </tr>
    );
  const key = cellKey(row.at);
  const asks = ticks !== undefined && isStated(row.from);
  const isKept = asks && !ticks.ticked.has(key);
  const to = sameContent(row.from, row.to) ? `${contentText(row.to, texts)} · ${texts.preview.format}` : contentText(row.to, texts);
  return (
    <tr>
      {ticks !== undefined && (
        <td className={mergeClasses(styles.cell, styles.tick)}>
          {asks && (
            <Checkbox
              checked={!isKept}
              aria-label={texts.scores.overwrite(addressOf(row.at))}
              onChange={(_, { checked }) => ticks.onTick(key, checked === true)}
            />
          )}
        </td>
      )}
      {place}
      <td className={mergeClasses(styles.cell, styles.from)}>{contentText(row.from, texts)}</td>
      <td className={mergeClasses(styles.cell, isKept ? styles.kept : styles.to)}>
        {to}
        {isKept && <div>{texts.scores.kept}</div>}
      </td>
    </tr>
  );
};
