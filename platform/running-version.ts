// The version of the policy that this process runs on: each request keeps to one, and moves only when PostgreSQL has moved before it.
import { AsyncLocalStorage } from 'node:async_hooks';
import type { Policy } from '#policy-engine/policy.ts';
import type { Compiled } from './enforcement/compile.ts';

export interface RunningVersion {
  policy: Policy;
  /** Absent where nothing is enforced, as in a generator. */
  compiled?: Compiled;
}

interface Kept {
  version: RunningVersion;
}
let latest: RunningVersion | undefined;
const current = new AsyncLocalStorage<Kept>();
const keptBy = new WeakMap<object, Kept>();

/** The version of this request, or of the process outside any. Throws when the process was started without a policy. */
export function runningVersion(): RunningVersion {
  const version = current.getStore()?.version ?? latest;
  if (!version) throw new Error('no policy is in force in this process');
  return version;
}

/** Moves the process to a version, and the request that has met it; other requests end under the one they began with. */
export function runOn(version: RunningVersion): void {
  latest = version;
  const request = current.getStore();
  if (request) request.version = version;
}

/** The version that new requests begin with. */
export const latestVersion = (): RunningVersion | undefined => latest;

/** Runs a part of a request under the version with which the request began. */
export function asPartOf(request: object, run: () => void): void {
  if (latest) {
    const kept = keptBy.get(request) ?? { version: latest };
    keptBy.set(request, kept);
    current.run(kept, run);
  } else {
    run();
  }
}
