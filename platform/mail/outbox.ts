// The outbox at work: takes what waits in batches, hands each message over once, and writes down how it ended before anything is forgotten.
import { randomUUID } from 'node:crypto';
import type pg from 'pg';
import type { Vault } from '../vault/vault.ts';
import { Ledger, type Waiting } from './steps.ts';
import { renderLetter, type Saying } from './templates.ts';
import type { MailSettings, Transport } from './transport.ts';

export interface OutboxSetup extends Saying {
  pool: pg.Pool;
  vault: Pick<Vault, 'openEach'>;
  transport: Transport;
  settings: Pick<MailSettings, 'from' | 'connections'>;
  clock(): Date;
}

export interface Outbox {
  /** Sends everything that is due, and returns how many messages ended or were put off. */
  sendDue(): Promise<number>;
  close(): Promise<void>;
}

const perConnection = 40;

/** Connects as one worker of perhaps several. What an earlier one had in hand when it was killed is settled first. */
export async function openOutbox(setup: OutboxSetup): Promise<Outbox> {
  const worker = randomUUID();
  // The lock is gone with the connection: then others may settle what this worker has in hand, and it stops.
  const holder = await setup.pool.connect();
  let broken: Error | undefined;
  holder.on('error', (error) => {
    broken = error;
  });
  await holder.query(`select pg_advisory_lock(hashtextextended('mail ' || $1, 0))`, [worker]);
  return {
    async sendDue() {
      if (broken) throw broken;
      await setup.pool.query('select mail.settle_abandoned($1)', [setup.clock()]);
      const ledger = new Ledger(setup.pool, worker, setup.clock);
      const queue = new Batches(setup, worker);
      const lane = async () => {
        for (let next = await queue.next(); next; next = await queue.next()) {
          if (broken || queue.away) ledger.putOff(next, 'no-server', false);
          else if (next.to === undefined) ledger.end(next, 'failed', 'no-address');
          else await send(setup, ledger, queue, next, next.to);
        }
      };
      const lanes = await Promise.allSettled(Array.from({ length: setup.settings.connections }, lane));
      const done = await ledger.close();
      for (const each of lanes) if (each.status === 'rejected') throw each.reason;
      return done;
    },
    async close() {
      setup.transport.close();
      holder.release(true);
    },
  };
}

async function send(setup: OutboxSetup, ledger: Ledger, queue: Batches, message: Waiting, to: string): Promise<void> {
  const { id, about_id, queued_at } = message;
  const letter = await renderLetter(setup, { ...message, aboutId: about_id ?? undefined, queuedAt: queued_at });
  if (!letter) return ledger.end(message, 'failed', 'no-template');
  // Committed before the server hears of it: whoever is killed after this leaves it uncertain, and never sends it twice.
  if (!(await ledger.start(id))) return;
  const { from } = setup.settings;
  const handed = await setup.transport.hand({ ...letter, from, to, messageId: `<${id}@${from.split('@')[1]?.replace(/>$/, '')}>` });
  if (handed.as === 'sent') return ledger.end(message, 'sent');
  if (handed.as === 'away') {
    queue.away = true;
    return ledger.putOff(message, handed.because, false);
  }
  if (handed.as === 'refused-for-now') return ledger.putOff(message, handed.because, true);
  ledger.end(message, handed.as, handed.because);
}

/** Messages one by one, claimed and opened many at a time; the next batch is fetched while the last one is being sent. */
class Batches {
  /** There is no server to speak to: what is in hand goes back, and nothing more is taken. */
  away = false;
  #ready: Waiting[] = [];
  #coming: Promise<void> | undefined;
  #over = false;
  #failed: unknown;
  readonly #setup: OutboxSetup;
  readonly #worker: string;
  constructor(setup: OutboxSetup, worker: string) {
    this.#setup = setup;
    this.#worker = worker;
  }

  async next(): Promise<Waiting | undefined> {
    const many = perConnection * this.#setup.settings.connections;
    if (this.#ready.length <= many / 2 && !this.#over && !this.away) this.#coming ??= this.#fetch(many);
    while (this.#ready.length === 0 && this.#coming) await this.#coming;
    if (this.#ready.length === 0 && this.#failed) throw this.#failed;
    return this.#ready.shift();
  }

  async #fetch(many: number): Promise<void> {
    const { pool, vault, clock } = this.#setup;
    try {
      const { rows } = await pool.query<Waiting>('select * from mail.claim($1, $2, $3)', [this.#worker, many, clock()]);
      if (rows.length < many) this.#over = true;
      const opened = await vault.openEach(
        rows.map((row) => ({
          subjectId: row.person_id,
          group: row.sealed_as.split('.', 1)[0]!,
          sealed: row.address,
          context: row.sealed_as,
        })),
      );
      this.#ready.push(...rows.map((row, n) => ({ ...row, ...('text' in opened[n]! && { to: opened[n].text }) })));
    } catch (error) {
      this.#over = true;
      this.#failed = error;
    } finally {
      this.#coming = undefined;
    }
  }
}
