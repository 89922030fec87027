// An import in a process of its own, so that a test can kill it: its task comes by message, and it tells after each batch.
import { type ImportAsked, importRegister } from './import-register.ts';

process.once('message', async (asked: Omit<ImportAsked, 'tell' | 'asOf'> & { asOf: string }) => {
  const done = await importRegister({
    ...asked,
    asOf: new Date(asked.asOf),
    tell: ({ rows, of }) => of !== undefined && process.send?.({ rows }),
  });
  process.send?.({ done });
  process.disconnect();
});
