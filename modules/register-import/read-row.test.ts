import { describe, expect, test } from 'vitest';
import { checkCharacterOf } from '../residents/identity-code.ts';
import { type Field, fieldNames, recogniseColumns, sayableName } from './columns.ts';
import { MappingMistaken, noMapping, readMapping } from './mapping.ts';
import { readDay, readEuros } from './read-cell.ts';
import { readRow } from './read-row.ts';

const today = '2026-11-22';
const good: Partial<Record<Field, string>> = {
  address: 'Kontulankaari 11 B 23',
  leaseNumber: '1',
  role: 'päävuokralainen',
  givenNames: 'Maija',
  familyName: 'Esimerkki',
  identityCode: '120585-9113',
  rent: '700,00',
  movedIn: '1.3.2021',
};
const occupant = { role: 'asukas', identityCode: '', birthDate: '9.6.1999' };

/** Reads a row that is right but for what is given; says what is wrong, as `field reason`. */
function wrong(other: Partial<Record<Field, string>>, mapping = noMapping) {
  const row = { ...good, ...other };
  const columns = recogniseColumns(Object.keys(row), mapping.columns);
  return readRow({ row: 2, cells: Object.values(row) }, { columns, mapping, today, artificialToo: true });
}
const mistakes = (other: Partial<Record<Field, string>>) => wrong(other).refused.map((m) => `${m.field} ${m.reason}`);
const leftOut = (other: Partial<Record<Field, string>>) => {
  const read = wrong(other);
  expect(read.said).toBeDefined();
  return read.leftOut.map((m) => `${m.field} ${m.reason}`);
};
const code = (figures: string, sign: string) => figures.slice(0, 6) + sign + figures.slice(6) + checkCharacterOf(figures);

test('columns are recognised in Finnish, Swedish and English; nobody is two fields', () => {
  expect(recogniseColumns(['Osoite', 'Henkilötunnus', 'SUKUNIMI'], new Map()).at).toEqual({ address: 0, identityCode: 1, familyName: 2 });
  expect(recogniseColumns(['Adress', 'Personbeteckning', 'Efternamn'], new Map()).at).toEqual({
    address: 0,
    identityCode: 1,
    familyName: 2,
  });
  expect(recogniseColumns(['flat address', 'identity_code', 'Last name'], new Map()).at).toEqual({
    address: 0,
    identityCode: 1,
    familyName: 2,
  });
  const names = Object.values(fieldNames).flat();
  expect(new Set(names).size).toBe(names.length);
});
test('unknown columns are named, unless the heading could be somebody’s data', () => {
  const { unknown, twice } = recogniseColumns(['Kissan nimi', '120585-9113', 'aila@example.invalid', 'Hetu', 'Henkilötunnus'], new Map());
  expect(unknown.map(sayableName)).toEqual(['Kissan nimi', '2', '3']);
  expect(twice).toEqual(['identityCode']);
});
test('a mapping tells what columns and words mean; a mistaken one says where', () => {
  const mapping = readMapping(
    'columns: { Osoitetieto: address, Vanha osoite: null }\nvalues: { role: { PV: main-tenant } }\nalways: { language: sv }',
  );
  expect(recogniseColumns(['osoitetieto', 'vanha osoite'], mapping.columns).at).toEqual({ address: 0 });
  expect(wrong({ role: 'pv' }, mapping).said).toMatchObject({ role: 'main-tenant', person: { language: 'sv' } });
  expect(() => readMapping('columns: { A: nowhere }')).toThrow(MappingMistaken);
  expect(() => readMapping('a: &a [*a]')).toThrow(MappingMistaken);
});

test('a right row comes in', () => expect(mistakes({})).toEqual([]));
test.each([
  ['=cmd|/C calc!A0', 'notAName'],
  ['<script>alert(1)</script>', 'notAName'],
  ["Robert'); DROP TABLE residents;--", 'notAName'],
  ['A'.repeat(500), 'tooLong'],
  ['Mai\0ja', 'hiddenLetters'],
  ['Maija\u202ennaV', 'hiddenLetters'],
])('the name %s is refused: %s', (familyName, reason) => expect(mistakes({ familyName })).toContain(`familyName ${reason}`));
test.each(["O'Brien-Åkerblom", 'Đặng', 'محمد', 'כהן', 'von der Öhe', 'Ng'])('the name %s comes in', (familyName) =>
  expect(mistakes({ familyName })).toEqual([]),
);

