// One person in one step: who has seen them, who can see them, and inside an inspection what is held about them.
import { z } from 'zod';
import { oversightFacts } from '#platform/oversight-facts.ts';
import { page, type Visit, view } from '#platform/pages/declare.ts';
import { Box, LinkButton, PageTitle, Section, Stack, Table } from '#platform/pages/parts.ts';
import { policyInForce } from '#platform/policy-in-force.ts';
import { dayOf } from '#policy-engine/index.ts';
import { inspectionAddress, looksAddress, peopleAddress, personAddress } from '../addresses.ts';
import { covers, type Inspection, inspectionQuery, reachIn } from '../inspection.ts';
import { logFilter } from '../log-filter.ts';
import { logRows } from '../log-rows.ts';
import { personData, type SeenTable } from '../person-data.ts';
import { type SaidLook, saidLooks } from '../said-looks.ts';
import { shortId } from '../say-row.ts';
import { whoCanSee } from '../who-can.ts';
import { inspectionBand, inspectionOf } from './band.ts';
import { lookColumns } from './look-columns.tsx';
import { PersonContent } from './person-content.tsx';
import { WhoCan } from './who-can-see.tsx';

type PersonVisit = Visit<{ id: string }, { page: number; tarkastus?: string | undefined }, undefined, 'access-log' | 'supervision'>;

/** The log of a person is shown for as long as it is kept, not for a week. */
const wholeLog = '2000-01-01';
const onePage = 25;

export const showPerson = page({
  ...personAddress,
  activity: ['access-log', 'supervision'],
  as: 'supervision',
  title: 'oversight.person.title',
  params: z.object({ id: z.uuid() }),
  query: inspectionQuery.extend({ page: z.coerce.number().int().min(1).max(2_000).default(1) }),
  show: async (visit) => {
    const { t, params } = visit;
    const inspection = inspectionOf(visit);
    const held = covers(inspection, params.id) ? await contentOf(visit, inspection) : undefined;
    const name = held && nameIn(held);
    const { said, total } = await looksAt(visit);
    const others = await oversightFacts().otherNumbers(params.id);
    const title = name ?? t('oversight.person.number', { number: shortId(params.id) });
    return view(
      <>
        <PageTitle lead={t(held ? 'oversight.person.leadOpen' : 'oversight.person.lead')}>{title}</PageTitle>
        <Stack>
          {others.length > 0 && <SamePerson visit={visit} ids={others} />}
          {held ? <PersonContent held={held} /> : <Closed visit={visit} inspection={inspection} />}
          <HasSeen visit={visit} said={said} total={total} />
          <Section title={t('oversight.person.canSee')} id="can-see">
            <WhoCan
              {...whoCanSee(policyInForce(), rolesOf(held), await oversightFacts().holders(dayOf(visit.asOf)))}
              known={held !== undefined}
            />
          </Section>
        </Stack>
      </>,
      {
        title,
        crumbs: [
          { text: t('oversight.people.title'), href: visit.url(peopleAddress, {}, { query: { tarkastus: visit.query.tarkastus } }) },
        ],
        ...inspectionBand(visit, name),
      },
    );
  },
});

const contentOf = (visit: PersonVisit, inspection: Inspection): Promise<SeenTable[]> =>
  visit.enter('supervision', reachIn(inspection, visit.params.id), (tx) =>
    personData(tx, visit.params.id, inspection.scope, visit.language),
  );

async function looksAt(visit: PersonVisit): Promise<{ said: SaidLook[]; total: number }> {
  const filter = { ...logFilter.parse({ person: visit.params.id, from: wholeLog }), page: visit.query.page };
  const { rows, total } = await visit.enter('access-log', { list: 'looks-at-person' }, (tx) => logRows(tx, filter, visit.asOf, onePage));
  return { said: await saidLooks(visit, rows), total };
}

function nameIn(held: readonly SeenTable[]): string | undefined {
  const person = held.find((table) => table.table === 'residents.person')?.rows[0];
  const part = (column: string) => person?.find((cell) => cell.column === column)?.value;
  return [part('given_names'), part('family_name')].filter(Boolean).join(' ') || undefined;
}

/** As what the register knows the person; without an inspection, everybody whom the register can hold. */
function rolesOf(held: readonly SeenTable[] | undefined): string[] {
  const { subjects, subjectGroups } = policyInForce().vocabulary;
  const known = new Set(subjects.map((s) => s.id));
  const roles = (held ?? [])
    .flatMap((table) => table.rows.flat())
    .filter((cell) => cell.category === 'occupancy' && known.has(String(cell.value)));
  return roles.length > 0 ? [...new Set(roles.map((cell) => String(cell.value)))] : (subjectGroups['registered'] ?? [...known]);
}

/** Two records that were merged: the log keeps the number that was looked at. */
const SamePerson = ({ visit, ids }: { visit: PersonVisit; ids: readonly string[] }) => (
  <Box title={visit.t('oversight.person.sameAs')}>
    <ul>
      {ids.map((id) => (
        <li>
          <a href={visit.url(personAddress, { id }, { query: { tarkastus: visit.query.tarkastus } })}>
            {visit.t('oversight.person.number', { number: shortId(id) })}
          </a>
        </li>
      ))}
    </ul>
  </Box>
);

function Closed({ visit, inspection }: { visit: PersonVisit; inspection: Inspection | undefined }) {
  const { t } = visit;
  return (
    <Box kind="note" title={t(inspection ? 'oversight.person.outOfScope' : 'oversight.person.closed')}>
      <p>{t('oversight.person.closedText')}</p>
      <LinkButton kind="quiet" href={visit.url(inspectionAddress, {}, { query: { person: visit.params.id } })}>
        {t('oversight.person.inspect')}
      </LinkButton>
    </Box>
  );
}

function HasSeen({ visit, said, total }: { visit: PersonVisit; said: readonly SaidLook[]; total: number }) {
  const { t } = visit;
  return (
    <Section title={t('oversight.person.hasSeen', { count: total })} id="has-seen">
      <Table
        caption={t('oversight.person.hasSeenCaption')}
        hideCaption
        columns={lookColumns(visit)}
        rows={said}
        rowKey={(look) => look.id}
        empty={t('oversight.person.notSeen')}
        pager={{ page: visit.query.page, pages: Math.max(1, Math.ceil(total / onePage)) }}
      />
      <p>
        <a href={visit.url(looksAddress, {}, { query: { person: visit.params.id, from: wholeLog, tarkastus: visit.query.tarkastus } })}>
          {t('oversight.person.inLog')}
        </a>
      </p>
    </Section>
  );
}
