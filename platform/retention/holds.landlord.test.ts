// Holds stop exactly the rows that they name, end by themselves, and cannot be used by one person to keep data for ever.
import { randomUUID } from 'node:crypto';
import pg from 'pg';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openTestLandlord, type TestLandlord } from '../../tests/landlord.ts';
import { openTestRetention, type TestRetention } from '../../tests/retention.ts';
import { eraseRows } from './erase-rows.ts';
import { endsOf } from './explain.ts';
import { openLedger } from './ledger.ts';

let landlord: TestLandlord;
let retention: TestRetention;
beforeAll(async () => {
  landlord = await openTestLandlord(['staff']);
  retention = openTestRetention(landlord);
});
afterAll(async () => {
  await retention.close();
  await landlord.close();
});

const all = async (text: string, values: unknown[] = []) => (await landlord.admin.query(text, values)).rows;
const lawyer = randomUUID();

/** Places a hold as an account, on a day of the landlord's time. */
async function hold(who: string, on: { table?: string; row?: string; kind?: string; until?: string; by?: string; at?: string }) {
  const client = await landlord.admin.connect();
  try {
    await client.query('begin');
    await client.query(`select set_config('app.as_of', $1, true), set_config('app.actor', $2, true)`, [
      on.at ?? '2026-11-22T10:00:00Z',
      on.by ?? lawyer,
    ]);
    const kind = on.kind ?? 'legal-claim';
    const { rows } = await client.query(
      `insert into retention.hold (subject_id, kind, ground, table_name, row_key, reason, until_on) values ($1, $2, $3, $4, $5, 'a claim about the deposit', $6) returning id`,
      [who, kind, kind === 'restriction' ? 'accuracy-contested' : null, on.table ?? null, on.row ?? null, on.until ?? '2027-11-22'],
    );
    await client.query('commit');
    return rows[0].id as string;
  } catch (error) {
    await client.query('rollback');
    throw error;
  } finally {
    client.release();
  }
}

test('a hold on one row, on one table, on a person: what it names stays, all else goes', async () => {
  const due =
    await all(`select distinct person_id from residents.occupancy where role in ('adult-occupant', 'minor-occupant') and moved_out_on < '2025-06-01'
    and person_id not in (select person_id from residents.occupancy where moved_out_on is null or moved_out_on > '2025-06-01') limit 4`);
  expect(due.length).toBe(4);
  const [byRow, byTable, whole, free] = due.map((r) => r.person_id as string) as [string, string, string, string];
  const rowsOf = async (who: string, table: string) => (await all(`select * from ${table} where person_id = $1`, [who])).length;
  const [first] = await all('select id from residents.change where person_id = $1 order by id limit 1', [byRow]);
  await hold(byRow, { table: 'residents.change', row: first.id });
  await hold(byTable, { table: 'residents.change' });
  await hold(whole, {});
  const [changesOfTable, changesOfWhole] = [await rowsOf(byTable, 'residents.change'), await rowsOf(whole, 'residents.change')];
  expect((await endsOf(landlord.admin, landlord.policy(), [whole])).every((end) => end.holds.length === 1)).toBe(true);

  expect((await retention.run()).overdue).toBe(0);
  expect((await all('select id from residents.change where person_id = $1', [byRow])).map((r) => r.id)).toEqual([first.id]);
  expect(await rowsOf(byRow, 'residents.occupancy')).toBe(0);
  expect(await rowsOf(byTable, 'residents.change')).toBe(changesOfTable);
  expect(await rowsOf(byTable, 'residents.occupancy')).toBe(0);
  expect(await rowsOf(whole, 'residents.change')).toBe(changesOfWhole);
  expect(await rowsOf(whole, 'residents.occupancy')).toBeGreaterThan(0);
  expect(await endsOf(landlord.admin, landlord.policy(), [free])).toEqual([]);
});

