// The head of a card: the next search, who it is, for what, and whether the caller has been identified.
import type { ComponentChildren } from 'preact';
import { Actions, Box, Form, PageTitle, Stack, Tag } from '#platform/pages/parts.ts';
import type { PersonCard } from '../card.ts';
import type { Opened, PersonVisit } from '../opened.ts';
import { methodsFor, reasonsFor } from '../reasons.ts';
import { maySearch } from '../search.ts';
import { SearchBox } from './search-box.tsx';

interface HeadProps {
  visit: PersonVisit;
  opened: Opened;
  card: PersonCard;
}

export function CardHead({ visit, opened, card, children }: HeadProps & { children: ComponentChildren }) {
  const { t } = visit;
  return (
    <>
      {maySearch(visit.actor.roles) && <SearchBox visit={visit} small />}
      <PageTitle>{card.name || t('customer-desk.card.nameless')}</PageTitle>
      <Stack>
        <OtherReasons visit={visit} opened={opened} />
        <Identification visit={visit} opened={opened} />
        {children}
      </Stack>
    </>
  );
}

/** Another reason is one click away, and a look of its own. */
function OtherReasons({ visit, opened }: Omit<HeadProps, 'card'>) {
  const { t } = visit;
  const others = reasonsFor(visit.actor.roles).filter(({ id }) => id !== opened.reason && id !== 'other');
  if (others.length === 0) return null;
  return (
    <nav aria-label={t('customer-desk.card.switch')}>
      <Form deed="open" inline>
        <span>{t('customer-desk.card.switch')}</span>
        {others.map(({ id }) => (
          <button class="button quiet small" type="submit" name="reason" value={id}>
            {t(`customer-desk.reasons.${id}`)}
          </button>
        ))}
      </Form>
    </nav>
  );
}

function Identification({ visit, opened }: Omit<HeadProps, 'card'>) {
  const { t } = visit;
  if (opened.method) {
    return (
      <p>
        <Tag kind="ok">{t('customer-desk.identify.done')}</Tag> {t(`customer-desk.methods.${opened.method}`)}
      </p>
    );
  }
  const methods = methodsFor(opened.reason);
  if (methods.length === 0) return <Box title={t('customer-desk.identify.notYet')}>{t('customer-desk.identify.never')}</Box>;
  return (
    <Box kind="note" title={t('customer-desk.identify.notYet')}>
      <p>
        {[t('customer-desk.identify.how'), methods.includes('call-back') && t('customer-desk.identify.callBack')].filter(Boolean).join(' ')}
      </p>
      <Form deed="identify">
        <Actions>
          {methods.map((method) => (
            <button class="button quiet small" type="submit" name="method" value={method}>
              {t(`customer-desk.methods.${method}`)}
            </button>
          ))}
        </Actions>
      </Form>
    </Box>
  );
}
