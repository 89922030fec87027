// Unwrapped data keys kept for a short while: at most so many, the least recently used goes first.
import type { KeyObject } from 'node:crypto';

interface Kept {
  key: KeyObject;
  until: number;
}

export class KeyCache {
  readonly #kept = new Map<string, Kept>();
  readonly #most: number;
  readonly #milliseconds: number;

  constructor(most: number, milliseconds: number) {
    this.#most = most;
    this.#milliseconds = milliseconds;
  }

  get(name: string): KeyObject | undefined {
    const found = this.#kept.get(name);
    if (!found) return undefined;
    this.#kept.delete(name);
    // Monotonic: how long a key lies in memory has nothing to do with the calendar.
    if (found.until < performance.now()) return undefined;
    this.#kept.set(name, found);
    return found.key;
  }

  set(name: string, key: KeyObject): void {
    this.#kept.delete(name);
    this.#kept.set(name, { key, until: performance.now() + this.#milliseconds });
    if (this.#kept.size > this.#most) this.#kept.delete(this.#kept.keys().next().value!);
  }

  /** Forgets every key whose name starts so. */
  forget(prefix: string): void {
    for (const name of this.#kept.keys()) if (name.startsWith(prefix)) this.#kept.delete(name);
  }
}
