// Checks that special data (GDPR Art. 9) have a ground of their own.
import { collectedBy } from '../facts.ts';
import { type Check, error, listed, placeIn } from './check.ts';

export const specialDataHaveAGround: Check = ({ policy, read }) => {
  const special = new Set(policy.vocabulary.categories.filter((c) => c.kind === 'special').map((c) => c.id));
  return policy.activities.flatMap((activity) => {
    const collected = collectedBy(activity).filter((category) => special.has(category));
    if (collected.length === 0 || activity.special) return [];
    return [
      error(
        placeIn(read, activity, ['collect']),
        `${listed(collected)} is special data: "${activity.id}" needs a ground of Art. 9 (\`special\`).`,
      ),
    ];
  });
};

/** Special data go with the event that made them necessary: a hold would keep them on (S75). */
export const specialDataEnd: Check = ({ policy }) => {
  const special = new Set(policy.vocabulary.categories.filter((c) => c.kind === 'special').map((c) => c.id));
  return policy.activities.flatMap((activity) =>
    activity.keep
      .filter((line) => line.data.some((category) => special.has(category)) && line.then !== 'erase')
      .map((line) => error(line.origin, 'Special data end by being erased, not otherwise.')),
  );
};
