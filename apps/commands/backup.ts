// backup, restore: copies of an installation, their way back, and the drill that shows that they have one.
import path from 'node:path';
import { BackupRefused } from '#platform/backup/backups.ts';
import type { Told } from '#platform/backup/write-backup.ts';
import { takeBackup, usualPlaces } from '../backup.ts';
import { withDatabases } from '../databases.ts';
import { drill, type Restoration, restore } from '../restore.ts';
import { type Command, type Said, UsedWrongly } from './command.ts';

const told: Told = ({ table, done, of }) => {
  if (process.stderr.isTTY) process.stderr.write(`\r${done} of ${of}  ${table}\u001b[K`);
};
const refused = (error: unknown): Said => {
  if (!(error instanceof BackupRefused)) throw error;
  return { well: false, lines: [error.message], json: { refused: error.message } };
};
const toldToTheEnd = async (work: Promise<Said>): Promise<Said> => {
  const said = await work.catch(refused);
  if (process.stderr.isTTY) process.stderr.write('\r\u001b[K');
  return said;
};

export const backup: Command = {
  words: ['backup'],
  about:
    'Copy the data and, apart from them and over its previous copy, the key store, as of one moment and while everything serves. Backups older than 35 days are deleted.',
  options: [
    { name: '--to', takes: 'FOLDER', about: 'where backups of the data are gathered; without it `backups` in KOTIRAUHA_HOME' },
    { name: '--vault-to', takes: 'FOLDER', about: 'where the one copy of the key store is; without it `key-store-copy` in KOTIRAUHA_HOME' },
  ],
  example: 'npx kotirauha backup --to /mnt/backups/data --vault-to /mnt/keys/key-store',
  run: ({ values }) =>
    withDatabases(({ at, home }) => {
      const usual = usualPlaces(home);
      const places = { data: path.resolve(values['to'] ?? usual.data), vault: path.resolve(values['vault-to'] ?? usual.vault) };
      return toldToTheEnd(
        takeBackup(at, home, places, new Date(), told).then(({ data, vault, pruned }) => ({
          well: true,
          lines: [
            `${data.folder}: ${data.manifest.tables.reduce((sum, t) => sum + t.rows, 0)} rows`,
            `${vault.folder}: the key store; keep it apart`,
            ...(pruned > 0 ? [`${pruned} backups were older than 35 days and are deleted.`] : []),
          ],
          json: { data: data.folder, vault: vault.folder, pruned },
        })),
      );
    }),
};

const inWords = ({ backupOf, rows, replayed, logIsWhole, findings, seconds }: Restoration, what: string): Said => ({
  well: logIsWhole,
  lines: [
    `${what} from the backup of ${backupOf.toISOString()}: ${rows} rows in ${seconds} s.`,
    `${replayed} rows and fields that had been erased since then were erased again.`,
    logIsWhole ? 'The access log is whole.' : 'The access log is NOT whole:',
    ...findings,
  ],
  json: { backupOf: backupOf.toISOString(), rows, replayed, logIsWhole, findings, seconds },
});

export const restoreCommand: Command = {
  words: ['restore'],
  takes: '[folder]',
  about:
    'Put back a backup of the data, or the newest of a folder, into an empty installation, and erase again whatever has been erased since. The erasure ledger, the roots of the log and the keys are in KOTIRAUHA_HOME.',
  options: [
    { name: '--vault', takes: 'FOLDER', about: 'where the copy of the key store is, if the key store was lost as well' },
    { name: '--drill', about: 'only try: beside the living data, into databases that are dropped again; the overseers see how it went' },
  ],
  example: 'npx kotirauha restore --drill',
  run: ({ words, options, values }) =>
    withDatabases((found) => {
      const isDrill = options.includes('--drill');
      if (!words[0] && !isDrill) throw new UsedWrongly('Which backup? npx kotirauha restore <folder>; or only try: --drill');
      const usual = usualPlaces(found.home);
      const data = path.resolve(words[0] ?? usual.data);
      const vault = values['vault'] && path.resolve(values['vault']);
      return toldToTheEnd(
        isDrill
          ? drill(found, { data, vault: vault || usual.vault }, new Date(), told).then((done) => inWords(done, 'A drill, now dropped,'))
          : restore(found, { data, vault: vault || undefined }, new Date(), told).then((done) => inWords(done, 'Restored')),
      );
    }),
};
