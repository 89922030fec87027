// Who holds which role on a day, in which unit, and which roles never meet in one person.
import { z } from 'zod';
import { oversightFacts, type RoleHolder } from '#platform/oversight-facts.ts';
import { type AnyVisit, page } from '#platform/pages/declare.ts';
import { type Column, PageTitle, Section, Table, Tag } from '#platform/pages/parts.ts';
import { policyInForce } from '#platform/policy-in-force.ts';
import { dayOf } from '#policy-engine/index.ts';
import { rolesAddress } from '../addresses.ts';
import { sayRole, sayUnit, upper } from '../say-row.ts';
import { aboutHolders } from '../who.ts';
import { FilterDay, FilterSelect, Filters } from './filters.tsx';
import { Officers } from './officers.tsx';

const blankDay = z.preprocess((sent) => (sent === '' ? undefined : sent), z.iso.date().optional());

export const showRoles = page({
  ...rolesAddress,
  ...aboutHolders,
  title: 'oversight.roles.title',
  menu: { order: 80 },
  query: z.object({ on: blankDay, role: z.string().max(60).optional() }),
  show: async (visit) => {
    const { t, query } = visit;
    const day = query.on ?? dayOf(visit.asOf);
    const holders = (await oversightFacts().holders(day)).filter((h) => !query.role || h.role === query.role);
    return (
      <>
        <PageTitle lead={t('oversight.roles.lead')}>{t('oversight.roles.title')}</PageTitle>
        <Filters label={t('oversight.filter.label')}>
          <FilterDay name="on" label={t('oversight.roles.on')} value={day} />
          <FilterSelect
            name="role"
            label={t('oversight.word.role')}
            value={query.role}
            all={t('oversight.filter.all')}
            options={policyInForce()
              .vocabulary.roles.filter((r) => r.side !== 'person')
              .map((r) => ({ value: r.id, text: upper(t(r.title)) }))}
          />
        </Filters>
        <Section title={t('oversight.roles.count', { count: holders.length, day: visit.format.day(day) })}>
          <Table
            caption={t('oversight.roles.title')}
            hideCaption
            columns={columnsOf(visit)}
            rows={holders}
            rowKey={(h) => `${h.account} ${h.role} ${h.unit}`}
            empty={t('oversight.roles.none')}
          />
        </Section>
        <Officers officers={await oversightFacts().officers()} />
        <Section title={t('oversight.roles.neverTogether')}>
          <p>{t('oversight.roles.neverLead')}</p>
          <NeverTogether visit={visit} />
        </Section>
      </>
    );
  },
});

function columnsOf(visit: AnyVisit): Column<RoleHolder>[] {
  const { t, format } = visit;
  return [
    { key: 'role', title: t('oversight.word.role'), cell: (h) => sayRole(visit, h.role) },
    { key: 'name', title: t('oversight.word.name'), cell: (h) => h.name },
    { key: 'unit', title: t('oversight.word.unit'), cell: (h) => sayUnit(visit, h.unit) || '–' },
    {
      key: 'organisation',
      title: t('oversight.word.organisation'),
      cell: (h) => (h.organisation ? <Tag kind="wait">{h.organisation}</Tag> : t('oversight.roles.own')),
    },
    { key: 'from', title: t('oversight.roles.held'), cell: (h) => format.period(h.from, h.until) },
  ];
}

function NeverTogether({ visit }: { visit: AnyVisit }) {
  const pairs = Map.groupBy(policyInForce().vocabulary.neverTogether, ([one]) => one);
  return (
    <Table
      caption={visit.t('oversight.roles.neverTogether')}
      hideCaption
      columns={[
        { key: 'one', title: visit.t('oversight.word.role'), cell: ([role]) => sayRole(visit, role) },
        {
          key: 'others',
          title: visit.t('oversight.roles.notWith'),
          cell: ([, others]) => others.map(([, other]) => sayRole(visit, other)).join(', '),
        },
      ]}
      rows={[...pairs]}
      rowKey={([role]) => role}
      empty={visit.t('oversight.roles.noPairs')}
    />
  );
}