test('nobody deletes what is held, by whatever road; an erasure on request passes it over', async () => {
  const [{ person_id: who }] = await all(
    `select person_id from residents.contact where person_id not in (select subject_id from retention.hold) limit 1`,
  );
  await hold(who, { table: 'residents.contact' });
  await expect(all('delete from residents.contact where person_id = $1', [who])).rejects.toMatchObject({ constraint: 'row_is_held' });
  const ledger = openLedger(retention.config.ledger);
  await landlord.admin.query(
    `grant execute on function retention.erase_rows(text, uuid[], text[]) to "${landlord.secrets.prefix}retention"`,
  );
  const contactOf = (id: string) => ({
    text: `select 'residents.contact' as table_name, null::text[] as columns, retention.erase_rows('residents.contact', $1, null) as keys`,
    values: [[id]],
  });
  expect(await eraseRows({ data: retention.login as never, ledger }, contactOf(who), landlord.clock.at)).toEqual([]);
  const [{ person_id: other }] = await all(`select person_id from residents.contact where person_id <> $1 limit 1`, [who]);
  expect(await eraseRows({ data: retention.login as never, ledger }, contactOf(other), landlord.clock.at)).toEqual([
    { table: 'residents.contact', keys: [other] },
  ]);
});

test('a hold ends by itself, and what it kept goes in the next run', async () => {
  const [{ subject_id: whole }] = await all('select subject_id from retention.hold where table_name is null');
  const after = new Date('2027-11-23T01:00:00Z');
  expect((await retention.run(after)).overdue).toBe(0);
  expect((await endsOf(landlord.admin, landlord.policy(), [whole])).map((end) => end.table)).toEqual(['retention.hold']);
});

test('who placed a hold neither prolongs it nor places it for more than a year; a restriction is lifted after the person was told', async () => {
  const [{ id: who }] = await all('select id from residents.person where moved_out_on is null limit 1');
  const id = await hold(who, { kind: 'restriction' });
  await expect(hold(who, { kind: 'restriction', at: '2027-11-22T10:00:00Z', until: '2028-11-01' })).rejects.toMatchObject({
    constraint: 'hold_prolonged_by_another',
  });
  await hold(who, { kind: 'restriction', at: '2027-11-22T10:00:00Z', until: '2028-11-01', by: randomUUID() });
  await expect(hold(who, { kind: 'incident', until: '2027-11-23' })).rejects.toMatchObject({ constraint: 'hold_ends_within_a_year' });
  const lift = `update retention.hold set lift_reason = 'the address was corrected' where id = $1`;
  const asIf = async (day: string, sql: string) => {
    const client = await landlord.admin.connect();
    try {
      await client.query(`begin; select set_config('app.as_of', '${day}T10:00:00Z', true), set_config('app.actor', '${lawyer}', true)`);
      await client.query(sql, [id]);
      await client.query('commit');
    } finally {
      await client.query('rollback');
      client.release();
    }
  };
  await expect(asIf('2026-12-01', lift)).rejects.toMatchObject({ constraint: 'hold_told_before_lifting' });
  await asIf('2026-12-01', `update retention.hold set notified_on = '2026-12-01' where id = $1`);
  await asIf('2026-12-05', lift);
  expect((await all('select ended_on, lifted_by from retention.hold where id = $1', [id]))[0]).toMatchObject({ lifted_by: lawyer });
  await expect(asIf('2026-12-05', `update retention.hold set reason = 'another reason entirely' where id = $1`)).rejects.toMatchObject({
    constraint: 'hold_stays_as_placed',
  });
});

test('a door that writes the mark of an erasure is not believed', async () => {
  const { prefix } = landlord.secrets;
  /** What a trigger would hear in a session of this login, whose right to ask is undone with the transaction. */
  const believed = async (door: string) => {
    const client = await landlord.admin.connect();
    const login = pg.escapeIdentifier(prefix + door);
    try {
      await client.query(`begin; grant usage on schema platform to ${login};
        grant execute on function platform.erasing(), platform.current_door() to ${login}; set local session authorization ${login}`);
      const { rows } = await client.query(`select set_config('retention.judged', 'true', true), platform.erasing() as believed`);
      return rows[0].believed as boolean;
    } finally {
      await client.query('rollback');
      client.release();
    }
  };
  for (const door of ['public', 'resident', 'staff', 'oversight', 'log']) expect([door, await believed(door)]).toEqual([door, false]);
  expect(await believed('retention')).toBe(true);
});
