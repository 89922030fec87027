// A backup or a restore in a process of its own, for tests that kill it: told by its parent what and where.
import '../platform/pages/tsx.mjs';

const { takeBackup } = await import('../apps/backup.ts');
const { restore } = await import('../apps/restore.ts');
process.once('message', ({ deed, found, places }) =>
  (deed === 'backup' ? takeBackup(found.at, found.home, places, new Date()) : restore(found, places, new Date())).then(
    () => process.exit(0),
    (error) => {
      process.stderr.write(`${error.stack}\n`);
      process.exit(1);
    },
  ),
);
process.send({ ready: true });
