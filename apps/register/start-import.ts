// Starts an import in a process of its own, whose memory stays small however long the file is.
import { type ChildProcess, fork } from 'node:child_process';
import { FileRefused, MappingMistaken } from '#modules/register-import/public.ts';
import type { ImportNews, ImportTask } from './import-process.ts';
import { CannotImport, type ImportAsked, type Imported } from './import-register.ts';

/** Four megabytes for what lives no longer than a batch: without a word Node lets young objects take a hundred. */
const small = ['--max-semi-space-size=4'];

/** As `importRegister`, with the same refusals. `watch` is given the process. */
export function startImport({ tell, ...task }: ImportAsked, watch: (child: ChildProcess) => void = () => {}): Promise<Imported> {
  const child = fork(new URL('./import-process.mjs', import.meta.url), { serialization: 'advanced', execArgv: small });
  watch(child);
  return new Promise((resolve, reject) => {
    child.on('message', (news: ImportNews) => {
      if ('done' in news) resolve(news.done);
      else if ('rows' in news) tell(news);
      else if (news.refused === 'file') reject(new FileRefused(news.key, news.values));
      else reject(news.refused === 'mapping' ? new MappingMistaken(news.because) : new CannotImport(news.because));
    });
    child.once('error', reject);
    child.once('exit', (code, signal) =>
      reject(new CannotImport(`The import ended with ${signal ?? code}. The same command goes on where it was.`)),
    );
    child.send(task satisfies ImportTask);
  });
}
