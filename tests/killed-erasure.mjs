// The carrying out of decided erasures in a process of its own, for a test that kills it: told by its parent where and when.
import pg from 'pg';
import { eraseAll } from '../platform/retention/erase-rows.ts';
import { openLedger } from '../platform/retention/ledger.ts';

process.once('message', ({ config, asOf }) => {
  const data = new pg.Pool({ connectionString: config.data, max: 1 });
  eraseAll(
    { data, ledger: openLedger(config.ledger) },
    { text: 'select * from rights_requests.erase_next($1)', values: [asOf] },
    new Date(asOf),
  ).then(
    () => process.exit(0),
    (error) => {
      process.stderr.write(`${error.stack}\n`);
      process.exit(1);
    },
  );
});
process.send({ ready: true });
