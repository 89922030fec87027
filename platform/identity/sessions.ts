// Sessions of one door in PostgreSQL: made at sign-in, read at each request, gone at sign-out.
import type { Actor } from '../actor.ts';
import { helsinkiDay } from '../texts/formats.ts';
import type { SignInDoor } from './doors.ts';
import { inTransaction, type Pool, type Queries } from './pool.ts';
import { hashOf, keyOf, newToken, openWith, sealWith } from './tokens.ts';

/** How long a session lives without use, and at most. */
export interface Limits {
  idleMinutes: number;
  atMostHours: number;
}
export const usualLimits: Record<SignInDoor, Limits> = {
  resident: { idleMinutes: 20, atMostHours: 8 },
  staff: { idleMinutes: 30, atMostHours: 10 },
  oversight: { idleMinutes: 15, atMostHours: 8 },
};

/** Whom a sign-in has shown to stand at the door. Exactly one of `accountId`, and for residents `personId` alone. */
export interface SignedIn {
  accountId?: string;
  personId?: string;
  roles: string[];
  unit?: string;
  areas: string[];
  buildings: string[];
  named: boolean;
  strong: boolean;
  acr?: string;
  amr: string[];
}
/** How the provider knows a sign-in, so that it can end it. */
export interface ProviderSession {
  /** Keyed hashes of `sub` and `sid`. */
  subject: Buffer;
  sid?: Buffer;
  /** Kept for signing out there; absent where keeping it is not worth it. */
  idToken?: string;
}
export interface Session {
  actor: Actor;
  /** To be in every form that changes something. */
  csrf: string;
}
export interface OpenSession {
  current: boolean;
  createdAt: Date;
  seenAt: Date;
}

export interface Sessions {
  /** Makes a session and returns the token for its cookie. `replaces`: the cookie that the browser had, whose session ends. */
  begin(queries: Queries, who: SignedIn, replaces?: string, from?: ProviderSession): Promise<string>;
  /** The session of a cookie, unless it is unknown, idle too long, too old, of another door or of a closed account. */
  read(token: string | undefined): Promise<Session | undefined>;
  end(token: string | undefined): Promise<void>;
  /** Ends all sessions of the same human being at every door; returns how many. */
  endEverywhere(token: string): Promise<number>;
  /**
   * Ends what the provider has ended at this door: the session of a `sid`, else every session of a subject. Returns how many,
   * or undefined when this logout token was obeyed before. `order.until`: from when the token would be too old by itself.
   */
  endFrom(provider: Partial<ProviderSession>, order: { id: Buffer; until: Date }): Promise<number | undefined>;
  /** The ID token with which the session began, for its cookie alone. */
  idTokenOf(token: string): Promise<string | undefined>;
  /** The open sessions of the same actor at this door, newest first. */
  list(token: string): Promise<OpenSession[]>;
  /** Deletes what has ended by itself: sessions and abandoned attempts. */
  sweep(): Promise<void>;
}

export function openSessions(door: SignInDoor, pool: Pool, clock: () => Date, limits: Limits): Sessions {
  return {
    begin: async (queries, who, replaces, from) => {
      if (replaces) await queries.query('delete from identity.session where id = $1', [hashOf(replaces)]);
      const token = newToken();
      await insertSession(queries, door, token, who, from, clock(), limits);
      return token;
    },
    read: (token) => (token ? readSession(pool, door, hashOf(token), clock()) : Promise.resolve(undefined)),
    end: async (token) => {
      if (token) await pool.query('delete from identity.session where id = $1', [hashOf(token)]);
    },
    endEverywhere: async (token) => (await pool.query('select identity.end_everywhere($1) as gone', [hashOf(token)])).rows[0].gone,
    endFrom: (provider, order) => inTransaction(pool, (queries) => endFrom(queries, door, provider, order)),
    idTokenOf: async (token) => {
      const sealed = (await pool.query('select id_token from identity.session where id = $1', [hashOf(token)])).rows[0]?.id_token;
      return sealed ? openWith(keyOf(token), sealed) : undefined;
    },
    list: async (token) => {
      const { rows } = await pool.query(
        `select s.id = $1 as current, s.created_at as "createdAt", s.seen_at as "seenAt" from identity.session s
         join identity.session own on own.id = $1 and coalesce(own.account_id, own.person_id) = coalesce(s.account_id, s.person_id)
         where s.ends_at > $2 and s.seen_at + s.idle_seconds * interval '1 second' > $2 order by s.created_at desc`,
        [hashOf(token), clock()],
      );
      return rows;
    },
    sweep: async () => {
      const now = clock();
      await pool.query("delete from identity.session where ends_at <= $1 or seen_at + idle_seconds * interval '1 second' <= $1", [now]);
      await pool.query('delete from identity.sign_in_attempt where expires_at <= $1', [now]);
      await pool.query('delete from identity.logout_token where expires_at <= $1', [now]);
    },
  };
}