test.each([
  ['31.2.2024', undefined],
  ['29.2.2023', undefined],
  ['29.2.2024', '2024-02-29'],
  ['2024-02-31', undefined],
  ['2024-2-1', '2024-02-01'],
  ['1.13.2024', undefined],
  ['45292', undefined],
  ['13/01/2024', undefined],
])('%s is the day %s', (written, day) => expect(readDay(written)).toBe(day));
test('a spreadsheet’s number is a day where it is a number there', () => {
  expect(readDay('45292', true)).toBe('2024-01-01');
  expect(readDay('45292.5', true)).toBe('2024-01-01');
  expect(readDay('59', true)).toBeUndefined();
});
test.each([
  ['1 234,50 €', 123_450],
  ['650', 65_000],
  ['650.5', 65_050],
  ['-1', undefined],
  ['1e9', undefined],
])('%s is %s cents', (written, cents) => expect(readEuros(written)).toBe(cents));

describe('days that cannot be', () => {
  test.each([
    [{ movedIn: '31.2.2024' }, 'movedIn notADay'],
    [{ movedIn: '' }, 'movedIn missing'],
    [{ movedIn: '1.3.2021', movedOut: '1.3.2021' }, 'movedOut outBeforeIn'],
    [{ movedIn: '1.1.2029' }, 'movedIn dayToCome'],
    [{ movedIn: '1.1.1899' }, 'movedIn longAgo'],
    [{ ...occupant, movedIn: '1.1.1998' }, 'movedIn beforeBirth'],
    [{ ...occupant, birthDate: '1.1.2027' }, 'birthDate dayToCome'],
    [{ birthDate: '13.5.1985' }, 'birthDate birthDateDiffers'],
    [{ leaseBegins: '1.3.2021', leaseEnded: '1.2.2021' }, 'leaseEnded endsBeforeItBegins'],
    [{ leaseKind: 'toistaiseksi', leaseEnds: '1.2.2025' }, 'leaseEnds openEndedHasNoEnd'],
    [{ leaseKind: 'määräaikainen' }, 'leaseEnds missing'],
  ])('%j: %s', (other, mistake) => expect(mistakes(other)).toContain(mistake));
});

describe('impossible roles', () => {
  test.each([
    [{ role: 'kuningas' }, 'role unknownWord'],
    [{ role: '' }, 'role missing'],
    [{ ...occupant, role: 'lapsi' }, 'role roleDoesNotFitAge'],
    [{ ...occupant, role: 'muu täysi-ikäinen', birthDate: '1.1.2015' }, 'role roleDoesNotFitAge'],
    [{ role: 'puoliso', identityCode: '', birthDate: '1.1.2012' }, 'role tooYoung'],
    [{ ...occupant, birthDate: '' }, 'birthDate birthDateMissing'],
    [{ rent: '' }, 'rent missing'],
    [{ rent: 'ilmainen' }, 'rent notASum'],
  ])('%j: %s', (other, mistake) => expect(mistakes(other)).toContain(mistake));
});

describe('identity codes', () => {
  test.each(['-', 'Y', 'X', 'W', 'V', 'U'])('the sign %s tells the 1900s', (sign) =>
    expect(wrong({ identityCode: code('120585911', sign) }).said!.person.birthOn).toBe('1985-05-12'),
  );
  test.each(['A', 'B', 'C', 'D', 'E', 'F'])('the sign %s tells the 2000s', (sign) =>
    expect(wrong({ identityCode: code('120503911', sign) }).said!.person.birthOn).toBe('2003-05-12'),
  );
  test.each(['120585-9114', '120585–9113', '1205859113', '310285-911K', '120585G9113', '120585A9113 '])('%s is nobody’s', (identityCode) =>
    expect(mistakes({ identityCode })).toContain('identityCode notAnIdentityCode'),
  );
  test('an artificial one is refused where people exist', () => {
    const columns = recogniseColumns(Object.keys(good), new Map());
    const read = readRow({ row: 2, cells: Object.values(good) }, { columns, mapping: noMapping, today, artificialToo: false });
    expect(read.refused).toEqual([{ field: 'identityCode', reason: 'artificialCode' }]);
  });
});

test('what cannot be reached is left out, and the row comes in', () => {
  expect(leftOut({ phone: '12', email: 'aila', language: 'klingon' })).toEqual([
    'phone notAPhoneNumber',
    'email notAnEmailAddress',
    'language unknownWord',
  ]);
  expect(wrong({ phone: '040 123 4567' }).said!.person.phone).toBe('+358401234567');
});
