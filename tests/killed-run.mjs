// A run in a process of its own, for tests that kill it: told by its parent where and when.
import '../platform/pages/tsx.mjs';

const { runOnce } = await import('../apps/retention.ts');
const { checkedPolicy, policyFiles } = await import('../platform/policy-in-force.ts');
process.once('message', ({ config, asOf, folder }) =>
  runOnce(config, checkedPolicy(policyFiles(folder)), new Date(asOf), { blocks: 1, youngest: 0 }).then(
    () => process.exit(0),
    (error) => {
      process.stderr.write(`${error.stack}\n`);
      process.exit(1);
    },
  ),
);
process.send({ ready: true });
