// The page after signing out.
import { page } from '../../pages/page.ts';
import { Actions, LinkButton, PageTitle } from '../../pages/parts.ts';
import type { DoorIdentity } from '../door-identity.ts';
import { placeAt, places } from '../doors.ts';

export const signedOut = ({ door }: DoorIdentity) =>
  page({
    door,
    path: places.signedOut,
    outside: 'nobody is signed in any more',
    open: true,
    title: 'identity.signedOut.title',
    show: ({ t, language }) => (
      <div class="narrow">
        <PageTitle lead={t('identity.signedOut.lead')}>{t('identity.signedOut.title')}</PageTitle>
        {door === 'resident' && <p>{t('identity.signedOut.noHistory')}</p>}
        <Actions>
          <LinkButton href={placeAt(door, 'start', language)} kind="quiet">
            {t('identity.signedOut.again')}
          </LinkButton>
        </Actions>
      </div>
    ),
  });
