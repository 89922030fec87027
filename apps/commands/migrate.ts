// migrate: brings the databases to this version without serving.
import { withDatabases } from '../databases.ts';
import { install, oneAtATime } from '../install.ts';
import { ownPolicy } from '../own-policy.ts';
import type { Command } from './command.ts';

export const migrateCommand: Command = {
  words: ['migrate'],
  about: 'Make the databases when missing and run the migrations that have not run yet; `serve` does the same.',
  example: 'DATABASE_URL=postgres://owner@db/postgres npx kotirauha migrate',
  run: () =>
    withDatabases(async ({ at, secrets }) => {
      const { policy } = ownPolicy();
      const { migrated } = await oneAtATime(at.data, () => install(at, secrets, policy));
      return {
        well: true,
        lines: [...migrated, migrated.length === 0 ? 'Nothing to run.' : `${migrated.length} migrations ran.`],
        json: { ran: migrated },
      };
    }),
};
