// Why a whole file cannot be read: said once, before anything is written.
import type { TextKey } from '#generated/texts.ts';

/** `key` is a text of this module; `values` stand in it and hold no cell of the file. */
export class FileRefused extends Error {
  readonly key: TextKey;
  readonly values: Record<string, string | number>;
  constructor(key: TextKey, values: Record<string, string | number> = {}) {
    super(key);
    this.key = key;
    this.values = values;
  }
}
