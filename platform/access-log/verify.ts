// Verifies the access log against its seals and its roots file: says what was changed, removed, inserted or cut off, and where.
import { hash, type KeyObject } from 'node:crypto';
import { type Finding, type FindingKind, Findings } from './findings.ts';
import { type Asked, type Connection, inTransaction, type LogPool } from './log-database.ts';
import { type Recovery, type Root, readRoots, type Witnessed } from './roots-file.ts';
import { verifyBeyondSeals, verifyInvented, verifyShown } from './verify-rest.ts';
import { type Erasures, type Seal, verifyStretch } from './verify-stretch.ts';

export interface Verification {
  sound: boolean;
  seals: number;
  rows: number;
  /** Written and not sealed yet: nothing proves them so far. */
  unsealed: number;
  /** Months before this instant were dropped by the log's own rule; undefined when none was. */
  droppedUntil: string | undefined;
  recoveries: Recovery['recovery'][];
  findings: Finding[];
  counts: Partial<Record<FindingKind, number>>;
}

export interface VerifyOptions {
  /** Public keys that may sign for a recovery. */
  trusted?: KeyObject[];
  /** Roots that were mailed, which nobody who holds the server can have changed. */
  mailed?: readonly Root[];
  /** Rows compared at a time. */
  batch?: number;
  /** How many findings are kept; all are counted. */
  most?: number;
  /** Also compare what residents are shown with the log. */
  shown?: boolean;
  /** Connections that read at once, all the same snapshot. */
  readers?: number;
  progress?(rows: number): void;
}

type SealRow = {
  number: number;
  epoch: number;
  from_xid: string;
  from_id: string;
  to_xid: string;
  to_id: string;
  count: number;
  root: Buffer;
  previous: Buffer;
  chain: Buffer;
  header: Buffer;
  reason: string;
  last_at: string | null;
  gone: boolean;
};

/** Recomputes everything. `pool` may read schema `trail` past row security (the owner, or a superuser). Nothing is written. */
export async function verifyLog(pool: LogPool, rootsFile: string, options: VerifyOptions = {}): Promise<Verification> {
  const { trusted = [], mailed = [], batch = 50_000, most = 1_000, shown = true, readers = 1, progress = () => {} } = options;
  const findings = new Findings(most);
  // The file first: a seal made in between is then in the log and not in the file, and never the other way round.
  const witnessed = readRoots(rootsFile, trusted);
  for (const { line, words } of witnessed.broken) findings.add({ kind: 'roots-file', words: `line ${line}: ${words}` });
  const result = await inOneSnapshot(pool, readers, async (readers) => {
    const [connection] = readers;
    const { erasures, until } = await readErasures(connection);
    const chain = new Chain(witnessed, mailedThatHold(mailed, witnessed), findings);
    let rows = 0;
    const waiting = stretches(connection, batch, until, chain);
    const read = async (reader: Connection) => {
      for (let next = await waiting.next(); !next.done; next = await waiting.next()) {
        const read = await verifyStretch(reader, next.value, erasures, findings);
        rows += read;
        if (shown) await verifyShown(reader, next.value, findings);
        progress(rows);
      }
    };
    for (const ended of await Promise.allSettled(readers.map(read))) if (ended.status === 'rejected') throw ended.reason;
    if (shown) await verifyInvented(connection, findings);
    const unsealed = await verifyBeyondSeals(connection, findings);
    return { seals: chain.last, rows, unsealed, droppedUntil: until };
  });
  verifyWitness(result.seals, witnessed, readRoots(rootsFile, trusted), findings);
  const lost = Math.max(0, ...mailedThatHold(mailed, witnessed).keys());
  if (lost > result.seals)
    findings.add({
      kind: 'truncated',
      seal: result.seals + 1,
      words: `seals ${result.seals + 1} to ${lost} were mailed and are not in the log`,
    });
  return {
    sound: findings.first.length === 0,
    ...result,
    recoveries: witnessed.recoveries,
    findings: findings.first,
    counts: findings.counts,
  };
}

const begin = 'begin isolation level repeatable read read only';

/** Opens so many transactions that see the same. */
function inOneSnapshot<T>(pool: LogPool, readers: number, work: (readers: [Connection, ...Connection[]]) => Promise<T>): Promise<T> {
  return inTransaction(pool, begin, async (first) => {
    if (readers === 1) return work([first]);
    const { rows } = await first.query<{ id: string }>({ text: 'select pg_export_snapshot() as id', values: [] });
    const join = (joined: [Connection, ...Connection[]]): Promise<T> =>
      joined.length === readers
        ? work(joined)
        : inTransaction(pool, `${begin}; set transaction snapshot '${rows[0]!.id}'`, (next) => join([...joined, next]));
    return join([first]);
  });
}

/** By number; what a recovery has answered for meanwhile is left out. */
const mailedThatHold = (mailed: readonly Root[], { recoveries }: Witnessed): Map<number, Root> =>
  new Map(
    mailed
      .filter((root) => !recoveries.some(({ after, at }) => root.number > after && Date.parse(root.sealedAt) < Date.parse(at)))
      .map((root) => [root.number, root]),
  );

