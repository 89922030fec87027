// vault rotate, vault retire: the wrapping key is changed while everything serves.
import path from 'node:path';
import pg from 'pg';
import { openKeys } from '#platform/vault/open-keys.ts';
import { type Place, RotationRefused, retire, rotate } from '#platform/vault/rotation.ts';
import { withDatabases } from '../databases.ts';
import type { Command, Said } from './command.ts';

const withVault = (work: (place: Place) => Promise<Said>): Promise<Said> =>
  withDatabases(async ({ at, home }) => {
    const pool = new pg.Pool({ connectionString: at.vault, max: 2 });
    try {
      return await work({ pool: pool as never, keys: openKeys(path.join(home, 'keys')) });
    } finally {
      await pool.end();
    }
  });

export const vaultRotate: Command = {
  words: ['vault', 'rotate'],
  about: 'Make a new wrapping key and wrap every data key under it, while everything serves. Repeat it after an interruption.',
  example: 'npx kotirauha vault rotate',
  run: () =>
    withVault(async (place) => {
      const { keyId, rewrapped } = await rotate(place, (done) => process.stderr.write(`\r${done} data keys`));
      if (rewrapped > 0) process.stderr.write('\n');
      return {
        well: true,
        lines: [`Key ${keyId} wraps from now on; ${rewrapped} data keys are wrapped under it. In an hour: npx kotirauha vault retire`],
        json: { keyId, rewrapped },
      };
    }),
};

export const vaultRetire: Command = {
  words: ['vault', 'retire'],
  about: 'Delete for ever the wrapping keys that a newer one has replaced; refuses while anything needs them.',
  example: 'npx kotirauha vault retire',
  run: () =>
    withVault(async (place) => {
      try {
        const retired = await retire(place);
        const said = retired.length === 0 ? 'There is one wrapping key, and it is in use.' : `Deleted: ${retired.join(', ')}.`;
        return { well: true, lines: [said], json: { retired } };
      } catch (error) {
        if (!(error instanceof RotationRefused)) throw error;
        return { well: false, lines: [error.message], json: { refused: error.message } };
      }
    }),
};
