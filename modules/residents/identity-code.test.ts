import { describe, expect, test } from 'vitest';
import { readIdentityCode, readTypedIdentityCode } from './identity-code.ts';

const today = '2026-11-22';

describe('an identity code', () => {
  test.each([
    ['131052-308T', '1952-10-13', false],
    ['010106A9012', '2006-01-01', true],
    ['290199-907A', '1999-01-29', true],
    ['280291+923X', '1891-02-28', true],
    ['070770-905D', '1970-07-07', true],
    ...['-', 'Y', 'X', 'W', 'V', 'U'].map((s) => [`010190${s}901R`, '1990-01-01', true] as const),
    ...['A', 'B', 'C', 'D', 'E', 'F'].map((s) => [`150610${s}9026`, '2010-06-15', true] as const),
    ['290200A903E', '2000-02-29', true],
  ] as const)('%s tells %s', (code, birthOn, artificial) => expect(readIdentityCode(code, today)).toEqual({ code, birthOn, artificial }));

  test.each([
    ['290200-903E', 'there was no 29 February 1900'],
    ['310411A9058', 'there is no 31 April'],
    ['010130A907E', 'it lies in the future'],
    ['010190-999K', 'its check character is another'],
    ['010190-001P', 'nobody has the individual number 001'],
    ['010190–901R', 'that is a dash and no hyphen'],
    ['010190-901r', 'small letters are not written in it'],
    ['010190-901R ', 'nothing follows it'],
    ['010190901R', 'the separator is a part of it'],
    ['', 'it is empty'],
  ])('%s is none: %s', (code) => expect(readIdentityCode(code, today)).toBeUndefined());

  test('today’s newborn has one, tomorrow’s not yet', () => {
    expect(readIdentityCode('010130A907E', '2030-01-01')?.birthOn).toBe('2030-01-01');
    expect(readIdentityCode('010130A907E', '2029-12-31')).toBeUndefined();
  });
  test('is read as typed, but not with a look-alike dash', () => {
    expect(readTypedIdentityCode(' 010190-901r', today)?.code).toBe('010190-901R');
    expect(readTypedIdentityCode('010190−901R', today)).toBeUndefined();
  });
});
