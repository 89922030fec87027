import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { sealOnce } from './sealer.ts';
import { person, startTrialLog, type TrialLog } from './trial-log.ts';

let log: TrialLog;
beforeAll(async () => {
  log = await startTrialLog();
});
afterAll(() => log.stop());

describe('sealing', () => {
  it('seals what was written', async () => {
    await log.look([person(1)]);
    await log.look([person(1), person(2)], { kind: 'listed', detail: { digest: 'ab'.repeat(32), hits: 2 } });
    expect(await sealOnce(log.as('worker'), { rootsFile: log.rootsFile })).toEqual({ seals: 1, rows: 2 });
    expect((await log.admin.query('select * from trail.appearance')).rows.length).toBe(3);
  });
});
