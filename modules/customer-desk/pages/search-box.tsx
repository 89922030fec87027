// The one search box. What is typed goes in the body of the request: no term stands in an address, a history or a log.

import { resultsAddress } from '../addresses.ts';
import { searchableKinds } from '../search.ts';
import type { DeskVisit } from '../what-policy-gives.ts';

/** `small`: above a page that is about something else. */
export function SearchBox({ visit, words, small }: { visit: DeskVisit; words?: string; small?: true }) {
  const { t } = visit;
  return (
    <search>
      <form class="search" method="post" action={visit.url(resultsAddress)}>
        <input type="hidden" name="csrf" value={visit.csrf} />
        <label for="words">{small ? t('customer-desk.search.next') : t('customer-desk.search.label')}</label>
        {!small && (
          <p class="hint" id="words-hint">
            {t('customer-desk.search.hint', { kinds: kindsInWords(visit) })}
          </p>
        )}
        <div class="search-row">
          <input
            type="search"
            id="words"
            name="words"
            value={words}
            maxLength={120}
            autocomplete="off"
            spellcheck={false}
            autofocus={!small && words === undefined}
            aria-describedby={small ? undefined : 'words-hint'}
          />
          <button class={small ? 'button quiet' : 'button main'} type="submit">
            {t('customer-desk.search.button')}
          </button>
        </div>
      </form>
    </search>
  );
}

/** "nimi, osoite tai puhelinnumero": only what the visitor may search by. */
function kindsInWords({ t, actor }: DeskVisit): string {
  const kinds = searchableKinds(actor.roles).map((kind) => t(`customer-desk.search.kinds.${kind}`));
  const last = kinds.at(-1) ?? '';
  return kinds.length < 2 ? last : t('customer-desk.search.lastKind', { kinds: kinds.slice(0, -1).join(', '), last });
}
