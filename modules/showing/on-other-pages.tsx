// What a viewing puts on other systems' pages: the resident's front page, the desk's card, and words for what was chosen.
import { offerOnCard } from '#modules/customer-desk/public.ts';
import { offerConsents, waitOnFront, wordValues } from '#modules/my-data/public.ts';
import type { AnyVisit } from '#platform/pages/declare.ts';
import { Box } from '#platform/pages/parts.ts';
import { policyInForce } from '#platform/policy-in-force.ts';
import { helsinkiDay } from '#platform/texts/formats.ts';
import type { Language } from '#policy-engine/policy.ts';
import { mineAddress, tellAddress } from './addresses.ts';
import { isInForce, myConsents } from './consents.ts';

const isKnown = () => policyInForce().activities.some(({ id }) => id === 'showing');

/** A consent in force is seen at once, with the way to take it back. */
async function strip(visit: AnyVisit) {
  if (!visit.actor.roles.includes('self') || !isKnown()) return undefined;
  const consent = (await myConsents(visit)).find((each) => isInForce(each, helsinkiDay(visit.asOf)));
  if (!consent) return undefined;
  return (
    <Box title={visit.t('showing.strip.title')}>
      <p>{visit.t('showing.strip.text', { what: sayGives(consent.gives, visit.language), day: visit.format.day(consent.endsOn) })}</p>
      <a href={visit.url(mineAddress)}>{visit.t('showing.strip.open')}</a>
    </Box>
  );
}

/** What was chosen, by the policy's titles. */
export const sayGives = (gives: readonly string[], language: Language): string =>
  gives.map((id) => policyInForce().vocabulary.categories.find((c) => c.id === id)?.title[language] ?? id).join(', ');

/** Called once, when the module is read. */
export function appearElsewhere(): void {
  waitOnFront(strip);
  offerConsents(async (visit) => {
    if (!visit.actor.roles.includes('self') || !isKnown()) return [];
    return (await myConsents(visit))
      .filter((each) => isInForce(each, helsinkiDay(visit.asOf)))
      .map(({ gives, endsOn }) => ({
        title: visit.t('showing.strip.title'),
        text: visit.t('showing.strip.text', { what: sayGives(gives, visit.language), day: visit.format.day(endsOn) }),
        action: visit.url(mineAddress),
        deed: 'back',
      }));
  });
  wordValues((column, value, language) =>
    column === 'showing.consent.gives' || column === 'showing.disclosure.told'
      ? sayGives(value as string[], language)
      : column === 'showing.consent.given_by' || column === 'showing.disclosure.by_role'
        ? policyInForce().vocabulary.roles.find((role) => role.id === value)?.title[language]
        : undefined,
  );
  offerOnCard((visit, opened) =>
    isKnown() && opened.activity === 'tenancy' && visit.actor.roles.includes('customer-service')
      ? { href: visit.url(tellAddress, { id: opened.personId }), text: visit.t('showing.tell.title') }
      : undefined,
  );
}
