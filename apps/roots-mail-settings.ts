// To whom the roots of the access log are mailed: what the operator says in the environment.
import type { RootsMail } from '#platform/access-log/roots-mail.ts';
import { CannotStart } from './cannot-start.ts';

const looksLikeMail = /^[^\s@,]+@[^\s@,]+$/;

/** Undefined when nothing is said. Throws CannotStart when it is said by halves. */
export function rootsMailOf(environment: NodeJS.ProcessEnv): RootsMail | undefined {
  const { SMTP_URL: smtp, ROOTS_MAIL_FROM: from, ROOTS_MAIL_TO: to } = environment;
  if (!to) return undefined;
  const addresses = to.split(/[\s,]+/).filter((address) => address !== '');
  if (!smtp || !/^smtps?:\/\//.test(smtp))
    throw new CannotStart('ROOTS_MAIL_TO asks for mail, but SMTP_URL names no server: SMTP_URL=smtps://user:password@mail.example.fi');
  const wrong = [from ?? '', ...addresses].find((address) => !looksLikeMail.test(address));
  if (wrong !== undefined || addresses.length === 0)
    throw new CannotStart(`ROOTS_MAIL_FROM is one address and ROOTS_MAIL_TO one or more, with commas; "${wrong}" is no address.`);
  return { smtp, from: from!, to: addresses };
}
