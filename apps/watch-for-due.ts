// Watches for an approved version of the policy whose day has come, and has it brought into force.
import { dueVersion } from '#platform/policy-due.ts';
import { connected } from './databases.ts';

const every = 2_000;
/** One that still lacks something is tried again: an assessment may have been recorded meanwhile. */
const again = 60_000;

/** `bring` is called when there is one; what it throws is said and tried again. Returns how to end. */
export function watchForDue(data: string, bring: () => Promise<unknown>): () => void {
  let tried: { version: string; at: number } | undefined;
  let ended = false;
  const look = async () => {
    try {
      const version = await connected(data, dueVersion);
      if (version && !ended && (tried?.version !== version || performance.now() - tried.at > again)) {
        tried = { version, at: performance.now() };
        await bring();
      }
    } catch (error) {
      if (!ended) process.stderr.write(`looking for a version of the policy to bring into force: ${(error as Error).message}\n`);
    }
    if (!ended) timer = setTimeout(look, every);
  };
  let timer = setTimeout(look, every);
  return () => {
    ended = true;
    clearTimeout(timer);
  };
}
