// A message as work: the queue, what may be read of it, and what it becomes.

import { addressOf } from '#modules/homes/public.ts';
import { findPeople, fullName, homesOn } from '#modules/residents/public.ts';
import { type kinds, numberOf } from '#modules/rights-requests/public.ts';
import type { Reach, Tx } from '#platform/database.ts';
import type { Visit } from '#platform/pages/declare.ts';
import { helsinkiDay } from '#platform/texts/formats.ts';
import type { Content } from './arrivals.ts';
import { refusals } from './refusals.ts';

export type TriageVisit = Visit<unknown, unknown, unknown, 'rights-requests' | 'supervision'>;
/** Every page of the triage. */
export const inTriage = { activity: ['rights-requests', 'supervision'], roles: ['rights-handler', 'supervision'] } as const;
export const outcomes = ['request', 'question', 'nothing'] as const;
export type Became = (typeof outcomes)[number];

type MessageTx = Tx<'rights-requests'>;
const because = 'request-intake.because';
export const handles = (visit: Pick<TriageVisit, 'actor'>): boolean => visit.actor.roles.includes('rights-handler');

export interface Message {
  id: string;
  personId: string;
  channel: 'mail' | 'form';
  asked: (typeof kinds)[number] | null;
  receivedAt: Date;
  leftOut: string[];
  became: Became | null;
}

/** As the visitor's own job; both read the same columns. */
const enter = <T>(visit: TriageVisit, reach: Reach, work: (tx: MessageTx) => Promise<T>): Promise<T> =>
  handles(visit)
    ? visit.enter('rights-requests', reach, work)
    : visit.enter('supervision', reach, (tx) => work(tx as unknown as MessageTx));

/** The latest first; of nobody by name, and without a word of what they wrote. */
export const messages = (visit: TriageVisit): Promise<Message[]> =>
  enter(visit, { list: 'queue', reason: `${because}.queue` }, async (tx) => {
    const rows = await tx
      .selectFrom('request_intake.message')
      .select(['id', 'person_id', 'channel', 'asked', 'received_at', 'left_out', 'became'])
      .orderBy('received_at', 'desc')
      .limit(500)
      .execute();
    return rows.map(
      (row) =>
        ({
          ...{ id: row.id, personId: row.person_id, channel: row.channel, asked: row.asked },
          ...{ receivedAt: row.received_at, leftOut: row.left_out, became: row.became },
        }) as Message,
    );
  });

/** Throws `unknownMessage`. */
export async function messageById(visit: TriageVisit, id: string): Promise<Message> {
  const found = (await messages(visit)).find((message) => message.id === id);
  if (!found) throw refusals.unknownMessage();
  return found;
}

const taken = (message: Message): Reach & { about: string[] } => ({
  about: [message.personId],
  task: numberOf(message.id),
  moment: ['request-reference'],
});

export interface ReadMessage {
  /** All of it, for whoever has taken it; else what is left when codes and words about health are covered. */
  content: Partial<Content> & Pick<Content, 'subject' | 'text'>;
  mine: boolean;
  attachments: { id: string; name: string; type: string }[];
}

/** What this visitor may read of a message. */
export async function readMessage(visit: TriageVisit, message: Message): Promise<ReadMessage> {
  const whole = handles(visit) ? await visit.enter('rights-requests', taken(message), (tx) => wholeOf(tx, message)) : undefined;
  if (whole) return whole;
  return enter(visit, { about: [message.personId], reason: `${because}.reading`, task: numberOf(message.id) }, async (tx) => {
    const row = await tx.selectFrom('request_intake.message').select('masked').where('id', '=', message.id).executeTakeFirst();
    const [masked] = await tx.open([{ personId: message.personId, group: 'free-text.masked', sealed: row?.masked }]);
    if (!masked) throw refusals.unknownMessage();
    return { content: JSON.parse(masked), mine: false, attachments: [] };
  });
}

