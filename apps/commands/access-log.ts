// access-log verify: recomputes every seal and compares with the roots that lie outside the database.
import os from 'node:os';
import path from 'node:path';
import pg from 'pg';
import { trustedForRecovery } from '#platform/access-log/recovery-key.ts';
import { readMailed } from '#platform/access-log/roots-file.ts';
import { verifyLog } from '#platform/access-log/verify.ts';
import { withDatabases } from '../databases.ts';
import type { Command } from './command.ts';

export const accessLogVerify: Command = {
  words: ['access-log', 'verify'],
  about: 'Recompute the whole access log against its seals and the roots outside the database.',
  options: [{ name: '--witness', takes: 'FILE', about: 'Roots that were mailed, one a line: the log must hold each of them.' }],
  example: 'npx kotirauha access-log verify --witness mailed-roots.jsonl',
  run: ({ values: { witness } }) =>
    withDatabases(async ({ at, home }) => {
      const readers = Math.min(4, os.availableParallelism());
      const pool = new pg.Pool({ connectionString: at.data, max: readers });
      try {
        const found = await verifyLog(pool as never, path.join(home, 'roots', 'access-log.jsonl'), {
          readers,
          trusted: trustedForRecovery(path.join(home, 'keys')),
          mailed: witness ? readMailed(witness) : [],
        });
        const summary = `${found.rows} rows under ${found.seals} seals${found.unsealed > 0 ? `, ${found.unsealed} not sealed yet` : ''}`;
        return {
          well: found.sound,
          lines: [
            ...found.recoveries.map((r) => `After seal ${r.after} the log was restored by ${r.by} on ${r.at}: ${r.reason}.`),
            ...found.findings.map((f) => `${f.kind}  ${f.words}`),
            found.sound ? `The access log is whole: ${summary}.` : `The access log is NOT whole: ${summary}.`,
          ],
          json: found,
        };
      } finally {
        await pool.end();
      }
    }),
};
