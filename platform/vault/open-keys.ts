// Opens the keys of an installation: in files, or in the hardware security module that `hsm.json` among them names.
import fs from 'node:fs';
import path from 'node:path';
import { hsmSettings, openHsm } from './hsm.ts';
import { openIndexKeys, openKeyFiles } from './key-files.ts';
import type { KeyKeeper } from './key-provider.ts';

const opened = new Map<string, KeyKeeper>();

/** One session with a module a process, however often it is opened. @throws when a file can be read by others, or the module cannot be reached */
export function openKeys(folder: string): KeyKeeper {
  const file = path.join(folder, 'hsm.json');
  if (!fs.existsSync(file)) return openKeyFiles(folder);
  const known = opened.get(file) ?? openHsm(hsmSettings(file), openIndexKeys(folder));
  opened.set(file, known);
  return known;
}
