// The vault as a transaction sees it: values of one person under one group's key, and exact look-ups by what the role may find by.
import type { CompiledRole } from '../enforcement/compile.ts';
import { Refusal } from '../refusals.ts';
import type { Sealing } from './transaction.ts';

/** What the door needs of the vault. */
export interface VaultAccess {
  seal(subjectId: string, group: string, text: string): Promise<Buffer>;
  open(items: { subjectId: string; group: string; sealed: Buffer }[]): Promise<string[]>;
  index(subjectId: string, kind: string, value: string | null): Promise<void>;
  find(kind: string, value: string): Promise<string[]>;
  sharing(kind: string): Promise<string[][]>;
}

export const sealing = (vault: VaultAccess, role: CompiledRole): Sealing => ({
  seal: (personId, group, value) => vault.seal(personId, group, value),
  async open(items) {
    const held = items.filter((i) => i.sealed !== null && i.sealed !== undefined);
    const opened = await vault.open(held.map((i) => ({ subjectId: i.personId, group: i.group, sealed: i.sealed! })));
    const found = new Map(held.map((item, n) => [item, opened[n]!]));
    return items.map((item) => found.get(item) ?? null);
  },
  index: (personId, kind, value) => vault.index(personId, kind, value),
  async find(category, value) {
    if (!role.finds.includes(category)) throw new Refusal('door.notYours', 404);
    return vault.find(category, value);
  },
  async sharing(category) {
    if (!role.finds.includes(category)) throw new Refusal('door.notYours', 404);
    return vault.sharing(category);
  },
});
