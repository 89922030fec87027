// How long data stay: figures that the landlord has decided, its own criterion for the rest.
import { Box, Table, Tag } from '#platform/pages/parts.ts';
import { useVisit } from '#platform/pages/visiting.ts';
import type { Keeping, Notice, Processing } from '../contract.ts';
import { Block } from './block.tsx';
import { capital, listed } from './reading.tsx';

export function KeepingBlock({ notice, service, level }: { notice: Notice; service: Processing; level: 2 | 3 }) {
  const { t } = useVisit();
  if (service.keeping.length === 0) return null;
  return (
    <Block title={t('privacy-notice.service.keeping')} level={level}>
      {service.criterion !== undefined && <Criterion notice={notice} criterion={service.criterion} />}
      <KeepingTable caption={t('privacy-notice.keeping.lineOf', { title: service.title })} rows={service.keeping} />
    </Block>
  );
}

/** That nobody has decided, and by what the landlord goes meanwhile (no figure). */
export function Criterion({ notice, criterion }: { notice: Notice; criterion: string }) {
  const { t } = useVisit();
  return (
    <div class="stack">
      <Box kind="note" title={notice.texts['notice.undecided'] ?? t('privacy-notice.keeping.undecided')}>
        <p>{criterion}</p>
      </Box>
      <div />
    </div>
  );
}

export function KeepingTable({ caption, rows }: { caption: string; rows: readonly Keeping[] }) {
  const visit = useVisit();
  const { t } = visit;
  return (
    <Table
      caption={caption}
      hideCaption
      rows={rows}
      rowKey={(row) => JSON.stringify(row)}
      empty=""
      columns={[
        { key: 'what', title: t('privacy-notice.keeping.what'), cell: (row) => listed(visit, row.data) },
        { key: 'who', title: t('privacy-notice.keeping.who'), cell: (row) => listed(visit, row.who) },
        { key: 'howLong', title: t('privacy-notice.keeping.howLong'), cell: (row) => <HowLong line={row} /> },
        { key: 'why', title: t('privacy-notice.keeping.why'), cell: (row) => row.because ?? '–' },
      ]}
    />
  );
}

export function HowLong({ line }: { line: Keeping }) {
  const { t } = useVisit();
  return (
    <>
      {line.howLong === undefined ? <Tag kind="wait">{t('privacy-notice.keeping.notYet')}</Tag> : <strong>{capital(line.howLong)}</strong>}
      {line.longer !== undefined && <div>{line.longer}</div>}
      {line.afterwards !== undefined && <div>{t('privacy-notice.keeping.afterwards', { afterwards: line.afterwards })}</div>}
    </>
  );
}
