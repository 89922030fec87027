// The seals of the log: how far it is sealed, the roots in order, and how anybody can check it from the command line.
import { z } from 'zod';
import { oversightFacts, type Seal } from '#platform/oversight-facts.ts';
import { page } from '#platform/pages/declare.ts';
import { Box, Card, Fact, Facts, PageTitle, Section, Table, Two } from '#platform/pages/parts.ts';
import { useVisit } from '#platform/pages/visiting.ts';
import { sealsAddress } from '../addresses.ts';
import { fromFive } from '../figures.ts';
import { aboutNobody } from '../who.ts';
import { LookTabs } from './tabs.tsx';

const onePage = 25;
type Lag = Awaited<ReturnType<ReturnType<typeof oversightFacts>['lag']>>;

export const showSeals = page({
  ...sealsAddress,
  ...aboutNobody,
  title: 'oversight.seals.title',
  query: z.object({ page: z.coerce.number().int().min(1).max(10_000).default(1) }),
  show: async (visit) => {
    const { t, query } = visit;
    const { seals, total } = await oversightFacts().seals(onePage, (query.page - 1) * onePage);
    return (
      <>
        <PageTitle lead={t('oversight.seals.lead')}>{t('oversight.seals.title')}</PageTitle>
        <LookTabs current={sealsAddress} />
        <Two aside={<LagCard lag={await oversightFacts().lag()} />}>
          <HowToVerify />
          <Section title={t('oversight.seals.count', { count: total })}>
            <SealTable seals={seals} page={query.page} pages={Math.max(1, Math.ceil(total / onePage))} />
          </Section>
        </Two>
      </>
    );
  },
});

function LagCard({ lag }: { lag: Lag }) {
  const { t, format } = useVisit();
  return (
    <Card title={t('oversight.today.seal')}>
      <Facts>
        <Fact label={t('oversight.seal.waiting')}>{format.number(lag.waiting)}</Fact>
        <Fact label={t('oversight.seal.oldest')}>{lag.oldestAt && format.instant(lag.oldestAt)}</Fact>
        <Fact label={t('oversight.seal.withoutMonth')}>{format.number(lag.withoutMonth)}</Fact>
        <Fact label={t('oversight.seal.prepared')}>{format.number(lag.prepared)}</Fact>
      </Facts>
    </Card>
  );
}

/** The check recomputes everything from the rows; a page of the same process could only repeat what it is told. */
function HowToVerify() {
  const { t } = useVisit();
  return (
    <Box title={t('oversight.seals.verify.title')}>
      <p>{t('oversight.seals.verify.text')}</p>
      <pre>
        <code>npx kotirauha access-log verify</code>
      </pre>
      <p>{t('oversight.seals.verify.answer')}</p>
    </Box>
  );
}

function SealTable({ seals, page: at, pages }: { seals: readonly Seal[]; page: number; pages: number }) {
  const { t, format } = useVisit();
  return (
    <Table
      caption={t('oversight.seals.title')}
      hideCaption
      columns={[
        { key: 'number', title: t('oversight.word.number'), kind: 'number', cell: (seal) => `${seal.epoch}/${seal.number}` },
        { key: 'at', title: t('oversight.seal.sealedAt'), cell: (seal) => format.instant(seal.sealedAt) },
        {
          key: 'count',
          title: t('oversight.seal.rows'),
          kind: 'number',
          cell: (seal) => (fromFive(seal.count) === undefined ? t('oversight.figure.small') : format.number(seal.count)),
        },
        { key: 'root', title: t('oversight.seal.root'), cell: (seal) => <code>{seal.root.slice(0, 16)}</code> },
        { key: 'chain', title: t('oversight.seal.chain'), cell: (seal) => <code>{seal.chain.slice(0, 16)}</code> },
      ]}
      rows={seals}
      rowKey={(seal) => String(seal.number)}
      empty={t('oversight.today.nothingSealed')}
      pager={{ page: at, pages }}
    />
  );
}
