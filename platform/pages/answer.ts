// Sends what a page answered: a document, a redirect or a file.
import { h, type VNode } from 'preact';
import { type QueryValues, queryString } from './address.ts';
import type { Acted, Download, Shown, View } from './answers.ts';
import type { Call } from './call.ts';
import type { Door } from './door.ts';
import { type Framing, frameVisit } from './frame-visit.ts';
import { Layout } from './layout.tsx';
import { noticeIn, withNotice, withoutNotice } from './notices.ts';
import type { Page } from './page.ts';
import { renderDocument } from './render.ts';
import type { AnyVisit } from './visit.ts';

export function answer(call: Call, visit: AnyVisit, answered: Shown | Exclude<Acted, { kind: 'invalid' }>) {
  if (!('kind' in answered) || answered.kind === 'view') return sendView(call, visit, answered);
  if (answered.kind === 'file') return sendFile(call, answered);
  const { url, notice } = answered;
  return call.reply.redirect(notice ? withNotice(call.door.secret, url, notice) : url, 303);
}

export function sendView(call: Call, visit: AnyVisit, shown: VNode | View, failed?: 409 | 422) {
  const { door, page, request, reply, signedIn } = call;
  const { body, ...more } = 'kind' in shown ? shown : { body: shown, title: undefined, status: undefined };
  const title = more.title ?? visit.t(page.title);
  const path = request.url.split('?')[0]!;
  const key = noticeIn(door.secret, path, request.query);
  return sendDocument(reply, door, visit, body, failed ?? more.status ?? 200, {
    title,
    failed: failed !== undefined,
    page,
    shown: more as Framing['shown'] & object,
    signedIn,
    notice: key && visit.t.find(key),
    path: path + queryString(withoutNotice(request.query as Record<string, unknown>) as QueryValues),
    params: request.params as Record<string, string>,
  });
}

/** Frames, renders and sends a body. What is about somebody is stored nowhere; the public pages may be kept for a minute. */
export async function sendDocument(reply: Call['reply'], door: Door, visit: AnyVisit, body: VNode, status: number, framing: Framing) {
  const frame = await frameVisit(door, visit, framing);
  const mayKeep = isForAll(door, reply, framing.page) && status === 200 && !framing.notice;
  return reply
    .code(status)
    .type('text/html; charset=utf-8')
    .header('cache-control', mayKeep ? 'public, max-age=60' : 'no-store')
    .header('content-language', visit.language)
    .send(renderDocument(visit, h(Layout, { frame, children: body }) as VNode));
}

/** A public page without parameters is the same for everyone; one with parameters may be somebody's own link. */
const isForAll = (door: Door, reply: Call['reply'], page: Page | undefined) =>
  door.door === 'public' && reply.request.method !== 'POST' && page !== undefined && page.params === undefined;

function sendFile({ reply, door, page }: Call, download: Download) {
  const disposition = download.inline ? 'inline' : 'attachment';
  return reply
    .type(download.type.startsWith('text/') ? `${download.type}; charset=utf-8` : download.type)
    .header('cache-control', isForAll(door, reply, page) ? 'public, max-age=60' : 'no-store')
    .header('content-disposition', `${disposition}; filename="${download.name.replace(/[^\w.-]/g, '_')}"`)
    .send(typeof download.bytes === 'string' ? download.bytes : Buffer.from(download.bytes));
}
