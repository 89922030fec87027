// The process in which an import runs: its task comes by message, and by message it tells how far it is and how it ended.
import { FileRefused, MappingMistaken } from '#modules/register-import/public.ts';
import { CannotImport, type ImportAsked, type Imported, importRegister } from './import-register.ts';

export type ImportTask = Omit<ImportAsked, 'tell'>;
export type ImportNews =
  | { rows: number; of: number | undefined }
  | { done: Imported }
  | { refused: 'file'; key: FileRefused['key']; values: FileRefused['values'] }
  | { refused: 'mapping' | 'import'; because: string };

const send = (news: ImportNews) => process.send?.(news);

process.once('message', async (task: ImportTask) => {
  try {
    send({ done: await importRegister({ ...task, tell: send }) });
  } catch (error) {
    const refusal = refusalOf(error);
    if (refusal) send(refusal);
    else {
      process.stderr.write(`${(error as Error).stack ?? error}\n`);
      process.exit(1);
    }
  } finally {
    process.disconnect();
  }
});
// Whoever started it is gone: nobody waits for what is not kept yet.
process.once('disconnect', () => process.exit());

function refusalOf(error: unknown): ImportNews | undefined {
  if (error instanceof FileRefused) return { refused: 'file', key: error.key, values: error.values };
  if (error instanceof MappingMistaken) return { refused: 'mapping', because: error.message };
  if (error instanceof CannotImport) return { refused: 'import', because: error.message };
  return undefined;
}
