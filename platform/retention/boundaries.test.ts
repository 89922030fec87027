// The days on which things go, at their edges: what PostgreSQL reckons, both ways, against the engine and against the calendar.
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Clock, Keep, Period } from '#policy-engine/index.ts';
import { dayOf, endsOn } from '#policy-engine/index.ts';
import { type Cluster, startCluster } from '../../tests/cluster.ts';
import { lineInSql } from './rule-words.ts';

let cluster: Cluster;
beforeAll(async () => {
  cluster = await startCluster('boundaries');
  for (const [part, file] of [
    ['foundation', '0001-foundation'],
    ['retention', '0001-retention'],
  ])
    await cluster.admin.query((await import('node:fs')).readFileSync(path.resolve('platform', part!, 'migrations', `${file}.sql`), 'utf8'));
});
afterAll(() => cluster.stop());

const clock = (from: string, amount: number, unit: Period['unit']): Clock => ({ from, for: { amount, unit } });
const keep = (line: Partial<Keep>): Keep => ({
  ...({ within: false, countedFromEndOfCalendarYear: false, hold: [] } as never as Keep),
  ...line,
});

/** Columns by event, as a table would have them. */
const columns: Record<string, string> = {
  'lease-ended': 'lease_ended_on',
  'debt-settled-or-barred': 'settled_on',
  'title-given': 'title_on',
  'due-day': 'due_on',
  'last-login': 'last_login_on',
  'financial-year-ended': 'year_ended_on',
  'warning-served': 'served_on',
  'period-ended': 'emergency_ended_on',
  'recorded-at': 'recorded_at',
  'consent-withdrawn': 'withdrawn_on',
  'case-closed': 'closed_on',
};
const sources = new Map(Object.entries(columns).map(([event, column]) => [event, { sql: `t.${column}` }]));

/** Asks PostgreSQL about one row: the instant of its end, and whether it is due at each of the instants. */
async function judged(line: Keep, days: Record<string, string | Date>, instants: string[] = []) {
  const sql = lineInSql(line, sources, () => 'false')!;
  const values = Object.entries(columns).map(([event, column]) => {
    const day = days[event];
    const type = column.endsWith('_at') ? 'timestamptz' : 'date';
    return `${day === undefined ? 'null' : `'${day instanceof Date ? day.toISOString() : day}'`}::${type} as ${column}`;
  });
  const row = `(select ${values.join(', ')}) t`;
  const { rows } = await cluster.admin.query(`select nullif(${sql.ends}, 'infinity') as ends from ${row}`);
  const due: boolean[] = [];
  for (const at of instants) {
    await cluster.admin.query(`select set_config('app.as_of', $1, false)`, [at]);
    due.push((await cluster.admin.query(`select coalesce(${sql.due}, false) as due from ${row}`)).rows[0].due);
  }
  return { on: rows[0].ends ? dayOf(rows[0].ends) : undefined, at: rows[0].ends as Date | null, due };
}
/** The last instant before a Helsinki day and the first of it. */
const edges = (day: string, offset = '+02:00') => [
  new Date(Date.parse(`${day}T00:00:00${offset}`) - 1_000).toISOString(),
  `${day}T00:00:00${offset}`,
];

