// What an import works with from its first to its last batch.
import { createHmac } from 'node:crypto';
import type pg from 'pg';
import type { Blind, Survey } from '#modules/register-import/public.ts';
import type { Vault } from '#platform/vault/vault.ts';
import type { Policy } from '#policy-engine/policy.ts';

/** As much of the vault as an import needs: many values at once. */
export type ImportVault = Pick<Vault, 'sealAll' | 'enterAll' | 'findAll' | 'openEach'>;

export interface Session {
  /** In a transaction, as the owner of the tables. */
  client: pg.ClientBase;
  vault: ImportVault;
  policy: Policy;
  survey: Survey;
  /** Of this import alone; gone with it. */
  blind: Blind;
  /** Helsinki day. */
  today: string;
  /** The instant at which everything of this import is recorded. */
  recordedAt: string;
  /** Seals nothing: everything else is done, and rolled back. */
  dryRun: boolean;
  /** Person of the file -> person of the register, where they are not the file's own. */
  known: Map<string, string>;
}

/** Words of the file as something that only this import can make of them. */
export function blindWith(key: Buffer): Blind {
  return (words) => createHmac('sha256', key).update(words).digest().subarray(0, 16).toString('base64url');
}

/** The id that the same words have each time within this import (RFC 9562, version 8). */
export function idOf(blind: Blind, words: string): string {
  const bytes = Buffer.from(blind(words), 'base64url');
  bytes[6] = (bytes[6]! & 0x0f) | 0x80;
  bytes[8] = (bytes[8]! & 0x3f) | 0x80;
  const hex = bytes.toString('hex');
  return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)].join('-');
}

/** PostgreSQL fills it in from where somebody lives. */
export const emptyScope = { scope_role: '', scope_areas: [], scope_buildings: [], scope_staircases: [], scope_guarded: false };
