import { mergeClasses } from "@fluentui/react-components";

import { sameContent } from "../../core/edit";
import { placeOf, type Place } from "../../core/place";
import { cellKey, type PreviewRow } from "../../app/preview";
import { useWords } from "../words";
import { CellChip } from "./cell-chip";
import { contentText } from "./numbers";
import { useCommon } from "./styles";
import { useTable } from "./table-styles";

interface PreviewTableProps {
  readonly rows: readonly PreviewRow[];
  readonly sheet: string | null;
  readonly onJump?: ((place: Place) => void) | undefined;
  /** Longer previews end with how many more there are. */
  readonly most?: number;
}

/** What a plan would do, cell by cell: from, to. */
export const PreviewTable = ({ rows, sheet, onJump, most = 200 }: PreviewTableProps) => {
  const table = useTable();
  const common = useCommon();
  const { texts } = useWords();
  return (
    <>
      <table className={table.table}>
        <caption className={common.hidden}>{texts.preview.caption}</caption>
        <thead>
          <tr>
            <th scope="col" className={mergeClasses(table.head, table.place)}>
              {texts.preview.cell}
            </th>
            <th scope="col" className={table.head}>
              {texts.preview.from}
            </th>
            <th scope="col" className={table.head}>
              {texts.preview.to}
            </th>
          </tr>
        </thead>
        <tbody>
          {rows.slice(0, most).map((row) => (
            <Row key={row.kind === "sheet" ? row.name : `${row.kind}${cellKey(row.at)}`} row={row} sheet={sheet} onJump={onJump} />
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
  readonly onJump: ((place: Place) => void) | undefined;
}

const Row = ({ row, sheet, onJump }: RowProps) => {
  const table = useTable();
  const { texts } = useWords();
  if (row.kind === "sheet")
    return (
      <tr>
        <td className={table.cell} colSpan={3}>{`${texts.preview.sheet[row.change]}${texts.colon}${row.name}`}</td>
      </tr>
    );
  const place = (
    <td className={table.cell}>
      <CellChip place={placeOf(row.at)} sheet={sheet} onJump={onJump} />
    </td>
  );
  if (row.kind === "mark")
    return (
      <tr>
        {place}
        <td className={table.cell} colSpan={2}>{`${texts.preview.note}${texts.colon}${row.note ?? texts.preview.empty}`}</td>
      </tr>
    );
  const to = contentText(row.to, texts);
  return (
    <tr>
      {place}
      <td className={mergeClasses(table.cell, table.muted)}>{contentText(row.from, texts)}</td>
      <td className={mergeClasses(table.cell, table.strong)}>{sameContent(row.from, row.to) ? `${to} · ${texts.preview.format}` : to}</td>
    </tr>
  );
};