/** Each seal follows from the one before, and is the one that the file witnessed. */
class Chain {
  last = 0;
  #chain: Buffer = Buffer.alloc(32);
  #end = { epoch: 1, xid: '0', id: '0' };
  readonly #witnessed: Witnessed;
  readonly #mailed: ReadonlyMap<number, Root>;
  readonly #findings: Findings;

  constructor(witnessed: Witnessed, mailed: ReadonlyMap<number, Root>, findings: Findings) {
    this.#witnessed = witnessed;
    this.#mailed = mailed;
    this.#findings = findings;
  }

  follow(seal: SealRow): void {
    const complain = (words: string) => this.#findings.add({ kind: 'seal-changed', seal: seal.number, words });
    if (seal.number !== this.last + 1) complain(`seals ${this.last + 1} to ${seal.number - 1} are missing`);
    if (!seal.previous.equals(this.#chain)) complain('does not follow from the seal before');
    const begins =
      seal.epoch === this.#end.epoch
        ? seal.from_xid === this.#end.xid && seal.from_id === this.#end.id
        : seal.from_xid === '0' && seal.from_id === '0';
    if (!begins || seal.epoch < this.#end.epoch) complain('does not begin where the seal before ends');
    const chain = hash('sha256', Buffer.concat([seal.previous, seal.header, seal.root, Buffer.from(seal.reason, 'utf8')]), 'buffer');
    if (!chain.equals(seal.chain)) complain('its words do not give its chain value');
    const root = this.#witnessed.roots.get(seal.number);
    if (root && root.chain !== seal.chain.toString('hex')) complain('is not the seal that the roots file witnessed');
    const told = this.#mailed.get(seal.number);
    if (told && told.chain !== seal.chain.toString('hex')) complain('is not the seal that was mailed');
    this.last = seal.number;
    this.#chain = seal.chain;
    this.#end = { epoch: seal.epoch, xid: seal.to_xid, id: seal.to_id };
  }
}

/** Seals of one epoch with together at most `batch` rows (or one seal with more), in order. */
async function* stretches(connection: Asked, batch: number, until: string | undefined, chain: Chain): AsyncGenerator<Seal[]> {
  let stretch: Seal[] = [];
  let size = 0;
  for await (const row of readSeals(connection, until)) {
    chain.follow(row);
    const seal: Seal = { ...row, dropped: row.gone };
    if (stretch.length > 0 && (size + seal.count > batch || stretch[0]!.epoch !== seal.epoch)) {
      yield stretch;
      stretch = [];
      size = 0;
    }
    stretch.push(seal);
    size += seal.count;
  }
  if (stretch.length > 0) yield stretch;
}

async function* readSeals(connection: Asked, until: string | undefined): AsyncGenerator<SealRow> {
  for (let after = 0; ; ) {
    const { rows } = await connection.query<SealRow>({
      text: `select number::int, epoch, from_xid::text, from_id::text, to_xid::text, to_id::text, count, root, previous, chain, coalesce(reason, '') as reason,
          coalesce(last_at < $2::timestamptz, false) as gone,
          int8send(number) || int4send(epoch) || xid8send(from_xid) || int8send(from_id) || xid8send(to_xid) || int8send(to_id) || int4send(count)
            || coalesce(timestamptz_send(first_at), '\\x') || coalesce(timestamptz_send(last_at), '\\x') || timestamptz_send(sealed_at) as header
        from trail.seal where number > $1 order by number limit 2000`,
      values: [after, until ?? null],
    });
    yield* rows;
    if (rows.length < 2000) return;
    after = rows.at(-1)!.number;
  }
}

type ErasureRow = {
  id: string;
  part: string | null;
  before: string | null;
  kinds: string[] | null;
  until: string | null;
  split: Record<string, number[]> | null;
};

/** What the log says about its own erasures. These rows are themselves sealed and compared like any other. */
async function readErasures(connection: Asked): Promise<{ erasures: Erasures; until: string | undefined }> {
  const { rows } = await connection.query<ErasureRow>({
    text: `select id::text, detail->>'part' as part, detail->>'before' || 'Z' as before, nullif(detail->'kinds', 'null') as kinds, detail->>'until' || 'Z' as until, detail->'split' as split
      from trail.access where kind = 'erased'`,
    values: [],
  });
  const erasures: Erasures = { parts: [], excused: new Map() };
  for (const row of rows) {
    if (row.before) erasures.parts.push({ id: row.id, before: row.before, kinds: row.kinds });
    for (const [seal, ids] of Object.entries(row.split ?? {})) {
      const excused = erasures.excused.get(Number(seal)) ?? new Set();
      for (const id of ids) excused.add(String(id));
      erasures.excused.set(Number(seal), excused);
    }
  }
  return {
    erasures,
    until: rows
      .flatMap((r) => r.until ?? [])
      .sort()
      .at(-1),
  };
}

/** The file may be one seal behind (the sealer writes that line at its next call) and never ahead. */
function verifyWitness(last: number, before: Witnessed, after: Witnessed, findings: Findings): void {
  if (before.last > last)
    findings.add({
      kind: 'truncated',
      seal: last + 1,
      words: `seals ${last + 1} to ${before.last} are in the roots file and not in the log`,
    });
  if (after.last < last - 1)
    findings.add({ kind: 'unwitnessed', seal: after.last + 1, words: `seals ${after.last + 1} to ${last} are not in the roots file` });
}
