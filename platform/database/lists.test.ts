// Lists under attack: whatever a module asks of one, it gets plain columns of few kinds, each with its subject, and whom it showed is known.
import { sql } from 'kysely';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { type AnyTx, agent, code, enter, openTrial, people } from './trial.ts';

let trial: Awaited<ReturnType<typeof openTrial>>;
beforeAll(async () => {
  trial = await openTrial();
});
afterAll(() => trial.close());
beforeEach(() => {
  trial.traces.length = 0;
});

describe('a list shows plain columns of few kinds, each with its subject, and says whom it showed', () => {
  const list = (work: (tx: AnyTx) => Promise<unknown>, actor = agent) => enter(trial.staff, actor, { list: 'search', term: 'koe' }, work);
  test('rows of the area, without the protected, are traced before they leave', async () => {
    const rows = await list((tx) => tx.selectFrom('trial.person').select(['id', 'name']).orderBy('name', 'desc').execute());
    expect(rows.map((r: { name: string }) => r.name)).toEqual(['Vilho Koe', 'Lapsi Koe', 'Aino Koe']);
    expect(trial.traces.map((t) => [t.kind, t.subjects.length])).toEqual([
      ['list', 0],
      ['listed', 3],
    ]);
    expect(trial.traces[0]!.detail).toEqual({ list: 'search', digest: 'digest' });
  });
  test('a refusal after reading leaves the trace', async () => {
    await expect(
      list(async (tx) => {
        await tx.selectFrom('trial.person').select(['id', 'name']).where('name', '=', 'Aino Koe').execute();
        throw new Error('no');
      }),
    ).rejects.toThrow('no');
    expect(trial.traces.at(-1)).toMatchObject({ kind: 'listed', subjects: [people.aino], detail: { refused: true } });
  });
  test('nobody’s own matter is listed', async () => {
    const rows = await list((tx) => tx.selectFrom('trial.person').select(['id', 'name']).execute(), { ...agent, personId: people.vilho });
    expect(rows.map((r: { name: string }) => r.name)).toEqual(['Aino Koe']);
  });
  const refused: [string, (tx: AnyTx) => Promise<unknown>, RegExp][] = [
    ['without the subject', (tx) => tx.selectFrom('trial.person').select('name').execute(), /carries the subject/],
    ['a column that lists may not show', (tx) => tx.selectFrom('trial.person').select(['id', 'birth_on']).execute(), /door.notYours/],
    [
      'an aggregate',
      (tx) =>
        tx
          .selectFrom('trial.person')
          .select((e: AnyTx) => e.fn.countAll().as('n'))
          .execute(),
      /computes nothing/,
    ],
    [
      'a raw column',
      (tx) =>
        tx
          .selectFrom('trial.person')
          .select(['id', sql`name || ''`.as('x')])
          .execute(),
      /raw SQL/,
    ],
    ['a raw condition', (tx) => tx.selectFrom('trial.person').select(['id']).where(sql`name > 'B'`).execute(), /raw SQL/],
    [
      'a table named without its subject',
      (tx) =>
        tx.selectFrom('trial.person as a').innerJoin('trial.person as b', 'a.name', 'b.name').select(['a.id', 'a.id as again']).execute(),
      /carries the subject.*b/,
    ],
    [
      'exists as an oracle',
      (tx) =>
        tx
          .selectFrom('trial.person as p')
          .select(['p.id'])
          .where((e: AnyTx) => e.exists(e.selectFrom('trial.person as q').select('q.id').where('q.name', '=', 'Vilho Koe')))
          .execute(),
      /carries the subject.*q/,
    ],
    [
      'a computed column',
      (tx) =>
        tx
          .selectFrom('trial.person')
          .select((e: AnyTx) => ['id', e('name', '=', 'Vilho Koe').as('x')])
          .execute(),
      /plain columns only/,
    ],
    ['writing', (tx) => tx.updateTable('trial.person').set({ name: 'x' }).execute(), /does not write/],
    ['a table that lists cannot read', (tx) => tx.selectFrom('trial.contact').select(['person_id']).execute(), /door.notYours/],
  ];
  test.each(refused)('%s is refused', async (_name, work, reason) => expect(await code(list(work))).toMatch(reason));
  test('the door counts a list, and counts nobody who is hidden', async () => {
    expect(await list((tx) => tx.countOf(tx.selectFrom('trial.person').select(['id'])))).toBe(3);
  });
  test('an exact look-up by a sealed value needs the policy’s word', async () => {
    expect(await list((tx) => tx.find('phone', '040'))).toEqual([people.aino]);
    expect(await code(list((tx) => tx.find('personal-identity-code', 'x')))).toBe('door.notYours');
  });
});
