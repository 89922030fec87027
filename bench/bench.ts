// Measures the full-size landlord, prints what is met and what is not, and writes docs/performance.md.
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { root } from '../apps/composition.ts';
import type { Figure } from './figures.ts';
import { type FullSize, openFullSize } from './full-size.ts';
import { measureMail } from './mail.ts';
import { measureMemory, measurePages } from './pages.ts';
import { measureResidentPage } from './resident-page.ts';
import { measureRetention } from './retention.ts';
import { measureSearch } from './search.ts';
import { serveDoors } from './served.ts';
import { measurePolicy, measureStart } from './starts.ts';
import { measureVerification } from './verify-log.ts';

const usage = `npm run bench -- [--residents=100000] [--rounds=5] [--seconds=3] [--minutes=8] [--expired=1000000] [--messages=30000] [--only=policy,page,search,log,http,memory,retention,mail,start]
  --minutes   how long the memory is watched under load
  --expired   how many rows retention erases, of ten times as many
  --messages  how many messages are sent (30000)
  --only      measures these alone and writes nothing
  KOTIRAUHA_BENCH names the folder of the full-size database instead of the cache.`;

const given = new Map(process.argv.slice(2).map((word) => word.replace(/^--/, '').split('=') as [string, string]));
if (given.has('help')) {
  process.stdout.write(`${usage}\n`);
  process.exit(0);
}
const number = (name: string, usual: number) => Number(given.get(name) ?? usual);
const [rounds, seconds, minutes, residents] = [
  number('rounds', 5),
  number('seconds', 3),
  number('minutes', 8),
  number('residents', 100_000),
];
const only = given.get('only')?.split(',');
const wanted = (name: string) => only === undefined || only.includes(name);
const busyAtStart = os.loadavg()[0]!;

let full: FullSize | undefined;
const figures: Figure[] = [];
const told = (more: Figure[]) => {
  for (const f of more)
    process.stdout.write(
      `${f.met === undefined ? '        ' : f.met ? 'met     ' : 'NOT MET '} ${f.what}: ${f.measured} (floor: ${f.floor}; wanted: ${f.wanted})\n`,
    );
  figures.push(...more);
};

try {
  full = await openFullSize(residents);
  if (wanted('policy')) told(await measurePolicy(full, rounds));
  if (wanted('page')) told(await measureResidentPage(full, { rounds, seconds }));
  if (wanted('log')) told(await measureVerification(full, rounds));
  if (wanted('search')) told(await measureSearch(full, { rounds, seconds }));
  if (wanted('http') || wanted('memory')) {
    const served = await serveDoors(full);
    if (wanted('http')) told(await measurePages(served, { rounds, seconds }));
    if (wanted('memory')) told(await measureMemory(served, minutes));
    await served.close();
  }
  if (wanted('retention')) told(await measureRetention(full, 10 * number('expired', 1_000_000), Math.min(rounds, 3)));
  if (wanted('mail')) told(await measureMail(full, number('messages', 30_000), Math.min(rounds, 3)));
  if (wanted('start')) {
    full.stop();
    told(await measureStart(full, rounds));
  }
  if (only === undefined) write(full);
} finally {
  try {
    full?.stop();
  } catch {
    // Stopped already.
  }
}
process.exit(0);

function write({ server }: FullSize) {
  const file = path.join(root, 'docs/performance.md');
  const [before, after] = fs.readFileSync(file, 'utf8').split(/<!-- bench -->[\s\S]*<!-- end -->/) as [string, string];
  const cpu = os.cpus();
  const machine = `${cpu.length} processors (${cpu[0]!.model.trim()}), ${(os.totalmem() / 2 ** 30).toFixed(0)} GB of memory, ${os.type()} ${os.release().split('-')[0]}, Node ${process.version}, PostgreSQL ${server}. Load of the machine when it began ${busyAtStart.toFixed(1)}, when it ended ${os.loadavg()[0]!.toFixed(1)}: above 1 something else was running.`;
  const lines = figures.map((f) => `| ${f.what} | ${f.measured} | ${f.floor} | ${f.wanted} | ${f.met ? 'met' : '**not met**'} |`);
  const table = ['| what | measured | floor | wanted | |', '| --- | --- | --- | --- | --- |', ...lines].join('\n');
  const how = `${residents} residents; medians of ${rounds} rounds of ${seconds} s; memory over ${minutes} minutes.`;
  fs.writeFileSync(file, `${before}<!-- bench -->\n${machine}\n\n${how}\n\n${table}\n<!-- end -->${after}`);
  process.stdout.write('written: docs/performance.md\n');
}
