// Cookies of the doors, and what a front process passes on.
import { expect, test } from 'vitest';
import { doorCookies, passCookies, readCookie } from './cookies.ts';
import { openProvider } from './provider.ts';

test('behind https a cookie is Secure and bound to the host', () => {
  const cookies = doorCookies('staff', 'https://koti.example.invalid');
  expect(cookies.write(cookies.session, 'abc')).toBe('__Host-kr_staff=abc; Path=/; HttpOnly; SameSite=Lax; Secure');
  expect(cookies.clear(cookies.session)).toBe('__Host-kr_staff=; Path=/; HttpOnly; SameSite=Lax; Secure; Max-Age=0');
});

test('a cookie is read by its whole name', () => {
  expect(readCookie('kr_staff_attempt=a; kr_staff=b=c; x', 'kr_staff')).toBe('b=c');
  expect(readCookie('kr_staff=', 'kr_staff')).toBeUndefined();
  expect(readCookie(undefined, 'kr_staff')).toBeUndefined();
});

test('the cookies of one door reach no other process', () => {
  const header = 'kr_resident=a; kr_resident_attempt=b; __Host-kr_staff=c; kr_oversight_claimant=d; theme=e';
  expect(passCookies(header, 'resident')).toBe('kr_resident=a; kr_resident_attempt=b; theme=e');
  expect(passCookies(header, 'staff')).toBe('__Host-kr_staff=c; theme=e');
  expect(passCookies(header, undefined)).toBe('theme=e');
  expect(passCookies('kr_staff=a', undefined)).toBeUndefined();
  expect(passCookies(undefined, 'staff')).toBeUndefined();
});

test.each(['http://idp.example.invalid', 'http://127.0.0.1.example.invalid/x'])(
  'the provider %s is refused: plain http beyond this machine',
  (issuer) => {
    expect(() => openProvider({ issuer, clientId: 'a', clientSecret: 'b' }, 'https://koti.example.invalid/x')).toThrow(
      /neither https nor on this machine/,
    );
  },
);
