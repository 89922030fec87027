// What was decided in an erasure request is done: exactly that, once, also when it is killed in the middle.
import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openLedger } from '#platform/retention/ledger.ts';
import { eraseDecided } from '../../apps/retention.ts';
import { killedAfter, openTestRetention, type TestRetention } from '../../tests/retention.ts';
import { textOf } from '../../tests/text-of.ts';
import { type Asking, ask, caseUrl, deed, openAsking, openGroups } from './test-requests.ts';

let c: Asking;
let retention: TestRetention;
beforeAll(async () => {
  c = await openAsking();
  retention = openTestRetention(c.landlord);
});
afterAll(async () => {
  await retention?.close();
  await c?.close();
});

const erase = () => eraseDecided(retention.config, c.landlord.clock.at);
const inLedger = () => [...openLedger(retention.config.ledger).entries()];

/** Takes the case and decides every open group alike, or as told. */
async function decide(id: string, verdict: 'erase' | 'keep', otherwise: Record<string, string> = {}) {
  const handler = await c.as('rights-handler');
  await deed(handler, id, 'take');
  const open = openGroups((await handler.get(caseUrl(id))).body);
  expect(await deed(handler, id, 'groups', { ...Object.fromEntries(open.map((data) => [`data-${data}`, verdict])), ...otherwise })).toBe(
    303,
  );
  return { handler, open };
}
const answer = async (id: string, outcome: string) =>
  deed(await c.as('rights-handler'), id, 'answer', { outcome, because: 'needed-for-lease' });

/** A decided, granted request of somebody, as the pages would have left it. */
async function decided(who: string, categories: string[], more: { verdict?: string; outcome?: string } = {}): Promise<string> {
  const [id, verdict, outcome] = [randomUUID(), more.verdict ?? 'erase', more.outcome ?? 'partly'];
  await c.rows(
    `insert into rights_requests.request (id, person_id, kind, channel, delivery, language) values ($1, $2, 'erasure', 'letter', 'link', 'fi')`,
    [id, who],
  );
  await c.rows(
    `insert into rights_requests.identification (request_id, person_id, method, document, matches, checked_by) values ($1, $2, 'document', 'passport', true, '')`,
    [id, who],
  );
  await c.rows(
    `insert into rights_requests.decision (request_id, person_id, data, categories, proposal, verdict, ground) values ($1, $2, 'contact', $3, 'weigh', $4, 'objection')`,
    [id, who, categories, verdict],
  );
  await c.rows(
    `insert into rights_requests.answer (request_id, person_id, outcome, because, decided_by) values ($1, $2, $3, 'needed-for-lease', '')`,
    [id, who, outcome],
  );
  return id;
}