/** A session whose `sid` the provider did not say when it began goes with its subject. */
const endedThere = `delete from identity.session where ($1::bytea is null or provider_subject = $1)
  and ($2::bytea is null or provider_session = $2 or ($1::bytea is not null and provider_session is null))`;

async function endFrom(
  queries: Queries,
  door: SignInDoor,
  { subject, sid }: Partial<ProviderSession>,
  { id, until }: { id: Buffer; until: Date },
): Promise<number | undefined> {
  const obey = 'insert into identity.logout_token (door, id, expires_at) values ($1, $2, $3) on conflict do nothing';
  if ((await queries.query(obey, [door, id, until])).rowCount !== 1) return undefined;
  if (!subject && !sid) return 0;
  return (await queries.query(endedThere, [subject ?? null, sid ?? null])).rowCount ?? 0;
}

async function insertSession(
  queries: Queries,
  door: SignInDoor,
  token: string,
  who: SignedIn,
  from: ProviderSession | undefined,
  now: Date,
  limits: Limits,
) {
  await queries.query(
    `insert into identity.session (id, door, account_id, person_id, roles, unit, areas, buildings, named, strong, acr, amr, csrf,
       created_at, seen_at, idle_seconds, ends_at, provider_subject, provider_session, id_token)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $14, $15, $16, $17, $18, $19)`,
    [
      hashOf(token),
      door,
      who.accountId ?? null,
      who.personId ?? null,
      who.roles,
      who.unit ?? null,
      who.areas,
      who.buildings,
      who.named,
      who.strong,
      who.acr ?? null,
      who.amr,
      newToken(),
      now,
      limits.idleMinutes * 60,
      new Date(now.getTime() + limits.atMostHours * 3_600_000),
      from?.subject ?? null,
      from?.sid ?? null,
      from?.idToken ? sealWith(keyOf(token), from.idToken) : null,
    ],
  );
}

/** Being seen is written at most twice a minute: a page of ten requests is one write. */
const seenEverySeconds = 30;
/** Two servers' clocks differ by less. */
const leeway = 300;

const residentSession = "select * from identity.session where id = $1 and door = 'resident'";
const accountSession = `select s.*, a.display_name, a.closed_on is not null or least(a.approved_until, a.unused_until) < $3::date as closed
  from identity.session s join identity.account a on a.id = s.account_id where s.id = $1 and s.door = $2`;

async function readSession(pool: Pool, door: SignInDoor, id: Buffer, now: Date): Promise<Session | undefined> {
  const row = (
    door === 'resident' ? await pool.query(residentSession, [id]) : await pool.query(accountSession, [id, door, helsinkiDay(now)])
  ).rows[0];
  if (!row) return undefined;
  const idleFor = (now.getTime() - row.seen_at.getTime()) / 1000;
  // Seen in the future: the clock was wrong then, and how long it may last cannot be told.
  if (row.closed || now >= row.ends_at || idleFor >= row.idle_seconds || idleFor < -leeway) {
    await pool.query('delete from identity.session where id = $1', [id]);
    return undefined;
  }
  if (idleFor >= seenEverySeconds) await pool.query('update identity.session set seen_at = $2 where id = $1 and seen_at < $2', [id, now]);
  return { csrf: row.csrf, actor: actorOf(door, row) };
}

// biome-ignore lint/suspicious/noExplicitAny: a row of identity.session with its account's name
function actorOf(door: SignInDoor, row: any): Actor {
  return {
    id: door === 'resident' ? row.person_id : row.account_id,
    door,
    roles: row.roles,
    areas: row.areas,
    buildings: row.buildings,
    named: row.named,
    strong: row.strong,
    ...(row.person_id && { personId: row.person_id }),
    ...(row.unit && { unit: row.unit }),
    ...(row.display_name && { name: row.display_name }),
  };
}
