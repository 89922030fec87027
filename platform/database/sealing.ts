// The vault as a transaction sees it: values of one person under one group's key, and exact look-ups by what the role may find by.
import type { CompiledRole } from '../enforcement/compile.ts';
import { Refusal } from '../refusals.ts';
import type { Sealing } from './transaction.ts';

/** What is left to do in the vault when the transaction has ended. */
export type Settle = (kept: boolean) => Promise<void>;

/** What the door needs of the vault. */
export interface VaultAccess {
  seal(subjectId: string, group: string, text: string): Promise<Buffer>;
  open(items: { subjectId: string; group: string; sealed: Buffer }[]): Promise<string[]>;
  /** Makes findable at once; what it returns is called when the transaction has ended, with whether it was kept. */
  index(subjectId: string, kind: string, value: string | null): Promise<Settle>;
  find(kind: string, value: string): Promise<string[]>;
  sharing(kind: string): Promise<string[][]>;
}

/** `atEnd` gathers what the vault is to be told when the transaction has ended. */
export const sealing = (vault: VaultAccess, role: CompiledRole, atEnd: Settle[]): Sealing => ({
  seal: (personId, group, value) => vault.seal(personId, group, value),
  async open(items) {
    const held = items.filter((i) => i.sealed !== null && i.sealed !== undefined);
    const opened = await vault.open(held.map((i) => ({ subjectId: i.personId, group: i.group, sealed: i.sealed! })));
    const found = new Map(held.map((item, n) => [item, opened[n]!]));
    return items.map((item) => found.get(item) ?? null);
  },
  async index(personId, kind, value) {
    atEnd.push(await vault.index(personId, kind, value));
  },
  async find(category, value) {
    if (!role.finds.includes(category)) throw new Refusal('door.notYours', 404);
    return vault.find(category, value);
  },
  async sharing(category) {
    if (!role.finds.includes(category)) throw new Refusal('door.notYours', 404);
    return vault.sharing(category);
  },
});
