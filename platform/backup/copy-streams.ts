// PostgreSQL's COPY over `pg`: a table's rows out as a stream, and in from one.
import { once } from 'node:events';
import { Readable } from 'node:stream';
import type pg from 'pg';

/** As much of `pg`'s connection as COPY uses. */
interface Connection {
  query(text: string): void;
  sendCopyFromChunk(chunk: Buffer): void;
  endCopyFrom(): void;
  sendCopyFail(why: string): void;
  stream: NodeJS.WritableStream & { pause(): void; resume(): void; writableNeedDrain: boolean };
}
interface Completed {
  text: string;
}

/** Rows come one by one and would be written one by one. */
const gathered = 256 * 1_024;

/** The rows that `copy … to stdout` gives, in PostgreSQL's text form. `rows` counts them at the end. */
export class RowsOut extends Readable {
  rows = 0;
  readonly #text: string;
  #connection: Connection | undefined;
  #waiting: Buffer[] = [];
  #size = 0;

  constructor(text: string) {
    super();
    this.#text = text;
  }
  submit(connection: Connection) {
    this.#connection = connection;
    connection.query(this.#text);
  }
  handleCopyData({ chunk }: { chunk: Buffer }) {
    // The parser writes over its own bytes.
    this.#waiting.push(Buffer.from(chunk));
    this.#size += chunk.length;
    if (this.#size >= gathered && !this.#pass()) this.#connection!.stream.pause();
  }
  #pass(): boolean {
    const whole = Buffer.concat(this.#waiting);
    this.#waiting = [];
    this.#size = 0;
    return whole.length === 0 || this.push(whole);
  }
  override _read() {
    this.#connection?.stream.resume();
  }
  handleCommandComplete({ text }: Completed) {
    this.rows = countIn(text);
  }
  handleReadyForQuery() {
    this.#pass();
    this.push(null);
  }
  handleError(error: Error) {
    this.destroy(error);
  }
}

const countIn = (completed: string) => Number(/(\d+)$/.exec(completed)?.[1] ?? 0);

class RowsIn {
  readonly #text: string;
  readonly #source: AsyncIterable<Buffer>;
  readonly #done: (rows: number) => void;
  readonly #failed: (error: Error) => void;
  #rows = 0;
  #error: Error | undefined;

  constructor(text: string, source: AsyncIterable<Buffer>, done: (rows: number) => void, failed: (error: Error) => void) {
    this.#text = text;
    this.#source = source;
    this.#done = done;
    this.#failed = failed;
  }
  submit(connection: Connection) {
    connection.query(this.#text);
  }
  handleCopyInResponse(connection: Connection) {
    void this.#send(connection);
  }
  async #send(connection: Connection) {
    try {
      for await (const chunk of this.#source) {
        if (this.#error) return;
        connection.sendCopyFromChunk(chunk);
        if (connection.stream.writableNeedDrain) await once(connection.stream, 'drain');
      }
      connection.endCopyFrom();
    } catch (error) {
      connection.sendCopyFail((error as Error).message);
    }
  }
  handleCommandComplete({ text }: Completed) {
    this.#rows = countIn(text);
  }
  handleReadyForQuery() {
    this.#done(this.#rows);
  }
  handleError(error: Error) {
    this.#error = error;
    this.#failed(error);
  }
}

/** Runs `copy … from stdin` with these bytes and returns how many rows went in. */
export const rowsIn = (client: pg.ClientBase, text: string, source: AsyncIterable<Buffer>): Promise<number> =>
  new Promise((done, failed) => void client.query(new RowsIn(text, source, done, failed) as never));

/** Runs `copy … to stdout`. */
export function rowsOut(client: pg.ClientBase, text: string): RowsOut {
  const out = new RowsOut(text);
  client.query(out as never);
  return out;
}
