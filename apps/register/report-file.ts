// The report on the disk: what belongs to a batch is there before the batch is kept, and what belongs to none is cut off.
import fs from 'node:fs/promises';
import { type ReportLine, reportText } from '#modules/register-import/public.ts';

type Voices = Parameters<typeof reportText>[1];

/** Begins anew, or goes on after `bytes`. When the earlier part is gone, the report begins with what comes now. */
export async function openReport(file: string, bytes: number, voices: Voices) {
  const there = await fs.stat(file).then(
    (found) => found.size,
    () => 0,
  );
  const from = there >= bytes ? bytes : 0;
  const handle = await fs.open(file, from > 0 ? 'r+' : 'w', 0o600);
  if (from > 0) await handle.truncate(from);
  let at = from;
  return {
    /** On the disk when it returns; gives how long the report is now. */
    async add(lines: readonly ReportLine[]): Promise<number> {
      if (lines.length === 0 && at > 0) return at;
      const text = Buffer.from(reportText(lines, voices, at === 0));
      await handle.write(text, 0, text.length, at);
      await handle.sync();
      at += text.length;
      return at;
    },
    close: () => handle.close(),
  };
}
