// What the nightly runs have erased and will erase, and whether backups have been tried: run, plan, certificates, drills.
import { page } from '#platform/pages/declare.ts';
import { Box, Card, Fact, Facts, PageTitle, Section, Table, Tag } from '#platform/pages/parts.ts';
import { useVisit } from '#platform/pages/visiting.ts';
import { erasuresAddress } from '../addresses.ts';
import { type Certificate, certificates, type Planned, planned, runUnderWay } from '../erasures.ts';
import { fromFive } from '../figures.ts';
import { restorations } from '../restorations.ts';
import { upper } from '../say-row.ts';
import { aboutNobody } from '../who.ts';
import { Restorations } from './restorations.tsx';
import { RetentionTabs } from './tabs.tsx';

export const showErasures = page({
  ...erasuresAddress,
  ...aboutNobody,
  title: 'oversight.erasures.title',
  show: async (visit) => {
    const { t } = visit;
    const [latest, coming, running] = [await certificates(60), await planned(visit.language), await runUnderWay()];
    return (
      <>
        <PageTitle lead={t('oversight.erasures.lead')}>{t('oversight.erasures.title')}</PageTitle>
        <RetentionTabs current={erasuresAddress} />
        {running && <Box kind="note">{t('oversight.erasures.underWay', running)}</Box>}
        {latest[0] ? <Latest certificate={latest[0]} /> : <Box>{t('oversight.erasures.never')}</Box>}
        <Section title={t('oversight.erasures.planned')}>
          <p>{t('oversight.erasures.plannedLead')}</p>
          <Plan {...coming} />
        </Section>
        {latest.length > 0 && (
          <Section title={t('oversight.erasures.certificates')}>
            <Certificates all={latest} />
          </Section>
        )}
        <Restorations all={await restorations(20)} />
      </>
    );
  },
});

const sum = (certificate: Certificate, what: 'rows' | 'cleared') => certificate.erased.reduce((n, e) => n + e[what], 0);

function Overdue({ count }: { count: number }) {
  const { t } = useVisit();
  return count === 0 ? (
    <Tag kind="ok">{t('oversight.erasures.overdueNone')}</Tag>
  ) : (
    <Tag kind="stop">{t('oversight.erasures.overdueSome', { count })}</Tag>
  );
}

function Latest({ certificate }: { certificate: Certificate }) {
  const { t, format } = useVisit();
  return (
    <Card title={t('oversight.erasures.last')}>
      <Facts>
        <Fact label={t('oversight.erasures.when')}>{format.instant(certificate.ended_at)}</Fact>
        <Fact label={t('oversight.erasures.overdue')}>
          <Overdue count={certificate.overdue} />
        </Fact>
        <Fact label={t('oversight.erasures.rows')}>{format.number(sum(certificate, 'rows'))}</Fact>
        <Fact label={t('oversight.erasures.cleared')}>{format.number(sum(certificate, 'cleared'))}</Fact>
        <Fact label={t('oversight.erasures.keys')}>{format.number(certificate.keys_destroyed)}</Fact>
      </Facts>
    </Card>
  );
}

function Plan({ days, rows }: { days: string[]; rows: Planned[] }) {
  const { t, format } = useVisit();
  const figure = (count: number): string => (fromFive(count) === undefined ? t('oversight.figure.small') : format.number(count));
  return (
    <Table
      caption={t('oversight.erasures.planned')}
      hideCaption
      columns={[
        { key: 'what', title: t('oversight.erasures.what'), cell: (r) => upper(r.what) },
        ...days.map((day) => ({
          key: day,
          title: t('oversight.erasures.by', { day: format.day(day) }),
          cell: (r: Planned) => figure(r.byDay.get(day) ?? 0),
        })),
      ]}
      rows={rows}
      rowKey={(r) => r.what}
      empty={t('oversight.erasures.plannedNone')}
    />
  );
}

function Certificates({ all }: { all: Certificate[] }) {
  const { t, format } = useVisit();
  return (
    <Table
      caption={t('oversight.erasures.certificates')}
      hideCaption
      columns={[
        { key: 'run', title: t('oversight.erasures.number'), cell: (c) => String(c.run) },
        { key: 'when', title: t('oversight.erasures.when'), cell: (c) => format.instant(c.ended_at) },
        { key: 'rows', title: t('oversight.erasures.rows'), cell: (c) => format.number(sum(c, 'rows')) },
        { key: 'cleared', title: t('oversight.erasures.cleared'), cell: (c) => format.number(sum(c, 'cleared')) },
        { key: 'keys', title: t('oversight.erasures.keys'), cell: (c) => format.number(c.keys_destroyed) },
        { key: 'overdue', title: t('oversight.erasures.overdue'), cell: (c) => <Overdue count={c.overdue} /> },
        { key: 'digest', title: t('oversight.erasures.digest'), cell: (c) => <code>{c.digest.slice(0, 16)}</code> },
      ]}
      rows={all}
      rowKey={(c) => String(c.run)}
      empty=""
    />
  );
}
