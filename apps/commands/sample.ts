// sample load: fills an empty register with the invented landlord.
import path from 'node:path';
import { checkedPolicy, policyFiles, putInForce } from '#platform/policy-in-force.ts';
import { policyFolder } from '../composition.ts';
import { withDatabases } from '../databases.ts';
import { connected, install } from '../install.ts';
import { loadSample, sampleLoaded } from '../sample/load.ts';
import type { Command } from './command.ts';

export const sampleLoad: Command = {
  words: ['sample', 'load'],
  about: 'Fill an empty register with the invented sample landlord; does nothing when it is there already.',
  example: 'npx kotirauha sample load',
  run: () =>
    withDatabases(async ({ at, secrets, home }) => {
      const files = policyFiles(policyFolder());
      const policy = checkedPolicy(files);
      await install(at, secrets, policy);
      await connected(at.data, (client) => putInForce(client, files, new Date()));
      if (await connected(at.data, sampleLoaded))
        return { well: true, lines: ['The sample landlord is there already.'], json: { loaded: false } };
      const {
        people: { length: people },
      } = await loadSample({ at, secrets, keys: path.join(home, 'keys'), policy });
      return { well: true, lines: [`Loaded ${people} invented people.`], json: { loaded: true, people } };
    }),
};
