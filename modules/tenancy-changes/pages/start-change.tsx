// A resident starts a change: one form, judged on the server.

import { z } from 'zod';
import { fullName, occupanciesOf, peopleById } from '#modules/residents/public.ts';
import { page, seeOther, type Visit, view } from '#platform/pages/declare.ts';
import { Box, PageTitle, Stack } from '#platform/pages/parts.ts';
import { helsinkiDay } from '#platform/texts/formats.ts';
import { myChangeAddress, myChangesAddress, startAddress, startTogetherAddress } from '../addresses.ts';
import { activityOf, type ChangeActivity } from '../categories.ts';
import { readFiling, staysFor, typeAt } from '../file-change.ts';
import { fileMatter } from '../matters.ts';
import { myStays, ownId, resident } from '../own-changes.ts';
import { Sent } from '../read-answers.ts';
import { refusals } from '../refusals.ts';
import { ChangeForm } from './change-fields.tsx';

type StartVisit = Visit<{ type: string }, unknown, unknown, ChangeActivity>;
const params = z.object({ type: z.string().max(40) });

async function show(visit: StartVisit, others: ReadonlyMap<string, string>) {
  const { t } = visit;
  const type = typeAt(visit.params.type);
  const stays = staysFor(type, await myStays(visit), helsinkiDay(visit.asOf));
  if (!type.start.includes('resident') || stays.length === 0) throw refusals.unknownChange();
  return view(
    <>
      <PageTitle lead={t(type.lead)}>{t(type.title)}</PageTitle>
      <Stack>
        {type.other && others.size === 0 ? (
          <Box kind="note">{t('tenancy-changes.form.nobodyElse')}</Box>
        ) : (
          <ChangeForm visit={visit as never} type={type} stays={stays} others={others} />
        )}
        <Box>{t(`tenancy-changes.next.${type.asks}`)}</Box>
      </Stack>
    </>,
    { title: t(type.title), crumbs: [{ text: t('tenancy-changes.title'), href: visit.url(myChangesAddress) }] },
  );
}

async function act(visit: Visit<{ type: string }, unknown, Sent, ChangeActivity>, others: ReadonlyMap<string, string>) {
  const type = typeAt(visit.params.type);
  if (!type.start.includes('resident')) throw refusals.unknownChange();
  const read = readFiling(type, visit.body, {
    personId: ownId(visit),
    stays: await myStays(visit),
    others,
    today: helsinkiDay(visit.asOf),
  });
  if ('errors' in read) return { kind: 'invalid' as const, errors: read.errors };
  const { matter } = read;
  await visit.enter(activityOf(type.category), { about: [ownId(visit)] }, (tx) => fileMatter(tx, type.category, matter));
  return seeOther(visit.url(myChangeAddress, { type: type.id, matter: matter.id }), 'tenancy-changes.form.sent');
}

const nobody: ReadonlyMap<string, string> = new Map();

export const startPage = page({
  ...startAddress,
  ...resident,
  as: 'self',
  title: 'tenancy-changes.form.title',
  params,
  show: (visit) => show(visit, nobody),
  post: { body: Sent, act: (visit) => act(visit, nobody) },
});

/** Entered also as main tenant, who may know the names of the household: for changes that concern another in it. */
export const startTogetherPage = page({
  ...startTogetherAddress,
  ...resident,
  roles: ['main-tenant'],
  as: { tenancy: 'main-tenant' },
  title: 'tenancy-changes.form.title',
  params,
  show: async (visit) => show(visit, await adultsOfHousehold(visit)),
  post: { body: Sent, act: async (visit) => act(visit, await adultsOfHousehold(visit)) },
});

/** Adults only, as PostgreSQL will judge again. */
async function adultsOfHousehold(visit: StartVisit): Promise<ReadonlyMap<string, string>> {
  const ids = await visit.household();
  if (ids.length === 0) return nobody;
  return visit.enter('tenancy', { about: ids }, async (tx) => {
    const minors = new Set((await occupanciesOf(tx, ids)).filter((o) => o.role === 'minor-occupant').map((o) => o.personId));
    const people = await peopleById(tx, ids);
    return new Map(people.filter((p) => !minors.has(p.id)).map((p) => [p.id, fullName(p)]));
  });
}
