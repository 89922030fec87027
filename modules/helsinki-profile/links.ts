// The connection between a resident and a profile: made and taken back by the resident alone.
import type { Visit } from '#platform/pages/declare.ts';

type OwnVisit = Visit<unknown, unknown, unknown, 'helsinki-profile'>;
const ownId = (visit: OwnVisit) => visit.actor.personId ?? visit.actor.id;
const enter: <T>(visit: OwnVisit, work: Parameters<typeof visit.enter<'helsinki-profile', T>>[2]) => Promise<T> = (visit, work) =>
  visit.enter('helsinki-profile', { about: [ownId(visit)] }, work);

/** The visitor's connection in force. */
export const myLink = (visit: OwnVisit): Promise<{ profileId: string; linkedAt: Date } | undefined> =>
  enter(visit, async (tx) => {
    const link = await tx
      .selectFrom('helsinki_profile.link')
      .select(['profile_id', 'linked_at'])
      .where('person_id', '=', ownId(visit))
      .where('ended_on', 'is', null)
      .executeTakeFirst();
    return link && { profileId: link.profile_id, linkedAt: link.linked_at };
  });

/** Throws `notConnectable`, `connectedAlready`. */
export const connect = (visit: OwnVisit, profileId: string): Promise<void> =>
  enter(visit, async (tx) => {
    await tx
      .insertInto('helsinki_profile.link')
      .values({ person_id: ownId(visit), profile_id: profileId })
      .execute();
  });

export const disconnect = (visit: OwnVisit, day: string): Promise<void> =>
  enter(visit, async (tx) => {
    await tx
      .updateTable('helsinki_profile.link')
      .set({ ended_on: day })
      .where('person_id', '=', ownId(visit))
      .where('ended_on', 'is', null)
      .execute();
  });
