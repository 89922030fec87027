// How long the policy takes to be read and checked, and the product to show its first page.
import { spawn, spawnSync } from 'node:child_process';
import http from 'node:http';
import path from 'node:path';
import { parseAllDocuments } from 'yaml';
import { readPolicy } from '#policy-engine/index.ts';
import { root } from '../apps/composition.ts';
import { type Figure, inTurns, median, ms, times } from './figures.ts';
import type { FullSize } from './full-size.ts';

const program = path.join(root, 'bin/kotirauha.mjs');
const timed = async (work: () => unknown) => {
  const began = performance.now();
  await work();
  return performance.now() - began;
};

export async function measurePolicy({ files }: FullSize, rounds: number): Promise<Figure[]> {
  const all = Object.values(files);
  const check = () => timed(() => readPolicy(files));
  const bare = () => timed(() => all.map((text) => parseAllDocuments(text)));
  for (let n = 0; n < 10; n += 1) await check();
  const warm = await inTurns(Math.max(rounds, 15), check, bare);
  const command = () => timed(() => spawnSync(process.execPath, [program, 'policy', 'check'], { cwd: root }));
  const node = () => timed(() => spawnSync(process.execPath, ['-e', '0']));
  const cold = await inTurns(rounds, command, node);
  const of = (pairs: [number, number][], side: 0 | 1) => median(pairs.map((pair) => pair[side]));
  return [
    {
      what: 'policy read and checked, warm',
      measured: `${ms(of(warm, 0))}, ${times(of(warm, 0) / of(warm, 1))} times the floor`,
      floor: `${ms(of(warm, 1))}, its files parsed as YAML and no more`,
      wanted: '300 ms',
      met: of(warm, 0) <= 300,
    },
    {
      what: 'kotirauha policy check, the whole command',
      measured: `${ms(of(cold, 0))}, ${times(of(cold, 0) / of(cold, 1))} times the floor`,
      floor: `${ms(of(cold, 1))}, Node with nothing to do`,
      wanted: '1 500 ms',
      met: of(cold, 0) <= 1_500,
    },
  ];
}

/** With the server of the database stopped before each start: everything comes up anew. */
export async function measureStart(full: FullSize, rounds: number): Promise<Figure[]> {
  const node = () => timed(() => spawnSync(process.execPath, ['-e', '0']));
  const pairs = await inTurns(rounds, () => startOnce(full), node);
  const took = median(pairs.map(([start]) => start));
  const floor = median(pairs.map(([, bare]) => bare));
  return [
    {
      what: 'start to first page on the existing full-size database',
      measured: `${ms(took)}, ${times(took / floor)} times the floor`,
      floor: `${ms(floor)}, Node with nothing to do`,
      wanted: '3 000 ms',
      met: took <= 3_000,
    },
  ];
}

async function startOnce({ home }: FullSize): Promise<number> {
  const port = 20_000 + Math.floor(Math.random() * 20_000);
  const began = performance.now();
  const child = spawn(process.execPath, [program, 'serve'], {
    cwd: root,
    env: { PATH: process.env['PATH'], HOME: process.env['HOME'], KOTIRAUHA_HOME: home, PORT: String(port) },
    stdio: 'ignore',
  });
  try {
    // The front answers "starting" from the first moment; the page that counts is the notice itself, and the sign-in of a resident.
    while (!(await shown(port, '/fi/tietosuoja')) || !(await shown(port, '/fi/omat')))
      if (performance.now() - began > 120_000) throw new Error('the product did not start in two minutes');
      else await new Promise((later) => setTimeout(later, 20));
    return performance.now() - began;
  } finally {
    await new Promise((gone) => child.once('exit', gone) && child.kill('SIGTERM'));
  }
}

const shown = (port: number, url: string) =>
  new Promise<boolean>((answered) => {
    http
      .get({ port, path: url, headers: { host: `localhost:${port}` } }, (answer) => {
        answer.resume();
        answered(answer.statusCode === 200 || answer.statusCode === 303 || answer.statusCode === 302);
      })
      .on('error', () => answered(false));
  });
