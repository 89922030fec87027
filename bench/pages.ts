// Pages over HTTP: how many a second, how long the slowest take, and whether the processes' memory stays where it is.
import fs from 'node:fs';
import http from 'node:http';
import type { AddressInfo } from 'node:net';
import { type Figure, inTurns, load, median, ms, percentile, times } from './figures.ts';
import type { Served } from './served.ts';

export async function measurePages(served: Served, { rounds, seconds }: { rounds: number; seconds: number }): Promise<Figure[]> {
  const sizes: number[] = [];
  await load(8, 4, async (n) => sizes.push(await served.ask(n)));
  const floor = await bareServer(Math.round(median(sizes)));
  const pairs = await inTurns(
    rounds,
    () => load(8, seconds, served.ask),
    () => load(8, seconds, floor.ask),
  );
  floor.close();
  const perSecond = median(pairs.map(([pages]) => pages.perSecond));
  const bare = median(pairs.map(([, b]) => b.perSecond));
  const slowest = median(pairs.map(([pages]) => percentile(pages.took, 0.99)));
  return [
    {
      what: 'staff and resident pages over HTTP, 8 connections',
      measured: `${perSecond.toFixed(0)} pages/s, ${times(perSecond / bare)} of the floor`,
      floor: `${bare.toFixed(0)}/s, a server that sends a page of the same size from memory`,
      wanted: '300 pages/s on two processors',
      met: perSecond >= 300,
    },
    {
      what: 'the same, p99',
      measured: ms(slowest),
      floor: ms(median(pairs.map(([, b]) => percentile(b.took, 0.99)))),
      wanted: 'under 100 ms',
      met: slowest < 100,
    },
  ];
}

async function bareServer(bytes: number) {
  const page = Buffer.alloc(bytes, 'x');
  const server = http.createServer((_, answer) => answer.end(page));
  await new Promise<void>((up) => server.listen(0, '127.0.0.1', up));
  const agent = new http.Agent({ keepAlive: true, maxSockets: 64 });
  const { port } = server.address() as AddressInfo;
  const ask = () =>
    new Promise<void>((answered, failed) => {
      http.get({ agent, port }, (answer) => answer.resume().on('end', answered)).on('error', failed);
    });
  const close = () => {
    agent.destroy();
    server.close();
  };
  return { ask, close };
}

/** Megabytes that a process holds; shared ones counted in parts, as the kernel does. */
function held(pid: number): { resident: number; share: number } {
  const rollup = fs.readFileSync(`/proc/${pid}/smaps_rollup`, 'utf8');
  const of = (name: string) => Number(new RegExp(`^${name}:\\s+(\\d+)`, 'm').exec(rollup)?.[1] ?? 0) / 1_024;
  return { resident: of('Rss'), share: of('Pss') };
}

/** Memory of every process while pages are asked for so many minutes; the first fifth is warming up. */
export async function measureMemory(served: Served, minutes: number): Promise<Figure[]> {
  const samples: { name: string; resident: number; share: number }[][] = [];
  const note = () => samples.push(served.processes.map(({ name, pid }) => ({ name, ...held(pid) })));
  const timer = setInterval(note, (minutes * 60_000) / 60);
  await load(8, minutes * 60, served.ask);
  clearInterval(timer);
  note();
  const warm = samples.slice(Math.ceil(samples.length / 5));
  const together = warm.map((of) => of.reduce((sum, p) => sum + p.share, 0));
  const most = served.processes.map((_, n) => ({ name: served.processes[n]!.name, mb: Math.max(...warm.map((of) => of[n]!.resident)) }));
  const largest = most.reduce((a, b) => (a.mb > b.mb ? a : b));
  const third = Math.ceil(together.length / 3);
  const growth = median(together.slice(-third)) / median(together.slice(0, third));
  const empty = held(process.pid).resident;
  return [
    {
      what: `memory of the largest process, ${minutes} minutes of that load`,
      measured: `${largest.mb.toFixed(0)} MB (${largest.name}), ${times(largest.mb / empty)} of the floor`,
      floor: `${empty.toFixed(0)} MB, the process that measures`,
      wanted: 'at most 200 MB',
      met: largest.mb <= 200,
    },
    {
      what: 'memory of all processes together (shared pages counted once)',
      measured: `${Math.max(...together).toFixed(0)} MB`,
      floor: most.map((m) => `${m.name} ${m.mb.toFixed(0)}`).join(', '),
      wanted: 'at most 600 MB',
      met: Math.max(...together) <= 600,
    },
    {
      what: 'memory at the end against the beginning, after warming up',
      measured: times(growth),
      floor: '1.00',
      wanted: 'flat: at most 1.05',
      met: growth <= 1.05,
    },
  ];
}
