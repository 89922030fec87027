// Sends what is due in a process of its own, for the test that kills it: told by its parent where.
import '../platform/pages/tsx.mjs';

const { default: pg } = await import('pg');
const { equip } = await import('../apps/workplace.ts');
const { followVersion } = await import('../apps/follow-version.ts');
const { types } = await import('../platform/database/values.ts');
const { openLog } = await import('../platform/pages/log.ts');
process.once('message', async ({ config, at }) => {
  const pool = new pg.Pool({ connectionString: config.data, max: 6, types });
  await followVersion(pool);
  await equip(config, pool, openLog('worker'), () => new Date(at)).sendMail();
  process.exit(0);
});
process.send({ ready: true });
