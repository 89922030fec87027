// A table that says what it holds, sorts by links, and becomes cards on a narrow screen.
import type { ComponentChildren } from 'preact';
import { useVisit } from '../visiting.ts';
import { Pager } from './links.tsx';

export interface Column<R> {
  key: string;
  title: string;
  cell: (row: R) => ComponentChildren;
  kind?: 'text' | 'number';
  /** Its head is a link that sorts by it (`?sort=key&down=1`). */
  sort?: boolean;
}

/** Roles said aloud: on a narrow screen a table is laid out as cards, and some browsers then forget that it is one. */
const as = {
  table: { role: 'table' },
  rowgroup: { role: 'rowgroup' },
  row: { role: 'row' },
  cell: { role: 'cell' },
  columnheader: { role: 'columnheader' },
} as const;

/** A table wider than the screen scrolls by the arrow keys. A group and no region: the section around it is the landmark. */
const scrolling = (caption: string) => ({ role: 'group', tabIndex: 0, 'aria-label': caption }) as const;

interface TableProps<R> {
  caption: string;
  /** Said to screen readers only: the heading above says the same. */
  hideCaption?: boolean;
  columns: readonly Column<R>[];
  rows: readonly R[];
  rowKey: (row: R) => string;
  /** What is said instead of an empty table. */
  empty: string;
  sorted?: { by?: string | undefined; down?: boolean | undefined };
  csvHref?: string;
  pager?: { page: number; pages: number };
}

export function Table<R>(props: TableProps<R>) {
  const { t } = useVisit();
  if (props.rows.length === 0) return <p class="empty">{props.empty}</p>;
  return (
    <div class="table-block">
      <div class="table-scroll" {...scrolling(props.caption)}>
        <table {...as.table}>
          <caption class={props.hideCaption ? 'for-readers' : undefined}>{props.caption}</caption>
          <thead {...as.rowgroup}>
            <tr {...as.row}>
              {props.columns.map((column) => (
                <Head column={column} sorted={props.sorted} />
              ))}
            </tr>
          </thead>
          <tbody {...as.rowgroup}>
            {props.rows.map((row) => (
              <tr {...as.row} key={props.rowKey(row)}>
                {props.columns.map((column) => (
                  <td {...as.cell} class={column.kind} data-title={column.title}>
                    <div>{column.cell(row)}</div>
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {props.pager && <Pager {...props.pager} />}
      {props.csvHref && (
        <p class="table-foot">
          <a href={props.csvHref}>{t('pages.table.csv')}</a>
        </p>
      )}
    </div>
  );
}

function Head<R>({ column, sorted }: { column: Column<R>; sorted?: TableProps<R>['sorted'] }) {
  const { here } = useVisit();
  if (!column.sort) {
    return (
      <th {...as.columnheader} scope="col" class={column.kind}>
        {column.title}
      </th>
    );
  }
  const isSorted = sorted?.by === column.key;
  const down = isSorted && sorted?.down === true;
  return (
    <th {...as.columnheader} scope="col" class={column.kind} aria-sort={isSorted ? (down ? 'descending' : 'ascending') : undefined}>
      <a href={here({ sort: column.key, down: isSorted && !down ? 1 : undefined, page: undefined })}>{column.title}</a>
    </th>
  );
}
