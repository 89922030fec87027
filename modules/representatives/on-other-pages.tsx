// What acting for somebody puts on other systems' pages: the ways at the desk, and to the resident that the desk wrote a mandate down.
import { offerBeforeOpening, offerOnCard } from '#modules/customer-desk/public.ts';
import { offerConsents, waitOnFront, wordValues } from '#modules/my-data/public.ts';
import type { AnyVisit } from '#platform/pages/declare.ts';
import { Box } from '#platform/pages/parts.ts';
import { policyInForce } from '#platform/policy-in-force.ts';
import type { Language } from '#policy-engine/policy.ts';
import { actingAddress, endAddress, mandatesAddress, mineAddress } from './addresses.ts';
import { mandatesOf, stateOf } from './mandates.ts';
import { ownId } from './own.ts';
import { servesRepresentatives } from './scopes.ts';

const newsDays = 14;

/** A mandate that others wrote down for the visitor lately: whoever did not ask for it sees it at once. */
async function strip(visit: AnyVisit) {
  if (!visit.actor.roles.includes('self') || !policyInForce().activities.some(({ id }) => id === 'representatives')) return undefined;
  const since = visit.asOf.getTime() - newsDays * 86_400_000;
  const mandates = await visit.enter('representatives', { about: [ownId(visit)] }, (tx) => mandatesOf(tx, ownId(visit)));
  const news = mandates.filter(
    (mandate) =>
      mandate.recorded_by !== 'self' &&
      mandate.recorded_by !== 'system' &&
      mandate.recorded_at.getTime() > since &&
      stateOf(mandate, visit.asOf) === 'inForce',
  );
  if (news.length === 0) return undefined;
  return (
    <Box kind="note" title={visit.t('representatives.strip.title')}>
      <ul>
        {news.map((mandate) => (
          <li>{visit.t('representatives.strip.line', { name: mandate.name, day: visit.format.day(mandate.recorded_at) })}</li>
        ))}
      </ul>
      <a href={visit.url(mineAddress)}>{visit.t('representatives.strip.open')}</a>
    </Box>
  );
}

/** Activities and categories in their own words on the page of all one's data. */
function idsInWords(column: string, value: unknown, language: Language): string | undefined {
  const { activities, vocabulary } = policyInForce();
  const ids = Array.isArray(value) ? value.map(String) : [String(value)];
  const titled = /^representatives\.(mandate|acting)\.scopes$|^representatives\.disclosure\.activity$/.test(column)
    ? activities
    : column === 'representatives.disclosure.told'
      ? vocabulary.categories
      : /_by$|by_role$/.test(column) && column.startsWith('representatives.') && !column.endsWith('shown_by')
        ? vocabulary.roles
        : undefined;
  return titled && ids.map((id) => titled.find((one) => one.id === id)?.title[language] ?? id).join(', ');
}

/** Called once, when the module is read. */
export function appearElsewhere(): void {
  waitOnFront(strip);
  // Whom one has named oneself, one lets go oneself; a guardian's authority is no consent.
  offerConsents(async (visit) => {
    if (!visit.actor.roles.includes('self') || !policyInForce().activities.some(({ id }) => id === 'representatives')) return [];
    const mandates = await visit.enter('representatives', { about: [ownId(visit)] }, (tx) => mandatesOf(tx, ownId(visit)));
    return mandates
      .filter((mandate) => mandate.kind === 'helper' && ['inForce', 'coming'].includes(stateOf(mandate, visit.asOf)))
      .map(({ id, name }) => ({
        title: visit.t('representatives.title'),
        text: name,
        action: visit.url(endAddress, { mandate: id }),
      }));
  });
  wordValues(idsInWords);
  offerBeforeOpening((visit) =>
    servesRepresentatives(visit.actor.roles)
      ? { href: visit.url(actingAddress, { id: visit.params.id }), text: visit.t('representatives.acting.title') }
      : undefined,
  );
  offerOnCard((visit, opened) => {
    if (!opened.method || !servesRepresentatives(visit.actor.roles)) return undefined;
    const href = visit.url(mandatesAddress, { id: opened.personId }, { query: { tehtava: opened.token } });
    return { href, text: visit.t('representatives.desk.title') };
  });
}