async function wholeOf(tx: MessageTx, { id, personId }: Message): Promise<ReadMessage | undefined> {
  const row = await tx.selectFrom('request_intake.message').select('content').where('id', '=', id).executeTakeFirst();
  if (!row) return undefined;
  const files = await tx.selectFrom('request_intake.attachment').select(['id', 'name', 'type']).where('message_id', '=', id).execute();
  const [content, ...names] = await tx.open([
    { personId, group: 'free-text.content', sealed: row.content },
    ...files.map(({ name }) => ({ personId, group: 'free-text.name', sealed: name })),
  ]);
  return {
    content: JSON.parse(content!),
    mine: true,
    attachments: files.map((file, n) => ({ id: file.id, type: file.type, name: names[n] ?? '' })),
  };
}

/** A file that came with the message. Throws `unknownMessage` for whoever has not taken it. */
export const attachmentOf = async (visit: TriageVisit, message: Message, id: string): Promise<{ type: string; bytes: Buffer }> =>
  visit.enter('rights-requests', taken(message), async (tx) => {
    const row = await tx
      .selectFrom('request_intake.attachment')
      .select(['type', 'content'])
      .where('id', '=', id)
      .where('message_id', '=', message.id)
      .executeTakeFirst();
    if (!row) throw refusals.unknownMessage();
    const [content] = await tx.open([{ personId: message.personId, group: 'free-text.content', sealed: row.content }]);
    return { type: row.type, bytes: Buffer.from(content!, 'base64') };
  });

/** From now on this visitor reads it uncovered, and decides what it is. */
export const takeMessage = async (visit: TriageVisit, message: Message): Promise<void> => {
  await visit.enter('rights-requests', { about: [message.personId], reason: `${because}.taking`, task: numberOf(message.id) }, (tx) =>
    tx
      .insertInto('request_intake.taking')
      .values({ message_id: message.id, person_id: message.personId, taken_at: visit.asOf } as never)
      .onConflict((clash) => clash.doNothing())
      .execute(),
  );
};

export interface Found {
  id: string;
  name: string;
  home: string;
}

/** Whose it may be, by name, address, telephone number or e-mail; each who is shown stands in the log. */
export const findSenders = (visit: TriageVisit, message: Message, words: string): Promise<Found[]> =>
  visit.enter('rights-requests', { list: 'search', term: words, reason: `${because}.finding`, task: numberOf(message.id) }, async (tx) => {
    const today = helsinkiDay(visit.asOf);
    return (await findPeople(tx as never, words, today, 10)).map((hit) => {
      const [home] = homesOn(hit.homes, today);
      return { id: hit.id, name: fullName(hit), home: home?.flat ? addressOf(home.flat, visit.language) : '' };
    });
  });

export interface Decision {
  became: Became;
  kind: (typeof kinds)[number] | undefined;
  /** Somebody of the register; absent when nobody knows whose it is. */
  forPerson: string | undefined;
}

/** Decides what a message is. A request or question goes on as a case of that person, from the day on which the message came. */
export async function decide(visit: TriageVisit, message: Message, { became, kind, forPerson }: Decision): Promise<void> {
  const reach = taken(message);
  await visit.enter('rights-requests', { ...reach, about: [message.personId, ...(forPerson ? [forPerson] : [])] }, async (tx) => {
    const whole = await wholeOf(tx, message);
    if (!whole) throw refusals.takeFirst();
    const { subject, text } = whole.content;
    const words = [subject, text].filter(Boolean).join('\n\n').slice(0, 8_000);
    await tx
      .insertInto('request_intake.decision')
      .values({
        message_id: message.id,
        person_id: message.personId,
        became,
        kind: became === 'request' ? (kind ?? 'access') : null,
        for_person: forPerson ?? null,
        words: became === 'nothing' || words === '' ? null : await tx.seal(forPerson ?? message.personId, 'free-text.words', words),
      } as never)
      .execute();
  });
}
