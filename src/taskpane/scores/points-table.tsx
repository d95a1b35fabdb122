import { Checkbox, mergeClasses } from "@fluentui/react-components";

import { addressOf, placeOf, type Place } from "../../core/place";
import { cellKey } from "../../app/preview";
import type { PointsRow } from "../../app/write-points";
import { CellChip } from "../parts/cell-chip";
import { contentText } from "../parts/numbers";
import { useCommon } from "../parts/styles";
import { useTable } from "../parts/table-styles";
import { useWords } from "../words";

/** Whether a row waits for a tick: something stands there already. */
export const asksTick = ({ cell, skipped }: PointsRow): boolean => cell !== null && skipped?.message === "write-points.filled";

interface PointsTableProps {
  readonly rows: readonly PointsRow[];
  readonly sheet: string;
  /** Cells that may be written over, by key. */
  readonly ticked: ReadonlySet<string>;
  readonly onTick: (key: string, isTicked: boolean) => void;
  readonly onJump?: ((place: Place) => void) | undefined;
}

/** Which cell would get which points: from, to; stated ones only where ticked, others with the reason why not. */
export const PointsTable = ({ rows, ...row }: PointsTableProps) => {
  const table = useTable();
  const common = useCommon();
  const { texts } = useWords();
  return (
    <table className={table.table}>
      <caption className={common.hidden}>{texts.preview.caption}</caption>
      <thead>
        <tr>
          <th scope="col" className={mergeClasses(table.head, table.tickColumn)}>
            <span className={common.hidden}>{texts.scores.overwriteColumn}</span>
          </th>
          <th scope="col" className={table.head}>
            {texts.scores.row}
          </th>
          <th scope="col" className={mergeClasses(table.head, table.number, table.numberColumn)}>
            {texts.preview.from}
          </th>
          <th scope="col" className={mergeClasses(table.head, table.number, table.numberColumn)}>
            {texts.preview.to}
          </th>
        </tr>
      </thead>
      <tbody>
        {rows.map((each, index) => (
          <Row key={each.cell === null ? `${each.what}${String(index)}` : cellKey(each.cell)} row={each} {...row} />
        ))}
      </tbody>
    </table>
  );
};

const Row = ({ row, sheet, ticked, onTick, onJump }: Omit<PointsTableProps, "rows"> & { readonly row: PointsRow }) => {
  const table = useTable();
  const common = useCommon();
  const { texts, say } = useWords();
  const { what, label, cell, from, to, formula, skipped } = row;
  const key = cell === null ? "" : cellKey(cell);
  const isTicked = ticked.has(key);
  const canTick = cell !== null && (isTicked || asksTick(row));
  return (
    <tr>
      <td className={mergeClasses(table.cell, table.tick)}>
        {canTick && (
          <Checkbox
            checked={isTicked}
            aria-label={texts.scores.overwrite(addressOf(cell))}
            onChange={(_, { checked }) => onTick(key, checked === true)}
          />
        )}
      </td>
      <td className={table.cell}>
        <div className={common.wrap}>
          {what === "item" ? label : texts.scores.what[what]}
          {cell !== null && <CellChip place={placeOf(cell)} sheet={sheet} onJump={onJump} />}
        </div>
        {skipped !== null && <div className={common.muted}>{canTick ? texts.scores.tickToReplace : say(skipped)}</div>}
        {skipped === null && formula !== null && <div className={common.muted}>{`=${formula}`}</div>}
      </td>
      <td className={mergeClasses(table.cell, table.number, table.muted)}>{contentText({ value: from, formula: null }, texts)}</td>
      <td className={mergeClasses(table.cell, table.number, skipped === null ? table.strong : table.muted)}>{to}</td>
    </tr>
  );
};
