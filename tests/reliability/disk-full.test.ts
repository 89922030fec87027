// The disk of the database and of the log's witness runs full while people work: what was acknowledged stands, the rest is refused in words, and it goes on by itself.
import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import pg from 'pg';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { verifyLog } from '#platform/access-log/verify.ts';
import { someTenants } from '../../bench/resident-page.ts';
import { tried } from './counts.ts';
import { openRealLandlord, type RealLandlord, until } from './real-landlord.ts';

// A small disk of one's own is a mount, and that is root's to make.
const disk = fs.mkdtempSync(path.join(os.tmpdir(), 'kotirauha-disk-'));
const mounted = spawnSync('mount', ['-t', 'tmpfs', '-o', 'size=8g,mode=755', 'tmpfs', disk]).status === 0;
const why = 'only root can mount a small disk to fill: run the tests as root to try a full one';

let real: RealLandlord;
beforeAll(async () => {
  if (!mounted) return;
  // How much the copy takes depends on what other tests have in the cluster; what is left beside it does not.
  real = await openRealLandlord(path.join(disk, 'cluster'));
  const { blocks, bfree, bsize } = fs.statfsSync(disk);
  spawnSync('mount', ['-o', `remount,size=${(blocks - bfree) * bsize + 400 * 2 ** 20}`, disk]);
}, 300_000);
afterAll(async () => {
  if (mounted) await real.close();
  if (mounted) spawnSync('umount', [disk]);
  fs.rmSync(disk, { recursive: true, force: true });
});

test('a full disk loses nothing that was acknowledged', async (context) => {
  if (!mounted) return context.skip(why);
  // The witness of the log lies on the same disk.
  fs.mkdirSync(path.join(disk, 'roots'));
  fs.symlinkSync(path.join(disk, 'roots'), path.join(real.home, 'roots'));
  const server = await real.serve();
  const admin = new pg.Pool({ connectionString: real.at.data, max: 1 });
  admin.on('error', () => {});
  const [id] = await someTenants(admin, 1);
  const guest = await real.asResident(id!, () => server.port);
  await until('it serves', async () => (await guest.get('/fi/omat'))?.status === 200, 120);
  const before = (await admin.query('select count(*)::int as n from residents.change where person_id = $1', [id])).rows[0].n;

  const said: string[] = [];
  const doubt: string[] = [];
  const refused: number[] = [];
  const change = async () => {
    const matter = crypto.randomUUID();
    const told = { matter, 'holder-name': 'Testi Tulokas', from: '2027-01-01', until: '2027-12-31' };
    const answer = await guest.post('/fi/omat/muutokset/uusi/onward-letting', told);
    if (answer?.status === 303) said.push(matter);
    else if (answer?.status !== 429) {
      doubt.push(matter);
      refused.push(answer?.status ?? 0);
    }
  };
  await change();
  expect(said.length).toBe(1);

  fill();
  // New segments of the log of writes are asked for, until there is no room for one.
  for (let n = 0; n < 40 && refused.length < 8; n += 1) {
    await admin.query('select pg_switch_wal()').catch(() => {});
    await change();
  }
  expect(refused.length, 'the disk was full').toBeGreaterThan(0);
  expect(
    refused.filter((status) => status !== 503),
    server.said().slice(-3_000),
  ).toEqual([]);

  fs.rmSync(path.join(disk, 'ballast'));
  // The database may have given up; whoever runs it starts it again.
  await real.startDatabase();
  await until('it saves again', async () => {
    const had = said.length;
    await change();
    return said.length > had;
  }).catch((error: Error) => {
    throw new Error(`${error.message}\n${refused.slice(-3)}\n${server.said().slice(-6_000)}`);
  });
  const { rows } = await admin.query('select id from tenancy_changes.onward_letting_permit where person_id = $1', [id]);
  const stands = new Set(rows.map((r) => r.id as string));
  expect(said.filter((matter) => !stands.has(matter))).toEqual([]);
  expect(doubt.filter((matter) => stands.has(matter)).length + said.length).toBe(stands.size);
  const after = (await admin.query('select count(*)::int as n from residents.change where person_id = $1', [id])).rows[0].n;
  expect(after - before, 'the timeline says each of them once').toBe(stands.size);
  const file = path.join(disk, 'roots', 'access-log.jsonl');
  await until('the log is sealed', async () => (await verifyLog(admin as never, file)).unsealed === 0);
  expect((await verifyLog(admin as never, file)).findings).toEqual([]);
  await admin.end();
  tried('changes refused while the disk was full', refused.length);
}, 300_000);

/** Takes every byte that is left. */
function fill() {
  const ballast = fs.openSync(path.join(disk, 'ballast'), 'w');
  for (let piece = 16 * 1024 * 1024; piece >= 4096; )
    try {
      fs.writeSync(ballast, Buffer.alloc(piece));
    } catch {
      piece /= 2;
    }
  fs.closeSync(ballast);
}
