import type { ReadPreview } from "../../app/work";
import { useCommon } from "../parts/styles";
import { useTable } from "../parts/table-styles";
import { useWords } from "../words";

/** How many indicators would be read, and the first of them. */
export const PreviewCard = ({ preview: { indicators, first } }: { readonly preview: ReadPreview }) => {
  const common = useCommon();
  const table = useTable();
  const words = useWords().texts.mapping;
  if (indicators === 0) return <div className={common.body}>{words.readsNone}</div>;
  return (
    <div className={`${common.card} ${common.stack}`}>
      <div className={common.body}>{words.reads(indicators)}</div>
      <table className={table.table} aria-label={words.firstRows}>
        <thead>
          <tr>
            {[words.indicator, words.target, words.actual].map((head) => (
              <th key={head} scope="col" className={table.head}>
                {head}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {first.map(({ name, target, actual }, index) => (
            <tr key={`${String(index)} ${name}`}>
              {[name, target, actual].map((text, column) => (
                <td key={String(column)} className={table.cell}>
                  {text}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
};
