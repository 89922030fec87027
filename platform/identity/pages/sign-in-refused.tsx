// The page that says why signing in did not work and what to do next.
import { z } from 'zod';
import { doorBases } from '../../pages/address.ts';
import { page } from '../../pages/page.ts';
import { Actions, Box, LinkButton, PageTitle } from '../../pages/parts.ts';
import type { Visit } from '../../pages/visit.ts';
import { refusedBecause } from '../admission.ts';
import type { DoorIdentity } from '../door-identity.ts';
import { placeAt, places } from '../doors.ts';

const query = z.object({ why: z.enum(refusedBecause), roles: z.string().max(120).optional() });
type Refused = Visit<unknown, z.output<typeof query>, undefined, never>;

export const signInRefused = (here: DoorIdentity) =>
  page({
    door: here.door,
    path: places.refused,
    outside: 'before sign-in there is no actor',
    open: true,
    title: 'identity.refused.heading',
    query,
    show: (visit: Refused) => {
      const { why } = visit.query;
      return (
        <div class="narrow">
          <PageTitle>
            {why === 'tooYoung'
              ? visit.t('identity.refused.tooYoung.title', { age: minimumAge(here) })
              : visit.t(`identity.refused.${why}.title`)}
          </PageTitle>
          <Box kind={why === 'cancelled' ? 'info' : 'note'}>
            {why === 'neverTogether' ? neverTogether(here, visit) : visit.t(`identity.refused.${why}.text`)}
          </Box>
          <Actions>
            {why === 'otherDoor' && (
              <LinkButton href={doorBases[here.door === 'staff' ? 'oversight' : 'staff'][visit.language]}>
                {visit.t('identity.refused.toOtherDoor')}
              </LinkButton>
            )}
            <LinkButton href={placeAt(here.door, 'start', visit.language)} kind="quiet">
              {visit.t('identity.refused.tryAgain')}
            </LinkButton>
          </Actions>
        </div>
      );
    },
  });

const minimumAge = ({ options }: DoorIdentity) => (options.door === 'resident' ? options.minimumAge() : 15);

/** Names the roles in the policy's words; what the policy does not know is left out. */
function neverTogether({ options }: DoorIdentity, visit: Refused): string {
  const asked = visit.query.roles?.split('.') ?? [];
  const roles = options.door === 'resident' ? [] : options.policy().vocabulary.roles.filter((role) => asked.includes(role.id));
  return visit.t('identity.refused.neverTogether.text', { roles: visit.format.list(roles.map((role) => visit.t(role.title))) });
}
