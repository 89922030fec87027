// sample load: fills an empty register with the invented landlord, small or at full size.
import fs from 'node:fs';
import path from 'node:path';
import { checkedPolicy, policyFiles, putInForce } from '#platform/policy-in-force.ts';
import { policyFolder } from '../composition.ts';
import { connected, type Found, withDatabases } from '../databases.ts';
import { install } from '../install.ts';
import { loadSample, type SamplePlace, sampleLoaded } from '../sample/load.ts';
import { type FullSize, loadFullSize, WrongSize } from '../sample/load-full-size.ts';
import { type Command, type Said, UsedWrongly } from './command.ts';

export const sampleLoad: Command = {
  words: ['sample', 'load'],
  about:
    'Fill an empty register with the invented sample landlord, of about 400 residents or as many as you say; does nothing when it is there already.',
  options: [
    {
      name: '--residents',
      takes: 'number',
      about: 'so many residents, with ten years of moves and three of looks; killed in the middle, the same command goes on where it was',
    },
  ],
  example: 'npx kotirauha sample load --residents 100000',
  run: ({ values }) => {
    const given = values['residents'];
    if (given !== undefined && !/^[1-9]\d{0,6}$/.test(given)) throw new UsedWrongly(`--residents takes a number, not "${given}"`);
    return withDatabases(async (found) => {
      const files = policyFiles(policyFolder());
      const policy = checkedPolicy(files);
      await install(found.at, found.secrets, policy);
      await connected(found.at.data, (client) => putInForce(client, files, new Date()));
      const place = { at: found.at, secrets: found.secrets, keys: path.join(found.home, 'keys'), policy };
      return given === undefined ? loadSmall(place) : loadLarge(place, found, Number(given));
    });
  },
};

async function loadSmall(place: SamplePlace): Promise<Said> {
  if (await connected(place.at.data, sampleLoaded))
    return { well: true, lines: ['The sample landlord is there already.'], json: { loaded: false } };
  const {
    people: { length: people },
  } = await loadSample(place);
  return { well: true, lines: [`Loaded ${people} invented people.`], json: { loaded: true, people } };
}

async function loadLarge(place: SamplePlace, { home }: Found, residents: number): Promise<Said> {
  const roots = path.join(home, 'roots');
  fs.mkdirSync(roots, { recursive: true, mode: 0o700 });
  const { added } = await loadFullSize({ ...place, residents, rootsFile: path.join(roots, 'access-log.jsonl'), tell: progress() }).catch(
    (error: unknown) => {
      throw error instanceof WrongSize ? new UsedWrongly(error.message) : error;
    },
  );
  const line =
    added === 0
      ? 'The sample landlord is there already.'
      : `There are ${residents} invented residents now, and those who lived there before.`;
  return { well: true, lines: [line], json: { loaded: added > 0, residents, added } };
}

const words = { loading: 'residents', sealing: 'sealing the access log', counting: 'counting what is there' };

/** A line that moves in a terminal, and one line a tenth elsewhere; on the error output, so that the answer stays clean. */
function progress(): FullSize['tell'] {
  const out = process.stderr;
  const began = Date.now();
  let told = '';
  return ({ residents, of, doing }) => {
    const seconds = Math.round((Date.now() - began) / 1_000);
    const what = doing === 'loading' ? `${residents} of ${of} residents` : words[doing];
    const mark = doing === 'loading' ? `${Math.floor((residents / of) * 10)}` : doing;
    if (out.isTTY) out.write(`\r\x1b[K  ${what}, ${seconds} s`);
    else if (mark !== told) out.write(`${what}, ${seconds} s\n`);
    if (out.isTTY && doing === 'counting') out.write('\n');
    told = mark;
  };
}
