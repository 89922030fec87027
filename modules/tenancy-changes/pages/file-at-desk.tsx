// Customer service files a change for a caller who has been identified, with the same form.

import { z } from 'zod';
import { bandFor, openedBy, type PersonVisit, personAddress, personParams, purposeQuery, reachOf } from '#modules/customer-desk/public.ts';
import { fullName, type Occupancy, occupanciesOf, peopleById, peopleUnder } from '#modules/residents/public.ts';
import { page, seeOther, type Visit, view } from '#platform/pages/declare.ts';
import { Card, Grid, PageTitle, Stack } from '#platform/pages/parts.ts';
import { helsinkiDay } from '#platform/texts/formats.ts';
import { changeAddress, deskAddress, deskTypesAddress } from '../addresses.ts';
import { activityOf, type ChangeActivity, changeActivities } from '../categories.ts';
import type { ChangeType } from '../change-type.ts';
import { readFiling, startableBy, staysFor, typeAt } from '../file-change.ts';
import { fileMatter } from '../matters.ts';
import { Sent } from '../read-answers.ts';
import { refusals } from '../refusals.ts';
import { records } from '../who-may.ts';
import { ChangeForm } from './change-fields.tsx';

type DeskVisit = Visit<{ id: string }, { tehtava?: string | undefined }, unknown, ChangeActivity>;

/** The caller as opened and identified at the desk; throws `notForYou` before. */
function callerOf(visit: DeskVisit) {
  const opened = openedBy(visit as unknown as PersonVisit);
  if (!opened?.method) throw refusals.notForYou();
  return opened;
}

const callersStays = (visit: DeskVisit): Promise<{ name: string; stays: Occupancy[] }> => {
  const { id } = visit.params;
  return visit.enter('occupant-register', reachOf(callerOf(visit)), async (tx) => {
    const [person] = await peopleById(tx, [id]);
    if (!person) throw refusals.unknownChange();
    return { name: fullName(person), stays: (await occupanciesOf(tx, [id])).filter((o) => o.personId === id) };
  });
};

/** The other adults under the caller's leases; PostgreSQL judges again whether they are of the household. */
async function othersOf(
  visit: DeskVisit,
  type: ChangeType,
  stays: readonly Occupancy[],
  today: string,
): Promise<ReadonlyMap<string, string>> {
  if (!type.other) return new Map();
  const leases = staysFor(type, stays, today).flatMap((o) => o.leaseId ?? []);
  const people = await visit.enter('occupant-register', { list: 'register' }, async (tx) =>
    (await Promise.all(leases.map((lease) => peopleUnder(tx, lease, today)))).flat(),
  );
  return new Map(people.filter((p) => p.personId !== visit.params.id && p.role !== 'minor-occupant').map((p) => [p.personId, fullName(p)]));
}

const offered = (visit: DeskVisit, type: ChangeType) => type.start.includes('desk') && records(visit.actor.roles, type.category);
const cardOf = (visit: DeskVisit) => visit.url(personAddress, { id: visit.params.id }, { query: { tehtava: visit.query.tehtava } });

/** Which change the caller tells of. */
export const deskTypesPage = page({
  ...deskTypesAddress,
  activity: changeActivities,
  title: 'tenancy-changes.desk.title',
  params: personParams,
  query: purposeQuery,
  show: async (visit) => {
    const { t } = visit;
    const opened = callerOf(visit);
    const { name, stays } = await callersStays(visit);
    const types = startableBy('desk', stays, helsinkiDay(visit.asOf)).filter((type) => offered(visit, type));
    return view(
      <>
        <PageTitle lead={types.length === 0 ? t('tenancy-changes.mine.nothingToStart') : undefined}>
          {t('tenancy-changes.desk.title')}
        </PageTitle>
        <Grid>
          {types.map((type) => (
            <Card
              title={t(type.title)}
              href={visit.url(deskAddress, { id: visit.params.id, type: type.id }, { query: { tehtava: opened.token } })}
            >
              <p>{t(`tenancy-changes.asks.${type.asks}`)}</p>
            </Card>
          ))}
        </Grid>
      </>,
      { purpose: bandFor(visit as unknown as PersonVisit, opened, name), crumbs: [{ text: name, href: cardOf(visit) }] },
    );
  },
});

export const deskPage = page({
  ...deskAddress,
  activity: changeActivities,
  title: 'tenancy-changes.desk.title',
  params: personParams.extend({ type: z.string().max(40) }),
  query: purposeQuery,
  show: async (visit) => {
    const { t } = visit;
    const type = typeAt(visit.params.type);
    const opened = callerOf(visit);
    if (!offered(visit, type)) throw refusals.unknownChange();
    const today = helsinkiDay(visit.asOf);
    const { name, stays } = await callersStays(visit);
    const usable = staysFor(type, stays, today);
    if (usable.length === 0) throw refusals.notForYou();
    return view(
      <>
        <PageTitle lead={t('tenancy-changes.desk.lead', { name })}>{t(type.title)}</PageTitle>
        <Stack>
          <ChangeForm visit={visit as never} type={type} stays={usable} others={await othersOf(visit, type, stays, today)} />
        </Stack>
      </>,
      {
        title: t(type.title),
        purpose: bandFor(visit as unknown as PersonVisit, opened, name),
        crumbs: [{ text: name, href: cardOf(visit) }],
      },
    );
  },
  post: {
    body: Sent,
    act: async (visit) => {
      const type = typeAt(visit.params.type);
      const opened = callerOf(visit as DeskVisit);
      if (!offered(visit as DeskVisit, type)) throw refusals.unknownChange();
      const today = helsinkiDay(visit.asOf);
      const { stays } = await callersStays(visit as DeskVisit);
      const others = await othersOf(visit as DeskVisit, type, stays, today);
      const read = readFiling(type, visit.body, { personId: visit.params.id, stays, others, today });
      if ('errors' in read) return { kind: 'invalid', errors: read.errors };
      const { matter } = read;
      await visit.enter(activityOf(type.category), reachOf(opened, matter.otherId ? [matter.otherId] : []), (tx) =>
        fileMatter(tx, type.category, matter),
      );
      return seeOther(visit.url(changeAddress, { type: type.id, id: matter.id }), 'tenancy-changes.desk.filed');
    },
  },
});
