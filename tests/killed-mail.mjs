// Sends what is due in a process of its own, for the test that kills it: told by its parent where.
import '../platform/pages/tsx.mjs';

const { equip } = await import('../apps/workplace.ts');
const { followVersion } = await import('../apps/follow-version.ts');
const { openPool } = await import('../platform/database/pool.ts');
const { openLog } = await import('../platform/pages/log.ts');
process.once('message', async ({ config, at }) => {
  const pool = openPool({ connectionString: config.data, max: 6 });
  await followVersion(pool);
  await equip(config, pool, openLog('worker'), () => new Date(at)).sendMail();
  process.exit(0);
});
process.send({ ready: true });
