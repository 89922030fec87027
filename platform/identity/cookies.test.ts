// Cookies of the doors, and which providers a door talks to.
import { expect, test } from 'vitest';
import { doorCookies, readCookie } from './cookies.ts';
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

test.each(['http://idp.example.invalid', 'http://127.0.0.1.example.invalid/x'])(
  'the provider %s is refused: plain http beyond this machine',
  (issuer) => {
    expect(() => openProvider({ issuer, clientId: 'a', clientSecret: 'b' }, 'https://koti.example.invalid/x')).toThrow(
      /neither https nor on this machine/,
    );
  },
);
