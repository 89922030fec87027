// Days, instants, money and lists in three languages.
import { describe, expect, it } from 'vitest';
import { formatsOf, helsinkiDay } from './formats.ts';

const [fi, sv, en] = [formatsOf('fi'), formatsOf('sv'), formatsOf('en')];

describe('days and instants', () => {
  it('are written as each reader expects', () => {
    expect([fi.day('2026-03-12'), sv.day('2026-03-12'), en.day('2026-03-12')]).toEqual(['12.3.2026', '12.3.2026', '12 March 2026']);
    const at = new Date('2026-03-12T07:14:00Z');
    expect([fi.instant(at), sv.instant(at), en.instant(at)]).toEqual(['12.3.2026 klo 9.14', '12.3.2026 kl. 9.14', '12 March 2026, 9.14']);
  });
  it('are Helsinki days, in winter and in summer', () => {
    expect(helsinkiDay(new Date('2026-01-31T22:30:00Z'))).toBe('2026-02-01');
    expect(helsinkiDay(new Date('2026-07-31T20:59:00Z'))).toBe('2026-07-31');
    expect(fi.instant(new Date('2026-07-31T21:05:00Z'))).toBe('1.8.2026 klo 0.05');
  });
  it('know months, weekdays and periods', () => {
    expect(fi.month('2026-03-12')).toBe('maaliskuu 2026');
    expect(sv.weekday('2026-03-12')).toBe('torsdag');
    expect(fi.period('2026-03-12', '2026-04-01')).toBe('12.3.2026–1.4.2026');
    expect(fi.period('2026-03-12')).toBe('12.3.2026–');
  });
});

describe('numbers', () => {
  it('are written as each reader expects', () => {
    expect(fi.money(123_450)).toBe('1\u00a0234,50\u00a0€');
    expect(en.money(5)).toBe('€0.05');
    expect(fi.number(1234.5, 1)).toBe('1\u00a0234,5');
    expect(en.percent(0.125, 1)).toBe('12.5%');
  });
  it('and lists as sentences', () =>
    expect([fi.list(['a', 'b', 'c']), sv.list(['a', 'b']), en.list(['a', 'b', 'c'])]).toEqual(['a, b ja c', 'a och b', 'a, b and c']));
});
