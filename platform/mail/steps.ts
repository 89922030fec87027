// What a worker writes down about the messages in its hand: many in one statement, and each before the next thing happens to it.
import type pg from 'pg';
import type { Language } from '#policy-engine/index.ts';

/** A message in a worker's hand. */
export interface Waiting {
  id: string;
  person_id: string;
  template: string;
  about_id: string | null;
  language: Language;
  address: Buffer;
  sealed_as: string;
  tries: number;
  queued_at: Date;
  /** Opened a moment ago; undefined when its key is gone. */
  to?: string;
}

interface Ended {
  id: string;
  as: 'sent' | 'failed' | 'uncertain' | 'waiting';
  because: string | null;
  tries: number;
  due: Date | null;
}

const minute = 60_000;
/** After each refusal for now it waits longer; after the last, two days in all, it has failed. */
const patience = [1, 5, 15, 60, 180, 360, 720, 1_440].map((minutes) => minutes * minute);

export class Ledger {
  #starting: { id: string; tell(may: boolean): void; fail(error: Error): void }[] = [];
  #ended: Ended[] = [];
  #writing: Promise<void> | undefined;
  #count = 0;
  #failed: Error | undefined;
  readonly #pool: Pick<pg.Pool, 'query'>;
  readonly #worker: string;
  readonly #clock: () => Date;
  constructor(pool: Pick<pg.Pool, 'query'>, worker: string, clock: () => Date) {
    this.#pool = pool;
    this.#worker = worker;
    this.#clock = clock;
  }

  /** Resolves once it is committed that the message is being handed over; false when it is no longer this worker's. */
  start(id: string): Promise<boolean> {
    return new Promise((tell, fail) => {
      this.#starting.push({ id, tell, fail });
      this.#write();
    });
  }

  end({ id, tries }: Waiting, as: 'sent' | 'failed' | 'uncertain', because?: string): void {
    this.#note({ id, as, because: because ?? null, tries, due: null });
  }

  /** For later; `counts`: the server itself said so, and will not be asked for ever. */
  putOff({ id, tries }: Waiting, because: string, counts: boolean): void {
    const wait = patience[counts ? tries : 0];
    if (wait === undefined) this.#note({ id, as: 'failed', because, tries, due: null });
    else this.#note({ id, as: 'waiting', because, tries: tries + (counts ? 1 : 0), due: new Date(this.#clock().getTime() + wait) });
  }

  /** Returns how many messages ended or were put off. Throws what went wrong in writing it down. */
  async close(): Promise<number> {
    while (this.#writing) await this.#writing;
    if (this.#failed) throw this.#failed;
    return this.#count;
  }

  #note(ended: Ended): void {
    this.#ended.push(ended);
    this.#count += 1;
    this.#write();
  }

  #write(): void {
    // What comes in while one statement runs goes with the next.
    this.#writing ??= Promise.resolve()
      .then(async () => {
        while (this.#starting.length + this.#ended.length > 0) await this.#step(this.#starting.splice(0), this.#ended.splice(0));
      })
      .finally(() => {
        this.#writing = undefined;
      });
  }

  async #step(starting: { id: string; tell(may: boolean): void; fail(error: Error): void }[], ended: Ended[]): Promise<void> {
    const of = <K extends keyof Ended>(field: K) => ended.map((each) => each[field]);
    try {
      const { rows } = await this.#pool.query('select id from mail.step($1, $2, $3, $4, $5, $6, $7, $8) id', [
        this.#worker,
        this.#clock(),
        starting.map(({ id }) => id),
        of('id'),
        of('as'),
        of('because'),
        of('tries'),
        of('due'),
      ]);
      const may = new Set(rows.map((row) => row.id));
      for (const { id, tell } of starting) tell(may.has(id));
    } catch (error) {
      this.#failed = error as Error;
      for (const { fail } of starting) fail(error as Error);
    }
  }
}
