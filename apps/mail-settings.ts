// By which server messages leave: what the operator says in the environment.
import path from 'node:path';
import type { MailSettings } from '#platform/mail/transport.ts';
import { CannotStart } from './cannot-start.ts';

const oneAddress = /^[^\s@,<>]+@[^\s@,<>]+$/;

/** Undefined when nothing is said: then messages wait. With invented people they are laid in a folder of `home`. Throws CannotStart when it is said by halves. */
export function mailSettingsOf(environment: NodeJS.ProcessEnv, home: string, invented: boolean): MailSettings | undefined {
  const { SMTP_URL: smtp, MAIL_FROM: from, MAIL_CONNECTIONS: connections = '5', MAIL_PER_SECOND: perSecond = '20' } = environment;
  if (!from)
    return invented ? { folder: path.join(home, 'mail'), from: 'kotirauha@example.invalid', connections: 1, perSecond: 20 } : undefined;
  if (!oneAddress.test(from)) throw new CannotStart(`MAIL_FROM is one address, such as ala-vastaa@example.fi; "${from}" is none.`);
  if (!smtp || !/^smtps?:\/\//.test(smtp))
    throw new CannotStart('MAIL_FROM asks for mail, but SMTP_URL names no server: SMTP_URL=smtps://user:password@mail.example.fi');
  return { smtp, from, connections: positive('MAIL_CONNECTIONS', connections), perSecond: positive('MAIL_PER_SECOND', perSecond) };
}

function positive(name: string, said: string): number {
  if (!/^[1-9]\d{0,3}$/.test(said)) throw new CannotStart(`${name} is a whole number from 1 on; "${said}" is none.`);
  return Number(said);
}
