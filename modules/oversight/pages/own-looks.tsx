// The looks of supervision itself, for internal audit: whoever supervises is supervised by somebody else (rule L12).
import { z } from 'zod';
import { oversightFacts, type RoleHolder } from '#platform/oversight-facts.ts';
import { page, type Visit } from '#platform/pages/declare.ts';
import { PageTitle, Section, Stack, Table } from '#platform/pages/parts.ts';
import { dayOf } from '#policy-engine/index.ts';
import { ownLooksAddress } from '../addresses.ts';
import { auditedRows } from '../log-rows.ts';
import { type SaidLook, saidLooks } from '../said-looks.ts';
import { LookTabs } from './tabs.tsx';

const onePage = 50;
type AuditVisit = Visit<unknown, { page: number }, undefined, 'access-log'>;

export const showOwnLooks = page({
  ...ownLooksAddress,
  activity: 'access-log',
  as: 'internal-audit',
  title: 'oversight.ownLooks.title',
  menu: { order: 30 },
  query: z.object({ page: z.coerce.number().int().min(1).max(1_000).default(1) }),
  show: async (visit) => {
    const { t } = visit;
    const holders = (await oversightFacts().holders(dayOf(visit.asOf))).filter((h) => h.role === 'supervision');
    const { said, more } = await looksOf(visit, holders);
    return (
      <>
        <PageTitle lead={t('oversight.ownLooks.lead')}>{t('oversight.ownLooks.title')}</PageTitle>
        <LookTabs current={ownLooksAddress} />
        <Stack>
          <p>{t('oversight.ownLooks.whose', { names: visit.format.list([...new Set(holders.map((h) => h.name))]) || '–' })}</p>
          <Section title={t('oversight.ownLooks.rows')}>
            <Table
              caption={t('oversight.ownLooks.title')}
              hideCaption
              columns={[
                { key: 'at', title: t('oversight.word.when'), cell: (l: SaidLook) => visit.format.instant(l.at) },
                { key: 'who', title: t('oversight.word.who'), cell: (l) => l.who },
                { key: 'kind', title: t('oversight.word.kind'), cell: (l) => l.kind },
                {
                  key: 'for',
                  title: t('oversight.word.activity'),
                  cell: (l) => [l.activity, l.reason, l.task, l.list].filter(Boolean).join(' · '),
                },
                {
                  key: 'persons',
                  title: t('oversight.word.persons'),
                  kind: 'number',
                  cell: (l) => (l.persons === 0 ? '–' : visit.format.number(l.persons)),
                },
              ]}
              rows={said}
              rowKey={(l) => l.id}
              empty={t('oversight.looks.empty')}
              pager={{ page: visit.query.page, pages: more ? visit.query.page + 1 : visit.query.page }}
            />
          </Section>
        </Stack>
      </>
    );
  },
});

/** Attention to the accounts of supervision: of their rows and nobody else's. */
async function looksOf(visit: AuditVisit, holders: readonly RoleHolder[]): Promise<{ said: SaidLook[]; more: boolean }> {
  const accounts = [...new Set(holders.map((h) => h.account))];
  if (accounts.length === 0) return { said: [], more: false };
  const reach = { about: accounts, reason: 'oversight.because.audit' };
  const rows = await visit.enter('access-log', reach, (tx) => auditedRows(tx, accounts, onePage + 1, (visit.query.page - 1) * onePage));
  return { said: await saidLooks(visit, rows.slice(0, onePage)), more: rows.length > onePage };
}
