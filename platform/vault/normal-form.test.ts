import { describe, expect, it } from 'vitest';
import { normalForm } from './normal-form.ts';

describe('the normal form of what can be found', () => {
  it.each([
    '+358 40 123 4567',
    '040 123 4567',
    '040-1234567',
    '(040) 123 45 67',
    '00358 40 1234567',
    '358401234567',
    '+358 (0)40 123 4567',
    '+358-40-123-4567',
    '40 1234567',
    ' 040\u00a0123\u00a04567 ',
    '０４０１２３４５６７',
    '+358\u2011401234567',
    '040/123.4567',
  ])('of the phone number written %s is one', (written) => {
    expect(normalForm('phone', written)).toBe('+358401234567');
  });

  it('keeps the country of a foreign number, and meets invented ones that begin with zeros', () => {
    expect(['+46 70 123 45 67', '0046701234567', '+46-70-1234567'].map((w) => normalForm('phone', w))).toEqual(
      Array(3).fill('+46701234567'),
    );
    expect(['+358 00 123 4567', '000 123 4567', '0035800 123 4567'].map((w) => normalForm('exchange-phone', w))).toEqual(
      Array(3).fill('+3581234567'),
    );
    expect(normalForm('phone', '040 123 4568')).not.toBe(normalForm('phone', '040 123 4567'));
  });

  it('of an e-mail address ignores capitals and surrounding space, and nothing more', () => {
    expect(normalForm('email', '  Aino.Korpela@Example.INVALID ')).toBe('aino.korpela@example.invalid');
    expect(normalForm('newsletter-email', 'aino+kirje@example.invalid')).toBe('aino+kirje@example.invalid');
  });

  it('of an identity code keeps the separator, which tells the century', () => {
    expect(normalForm('personal-identity-code', ' 131052-952t')).toBe('131052-952T');
    expect(normalForm('personal-identity-code', '131052–952T')).toBe('131052-952T');
    expect(normalForm('personal-identity-code', '131002A952T')).not.toBe(normalForm('personal-identity-code', '131002-952T'));
  });

  it('does not exist for what cannot be found by value', () => {
    expect(() => normalForm('contact-note', 'x')).toThrow('nobody is found by contact-note');
  });

  it('is made of anything that somebody types, without an error', () => {
    for (const kind of ['phone', 'email', 'personal-identity-code'])
      for (const text of ['', '+', '00', '🏠', 'a@', '\u0000']) expect(typeof normalForm(kind, text)).toBe('string');
  });
});
