// Carries a change into the register: the deed and the mark that it is done are one transaction.
import { randomUUID } from 'node:crypto';
import { endLease, transferLease } from '#modules/leases/public.ts';
import { correctName, goOnAs, livedThereOn, moveIn, moveOut, type Occupancy, occupanciesOf } from '#modules/residents/public.ts';
import type { Visit } from '#platform/pages/declare.ts';
import { helsinkiDay } from '#platform/texts/formats.ts';
import { activityOf, type ChangeActivity } from './categories.ts';
import type { Carrying, ChangeType } from './change-type.ts';
import { formOf, type Matter, markCarried } from './matters.ts';
import { refusals } from './refusals.ts';
import { moment } from './who-may.ts';

export type StaffVisit = Visit<unknown, unknown, unknown, ChangeActivity>;

/** What the door is told when a matter is opened for work; whoever filed it had been identified. */
export const reachFor = (
  matter: Pick<Matter, 'person_id' | 'other_id'>,
  because: 'reading' | 'deciding' | 'carrying',
  ...others: string[]
) => ({
  about: [matter.person_id, ...(matter.other_id ? [matter.other_id] : []), ...others],
  reason: `tenancy-changes.because.${because}`,
  task: 'tenancy-changes.identified',
  moment: [...moment],
});

type Deed = (visit: StaffVisit, type: ChangeType, matter: Matter) => Promise<void>;

const deeds: Record<Carrying, Deed> = {
  note: (visit, type, matter) =>
    visit.enter(activityOf(type.category), reachFor(matter, 'carrying'), (tx) => markCarried(tx, type.category, matter)),

  'end-lease': (visit, type, matter) =>
    visit.enter('tenancy', reachFor(matter, 'carrying'), async (tx) => {
      if (!matter.lease_id) throw refusals.nothingToEnd();
      await endLease(tx, matter.lease_id, matter.wanted_on!, 'notice-by-tenant');
      await markCarried(tx, type.category, matter);
    }),

  'move-in': (visit, type, matter) => {
    const newId = randomUUID();
    return visit.enter('occupant-register', reachFor(matter, 'carrying', newId), async (tx) => {
      const { answers } = await formOf(tx, type.category, matter.id);
      const stay = stayOf(await occupanciesOf(tx, [matter.person_id]), matter, matter.person_id, helsinkiDay(visit.asOf));
      await moveIn(tx, {
        personId: newId,
        name: { given: String(answers['given-names']), family: String(answers['family-name']) },
        birthOn: String(answers['birth-date']),
        flatId: stay.flatId!,
        ...(stay.leaseId && { leaseId: stay.leaseId }),
        relation: 'occupant',
        movedInOn: matter.wanted_on!,
      });
      await markCarried(tx, type.category, matter);
    });
  },

  'move-out': (visit, type, matter) =>
    visit.enter('occupant-register', reachFor(matter, 'carrying'), async (tx) => {
      const who = matter.other_id ?? matter.person_id;
      const stay = stayOf(await occupanciesOf(tx, [who]), matter, who, helsinkiDay(visit.asOf));
      // Rule L17: one's own word, or a decision after hearing; never another's.
      const by = matter.other_id === null || matter.other_said === 'yes' ? 'person' : 'manager-decision';
      await moveOut(tx, { occupancyId: stay.id, on: matter.wanted_on!, by });
      await markCarried(tx, type.category, matter);
    }),

  'correct-name': (visit, type, matter) =>
    visit.enter('occupant-register', reachFor(matter, 'carrying'), async (tx) => {
      const { answers } = await formOf(tx, type.category, matter.id);
      await correctName(tx, matter.person_id, { given: String(answers['given-names']), family: String(answers['family-name']) });
      await markCarried(tx, type.category, matter);
    }),

  'transfer-lease': (visit, type, matter) =>
    visit.enter('letting-to-others', reachFor(matter, 'carrying'), async (tx) => {
      if (!matter.lease_id || !matter.other_id) throw refusals.nothingToEnd();
      const [today, on] = [helsinkiDay(visit.asOf), matter.wanted_on!];
      const stays = await occupanciesOf(tx, [matter.person_id, matter.other_id]);
      const { answers } = await formOf(tx, type.category, matter.id);
      await transferLease(tx, matter.lease_id, { from: matter.person_id, to: matter.other_id, on });
      await goOnAs(tx, stayOf(stays, matter, matter.other_id, today).id, 'main-tenant', on);
      const former = stayOf(stays, matter, matter.person_id, today).id;
      if (answers['stays'] === 'yes') await goOnAs(tx, former, 'adult-occupant', on);
      else await moveOut(tx, { occupancyId: former, on, by: 'person' });
      await markCarried(tx, type.category, matter);
    }),
};

/** Does what a change asks of the register. Throws the refusals of the register's own verbs, and `carriedAlready`. */
export const carry = (visit: StaffVisit, type: ChangeType, matter: Matter): Promise<void> => deeds[type.carry](visit, type, matter);

/** The stay that a matter is about: under the lease named in it, today or from a coming day. */
function stayOf(stays: readonly Occupancy[], matter: Matter, personId: string, today: string): Occupancy {
  const stay = stays.find(
    (o) => o.personId === personId && o.leaseId === matter.lease_id && (livedThereOn(o, today) || (o.movedInOn ?? '') > today),
  );
  if (!stay) throw refusals.nothingToEnd();
  return stay;
}
