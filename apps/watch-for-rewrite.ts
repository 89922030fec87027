// Once a week, in the small hours, has the files written anew in which something erased still lies.
import { isRewriteDue, rewrite } from '#platform/retention/rewrite.ts';
import { connected, type Databases } from './databases.ts';

const every = 10 * 60_000;
const hourIn = new Intl.DateTimeFormat('en', { timeZone: 'Europe/Helsinki', hour: 'numeric', hourCycle: 'h23' });
const isNight = (now: Date) => [2, 3, 4].includes(Number(hourIn.format(now)));

/** What was in use is tried again, the same night or the next. Returns how to end. */
export function watchForRewrite(at: Databases): () => void {
  let ended = false;
  const look = async () => {
    if (isNight(new Date()))
      await connected(at.data, async (data) => {
        if (await isRewriteDue(data)) await connected(at.vault, (vault) => rewrite(data, vault));
      }).catch((error: Error) => void (ended || process.stderr.write(`writing files anew: ${error.message}\n`)));
    if (!ended) timer = setTimeout(look, every);
  };
  let timer = setTimeout(look, every);
  return () => {
    ended = true;
    clearTimeout(timer);
  };
}
