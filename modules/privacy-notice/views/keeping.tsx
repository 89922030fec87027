// How long data stay: figures that the landlord has decided, its own criterion for the rest.
import { Box, Table, Tag } from '#platform/pages/parts.ts';
import { useVisit } from '#platform/pages/visiting.ts';
import type { Keeping, Notice, Processing } from '../contract.ts';
import { Block } from './block.tsx';
import { capital, listed } from './reading.tsx';

/** Decided periods in a table; the landlord's criterion for all the rest together. */
export function KeepingBlock({ notice, service, level }: { notice: Notice; service: Processing; level: 2 | 3 }) {
  const { t } = useVisit();
  if (service.keeping.length === 0) return null;
  const decided = service.keeping.filter((line) => line.decided);
  const open = openData(service.keeping);
  return (
    <Block title={t('privacy-notice.service.keeping')} level={level}>
      {decided.length > 0 && <KeepingTable caption={t('privacy-notice.keeping.lineOf', { title: service.title })} rows={decided} />}
      {service.criterion !== undefined && <Criterion notice={notice} criterion={service.criterion} data={open} />}
    </Block>
  );
}

/** That nobody has decided, by what the landlord goes meanwhile (no figure), and of which data that holds. */
export function Criterion({ notice, criterion, data }: { notice: Notice; criterion: string; data?: readonly string[] }) {
  const { t } = useVisit();
  return (
    <Box kind="note" title={notice.texts['notice.undecided'] ?? t('privacy-notice.keeping.undecided')}>
      <p>{criterion}</p>
      {data && <p>{t('privacy-notice.service.ofTheseData', { items: data.join(', ') })}.</p>}
    </Box>
  );
}

export function KeepingTable({ caption, rows }: { caption: string; rows: readonly Keeping[] }) {
  const { t } = useVisit();
  return (
    <Table
      caption={caption}
      hideCaption
      rows={rows}
      rowKey={(row) => JSON.stringify(row)}
      empty=""
      columns={[
        { key: 'what', title: t('privacy-notice.keeping.what'), cell: (row) => listed(row.data) },
        { key: 'who', title: t('privacy-notice.keeping.who'), cell: (row) => listed(row.who) },
        { key: 'howLong', title: t('privacy-notice.keeping.howLong'), cell: (row) => <HowLong line={row} /> },
        ...(rows.some((row) => row.because !== undefined)
          ? [{ key: 'why', title: t('privacy-notice.keeping.why'), cell: (row: Keeping) => row.because ?? '–' }]
          : []),
      ]}
    />
  );
}

/** The period, what may lengthen it, and what happens then. */
export function HowLong({ line }: { line: Keeping }) {
  const { t } = useVisit();
  return (
    <>
      {line.howLong === undefined ? <NotYet /> : <strong>{capital(line.howLong)}</strong>}
      {line.longer !== undefined && <div>{line.longer}</div>}
      {line.afterwards !== undefined && <div>{t('privacy-notice.keeping.afterwards', { afterwards: line.afterwards })}</div>}
    </>
  );
}

const NotYet = () => <Tag kind="wait">{useVisit().t('privacy-notice.keeping.notYet')}</Tag>;

/** Decided periods line by line, then in one line everything whose period is undecided. */
export function HowLongEach({ lines }: { lines: readonly Keeping[] }) {
  const open = openData(lines);
  return (
    <>
      {lines
        .filter((line) => line.decided)
        .map((line) => (
          <div>
            {listed(line.data)}: <HowLong line={line} />
          </div>
        ))}
      {open.length > 0 && (
        <div>
          <NotYet /> {listed(open)}
        </div>
      )}
    </>
  );
}

const openData = (lines: readonly Keeping[]): string[] => [...new Set(lines.filter((line) => !line.decided).flatMap(({ data }) => data))];