describe('the boundaries of the retention plan', () => {
  test('a lease that ended on 31.7.2026 goes from 1.8.2029, at midnight in Helsinki', async () => {
    const line = keep({ clock: clock('lease-ended', 3, 'years') });
    expect(await judged(line, { 'lease-ended': '2026-07-31' }, edges('2029-08-01', '+03:00'))).toMatchObject({
      on: '2029-08-01',
      due: [false, true],
    });
  });

  test('a voucher of the financial year 2026 goes from 1.1.2033, its book from 1.1.2037', async () => {
    const voucher = keep({ clock: clock('financial-year-ended', 6, 'years'), countedFromEndOfCalendarYear: true });
    const book = keep({ clock: clock('financial-year-ended', 10, 'years') });
    const year = { 'financial-year-ended': '2026-12-31' };
    expect(await judged(voucher, year, edges('2033-01-01'))).toMatchObject({ on: '2033-01-01', due: [false, true] });
    expect(await judged(book, year, edges('2037-01-01'))).toMatchObject({ on: '2037-01-01', due: [false, true] });
  });

  test('a financial year that ended on 31.3.2024: the voucher from 1.1.2031, the book from 1.4.2034', async () => {
    const year = { 'financial-year-ended': '2024-03-31' };
    const voucher = keep({ clock: clock('financial-year-ended', 6, 'years'), countedFromEndOfCalendarYear: true });
    expect(await judged(voucher, year, edges('2031-01-01'))).toMatchObject({ on: '2031-01-01', due: [false, true] });
    const book = keep({ clock: clock('financial-year-ended', 10, 'years') });
    expect(await judged(book, year, edges('2034-04-01', '+03:00'))).toMatchObject({ on: '2034-04-01', due: [false, true] });
  });

  test('an account last used on 30.11.2026 is gone by 28.2.2027', async () => {
    const line = keep({ clock: clock('last-login', 3, 'months'), within: true });
    expect(await judged(line, { 'last-login': '2026-11-30' }, edges('2027-02-28'))).toMatchObject({ on: '2027-02-28', due: [false, true] });
    const forThree = keep({ clock: clock('last-login', 3, 'months') });
    expect(await judged(forThree, { 'last-login': '2026-11-30' }, edges('2027-03-01'))).toMatchObject({
      on: '2027-03-01',
      due: [false, true],
    });
  });

  test('a clip of 1.11.2026 10.00 goes at 10.00 on 15.11.; across the change of clocks elapsed hours count', async () => {
    const line = keep({ clock: clock('recorded-at', 336, 'hours') });
    const winter = await judged(line, { 'recorded-at': new Date('2026-11-01T10:00:00+02:00') }, [
      '2026-11-15T09:59:59+02:00',
      '2026-11-15T10:00:00+02:00',
    ]);
    expect(winter).toMatchObject({ due: [false, true], at: new Date('2026-11-15T10:00:00+02:00') });
    const changed = await judged(line, { 'recorded-at': new Date('2026-10-20T10:00:00+03:00') }, [
      '2026-11-03T08:59:59+02:00',
      '2026-11-03T09:00:00+02:00',
    ]);
    expect(changed).toMatchObject({ due: [false, true], at: new Date('2026-11-03T09:00:00+02:00') });
  });

  test('what lasts until an emergency ends on 30.6. goes in the first minute of 1.7.', async () => {
    const line = keep({ clock: clock('period-ended', 0, 'days') });
    expect(await judged(line, { 'period-ended': '2026-06-30' }, edges('2026-07-01', '+03:00'))).toMatchObject({
      on: '2026-07-01',
      due: [false, true],
    });
  });

  test('a reminder starts the three years of a debt anew: barred after 20.12.2029', async () => {
    const line = keep({ clock: clock('debt-settled-or-barred', 3, 'years') });
    expect((await judged(line, { 'debt-settled-or-barred': '2026-01-04' })).on).toBe('2029-01-05');
    const interrupted = await judged(line, { 'debt-settled-or-barred': '2026-12-20' }, edges('2029-12-21'));
    expect(interrupted).toMatchObject({ on: '2029-12-21', due: [false, true] });
  });

  test('after the judgment of 1.3.2027 nothing outlives 1.3.2042, the sooner of that and 4.1.2046', async () => {
    const line = keep({
      clock: clock('debt-settled-or-barred', 1, 'years'),
      atMost: { shortest: [clock('title-given', 15, 'years'), clock('due-day', 20, 'years')] },
    });
    expect(await judged(line, { 'title-given': '2027-03-01', 'due-day': '2026-01-04' }, edges('2042-03-02'))).toMatchObject({
      on: '2042-03-02',
      due: [false, true],
    });
    expect(await judged(line, { 'due-day': '2026-01-04' }, edges('2046-01-05'))).toMatchObject({ on: '2046-01-05', due: [false, true] });
  });
});

test('both ways of reckoning agree with each other and with the engine, on thousands of days and every kind of line', async () => {
  const units: Period[] = [
    { amount: 0, unit: 'days' },
    { amount: 30, unit: 'days' },
    { amount: 1, unit: 'months' },
    { amount: 3, unit: 'months' },
    { amount: 13, unit: 'months' },
    { amount: 1, unit: 'years' },
    { amount: 6, unit: 'years' },
  ];
  const lines = units.flatMap((for_) => [
    keep({ clock: { from: 'lease-ended', for: for_ } }),
    keep({ clock: { from: 'lease-ended', for: for_ }, within: true }),
    ...(for_.unit === 'years' ? [keep({ clock: { from: 'lease-ended', for: for_ }, countedFromEndOfCalendarYear: true })] : []),
  ]);
  for (const line of lines) {
    const sql = lineInSql(line, sources, () => 'false')!;
    const row = `(select d::date as lease_ended_on from generate_series('2023-11-25'::date, '2025-03-05'::date, interval '1 day') d) t`;
    for (const today of [
      '2024-02-28',
      '2024-02-29',
      '2024-03-01',
      '2025-02-28',
      '2025-04-30',
      '2024-12-31',
      '2026-05-31',
      '2030-12-31',
      '2031-01-01',
    ]) {
      await cluster.admin.query(`select set_config('app.as_of', $1, false)`, [`${today}T12:00:00+02:00`]);
      const { rows } = await cluster.admin.query(
        `select t.lease_ended_on::text as day, ${sql.due} as due, ${sql.ends} <= platform.as_of() as ended, (${sql.ends} at time zone 'Europe/Helsinki')::date::text as on from ${row}`,
      );
      expect(rows.length).toBeGreaterThan(400);
      for (const r of rows) {
        const words = `${JSON.stringify(line.clock)} within ${line.within} from ${r.day} on ${today}`;
        expect(r.due, words).toBe(r.ended);
        expect(r.on, words).toBe(endsOn(line, { 'lease-ended': r.day }).on);
      }
    }
  }
});