describe('what is decided is done', () => {
  test('S157 in a living tenancy the language goes, lease and stays are kept; the letter names the ground and how to complain', async () => {
    const aino = await c.as('aino');
    const who = aino.personId!;
    const held = async () =>
      (
        await c.rows(
          `select (select language from residents.person where id = $1), (select count(*)::int from leases.party where person_id = $1) as leases,
            (select count(*)::int from residents.occupancy where person_id = $1) as stays, (select phone from residents.contact where person_id = $1)`,
          [who],
        )
      )[0]!;
    const before = await held();
    const id = await ask(aino, 'erasure', { words: 'Poistakaa kaikki.' });
    const { handler, open } = await decide(id, 'erase');
    expect(open).toEqual(['language']);

    // The rehearsal is the deed, undone: its counts stand before the answer, and nothing has gone.
    expect(textOf((await handler.get(caseUrl(id))).body)).toMatch(/residents\.person 1 0 0/);
    expect(await held()).toEqual(before);
    expect(await erase()).toBe(0);
    expect(await answer(id, 'granted')).toBe(409);
    expect(await answer(id, 'partly')).toBe(303);
    expect(textOf((await aino.get(`/fi/omat/pyynnot/${id}`)).body)).toContain('poistetaan muutaman minuutin kuluessa');

    expect(await erase()).toBe(1);
    expect(await held()).toEqual({ ...before, language: null });
    expect(inLedger()).toMatchObject([{ table: 'residents.person', keys: [who], columns: ['language'] }]);
    for (const [page, words] of [
      [`/fi/omat/pyynnot/${id}`, /Tiedot poistettiin 22\.11\.2026 klo \d+\.\d+: yksi rivi/],
      [`/sv/mina/begaranden/${id}`, /Uppgifterna raderades/],
      [
        `/fi/omat/pyynnot/${id}/vastaus`,
        /Nämä poistamme Asiointikieli Nämä säilytämme .*Vuokrasopimuksen tiedot: Tieto on välttämätön vuokrasopimuksen.*Tietosuojavaltuutetun toimisto/,
      ],
    ] as const)
      expect(textOf((await aino.get(page)).body)).toMatch(words);
    expect(textOf((await handler.get(caseUrl(id))).body)).toMatch(/Näin kävi .*residents\.person 1 0 0/);
    for (const path of [`/fi/omat/pyynnot/${id}/vastaus`, `/sv/mina/begaranden/${id}/svar`, `/en/my/requests/${id}/answer`]) {
      const paper = await aino.get(`${path}?as=pdf`);
      expect([paper.headers['content-type'], paper.rawPayload.subarray(0, 5).toString()]).toEqual(['application/pdf', '%PDF-']);
    }
    expect(await erase()).toBe(0);
  });

  test('it may be decided otherwise until it is answered, and not after', async () => {
    const id = await ask(await c.as('laura'), 'erasure', { words: 'Kieli pois.' });
    const { handler } = await decide(id, 'erase');
    const counts = () => c.rows(`select data, goes from rights_requests.extent where request_id = $1 and data = 'language'`, [id]);
    expect(await counts()).toEqual([{ data: 'language', goes: 1 }]);
    await decide(id, 'keep');
    expect(await counts()).toEqual([]);
    expect(await answer(id, 'partly')).toBe(303);
    expect(await deed(handler, id, 'groups', { 'data-language': 'erase' })).toBe(409);
    expect(await erase()).toBe(1);
    expect(await c.rows('select language from residents.person where id = $1', [(await c.as('laura')).personId])).not.toEqual([
      { language: null },
    ]);
  });

  test('a hold is stronger: what it names waits, is said, and goes when the hold has ended, and nothing newer with it', async () => {
    const [{ person_id: who } = { person_id: '' }] = await c.rows<{ person_id: string }>(
      `select person_id from residents.contact where person_id not in (select subject_id from retention.hold) and phone is not null limit 1`,
    );
    await c.rows(
      `insert into retention.hold (subject_id, kind, table_name, reason, until_on) values ($1, 'legal-claim', 'residents.contact', 'a claim about the deposit', platform.today() + 1)`,
      [who],
    );
    const id = await decided(who, ['phone', 'email', 'postal-address', 'contact-address']);
    expect(await erase()).toBe(1);
    const counts = () =>
      c.rows(`select held, went from rights_requests.extent where request_id = $1 and in_table = 'residents.contact'`, [id]);
    expect(await counts()).toEqual([{ held: 1, went: 0 }]);
    expect(await erase()).toBe(0);
    const later = new Date(c.landlord.clock.at.getTime() + 2 * 86_400_000);
    expect(await eraseDecided(retention.config, later)).toBe(1);
    expect(await counts()).toEqual([{ held: 0, went: 1 }]);
    expect(await c.rows('select from residents.contact where person_id = $1', [who])).toEqual([]);
  });

  test('no login erases what no recorded decision names: not the functions, not a refusal, not what is unanswered', async () => {
    const [{ person_id: who } = { person_id: '' }] = await c.rows<{ person_id: string }>(
      'select person_id from residents.contact order by person_id desc limit 1',
    );
    for (const call of [
      `select rights_requests.erase_decided('${randomUUID()}')`,
      `select retention.erase_rows('residents.contact', array['${who}']::uuid[], null)`,
      `select retention.erase_again('residents.contact', null, array['${who}'])`,
      `delete from residents.contact where person_id = '${who}'`,
    ])
      await expect(retention.login.query(call)).rejects.toMatchObject({ code: '42501' });
    const [refused, kept] = [await decided(who, ['phone'], { outcome: 'refused' }), await decided(who, ['phone'], { verdict: 'keep' })];
    await erase();
    expect(await c.rows('select phone is not null as there from residents.contact where person_id = $1', [who])).toHaveLength(1);
    expect(
      await c.rows('select sum(went)::int as went from rights_requests.extent where request_id = any ($1)', [[refused, kept]]),
    ).not.toEqual([{ went: 1 }]);
    await expect(c.rows(`update rights_requests.answer set outcome = 'granted' where request_id = $1`, [refused])).rejects.toThrow(
      'has been answered',
    );
    await expect(c.rows(`update rights_requests.decision set verdict = 'erase' where request_id = $1`, [kept])).rejects.toThrow(
      'has been answered',
    );
  });
});

describe('killed in the middle', () => {
  test('25 times, then two at once: each is whole or untouched, no decision is lost, the work is done once', async () => {
    const people = await c.rows<{ person_id: string }>('select person_id from residents.contact order by person_id limit 60');
    const ids = await Promise.all(
      people.map(({ person_id }) =>
        decided(person_id, ['phone', 'email', 'postal-address', 'contact-address', 'language', 'household-change']),
      ),
    );
    const state = () =>
      c.rows<{ done: boolean; left: number }>(
        `select a.carried_out_at is not null as done, (select count(*)::int from residents.contact c where c.person_id = a.person_id)
          + (select count(*)::int from residents.change h where h.person_id = a.person_id) + (select count(*)::int from residents.person p where p.id = a.person_id and p.language is not null) as left
         from rights_requests.answer a where a.request_id = any ($1)`,
        [ids],
      );
    const asOf = c.landlord.clock.at.toISOString();
    const kill = () => killedAfter(50 + Math.random() * 400, { config: retention.config, asOf }, 'tests/killed-erasure.mjs');
    for (let round = 0; round < 5; round++) {
      await Promise.all([kill(), kill(), kill(), kill(), kill()]);
      // Half-erased would be: done with something left, or waiting with nothing left.
      expect((await state()).filter(({ done, left }) => done !== (left === 0))).toEqual([]);
    }
    const waiting = (await state()).filter(({ done }) => !done).length;
    const both = await Promise.all([erase(), erase()]);
    expect(both[0]! + both[1]!).toBe(waiting);
    expect((await state()).filter(({ done, left }) => !done || left > 0)).toEqual([]);
    // Throws when the ledger, into which all of them wrote, does not hold together; each person's row stands in it.
    const keys = new Set(
      inLedger()
        .filter(({ table, columns }) => table === 'residents.contact' && !columns)
        .flatMap((entry) => entry.keys),
    );
    expect(people.filter(({ person_id }) => !keys.has(person_id))).toEqual([]);
  });
});
