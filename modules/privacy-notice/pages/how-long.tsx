// modules/privacy-notice/pages/how-long.tsx: every period in figures, and honestly which of them nobody has decided
import { page } from '#platform/pages/declare.ts';
import { Facts, PageTitle, Section, Table } from '#platform/pages/parts.ts';
import { useVisit } from '#platform/pages/visiting.ts';
import { retentionAddress } from '../addresses.ts';
import type { Keeping, Notice, Processing } from '../contract.ts';
import { dayQuery, noticeOn, type Reading } from '../notice-on.ts';
import { Block, Sentences } from '../views/block.tsx';
import { Criterion, HowLong } from '../views/keeping.tsx';
import { NoNotice } from '../views/no-notice.tsx';
import { familyOf, listed, ServiceLink } from '../views/reading.tsx';
import { Version } from '../views/version.tsx';

export const howLong = page({
  ...retentionAddress,
  outside: 'the notice is about nobody',
  title: 'privacy-notice.keeping.title',
  menu: { order: 30, label: 'privacy-notice.menu.retention' },
  query: dayQuery,
  show: async (visit) => {
    const reading = await noticeOn(visit);
    return reading ? <HowLongPage reading={reading} /> : <NoNotice />;
  },
});

/** A line that keeps, and the service or purpose for whose sake. */
interface Kept {
  matter: Processing;
  line: Keeping;
}

function HowLongPage({ reading }: { reading: Reading }) {
  const { t } = useVisit();
  const { notice } = reading;
  const { texts } = notice;
  const lines = notice.processing.flatMap((matter) => matter.keeping.map((line): Kept => ({ matter, line })));
  const decided = lines.filter(({ line }) => line.decided);
  return (
    <>
      <PageTitle lead={texts['notice.keeping']}>{t('privacy-notice.keeping.title')}</PageTitle>
      <Version reading={reading} />
      <p>
        {t('privacy-notice.keeping.count', { count: decided.length, all: lines.length })} {t('privacy-notice.keeping.ownDays')}
      </p>
      <Section title={t('privacy-notice.keeping.decided')}>
        <KeptTable rows={decided} caption={t('privacy-notice.keeping.decided')} />
      </Section>
      <Section title={t('privacy-notice.keeping.whenErased')}>
        <Sentences items={['keeping-after-move', 'holds', 'backups'].flatMap((key) => texts[`notice.${key}`] ?? [])} />
      </Section>
      {decided.length < lines.length && (
        <Section title={t('privacy-notice.keeping.open')}>
          {notice.processing
            .filter(({ partOf }) => partOf === undefined)
            .map((root) => (
              <OpenOf notice={notice} root={root} />
            ))}
        </Section>
      )}
    </>
  );
}

function KeptTable({ rows, caption }: { rows: readonly Kept[]; caption: string }) {
  const { t } = useVisit();
  return (
    <Table
      caption={caption}
      hideCaption
      rows={rows}
      rowKey={({ matter, line }) => matter.id + JSON.stringify(line)}
      empty={t('privacy-notice.keeping.undecided')}
      columns={[
        { key: 'matter', title: t('privacy-notice.keeping.matter'), cell: ({ matter }) => <ServiceLink to={matter} /> },
        { key: 'what', title: t('privacy-notice.keeping.what'), cell: ({ line }) => listed(line.data) },
        { key: 'who', title: t('privacy-notice.keeping.who'), cell: ({ line }) => listed(line.who) },

        { key: 'howLong', title: t('privacy-notice.keeping.howLong'), cell: ({ line }: Kept) => <HowLong line={line} /> },
        { key: 'why', title: t('privacy-notice.keeping.why'), cell: ({ line }: Kept) => line.because },
      ]}
    />
  );
}

/** Data of a service or purpose whose period nobody has decided. */
const openIn = ({ keeping }: Processing): string[] => [...new Set(keeping.filter((line) => !line.decided).flatMap(({ data }) => data))];

/** Undecided lines of a service and its purposes: the landlord's criterion, and what it holds for. */
function OpenOf({ notice, root }: { notice: Notice; root: Processing }) {
  const family = familyOf(notice, root);
  if (family.every((matter) => openIn(matter).length === 0)) return null;
  return (
    <Block title={root.title} level={3}>
      <div class="stack">
        {[...new Set(family.flatMap(({ criterion }) => criterion ?? []))].map((criterion) => (
          <Criterion notice={notice} criterion={criterion} />
        ))}
        <div class="card">
          <Facts>
            {family
              .filter((matter) => openIn(matter).length > 0)
              .map((matter) => (
                <div>
                  <dt>
                    <ServiceLink to={matter} />
                  </dt>
                  <dd>{listed(openIn(matter))}</dd>
                </div>
              ))}
          </Facts>
        </div>
      </div>
    </Block>
  );
}
