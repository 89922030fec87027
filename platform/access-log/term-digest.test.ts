import { mkdtempSync, readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { openTermKeys } from '../vault/key-files.ts';
import { destroyOldTermKeys, digestOfTerm, quarterOf } from './term-digest.ts';

const folder = () => mkdtempSync('/tmp/kotirauha-term-');
const inMarch = new Date('2026-03-15T10:00:00Z');

describe('the digest of a search term', () => {
  it('is the same for the same words, whatever their capitals and spacing', () => {
    const keys = openTermKeys(folder());
    expect(digestOfTerm('  Aino   KORPELA ', keys, inMarch)).toBe(digestOfTerm('aino korpela', keys, inMarch));
    expect(digestOfTerm('aino korpela', keys, inMarch)).not.toBe(digestOfTerm('aino korpel', keys, inMarch));
  });

  it('cannot be compared across quarters', () => {
    const keys = openTermKeys(folder());
    expect(digestOfTerm('aino', keys, inMarch)).not.toBe(digestOfTerm('aino', keys, new Date('2026-04-01T10:00:00Z')));
  });

  it('counts quarters by the Helsinki day', () => {
    expect(quarterOf(new Date('2026-03-31T20:59:00Z'))).toBe('2026-Q1');
    expect(quarterOf(new Date('2026-03-31T21:00:00Z'))).toBe('2026-Q2');
    expect(quarterOf(new Date('2025-12-31T22:00:00Z'))).toBe('2026-Q1');
  });

  it('is the same in every process that shares the keys, and ends with its key', () => {
    const shared = folder();
    const [staff, oversight] = [openTermKeys(shared), openTermKeys(shared)];
    expect(digestOfTerm('aino', staff, inMarch)).toBe(digestOfTerm('aino', oversight, inMarch));
    expect(destroyOldTermKeys(staff, 90, new Date('2026-06-28T12:00:00Z'))).toEqual([]);
    expect(destroyOldTermKeys(staff, 90, new Date('2026-07-01T12:00:00Z'))).toEqual(['2026-Q1']);
    expect(readdirSync(shared)).toEqual([]);
  });
});
