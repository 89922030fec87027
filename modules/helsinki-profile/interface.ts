// How this door talks with the city's profile: set once at the start; until then nothing is offered.
import type { Actor } from '#platform/actor.ts';
import type { Call } from '#platform/pages/declare.ts';
import { type Judge, judgeWith } from './bearer.ts';
import { refusals } from './refusals.ts';
import type { ProfileSettings } from './settings.ts';

/** The login's own connection, which may ask whose a profile is. */
interface Asked {
  query(text: string, values: unknown[]): Promise<{ rows: { person: string | null }[] }>;
}
let opened: { judge: Judge; asked: Asked } | undefined;

/** Offers the interface from now on; without settings it is off. */
export function openProfileInterface(settings: ProfileSettings | undefined, asked: Asked): void {
  opened = settings === undefined ? undefined : { judge: judgeWith(settings), asked };
}
export const isOffered = (): boolean => opened !== undefined;

const lowerUuid = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;

/** Whom a call is made for: a profile that nobody here has connected is an actor without a person. Throws 401 when the token does not allow it. */
export const callerFor =
  (scope: 'query' | 'delete') =>
  async ({ params, header, asOf }: Call): Promise<Actor> => {
    if (!opened) throw refusals.notOffered();
    const id = params['profile'] ?? '';
    const { profileId, strong } = await opened.judge(header('authorization'), id, scope, asOf);
    if (!lowerUuid.test(profileId)) throw refusals.notAuthorised();
    const { rows } = await opened.asked.query('select helsinki_profile.person_of($1) as person', [profileId]);
    const personId = rows[0]?.person;
    return {
      id: personId ?? profileId,
      door: 'resident',
      roles: personId ? ['profile-service'] : [],
      areas: [],
      buildings: [],
      named: false,
      strong,
      ...(personId && { personId }),
    };
  };
