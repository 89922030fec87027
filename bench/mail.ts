// How fast the outbox sends, each message rendered, opened and written down, against a bare loop over the same pool of connections.
import { fork } from 'node:child_process';
import path from 'node:path';
import { createTransport } from 'nodemailer';
import { openPool } from '#platform/database/pool.ts';
import { openLog } from '#platform/pages/log.ts';
import { followVersion } from '../apps/follow-version.ts';
import { configOf } from '../apps/landlord.ts';
import { equip } from '../apps/workplace.ts';
import { type Figure, inTurns, median, times } from './figures.ts';
import type { FullSize } from './full-size.ts';

const connections = 5;

/** Sends `many` messages both ways, in turns, to a server on this machine. */
export async function measureMail({ at, secrets, keys }: FullSize, many: number, rounds: number): Promise<Figure[]> {
  const sink = fork(path.join(import.meta.dirname, 'mail-sink.mjs'), { execArgv: [] });
  const port = await new Promise<number>((told) => sink.once('message', (at) => told(Number(at))));
  const smtp = `smtp://127.0.0.1:${port}`;
  const owner = openPool({ connectionString: at.data, max: 1 });
  const config = configOf('worker', at, secrets, keys);
  const pool = openPool({ connectionString: config.data, max: 6 });
  const following = await followVersion(pool);
  const mail = { smtp, from: 'bench@example.invalid', connections, perSecond: 1_000_000 };
  const worker = equip({ vault: config.vault!, keys, publicUrl: 'http://localhost:3000', mail, settings: {} }, pool, openLog('worker'));
  const pairs = await inTurns(
    rounds,
    async () => {
      await owner.query(
        `insert into mail.message (person_id, template, language, address, sealed_as)
           select c.person_id, 'mail.message-waits', 'fi', c.email, 'contact.email' from residents.contact c, generate_series(1, 100) where c.email is not null limit $1`,
        [many],
      );
      const speed = await perSecond(many, () => worker.sendMail());
      const { rows } = await owner.query(`select count(*)::int as sent from mail.message where state = 'sent'`);
      if (rows[0].sent !== many) throw new Error(`${rows[0].sent} of ${many} messages were sent`);
      await owner.query('truncate mail.message');
      return speed;
    },
    () => perSecond(many, () => bare(smtp, many)),
  );
  await worker.close();
  following.end();
  await Promise.all([pool.end(), owner.end()]);
  sink.disconnect();
  const [ours, floor] = [median(pairs.map((p) => p[0])), median(pairs.map((p) => p[1]))];
  return [
    {
      what: `${many} messages from the outbox over ${connections} connections`,
      measured: `${Math.round(ours)} messages/s`,
      floor: `${Math.round(floor)} messages/s (bare nodemailer loop, same pool), ratio ${times(ours / floor)}`,
      wanted: 'ratio 0.8',
      met: ours / floor >= 0.8,
    },
  ];
}

async function bare(url: string, many: number): Promise<void> {
  const transport = createTransport({ url, pool: true, maxConnections: connections, maxMessages: 500 });
  let left = many;
  const lane = async () => {
    while (left-- > 0)
      await transport.sendMail({ from: 'bench@example.invalid', to: 'someone@example.invalid', subject: 'Sinulle on viesti', text: words });
  };
  await Promise.all(Array.from({ length: connections }, lane));
  transport.close();
}
/** As long as the outbox's own. */
const words = `${'Sinulle on viesti asukassivuilla, tunnistaudu ja lue se. '.repeat(8)}\n`;

const perSecond = async (many: number, work: () => Promise<unknown>) => {
  const began = performance.now();
  await work();
  return (many * 1_000) / (performance.now() - began);
};
