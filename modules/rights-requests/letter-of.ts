// What the answer says, part by part: the page prints it and the PDF holds the same.
import { z } from 'zod';
import { type Block, writePdf } from '#platform/documents/pdf.ts';
import type { AnyVisit } from '#platform/pages/declare.ts';
import { policyInForce } from '#platform/policy-in-force.ts';
import { erasureParts, titleOf } from './erasure-words.ts';
import { letters, paragraphs, reasonsFor, type WrittenOutcome } from './letters.ts';
import { sayRecipient } from './notices.ts';
import type { OpenedRequest } from './own-requests.ts';
import { clocksOf, numberOf } from './requests.ts';

/** How a letter may be asked for: on the page or as a file, about the answer or about the end of a restriction. */
export const asPaper = z.object({ as: z.enum(['pdf']).optional(), about: z.enum(['ending']).optional() });

const heading = (text: string): Block => ({ kind: 'heading', level: 2, text });
const text = (words: string): Block => ({ kind: 'text', text: words });

/** The letter about an answer or about more time; to whom and from whom stand above it. */
export function letterOf(visit: AnyVisit, opened: OpenedRequest, on: About): Block[] {
  const { t, format } = visit;
  const { request } = opened;
  const about = t('rights-requests.letter.about', {
    kind: t(`rights-requests.kinds.${request.kind}.title`),
    day: format.day(request.receivedAt),
  });
  const parts = on === 'ending' ? endingParts(visit, opened) : opened.answer ? answerParts(visit, opened) : extensionParts(visit, opened);
  return [text(`${about} ${numberOf(request.id)}`), ...parts, ...complaint(visit)];
}

export type About = 'answer' | 'ending';
/** On which day a letter is dated; undefined when there is nothing to write about. */
export function datedOn({ answer, request, restrictions }: OpenedRequest, about: About): string | undefined {
  if (about === 'ending') return restrictions.find((each) => each.request === request.id)?.toldOn ?? undefined;
  return answer?.outcome === 'taken-back' ? undefined : (answer?.closedOn ?? request.extendedOn ?? undefined);
}

/** GDPR Art. 18(3): told before the restriction is lifted. */
function endingParts(visit: AnyVisit, { restrictions, request }: OpenedRequest): Block[] {
  const restriction = restrictions.find((each) => each.request === request.id)!;
  return [text(visit.t(letters().ending)), { kind: 'list', items: restriction.data.map((data) => titleOf(visit, data)) }];
}

function correctionParts(visit: AnyVisit, { corrected }: OpenedRequest): Block[] {
  if (corrected.length === 0) return [];
  return [heading(visit.t('rights-requests.correction.done')), { kind: 'list', items: corrected.map((data) => titleOf(visit, data)) }];
}

/** GDPR Art. 19: who else is told. */
function noticeParts(visit: AnyVisit, { notices }: OpenedRequest): Block[] {
  if (notices.length === 0) return [];
  return [heading(visit.t('rights-requests.notices.title')), { kind: 'list', items: notices.map((notice) => sayRecipient(visit, notice)) }];
}

/** What is restricted, on which ground and until when. */
function restrictionParts(visit: AnyVisit, { restrictions, request }: OpenedRequest): Block[] {
  const { t, format } = visit;
  const restriction = restrictions.find((each) => each.request === request.id);
  if (!restriction) return [];
  return [
    heading(t('rights-requests.restriction.data')),
    { kind: 'list', items: restriction.data.map((data) => titleOf(visit, data)) },
    text(
      `${t(`rights-requests.restriction.grounds.${restriction.ground}`)}. ${t('rights-requests.restriction.endsBy', { day: format.day(restriction.until) })}`,
    ),
  ];
}

function answerParts(visit: AnyVisit, opened: OpenedRequest): Block[] {
  const { t } = visit;
  const { request } = opened;
  const answer = opened.answer!;
  const reason = answer.because && reasonsFor(request.kind).find((each) => each.id === answer.because);
  const job = policyInForce().vocabulary.roles.find((role) => role.id === answer.decidedBy);
  return [
    ...paragraphs(answer.outcome as WrittenOutcome, request.kind).map((words) => text(t(words))),
    ...(reason || answer.words ? [heading(t(reason ? 'rights-requests.letter.why' : 'rights-requests.letter.more'))] : []),
    ...(reason ? [text(t(reason.title))] : []),
    ...(answer.words ? [text(answer.words)] : []),
    ...erasureParts(visit, opened),
    ...restrictionParts(visit, opened),
    ...correctionParts(visit, opened),
    ...noticeParts(visit, opened),
    heading(t('rights-requests.letter.who')),
    text(t('rights-requests.letter.byPerson', { job: job ? t(job.title) : '' })),
  ];
}

function extensionParts({ t, format }: AnyVisit, { request, extendedBecause }: OpenedRequest): Block[] {
  return [
    text(t(letters().extended)),
    text(extendedBecause ?? ''),
    text(t('rights-requests.letter.newDay', { day: format.day(clocksOf(request)!.extended) })),
  ];
}

/** S168, S169: every reply says to whom one can complain, as the policy has it today. */
function complaint({ t }: AnyVisit): Block[] {
  const { authority } = policyInForce().controller;
  return [
    heading(t(letters().complain.title)),
    text(t(letters().complain.text)),
    { kind: 'lines', lines: [t(authority.title), t(authority.address), `${authority.email} · ${authority.phone} · ${authority.website}`] },
  ];
}

export const titleOfLetter = (about: About) => (about === 'ending' ? letters().endingTitle : letters().title);

/** The letter as a file to save or to post; its name says nothing about anybody. */
export async function letterFile(visit: AnyVisit, opened: OpenedRequest, to: readonly string[], about: About) {
  const { controller } = policyInForce();
  const blocks: Block[] = [
    { kind: 'lines', lines: [controller.name, visit.t(controller.address)] },
    { kind: 'lines', lines: [visit.format.day(datedOn(opened, about)!)] },
    ...(to.length > 0 ? [{ kind: 'lines' as const, lines: to }] : []),
    { kind: 'heading', level: 1, text: visit.t(titleOfLetter(about)) },
    ...letterOf(visit, opened, about),
  ];
  const bytes = await writePdf({ title: visit.t(titleOfLetter(about)), language: visit.language, author: controller.name, blocks });
  return { name: `${numberOf(opened.request.id)}.pdf`, type: 'application/pdf', bytes };
}
