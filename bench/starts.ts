// How long the policy takes to be read and checked, and the product to show its first page.
import { spawn, spawnSync } from 'node:child_process';
import fs from 'node:fs';
import http from 'node:http';
import os from 'node:os';
import path from 'node:path';
import { parseAllDocuments } from 'yaml';
import { checkedPolicy } from '#platform/policy-in-force.ts';
import { readPolicy } from '#policy-engine/index.ts';
import { policyFolder, root } from '../apps/folders.ts';
import { type Figure, inTurns, median, ms, times } from './figures.ts';
import type { FullSize } from './full-size.ts';

const program = path.join(root, 'bin/kotirauha.mjs');
const timed = async (work: () => unknown) => {
  const began = performance.now();
  await work();
  return performance.now() - began;
};

/** What was read before is kept; what a lawyer has just changed is read anew. Both are measured, in the process and as a command. */
export async function measurePolicy({ files }: FullSize, rounds: number): Promise<Figure[]> {
  const all = Object.values(files);
  const kept = () => timed(() => checkedPolicy(files));
  const anew = () => timed(() => readPolicy(files));
  const bare = () => timed(() => all.map((text) => parseAllDocuments(text)));
  for (let n = 0; n < 10; n += 1) await anew();
  const often = Math.max(rounds, 15);
  const command = (folder: string) => timed(() => spawnSync(process.execPath, [program, 'policy', 'check', folder], { cwd: root }));
  const node = () => timed(() => spawnSync(process.execPath, ['-e', '0']));
  const changed = async () => {
    const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'kotirauha-policy-'));
    fs.cpSync(policyFolder(), folder, { recursive: true });
    fs.appendFileSync(path.join(folder, 'controller.yaml'), `# ${folder}\n`);
    const took = await command(folder);
    fs.rmSync(folder, { recursive: true });
    return took;
  };
  await command(policyFolder());
  const figure = (what: string, pairs: [number, number][], floor: string, wanted: number): Figure => {
    const [took, least] = [0, 1].map((side) => median(pairs.map((pair) => pair[side]!))) as [number, number];
    return {
      what,
      measured: `${ms(took)}, ${times(took / least)} times the floor`,
      floor: `${ms(least)}, ${floor}`,
      wanted: wanted === 300 ? '300 ms' : '1 500 ms',
      met: took <= wanted,
    };
  };
  const [yaml, nothing] = ['its files parsed as YAML and no more', 'Node with nothing to do'];
  return [
    figure('policy loaded and checked, warm, as it was read before', await inTurns(often, kept, bare), yaml, 300),
    figure('policy loaded and checked, warm, after a change', await inTurns(often, anew, bare), yaml, 300),
    figure('kotirauha policy check, the whole command', await inTurns(rounds, () => command(policyFolder()), node), nothing, 1_500),
    figure('kotirauha policy check, the whole command, after a change', await inTurns(rounds, changed, node), nothing, 1_500),
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
