// Tells the whole notice of a policy in one language.

import type { Officer } from '#platform/data-protection-officer.ts';
import { helsinkiDay } from '#platform/texts/formats.ts';
import { type Language, type NoticeService, noticeOf, type Policy, undecided } from '#policy-engine/index.ts';
import type { Notice, Processing } from '../contract.ts';
import { tellProcessing } from './tell-processing.ts';
import type { Teller } from './titles.ts';
import { voiceIn } from './voices.ts';

type Told = Omit<Notice, 'inForce'>;
/** Told once for each policy and language: a policy never changes. */
const told = new WeakMap<Policy, Map<Language, Told>>();

/** The notice in one language. `inForce`: the instants between which the version was in force, as far as known. `holder`: who is the officer. */
export function tellNotice(
  policy: Policy,
  language: Language,
  inForce: { from?: Date; until?: Date | undefined } = {},
  holder?: Officer,
): Notice {
  const known = told.get(policy) ?? new Map<Language, Told>();
  told.set(policy, known);
  const notice = known.get(language) ?? tell({ policy, language, t: voiceIn(language) });
  known.set(language, notice);
  return {
    ...notice,
    officer: {
      ...notice.officer,
      ...(holder && { name: holder.name }),
      ...(holder?.position && { position: holder.position[language] }),
    },
    inForce: { ...(inForce.from && { from: helsinkiDay(inForce.from) }), ...(inForce.until && { until: helsinkiDay(inForce.until) }) },
  };
}

function tell(teller: Teller): Told {
  const { policy, language } = teller;
  const { controller, version } = policy;
  const { authority, dpoContact } = controller;
  return {
    language,
    version,
    undecided: undecided(policy).some(({ kind }) => kind !== 'access'),
    controller: {
      name: controller.name,
      shortName: controller.shortName,
      address: controller.address[language],
      email: controller.email,
      ...(controller.businessId !== undefined && { businessId: controller.businessId }),
      ...(controller.phone !== undefined && { phone: controller.phone }),
    },
    officer: { title: dpoContact.title[language], email: dpoContact.email },
    authority: { ...authority, title: authority.title[language], address: authority.address[language] },
    answerWithinDays: controller.promises.answerWithinDays,
    processing: noticeOf(policy).services.flatMap((service) => withParts(teller, service)),
    texts: Object.fromEntries(Object.entries(policy.texts).map(([key, text]) => [key, text[language]])),
  };
}

/** A service and, after it, its parts and theirs: the order of the notice. */
function withParts(teller: Teller, service: NoticeService, partOf?: string): Processing[] {
  return [tellProcessing(teller, service, partOf), ...service.parts.flatMap((part) => withParts(teller, part, service.activity))];
}
