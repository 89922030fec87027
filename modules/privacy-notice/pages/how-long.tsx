// modules/privacy-notice/pages/how-long.tsx: every period in figures, and honestly which of them nobody has decided
import { page } from '#platform/pages/declare.ts';
import { PageTitle, Section } from '#platform/pages/parts.ts';
import { useVisit } from '#platform/pages/visiting.ts';
import { retentionAddress } from '../addresses.ts';
import type { Notice, Processing } from '../contract.ts';
import { dayQuery, noticeOn, type Reading } from '../notice-on.ts';
import { Sentences } from '../views/block.tsx';
import { Criterion, KeepingTable } from '../views/keeping.tsx';
import { NoNotice } from '../views/no-notice.tsx';
import { familyOf, partsOf, ServiceLink } from '../views/reading.tsx';
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

function HowLongPage({ reading }: { reading: Reading }) {
  const { t } = useVisit();
  const { notice } = reading;
  const { texts } = notice;
  const lines = notice.processing.flatMap(({ keeping }) => keeping);
  const roots = notice.processing.filter((p) => p.partOf === undefined && familyOf(notice, p).some(({ keeping }) => keeping.length > 0));
  return (
    <>
      <PageTitle lead={texts['notice.keeping']}>{t('privacy-notice.keeping.title')}</PageTitle>
      <Version reading={reading} />
      <p>
        {t('privacy-notice.keeping.count', { count: lines.filter(({ decided }) => decided).length, all: lines.length })}{' '}
        {t('privacy-notice.keeping.ownDays')}
      </p>
      {roots.map((root) => (
        <Section title={root.title} action={<ServiceLink to={root} />}>
          <Rows notice={notice} root={root} />
        </Section>
      ))}
      <Section title={t('privacy-notice.keeping.whenErased')}>
        <Sentences items={['keeping-after-move', 'holds', 'backups'].flatMap((key) => texts[`notice.${key}`] ?? [])} />
      </Section>
    </>
  );
}

/** The service's own lines, then those of its purposes under their names. The criterion is said once where it is the same for all. */
function Rows({ notice, root }: { notice: Notice; root: Processing }) {
  const { t } = useVisit();
  const family = familyOf(notice, root);
  const criteria = [...new Set(family.flatMap(({ criterion }) => criterion ?? []))];
  const parts = partsOf(notice, root).flatMap((part) => familyOf(notice, part));
  return (
    <>
      {criteria.map((criterion) => (
        <Criterion notice={notice} criterion={criterion} />
      ))}
      {root.keeping.length > 0 && <KeepingTable caption={t('privacy-notice.keeping.lineOf', { title: root.title })} rows={root.keeping} />}
      {parts
        .filter(({ keeping }) => keeping.length > 0)
        .map((part) => (
          <section>
            <div class="section-head">
              <h3>{part.title}</h3>
            </div>
            <KeepingTable caption={t('privacy-notice.keeping.lineOf', { title: part.title })} rows={part.keeping} />
          </section>
        ))}
    </>
  );
}
