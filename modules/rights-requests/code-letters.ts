// A letter with a one-time code to the address in the register: whoever says the code has shown that the request is theirs (rule L6).
import { createHash, randomInt } from 'node:crypto';
import { addressOf } from '#modules/homes/public.ts';
import { contactOf, fullName, homesOn, occupanciesOf, peopleById } from '#modules/residents/public.ts';
import { writePdf } from '#platform/documents/pdf.ts';
import { callOutside } from '#platform/outside-calls.ts';
import type { AnyVisit } from '#platform/pages/declare.ts';
import { policyInForce } from '#platform/policy-in-force.ts';
import { helsinkiDay } from '#platform/texts/formats.ts';
import { type CaseVisit, inCase } from './cases.ts';
import { refusals } from './refusals.ts';
import { numberOf, type Request, type RequestTx } from './requests.ts';

/** Without letters and digits that look alike in print. */
const alphabet = '23456789ABCDEFGHJKMNPQRSTUVWXYZ';
const freshCode = (): string => Array.from({ length: 12 }, () => alphabet[randomInt(alphabet.length)]).join('');
const digestOf = (request: string, code: string): Buffer => createHash('sha256').update(`${request} ${code}`).digest();

export interface CodeLetter {
  orderedAt: Date;
  expiresOn: string;
  usedAt: Date | null;
}
export interface Addressed {
  request: Request;
  /** Name and address lines; empty when the register knows none. */
  to: string[];
  letters: CodeLetter[];
}

/** To whom and where a letter in this case would go, and which have been made. */
export const addressed = (visit: CaseVisit, id: string): Promise<Addressed> =>
  inCase(visit, id, async (tx, request) => ({ request, to: await addressIn(tx, visit, request), letters: await lettersOf(tx, id) }));

/** The home of today, or, of whoever has moved out, the address that they left; of a child nobody's (rule L15). */
async function addressIn(tx: RequestTx, visit: CaseVisit, { personId }: Request): Promise<string[]> {
  const today = helsinkiDay(visit.asOf);
  const [person] = await peopleById(tx as never, [personId]);
  if (!person) return [];
  const stays = await occupanciesOf(tx as never, [personId]);
  if (stays.every((stay) => stay.role === 'minor-occupant') && stays.length > 0) return [];
  const [home] = homesOn(stays, today).filter(({ movedOutOn }) => movedOutOn == null || movedOutOn > today);
  const contact = await contactOf(tx as never, personId);
  const street = home?.flat ? addressOf(home.flat, visit.language) : (contact?.contactAddress ?? contact?.postalAddress);
  return street ? [fullName(person), ...street.split('\n')] : [];
}

async function lettersOf(tx: RequestTx, request: string): Promise<CodeLetter[]> {
  const rows = await tx
    .selectFrom('rights_requests.code_letter')
    .select(['ordered_at', 'expires_on', 'used_at'])
    .where('request_id', '=', request)
    .orderBy('ordered_at', 'desc')
    .execute();
  return rows.map((row) => ({ orderedAt: row.ordered_at, expiresOn: row.expires_on!, usedAt: row.used_at }));
}

/** Makes the letter as a file to print; the code stands in it and nowhere else. Throws `noLetterThere`, `takeFirst`. */
export async function orderCodeLetter(visit: CaseVisit, id: string): Promise<Uint8Array> {
  const code = freshCode();
  const { to, request, letters } = await inCase(visit, id, async (tx, request) => {
    const to = await addressIn(tx, visit, request);
    if (to.length === 0) throw refusals.noLetterThere();
    await tx
      .insertInto('rights_requests.code_letter')
      .values({
        request_id: id,
        person_id: request.personId,
        digest: digestOf(id, code),
        ordered_at: visit.asOf,
      } as never)
      .execute();
    return { to, request, letters: await lettersOf(tx, id) };
  });
  const { t, format } = (visit as AnyVisit).inLanguage(request.language);
  const { controller } = policyInForce();
  const title = t('rights-requests.codeLetter.letter.heading');
  return writePdf({
    title,
    language: request.language,
    author: controller.name,
    blocks: [
      { kind: 'lines', lines: [controller.name, t(controller.address)] },
      { kind: 'lines', lines: [format.day(visit.asOf)] },
      { kind: 'lines', lines: to },
      { kind: 'heading', level: 1, text: title },
      { kind: 'text', text: t('rights-requests.codeLetter.letter.text', { number: numberOf(id), day: format.day(letters[0]!.expiresOn) }) },
      { kind: 'heading', level: 2, text: t('rights-requests.codeLetter.letter.code', { code: code.match(/.{4}/g)!.join('-') }) },
      { kind: 'text', text: t('rights-requests.codeLetter.letter.how') },
      { kind: 'text', text: t('rights-requests.codeLetter.letter.not') },
    ],
  });
}

/** A code and a number as people type them. True when they fit; wrong, over and tried too often are one answer. */
export async function sayCode(visit: Pick<AnyVisit, 'door' | 'asOf'>, number: string, code: string): Promise<boolean> {
  const plain = (typed: string) => typed.toUpperCase().replaceAll(/[^0-9A-Z]/g, '');
  const asNumber = `P-${plain(number).replace(/^P/, '')}`;
  const [row] = await callOutside(visit.door, 'rights_requests.say_code', [asNumber, plain(code), visit.asOf]);
  return row?.['say_code'] === true;
}
