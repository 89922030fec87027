// What the notice's pages need besides the visit: which notice is read, and links that stay on its day.

import type { Address } from '#platform/pages/address.ts';
import type { AnyVisit } from '#platform/pages/declare.ts';
import { useVisit } from '#platform/pages/visiting.ts';
import { serviceAddress } from '../addresses.ts';
import type { Notice, PersonalData, Processing } from '../contract.ts';
import { addressWord } from '../notice/address-words.ts';
import { dayAsked, dayInQuery } from '../notice-on.ts';

/** A link to a page of the notice, on the same day. */
export const noticeUrl = (visit: AnyVisit, to: Address, params: Record<string, string> = {}): string =>
  visit.url(to, params, { query: dayInQuery(visit.language, dayAsked(visit.query)) });

export const serviceUrl = (visit: AnyVisit, { title }: Processing): string =>
  noticeUrl(visit, serviceAddress, { service: addressWord(title) });

export const ServiceLink = ({ to }: { to: Processing }) => <a href={serviceUrl(useVisit(), to)}>{to.title}</a>;

/** "Tarkemmin", and for those who hear links one by one also about what. */
export const More = ({ href, about }: { href: string; about: string }) => (
  <a href={href}>
    {useVisit().t('privacy-notice.notice.all')}
    <span class="for-readers">: {about}</span>
  </a>
);

export const named = (notice: Notice, id: string): Processing | undefined => notice.processing.find((each) => each.id === id);
export const partsOf = (notice: Notice, { parts }: Processing): Processing[] => parts.flatMap((id) => named(notice, id) ?? []);
/** A service with all its parts and theirs. */
export const familyOf = (notice: Notice, processing: Processing): Processing[] => [
  processing,
  ...partsOf(notice, processing).flatMap((part) => familyOf(notice, part)),
];

/** "nimi" as the first word of a cell: "Nimi". */
export const capital = (words: string): string => words.charAt(0).toLocaleUpperCase('fi') + words.slice(1);
/** "Nimi, syntymäaika, asunto ja sen osoite": commas alone, since an item may itself contain "ja". */
export const listed = (items: readonly string[]): string => capital(items.join(', '));
/** The first sentence of a text. */
export const firstSentence = (text: string): string => text.split(/(?<=[.!?]) /)[0]!;
/** What comes into being, or is recorded when offered. */
export const arisingOf = ({ arises, volunteered }: PersonalData): string[] => [...arises, ...volunteered];
