// Cookies of the doors.
import { expect, test } from 'vitest';
import { doorCookies, readCookie } from './cookies.ts';

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
