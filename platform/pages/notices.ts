// Carries "saved" over a redirect in the address: a text key and its seal, so that nobody else can make the site say it.
import { createHmac, timingSafeEqual } from 'node:crypto';

export type Secret = string | Buffer;

const parameter = 'viesti';

const seal = (secret: Secret, path: string, key: string) =>
  createHmac('sha256', secret).update(`notice\n${path}\n${key}`).digest('base64url').slice(0, 22);

/** The URL with the notice that its page will say. */
export function withNotice(secret: Secret, url: string, key: string): string {
  const [path, query = ''] = url.split('?') as [string, string?];
  const asked = new URLSearchParams(query);
  asked.set(parameter, `${key}~${seal(secret, path, key)}`);
  return `${path}?${asked}`;
}

/** The key of the notice in a request's query, if this site put it there. */
export function noticeIn(secret: Secret, path: string, query: unknown): string | undefined {
  const sent = (query as Record<string, unknown>)[parameter];
  if (typeof sent !== 'string') return undefined;
  const [key = '', mark = ''] = sent.split('~');
  const expected = Buffer.from(seal(secret, path, key));
  const given = Buffer.from(mark);
  return given.length === expected.length && timingSafeEqual(given, expected) ? key : undefined;
}

/** The query without the notice: what a page's own links carry on. */
export const withoutNotice = ({ [parameter]: _, ...rest }: Record<string, unknown>): Record<string, unknown> => rest;
