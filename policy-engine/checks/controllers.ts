// Checks who answers for what, where the landlord does not answer alone (GDPR Art. 26).
import { type Check, error, placeIn, warning } from './check.ts';

/** Joint controllers say how they share their duties; one alone has nothing to share. */
export const sharedDutiesAreTold: Check = ({ policy, read }) =>
  read.activities.flatMap(({ value }) => {
    const activity = policy.activities.find(({ id }) => id === value.id)!;
    // What a part has from its parent is told there.
    if (!value.controllers && !value.arrangement) return [];
    if (activity.controllers.length > 1 && !activity.arrangement)
      return [
        error(
          placeIn(read, activity, ['controllers']),
          `Several answer for "${value.id}" together: say how they share it (\`arrangement\`).`,
        ),
      ];
    if (activity.controllers.length === 1 && activity.arrangement)
      return [error(placeIn(read, activity, ['arrangement']), `Only one answers for "${value.id}": there is nothing to share.`)];
    return [];
  });

/** Another controller bears a name of its own, and answers for something. */
export const controllersAnswer: Check = ({ policy, read }) =>
  policy.controller.others.flatMap(({ id }) => {
    const at = read.controller.document.keyAt(['other-controllers'], id);
    if (id === 'landlord') return [error(at, '`landlord` is who stands at the top of this file: give the other one its own name.')];
    return policy.activities.some((activity) => activity.controllers.includes(id))
      ? []
      : [warning(at, `The controller \`${id}\` answers for no activity.`)];
  });
