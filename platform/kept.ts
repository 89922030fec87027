// Keeps on disk what follows from files alone, under a digest of everything it was made from: made once, read from then on.
import { createHash } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import { deserialize, serialize } from 'node:v8';

/** Beside the code, and as trustworthy: whoever may write here may write that. */
export const keptIn = path.resolve(import.meta.dirname, '../node_modules/.cache/kotirauha');
/** Of one name so many versions stay: a developer's branches, a landlord's drafts. */
const versionsKept = 6;

/**
 * What `make` makes of `from`, where `from` is everything it depends on, its own code (`codeOf`) included. Kept where the folder of the
 * code can be written, and made anew where it cannot; a file that somebody else owns or may write is never believed.
 */
export function kept<T>(name: string, from: readonly string[], make: () => T): T {
  const file = path.join(keptIn, `${name}-${digest([process.version, ...from])}`);
  const found = read(file);
  if (found) return deserialize(found) as T;
  const made = make();
  write(name, file, serialize(made));
  return made;
}

const codes = new Map<string, string>();

/** A digest of the TypeScript of a folder. */
export function codeOf(of: string): string {
  const known = codes.get(of);
  if (known) return known;
  const files = fs.readdirSync(of, { recursive: true, encoding: 'utf8' }).filter((f) => f.endsWith('.ts') && !f.endsWith('.test.ts'));
  const code = digest(files.sort().flatMap((f) => [f, fs.readFileSync(path.join(of, f), 'utf8')]));
  codes.set(of, code);
  return code;
}

/** Each part with its length, so that no two lists of parts read the same. */
function digest(parts: readonly string[]): string {
  const hash = createHash('sha256');
  for (const part of parts) hash.update(`${part.length} `).update(part);
  return hash.digest('base64url');
}

function read(file: string): Buffer | undefined {
  try {
    const { uid, mode } = fs.statSync(file);
    if (mode & 0o022 || ![0, process.getuid?.()].includes(uid)) return undefined;
    return fs.readFileSync(file);
  } catch {
    return undefined;
  }
}

function write(name: string, file: string, bytes: Buffer) {
  try {
    fs.mkdirSync(keptIn, { recursive: true, mode: 0o755 });
    const draft = `${file}.${process.pid}`;
    fs.writeFileSync(draft, bytes, { mode: 0o644 });
    fs.renameSync(draft, file);
    const older = fs
      .readdirSync(keptIn)
      .filter((f) => f.startsWith(`${name}-`) && f.length === path.basename(file).length)
      .map((f) => ({ f, at: fs.statSync(path.join(keptIn, f)).mtimeMs }))
      .sort((a, b) => b.at - a.at)
      .slice(versionsKept);
    for (const { f } of older) fs.rmSync(path.join(keptIn, f), { force: true });
  } catch {
    // A folder that cannot be written, or two processes at once: it is made again next time.
  }
}
